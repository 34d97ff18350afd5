// How the grid was left, and how it is left now.
import { useState } from 'react'
import { useChange } from '../../client/use-change.ts'
import { layoutKept, type CaseLayout } from '../../grids/case-layout.ts'
import type { SampleProps } from './CasesScreen.tsx'

/** As somebody left it; every change is kept in the file. */
export function useLayout(
  inspection: string,
  view: SampleProps['view'],
): readonly [CaseLayout, (layout: CaseLayout) => void] {
  const [layout, setLayout] = useState(() => layoutKept(view.layout))
  const { run } = useChange('cases.keepLayout', { readAgain: false })
  const change = (layout: CaseLayout): void => {
    setLayout(layout)
    const { rows, columns, unfolded, frozen } = layout
    void run({
      inspection,
      sample: view.sample.id,
      layout: { rows, columns, unfolded: [...unfolded], frozen: [...frozen] },
    })
  }
  return [layout, change]
}

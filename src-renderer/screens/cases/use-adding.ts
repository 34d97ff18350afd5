// Cases begun from the grid, as many as one likes, with what was pasted for them.
import { useState } from 'react'
import type { CasesChangedView } from '../../../src-main/api/contract/views.ts'
import { useChange, type Changing } from '../../client/use-change.ts'
import type { Book, Typed } from './book.ts'

/** As many as one call takes (api/contract/casework.ts). */
const mostAtOnce = 1_000

export type Adding = {
  readonly busy: boolean
  readonly failure: Changing<'cases.add'>['failure']
  readonly clear: () => void
  /** Whether they were added. */
  readonly add: (references: readonly string[], values: readonly Typed[]) => Promise<boolean>
}

export function useAdding(book: Book, inspection: string, sample: string): Adding {
  const { run, failure, clear } = useChange('cases.add', { readAgain: false })
  const [busy, setBusy] = useState(false)
  const add: Adding['add'] = async (references, values) => {
    setBusy(true)
    const views: CasesChangedView[] = []
    for (let from = 0; from < references.length; from += mostAtOnce) {
      const view = await run({ inspection, sample, references: references.slice(from, from + mostAtOnce) })
      if (view === null) break
      views.push(view)
    }
    setBusy(false)
    const last = views.at(-1)
    if (last === undefined) return false
    book.added({ ...last, rows: views.flatMap(({ rows }) => rows) }, values)
    return true
  }
  return { busy, failure, clear, add }
}

// Which rows and which columns: sets to choose from, remembered with the inspection.
import { useRef } from 'react'
import { columnSetWords, rowSetWords } from '../../../src-main/words/case-grid.ts'
import { useKey } from '../../components/key-registry.ts'
import { Select } from '../../components/Select.tsx'
import { rowSets, type CaseLayout } from '../../grids/case-layout.ts'
import type { BookState } from './book.ts'

export function Choosing({
  layout,
  standards,
  onChange,
}: {
  readonly layout: CaseLayout
  readonly standards: BookState['standards']
  readonly onChange: (layout: CaseLayout) => void
}) {
  const here = useRef<HTMLDivElement>(null)
  const focus = (place: number): void => here.current?.querySelectorAll('select')[place]?.focus()
  useKey({ keys: 'Alt+R', label: 'Choose the rows', run: () => focus(0), whileTyping: true })
  useKey({ keys: 'Alt+V', label: 'Choose the columns', run: () => focus(1), whileTyping: true })
  return (
    <div className="choosing" ref={here}>
      <Select
        label="Rows"
        labelHidden
        value={layout.rows}
        options={rowSets.map((rows) => ({ value: rows, label: rowSetWords[rows] ?? rows }))}
        onChange={(value) => onChange({ ...layout, rows: rowSets.find((each) => each === value) ?? 'all' })}
      />
      <Select
        label="Columns"
        labelHidden
        value={layout.columns}
        options={[
          { value: 'questions', label: columnSetWords.questions },
          { value: 'all', label: columnSetWords.all },
          ...standards.map(({ number, name }) => ({ value: number, label: `${number} ${name}` })),
        ]}
        onChange={(columns) => onChange({ ...layout, columns })}
      />
    </div>
  )
}

// The slim line above the grid: how many cases there are and what is the matter with some; each part shows its rows alone.
import type { CaseColumnView } from '../../../src-main/api/contract/views.ts'
import { countWords, type CaseCounts } from '../../../src-main/words/case-grid.ts'
import type { RowSet } from '../../grids/case-layout.ts'
import { counts } from '../../grids/case-rows.ts'
import type { BookState } from './book.ts'

const parts: readonly (readonly [keyof CaseCounts, RowSet])[] = [
  ['cases', 'all'],
  ['complete', 'complete'],
  ['disagreements', 'disagreements'],
  ['moving', 'moving'],
  ['withdrawn', 'withdrawn'],
]

export function CountLine({
  state: { rows, figures },
  columns,
  chosen,
  onChoose,
}: {
  readonly state: BookState
  readonly columns: readonly CaseColumnView[]
  readonly chosen: RowSet
  readonly onChoose: (rows: RowSet) => void
}) {
  const words = countWords(counts(rows, figures, columns))
  return (
    <ul className="count-line" aria-label="Rows shown">
      {parts.map(([part, rows]) => (
        <li key={part}>
          <button
            type="button"
            className="quiet"
            aria-pressed={chosen === rows}
            onClick={() => onChoose(chosen === rows ? 'all' : rows)}
          >
            {words[part]}
          </button>
        </li>
      ))}
    </ul>
  )
}

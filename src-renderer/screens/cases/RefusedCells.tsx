// Cells that went back, beside the grid: which, what was typed, why not, and the way there.
import { cellNameWords, refusedCellWords } from '../../../src-main/words/case-grid.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { RefusedCell } from './book.ts'

const mostListed = 8

export function RefusedCells({
  refused,
  onGo,
  onForget,
}: {
  readonly refused: readonly RefusedCell[]
  readonly onGo: (cell: RefusedCell) => void
  readonly onForget: () => void
}) {
  if (refused.length === 0) return null
  return (
    <Notice kind="refused">
      <ul className="refused-cells">
        {refused.slice(0, mostListed).map((cell) => (
          <li key={`${cell.reference} ${cell.field}`}>
            <button type="button" className="quiet" onClick={() => onGo(cell)}>
              {cellNameWords(cell.reference, cell.field)}
            </button>{' '}
            {refusedCellWords(cell.value, cell.says)}
          </li>
        ))}
        {refused.length > mostListed ? <li>{refused.length - mostListed} more</li> : null}
      </ul>
      <Button kind="quiet" label="Close" keys="Alt+X" onPress={onForget} />
    </Notice>
  )
}

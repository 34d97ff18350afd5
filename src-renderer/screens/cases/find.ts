// Looking for words in the rows shown: from the cell in hand on, and round to it again.
import { alike } from '../../grids/case-layout.ts'
import { cellText, type CaseColumn } from '../../grids/cases.ts'
import type { ShownRow } from '../../grids/case-rows.ts'
import type { Hands } from './hands.ts'

/** Whether it was found; the focus is on it then. */
export function findNext({ book, selection, columns }: Hands, words: string, back: boolean): boolean {
  const looked = alike(words)
  if (looked === '') return false
  const { rows, columns: width } = selection.size()
  const all = rows * width
  const to = selection.block()?.to ?? { row: 0, column: -1 }
  const from = to.row * width + to.column
  const shown = Array.from({ length: width }, (_, place) => columns.get(selection.columnAt(place) ?? ''))
  for (let step = 1; step <= all; step += 1) {
    const at = (((back ? from - step : from + step) % all) + all) % all
    const [row, column] = [Math.floor(at / width), at % width]
    const data = book.row(selection.referenceAt(row) ?? '')
    const known = shown[column]
    if (data === undefined || known === undefined || !says(data, known, looked)) continue
    selection.moveTo({ row, column }, false)
    return true
  }
  return false
}

function says(row: ShownRow, column: CaseColumn, looked: string): boolean {
  return alike(cellText(row, column)).includes(looked)
}

/** The rows in which any column says it; null where nothing is looked for. */
export function rowsThatSay(words: string, columns: readonly CaseColumn[]): ((row: ShownRow) => boolean) | null {
  const looked = alike(words)
  return looked === '' ? null : (row) => columns.some((column) => says(row, column, looked))
}

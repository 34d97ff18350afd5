// Blocks to and from a spreadsheet: what is copied of the cells in hand, and what becomes of a block that is pasted.
import { copiedWords, pastedWords } from '../../../src-main/words/case-grid.ts'
import { rectangle } from '../../grids/blocks.ts'
import { alike } from '../../grids/case-layout.ts'
import { canBeTyped, cellValue, type CaseColumn } from '../../grids/cases.ts'
import { pasted, type Pasted } from '../../grids/pasting.ts'
import { cellsOf, textOf } from '../../grids/tsv.ts'
import { enterInto, type Hands } from './hands.ts'

/** The cells in hand as a spreadsheet takes them; null where none is. */
export function copied({ book, selection, columns, say }: Hands): string | null {
  const block = selection.block()
  if (block === null) return null
  const { top, bottom, left, right } = rectangle(block)
  const shown = columnsShown(selection.size().columns, selection.columnAt, columns).slice(left, right + 1)
  const cells = Array.from({ length: bottom - top + 1 }, (_, place) => {
    const row = book.row(selection.referenceAt(top + place) ?? '')
    return row === undefined ? [] : shown.map((column) => cellValue(row, column))
  })
  say(copiedWords(cells.length * shown.length))
  return textOf(cells)
}

export function cut(hands: Hands): string | null {
  const text = copied(hands)
  enterInto(hands, '', canBeTyped, false)
  return text
}

/** Everything that has a place is entered as one step; the rest is answered for the screen to say. */
export function paste(hands: Hands, sample: string, text: string): Pasted | null {
  const { book, selection, columns, say, whyNot } = hands
  const block = selection.block()
  if (block === null) return null
  if (whyNot !== null) {
    say(whyNot)
    return null
  }
  const size = selection.size()
  const answer = pasted(cellsOf(text), rectangle(block), {
    sample,
    columns: columnsShown(size.columns, selection.columnAt, columns),
    allColumns: [...columns.values()],
    rows: size.rows,
    referenceAt: selection.referenceAt,
    known: new Map(book.state().rows.map(({ reference }) => [alike(reference), reference])),
  })
  // With cases still to add all of it is one step, and waits for the answer.
  if (answer.toAdd.length === 0) {
    book.enter(answer.changes)
    say(pastedWords(answer.changes.length))
  }
  return answer
}

function columnsShown(
  count: number,
  columnAt: (place: number) => string | null,
  columns: ReadonlyMap<string, CaseColumn>,
): readonly CaseColumn[] {
  return Array.from({ length: count }, (_, place) => columns.get(columnAt(place) ?? '')).filter(
    (column) => column !== undefined,
  )
}

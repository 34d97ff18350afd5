// What a keystroke does to the cells in hand: enter an answer, clear, move. The grid and its buttons share it.
import { nothingToDoAgainWords, nothingToUndoWords } from '../../../src-main/words/case-grid.ts'
import type { CaseColumn } from '../../grids/cases.ts'
import { canBeTyped, isAnswer } from '../../grids/cases.ts'
import { isOneCell, rectangle, stepped, wholeBlock, type Place, type Step } from '../../grids/blocks.ts'
import type { Book, Typed } from './book.ts'
import { cellsInHand, type Selection } from './selection.ts'

export type Hands = {
  readonly book: Book
  readonly selection: Selection
  readonly columns: ReadonlyMap<string, CaseColumn>
  readonly open: (reference: string) => void
  /** Says what happened where nothing else shows it. */
  readonly say: (text: string) => void
  /** Why nothing can be changed now; null while it can. */
  readonly whyNot: string | null
}

/** The cell the focus is on. */
export function columnInHand({ selection, columns }: Hands): CaseColumn | null {
  const block = selection.block()
  const id = block === null ? null : selection.columnAt(block.to.column)
  return id === null ? null : (columns.get(id) ?? null)
}

/** One value into every cell in hand that takes it; after a single cell the focus goes down, as in a spreadsheet. */
export function enterInto(hands: Hands, value: string, takes: (column: CaseColumn) => boolean, moves: boolean): void {
  const { selection, book, say, whyNot } = hands
  const block = selection.block()
  if (block === null) return
  if (whyNot !== null) return say(whyNot)
  book.enter(cellsInHand(selection).flatMap((place) => typedAt(hands, place, value, takes)))
  if (moves && isOneCell(block)) selection.moveTo(stepped(block.to, 'ArrowDown', false, selection.size()), false)
}

function typedAt(
  { selection, columns }: Hands,
  { row, column }: Place,
  value: string,
  takes: (column: CaseColumn) => boolean,
): readonly Typed[] {
  const reference = selection.referenceAt(row)
  const known = columns.get(selection.columnAt(column) ?? '')
  return reference === null || known === undefined || !takes(known) ? [] : [{ reference, field: known.id, value }]
}

export const takesAnswer = ({ kind }: CaseColumn): boolean => isAnswer(kind)
export const takesRisk = ({ kind }: CaseColumn): boolean => kind === 'risk'

export function clear(hands: Hands): void {
  enterInto(hands, '', canBeTyped, true)
}

export function move({ selection }: Hands, step: Step, { far, extending }: { far: boolean; extending: boolean }): void {
  const block = selection.block()
  if (block !== null) selection.moveTo(stepped(block.to, step, far, selection.size()), extending)
}

export function selectAll({ selection }: Hands): void {
  const whole = wholeBlock(selection.size())
  if (whole !== null) selection.select(whole)
}

/** The first row of the block into every row below it. */
export function fillDown(hands: Hands): void {
  const { selection, book, columns, say, whyNot } = hands
  const block = selection.block()
  if (block === null) return
  if (whyNot !== null) return say(whyNot)
  const { top, bottom } = rectangle(block)
  // Of a single cell the one above it, as in a spreadsheet.
  const from = top === bottom ? top - 1 : top
  const source = selection.referenceAt(from)
  if (source === null) return
  book.enter(
    cellsInHand(selection)
      .filter(({ row }) => row !== from)
      .flatMap((place) => {
        const known = columns.get(selection.columnAt(place.column) ?? '')
        return known === undefined ? [] : typedAt(hands, place, book.value(source, known.id), canBeTyped)
      }),
  )
}

/** Takes the last step back, or does it again, and shows where. */
export function stepBack({ book, selection, say, whyNot }: Hands, again: boolean): void {
  if (whyNot !== null) return say(whyNot)
  const step = again ? book.redo() : book.undo()
  const [first] = step ?? []
  if (step === null || first === undefined) return say(again ? nothingToDoAgainWords : nothingToUndoWords)
  selection.moveToCell(first.reference, first.field)
}

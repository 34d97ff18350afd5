// The cases of a sample as they are shown while somebody types: what the door said last, and what it has not answered yet.
import type { CaseGridView, CasesChangedView, ColumnFigureView } from '../../../src-main/api/contract/views.ts'
import { undoneReason } from '../../../src-main/words/case-grid.ts'
import { fieldsOf, valueIn, withdrawn, withValue, type Fields, type ShownRow } from '../../grids/case-rows.ts'
import {
  because,
  doneAgain,
  keptAs,
  nothingDone,
  takenBack,
  withStep,
  without,
  type CellChange,
  type Step,
  type Undoing,
} from '../../grids/undoing.ts'
import { changeQueue, type Send } from './queue.ts'

export type RefusedCell = CellChange & { readonly says: string }
export type Typed = {
  readonly reference: string
  readonly field: string
  readonly value: string
  readonly reason?: string
}

/** What the parts around the grid show; a new object whenever any of it changes. */
export type BookState = {
  readonly attributes: readonly string[]
  readonly figures: readonly ColumnFigureView[]
  readonly standards: CaseGridView['standards']
  readonly rows: readonly ShownRow[]
  /** The latest first. */
  readonly refused: readonly RefusedCell[]
  /** Cells typed and not answered yet. */
  readonly waiting: number
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export type Book = {
  readonly state: () => BookState
  readonly subscribe: (listener: () => void) => () => void
  /** Told which rows changed: the grid draws those alone. */
  readonly onRows: (listener: (references: readonly string[]) => void) => () => void
  readonly row: (reference: string) => ShownRow | undefined
  readonly value: (reference: string, field: string) => string
  /** One step, to be taken back as one. The cells show it at once; where it is refused they go back and are named. */
  readonly enter: (typed: readonly Typed[]) => void
  readonly undo: () => Step | null
  readonly redo: () => Step | null
  readonly forgetRefused: () => void
  /** Rows that somebody changed beside the grid. */
  readonly take: (view: CasesChangedView) => void
  /** Cases begun, with what was typed for them: one step, and taken back they are withdrawn. */
  readonly added: (view: CasesChangedView, values: readonly Typed[]) => void
  /** Everything, read again. */
  readonly load: (view: CaseGridView) => void
}

export function caseBook(first: CaseGridView, send: Send): Book {
  let fields: Fields = fieldsOf(first)
  let undoing: Undoing = nothingDone
  const columns = first.columns
  const known = new Map<string, ShownRow>(first.rows.map((row) => [row.reference, row]))
  const shown = new Map<string, ShownRow>(known)
  const listeners = new Set<() => void>()
  const rowListeners = new Set<(references: readonly string[]) => void>()
  const { attributes, figures, standards } = first
  let state: BookState = {
    attributes,
    figures,
    standards,
    rows: first.rows,
    refused: [],
    waiting: 0,
    canUndo: false,
    canRedo: false,
  }

  const tell = (change: Partial<BookState>, references: readonly string[]): void => {
    state = {
      ...state,
      ...change,
      rows: references.length === 0 ? state.rows : [...shown.values()],
      waiting: queue.waiting(),
      canUndo: undoing.done.length > 0,
      canRedo: undoing.undone.length > 0,
    }
    if (references.length > 0) for (const listener of rowListeners) listener(references)
    for (const listener of listeners) listener()
  }

  /** The row as the door last said it, with everything over it that waits for an answer. */
  const redraw = (reference: string): void => {
    const row = known.get(reference)
    if (row === undefined) return
    const over = queue.waitingIn(reference)
    shown.set(
      reference,
      over.reduce((row, { field, value }) => withValue(row, field, value, fields), row),
    )
  }

  const takeView = ({ rows, attributes, figures, standards }: CasesChangedView): Partial<BookState> => {
    const asBefore = attributes.join('\n') === state.attributes.join('\n')
    if (!asBefore) realign(attributes)
    for (const row of rows) known.set(row.reference, row)
    // The same columns stay the same, so that the grid has nothing to build anew.
    return { attributes: asBefore ? state.attributes : attributes, figures, standards }
  }

  /** A new column moves the others: every row is written in the new order. */
  const realign = (attributes: readonly string[]): void => {
    const before = fields
    fields = fieldsOf({ columns, attributes })
    for (const [reference, row] of known) {
      known.set(reference, {
        ...row,
        attributes: attributes.map((name) => valueIn(row, `attribute/${name}`, before)),
      })
    }
    for (const reference of known.keys()) redraw(reference)
  }

  const queue = changeQueue(send, {
    answered(sent, view, refused) {
      const change = takeView(view)
      const kept = sent.flatMap((typed) => {
        const row = known.get(typed.reference)
        const now = row === undefined ? typed.value : valueIn(row, typed.field, fields)
        return now === typed.value || refused.some((cell) => isSameCell(cell, typed)) ? [] : [{ typed, kept: now }]
      })
      if (kept.length > 0) undoing = keptAs(undoing, kept)
      finish(sent, refused, change)
      return kept.map(({ typed, kept }) => ({ ...typed, now: kept }))
    },
    failed: (sent, refused) => finish(sent, refused, {}),
  })

  const finish = (sent: Step, refused: readonly RefusedCell[], change: Partial<BookState>): void => {
    if (refused.length > 0) undoing = without(undoing, refused)
    const again = new Set(sent.map(({ reference, field }) => `${reference}\n${field}`))
    const references = [...new Set(sent.map(({ reference }) => reference))]
    for (const reference of references) redraw(reference)
    // A cell typed again is no longer in the way: the list names what is refused now.
    const still = state.refused.filter(({ reference, field }) => !again.has(`${reference}\n${field}`))
    tell({ ...change, refused: [...refused, ...still] }, references)
  }

  const enterStep = (step: Step): void => {
    queue.push(step)
    const references = [...new Set(step.map(({ reference }) => reference))]
    for (const reference of references) redraw(reference)
    tell({}, references)
    queue.run()
  }

  const taken = (view: CasesChangedView) => {
    const change = takeView(view)
    const references = view.rows.map(({ reference }) => reference)
    for (const reference of references) redraw(reference)
    return { change, references }
  }

  const value = (reference: string, field: string): string => {
    const row = shown.get(reference)
    return row === undefined ? '' : valueIn(row, field, fields)
  }

  const moved = (back: { readonly step: Step; readonly after: Undoing } | null): Step | null => {
    if (back === null) return null
    undoing = back.after
    const step = because(back.step, undoneReason)
    enterStep(step)
    return step
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onRows: (listener) => {
      rowListeners.add(listener)
      return () => rowListeners.delete(listener)
    },
    row: (reference) => shown.get(reference),
    value,
    enter(typed) {
      const step = typed
        .map((each) => ({ ...each, was: value(each.reference, each.field) }))
        // Two people's values are shown blank: there even a blank says something.
        .filter((each) => each.value !== each.was || isDisagreement(shown.get(each.reference), each.field))
      if (step.length === 0) return
      undoing = withStep(undoing, step)
      enterStep(step)
    },
    undo: () => moved(takenBack(undoing)),
    redo: () => moved(doneAgain(undoing)),
    forgetRefused: () => tell({ refused: [] }, []),
    take(view) {
      const { change, references } = taken(view)
      tell(change, references)
    },
    added(view, values) {
      const { change, references } = taken(view)
      const begun = references.map((reference) => ({ reference, field: withdrawn, was: 'yes', value: '' }))
      const step = values.map((each) => ({ ...each, was: value(each.reference, each.field) }))
      undoing = withStep(undoing, [...begun, ...step])
      tell(change, references)
      enterStep(step)
    },
    load(view) {
      fields = fieldsOf(view)
      known.clear()
      shown.clear()
      for (const row of view.rows) {
        known.set(row.reference, row)
        redraw(row.reference)
      }
      const { attributes, figures, standards } = view
      tell(
        { attributes, figures, standards },
        view.rows.map(({ reference }) => reference),
      )
    },
  }
}

function isSameCell(a: Pick<CellChange, 'reference' | 'field'>, b: Pick<CellChange, 'reference' | 'field'>): boolean {
  return a.reference === b.reference && a.field === b.field
}

function isDisagreement(row: ShownRow | undefined, field: string): boolean {
  return row?.disagreements.includes(field) === true
}

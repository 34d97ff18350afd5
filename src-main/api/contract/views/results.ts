// Results without cases as they are shown: the table they are typed into, comparators, the previous inspection, and what typed rows say.

/** One record as text: what stands in the cells of a row. */
export type ResultCells = {
  readonly item: string
  readonly yes: string
  readonly n: string
  readonly percent: string
  readonly rating: string
}

/** A row of the table: a key question with its figure, or a standard with its rating as published. */
export type ResultRowView = {
  readonly item: string
  readonly kind: 'question' | 'standard'
  readonly text: string
  /** As stored; blank where no result is. */
  readonly cells: ResultCells
  /** The stored result in words; null where there is none. */
  readonly shown: string | null
  /** Where the item is known from instead, in a sentence; null where it is not. */
  readonly elsewhere: string | null
}

export type ResultGroupView = {
  readonly number: string
  readonly name: string
  readonly rows: readonly ResultRowView[]
}

export type ComparatorView = {
  readonly name: string
  readonly period: string
  readonly at: string
  readonly by: string
  /** Key questions with a figure. */
  readonly figures: number
  readonly groups: readonly ResultGroupView[]
}

export type PreviousView = {
  readonly linked: {
    readonly id: string
    readonly provider: string
    /** `18 of its key questions have a figure to compare with.` */
    readonly says: string
  } | null
  readonly choices: readonly { readonly id: string; readonly provider: string; readonly says: string }[]
  /** Why it cannot be linked or unlinked now. */
  readonly whyNotChange: string | null
}

export type ResultsView = {
  readonly groups: readonly ResultGroupView[]
  /** The same table with nothing in it, for a comparator to come. */
  readonly empty: readonly ResultGroupView[]
  /** Names of the ratings a standard can have, lowest first. */
  readonly ratings: readonly string[]
  readonly comparators: readonly ComparatorView[]
  readonly previous: PreviousView
  /** The inspections that name this one as the one before them. */
  readonly follows: readonly { readonly id: string; readonly provider: string }[]
  /** Why nothing of this can be changed now. */
  readonly whyNotChange: string | null
}

/** What a typed row would do. `unfinished`: not a result yet, as far as it has been typed. */
export type CheckedRow = {
  readonly item: string
  readonly does: 'nothing' | 'new' | 'changed' | 'withdrawn' | 'unfinished' | 'wrong'
  /** The cell that is wrong. */
  readonly column: keyof ResultCells | null
  /** What it will be understood as, or what is wrong, in words. */
  readonly says: string
}

export type ResultsCheck = {
  readonly rows: readonly CheckedRow[]
  /** What is wrong and belongs to none of the rows. */
  readonly others: readonly string[]
  /** `12 new results, 1 changed.` */
  readonly says: string
  /** Whether something stored changes, so that a reason is asked for. */
  readonly needsReason: boolean
  readonly whyNotSave: string | null
}

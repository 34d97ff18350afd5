// Case work as it is shown: the grid of a sample, one case, and disagreements.
import type { Answer } from '../../../domain/rating/judgement.ts'
import type { RatingView } from './ratings.ts'

/** A key question or a prompt, in printed order: each key question is followed by its prompts. */
export type CaseColumnView = {
  readonly number: string
  readonly text: string
  /** The key question a prompt belongs to; its own number for a key question. */
  readonly keyQuestion: string
  readonly isPrompt: boolean
  readonly standard: string
  /** The printed words of when a prompt applies; null where it always does. */
  readonly appliesTo: string | null
}

/** A key question's figure in the head of its column: it moves as judgements are entered. */
export type ColumnFigureView = {
  readonly question: string
  readonly yes: number
  readonly n: number
  readonly percent: number | null
  readonly band: string | null
  readonly blank: number
  readonly leftOut: number
  /** True where answering the blanks could put it in another band. */
  readonly blanksCouldMove: boolean
}

export type CaseRowView = {
  readonly reference: string
  /** In the order of the grid's columns; '' is blank. */
  readonly answers: readonly Answer[]
  /** In the order of the grid's attributes. */
  readonly attributes: readonly string[]
  /** Key questions that do not ask this case, because of its sub-sample. An answer there is kept and not counted. */
  readonly leftOut: readonly string[]
  /** Key questions counted although the case is not classified yet. */
  readonly unclassified: readonly string[]
  /** Key questions that ask this case and are blank; 0 means complete. */
  readonly missing: number
  /** Fields two people entered differently (`answer/2.2.3`); their value is shown blank until somebody settles it. */
  readonly disagreements: readonly string[]
  /** Questions with a reason beside their answer. */
  readonly reasons: readonly string[]
  /** Questions with a second judgement. */
  readonly seconds: readonly string[]
  readonly markedForSecondLook: boolean
  readonly withdrawn: boolean
  /** Who entered something last, and when; of a case as it was brought in, who brought it. */
  readonly lastBy: string
  readonly lastAt: string
}

export type CaseGridView = {
  readonly sample: { readonly id: string; readonly title: string }
  readonly samples: readonly { readonly id: string; readonly title: string; readonly cases: number }[]
  readonly standards: readonly {
    readonly number: string
    readonly name: string
    readonly provisional: RatingView | null
  }[]
  readonly columns: readonly CaseColumnView[]
  /** Lower case, both risk classifications first. */
  readonly attributes: readonly string[]
  readonly rows: readonly CaseRowView[]
  readonly figures: readonly ColumnFigureView[]
  /** The name an inspector's own cases are found by: the person at this machine. */
  readonly person: string
  /** Null until somebody has changed it. */
  readonly layout: CaseLayoutView | null
  /** Why nothing can be changed now, in words; null while it can. */
  readonly whyNotChange: string | null
}

/** The grid of a sample as somebody left it (src-renderer/grids/case-layout.ts says what each may be). */
export type CaseLayoutView = {
  readonly rows: string
  readonly columns: string
  readonly unfolded: readonly string[]
  readonly frozen: readonly string[]
}

/** What became of a change: the rows as they stand now, and the figures that follow. */
export type CasesChangedView = {
  /** The grid's attributes: a column may have been added. */
  readonly attributes: readonly string[]
  readonly rows: readonly CaseRowView[]
  readonly figures: readonly ColumnFigureView[]
  readonly standards: CaseGridView['standards']
  /** Cells that changed. */
  readonly saved: number
  /** Cells that already held the value. */
  readonly unchanged: number
  readonly refused: readonly RefusedChangeView[]
}
export type RefusedChangeView = {
  readonly reference: string
  readonly field: string
  readonly value: string
  readonly reason: string
}

export type EntryView = {
  readonly id: string
  readonly value: string
  readonly reason: string
  readonly by: string
  readonly at: string
  /** The return that gave it; empty where it was typed. */
  readonly file: string
  /** False for what was replaced later. */
  readonly stands: boolean
}

export type ValueView = {
  readonly field: string
  readonly value: string
  /** Who gave the value that stands and when; empty where nobody has. */
  readonly by: string
  readonly at: string
  /** The values that stand against each other; empty where there is one. */
  readonly disagreement: readonly EntryView[]
  /** Everything ever entered here, the latest first. */
  readonly history: readonly EntryView[]
}

export type CasePromptView = {
  readonly number: string
  readonly text: string
  readonly appliesTo: string | null
  readonly answer: ValueView
  readonly reason: ValueView
}
export type CaseQuestionView = {
  readonly number: string
  readonly text: string
  readonly standing: 'in' | 'out' | 'unclassified'
  readonly answer: ValueView
  readonly reason: ValueView
  readonly second: ValueView
  /** In printed order; never summed into the judgement. */
  readonly prompts: readonly CasePromptView[]
}

/** One case on one page. */
export type CaseView = {
  readonly reference: string
  readonly sample: { readonly id: string; readonly title: string }
  /** Where the case came from: a return, or begun here. */
  readonly from: { readonly file: string; readonly by: string; readonly at: string }
  readonly withdrawn: ValueView
  readonly markedForSecondLook: ValueView
  /** Both risk classifications first, then the sample's other attributes. */
  readonly attributes: readonly (ValueView & { readonly name: string; readonly choices: readonly string[] })[]
  readonly standards: readonly {
    readonly number: string
    readonly name: string
    readonly questions: readonly CaseQuestionView[]
  }[]
  readonly good: ValueView
  readonly poor: ValueView
  /** The references before and after it in the grid's order; null at either end. */
  readonly before: string | null
  readonly after: string | null
  readonly whyNotChange: string | null
}

export type DisagreementView = {
  readonly sample: string
  readonly reference: string
  readonly field: string
  /** What it is about, in words: `2.2.3, does planning focus sufficiently on keeping other people safe?` */
  readonly about: string
  /** Two or more, in the order they were made. */
  readonly values: readonly EntryView[]
}

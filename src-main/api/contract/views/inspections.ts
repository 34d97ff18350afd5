// Inspections as they are shown: the list, the front page, what was brought in, the cases behind a figure, the events.
import type { SessionState } from '../../../domain/panel/session.ts'
import type { BandView, DomainView, FigureView, OverallView, RatingView } from './ratings.ts'

export type Stage = 'empty' | 'provisional' | 'preparing' | 'running' | 'closed' | 'signed'

export type InspectionSummary = {
  readonly id: string
  readonly provider: string
  readonly framework: { readonly id: string; readonly version: string; readonly title: string }
  readonly stage: Stage
  readonly leadInspector: string
  /** ISO dates; empty where not known. */
  readonly fieldworkFrom: string
  readonly fieldworkTo: string
  readonly previous: { readonly id: string; readonly provider: string } | null
  /** What a reader must know first: that a sample is rebuilt from published figures. Empty where there is nothing. */
  readonly note: string
  readonly cases: number
  /** Blank judgements of key questions. */
  readonly blanks: number
  readonly session: { readonly id: string; readonly state: SessionState } | null
  readonly record: { readonly id: string; readonly signedAt: string } | null
  readonly changedAt: string
}

/** The inspection's front page. */
export type InspectionView = {
  readonly summary: InspectionSummary
  readonly domains: readonly DomainView[]
  /** Bands of key-question percentages, lowest first, and of the total. */
  readonly bands: readonly BandView[]
  readonly scale: readonly RatingView[]
  readonly overallBands: readonly { readonly from: number; readonly rating: RatingView }[]
  readonly byRule: OverallView
  /** Null before the panel, and while the running total is kept from the panel. */
  readonly afterPanel: OverallView | null
  /** True while a total exists that the panel's setting keeps hidden. */
  readonly totalHidden: boolean
  readonly samples: readonly { readonly id: string; readonly title: string; readonly cases: number }[]
  readonly comparators: readonly { readonly name: string; readonly period: string }[]
  readonly returns: readonly ImportView[]
  /** About cases, waiting for somebody to settle them. */
  readonly disagreements: number
  readonly acceptedBlanks: readonly { readonly question: string; readonly blank: number; readonly reason: string }[]
}

export type ImportView = {
  readonly id: string
  readonly file: string
  readonly digest: string
  readonly at: string
  readonly by: string
  readonly recordsRead: number
  /** Its cases that are in the file: new ones, and those that were there already. */
  readonly casesStored: number
  /** Of those that were there already. */
  readonly casesChanged: number
  readonly casesSame: number
  readonly casesLeft: number
  readonly recordsRefused: number
  /** Of the refused records, those that were neither brought in since nor put aside. */
  readonly refusedWaiting: number
}

export type FaultView = {
  readonly file: string | null
  readonly record: number | null
  readonly column: string | null
  readonly value: string | null
  readonly reason: string
}

/** Another program's heading: what it was read as (a column of ours, `attribute`, or null where nothing was read), and the most likely column. */
export type HeadingView = {
  readonly heading: string
  readonly as: string | null
  readonly proposed: string | null
}

export type MatchingView = {
  readonly headings: readonly HeadingView[]
  /** What a heading can be matched to besides an attribute; a question with its text. */
  readonly choices: readonly { readonly column: string; readonly text: string }[]
}

/** What a return says of cases the file has already. */
export type MetView = {
  /** Cases it says something else of; once it is stored, those of which something was taken. */
  readonly changed: number
  readonly same: number
  /** Cases it says something else of, and none of it was taken. */
  readonly left: number
  /** Cells that say something else, and how many of them fill a blank. */
  readonly cells: number
  readonly filling: number
  /** Sentences: what the return leaves blank, and the cases that are withdrawn. */
  readonly notes: readonly string[]
  /** The cases from this place on, with every difference. */
  readonly from: number
  readonly shown: readonly CaseDifferencesView[]
  /** Given back with the choice: what is entered meanwhile must be seen first. */
  readonly asOf: number
}
export type CaseDifferencesView = {
  readonly sample: string
  readonly reference: string
  readonly cells: readonly DifferenceView[]
}
export type DifferenceView = {
  readonly field: string
  /** The question's number, or the attribute's name; with the question's text. */
  readonly column: string
  readonly about: string
  /** What stands, or the values that stand against each other; empty where nothing was ever given. */
  readonly now: readonly { readonly value: string; readonly by: string; readonly at: string; readonly file: string }[]
  readonly says: string
}

/**
 * What bringing a file in would do, or did. records read = new cases stored + records refused, and for returns + cases changed
 * + cases that say the same + cases whose differences were not taken (`met`).
 */
export type ReconciliationView = {
  readonly kind: 'returns' | 'results'
  readonly recordsRead: number
  /** New cases. */
  readonly casesStored: number
  readonly recordsRefused: number
  readonly refused: readonly FaultView[]
  /** Faults of a whole file: nothing of it can be brought in. */
  readonly refusedWhole: readonly FaultView[]
  readonly bySample: readonly { readonly sample: string; readonly cases: number }[]
  readonly columns: { readonly questions: readonly string[]; readonly attributes: readonly string[] }
  /** Returns: what they say of cases the file has already; absent for results. */
  readonly met?: MetView
  /** Returns: headings that are not ours, and what they may be matched to. */
  readonly matching: MatchingView
  /** Sentences about what a file holds besides: other sheets, which are not read. */
  readonly notes: readonly string[]
  /** Results: each item as it would be stored, in words. */
  readonly results: readonly { readonly item: string; readonly shown: string }[]
  /** Whether anything can be brought in, and whether only by leaving the refused records out. */
  readonly importable: 'all' | 'the rest' | 'nothing'
}

export type CaseBehind = {
  readonly reference: string
  readonly answer: 'Y' | 'N' | 'NA' | ''
  readonly standing: 'in' | 'out' | 'unclassified'
  readonly attributes: Readonly<Record<string, string>>
  readonly prompts: readonly { readonly number: string; readonly answer: 'Y' | 'N' | 'NA' | '' }[]
  /** How many of the prompts answered yes or no say the other answer than the key question does. */
  readonly otherwise: number
  readonly answered: number
}

/** The cases behind a figure: No before Yes, in each those whose prompts say otherwise first; then not applicable, blank, left out. */
export type CasesBehindView = {
  readonly question: FigureView
  readonly standard: string
  readonly attributeNames: readonly string[]
  readonly cases: readonly CaseBehind[]
}

export type EventView = {
  readonly number: number
  readonly at: string
  readonly says: string
  readonly by: string
  readonly enteredBy: string
}

export type ApplicationView = {
  readonly file: string
  readonly person: string
  readonly version: string
  readonly inspections: readonly InspectionSummary[]
  readonly frameworks: readonly FrameworkView[]
  readonly savedAt: string | null
}
export type FrameworkView = {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly standards: number
  readonly rated: boolean
  readonly complete: boolean
}

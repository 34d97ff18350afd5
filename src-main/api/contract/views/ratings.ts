// Ratings as they are shown: figures, bands, standards, and what each still needs. Every rating is already worked out.
import type { Outcome, OutcomeName } from '../../../domain/discretion/outcome.ts'
import type { NotRated } from '../../../domain/discretion/settle.ts'
import type { Opened } from '../../../domain/discretion/zone.ts'
import type { Direction } from '../../../domain/framework/framework.ts'
import type { Firmness } from '../../../domain/rating/firmness.ts'
import type { NoOverall } from '../../../domain/rating/overall.ts'
import type { NotAvailable } from '../../../domain/rating/provisional.ts'
import type { Significance } from '../../../domain/statistics/significance.ts'
import type { Tone } from '../../../words/rating-marks.ts'

/** A rating as it is shown: name as printed (star included), and the tone its shape and colour follow. */
export type RatingView = {
  readonly name: string
  readonly printed: string
  readonly score: number
  readonly tone: Tone
}

export type OverallView =
  | {
      readonly kind: 'rated'
      readonly score: number
      readonly outOf: number
      readonly rating: RatingView
      readonly addends: readonly { readonly standard: string; readonly score: number }[]
    }
  | {
      readonly kind: 'not-rated'
      readonly because: NoOverall
      readonly outOf: number
      readonly addends: readonly { readonly standard: string; readonly score: number }[]
    }

export type ProvisionalView =
  | {
      readonly kind: 'by-key-questions'
      readonly rating: RatingView
      readonly decidedBy: readonly string[]
      readonly lowest: readonly string[]
    }
  | { readonly kind: 'proposed' | 'as-published'; readonly rating: RatingView }
  | { readonly kind: 'not-available'; readonly because: NotAvailable }

export type BandView = { readonly name: string; readonly from: number; readonly tone: Tone }

export type FigureView = {
  readonly number: string
  readonly text: string
  readonly evidence: 'cases' | 'qualitative'
  readonly sample: string | null
  readonly known: 'cases' | 'counts' | 'percent' | null
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
  readonly exact: number | null
  readonly band: BandView | null
  readonly decides: boolean
  readonly lowest: boolean
  readonly decidedByRounding: boolean
  readonly casesToNextBand: number | null
  readonly casesToBandBelow: number | null
  readonly notApplicable: number | null
  readonly blank: number | null
  readonly leftOut: number | null
  readonly leftOutAnswered: number
  readonly unclassified: number
  readonly smallSubSample: boolean
  /** The same question at the previous inspection, the change since in percentage points, and whether it is significant; null where the framework says it is not comparable, or nothing is known. */
  readonly previous: {
    readonly percent: number
    readonly yes: number | null
    readonly n: number | null
    readonly change: number | null
    readonly significance: Significance
  } | null
  readonly comparable: boolean
  readonly comparators: readonly { readonly name: string; readonly period: string; readonly percent: number }[]
  readonly prompts: readonly PromptView[]
}

export type PromptView = {
  readonly number: string
  readonly text: string
  readonly appliesTo: string | null
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
}

export type ProposalView = {
  readonly rating: RatingView
  readonly evidence: string
  readonly strengths: readonly string[]
  readonly areasForImprovement: readonly string[]
}
export type ModerationView = { readonly direction: Direction; readonly to: RatingView; readonly evidence: string }

export type FinalView = {
  readonly by: OutcomeName
  readonly outcomes: readonly Outcome[]
  readonly rating: RatingView | null
  readonly notRated: NotRated | null
}

/** Where something is mended: a screen of the inspection, with the standard or question it is about. */
export type Place = {
  readonly screen: 'import' | 'proposals' | 'key-questions' | 'disagreements' | 'panel' | 'sign-off'
  readonly standard?: string
  readonly question?: string
}

/** Something a standard, or the inspection, still needs. Its sentence is in words/needs. */
export type Need =
  | { readonly need: 'cases'; readonly standard: string; readonly questions: readonly string[]; readonly place: Place }
  | { readonly need: 'proposal'; readonly standard: string; readonly place: Place }
  | {
      readonly need: 'blanks'
      readonly standard: string
      readonly question: string
      readonly blank: number
      /** Of them, those that two people answered differently: neither answer is counted. */
      readonly disagreements: number
      readonly place: Place
    }
  | {
      readonly need: 'classification'
      readonly standard: string
      readonly question: string
      readonly cases: number
      readonly place: Place
    }
  | { readonly need: 'key-questions-missing'; readonly standard: string; readonly place: Place }
  | {
      readonly need: 'outcome'
      readonly standard: string
      readonly open: 'zone' | 'proposal' | 'moderation'
      readonly place: Place
    }

export type StandardView = {
  readonly number: string
  readonly label: string | null
  readonly name: string
  readonly descriptor: string
  readonly counts: boolean
  readonly ratedBy: 'key-questions' | 'lead-inspector'
  /** Set where the framework lets the lead inspector propose a moderation: the qualitative key question it rests on. */
  readonly moderationEvidence: string | null
  readonly figures: readonly FigureView[]
  readonly provisional: ProvisionalView
  readonly opened: readonly Opened[]
  readonly divergence: number | null
  /** Row 27: firm, close, or how many judgements it rests on. */
  readonly firmness: Firmness
  readonly proposal: ProposalView | null
  readonly moderation: ModerationView | null
  readonly previousRating: RatingView | null
  readonly needs: readonly Need[]
  readonly final: FinalView | null
}

export type DomainView = { readonly number: string; readonly name: string; readonly standards: readonly StandardView[] }

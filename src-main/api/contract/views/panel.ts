// A panel session as it is shown: agenda, quorum, the item in hand and what may be recorded on it.
import type { Outcome, OutcomeName } from '../../../domain/discretion/outcome.ts'
import type { Direction, Ground } from '../../../domain/framework/framework.ts'
import type {
  Attendance,
  Conflict,
  ItemState,
  PanelSettings,
  Role,
  SessionState,
} from '../../../domain/panel/session.ts'
import type { Agreement } from '../../../domain/panel/agreement.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { InspectionSummary } from './inspections.ts'
import type { BandView, FinalView, OverallView, RatingView, StandardView } from './ratings.ts'

export type QuorumView = {
  readonly met: boolean
  readonly deciding: readonly string[]
  readonly recused: readonly string[]
  readonly chair: { readonly person: string; readonly name: string; readonly role: Role } | null
  readonly needed: number
}

/** An item on the agenda. */
export type AgendaLine = {
  readonly standard: string
  readonly name: string
  readonly state: ItemState
  /** What the item is for: an open zone, a proposal, a moderation, or figures to be read out. */
  readonly kind: 'zone' | 'proposal' | 'moderation' | 'stands' | 'not-available'
  readonly opened: readonly Direction[]
  readonly quorum: QuorumView
  readonly final: FinalView | null
  /** What has changed in its evidence since it was frozen; null where nothing has. */
  readonly changedSince: string | null
  /** The sentence minuted, once decided. */
  readonly minuted: string | null
  /** That it was taken on paper, in a sentence; empty where it was not. */
  readonly onPaper: string
  /** The sheets of it that were entered and do not count, in a sentence each; empty where there is none. */
  readonly paperWaits: string
}

export type SessionView = {
  readonly id: string
  readonly inspection: InspectionSummary
  readonly state: SessionState
  readonly settings: PanelSettings
  readonly people: readonly Attendance[]
  readonly conflicts: readonly Conflict[]
  readonly quorum: QuorumView
  readonly agenda: readonly AgendaLine[]
  /** The item that is open, or else the next that waits; null when none does. */
  readonly current: string | null
  readonly evidence: {
    readonly cases: number
    readonly judgements: number
    readonly blanks: number
    readonly digest: string
    readonly frozenAt: string | null
    readonly changedSince: boolean
  }
  readonly whyNotOpen: Refusal | null
  readonly whyNotClose: Refusal | null
  readonly byRule: OverallView | null
  readonly afterPanel: OverallView | null
  readonly totalHidden: boolean
  readonly supersedes: { readonly record: string; readonly reason: string } | null
}

/** What may be recorded on the open item: each outcome with the rating it leads to. */
export type OutcomeChoice = {
  readonly outcome: OutcomeName
  readonly direction: Direction | null
  readonly to: RatingView | null
  readonly grounds: readonly Ground[]
  readonly needs: readonly ('grounds' | 'rationale' | 'reason' | 'rating' | 'evidence')[]
}

export type ItemView = {
  readonly session: SessionView
  readonly standard: StandardView
  readonly bands: readonly BandView[]
  readonly scale: readonly RatingView[]
  readonly state: ItemState
  readonly quorum: QuorumView
  readonly whyNotCall: Refusal | null
  readonly whyNotDecide: Refusal | null
  readonly whyNotRetract: Refusal | null
  readonly choices: readonly OutcomeChoice[]
  /** Outcomes recorded and standing (two after a rejected moderation), then those retracted, newest first. */
  readonly recorded: readonly RecordedOutcome[]
  readonly retracted: readonly RecordedOutcome[]
  readonly draft: Draft | null
  /** Samples: what the published panel decided here, offered to be replayed. Two after a rejected moderation. */
  readonly published: readonly Outcome[]
}

export type RecordedOutcome = {
  readonly outcome: Outcome
  readonly sentence: string
  readonly footnote: string | null
  readonly at: string
  readonly by: string
  readonly dissent: string
  /** `Agreed without a vote.` */
  readonly agreed: string
  /** That it was taken on paper, in a sentence; empty where it was not. */
  readonly onPaper: string
}
/** The outcome strip as it was last typed; what is typed is saved and comes back after a crash. */
export type Draft = {
  readonly outcome: string
  readonly direction: Direction | null
  readonly grounds: readonly string[]
  readonly rationale: string
  readonly reason: string
  readonly rating: string
  readonly evidence: string
  readonly dissent: string
  readonly agreement: Agreement
  readonly savedAt: string
}

/** The exact words that will be minuted and published if the panel agrees. */
export type ReadBackView = {
  readonly sentence: string
  readonly footnotes: readonly string[]
  /** How it was agreed, as it will be minuted; empty where nobody asked for a vote. */
  readonly votes: string
  readonly rating: RatingView | null
}

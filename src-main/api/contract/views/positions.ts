// Positions and the room as they are shown. Nothing here ever holds a sealed position, or anything of a case.
import type { PositionKind } from '../../../domain/panel/positions.ts'
import type { ItemState } from '../../../domain/panel/session.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { BandView, OverallView, RatingView } from './ratings.ts'

export type PositionView = {
  readonly person: string
  readonly name: string
  readonly kind: PositionKind
  /** Null: would not rate the standard. */
  readonly rating: RatingView | null
  readonly words: string
  readonly at: string
  /** False for one the same person replaced later. */
  readonly counts: boolean
  /** SHA-256; in the event of the moment it was given. */
  readonly seal: string
}

export type PositionsView = {
  readonly standard: string
  /** Null: none were asked for. */
  readonly state: 'asked' | 'revealed' | 'called-off' | null
  readonly askedAt: string
  /** Those who decide the item now, and whether each has given a first and a final position; never what. */
  readonly members: readonly {
    readonly person: string
    readonly name: string
    readonly first: boolean
    readonly final: boolean
  }[]
  /** Empty until the reveal; then every position given in the round, in the order given. */
  readonly positions: readonly PositionView[]
  /** Taken on paper and counting: the ratings by name, null for not rated, an empty text where none was given. */
  readonly onPaper: readonly {
    readonly person: string
    readonly name: string
    readonly first: string | null
    readonly final: string | null
    readonly words: string
    /** That it was taken on paper, in a sentence. */
    readonly says: string
  }[]
  /** Ratings a person may choose. */
  readonly ratings: readonly RatingView[]
  readonly whyNotAsk: Refusal | null
  readonly whyNotReveal: Refusal | null
}

export type RoomFigureView = {
  readonly number: string
  readonly text: string
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
  readonly band: BandView | null
  /** Whether its band is the standard's rating. */
  readonly decides: boolean
  readonly leftOut: number | null
  readonly casesToNextBand: number | null
  readonly casesToBandBelow: number | null
}

export type RoomItemView = {
  readonly standard: string
  readonly name: string
  readonly state: ItemState
  /** Before the panel; null where it cannot be given. */
  readonly rating: RatingView | null
  /** Where that rating comes from: `By rule`, `Proposed`. */
  readonly ratingOrigin: string
  readonly figures: readonly RoomFigureView[]
  readonly bands: readonly BandView[]
  /** Why the zone is open, in sentences; empty where it is not. */
  readonly whyOpen: readonly string[]
  /** How many have given a sealed position, while they are asked for; null otherwise. */
  readonly sealed: { readonly given: number; readonly of: number } | null
  /** The sentence minuted, once decided. */
  readonly minuted: string | null
  readonly final: RatingView | null
}

export type RoomView = {
  readonly provider: string
  readonly what: 'blank' | 'agenda' | 'item' | 'read-back'
  readonly item: RoomItemView | null
  /** What is being read back: the sentence and the vote as they will be minuted, and the rating it gives. */
  readonly readBack: { readonly sentence: string; readonly votes: string; readonly rating: RatingView | null } | null
  readonly next: { readonly standard: string; readonly name: string } | null
  readonly agenda: readonly {
    readonly standard: string
    readonly name: string
    readonly state: ItemState
    readonly final: RatingView | null
  }[]
  /** Null until every item is decided, where the session keeps the total back. */
  readonly total: OverallView | null
  /** Grows with every change the room may show. */
  readonly asOf: string
}

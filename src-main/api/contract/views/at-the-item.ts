// What a panel needs beside the item in hand: why the rating is so, how firm it is, precedent, and what if.
import type { Tried } from '../../../domain/discretion/tried.ts'
import type { Direction } from '../../../domain/framework/framework.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Supposed } from '../../../domain/rating/what-if.ts'
import type { OutcomeChoice } from './panel.ts'
import type { FigureView, OverallView, RatingView, StandardView } from './ratings.ts'

/** One step of "why this rating?", with what it stands on. */
export type WhyView = {
  readonly says: string
  /** The key question whose cases this step is counted from; null elsewhere. */
  readonly cases: string | null
  readonly from: readonly WhyView[]
}

export type ItemEvidenceView = {
  readonly why: WhyView
  readonly rule: { readonly says: string; readonly version: string }
  /** Null where the standard is not rated by its key questions. */
  readonly firm: {
    /** `close`, `rests on two judgements`, `firm`, `not tested`. */
    readonly word: string
    readonly restsOn: readonly string[]
    readonly leaveOneOut: readonly string[]
    readonly notApplicable: string
    readonly intervals: readonly { readonly keyQuestion: string; readonly percent: number; readonly says: string }[]
  } | null
}

export type PrecedentView = {
  readonly provider: string
  readonly from: 'record' | 'published'
  /** The signed record that holds it; null for a published decision. */
  readonly record: string | null
  readonly signedAt: string | null
  readonly standard: string
  readonly name: string
  readonly distance: string
  readonly decided: string
  readonly grounds: readonly string[]
  readonly rationale: string
}

export type PrecedentsView = {
  /** Whether the zone is open, so that anything can be similar. */
  readonly open: boolean
  readonly says: string
  /** The same for a button: `5 similar: raised 4, no change 1`. */
  readonly brief: string
  /** The nearest distance first. */
  readonly similar: readonly PrecedentView[]
  /** The choices that would depart from precedent, each with a gentle sentence. */
  readonly departures: readonly {
    readonly outcome: OutcomeChoice['outcome']
    readonly direction: Direction | null
    readonly says: string
  }[]
}

/** What is supposed, and the outcome tried on it. */
export type Supposing = { readonly supposed: Supposed; readonly tried: Tried | null }

export type WhatIfView = {
  /** The standard as it would be: by rule, or with the outcome tried. */
  readonly standard: StandardView
  /** Key questions of any standard whose figure would change. */
  readonly figures: readonly { readonly before: FigureSide; readonly after: FigureSide }[]
  /** The standard in hand, then others whose rating would change. */
  readonly standards: readonly {
    readonly number: string
    readonly name: string
    readonly before: RatingView | null
    readonly after: RatingView | null
  }[]
  /** Null while the total is kept from the panel. */
  readonly overall: { readonly before: OverallView; readonly after: OverallView } | null
  /** Outcomes that may be tried on it. */
  readonly choices: readonly OutcomeChoice[]
  readonly nothingSupposed: boolean
  readonly gives: string
  /** As it would be minuted as considered. */
  readonly sentence: string
  /** Why it cannot be minuted now; `mayMinute` is false where there is no panel to minute it. */
  readonly mayMinute: boolean
  readonly whyNotMinute: Refusal | null
}

export type FigureSide = Pick<FigureView, 'number' | 'yes' | 'n' | 'percent' | 'band'>

/** What the panel considered and did not do, as it was minuted. */
export type ConsideredView = {
  readonly standard: string
  readonly sentence: string
  readonly at: string
  readonly by: string
}

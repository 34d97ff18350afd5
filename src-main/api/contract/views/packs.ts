// The hand-over as it is shown: who has which cases, what a pack would change, and the packs written and brought in so far.
import type { DisagreementView } from './casework.ts'
import type { ExportView } from './records.ts'

/** By moment and digest (SHA-256, as the pack carries it) what was saved is known afterwards. */
export type PackCopyView = ExportView & { readonly digest: string; readonly writtenAt: string }

export type HandOverView = {
  readonly cases: number
  /** Inspectors as the cases name them, by name. */
  readonly inspectors: readonly { readonly name: string; readonly cases: number }[]
  /** Cases that name no inspector: they go out with the whole inspection only. */
  readonly nobodys: readonly {
    readonly sample: string
    readonly title: string
    readonly references: readonly string[]
  }[]
  /** The latest first. */
  readonly packs: readonly PackEventView[]
  /** Why nothing can be brought in now, in words; null while it can. */
  readonly whyNotMerge: string | null
}

export type PackEventView = {
  readonly number: number
  readonly kind: 'written' | 'merged'
  readonly at: string
  readonly by: string
  readonly says: string
  readonly digest: string
}

export type PackPreview = {
  readonly pack: {
    readonly file: string
    readonly digest: string
    readonly version: string
    readonly writtenBy: string
    readonly writtenAt: string
    /** The inspector whose share it is; null for the whole inspection. */
    readonly inspector: string | null
    readonly inspection: string
    readonly provider: string
    readonly cases: number
  }
  /** The inspection is not in this file yet: it would be begun from the pack. */
  readonly begins: boolean
  readonly newReturns: number
  readonly newCases: number
  /** Cases that both have, and how many of them something would be added to. */
  readonly casesBoth: number
  readonly casesChanged: number
  readonly newEntries: number
  /** Values that a return gave there and not here. */
  readonly newValues: number
  /** Those that would arise. */
  readonly disagreements: readonly DisagreementView[]
  /** Results, proposals and the like that would be taken, and those that stay as they are here, each in a sentence. */
  readonly taken: readonly string[]
  readonly notTaken: readonly string[]
  readonly nothingNew: boolean
}

export type PackMergedView = { readonly inspection: string; readonly merged: PackPreview }

// Paper sheets as they are shown: what may be printed, what was brought in, and what waits. Never an entry that stands alone.
import type { OutcomeName } from '../../../domain/discretion/outcome.ts'
import type { Direction } from '../../../domain/framework/framework.ts'
import type { PaperField, PaperState } from '../../../domain/panel/paper.ts'
import type { ItemState, Role } from '../../../domain/panel/session.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { RatingView } from './ratings.ts'

export type PersonNamed = { readonly person: string; readonly name: string }

/** One place in which two entries differ, in words. */
export type PaperDifferenceView = {
  readonly field: PaperField
  readonly label: string
  readonly first: string
  readonly second: string
}

/** A sheet that was brought in, or is being. */
export type PaperLineView = {
  /** As it is printed. */
  readonly code: string
  readonly standard: string
  readonly standardName: string
  /** Null: the panel’s outcome. */
  readonly member: PersonNamed | null
  /** `taken-back`: it counted, and its outcome has been retracted since. */
  readonly state: PaperState | 'taken-back'
  readonly readers: readonly { readonly name: string; readonly at: string }[]
  /** Empty until both entries are there. */
  readonly differences: readonly PaperDifferenceView[]
  readonly settledBy: string
  /** What the sheet says, once its entries agree or were settled. */
  readonly says: readonly { readonly label: string; readonly value: string }[]
  /** Why it was put aside. */
  readonly reason: string
  /** Why it does not count, where it is settled and does not. */
  readonly whyNotCount: Refusal | null
  /** Whose act it is to record an outcome, or to put a sheet aside; null where nobody is there to. */
  readonly chair: (PersonNamed & { readonly role: Role }) | null
}

export type PaperView = {
  readonly standards: readonly { readonly standard: string; readonly name: string; readonly state: ItemState }[]
  /** Whose sheets may be printed: those whose role decides. */
  readonly members: readonly (PersonNamed & { readonly present: boolean })[]
  /** Who may enter a sheet. */
  readonly readers: readonly PersonNamed[]
  /** What waits first, then what is done. */
  readonly lines: readonly PaperLineView[]
  readonly whyNotPrint: Refusal | null
}

/** A sheet in hand: whose it is, whether it is its first entry or its second, and what may stand on it. */
export type SheetView = {
  readonly code: string
  readonly standard: string
  readonly standardName: string
  readonly member: PersonNamed | null
  readonly turn: 1 | 2
  /** Who made the first entry; never what. */
  readonly firstBy: PersonNamed | null
  readonly ratings: readonly RatingView[]
  /** The outcomes printed on it to be ticked. */
  readonly outcomes: readonly { readonly outcome: OutcomeName; readonly direction: Direction | null }[]
  readonly grounds: readonly { readonly id: string; readonly text: string }[]
  readonly members: readonly PersonNamed[]
  readonly readers: readonly PersonNamed[]
  /** Why nobody may enter it now. */
  readonly whyNot: Refusal | null
}

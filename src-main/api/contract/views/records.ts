// Sign-off and signed records as they are shown, and files for the host to save.
import type { Role } from '../../../domain/panel/session.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { SessionView } from './panel.ts'
import type { OverallView, Place } from './ratings.ts'

export type SignOffView = {
  readonly session: SessionView
  /** The ratings page exactly as it will be printed; empty while the total on it is kept from the panel. */
  readonly page: string
  readonly inTheWay: readonly { readonly refusal: Refusal; readonly place: Place }[]
  /** What a challenger would ask; each is mended or answered before anybody signs. Empty until every item is decided. */
  readonly challenges: readonly ChallengeView[]
  readonly signatures: readonly SignatureView[]
  readonly record: RecordSummary | null
}

export type ChallengeView = {
  /** Where it is looked at; both null for the whole inspection. */
  readonly standard: string | null
  readonly question: string | null
  readonly says: string
  /** `by`: whose answer it is; `enteredBy`: who typed it, empty where no name was given. */
  readonly answer: {
    readonly reason: string
    readonly by: string
    readonly enteredBy: string
    readonly at: string
  } | null
}

export type SignatureView = {
  readonly role: Role
  readonly meaning: string
  readonly holder: { readonly person: string; readonly name: string } | null
  readonly signedBy: string | null
  readonly signedAt: string | null
  /** Who was at the machine; null where it is not signed, empty where no name was given. */
  readonly typedBy: string | null
  readonly whyNot: Refusal | null
}

export type RecordSummary = {
  readonly id: string
  readonly provider: string
  readonly inspection: string
  readonly signedAt: string
  readonly digest: string
  readonly overall: OverallView
  readonly supersedes: string | null
  readonly supersededBy: string | null
  readonly reason: string
}

export type RecordView = {
  readonly summary: RecordSummary
  readonly page: string
  /** The minutes as a document: the same that `minutes.show` gives. */
  readonly minutesPage: string
  readonly minutes: readonly {
    readonly standard: string
    readonly sentence: string
    readonly at: string
    /** That it was taken on paper, in a sentence; empty where it was not. */
    readonly onPaper: string
  }[]
  readonly signatures: readonly SignatureView[]
  readonly verified: readonly { readonly check: string; readonly passed: boolean; readonly says: string }[]
}

/** `digest`: SHA-256 of the bytes, by which what was saved is named afterwards. */
export type ReturnsCopyView = ExportView & { readonly digest: string }

export type ExportView = {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
  readonly manifest: readonly { readonly what: string; readonly count: number }[]
}

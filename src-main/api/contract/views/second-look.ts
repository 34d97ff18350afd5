// The second look as it is shown: the cases, how far two judgements agree, and one case without its first judgement.
import type { ValueView } from './casework.ts'

/** How far the pairs of one key question agree. */
export type AgreementView = {
  readonly question: string
  readonly text: string
  /** Pairs: both judgements given, by two people. */
  readonly n: number
  readonly agreed: number
  readonly percent: number | null
  /** Cohen's kappa in full; null where it cannot be worked out. */
  readonly kappa: number | null
  /** Given twice by one person, and in no figure. */
  readonly sameJudge: number
}

export type DifferingPairView = {
  readonly reference: string
  readonly question: string
  readonly text: string
  /** As they were given. */
  readonly first: string
  readonly second: string
  /** Empty where a return does not say whose judgement it holds. */
  readonly firstBy: string
  readonly secondBy: string
  readonly at: string
  readonly sameJudge: boolean
  /** True once what stands is the same: somebody changed theirs, with a reason. */
  readonly settled: boolean
}

export type SecondLookRowView = {
  readonly reference: string
  /** Who judged it first; several where they shared it. */
  readonly firstBy: readonly string[]
  /** Key questions with a first judgement and no second. */
  readonly outstanding: number
  /** Key questions with a second judgement. */
  readonly given: number
  /** Pairs that differ and are not settled. */
  readonly differing: number
  /** Key questions that have no first judgement yet. */
  readonly nothingYet: number
  /** The person here gave a first judgement of it. */
  readonly own: boolean
}

export type SecondLookView = {
  readonly sample: { readonly id: string; readonly title: string }
  readonly samples: readonly { readonly id: string; readonly title: string }[]
  readonly person: string
  /** Cases that stand in the sample. */
  readonly cases: number
  /** Those marked, in the sample's order. */
  readonly marked: readonly SecondLookRowView[]
  /** References that are not marked: what can be chosen by hand. */
  readonly others: readonly string[]
  /** Draws by chance, the latest first. */
  readonly draws: readonly {
    readonly at: string
    readonly by: string
    readonly percent: number
    readonly seed: number
    readonly of: number
    readonly chosen: number
  }[]
  /** Every key question of the sample, in printed order. */
  readonly agreement: readonly AgreementView[]
  /** All of them together, without a kappa: different questions have different shares of yes. */
  readonly overall: Omit<AgreementView, 'question' | 'text' | 'kappa'>
  readonly differing: readonly DifferingPairView[]
  readonly whyNotChange: string | null
}

export type SecondLookQuestionView = {
  readonly number: string
  readonly text: string
  readonly standing: 'in' | 'out' | 'unclassified'
  readonly prompts: readonly { readonly number: string; readonly text: string; readonly appliesTo: string | null }[]
  /** Null while it is hidden, and where there is none. */
  readonly first: { readonly value: string; readonly by: string; readonly at: string; readonly reason: string } | null
  /** There is one, and it is not shown before the second is given. */
  readonly hidden: boolean
  readonly second: ValueView
  /** The person here gave the first: the second needs a reason why it is them. */
  readonly own: boolean
  /** Why no second judgement can be given whoever asks, in words. */
  readonly whyNot: string | null
}

export type SecondLookCaseView = {
  readonly reference: string
  readonly sample: { readonly id: string; readonly title: string }
  readonly marked: boolean
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  readonly standards: readonly {
    readonly number: string
    readonly name: string
    readonly questions: readonly SecondLookQuestionView[]
  }[]
  readonly person: string
  /** The marked cases before and after it; null at either end. */
  readonly before: string | null
  readonly after: string | null
  readonly whyNotChange: string | null
}

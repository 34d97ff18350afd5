// What an explanation of a rating is made of: every rule that can yield something, its facts, and what it stands on.
import type { OutcomeName } from '../discretion/outcome.ts'
import type { Direction, OverallBand } from '../framework/framework.ts'
import type { NotAvailable } from './provisional.ts'

/** A step of the scale without its star, and so the same in JSON whether a framework writes one or not. */
export type Step = { readonly score: number; readonly name: string; readonly from: number; readonly band: string }
type Total = { readonly score: number; readonly outOf: number; readonly rating: string }
export type Share = {
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
  readonly band: Step | null
}
export type OfStandard = { readonly standard: string; readonly name: string; readonly counts: boolean }
export type OfQuestion = { readonly keyQuestion: string; readonly scale: readonly Step[] }
type OfSample = { readonly sample: string; readonly cases: number }
type Explained<Rule, Facts, Yields, From = never> = {
  readonly rule: Rule
  readonly yields: Yields
  readonly facts: Facts
  readonly from: readonly From[]
}

/** How many cases of its sample a key question asks. */
export type SampleNode =
  | Explained<'whole-sample', OfSample, number>
  | Explained<
      'sub-sample',
      OfSample & {
        readonly column: string
        readonly equals: readonly string[]
        readonly leftOut: number
        readonly leftOutAnswered: number
        readonly unclassified: number
      },
      number
    >

/** A key question's figure and band. */
export type FigureNode =
  | Explained<
      'share-of-yes',
      OfQuestion & { readonly yes: number; readonly notApplicable: number; readonly blank: number },
      Share,
      SampleNode
    >
  | Explained<'printed-counts', OfQuestion & { readonly yes: number; readonly n: number }, Share>
  | Explained<'printed-per-cent', OfQuestion & { readonly percent: number }, Share>

/** A standard's rating before the panel. */
export type ProvisionalNode =
  | Explained<'lowest-band', OfStandard, Step | null, FigureNode>
  | Explained<'proposed', OfStandard & { readonly rating: Step }, Step>
  | Explained<'as-published', OfStandard & { readonly rating: Step }, Step>
  | Explained<'not-available', OfStandard & { readonly because: NotAvailable }, null, FigureNode>

/** A standard's rating after the panel. */
export type FinalNode =
  | Explained<
      'moved',
      OfStandard & {
        readonly by: OutcomeName
        readonly direction: Direction
        readonly steps: number
        readonly scale: readonly Step[]
      },
      Step | null,
      ProvisionalNode
    >
  | Explained<'set', OfStandard & { readonly rating: Step }, Step, ProvisionalNode>
  | Explained<'kept', OfStandard & { readonly by: OutcomeName }, Step | null, ProvisionalNode>
  | Explained<'not-rated', OfStandard & { readonly by: OutcomeName; readonly reason: string }, null, ProvisionalNode>

export type StandardNode = ProvisionalNode | FinalNode
export type OverallNode = Explained<
  'sum-of-scores',
  { readonly top: number; readonly bands: readonly OverallBand[] },
  Total | null,
  StandardNode
>
export type Derivation = OverallNode | StandardNode | FigureNode | SampleNode

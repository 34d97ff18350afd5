// What is shown of a sample: its population, its size, the cases drawn, and how like the population they are.
import type { Trait } from '../../../domain/sampling/candidate.ts'
import type { ExclusionId } from '../../../domain/sampling/exclusions.ts'
import type { Category } from '../../../domain/sampling/representativeness.ts'
import type { ReconciliationView } from './inspections.ts'

export type PopulationPreview = {
  readonly reconciliation: ReconciliationView
  readonly bySample: readonly { readonly sample: string; readonly eligible: number; readonly excluded: number }[]
}

export type PopulationView = {
  readonly known: 'list' | 'counts'
  readonly file: string
  readonly digest: string
  readonly at: string
  readonly by: string
  /** Eligible cases, and those left out by reason, the most frequent first. */
  readonly eligible: number
  readonly excluded: readonly { readonly because: ExclusionId; readonly says: string; readonly cases: number }[]
  /** Responsible officers with an eligible case, and eligible cases whose officer is not known. */
  readonly officers: number
  readonly withoutOfficer: number
  /** Of each trait the categories of the eligible population, with the places a sample of the suggested size gives each; null where it is not matched. */
  readonly traits: readonly {
    readonly trait: Trait
    readonly categories: readonly {
      readonly name: string
      readonly cases: number
      readonly share: number
      readonly places: number | null
    }[]
  }[]
}

export type DrawnCase = {
  /** Its place in the order chance gave. */
  readonly turn: number
  readonly reference: string
  readonly traits: Readonly<Record<Trait, string>>
  readonly officer: string
  /** The case it took the place of. */
  readonly replaces: string | null
}

export type FallenCase = {
  readonly reference: string
  readonly says: string
  readonly words: string
  readonly replacement: string | null
  readonly at: string
  readonly by: string
}

export type DrawView = {
  readonly seed: number
  readonly size: number
  readonly mostEach: number | null
  readonly at: string
  readonly by: string
  /** The sample as it stands, replacements among it, by reference. */
  readonly cases: readonly DrawnCase[]
  readonly fallen: readonly FallenCase[]
  /** Eligible cases that may still replace one. */
  readonly standingBy: number
  /** How many fewer cases there are than were asked for: the limit on officers, or nobody left to replace one. */
  readonly short: number
  readonly unitsWithout: readonly string[]
  /** The most cases one responsible officer has, and how many officers have one. */
  readonly mostOfOne: number
  readonly officers: number
  /** Points either side; null where the population is not known well enough. */
  readonly margin: number | null
  readonly traits: readonly {
    readonly trait: Trait
    readonly matched: boolean
    readonly categories: readonly Category[]
  }[]
}

export type SamplingView = {
  readonly sample: string
  readonly title: string
  readonly matched: readonly Trait[]
  readonly sizing: 'from the population' | 'estimated'
  readonly population: PopulationView | null
  /** By the formula: what a population without end would need, and what this one does; null where it is estimated or nothing is known. */
  readonly size: { readonly endless: number; readonly eligible: number; readonly cases: number } | null
  /** Of the population that is known now; null until it is drawn. */
  readonly draw: DrawView | null
  /** Every draw, the newest first. */
  readonly draws: readonly {
    readonly seed: number
    readonly size: number
    readonly mostEach: number | null
    readonly at: string
    readonly by: string
    readonly reason: string
    readonly stands: boolean
  }[]
  /** Sub-samples of the cases inspected, by the key questions that ask about them alone. */
  readonly subSamples: readonly {
    readonly questions: readonly string[]
    readonly n: number
    readonly margin: number | null
    readonly wide: boolean
  }[]
  readonly exclusions: readonly { readonly id: ExclusionId; readonly says: string }[]
  /** The difference in points from which a category is pointed out, and the margin the sample is sized for. */
  readonly limits: { readonly difference: number; readonly margin: number }
  /** Why nothing of this may be changed now, in words; null where it may. */
  readonly whyNotChange: string | null
}

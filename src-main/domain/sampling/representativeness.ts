// How like its population a sample is: the share of each category in both, and the margin of error of each split.
import { marginOfError } from '../statistics/sample-size.ts'
import { inOrder, sameAs, type Candidate, type Trait } from './candidate.ts'

/** A category further from its share than the five points the sample is sized for is pointed out. */
export const mostDifference = 5
/** The margin, in points, that samples are sized for (002:1276). */
export const wantedPoints = 5

export type Category = {
  /** As the list spells it; empty where the list says nothing. */
  readonly name: string
  readonly population: number
  readonly sample: number
  /** Per cent of the eligible population, and of the sample; null where there is no case at all. */
  readonly populationShare: number
  readonly sampleShare: number | null
  /** Percentage points the sample has more (or, below 0, fewer). */
  readonly difference: number | null
  readonly far: boolean
  /** Of a percentage of these cases of the sample; null without a case. */
  readonly margin: number | null
  readonly wide: boolean
}

export function categoriesOf(
  population: readonly Candidate[],
  sample: readonly Candidate[],
  trait: Trait,
): readonly Category[] {
  const names = new Map<string, string>()
  for (const { traits } of population) {
    const known = names.get(sameAs(traits[trait]))
    // The first spelling by code units: the order of the list makes no difference here either.
    if (known === undefined || inOrder(traits[trait], known) < 0) names.set(sameAs(traits[trait]), traits[trait])
  }
  const inPopulation = counted(population, trait)
  const inSample = counted(sample, trait)
  return [...names]
    .map(([key, name]) =>
      category(
        { name, population: inPopulation.get(key) ?? 0, sample: inSample.get(key) ?? 0 },
        { population: population.length, sample: sample.length },
      ),
    )
    .toSorted((a, b) => b.population - a.population || inOrder(a.name, b.name))
}

function category(
  cases: { readonly name: string; readonly population: number; readonly sample: number },
  all: { readonly population: number; readonly sample: number },
): Category {
  const populationShare = (100 * cases.population) / all.population
  const sampleShare = all.sample === 0 ? null : (100 * cases.sample) / all.sample
  const difference = sampleShare === null ? null : sampleShare - populationShare
  const margin = marginOfError(cases.sample, cases.population)
  return {
    ...cases,
    populationShare,
    sampleShare,
    difference,
    far: difference !== null && Math.abs(difference) > mostDifference,
    margin,
    wide: margin !== null && margin > wantedPoints,
  }
}

function counted(candidates: readonly Candidate[], trait: Trait): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { traits } of candidates) {
    const key = sameAs(traits[trait])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

// The cases chosen so far in a draw, counted by part of the population, by officer and by local delivery unit.
import { partOf } from './allocation.ts'
import { sameAs, type Candidate, type Trait } from './candidate.ts'

export type Limits = {
  readonly places: ReadonlyMap<string, number>
  readonly mostEach: number | null
  readonly matched: readonly Trait[]
}

export type Chosen = {
  readonly count: () => number
  readonly has: (candidate: Candidate) => boolean
  /** The places of this part of the population that are still free. */
  readonly free: (part: string) => number
  /** Whether the officer may have one more. */
  readonly hasRoom: (candidate: Candidate) => boolean
  readonly inUnit: (unit: string) => number
  readonly part: (candidate: Candidate) => string
  readonly take: (candidate: Candidate) => void
  readonly giveBack: (candidate: Candidate) => void
}

export function nothingChosen({ places, mostEach, matched }: Limits): Chosen {
  const cases = new Set<Candidate>()
  const byPart = new Map<string, number>()
  const byOfficer = new Map<string, number>()
  const byUnit = new Map<string, number>()
  const part = (candidate: Candidate): string => partOf(candidate, matched)
  const count = (candidate: Candidate, by: 1 | -1): void => {
    const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + by)
    add(byPart, part(candidate))
    add(byOfficer, sameAs(candidate.officer))
    add(byUnit, sameAs(candidate.traits.ldu))
  }
  return {
    count: () => cases.size,
    has: (candidate) => cases.has(candidate),
    free: (key) => (places.get(key) ?? 0) - (byPart.get(key) ?? 0),
    hasRoom: ({ officer }) => {
      const name = sameAs(officer)
      // An officer who is not known cannot have too many.
      return mostEach === null || name === '' || (byOfficer.get(name) ?? 0) < mostEach
    },
    inUnit: (unit) => byUnit.get(unit) ?? 0,
    part,
    take: (candidate) => {
      cases.add(candidate)
      count(candidate, 1)
    },
    giveBack: (candidate) => {
      cases.delete(candidate)
      count(candidate, -1)
    },
  }
}

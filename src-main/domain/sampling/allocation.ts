// How many cases each part of the population gives: in proportion, the places left over by largest remainder.
import { inOrder, sameAs, type Candidate, type Trait } from './candidate.ts'

export type Part = { readonly key: string; readonly cases: number }

/** Places by part; they add up to `size`, or to the population where that is smaller. */
export function allocation(parts: readonly Part[], size: number): ReadonlyMap<string, number> {
  const population = parts.reduce((sum, { cases }) => sum + cases, 0)
  const places = Math.max(0, Math.min(size, population))
  if (places === 0) return new Map(parts.map(({ key }) => [key, 0]))
  // Whole numbers throughout: a remainder is never lost to rounding.
  const shared = parts.map((part) => ({
    ...part,
    whole: Math.floor((places * part.cases) / population),
    remainder: (places * part.cases) % population,
  }))
  const left = places - shared.reduce((sum, { whole }) => sum + whole, 0)
  const next = new Set(
    shared
      .toSorted((a, b) => b.remainder - a.remainder || b.cases - a.cases || inOrder(a.key, b.key))
      .slice(0, left)
      .map(({ key }) => key),
  )
  return new Map(shared.map(({ key, whole }) => [key, whole + (next.has(key) ? 1 : 0)]))
}

/** The part of the population a case belongs to: all it is matched on together. */
export function partOf({ traits }: Candidate, matched: readonly Trait[]): string {
  return JSON.stringify(matched.map((trait) => sameAs(traits[trait])))
}

export function partsOf(candidates: readonly Candidate[], matched: readonly Trait[]): readonly Part[] {
  const cases = new Map<string, number>()
  for (const candidate of candidates) {
    const key = partOf(candidate, matched)
    cases.set(key, (cases.get(key) ?? 0) + 1)
  }
  return [...cases].map(([key, count]) => ({ key, cases: count }))
}

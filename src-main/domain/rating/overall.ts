// The overall rating: the sum of the scores of the standards that count, banded. Arithmetic only (002:1334-1350).
import type { Framework, ScaleStep } from '../framework/framework.ts'
import { outOf, standardsOf } from '../framework/lookup.ts'

export type Addend = { readonly standard: string; readonly score: number }

export type Overall =
  | {
      readonly kind: 'rated'
      readonly score: number
      readonly outOf: number
      readonly rating: string
      readonly addends: readonly Addend[]
    }
  | {
      readonly kind: 'not-rated'
      readonly because: NoOverall
      readonly addends: readonly Addend[]
      readonly outOf: number
    }

export type NoOverall =
  | {
      readonly why: 'standards-unrated'
      readonly standards: readonly { readonly number: string; readonly name: string }[]
    }
  | { readonly why: 'unrated-framework' }

/** `ratings`: by standard number, the rating each has; a counting standard that is missing or null stops the overall. */
export function overallRating(framework: Framework, ratings: ReadonlyMap<string, ScaleStep | null>): Overall {
  const counting = standardsOf(framework).filter((standard) => standard.counts)
  const addends = counting.flatMap(({ number }) => {
    const step = ratings.get(number)
    return step ? [{ standard: number, score: step.score }] : []
  })
  const limits = { addends, outOf: outOf(framework) }
  const unrated = counting.filter(({ number }) => !ratings.get(number)).map(({ number, name }) => ({ number, name }))
  // Nothing added up would give 0, which is a rating; it is none.
  if (framework.scale.length === 0 || counting.length === 0)
    return { kind: 'not-rated', because: { why: 'unrated-framework' }, ...limits }
  if (unrated.length > 0)
    return { kind: 'not-rated', because: { why: 'standards-unrated', standards: unrated }, ...limits }
  const score = addends.reduce((sum, addend) => sum + addend.score, 0)
  const band = framework.overall.findLast(({ from }) => from <= score)
  if (band === undefined) return { kind: 'not-rated', because: { why: 'unrated-framework' }, ...limits }
  return { kind: 'rated', score, rating: band.rating, ...limits }
}

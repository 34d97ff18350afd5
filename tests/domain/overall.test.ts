/** The overall rating: arithmetic on the standards that count, or none with the reason (decisions rows 6 and 21). */
import { describe, expect, test } from 'vitest'
import type { Framework, ScaleStep } from '../../src-main/domain/framework/framework.ts'
import { ratingScored, standardsOf } from '../../src-main/domain/framework/lookup.ts'
import { overallRating, type Overall } from '../../src-main/domain/rating/overall.ts'
import { aFramework, aFrameworkOfStandards } from '../support/framework.ts'
import { rated } from '../support/inspection.ts'

function overall(framework: Framework, scores: readonly (number | null)[]): Overall {
  const ratings = standardsOf(framework).map(({ number }, place): readonly [string, ScaleStep | null] => {
    const score = scores[place] ?? null
    return [number, score === null ? null : ratingScored(framework, score)]
  })
  return overallRating(framework, new Map(ratings))
}

describe('thirteen standards, twelve of them counting, out of 36', () => {
  const thirteen = aFrameworkOfStandards(13, {
    overall: [
      { from: 0, rating: 'Inadequate' },
      { from: 7, rating: 'Requires improvement' },
      { from: 19, rating: 'Good' },
      { from: 31, rating: 'Outstanding' },
    ],
  })
  const framework: Framework = {
    ...thirteen,
    domains: thirteen.domains.map((domain) => ({
      ...domain,
      standards: domain.standards.map((standard, place) => ({ ...standard, counts: place !== 4 })),
    })),
  }
  /** Twelve counting scores that add up to `total`, with the thirteenth, not counting, in its place. */
  const scores = (total: number, fifth: number | null): readonly (number | null)[] => {
    const counting = Array.from({ length: 12 }, (_, place) => Math.min(3, Math.max(0, total - 3 * place)))
    return [...counting.slice(0, 4), fifth, ...counting.slice(4)]
  }

  test.each([
    [0, 'Inadequate'],
    [6, 'Inadequate'],
    [7, 'Requires improvement'],
    [18, 'Requires improvement'],
    [19, 'Good'],
    [30, 'Good'],
    [31, 'Outstanding'],
    [36, 'Outstanding'],
  ])('a total of %d of 36 is %s', (total, rating) => {
    expect(overall(framework, scores(total, 3))).toMatchObject({ kind: 'rated', score: total, outOf: 36, rating })
  })

  test('the standard that does not count never adds to the total, and unrated does not stop it', () => {
    for (const fifth of [0, 3, null]) expect(overall(framework, scores(20, fifth))).toMatchObject({ score: 20 })
    const given = overall(framework, scores(20, 3))
    expect(given.addends.map(({ standard }) => standard)).not.toContain('1.5')
    expect(given.addends).toHaveLength(12)
  })
})

test('one counting standard without a rating is enough for none overall, and it is named', () => {
  const framework = aFrameworkOfStandards(3)
  expect(overall(framework, [3, null, 2])).toEqual({
    kind: 'not-rated',
    because: { why: 'standards-unrated', standards: [{ number: '1.2', name: 'Standard 1.2' }] },
    addends: [
      { standard: '1.1', score: 3 },
      { standard: '1.3', score: 2 },
    ],
    outOf: 9,
  })
})

test('a standard nobody mentioned counts as unrated', () => {
  expect(overallRating(aFrameworkOfStandards(2), new Map())).toMatchObject({
    kind: 'not-rated',
    because: { standards: [{ number: '1.1' }, { number: '1.2' }] },
  })
})

test('a framework in which no standard counts gives no overall rating, not the lowest', () => {
  const framework = aFrameworkOfStandards(2)
  const domains = framework.domains.map((domain) => ({
    ...domain,
    standards: domain.standards.map((standard) => ({ ...standard, counts: false })),
  }))
  expect(overall({ ...framework, domains }, [3, 3])).toMatchObject({
    kind: 'not-rated',
    because: { why: 'unrated-framework' },
  })
})

test('a rating of Inadequate scores nothing and is a rating all the same', () => {
  expect(overall(aFrameworkOfStandards(2), [0, 0])).toMatchObject({ kind: 'rated', score: 0, rating: 'Inadequate' })
})

test('scores come from the scale, not from places on it', () => {
  const framework = aFrameworkOfStandards(2, {
    scale: [
      { score: 1, name: 'Poor', from: 0, band: 'Few' },
      { score: 4, name: 'Fine', from: 50, band: 'Many' },
    ],
    overall: [
      { from: 0, rating: 'Poor' },
      { from: 5, rating: 'Fine' },
    ],
  })
  expect(overall(framework, [1, 4])).toMatchObject({ score: 5, outOf: 8, rating: 'Fine' })
})

test('a moderation that is only proposed is not in the total', () => {
  const known = {
    figures: { '4.1.1': '72 of 100', '4.1.2': '90 of 100' },
    published: { '1.1': 'Good', '2.2': 'Good' },
  }
  const before = rated(aFramework(), known).byRule
  expect(before).toMatchObject({ kind: 'rated', score: 6 })
  expect(rated(aFramework(), { ...known, moderation: { '4.1': 'up' } }).byRule).toEqual(before)
})

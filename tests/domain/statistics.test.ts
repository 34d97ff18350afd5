import { describe, expect, test } from 'vitest'
import { agreement } from '../../src-main/domain/statistics/agreement.ts'
import { marginOfError, sampleSize } from '../../src-main/domain/statistics/sample-size.ts'
import { significance } from '../../src-main/domain/statistics/significance.ts'

describe('significance', () => {
  test('contracted-provider information, 75.5 per cent of 53 against 62.2 of 127, passes at 0.1 (003:577-589)', () => {
    const result = significance({ yes: 40, n: 53 }, { yes: 79, n: 127 })
    expect(result).toMatchObject({ tested: true, significant: true })
    expect(result.tested && result.z).toBeCloseTo(1.71, 2)
    expect(result.tested && result.p).toBeCloseTo(0.087, 3)
  })
  test('a small change is not significant', () => {
    expect(significance({ yes: 59, n: 100 }, { yes: 70, n: 100 })).toMatchObject({ tested: true, significant: false })
  })
  test('a fall is tested like a rise', () => {
    const rise = significance({ yes: 60, n: 100 }, { yes: 40, n: 100 })
    const fall = significance({ yes: 40, n: 100 }, { yes: 60, n: 100 })
    expect(rise.tested && fall.tested && rise.p === fall.p && rise.z === -fall.z).toBe(true)
  })
  test.each([
    ['a percentage known without its n', null, { yes: 1, n: 2 }, 'n-not-known'],
    ['a result without a case', { yes: 0, n: 0 }, { yes: 1, n: 2 }, 'no-case'],
    ['everything yes on both sides', { yes: 5, n: 5 }, { yes: 7, n: 7 }, 'all-alike'],
    ['everything no on both sides', { yes: 0, n: 5 }, { yes: 0, n: 7 }, 'all-alike'],
  ] as const)('%s cannot be tested', (_, now, before, why) => {
    expect(significance(now, before)).toEqual({ tested: false, why })
  })
})

describe('sample size', () => {
  test.each([
    [254, 100],
    [44, 35],
    [1, 1],
    [0, 0],
  ])('a population of %i needs %i cases', (population, cases) => {
    expect(sampleSize(population)).toBe(cases)
  })
  test('no population needs more than 165 cases', () => {
    expect(sampleSize(10_000_000)).toBe(165)
  })
  test('the sample drawn keeps its margin within five points', () => {
    for (let population = 2; population < 2000; population += 7)
      expect(marginOfError(sampleSize(population), population)).toBeLessThanOrEqual(5)
  })
  test('a sub-sample of 14 has a margin of 17 points', () => {
    expect(marginOfError(14, null)).toBeCloseTo(17.1, 1)
  })
  test('inspecting every case leaves no margin, and no case gives none', () => {
    expect(marginOfError(44, 44)).toBe(0)
    expect(marginOfError(0, 44)).toBeNull()
  })
})

describe('agreement', () => {
  const pairs = (count: number, first: string, second: string) =>
    Array.from({ length: count }, () => ({ first, second }))
  test('fifty proposals read by two reviewers, 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: kappa 0.40 of 50', () => {
    const result = agreement([
      ...pairs(20, 'Y', 'Y'),
      ...pairs(5, 'Y', 'N'),
      ...pairs(10, 'N', 'Y'),
      ...pairs(15, 'N', 'N'),
    ])
    expect(result).toMatchObject({ n: 50, agreed: 35, percent: 70 })
    expect(result.kappa).toBeCloseTo(0.4, 10)
  })
  test('the same agreement by other shares: 45-15-25-15 gives 0.13 and 25-35-5-35 gives 0.26', () => {
    expect(
      agreement([...pairs(45, 'Y', 'Y'), ...pairs(15, 'Y', 'N'), ...pairs(25, 'N', 'Y'), ...pairs(15, 'N', 'N')]).kappa,
    ).toBeCloseTo(0.1304, 4)
    expect(
      agreement([...pairs(25, 'Y', 'Y'), ...pairs(35, 'Y', 'N'), ...pairs(5, 'N', 'Y'), ...pairs(35, 'N', 'N')]).kappa,
    ).toBeCloseTo(0.2593, 4)
  })
  /** Published with their kappas; a row a first judge, a column a second one. */
  test.each([
    [
      'two judges, 200 diagnoses (Cohen 1968, table 1)',
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      70,
      0.492,
      3,
    ],
    [
      'two dermatologists, 88 patients (SAS/STAT, the FREQ procedure, agreement study)',
      [
        [10, 4, 1, 0],
        [5, 10, 12, 2],
        [2, 4, 12, 5],
        [0, 2, 6, 13],
      ],
      51,
      0.3449,
      4,
    ],
    [
      'two readers, 110 mammograms (Kundel and Polansky 2003, Radiology 228)',
      [
        [34, 10, 2, 0],
        [6, 8, 8, 2],
        [2, 5, 4, 12],
        [0, 1, 2, 14],
      ],
      55,
      0.3713,
      4,
    ],
  ])('%s', (_, table, percent, kappa, places) => {
    const result = agreement(
      table.flatMap((row, first) => row.flatMap((count, second) => pairs(count, `${first}`, `${second}`))),
    )
    expect(result.percent).toBe(percent)
    expect(result.kappa).toBeCloseTo(kappa, places)
  })
  test('all alike gives no kappa, and no pair gives nothing', () => {
    expect(agreement(pairs(9, 'Y', 'Y'))).toEqual({ n: 9, agreed: 9, percent: 100, kappa: null })
    expect(agreement([])).toEqual({ n: 0, agreed: 0, percent: null, kappa: null })
  })
})

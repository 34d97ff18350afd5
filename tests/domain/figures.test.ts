/** Key-question figures: rounding, bands, distances, and what is known without cases (decisions rows 1, 2, 4 and 5). */
import { describe, expect, test } from 'vitest'
import type { ScaleStep } from '../../src-main/domain/framework/framework.ts'
import { evidenceFromPercent, figureOf, wholePercent, type Figure } from '../../src-main/domain/rating/figure.ts'
import { aCaseQuestion, aFramework } from '../support/framework.ts'
import { asPrinted } from '../support/inspection.ts'

const framework = aFramework()

function figure(printed: string, scale: readonly ScaleStep[] = framework.scale): Figure {
  return figureOf({ ...framework, scale }, aCaseQuestion('2.2.1'), asPrinted(printed))
}

describe('rounding to whole per cents', () => {
  test.each([
    ['21 of 24', 87.5, 88],
    ['22 of 24', 91.6667, 92],
    ['21 of 33', 63.6364, 64],
    ['10 of 44', 22.7273, 23],
    ['18 of 59', 30.5085, 31],
    ['34 of 81', 41.9753, 42],
    ['1 of 200', 0.5, 1],
    ['0 of 7', 0, 0],
    ['7 of 7', 100, 100],
  ])('%s is %d exactly and prints %d', (printed, exact, percent) => {
    expect(figure(printed).percent).toBe(percent)
    expect(figure(printed).exact).toBeCloseTo(exact, 3)
  })

  test('half a per cent is rounded up for every whole per cent, where floating point would waver', () => {
    for (let yes = 1; yes < 200; yes += 2) expect(wholePercent(yes, 200)).toBe((yes + 1) / 2)
    expect(wholePercent(57_500_000, 1_000_000_000)).toBe(6)
    expect(wholePercent(57_499_999, 1_000_000_000)).toBe(6)
    expect(wholePercent(54_999_999, 1_000_000_000)).toBe(5)
  })
})

describe('bands', () => {
  test.each([
    ['49 of 100', 'Minority'],
    ['50 of 100', 'Too few'],
    ['64 of 100', 'Too few'],
    ['65 of 100', 'Reasonable majority'],
    ['79 of 100', 'Reasonable majority'],
    ['80 of 100', 'Large majority'],
    ['0 of 100', 'Minority'],
    ['100 of 100', 'Large majority'],
  ])('%s lies in the band %s', (printed, band) => {
    expect(figure(printed).band?.band).toBe(band)
  })

  test('a band reached only by rounding is flagged', () => {
    expect(figure('96 of 148')).toMatchObject({ percent: 65, band: { name: 'Good' }, decidedByRounding: true })
    expect(figure('99 of 200')).toMatchObject({
      percent: 50,
      band: { name: 'Requires improvement' },
      decidedByRounding: true,
    })
    expect(figure('95 of 148')).toMatchObject({ percent: 64, decidedByRounding: false })
    expect(figure('65 of 100').decidedByRounding).toBe(false)
  })

  test('a scale of five steps bands by its own limits', () => {
    const five: readonly ScaleStep[] = [0, 20, 40, 60, 90].map((from, score) => ({
      score,
      name: `R${score}`,
      from,
      band: `B${score}`,
    }))
    expect(['19 of 100', '20 of 100', '59 of 100', '89 of 100', '90 of 100'].map((p) => figure(p, five).band?.name)) //
      .toEqual(['R0', 'R1', 'R2', 'R3', 'R4'])
    expect(figure('55 of 100', five)).toMatchObject({ casesToNextBand: 5, casesToBandBelow: 16 })
  })
})

describe('distance in cases', () => {
  test('one yes more is enough for 95 of 148, because 96 prints 65', () => {
    expect(figure('95 of 148')).toMatchObject({ casesToNextBand: 1, casesToBandBelow: 22 })
  })

  test('there is no next band at the top and no band below at the bottom', () => {
    expect(figure('90 of 100')).toMatchObject({ casesToNextBand: null, casesToBandBelow: 11 })
    expect(figure('10 of 100')).toMatchObject({ casesToNextBand: 40, casesToBandBelow: null })
  })

  test('a single case can lie one judgement from two bands away', () => {
    expect(figure('0 of 1')).toMatchObject({ casesToNextBand: 1, casesToBandBelow: null })
    expect(figure('1 of 1')).toMatchObject({ casesToNextBand: null, casesToBandBelow: 1 })
  })

  test('where no count reaches the next band, the distance leads to the one above it', () => {
    // Of two cases none prints between 65 and 79: one yes more takes 50 per cent to 100.
    expect(figure('1 of 2')).toMatchObject({ percent: 50, casesToNextBand: 1, casesToBandBelow: 1 })
  })
})

describe('what cannot be given', () => {
  test('a key question with no case has no per cent, no band and no distance, and is not zero', () => {
    expect(figure('0 of 0')).toEqual({
      number: '2.2.1',
      known: 'counts',
      yes: 0,
      n: 0,
      percent: null,
      exact: null,
      band: null,
      decidedByRounding: false,
      casesToNextBand: null,
      casesToBandBelow: null,
      notApplicable: 0,
      blank: 0,
      leftOut: 0,
      leftOutAnswered: 0,
      unclassified: 0,
    })
  })

  test('a printed percentage without n has a band and nothing that needs the cases', () => {
    expect(figure('63%')).toMatchObject({
      percent: 63,
      band: { name: 'Requires improvement' },
      yes: null,
      n: null,
      exact: null,
      decidedByRounding: null,
      casesToNextBand: null,
      casesToBandBelow: null,
      notApplicable: null,
      blank: null,
      leftOut: null,
    })
  })
})

describe('a printed percentage with its n', () => {
  test('gives the counts where exactly one number of yeses prints it', () => {
    expect(evidenceFromPercent(48, 100)).toEqual({ known: 'counts', yes: 48, n: 100 })
    expect(evidenceFromPercent(100, 9)).toEqual({ known: 'counts', yes: 9, n: 9 })
    expect(evidenceFromPercent(0, 9)).toEqual({ known: 'counts', yes: 0, n: 9 })
  })

  test('stays a percentage where several do', () => {
    expect(evidenceFromPercent(48, 300)).toEqual({ known: 'percent', percent: 48, n: 300 })
    expect(figure('48% of 300')).toMatchObject({ percent: 48, yes: null, n: null })
  })

  test('cannot be where none does', () => {
    expect(evidenceFromPercent(50, 9)).toBeNull()
    expect(evidenceFromPercent(50, 0)).toBeNull()
  })
})

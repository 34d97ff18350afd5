/** The answer of `rate --json` for the published inspections, field by field as the format promises it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { questionOf, rateJson, samples, standardOf } from '../support/command-line.ts'
import type { RateAnswer } from '../support/rate-schema.ts'
import { argsOf } from '../support/worked-examples.ts'

describe('London to the letter', () => {
  let answer: RateAnswer
  beforeAll(async () => {
    answer = await rateJson(argsOf(0, 'after'), samples)
  })

  test('2.2 is as the promised format prints it', () => {
    const planning = standardOf(answer, '2.2')
    expect(planning).toMatchObject({
      name: 'Planning',
      counts: true,
      provisional: { rating: 'Inadequate', score: 0, decidedBy: ['2.2.3'], lowest: ['2.2.3'] },
      discretion: { eligible: true, opened: [{ direction: 'up', tests: ['near-boundary'] }] },
      final: {
        rating: 'Requires improvement',
        score: 1,
        by: 'discretion-used',
        direction: 'up',
        grounds: ['wider-evidence'],
      },
    })
    expect(planning.keyQuestions[2]).toEqual({
      number: '2.2.3',
      evidence: 'cases',
      yes: 57,
      n: 118,
      percent: 48,
      exact: expect.closeTo(48.3051, 4),
      band: 'Minority',
      decidedByRounding: false,
      casesToNextBand: 2,
      casesToBandBelow: null,
      notApplicable: 0,
      blank: 0,
      leftOut: 30,
      leftOutAnswered: 0,
      unclassified: 0,
    })
  })

  test('fields stand in the promised order', () => {
    expect(Object.keys(answer)).toEqual(['format', 'framework', 'standards', 'overall', 'reconciliation'])
    expect(Object.keys(standardOf(answer, '2.2'))).toEqual([
      'number',
      'name',
      'counts',
      'provisional',
      'keyQuestions',
      'discretion',
      'final',
    ])
    expect(Object.keys(questionOf(answer, '2.2.3')).join(' ')).toBe(
      'number evidence yes n percent exact band decidedByRounding casesToNextBand casesToBandBelow notApplicable blank leftOut leftOutAnswered unclassified',
    )
  })

  test('2.1 is decided by all three of its key questions, and 58 is the lowest', () => {
    expect(standardOf(answer, '2.1').provisional).toEqual({
      rating: 'Requires improvement',
      score: 1,
      decidedBy: ['2.1.1', '2.1.2', '2.1.3'],
      lowest: ['2.1.3'],
    })
  })

  test('the band of 2.4.1 is decided by rounding: 96 of 148 is 64.86, and 65 is Good', () => {
    expect(questionOf(answer, '2.4.1')).toMatchObject({
      percent: 65,
      band: 'Reasonable majority',
      decidedByRounding: true,
    })
    expect(questionOf(answer, '2.4.1').exact).toBeCloseTo(64.8649, 3)
  })

  test('a proposal ratified, a decision without change and a standard outside the zone each say how they ended', () => {
    expect(standardOf(answer, '1.4').provisional).toEqual({ rating: 'Requires improvement', score: 1, proposed: true })
    expect(standardOf(answer, '1.4').discretion).toEqual({ eligible: false, opened: [] })
    expect(standardOf(answer, '1.4').final).toEqual({
      rating: 'Requires improvement',
      score: 1,
      by: 'proposal-ratified',
    })
    expect(standardOf(answer, '4.2').final).toMatchObject({ rating: 'Good', by: 'considered-no-change' })
    expect(standardOf(answer, '4.1').final).toEqual({ rating: 'Good', score: 2, by: 'stands' })
  })

  test('every record is accounted for', () => {
    expect(answer.framework).toEqual({ id: 'crc-2018', version: '1' })
    expect(answer.reconciliation).toEqual({ recordsRead: 324, casesStored: 324, recordsRefused: 0, refused: [] })
    for (const { yes, n, notApplicable, blank, leftOut } of answer.standards
      .filter(({ number }) => number.startsWith('2.'))
      .flatMap(({ keyQuestions }) => keyQuestions)
      .filter((question) => question.evidence === 'cases')) {
      expect((n ?? 0) + (notApplicable ?? 0) + (blank ?? 0) + (leftOut ?? 0)).toBe(148)
      expect(yes).toBeLessThanOrEqual(n ?? 0)
    }
  })
})

describe('HIOW CRC 2020 to the letter', () => {
  let answer: RateAnswer
  beforeAll(async () => {
    answer = await rateJson(argsOf(1, 'after'), samples)
  })

  test('domain one is not rated, with the panel’s reason', () => {
    expect(standardOf(answer, '1.1').provisional).toEqual({ notAvailable: 'the lead inspector has proposed no rating' })
    expect(standardOf(answer, '1.1').final).toEqual({
      notRated: expect.stringContaining('third week of fieldwork was cancelled'),
      by: 'not-rated',
    })
  })

  test('4.1.3 rests on qualitative evidence only', () => {
    expect(standardOf(answer, '4.1').keyQuestions[2]).toEqual({ number: '4.1.3', evidence: 'qualitative' })
  })
})

describe('HIOW CRC January 2019 to the letter', () => {
  test('whole per cents without n leave counts, distances and rounding unknown', async () => {
    const answer = await rateJson(argsOf(2, 'before'), samples)
    expect(questionOf(answer, '2.2.3')).toEqual({
      number: '2.2.3',
      evidence: 'cases',
      yes: null,
      n: null,
      percent: 63,
      exact: null,
      band: 'Too few',
      decidedByRounding: null,
      casesToNextBand: null,
      casesToBandBelow: null,
      notApplicable: null,
      blank: null,
      leftOut: null,
      leftOutAnswered: 0,
      unclassified: 0,
    })
    expect(standardOf(answer, '2.2').discretion.opened).toEqual([{ direction: 'up', tests: ['near-boundary'] }])
    expect(standardOf(answer, '4.1').provisional).toEqual({ rating: 'Good', score: 2, asPublished: true })
    expect(standardOf(answer, '4.1').discretion).toEqual({ eligible: false, opened: [] })
  })
})

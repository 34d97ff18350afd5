/** A framework nobody ships, given only as a file: thirteen standards, twelve counting, out of 36. */
import { beforeAll, describe, expect, test } from 'vitest'
import { aFolder, questionOf, rateJson, standardOf } from '../support/command-line.ts'
import type { RateAnswer } from '../support/rate-schema.ts'
import { thirteenStandards } from '../support/thirteen-standards.ts'

const framework = JSON.stringify(thirteenStandards())
const names = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding']
const led = ['1.1', '1.2', '1.3', '1.4']
const counting = ['2.1', '2.2', '3.1', '3.2', '3.3', '3.4', '4.1', '4.2']

/** Ratings that add up to `total` over the twelve counting standards: as published for those of the key questions. */
function addingUpTo(total: number): { readonly results: string; readonly proposals: readonly string[] } {
  const scores = [...led, ...counting].map((_, place) => Math.min(3, Math.max(0, total - 3 * place)))
  const rating = (place: number): string => names[scores[place] ?? 0] ?? ''
  return {
    results: [
      'item,rating',
      ...counting.map((number, place) => `${number},${rating(place + 4)}`),
      '4.3,Inadequate',
    ].join('\n'),
    proposals: led.flatMap((number, place) => ['--proposal', `${number}=${rating(place)}`]),
  }
}

describe('the overall rating out of 36', () => {
  test.each([
    [0, 'Inadequate'],
    [6, 'Inadequate'],
    [7, 'Requires improvement'],
    [18, 'Requires improvement'],
    [19, 'Good'],
    [30, 'Good'],
    [31, 'Outstanding'],
    [36, 'Outstanding'],
  ])('%i points is %s', async (total, rating) => {
    const { results, proposals } = addingUpTo(total)
    const folder = aFolder({ 'standards.json': framework, 'results.csv': results })
    const args = ['--framework', 'standards.json', '--results', 'results.csv', ...proposals]
    expect((await rateJson(args, folder)).overall).toEqual({ score: total, outOf: 36, rating })
  })

  test('a standard that does not count is rated, never summed, and does not stop the overall', async () => {
    const { results, proposals } = addingUpTo(19)
    const without = results.replace(/\n4\.3,.*/, '')
    const args = ['--framework', 'standards.json', '--results', 'without.csv', ...proposals]
    const answer = await rateJson(args, aFolder({ 'standards.json': framework, 'without.csv': without }))
    expect(standardOf(answer, '4.3')).toMatchObject({
      counts: false,
      provisional: { notAvailable: expect.any(String) },
    })
    expect(answer.overall).toEqual({ score: 19, outOf: 36, rating: 'Good' })
  })
})

describe('its own samples and sub-sample', () => {
  let answer: RateAnswer
  beforeAll(async () => {
    const rows = [
      'case,sample,ward,2.1.1,2.1.2,2.2.1,2.2.2,3.1.1,3.1.2,3.2.1,3.2.2,3.3.1,3.3.2,3.4.1,3.4.2,4.1.1,4.1.2,4.2.1,4.2.2,4.3.1,4.3.2',
      ...Array.from(
        { length: 20 },
        (_, place) => `C${place},court reports,,${place < 13 ? 'Y' : 'N'},Y,Y,Y${','.repeat(14)}`,
      ),
      ...Array.from({ length: 20 }, (_, place) => {
        const ward = ['north', 'EAST ', 'south', '', 'west'][place % 5] ?? ''
        return `W${place},Casework,${ward},,,,,Y,Y,Y,${place % 10 === 4 ? 'N' : 'Y'},N,Y,NA,Y${','.repeat(6)}`
      }),
      ...Array.from(
        { length: 4 },
        (_, place) => `V${place},victims,${','.repeat(13)}Y,Y,Y,${place === 0 ? 'N' : 'Y'},Y,Y`,
      ),
    ]
    const folder = aFolder({ 'standards.json': framework, 'returns.csv': rows.join('\n') })
    answer = await rateJson(['--framework', 'standards.json', '--returns', 'returns.csv'], folder)
  })

  test('every standard is listed in the framework’s order', () => {
    expect(answer.standards.map(({ number }) => number)).toEqual([...led, ...counting, '4.3'])
    expect(answer.framework).toEqual({ id: 'thirteen', version: '1' })
    expect(answer.reconciliation).toMatchObject({ recordsRead: 44, casesStored: 44 })
  })

  test('cases of the north and east wards leave 3.2.2, a blank ward stays in and is told', () => {
    expect(questionOf(answer, '3.2.2')).toMatchObject({
      yes: 10,
      n: 12,
      percent: 83,
      leftOut: 8,
      leftOutAnswered: 8,
      unclassified: 4,
    })
    expect(questionOf(answer, '3.2.1')).toMatchObject({ yes: 20, n: 20, leftOut: 0, unclassified: 0 })
  })

  test('a standard exactly on a boundary opens down, by both tests', () => {
    expect(questionOf(answer, '2.1.1')).toMatchObject({
      yes: 13,
      n: 20,
      percent: 65,
      casesToNextBand: 3,
      casesToBandBelow: 1,
    })
    expect(standardOf(answer, '2.1').discretion.opened).toEqual([
      { direction: 'down', tests: ['near-boundary', 'one-case'] },
    ])
  })

  test('a key question nobody could be judged on leaves its standard without a rating', () => {
    expect(questionOf(answer, '3.4.1')).toMatchObject({
      yes: 0,
      n: 0,
      percent: null,
      exact: null,
      band: null,
      decidedByRounding: false,
      casesToNextBand: null,
      casesToBandBelow: null,
      notApplicable: 20,
    })
    expect(standardOf(answer, '3.4').provisional).toEqual({ notAvailable: 'no case was judged for 3.4.1' })
    expect(answer.overall).toEqual({ notRated: expect.stringContaining('3.4 Reviewing') })
  })

  test('the ways down and up are told down first', () => {
    // Four cases: 75 per cent is within five points of 80, and one judgement makes it 50 or 100.
    expect(questionOf(answer, '4.2.2')).toMatchObject({ yes: 3, n: 4, percent: 75 })
    expect(standardOf(answer, '4.2').discretion.opened).toEqual([
      { direction: 'down', tests: ['one-case'] },
      { direction: 'up', tests: ['near-boundary', 'one-case'] },
    ])
  })
})

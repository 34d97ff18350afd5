/** What `rate` answers in the less usual situations, field by field. */
import { describe, expect, test } from 'vitest'
import { aFolder, questionOf, rateJson, run, standardOf } from '../support/command-line.ts'

const unpaidWork = 'item,percent\n4.1.1,76\n4.1.2,82\n4.1.4,79\n'
const crc2019 = ['--framework', 'crc-2019', '--results', 'results.csv']
const aModeration = (direction: 'up' | 'down'): readonly string[] => [...crc2019, '--moderation', `4.1=${direction}`]
const withOutcomes = (outcomes: readonly object[]): string =>
  aFolder({ 'results.csv': unpaidWork, 'outcomes.json': JSON.stringify(outcomes) })

describe('results without cases', () => {
  const percent = async (row: string) => {
    const folder = aFolder({ 'results.csv': `item,yes,n,percent,rating\n${row}\n` })
    return questionOf(await rateJson(['--framework', 'crc-2018', '--results', 'results.csv'], folder), '2.2.3')
  }

  test('a per cent that exactly one count gives is that count', async () => {
    expect(await percent('2.2.3,,118,48,')).toMatchObject({ yes: 57, n: 118, percent: 48, casesToNextBand: 2 })
  })

  test('a per cent that several counts give is a per cent without n', async () => {
    expect(await percent('2.2.3,,500,48,')).toMatchObject({
      yes: null,
      n: null,
      percent: 48,
      exact: null,
      casesToNextBand: null,
    })
  })

  test('counts have no cases behind them that could be blank or left out', async () => {
    expect(await percent('2.2.3,57,118,,')).toMatchObject({ yes: 57, n: 118, notApplicable: 0, blank: 0, leftOut: 0 })
  })

  test('results and returns complete each other', async () => {
    const folder = aFolder({
      'results.csv': 'item,percent\n2.1.2,80\n2.1.3,70\n',
      'returns.csv': 'case,sample,2.1.1\nA,case supervision,Y\nB,case supervision,N\n',
    })
    const answer = await rateJson(
      ['--framework', 'crc-2018', '--returns', 'returns.csv', '--results', 'results.csv'],
      folder,
    )
    expect(standardOf(answer, '2.1').provisional).toEqual({
      rating: 'Requires improvement',
      score: 1,
      decidedBy: ['2.1.1'],
      lowest: ['2.1.1'],
    })
  })
})

describe('case returns', () => {
  const returns = [
    'Case, SAMPLE ,rosh_inspector,2.2.1,2.2.2,2.2.3',
    'A,Case Supervision,low,yes,No,Y',
    'B,case supervision,,Y,N/A,n',
    ' C ,case supervision,HIGH,not applicable,,Yes',
    'D,case supervision,medium,maybe,Y,Y',
  ].join('\r\n')
  const args = ['--framework', 'crc-2018', '--returns', 'returns.csv']

  test('the rest is accepted where it is asked for, and what was refused is listed with its reason', async () => {
    const answer = await rateJson([...args, '--accept-rest'], aFolder({ 'returns.csv': `\ufeff${returns}` }))
    expect(answer.reconciliation).toEqual({
      recordsRead: 4,
      casesStored: 3,
      recordsRefused: 1,
      refused: [
        { file: 'returns.csv', record: 5, column: '2.2.1', value: 'maybe', reason: 'An answer is Y, N, NA or blank.' },
      ],
    })
    expect(questionOf(answer, '2.2.1')).toMatchObject({ yes: 2, n: 2, notApplicable: 1, blank: 0 })
    expect(questionOf(answer, '2.2.2')).toMatchObject({ yes: 0, n: 1, notApplicable: 1, blank: 1 })
  })

  test('a left-out case’s answer is kept and not counted, an unclassified case is counted and told', async () => {
    const answer = await rateJson([...args, '--accept-rest'], aFolder({ 'returns.csv': returns }))
    expect(questionOf(answer, '2.2.3')).toMatchObject({ yes: 1, n: 2, leftOut: 1, leftOutAnswered: 1, unclassified: 1 })
  })

  test('the page says that records were refused, and what every case is marked with', async () => {
    const marked =
      'case,sample,provider,note,2.1.1\nA,case supervision,Anytown & Co,made up,Y\nB,case supervision,Anytown & Co,made up,?\n'
    const folder = aFolder({ 'returns.csv': marked })
    await rateJson([...args, '--accept-rest', '--html', 'page.html'], folder)
    const { readFileSync } = await import('node:fs')
    const page = readFileSync(`${folder}/page.html`, 'utf8')
    expect(page).toContain('1 of 2 records was refused')
    expect(page).toContain('Every case of these returns carries the note “made up”.')
    expect(page).toContain('<h1><bdi>Anytown &#38; Co</bdi></h1>')
  })

  test('several files are one inspection', async () => {
    const folder = aFolder({
      'a.csv': 'case,sample,2.1.1\nA,case supervision,Y\n',
      'b.csv': 'sample,2.1.1,case\ncase supervision,N,B\n',
    })
    const answer = await rateJson(['--framework', 'crc-2018', '--returns', 'a.csv', '--returns', 'b.csv'], folder)
    expect(questionOf(answer, '2.1.1')).toMatchObject({ yes: 1, n: 2 })
    expect(answer.reconciliation).toMatchObject({ recordsRead: 2, casesStored: 2 })
  })
})

describe('moderation of unpaid work', () => {
  test('a proposal shows and does not enter the score', async () => {
    const answer = await rateJson(aModeration('up'), aFolder({ 'results.csv': unpaidWork }))
    expect(standardOf(answer, '4.1')).toMatchObject({
      provisional: { rating: 'Good', score: 2 },
      moderation: { proposed: 'up' },
    })
    expect(standardOf(answer, '4.1').final).toBeUndefined()
  })

  test('ratified, the standard has moved', async () => {
    const outcome = { standard: '4.1', outcome: 'moderation-ratified', rationale: 'Observed on site.' }
    const answer = await rateJson([...aModeration('up'), '--outcomes', 'outcomes.json'], withOutcomes([outcome]))
    expect(standardOf(answer, '4.1').final).toEqual({
      rating: 'Outstanding',
      score: 3,
      by: 'moderation-ratified',
      rationale: 'Observed on site.',
    })
  })

  test('rejected, discretion may follow, and both outcomes are listed', async () => {
    const both = [
      { standard: '4.1', outcome: 'moderation-rejected', rationale: 'Too little evidence.' },
      {
        standard: '4.1',
        outcome: 'discretion-used',
        direction: 'up',
        grounds: ['wider-evidence'],
        rationale: 'Meetings.',
        evidence: 'notes of 3 May',
      },
    ]
    const answer = await rateJson([...aModeration('down'), '--outcomes', 'outcomes.json'], withOutcomes(both))
    expect(standardOf(answer, '4.1').final).toEqual({
      rating: 'Outstanding',
      score: 3,
      by: 'discretion-used',
      direction: 'up',
      grounds: ['wider-evidence'],
      rationale: 'Meetings.',
      evidence: 'notes of 3 May',
      outcomes: both,
    })
  })
})

describe('standards that end without a rating', () => {
  test('by the panel, with its reason, or because nothing is known and nothing was decided', async () => {
    const outcomes = [
      { standard: '4.1', outcome: 'adjourned', reason: 'The chair was taken ill.' },
      { standard: '1.1', outcome: 'not-rated', reason: 'Fieldwork was cancelled.' },
    ]
    const answer = await rateJson([...crc2019, '--outcomes', 'outcomes.json'], withOutcomes(outcomes))
    expect(standardOf(answer, '4.1').final).toEqual({ notRated: 'The chair was taken ill.', by: 'adjourned' })
    expect(standardOf(answer, '1.1').final).toEqual({ notRated: 'Fieldwork was cancelled.', by: 'not-rated' })
    expect(standardOf(answer, '1.2').final).toEqual({
      notRated: 'the lead inspector has proposed no rating',
      by: 'stands',
    })
    expect(standardOf(answer, '4.2').final).toEqual({
      notRated: 'no case was judged for 4.2.1, 4.2.2 and 4.2.3',
      by: 'stands',
    })
    expect(answer.overall).toHaveProperty('notRated')
  })

  test('a framework without a scale gives figures, no rating and no overall', async () => {
    const unrated = {
      format: 'ratings-panel/framework/1',
      id: 'unrated',
      version: '2',
      title: 'Unrated review',
      source: '',
      complete: true,
      scale: [],
      samples: [{ id: 'cases', title: 'Cases' }],
      domains: [
        {
          number: '1',
          name: 'Only domain',
          standards: [
            {
              number: '1.1',
              name: 'Only standard',
              descriptor: '',
              label: null,
              counts: true,
              ratedBy: 'key-questions',
              keyQuestions: [{ number: '1.1.1', text: 'Is it?', evidence: 'cases', sample: 'cases', prompts: [] }],
            },
          ],
        },
      ],
    }
    const folder = aFolder({ 'unrated.json': JSON.stringify(unrated), 'returns.csv': 'case,sample,1.1.1\nA,cases,Y\n' })
    const args = ['--framework', './unrated.json', '--returns', 'returns.csv', '--html', 'page.html']
    const answer = await rateJson(args, folder)
    expect(questionOf(answer, '1.1.1')).toMatchObject({
      percent: 100,
      band: null,
      casesToNextBand: null,
      casesToBandBelow: null,
    })
    expect(standardOf(answer, '1.1').provisional).toEqual({ notAvailable: 'the framework gives no ratings' })
    expect(answer.overall).toEqual({ notRated: 'the framework gives no overall rating' })
  })
})

test('a rating set otherwise than proposed carries its rationale', async () => {
  const folder = aFolder({
    'outcomes.json': JSON.stringify([
      { standard: '1.1', outcome: 'set-otherwise', rating: 'outstanding', rationale: 'All staff said so.' },
    ]),
  })
  const answer = await rateJson(
    ['--framework', 'crc-2018', '--proposal', ' 1.1 = GOOD ', '--outcomes', 'outcomes.json'],
    folder,
  )
  expect(standardOf(answer, '1.1').provisional).toEqual({ rating: 'Good', score: 2, proposed: true })
  expect(standardOf(answer, '1.1').final).toEqual({
    rating: 'Outstanding',
    score: 3,
    by: 'set-otherwise',
    rationale: 'All staff said so.',
  })
})

test('the table for people has every standard, every key question and the reconciliation', async () => {
  const folder = aFolder({
    'returns.csv': 'case,sample,rosh_inspector,4.1.1\nA,unpaid work,high,Y\nB,unpaid work,high,NA\nC,unpaid work,,\n',
  })
  const { code, out } = await run(['rate', '--framework', 'crc-2019', '--returns', 'returns.csv'], folder)
  expect(code).toBe(0)
  expect(out).toMatch(/4\.1\.1 +1 of 1 +100 % +Large majority +1 to band below, 1 not applicable, 1 blank/)
  expect(out).toMatch(/4\.1\.3 +qualitative evidence only/)
  expect(out).toContain('Records read 3 = cases stored 3 + records refused 0')
})

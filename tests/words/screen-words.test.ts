/** The sentences of the first screens: stages, needs, figures, what was brought in, what was saved. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  mostCharactersInACell,
  mostColumns,
  mostFileBytes,
  mostRecords,
  mostUnpackedBytes,
} from '../../src-main/returns/limits.ts'
import { importWords, reconciliationWords, returnLimits, storedWords } from '../../src-main/words/bringing-in.ts'
import {
  acceptedBlankWords,
  blankJudgementsWords,
  figureLineWords,
  unclassifiedWords,
} from '../../src-main/words/cases.ts'
import { unansweredWords, unexpectedWords } from '../../src-main/words/failures.ts'
import { besideWords, distanceWords, figureWords } from '../../src-main/words/figures.ts'
import { dayWords, fieldworkWords, momentWords } from '../../src-main/words/moments.ts'
import { noteParts, samplesWords } from '../../src-main/words/progress.ts'
import { decisionWords, openWaysWords } from '../../src-main/words/provisional.ts'
import { missingWords, stageWords } from '../../src-main/words/stages.ts'

const bands = ['Minority', 'Too few', 'Reasonable majority', 'Large majority']
const planning = {
  number: '2.2.3',
  evidence: 'cases',
  yes: 57,
  n: 118,
  percent: 48,
  exact: (100 * 57) / 118,
  band: { name: 'Minority' },
  decides: true,
  lowest: true,
  casesToNextBand: 2,
  casesToBandBelow: null,
} as const

describe('a figure', () => {
  test('is heard as it is drawn', () => {
    expect(figureWords(planning)).toBe('2.2.3: 57 of 118, 48 per cent, Minority; lowest, decides the rating.')
    expect(figureWords({ ...planning, lowest: false })).toBe(
      '2.2.3: 57 of 118, 48 per cent, Minority; decides the rating.',
    )
  })

  test('tells its distance in judgements, each way where there is one', () => {
    expect(distanceWords(planning, bands)).toBe('Two judgements the other way reach Too few.')
    const between = { ...planning, band: { name: 'Too few' }, casesToNextBand: 1, casesToBandBelow: 12 }
    expect(distanceWords(between, bands)).toBe(
      'One judgement the other way reaches Reasonable majority; 12 judgements the other way fall to Minority.',
    )
  })

  test('shows its exact per cent cut, so that 64.999 never reads as the 65 it misses', () => {
    const close = { ...planning, yes: 64_999, n: 100_000, percent: 65, exact: 64.999, band: { name: 'Too few' } }
    expect(figureLineWords(close)).toBe('64999 of 100000, 65 % (64.99), Too few')
  })

  test('says that nothing before is comparable only where there was an inspection before', () => {
    const alone = { previous: null, comparators: [] }
    expect(besideWords(alone, false)).toBe('')
    expect(besideWords(alone, true)).toBe('No comparable data from the previous inspection.')
    const crcs = { name: 'All CRCs', period: '2018/19', percent: 46 }
    expect(besideWords({ previous: { percent: 63 }, comparators: [crcs] }, true)).toBe(
      'Previous inspection 63 %, All CRCs 46 %.',
    )
    const later = { ...crcs, period: '2019/20', percent: 51 }
    expect(besideWords({ previous: null, comparators: [crcs, later] }, false)).toBe(
      'All CRCs, 2018/19 46 %, All CRCs, 2019/20 51 %.',
    )
  })
})

describe('bringing returns in', () => {
  test('says every limit as it is kept, on the screen as in the guide', () => {
    const mega = 1_048_576
    const kept = [mostRecords, mostColumns, mostCharactersInACell, mostFileBytes / mega, mostUnpackedBytes / mega]
    const said = (text: string): readonly number[] =>
      (text.match(/\d[\d,]*(?= (?:records|columns|characters|MB))/g) ?? []).map((each) => Number(each.replace(',', '')))
    expect(said(returnLimits)).toEqual(kept)
    const guide = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replaceAll('\n', ' ')
    expect(said(/At most 100,000 records.*?unpacked\./.exec(guide)?.[0] ?? '')).toEqual(kept)
  })

  const some = { recordsRead: 324, casesStored: 320, recordsRefused: 4 }

  test('every record read is stored or refused, and the line says so', () => {
    expect(reconciliationWords(some, false)).toBe('324 records read = 320 cases to store + 4 records refused')
  })

  test('the button says exactly what it does', () => {
    expect(importWords(some)).toBe('Store 320 cases and leave 4 records out')
    expect(importWords({ recordsRead: 1, casesStored: 1, recordsRefused: 0 })).toBe('Store the case')
  })

  test('afterwards what was left out is said', () => {
    expect(storedWords(some)).toBe('320 cases are in the inspection now. 4 records were left out.')
    expect(storedWords({ ...some, recordsRefused: 0 })).toBe('320 cases are in the inspection now.')
  })
})

test('blanks are counted for each key question, and accepted ones keep their reason, said once', () => {
  expect(blankJudgementsWords([{ question: '2.2.3', blank: 1 }])).toMatch(/^1 judgement is blank: 1 for 2\.2\.3\./)
  const reason = 'The file was lost.'
  expect(
    acceptedBlankWords([
      { question: '2.2.3', blank: 1, reason },
      { question: '2.3.3', blank: 2, reason },
    ]),
  ).toBe('Accepted with a reason: 1 for 2.2.3 and 2 for 2.3.3 (The file was lost).')
})

test('a case nobody has classified is said once, with every sub-sample it is counted in', () => {
  const unclassified = ['2.2.3', '2.3.3', '2.4.3'].map((question) => ({ question, cases: 1 }))
  expect(unclassifiedWords(unclassified)).toBe(
    '1 case has no risk classification by the inspector and is counted in 2.2.3, 2.3.3 and 2.4.3.',
  )
})

test('a stage is told in words, and what keeps the inspection from the next one', () => {
  expect(stageWords({ stage: 'signed', record: { signedAt: '2019-07-12T10:00:00.000Z' } })).toBe('Signed 12 July 2019')
  expect(missingWords({ stage: 'closed', blanks: 2, record: null })).toBe('2 blank judgements; signatures')
})

test('a day is the same day on every machine, and a moment of today is told by the clock alone', () => {
  expect(dayWords('2020-03-02')).toBe('2 March 2020')
  expect(dayWords('soon')).toBe('soon')
  const noon = new Date(2020, 2, 2, 12, 0, 7)
  expect(momentWords(noon.toISOString(), new Date(2020, 2, 2, 18))).toBe('12:00:07')
  expect(momentWords(noon.toISOString(), new Date(2020, 2, 3, 1))).toBe('2 March 2020, 12:00:07')
})

test('fieldwork is told with as much as is known of it', () => {
  expect(fieldworkWords('2020-03-02', '2020-03-13')).toBe('2 to 13 March 2020')
  expect(fieldworkWords('2020-03-02', '')).toBe('from 2 March 2020')
  expect(fieldworkWords('', '')).toBe('')
})

test('what a panel did stands in a few words beside the rating', () => {
  const raised = { standard: '2.2', outcome: 'discretion-used', direction: 'up', grounds: ['wider-evidence'] } as const
  expect(decisionWords({ by: 'discretion-used', outcomes: [raised] })).toBe('discretion up · wider evidence')
  expect(decisionWords({ by: 'stands', outcomes: [] })).toBe('stands')
  expect(openWaysWords([{ direction: 'down' }, { direction: 'up' }])).toBe('zone up and down')
})

test('a sample says in one sentence that it is rebuilt, and keeps the rest', () => {
  expect(noteParts('Rebuilt from the 2019 report: no case is real. Three figures are read.')).toEqual([
    'Rebuilt from the 2019 report: no case is real.',
    'Three figures are read.',
  ])
  expect(noteParts('')).toEqual(['', ''])
  expect(
    samplesWords([
      { title: 'Case supervision', cases: 1480 },
      { title: 'Through the Gate', cases: 79 },
    ]),
  ).toBe('1,480 case supervision and 79 Through the Gate cases')
})

test('a surprise says that nothing was saved; a silence says that it is not known', () => {
  expect(unexpectedWords('the disk went away.', '10:42:07')).toBe(
    'Something unexpected happened: the disk went away. Nothing of this step was saved. Everything saved up to 10:42:07 is in the file.',
  )
  expect(unansweredWords(null)).toContain('Whether this step was saved is not known')
})

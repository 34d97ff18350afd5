/** What is known of an inspection comes back as it was given, in the order a reader expects. */
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CaseSheet } from '../../src-main/domain/rating/judgement.ts'
import { folded } from '../../src-main/domain/spelling.ts'
import { brokenChain, eventsOf, lastEventNumber, lastSavedAt } from '../../src-main/store/events.ts'
import { keepFramework, keptFramework, keptFrameworks } from '../../src-main/store/frameworks.ts'
import { findInspection, insertInspection, listInspections } from '../../src-main/store/inspections.ts'
import {
  acceptBlanks,
  acceptedBlanksOf,
  moderationsOf,
  proposalsOf,
  removeModeration,
  removeProposal,
  setModeration,
  setProposal,
} from '../../src-main/store/proposals.ts'
import {
  changeComparator,
  changeResult,
  comparatorsOf,
  insertComparator,
  insertResults,
  removeComparator,
  removeResult,
  resultsOf,
} from '../../src-main/store/results.ts'
import { insertReturn, returnsOf, sheetsOf, storedReferences } from '../../src-main/store/returns.ts'
import { fc } from '../support/chance.ts'
import { anySheets } from '../support/made-up.ts'
import { aFolder, anInspection, at, event, fileAt, opened, saved, type Stage } from './stages.ts'

const openedAt = (stage: Stage) => opened(fileAt(aFolder(afterAll), stage))

test('events come back in order with their facts, each sealing the one before it', () => {
  const file = openedAt('running')
  const events = file.read((db) => eventsOf(db, 'london'))
  expect(events.map(({ number }) => number)).toEqual(events.map((_, place) => place + 1))
  expect(events[0]).toMatchObject({
    at,
    kind: 'inspection-created',
    inspection: 'london',
    session: null,
    by: 'Ann Chair',
    enteredBy: 'Tom Notes',
    facts: {},
    previousDigest: '',
  })
  expect(events.slice(1).map(({ previousDigest }) => previousDigest)).toEqual(
    events.slice(0, -1).map(({ digest }) => digest),
  )
  expect(file.read((db) => [lastEventNumber(db, 'london'), lastEventNumber(db, 'none'), lastSavedAt(db)])).toEqual([
    events.length,
    0,
    at,
  ])
  expect(file.read(brokenChain)).toBeNull()
  file.close()
})

test('a framework is kept once, with its bytes', () => {
  const file = opened(join(aFolder(afterAll), 'frameworks'))
  const kept = { digest: 'a', id: 'crc-2018', version: '1', json: '{ "id":  "crc-2018" }' }
  saved(file, (db) => [kept, { ...kept, digest: 'b', version: '2' }, kept].forEach((each) => keepFramework(db, each)))
  expect(file.read((db) => keptFrameworks(db).map(({ digest }) => digest))).toEqual(['a', 'b'])
  expect(file.read((db) => [keptFramework(db, 'a'), keptFramework(db, 'c')])).toEqual([kept, null])
  file.close()
})

test('inspections are listed with the newest fieldwork first, and of the same dates in the order they were created', () => {
  const file = openedAt('preparing')
  const london = file.read((db) => findInspection(db, 'london'))
  if (london === null) throw new Error('no inspection')
  const later = {
    ...london,
    id: 'hiow',
    provider: 'HIOW CRC',
    fieldworkFrom: '2019-11-04',
    previous: 'london',
    note: 'A note.',
  }
  saved(file, (db) => {
    for (const row of [later, { ...london, id: 'same' }])
      insertInspection(db, row, event(db, 'inspection-created', { inspection: row.id }))
  })
  expect(file.read((db) => listInspections(db).map(({ id }) => id))).toEqual(['hiow', 'london', 'same'])
  expect(file.read((db) => [findInspection(db, 'hiow'), findInspection(db, 'none')])).toEqual([later, null])
  file.close()
})

describe('returns', () => {
  test('the cases of a return come back as they were brought in, blanks and attributes too', () => {
    const file = openedAt('preparing')
    expect(file.read((db) => sheetsOf(db, 'london', []))).toEqual([
      {
        questions: ['2.1.1', '2.1.2'],
        cases: [
          { reference: 'A1', sample: 'case supervision', attributes: { rosh_inspector: 'low' }, answers: ['Y', 'N'] },
          { reference: 'A2', sample: 'case supervision', attributes: {}, answers: ['NA', ''] },
        ],
      },
    ])
    expect(file.read((db) => returnsOf(db, 'london')).slice(0, 1)).toEqual([
      {
        id: 'return-1',
        file: 'cases.csv',
        digest: 'd'.repeat(64),
        at,
        by: 'Tom Notes',
        recordsRead: 3,
        casesStored: 2,
        recordsRefused: 1,
      },
    ])
    expect(file.read((db) => storedReferences(db, 'london'))).toEqual(
      new Set(['case supervision\na1', 'case supervision\na2', 'case supervision\nb1']),
    )
    file.close()
  })

  test('whatever a return holds comes back the same', () => {
    const file = opened(join(aFolder(afterAll), 'any returns'))
    let count = 0
    fc.assert(
      fc.property(anySheets, (given) => {
        const inspection = `inspection ${(count += 1)}`
        const sheets = withoutRepeats(given)
        saved(file, (db) => {
          anInspection(db, inspection)
          const brought = {
            inspection,
            file: 'f',
            digest: 'd',
            at,
            by: 'A',
            event: event(db, 'returns-imported', { inspection }),
          }
          for (const [place, sheet] of sheets.entries()) {
            const cases = sheet.cases.length
            insertReturn(db, {
              id: `${inspection} ${place}`,
              ...brought,
              recordsRead: cases,
              casesStored: cases,
              recordsRefused: 0,
              headings: [],
              sheet,
            })
          }
        })
        expect(file.read((db) => sheetsOf(db, inspection, []))).toEqual(sheets.filter(({ cases }) => cases.length > 0))
      }),
    )
    file.close()
  })
})

test('results and comparators come back in the order they were given', () => {
  const file = openedAt('preparing')
  expect(file.read((db) => resultsOf(db, 'london'))).toEqual([
    { item: '4.1.1', yes: 57, n: 118, percent: null, rating: null },
  ])
  expect(file.read((db) => comparatorsOf(db, 'london'))).toEqual([
    {
      name: 'All CRCs',
      period: '2018/19',
      rows: [{ item: '2.1.1', yes: null, n: null, percent: 62, rating: null }],
      at,
      by: 'Ann Chair',
    },
  ])
  file.close()
})

test('a result changes in its place and is taken out; a comparator changes its name and figures, and is taken out', () => {
  const file = openedAt('preparing')
  const row = (item: string, percent: number) => ({ item, yes: null, n: null, percent, rating: null })
  const others = { name: 'Others', period: '' }
  saved(file, (db) => {
    insertResults(db, 'london', [row('4.1.2', 70)], event(db, 'results-typed'))
    changeResult(db, 'london', row('4.1.1', 48), event(db, 'results-changed'))
    insertComparator(db, 'london', { ...others, rows: [row('2.1.1', 50)] }, event(db, 'comparators-typed'))
    const after = { name: 'All CRCs', period: '2019/20', rows: [row('2.1.2', 63), row('2.1.1', 64)] }
    changeComparator(db, 'london', { name: 'All CRCs', period: '2018/19' }, after, event(db, 'comparators-changed'))
  })
  expect(file.read((db) => resultsOf(db, 'london'))).toEqual([row('4.1.1', 48), row('4.1.2', 70)])
  expect(file.read((db) => comparatorsOf(db, 'london').map(({ period, rows }) => [period, rows]))).toEqual([
    ['2019/20', [row('2.1.2', 63), row('2.1.1', 64)]],
    ['', [row('2.1.1', 50)]],
  ])
  saved(file, (db) => {
    removeResult(db, 'london', '4.1.1')
    removeComparator(db, 'london', others)
  })
  expect(file.read((db) => resultsOf(db, 'london').map(({ item }) => item))).toEqual(['4.1.2'])
  expect(file.read((db) => comparatorsOf(db, 'london').map(({ name }) => name))).toEqual(['All CRCs'])
  file.close()
})

test('a proposal and a moderation are replaced and taken back; accepted blanks replace the ones before', () => {
  const file = openedAt('preparing')
  const proposal = {
    standard: '1.1',
    rating: 'Outstanding',
    evidence: 'Heard.',
    strengths: ['Clear aims.'],
    areasForImprovement: ['Data.'],
  }
  saved(file, (db) => {
    setProposal(db, 'london', proposal, 1)
    setModeration(db, 'london', { standard: '4.1', direction: 'down', evidence: 'Heard.' }, 1)
    acceptBlanks(
      db,
      'london',
      [
        { question: '2.2.1', blank: 2, reason: 'Lost.' },
        { question: '2.1.1', blank: 1, reason: 'Lost.' },
      ],
      1,
    )
  })
  expect(file.read((db) => proposalsOf(db, 'london'))).toEqual([proposal])
  expect(file.read((db) => moderationsOf(db, 'london'))).toEqual([
    { standard: '4.1', direction: 'down', evidence: 'Heard.' },
  ])
  expect(file.read((db) => acceptedBlanksOf(db, 'london').map(({ question }) => question))).toEqual(['2.2.1', '2.1.1'])
  saved(file, (db) => {
    removeProposal(db, 'london', '1.1')
    removeModeration(db, 'london', '4.1')
  })
  expect(file.read((db) => [proposalsOf(db, 'london'), moderationsOf(db, 'london')])).toEqual([[], []])
  file.close()
})

/** A reference is stored once in an inspection; the reader of returns has refused repeats before. */
function withoutRepeats(sheets: readonly CaseSheet[]): readonly CaseSheet[] {
  const seen = new Set<string>()
  return sheets.map((sheet) => ({
    ...sheet,
    cases: sheet.cases.filter(({ sample, reference }) => {
      const name = `${sample}\n${folded(reference)}`
      return !seen.has(name) && seen.add(name)
    }),
  }))
}

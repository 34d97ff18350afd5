import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InspectionView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { inspectionOf } from '../support/london.ts'

let door: TestDoor
let inspection: string
beforeEach(async () => {
  door = await doorInProcess()
  const begun = await yes(door, 'inspections.create', {
    provider: 'O’Neil & Söhne <CRC>',
    framework: 'crc-2018',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '2026-03-02',
    fieldworkTo: '2026-03-20',
    previous: null,
  })
  inspection = begun.summary.id
})
afterEach(() => door.close())

const file = (text: string, name = 'returns.csv') => ({ name, base64: Buffer.from(text).toString('base64') })
const header = 'case,sample,rosh_inspector,2.2.1,2.2.2,2.2.3'
const returns = (...records: readonly string[]) => file([header, ...records].join('\n'))
const good = returns('C1,case supervision,high,Y,Y,N', 'C2,case supervision,low,N,Y,', 'C3,case supervision,,Y,NA,Y')

describe('bringing case returns in', () => {
  test('a preview shows what would be stored, and stores nothing', async () => {
    const preview = await yes(door, 'returns.preview', { inspection, files: [good] })
    expect(preview).toMatchObject({
      recordsRead: 3,
      casesStored: 3,
      recordsRefused: 0,
      importable: 'all',
      bySample: [{ sample: 'case supervision', cases: 3 }],
    })
    expect((await yes(door, 'inspections.show', { inspection })).summary).toMatchObject({ cases: 0, stage: 'empty' })
  })

  test('what is brought in is counted by the same rules as at the command line', async () => {
    const { reconciliation, inspection: view } = await yes(door, 'returns.import', {
      inspection,
      files: [good],
      acceptRest: false,
    })
    expect(reconciliation).toMatchObject({ recordsRead: 3, casesStored: 3, recordsRefused: 0 })
    const planning = view.domains.flatMap(({ standards }) => standards).find(({ number }) => number === '2.2')
    expect(
      planning?.figures.map(({ yes: count, n, notApplicable, leftOut, unclassified }) => [
        count,
        n,
        notApplicable,
        leftOut,
        unclassified,
      ]),
    ).toEqual([
      [2, 3, 0, 0, 0],
      [2, 2, 1, 0, 0],
      [1, 2, 0, 1, 1],
    ])
    expect(view.summary.provider).toBe('O’Neil & Söhne <CRC>')
  })

  test('an import is one event, with the digest of the return', async () => {
    await yes(door, 'returns.import', { inspection, files: [good], acceptRest: false })
    const events = await yes(door, 'inspections.events', { inspection })
    expect(events.map(({ says }) => says)).toEqual([
      'The inspection of O’Neil & Söhne <CRC> was begun.',
      'returns.csv was brought in: 3 records read, 3 cases stored, 0 records refused.',
    ])
  })

  test('all or nothing: one bad record keeps the rest out until the rest is accepted', async () => {
    const files = [returns('C1,case supervision,high,Y,Y,N', 'C2,case supervision,high,maybe,Y,N')]
    expect(await door.ask('returns.import', { inspection, files, acceptRest: false })).toMatchObject({
      ok: false,
      code: 'answer-unknown',
    })
    expect((await yes(door, 'inspections.show', { inspection })).summary.cases).toBe(0)
    const preview = await yes(door, 'returns.preview', { inspection, files })
    expect(preview).toMatchObject({
      importable: 'the rest',
      refused: [{ file: 'returns.csv', record: 3, column: '2.2.1', value: 'maybe' }],
    })
    const { reconciliation } = await yes(door, 'returns.import', { inspection, files, acceptRest: true })
    expect(reconciliation).toMatchObject({ recordsRead: 2, casesStored: 1, recordsRefused: 1 })
  })

  test('the same return a second time stores nothing and says so', async () => {
    await yes(door, 'returns.import', { inspection, files: [good], acceptRest: false })
    const preview = await yes(door, 'returns.preview', { inspection, files: [good] })
    expect(preview).toMatchObject({ recordsRead: 3, casesStored: 0, recordsRefused: 0, importable: 'nothing' })
    expect(preview.met).toMatchObject({ changed: 0, same: 3, left: 0 })
    expect(await door.ask('returns.import', { inspection, files: [good], acceptRest: true })).toMatchObject({
      ok: false,
      says: '3 records read: all say what is stored already. Nothing changed.',
    })
  })

  test('the same case in other letters is the same case', async () => {
    await yes(door, 'returns.import', { inspection, files: [good], acceptRest: false })
    const again = returns(' c1 ,CASE SUPERVISION,high,N,N,N', 'C4,case supervision,high,Y,Y,Y')
    expect(await yes(door, 'returns.preview', { inspection, files: [again] })).toMatchObject({
      recordsRead: 2,
      casesStored: 1,
      recordsRefused: 0,
      importable: 'all',
      met: { changed: 1, shown: [{ sample: 'case supervision', reference: 'C1' }] },
    })
  })

  test('two files are two imports, each reconciled', async () => {
    const second = file('case,sample,4.1.1\nU1,unpaid work,Y\n', 'unpaid.csv')
    const { inspection: view } = await yes(door, 'returns.import', {
      inspection,
      files: [good, second],
      acceptRest: false,
    })
    expect(view.returns).toMatchObject([
      { file: 'returns.csv', casesStored: 3 },
      { file: 'unpaid.csv', casesStored: 1 },
    ])
    expect(view.samples).toMatchObject([{ cases: 3 }, { cases: 1 }, { cases: 0 }])
  })

  test.each([
    ['an empty file', '', 'file-empty'],
    ['a binary file', '\u0000\u0001\u0002PK', 'file-not-utf8'],
    [
      'a question the framework does not have',
      'case,sample,2.9.9\nC1,case supervision,Y\n',
      'heading-unknown-question',
    ],
    ['a quotation mark that is never closed', 'case,sample\n"C1,case supervision\n', 'quoting-broken'],
  ])('%s is refused whole, and nothing changes', async (_, text, code) => {
    const files = [file(text)]
    expect(await door.ask('returns.import', { inspection, files, acceptRest: true })).toMatchObject({ ok: false, code })
    expect(await yes(door, 'returns.preview', { inspection, files })).toMatchObject({
      importable: 'nothing',
      refusedWhole: [{ file: 'returns.csv' }],
    })
  })

  test('the cases behind a figure come No before Yes, left-out ones last', async () => {
    await yes(door, 'returns.import', { inspection, files: [good], acceptRest: false })
    const behind = await yes(door, 'cases.behind', { inspection, question: '2.2.3' })
    expect(behind.cases.map(({ reference, answer, standing }) => [reference, answer, standing])).toEqual([
      ['C1', 'N', 'in'],
      ['C3', 'Y', 'unclassified'],
      ['C2', '', 'out'],
    ])
    expect(await door.ask('cases.behind', { inspection, question: '9.9' })).toMatchObject({
      ok: false,
      code: 'no-such',
    })
  })

  test('blanks stand in the way until they are accepted with a reason, and new ones stand in the way again', async () => {
    await yes(door, 'returns.import', {
      inspection,
      files: [returns('C1,case supervision,high,Y,,N')],
      acceptRest: false,
    })
    const before = await yes(door, 'inspections.show', { inspection })
    const needs = (view: typeof before) =>
      view.domains
        .flatMap(({ standards }) => standards)
        .flatMap((standard) => standard.needs)
        .filter(({ need, standard }) => need === 'blanks' && standard === '2.2')
    expect(needs(before)).toMatchObject([{ question: '2.2.2', blank: 1 }])
    expect(await door.ask('blanks.accept', { inspection, reason: ' ' })).toMatchObject({
      ok: false,
      code: 'reason-missing',
    })
    expect(needs(await yes(door, 'blanks.accept', { inspection, reason: 'The file was with the court.' }))).toEqual([])
    const { inspection: after } = await yes(door, 'returns.import', {
      inspection,
      files: [returns('C2,case supervision,high,Y,,N')],
      acceptRest: false,
    })
    expect(needs(after)).toMatchObject([{ question: '2.2.2', blank: 1 }])
  })
})

test('a case nobody has classified is named until it is accepted with the blanks', async () => {
  await yes(door, 'returns.import', { inspection, files: [returns('C1,case supervision,,Y,Y,N')], acceptRest: false })
  const unclassified = (view: InspectionView) =>
    view.domains
      .flatMap(({ standards }) => standards)
      .flatMap((standard) => standard.needs)
      .filter(({ need }) => need === 'classification')
  const before = await yes(door, 'inspections.show', { inspection })
  expect(unclassified(before).map(({ standard }) => standard)).toEqual(['2.2', '2.3', '2.4'])
  expect(unclassified(await yes(door, 'blanks.accept', { inspection, reason: 'The inspector has left.' }))).toEqual([])
})

describe('results without cases', () => {
  test('are read back before they are stored', async () => {
    const files = [
      file('item,yes,n,percent,rating\n2.1.1,92,148,,\n2.1.2,,79,66,\n2.1.3,,,58,\n4.1,,,,Good\n', 'results.csv'),
    ]
    const preview = await yes(door, 'results.preview', { inspection, files })
    expect(preview.results).toEqual([
      { item: '2.1.1', shown: '92 of 148, 62 %' },
      { item: '2.1.2', shown: '52 of 79, 66 %' },
      { item: '2.1.3', shown: '58 %; counts not known' },
      { item: '4.1', shown: 'Good, as published' },
    ])
    const { inspection: view } = await yes(door, 'results.import', { inspection, files })
    expect(
      view.domains.flatMap(({ standards }) => standards).find(({ number }) => number === '2.1')?.provisional,
    ).toMatchObject({ rating: { name: 'Requires improvement' } })
  })

  test('a question known from returns is refused from results, and the other way round', async () => {
    await yes(door, 'returns.import', { inspection, files: [good], acceptRest: false })
    const results = [file('item,yes,n,percent,rating\n2.2.3,1,2,,\n', 'results.csv')]
    expect(await door.ask('results.import', { inspection, files: results })).toMatchObject({
      ok: false,
      code: 'two-sources',
    })
    const other = await inspectionOf(door, 'January 2019')
    expect(await door.ask('returns.import', { inspection: other, files: [good], acceptRest: false })).toMatchObject({
      ok: false,
      code: 'two-sources',
    })
    expect((await yes(door, 'inspections.show', { inspection: other })).summary.cases).toBe(0)
  })

  test('the same result twice is refused', async () => {
    const files = [file('item,yes,n,percent,rating\n2.2.3,1,2,,\n', 'results.csv')]
    await yes(door, 'results.import', { inspection, files })
    expect(await door.ask('results.import', { inspection, files })).toMatchObject({
      ok: false,
      code: 'results-already-stored',
    })
  })
})

describe('beginning an inspection', () => {
  const begin = (change: object) =>
    door.raw('inspections.create', {
      provider: 'A provider',
      framework: 'crc-2018',
      leadInspector: '',
      fieldworkFrom: '',
      fieldworkTo: '',
      previous: null,
      ...change,
    })
  test.each([
    ['without a provider', { provider: ' ' }, 'provider-missing'],
    ['by a framework that is not there', { framework: 'crc-1918' }, 'no-such'],
    ['on a day the calendar does not have', { fieldworkFrom: '2026-02-30' }, 'date-wrong'],
    [
      'with fieldwork that ends before it starts',
      { fieldworkFrom: '2026-03-20', fieldworkTo: '2026-03-02' },
      'dates-reversed',
    ],
    ['after an inspection that is not there', { previous: 'nothing' }, 'no-such'],
  ])('%s is refused', async (_, change, code) => {
    expect(await begin(change)).toMatchObject({ ok: false, code })
  })
})

/** A return that meets cases the file has: what says the same changes nothing, what differs is shown first, and a person takes it or leaves it. */
import { copyFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '../../src-main/api/contract/contract.ts'
import { ok } from '../../src-main/domain/result.ts'
import { casesOf, setStanding } from '../../src-main/store/cases.ts'
import { openInspectionFile, type Writing } from '../../src-main/store/database.ts'
import { entriesOf, insertEntry } from '../../src-main/store/entries.ts'
import { appendEvent } from '../../src-main/store/events.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'

let door: TestDoor
let inspection: string
const sample = 'case supervision'
const csv = (text: string, name: string) => ({ name, base64: Buffer.from(text).toString('base64') })
const first = csv(
  'case,sample,gender,2.2.1,2.2.2\nC1,case supervision,Female,Y,N\nC2,case supervision,,N,\nC3,case supervision,Male,Y,Y',
  'kent.csv',
)
/** C1 differs in an answer and leaves another blank, C2 fills blanks, C3 says the same, C4 is new. */
const second = csv(
  'case,sample,gender,2.2.1,2.2.2,office\nc1,case supervision,Female,N,,\nC2,case supervision,Female,N,Y,East\nC3,case supervision,male,Y,Y,\nC4,case supervision,,Y,Y,',
  'kent again.csv',
)
beforeEach(async () => {
  door = await doorInProcess({ samples: false })
  await yes(door, 'application.identify', { person: 'Ann Inspector' })
  const begun = await yes(door, 'inspections.create', {
    provider: 'Kent CRC',
    framework: 'crc-2018',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  inspection = begun.summary.id
  await yes(door, 'returns.import', { inspection, files: [first], acceptRest: false })
})
/** Opening a file asks for every promise about its data. */
afterEach(async () => {
  await (await copied()).close()
  await door.close()
})

/** The file as it is now, changed behind the application's back, and opened again. */
async function copied(change: (db: Writing) => void = () => undefined): Promise<TestDoor> {
  const path = `${door.file}.copy`
  copyFileSync(door.file, path)
  copyFileSync(`${door.file}-wal`, `${path}-wal`)
  const file = openInspectionFile(path, { create: false })
  if (!file.ok) throw new Error(file.refusal.code)
  expect(file.value.write((db) => ok(change(db))).ok).toBe(true)
  file.value.close()
  return doorInProcess({ samples: false, file: path })
}

const preview = (file: ReturnType<typeof csv>, from = 0) =>
  yes(door, 'returns.preview', { inspection, files: [file], from })
type Differences = NonNullable<InputOf<'returns.import'>['differences']>
const bring = async (file: ReturnType<typeof csv>, differences: Omit<Differences, 'asOf'>) => {
  const { met } = await preview(file)
  return door.ask('returns.import', {
    inspection,
    files: [file],
    acceptRest: true,
    differences: { ...differences, asOf: met?.asOf ?? 0 },
  })
}
const row = async (reference: string) => {
  const { columns, rows, attributes } = await yes(door, 'cases.grid', { inspection, sample })
  const found = rows.find((each) => each.reference === reference)
  const answer = (question: string) => found?.answers[columns.findIndex(({ number }) => number === question)]
  const attribute = (name: string) => found?.attributes[attributes.indexOf(name)]
  return [answer('2.2.1'), answer('2.2.2'), attribute('gender'), attribute('office') ?? '']
}
const told = async () => (await yes(door, 'inspections.events', { inspection })).map(({ says }) => says)

describe('a return that says something else', () => {
  test('shows each difference before anything is stored: what stands, who gave it, and what the return says', async () => {
    await yes(door, 'cases.change', {
      inspection,
      sample,
      reason: 'Read again',
      changes: [{ reference: 'C1', field: 'answer/2.2.1', value: 'NA' }],
    })
    const { recordsRead, casesStored, recordsRefused, importable, met } = await preview(second)
    expect({ recordsRead, casesStored, recordsRefused, importable }).toEqual({
      recordsRead: 4,
      casesStored: 1,
      recordsRefused: 0,
      importable: 'all',
    })
    expect(met).toMatchObject({ changed: 3, same: 0, left: 0, cells: 5, filling: 3 })
    expect(met?.notes).toEqual([
      'The return leaves one cell blank that is answered in the file. A blank takes nothing away: the answer stays.',
    ])
    expect(
      met?.shown.flatMap(({ reference, cells }) =>
        cells.map(({ column, now, says }) => [
          reference,
          column,
          now.map(({ value, by, file }) => [value, by, file]),
          says,
        ]),
      ),
    ).toEqual([
      ['C1', '2.2.1', [['NA', 'Ann Inspector', '']], 'N'],
      ['C2', '2.2.2', [], 'Y'],
      ['C2', 'gender', [], 'Female'],
      ['C2', 'office', [], 'East'],
      ['C3', 'gender', [['Male', 'Ann Inspector', 'kent.csv']], 'male'],
    ])
  })

  test('is not stored before somebody has said which differences are taken, and why', async () => {
    expect(await door.ask('returns.import', { inspection, files: [second], acceptRest: false })).toMatchObject({
      code: 'differences-open',
    })
    expect(await bring(second, { take: 'all', but: [], reason: ' ' })).toMatchObject({ code: 'reason-missing' })
    expect(await told()).toHaveLength(2)
  })

  test('taken whole, replaces what stood by entries that name the return, in the event of the import', async () => {
    const answer = await bring(second, { take: 'all', but: [], reason: 'Corrected by the provider' })
    expect(answer).toMatchObject({
      ok: true,
      value: { reconciliation: { recordsRead: 4, casesStored: 1, met: { changed: 3, same: 0, left: 0 } } },
    })
    expect([await row('C1'), await row('C2'), await row('C3'), await row('C4')]).toEqual([
      ['N', 'N', 'Female', ''],
      ['N', 'Y', 'Female', 'East'],
      ['Y', 'Y', 'male', ''],
      ['Y', 'Y', '', ''],
    ])
    const { standards } = await yes(door, 'cases.show', { inspection, sample, reference: 'C1' })
    const question = standards.flatMap(({ questions }) => questions).find(({ number }) => number === '2.2.1')
    expect(question?.answer.history.map(({ value, reason, file, stands }) => [value, reason, file, stands])).toEqual([
      ['N', 'Corrected by the provider', 'kent again.csv', true],
      ['Y', '', 'kent.csv', false],
    ])
    expect((await told()).at(-1)).toBe(
      'kent again.csv was brought in: 4 records read, 1 new case stored, 0 records refused. Of the cases that were in the file already, 3 changed. Taken from the return: C1 2.2.1 from Yes to No; C2 2.2.2 from blank to Yes; C2 gender from blank to Female; and 2 more values, because: Corrected by the provider.',
    )
    const { returns } = await yes(door, 'inspections.show', { inspection })
    expect(returns.at(-1)).toMatchObject({ recordsRead: 4, casesStored: 4, casesChanged: 3, recordsRefused: 0 })
  })

  test.each<[string, Omit<Differences, 'asOf' | 'reason'>]>([
    [
      'all but a case and a cell',
      {
        take: 'all',
        but: [
          { sample, reference: 'C1' },
          { sample, reference: 'c2', field: 'attribute/office' },
        ],
      },
    ],
    [
      'none but a case without one of its cells, and another case',
      {
        take: 'none',
        but: [
          { sample, reference: 'C2' },
          { sample, reference: 'C2', field: 'attribute/office' },
          { sample, reference: 'C3' },
        ],
      },
    ],
  ])('is taken case by case and cell by cell: %s', async (_, choice) => {
    const answer = await bring(second, { ...choice, reason: 'Agreed on the telephone' })
    expect(answer).toMatchObject({
      ok: true,
      value: { reconciliation: { recordsRead: 4, casesStored: 1, met: { changed: 2, same: 0, left: 1 } } },
    })
    expect([await row('C1'), await row('C2'), await row('C3')]).toEqual([
      ['Y', 'N', 'Female', ''],
      ['N', 'Y', 'Female', ''],
      ['Y', 'Y', 'male', ''],
    ])
    const again = await preview(second)
    expect(again.met).toMatchObject({ changed: 2, same: 2, cells: 2 })
  })

  test('of which nothing is taken still brings its new cases, and says what was left', async () => {
    const answer = await bring(second, { take: 'none', but: [], reason: '' })
    expect(answer).toMatchObject({
      ok: true,
      value: { reconciliation: { recordsRead: 4, casesStored: 1, met: { changed: 0, same: 0, left: 3 } } },
    })
    expect(await row('C1')).toEqual(['Y', 'N', 'Female', ''])
    expect(await bring(second, { take: 'none', but: [], reason: '' })).toMatchObject({ code: 'nothing-taken' })
  })

  test('is shown again where something was entered since the differences were seen', async () => {
    const { met } = await preview(second)
    await yes(door, 'cases.change', {
      inspection,
      sample,
      reason: '',
      changes: [{ reference: 'C3', field: 'answer/2.2.1', value: 'N' }],
    })
    const differences = { take: 'all' as const, but: [], reason: 'Corrected', asOf: met?.asOf ?? 0 }
    expect(
      await door.ask('returns.import', { inspection, files: [second], acceptRest: true, differences }),
    ).toMatchObject({ code: 'changed-since-shown' })
    expect(await row('C1')).toEqual(['Y', 'N', 'Female', ''])
  })

  test('settles what two people see differently, by replacing both values', async () => {
    await yes(door, 'cases.change', {
      inspection,
      sample,
      reason: '',
      changes: [{ reference: 'C1', field: 'answer/2.2.1', value: 'NA' }],
    })
    // What another laptop wrote, knowing only the return.
    const merged = await copied((db) => {
      const [row] = casesOf(db, inspection, sample, ['C1'])
      const [known] = entriesOf(db, [row?.number ?? 0])
      if (row === undefined || known === undefined) throw new Error('C1 has nothing entered')
      const by = 'Ben Inspector'
      const act = { at: known.at, kind: 'cases-changed', inspection, session: null, by, enteredBy: by } as const
      const event = appendEvent(db, { ...act, facts: {} })
      insertEntry(db, { ...known, id: 'ben', value: 'N', by, origin: '', replaces: [known.id] }, event)
      setStanding(db, row.number, 'answer/2.2.1', '', event)
    })
    const mine = door
    door = merged
    const { met } = await preview(second)
    expect(met?.shown[0]?.cells[0]?.now.map(({ value, by }) => [by, value])).toEqual([
      ['Ann Inspector', 'NA'],
      ['Ben Inspector', 'N'],
    ])
    expect(await yes(door, 'disagreements.list', { inspection })).toHaveLength(1)
    await bring(second, { take: 'all', but: [], reason: 'The provider looked it up' })
    expect(await yes(door, 'disagreements.list', { inspection })).toEqual([])
    expect(await row('C1')).toEqual(['N', 'N', 'Female', ''])
    await merged.close()
    door = mine
  })
})

describe('a return that says the same', () => {
  test('changes nothing, leaves no trace, and says so', async () => {
    const before = await told()
    expect((await preview(first)).importable).toBe('nothing')
    expect(await door.ask('returns.import', { inspection, files: [first], acceptRest: true })).toMatchObject({
      ok: false,
      says: '3 records read: all say what is stored already. Nothing changed.',
    })
    expect(await told()).toEqual(before)
    expect((await yes(door, 'inspections.show', { inspection })).returns).toHaveLength(1)
  })

  test('beside another file that brings new cases leaves no trace either', async () => {
    const fresh = csv('case,sample,2.2.1\nC9,case supervision,Y', 'new.csv')
    const { reconciliation } = await yes(door, 'returns.import', {
      inspection,
      files: [first, fresh],
      acceptRest: false,
    })
    expect(reconciliation).toMatchObject({ recordsRead: 4, casesStored: 1, met: { same: 3 } })
    expect((await yes(door, 'inspections.show', { inspection })).returns.map(({ file }) => file)).toEqual([
      'kent.csv',
      'new.csv',
    ])
  })
})

test('a return of thousands of differences is looked through a hundred cases at a time, and taken in one step', async () => {
  const cases = 1_250
  const of = (answer: string) =>
    `case,sample,2.2.1,2.2.2\n${Array.from({ length: cases }, (_, place) => `K${place},case supervision,${answer},${answer}`).join('\n')}`
  await yes(door, 'returns.import', { inspection, files: [csv(of('Y'), 'many.csv')], acceptRest: false })
  const changed = csv(of('N'), 'many changed.csv')
  const last = await preview(changed, 1_200)
  expect(last.met).toMatchObject({ changed: cases, cells: 2 * cases, filling: 0, from: 1_200 })
  expect(last.met?.shown.map(({ reference }) => reference)).toEqual(
    Array.from({ length: 50 }, (_, place) => `K${1_200 + place}`),
  )
  const before = await told()
  await bring(changed, { take: 'all', but: [{ sample, reference: 'K7' }], reason: 'The column was reversed' })
  expect(await told()).toHaveLength(before.length + 1)
  expect((await preview(changed)).met).toMatchObject({ changed: 1, same: cases - 1 })
})

/** Typed results all the way: the ratings, the ratings page and the signed record, which tells when one of them was changed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { recordSchema } from '../../src-main/documents/record/schema.ts'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { forged } from '../support/forged.ts'
import { answered, decide, opened, personIn } from '../support/london.ts'
import { sampleLines, typed } from '../support/typed-rows.ts'

let door: TestDoor
let inspection: string
let record: SignedRecord
let page: string
beforeAll(async () => {
  door = await doorInProcess({ samples: false })
  const { summary } = await yes(door, 'inspections.create', {
    provider: 'Kent CRC, January 2019',
    framework: 'crc-2018',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  inspection = summary.id
  const domainOne = ['1.1,,,,Good', '1.2,,,,Requires improvement', '1.3,,,,Good', '1.4,,,,Outstanding']
  const lines = [...domainOne, ...sampleLines('hiow-crc-2019-01/results.csv'), '2.1.1,,,78,']
  const misread = lines.filter((line) => line !== '2.1.1,,,79,')
  await yes(door, 'results.set', { inspection, rows: typed(...misread), reason: '' })
  await yes(door, 'results.set', { inspection, rows: typed('2.1.1,,,79,'), reason: 'Misread.' })
  const session = await opened(door, inspection)
  const rationale = 'As published.'
  for (const { standard } of session.agenda) {
    const { choices } = await yes(door, 'items.show', { session: session.id, standard })
    const open = choices.some(({ outcome }) => outcome === 'considered-no-change')
    await decide(door, session, standard, open ? { outcome: 'considered-no-change', rationale } : { outcome: 'stands' })
  }
  await answered(door, await yes(door, 'sessions.close', { session: session.id, by: personIn(session, 'chair') }))
  const sign = (role: 'chair' | 'lead-inspector', typedName: string) =>
    yes(door, 'signOff.sign', { session: session.id, by: personIn(session, role), role, typedName })
  await sign('chair', 'Grace Chair')
  const signed = await sign('lead-inspector', 'Lee Lead')
  const exported = async (as: 'json' | 'html') =>
    Buffer.from(
      (await yes(door, 'records.export', { record: signed.record?.id ?? '', as })).base64,
      'base64',
    ).toString()
  record = recordSchema.parse(JSON.parse(await exported('json')))
  page = await exported('html')
})
afterAll(() => door.close())

test('rate as the same inspection brought in from files does: 14 of 30, Requires improvement', async () => {
  const view = await yes(door, 'inspections.show', { inspection })
  expect(view.byRule).toMatchObject({ kind: 'rated', score: 14, outOf: 30, rating: { name: 'Requires improvement' } })
})

test('stand on the ratings page and in the record, which verifies and tells each of them from its events', () => {
  expect(record.evidence.keyQuestions.find(({ number }) => number === '2.1.1')).toMatchObject({
    known: 'percent',
    percent: 79,
  })
  expect(record.evidence.published).toContainEqual({ standard: '4.1', rating: 'Good' })
  expect(record.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['results-typed', 'results-changed']))
  expect(page).toContain('79')
  expect(verifyRecord(JSON.stringify(record)).checks.filter(({ check }) => check === 'trail')).toMatchObject([
    { passed: true },
  ])
})

test.each([
  ['a corrected percentage set back', '2.1.1', 78],
  ['a percentage never corrected', '2.1.2', 78],
])('%s in the record is told by its events', (_, number, percent) => {
  const text = forged(record, ({ evidence }) => {
    const question = evidence.keyQuestions.find((each) => each.number === number)
    if (question !== undefined) question.percent = percent
  })
  const trail = verifyRecord(text).checks.find(({ check }) => check === 'trail')
  expect(trail).toMatchObject({ passed: false, says: expect.stringContaining('the results without cases') })
})

test('a rating as published that was changed in the record is told by its events', () => {
  const text = forged(record, ({ evidence }) => {
    const unpaidWork = evidence.published.find(({ standard }) => standard === '4.1')
    if (unpaidWork !== undefined) unpaidWork.rating = 'Outstanding'
  })
  const trail = verifyRecord(text).checks.find(({ check }) => check === 'trail')
  expect(trail).toMatchObject({ passed: false, says: expect.stringContaining('the results without cases') })
})

import { copyFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseGridView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'

let door: TestDoor
let inspection: string
const sample = 'case supervision'
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
  const text =
    'case,sample,rosh_inspector,gender,2.2.1,2.2.3\nC1,case supervision,high,,Y,N\nC2,case supervision,low,Female,N,'
  const files = [{ name: 'kent.csv', base64: Buffer.from(text).toString('base64') }]
  await yes(door, 'returns.import', { inspection, files, acceptRest: false })
})
afterEach(() => door.close())

const change = (reference: string, field: string, value: string, was?: string) => ({
  reference,
  field,
  value,
  ...(was === undefined ? {} : { was }),
})
const enter = (...changes: readonly ReturnType<typeof change>[]) =>
  yes(door, 'cases.change', { inspection, sample, reason: '', changes: [...changes] })
const refused = async (...[method, input]: Parameters<TestDoor['raw']>) => door.raw(method, input)
const grid = (): Promise<CaseGridView> => yes(door, 'cases.grid', { inspection, sample })
const shown = async (reference: string, question: string) => {
  const { columns, rows } = await grid()
  const place = columns.findIndex(({ number }) => number === question)
  return rows.find((row) => row.reference === reference)?.answers[place]
}
const figureOf = ({ figures }: Pick<CaseGridView, 'figures'>, question: string) =>
  figures.find((figure) => figure.question === question)

describe('the grid of a sample', () => {
  test('has a row a case and a column a question, each key question followed by its prompts', async () => {
    const { columns, rows, attributes, samples } = await grid()
    expect(
      columns
        .filter(({ isPrompt }) => !isPrompt)
        .map(({ number }) => number)
        .slice(0, 6),
    ).toEqual(['2.1.1', '2.1.2', '2.1.3', '2.2.1', '2.2.2', '2.2.3'])
    expect(rows.map(({ reference }) => reference)).toEqual(['C1', 'C2'])
    expect(attributes).toEqual(['rosh_inspector', 'rosh_provider', 'gender'])
    expect(samples.find(({ id }) => id === sample)?.cases).toBe(2)
  })

  test('a low-risk case is not asked about keeping people safe, and counts as complete without it', async () => {
    const { rows } = await grid()
    expect(rows[1]?.leftOut).toEqual(['2.2.3', '2.3.3', '2.4.3'])
    expect(rows.map(({ missing }) => missing)).toEqual([10, 8])
  })
})

describe('a change to a case', () => {
  test('is saved in any spelling, moves the figure, and keeps the old value with who gave it', async () => {
    const changed = await enter(change('c2', 'answer/2.2.1', 'yes', 'N'))
    expect(changed).toMatchObject({ saved: 1, unchanged: 0, refused: [] })
    expect(figureOf(changed, '2.2.1')).toMatchObject({ yes: 2, n: 2, percent: 100 })
    expect(await shown('C2', '2.2.1')).toBe('Y')
    const { standards } = await yes(door, 'cases.show', { inspection, sample, reference: 'C2' })
    const question = standards.flatMap(({ questions }) => questions).find(({ number }) => number === '2.2.1')
    expect(question?.answer).toMatchObject({ value: 'Y', by: 'Ann Inspector', disagreement: [] })
    expect(question?.answer.history.map(({ value, file, stands }) => [value, file, stands])).toEqual([
      ['Y', '', true],
      ['N', 'kent.csv', false],
    ])
  })

  test('of many cells is one event, with every value as it was', async () => {
    await enter(
      change('C1', 'answer/2.2.1', ''),
      change('C2', 'attribute/gender', 'Male'),
      change('C1', 'reason/2.2.3', 'No plan'),
    )
    const events = await yes(door, 'inspections.events', { inspection })
    expect(events.at(-1)?.says).toBe(
      'Entered in case supervision: C1 2.2.1 from Yes to blank; C2 gender from Female to Male; C1 2.2.3 from blank to No plan.',
    )
    expect(await shown('C1', '2.2.1')).toBe('')
  })

  test('that says what is known already changes nothing and leaves no event', async () => {
    const before = await yes(door, 'inspections.events', { inspection })
    expect(await enter(change('C1', 'answer/2.2.1', 'Y'))).toMatchObject({ saved: 0, unchanged: 1 })
    expect(await yes(door, 'inspections.events', { inspection })).toEqual(before)
  })

  test('of a block with wrong cells saves the right ones and names the others', async () => {
    const changed = await enter(
      change('C1', 'answer/2.2.2', 'maybe'),
      change('C1', 'answer/2.1.1', 'NA'),
      change('C9', 'answer/2.1.1', 'Y'),
      change('C1', 'answer/4.1.1', 'Y'),
      change('C2', 'attribute/rosh_provider', 'tall'),
      change('C2', 'answer/2.2.1', 'Y', 'Y'),
    )
    expect(changed.saved).toBe(1)
    expect(changed.refused.map(({ reference, field, reason }) => [reference, field, reason])).toMatchInlineSnapshot(`
      [
        [
          "C1",
          "answer/2.2.2",
          "An answer is Y, N, NA or blank.",
        ],
        [
          "C9",
          "answer/2.1.1",
          "There is no case “C9”.",
        ],
        [
          "C1",
          "answer/4.1.1",
          "The question is asked of unpaid work cases, and this is a case of case supervision. Leave the answer out, or correct the sample.",
        ],
        [
          "C2",
          "attribute/rosh_provider",
          "A risk classification is low, medium, high, very high or blank.",
        ],
        [
          "C2",
          "answer/2.2.1",
          "Somebody changed this meanwhile: it now says “N”. Look at it again before you change it.",
        ],
      ]
    `)
    expect(await shown('C1', '2.1.1')).toBe('NA')
  })

  test('that can nowhere be made is refused with its sentence', async () => {
    const changes = [change('C1', 'answer/2.2.2', 'maybe')]
    expect(await refused('cases.change', { inspection, sample, reason: '', changes })).toMatchObject({
      code: 'answer-unknown',
    })
  })

  test('of the classification moves the case in and out of the sub-sample', async () => {
    await enter(change('C2', 'answer/2.2.3', 'Y'))
    expect(figureOf(await grid(), '2.2.3')).toMatchObject({ yes: 0, n: 1, leftOut: 1 })
    const changed = await enter(change('C2', 'attribute/rosh_inspector', 'Medium'))
    expect(figureOf(changed, '2.2.3')).toMatchObject({ yes: 1, n: 2, leftOut: 0 })
    expect(changed.rows[0]?.leftOut).toEqual([])
  })

  test('gives the figures that counting everything again gives', async () => {
    const changed = await enter(change('C1', 'answer/2.2.3', ''), change('C2', 'attribute/rosh_inspector', ''))
    await yes(door, 'cases.withdraw', { inspection, sample, reference: 'C1', reason: 'Transferred out' })
    const restored = await yes(door, 'cases.restore', { inspection, sample, reference: 'C1', reason: 'It was not' })
    expect(restored.figures).toEqual(changed.figures)
    // Another program counts everything from the file.
    const file = `${door.file}.copy`
    copyFileSync(door.file, file)
    copyFileSync(`${door.file}-wal`, `${file}-wal`)
    const again = await doorInProcess({ samples: false, file })
    expect((await yes(again, 'cases.grid', { inspection, sample })).figures).toEqual(restored.figures)
    await again.close()
  })
})

describe('cases begun here', () => {
  test('are asked every key question, and each names who began it', async () => {
    await yes(door, 'cases.add', { inspection, sample, references: ['C3', ' C4 '] })
    const { rows } = await grid()
    expect(rows.slice(2).map(({ reference, missing, lastBy }) => [reference, missing, lastBy])).toEqual([
      ['C3', 12, 'Ann Inspector'],
      ['C4', 12, 'Ann Inspector'],
    ])
    expect(figureOf(await grid(), '2.1.1')).toMatchObject({ n: 0, blank: 4 })
  })

  test('cannot take a reference the sample has in another spelling', async () => {
    const add = (...references: readonly string[]) =>
      refused('cases.add', { inspection, sample, references: [...references] })
    expect(await add('c1 ')).toMatchObject({ says: 'The sample has a case C1 already.' })
    expect(await add('D1', 'd1')).toMatchObject({ says: 'The sample has a case d1 already.' })
    expect(await add(' ')).toMatchObject({ code: 'case-missing' })
  })
})

describe('a case withdrawn', () => {
  test('leaves every figure, stays in the file with its reason, and comes back', async () => {
    const out = await yes(door, 'cases.withdraw', {
      inspection,
      sample,
      reference: 'C1',
      reason: 'Standalone unpaid work',
    })
    expect(out.rows).toMatchObject([{ reference: 'C1', withdrawn: true }])
    expect(figureOf(out, '2.2.1')).toMatchObject({ yes: 0, n: 1 })
    expect(await refused('cases.withdraw', { inspection, sample, reference: 'C1', reason: 'x' })).toMatchObject({
      code: 'case-withdrawn-already',
    })
    expect(await refused('cases.restore', { inspection, sample, reference: 'C1', reason: ' ' })).toMatchObject({
      code: 'reason-missing',
    })
    const back = await yes(door, 'cases.restore', { inspection, sample, reference: 'C1', reason: 'Misread' })
    expect(figureOf(back, '2.2.1')).toMatchObject({ yes: 1, n: 2 })
  })
})

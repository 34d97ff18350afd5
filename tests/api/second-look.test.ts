/** The second look at the door: who may give it, what they see, what a pair is, and how cases are chosen for it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'

let door: TestDoor
let inspection: string
const sample = 'case supervision'
const ofSample = () => ({ inspection, sample })
beforeEach(async () => {
  door = await doorInProcess({ samples: false })
  await here('Ann Inspector')
  const begun = await yes(door, 'inspections.create', {
    provider: 'Kent CRC',
    framework: 'crc-2018',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  inspection = begun.summary.id
  const text = [
    'case,sample,rosh_inspector,inspector,2.2.1,2.2.2,2.2.3',
    'C1,case supervision,high,Ann Inspector,Y,N,N',
    'C2,case supervision,low,Ann Inspector,N,NA,Y',
    'C3,case supervision,high,,Y,Y,',
  ].join('\n')
  const files = [{ name: 'kent.csv', base64: Buffer.from(text).toString('base64') }]
  await yes(door, 'returns.import', { inspection, files, acceptRest: false })
})
afterEach(() => door.close())

const here = (person: string) => yes(door, 'application.identify', { person })
const enter = (reference: string, field: string, value: string, reason = '') =>
  yes(door, 'cases.change', { ...ofSample(), reason, changes: [{ reference, field, value }] })
const refused = (reference: string, field: string, value: string, reason = '') =>
  door.raw('cases.change', { ...ofSample(), reason, changes: [{ reference, field, value }] })
const mark = (...references: readonly string[]) =>
  yes(door, 'secondLook.mark', { ...ofSample(), choose: { by: 'hand', references: [...references], marked: true } })
const show = () => yes(door, 'secondLook.show', ofSample())
const caseOf = (reference: string) => yes(door, 'secondLook.case', { ...ofSample(), reference })
const questionOf = async (reference: string, number: string) => {
  const { standards } = await caseOf(reference)
  const found = standards.flatMap(({ questions }) => questions).find((question) => question.number === number)
  if (found === undefined) throw new Error(`no key question ${number}`)
  return found
}
const agreementOf = async (number: string) => (await show()).agreement.find(({ question }) => question === number)

describe('a second judgement', () => {
  test('is given without the first: nothing of it is in the case before, and both are after', async () => {
    await enter('C1', 'answer/2.2.1', 'N')
    await enter('C1', 'reason/2.2.1', 'The plan is a copy')
    await mark('C1')
    await here('Zoe Second')
    const before = await caseOf('C1')
    const asked = before.standards.flatMap(({ questions }) => questions)
    expect(asked.map(({ first }) => first)).toEqual(asked.map(() => null))
    expect(asked.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual(['2.2.1', '2.2.2', '2.2.3'])
    expect(JSON.stringify(before)).not.toContain('copy')
    await enter('C1', 'second/2.2.1', 'Y')
    expect(await questionOf('C1', '2.2.1')).toMatchObject({
      hidden: false,
      first: { value: 'N', by: 'Ann Inspector', reason: 'The plan is a copy' },
      second: { value: 'Y', by: 'Zoe Second' },
    })
    expect(await questionOf('C1', '2.2.2')).toMatchObject({ hidden: true, first: null })
    expect((await yes(door, 'inspections.events', { inspection })).at(-1)?.says).toBe(
      'Entered in case supervision: C1 second judgement of 2.2.1 from blank to Yes.',
    )
  })

  test('by the first judge needs a reason, and then stays out of the agreement', async () => {
    expect(await refused('C1', 'second/2.2.1', 'Y')).toMatchObject({
      says: 'Ann Inspector gave the first judgement. Somebody else gives the second; where nobody else can, say why.',
    })
    await enter('C1', 'second/2.2.1', 'Y', 'Nobody else is on site')
    expect(await agreementOf('2.2.1')).toMatchObject({ n: 0, kappa: null, sameJudge: 1 })
  })

  test('of what a return brought is barred to its inspector, and not to whoever brought it in', async () => {
    expect((await questionOf('C1', '2.2.1')).own).toBe(true)
    expect((await questionOf('C3', '2.2.1')).own).toBe(false)
    await enter('C3', 'second/2.2.1', 'Y')
    expect(await agreementOf('2.2.1')).toMatchObject({ n: 1, agreed: 1 })
  })

  test('needs a first, is asked of key questions only, and is changed only with a reason', async () => {
    await here('Zoe Second')
    expect(await refused('C3', 'second/2.2.3', 'Y')).toMatchObject({ code: 'first-missing' })
    expect(await refused('C1', 'second/2.2.1/1', 'Y')).toMatchObject({ code: 'no-such' })
    await enter('C1', 'second/2.2.1', 'Y')
    await here('Ann Inspector')
    expect(await refused('C1', 'second/2.2.1', 'N')).toMatchObject({
      says: 'Zoe Second gave the second judgement already. Say why it is changed.',
    })
  })
})

describe('the agreement', () => {
  beforeEach(async () => {
    await mark('C1', 'C2')
    await here('Zoe Second')
    await enter('C1', 'second/2.2.1', 'N')
    await enter('C2', 'second/2.2.1', 'N')
  })

  test('counts each pair as it was given: settling a difference does not make it agree', async () => {
    expect(await agreementOf('2.2.1')).toMatchObject({ n: 2, agreed: 1, percent: 50, kappa: 0 })
    const { differing } = await show()
    expect(differing).toMatchObject([
      { reference: 'C1', question: '2.2.1', first: 'Y', second: 'N', firstBy: 'Ann Inspector', settled: false },
    ])
    await here('Ann Inspector')
    await enter('C1', 'answer/2.2.1', 'N', 'On a second reading it does not')
    expect(await agreementOf('2.2.1')).toMatchObject({ n: 2, agreed: 1 })
    const after = await show()
    expect(after.differing).toMatchObject([{ first: 'Y', second: 'N', settled: true }])
    expect(after.marked.map(({ reference, differing }) => [reference, differing])).toEqual([
      ['C1', 0],
      ['C2', 0],
    ])
  })

  test('counts not applicable as an answer, and a blank, a left-out or a withdrawn case as no pair', async () => {
    await enter('C2', 'second/2.2.2', 'NA')
    expect(await agreementOf('2.2.2')).toMatchObject({ n: 1, agreed: 1, percent: 100, kappa: null })
    await enter('C2', 'second/2.2.3', 'N')
    expect(await agreementOf('2.2.3')).toMatchObject({ n: 0, percent: null })
    await enter('C1', 'second/2.2.1', '', 'Entered in the wrong case')
    expect(await agreementOf('2.2.1')).toMatchObject({ n: 1 })
    await yes(door, 'cases.withdraw', { ...ofSample(), reference: 'C2', reason: 'Transferred' })
    expect((await show()).overall).toMatchObject({ n: 0 })
  })

  test('is a file with a row a key question', async () => {
    const { base64, manifest } = await yes(door, 'secondLook.export', ofSample())
    const [head, ...rows] = Buffer.from(base64, 'base64').toString('utf8').trimEnd().split('\r\n')
    expect(head).toBe('\uFEFFquestion,text,sample,pairs,agreed,percent,kappa,judged_twice_by_one_person')
    expect(rows).toHaveLength(12)
    expect(rows[3]).toBe(
      '2.2.1,Does planning focus sufficiently on engaging the service user?,case supervision,2,1,50,0,0',
    )
    expect(manifest).toEqual([
      { what: 'key questions', count: 12 },
      { what: 'pairs', count: 2 },
    ])
  })
})

describe('cases for a second look', () => {
  test('are listed with what is outstanding, and whose own they are', async () => {
    const { marked, others } = await mark('c2')
    expect(marked).toMatchObject([
      { reference: 'C2', firstBy: ['Ann Inspector'], outstanding: 2, given: 0, nothingYet: 7, own: true },
    ])
    expect(others).toEqual(['C1', 'C3'])
  })

  test('chosen by chance are the same for the same seed, and the event keeps seed, share and cases', async () => {
    const chance = (percent: number, seed: number | null) =>
      door.raw('secondLook.mark', { ...ofSample(), choose: { by: 'chance', percent, seed } })
    await chance(40, 42)
    const first = await show()
    expect(first.marked).toHaveLength(2)
    expect(first.draws).toMatchObject([{ percent: 40, seed: 42, of: 3, chosen: 2 }])
    expect((await yes(door, 'inspections.events', { inspection })).at(-1)?.says).toBe(
      '2 cases of case supervision chosen for a second look: 40 per cent of 3, with the seed 000 000 042.',
    )
    await chance(40, 42)
    expect((await show()).marked.map(({ reference }) => reference)).toEqual(
      first.marked.map(({ reference }) => reference),
    )
    await chance(100, null)
    expect((await show()).marked).toHaveLength(3)
  })

  test('cannot be a case the sample does not have, nor be marked twice', async () => {
    await mark('C1')
    const byHand = (reference: string) =>
      door.raw('secondLook.mark', { ...ofSample(), choose: { by: 'hand', references: [reference], marked: true } })
    expect(await byHand('C9')).toMatchObject({ says: 'There is no case “C9”.' })
    expect(await byHand('C1')).toMatchObject({ code: 'nothing-changed' })
  })
})

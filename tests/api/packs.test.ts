/** The hand-over between laptops, through the door: nothing overwritten, every difference named, every refusal a sentence. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { blankJudgementsWords } from '../../src-main/words/cases.ts'
import { needWords } from '../../src-main/words/needs.ts'
import { doorInProcess, yes } from '../support/doors.ts'
import { aLaptop, csv, given, kentOn, knownOn, type Laptop } from '../support/laptops.ts'
import { londonIn, signed } from '../support/london.ts'

let lead: Laptop
let ann: Laptop
let ben: Laptop
let inspection: string
const sample = 'case supervision'
const returned = csv('kent.csv', [
  'case,sample,rosh_inspector,inspector,gender,2.2.1,2.2.3',
  'C1,case supervision,high,Ann Inspector,,Y,N',
  'C2,case supervision,low,Ann Inspector,Female,N,',
  'C3,case supervision,medium,ben inspector,Male,Y,Y',
  'C10,case supervision,medium,,Male,,',
])
beforeEach(async () => {
  lead = await aLaptop('Lee Lead')
  ann = await aLaptop('Ann Inspector')
  ben = await aLaptop('Ben Inspector')
  inspection = await kentOn(lead)
  await lead.ask('returns.import', { inspection, files: [{ ...returned }], acceptRest: false })
})
afterEach(async () => {
  for (const { door } of [lead, ann, ben]) await door.close()
})

const change = ({ ask }: Laptop, reference: string, field: string, value: string, reason = '') =>
  ask('cases.change', { inspection, sample, reason, changes: [{ reference, field, value }] })

describe('a pack', () => {
  test('of an inspection nobody here has seen begins it, as it was', async () => {
    const pack = await lead.pack(inspection)
    const preview = await ann.ask('packs.preview', { inspection: null, file: { ...pack } })
    expect(preview).toMatchObject({
      begins: true,
      newReturns: 1,
      newCases: 4,
      casesBoth: 0,
      newEntries: 0,
      newValues: 15,
    })
    expect(await ann.merge(pack)).toMatchObject({ ok: true })
    expect(await knownOn(ann, inspection)).toEqual(await knownOn(lead, inspection))
    expect((await ann.ask('inspections.show', { inspection })).summary).toMatchObject({
      provider: 'Kent CRC',
      leadInspector: 'Lee Lead',
      fieldworkFrom: '2026-02-02',
      cases: 4,
    })
  })

  test('of one inspector’s share holds that inspector’s cases, however the name is capitalised', async () => {
    const share = await lead.pack(inspection, 'BEN Inspector')
    expect(share.name).toBe('kent-crc-ben-inspector-2026-03-02.pack')
    expect(await ben.merge(share)).toMatchObject({ ok: true, value: { merged: { newCases: 1 } } })
    const { rows } = await ben.ask('cases.grid', { inspection, sample })
    expect(rows.map(({ reference }) => reference)).toEqual(['C3'])
    expect(await lead.door.ask('packs.write', { inspection, of: { kind: 'share', inspector: 'Cyd' } })).toMatchObject({
      says: 'No case names Cyd as its inspector.',
    })
  })

  test('brought in twice changes nothing the second time', async () => {
    const pack = await lead.pack(inspection)
    await ann.merge(pack)
    const known = await knownOn(ann, inspection)
    const again = await ann.ask('packs.preview', { inspection, file: { ...pack } })
    expect(again).toMatchObject({ nothingNew: true, casesBoth: 4, casesChanged: 0 })
    expect(await ann.merge(pack)).toMatchObject({ code: 'pack-nothing-new' })
    expect(await knownOn(ann, inspection)).toEqual(known)
  })
})

describe('two people who judged one case apart', () => {
  beforeEach(async () => {
    for (const laptop of [ann, ben]) await laptop.merge(await lead.pack(inspection))
    await change(ann, 'C1', 'answer/2.2.3', 'Y', 'The plan says so')
    await change(ben, 'c1', 'answer/2.2.3', 'NA')
    await change(ann, 'C3', 'note/good', 'A clear plan')
    await change(ben, 'C10', 'answer/2.2.1', 'N')
    await change(ann, 'C10', 'answer/2.2.1', 'N')
  })

  test('are told before anything is brought together, and both values are kept', async () => {
    await ann.ask('cases.add', { inspection, sample, references: ['C4'] })
    const pack = await ben.pack(inspection)
    const preview = await ann.ask('packs.preview', { inspection, file: { ...pack } })
    expect(preview).toMatchObject({ newCases: 0, casesBoth: 4, casesChanged: 2, newEntries: 2, begins: false })
    expect(
      preview.disagreements.map(({ reference, field, values }) => [
        reference,
        field,
        values.map(({ value }) => value).toSorted(),
      ]),
    ).toEqual([['C1', 'answer/2.2.3', ['NA', 'Y']]])
    expect(await ann.ask('disagreements.list', { inspection })).toEqual([])
    await ann.merge(pack)
    const [disagreement] = await ann.ask('disagreements.list', { inspection })
    expect(disagreement?.values.toSorted((a, b) => (a.by < b.by ? -1 : 1))).toMatchObject([
      { value: 'Y', by: 'Ann Inspector', reason: 'The plan says so' },
      { value: 'NA', by: 'Ben Inspector', reason: '' },
    ])
    expect((await ann.ask('inspections.events', { inspection })).at(-1)?.says).toBe(
      'A pack was brought in, the whole inspection, written by Ben Inspector: 0 new cases, 2 cases added to, 1 disagreement to settle.',
    )
  })

  test('are blank in the figures, which say so, and stand in the way of signing', async () => {
    await ann.merge(await ben.pack(inspection))
    const { disagreements, domains } = await ann.ask('inspections.show', { inspection })
    expect(disagreements).toBe(1)
    const needs = domains.flatMap(({ standards }) => standards.flatMap((standard) => standard.needs))
    const blanks = needs.filter((need) => need.need === 'blanks')
    expect(blanks.map(needWords)).toContain(
      '2 blank judgements for 2.2.3, 1 of them because two people answered differently. Bring in the answers, or accept them with a reason.',
    )
    expect(blankJudgementsWords(blanks.filter(({ question }) => question === '2.2.3'))).toBe(
      '2 judgements are blank: 2 for 2.2.3, 1 of them because two people answered differently. Bring in the answers, or accept the blanks with a reason.',
    )
    const { id } = await ann.ask('sessions.prepare', { inspection, supersedes: null })
    const { inTheWay } = await ann.ask('signOff.show', { session: id })
    expect(inTheWay).toContainEqual({
      refusal: { code: 'disagreements-unsettled', facts: { count: 1 } },
      place: { screen: 'disagreements' },
    })
  })

  test('come to the same on both laptops, and what one settles is settled for both', async () => {
    const [fromAnn, fromBen] = [await ann.pack(inspection), await ben.pack(inspection)]
    await ann.merge(fromBen)
    await ben.merge(fromAnn)
    expect(await knownOn(ann, inspection)).toEqual(await knownOn(ben, inspection))
    const about = { inspection, sample, reference: 'C1', field: 'answer/2.2.3' }
    await ben.ask('disagreements.settle', { ...about, value: 'NA', reason: 'Both looked again' })
    await ann.merge(await ben.pack(inspection))
    expect(await ann.ask('disagreements.list', { inspection })).toEqual([])
    expect(await knownOn(ann, inspection)).toEqual(await knownOn(ben, inspection))
  })
})

test('one return brought in on two laptops, and another on a third, are the same cases with one history', async () => {
  const pack = await lead.pack(await kentOn(lead, 'Essex CRC'))
  const essex = (await ann.ask('packs.preview', { inspection: null, file: { ...pack } })).pack.inspection
  for (const laptop of [ann, ben]) await laptop.merge(pack)
  const again = csv('again.csv', [
    'case,sample,gender,ldu,2.2.1,2.2.2',
    'c1,case supervision,Male,East,N,N',
    'C5,case supervision,Male,,Y,',
  ])
  await ann.ask('returns.import', { inspection: essex, files: [{ ...returned }], acceptRest: false })
  await ben.ask('returns.import', { inspection: essex, files: [{ ...returned, name: 'copy.csv' }], acceptRest: false })
  await lead.ask('returns.import', { inspection: essex, files: [{ ...again }], acceptRest: false })
  const packs = [await lead.pack(essex), await ann.pack(essex), await ben.pack(essex)]
  for (const laptop of [lead, ann, ben]) for (const each of packs) await laptop.merge(each)
  const known = await knownOn(lead, essex)
  expect(known.disagreements.map(({ reference, field }) => [reference, field])).toEqual([['C1', 'answer/2.2.1']])
  expect(await knownOn(ann, essex)).toEqual(known)
  expect(await knownOn(ben, essex)).toEqual(known)
})

test('what the lead inspector stated comes with the whole inspection, and never over what is stated here', async () => {
  const proposal = { inspection, evidence: 'Leadership', strengths: ['A'], areasForImprovement: [] }
  const figures = csv('figures.csv', ['item,yes,n,percent,rating', '4.1,,,,Good'])
  await lead.ask('proposals.set', { ...proposal, standard: '1.1', rating: 'Good' })
  await lead.ask('proposals.set', { ...proposal, standard: '1.2', rating: 'Good' })
  await lead.ask('results.import', { inspection, files: [{ ...figures }] })
  await lead.ask('comparators.import', {
    inspection,
    name: 'CRCs',
    period: '2025',
    files: [{ ...csv('c.csv', ['item,yes,n,percent,rating', '2.2.1,,,60,']) }],
  })
  await lead.ask('blanks.accept', { inspection, reason: 'Files were missing' })
  const pack = await lead.pack(inspection)
  const begun = await ann.ask('packs.preview', { inspection: null, file: { ...pack } })
  expect(begun).toMatchObject({ notTaken: [] })
  expect(begun.taken).toEqual([
    'the result for 4.1',
    'the figures of CRCs, 2025, to compare with',
    'the proposal for 1.1',
    'the proposal for 1.2',
    'the blank judgements accepted',
  ])
  await ann.merge(pack)
  expect(await knownOn(ann, inspection)).toEqual(await knownOn(lead, inspection))
  expect((await ann.ask('packs.preview', { inspection, file: { ...pack } })).nothingNew).toBe(true)

  await ben.merge(await lead.pack(inspection, 'Ben Inspector'))
  await ben.ask('proposals.set', { ...proposal, standard: '1.1', rating: 'Inadequate' })
  const there = await ben.ask('packs.preview', { inspection, file: { ...pack } })
  expect(there.notTaken).toEqual([
    'Not taken: the proposal for 1.1 differs (here Inadequate, in the pack Good). It stays as it is here.',
  ])
  await ben.merge(pack)
  const { domains } = await ben.ask('inspections.show', { inspection })
  const proposed = domains.flatMap(({ standards }) =>
    standards.map(({ number, provisional }) => [number, 'rating' in provisional ? provisional.rating.name : null]),
  )
  expect(proposed.slice(0, 2)).toEqual([
    ['1.1', 'Inadequate'],
    ['1.2', 'Good'],
  ])
  const said = (await ben.ask('inspections.events', { inspection })).map(({ says, by }) => [says, by])
  expect(said).toContainEqual(['Good was proposed for 1.2.', 'Lee Lead'])
  expect(said.find(([says]) => says?.startsWith('A pack was brought in, the whole'))?.[0]).toContain(
    'Not taken: the proposal for 1.1',
  )
})

test('a pack whose place nobody chose was never written; one that was saved is in the history by its digest', async () => {
  const of = { kind: 'whole' } as const
  const written = async () =>
    (await lead.ask('packs.show', { inspection })).packs.flatMap(({ kind, says, digest }) =>
      kind === 'written' ? [[says, digest]] : [],
    )
  const { digest, writtenAt } = await lead.ask('packs.copy', { inspection, of })
  expect(await written()).toEqual([])
  const saved = { inspection, of, writtenAt, to: 'a file' } as const
  await lead.ask('packs.written', { ...saved, digest })
  expect(await written()).toEqual([
    [expect.stringMatching(/^A pack was saved: the whole inspection, \d+ cases/), digest],
  ])
  // Something has changed since the copy was made: what it held is no longer counted.
  const other = '0'.repeat(64)
  await lead.ask('packs.written', { ...saved, digest: other })
  expect((await written())[0]).toEqual(['A pack was saved: the whole inspection.', other])
})

test('a record signed on returns that other laptops brought in verifies', { timeout: 60_000 }, async () => {
  const door = await doorInProcess()
  await yes(door, 'application.identify', { person: 'Lee Lead' })
  const london = await londonIn(door)
  await ann.merge(given(await yes(door, 'packs.write', { inspection: london, of: { kind: 'whole' } })))
  const extra = csv('extra.csv', ['case,sample,rosh_inspector', 'X1,through the gate,high'])
  await ann.ask('returns.import', { inspection: london, files: [{ ...extra }], acceptRest: false })
  await ann.ask('cases.withdraw', {
    inspection: london,
    sample: 'through the gate',
    reference: 'X1',
    reason: 'Not ours',
  })
  await yes(door, 'packs.merge', { inspection: london, file: { ...(await ann.pack(london)) } })
  const { record } = await signed(door, london)
  const { verified } = await yes(door, 'records.show', { record })
  expect(verified.filter(({ passed }) => !passed)).toEqual([])
  await door.close()
})

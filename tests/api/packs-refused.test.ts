/** Packs that are not brought in: each with its sentence, and nothing of the file changed. */
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Pack } from '../../src-main/documents/packs/schema.ts'
import { aLaptop, csv, inside, kentOn, remade, type GivenPack, type Laptop } from '../support/laptops.ts'
import { opened, personIn } from '../support/london.ts'

let lead: Laptop
let ann: Laptop
let inspection: string
let other: string
let pack: GivenPack
const about = { sample: 'case supervision' }
beforeAll(async () => {
  lead = await aLaptop('Lee Lead')
  ann = await aLaptop('Ann Inspector')
  inspection = await kentOn(lead)
  other = await kentOn(ann, 'London CRC')
  const lines = ['case,sample,rosh_inspector,2.2.1', 'C1,case supervision,high,Y', 'C2,case supervision,low,']
  await lead.ask('returns.import', { inspection, files: [{ ...csv('kent.csv', lines) }], acceptRest: false })
  await ann.merge(await lead.pack(inspection))
  const changes = [{ reference: 'C1', field: 'answer/2.2.1', value: 'N' }]
  await lead.ask('cases.change', { inspection, ...about, reason: '', changes })
  pack = await lead.pack(inspection)
})
afterAll(async () => {
  for (const { door } of [lead, ann]) await door.close()
})
let before: string | null = null
afterEach(async () => {
  const after = JSON.stringify(await ann.ask('inspections.events', { inspection }))
  before ??= after
  if (after !== before) throw new Error(`a refused pack left something: ${after}`)
})

const bytes = (of: Uint8Array | string, name = 'x.pack'): GivenPack => ({
  name,
  base64: Buffer.from(of).toString('base64'),
})
const plain = (): string => JSON.stringify(inside(pack))
const refused = async (file: GivenPack, here: string | null = inspection) => {
  const preview = await ann.door.raw('packs.preview', { inspection: here, file })
  expect(await ann.door.raw('packs.merge', { inspection: here, file })).toEqual(preview)
  return preview
}
const entryOf = ({ entries }: Pack): Pack['entries'][number] => {
  const [entry] = entries
  if (entry === undefined) throw new Error('the pack has an entry')
  return entry
}

test('a pack of another inspection', async () => {
  expect(await refused(pack, other)).toMatchObject({
    says: 'This pack is of Kent CRC 2026, and this inspection is London CRC 2026. Bring it in from the list of inspections, or open the inspection it is of.',
  })
})

test('an inspection rated by another file of the framework', async () => {
  const changed = remade(pack, (of) => ({
    ...of,
    framework: { ...of.framework, version: '2', digest: 'a'.repeat(64) },
  }))
  expect(await refused(changed)).toMatchObject({
    says: 'The pack rates the inspection by another file of the framework crc-2018 (version 2) than this laptop (version 1). Cases judged by different rules are not brought together.',
  })
})

test.each([
  ['an empty file', '', 'pack-foreign'],
  ['a return', 'case,sample\nC1,case supervision', 'pack-foreign'],
  ['any JSON', '{"format":"ratings-panel/framework/1"}', 'pack-foreign'],
  ['bytes', Buffer.from([0, 255, 3]), 'pack-foreign'],
  ['something else that is packed', gzipSync('hello'), 'pack-foreign'],
])('a file that is no pack: %s', async (_, content, code) => {
  expect(await refused(bytes(content))).toMatchObject({ ok: false, code })
})

test('a pack of a later version', async () => {
  expect(await refused(bytes(plain().replace('ratings-panel/pack/1', 'ratings-panel/pack/2')))).toMatchObject({
    says: 'The pack was written by a newer version of Ratings Panel (pack format 2; this one knows 1). Bring it in with the newer version.',
  })
})

test.each([
  ['cut short', () => Buffer.from(pack.base64, 'base64').subarray(0, 400)],
  ['cut short inside its text', () => plain().slice(0, -20)],
  ['one value changed', () => plain().replace('"high"', '"low"')],
  ['one thing said twice', () => plain().replace('{', '{"version":"0",')],
  ['its digest changed', () => plain().replace(inside(pack).digest, '0'.repeat(64))],
])('a damaged pack: %s', async (_, content) => {
  expect(await refused(bytes(content()))).toMatchObject({ ok: false, code: 'pack-damaged' })
})

test('a pack that unpacks to more than can be read', async () => {
  const file = bytes(gzipSync(Buffer.alloc(201 * 1_048_576, 32), { level: 1 }))
  expect(await ann.door.raw('packs.preview', { inspection, file })).toMatchObject({ code: 'pack-too-large' })
})

test.each<readonly [string, (of: Pack) => Partial<Pack>, string]>([
  [
    'an answer that is none',
    (of) => ({ entries: [{ ...entryOf(of), value: 'maybe' }] }),
    'The pack gives C1 “maybe” for 2.2.1, which cannot be kept here. An answer is Y, N, NA or blank.',
  ],
  [
    'an answer in a spelling that is never kept',
    (of) => ({ entries: [{ ...entryOf(of), value: 'yes' }] }),
    'The pack gives C1 “yes” for 2.2.1, which cannot be kept here. “yes” cannot occur here. Possible are Y.',
  ],
  [
    'a question the framework does not ask of this sample',
    (of) => ({ entries: [{ ...entryOf(of), field: 'answer/4.1.1', replaces: [] }] }),
    'The pack gives C1 “N” for 4.1.1, which cannot be kept here. The question is asked of unpaid work cases, and this is a case of case supervision. Leave the answer out, or correct the sample.',
  ],
  [
    'a classification that is none',
    (of) => ({
      cases: of.cases.map((each) => ({
        ...each,
        given: each.given.map((given) => ({ ...given, attributes: [['rosh_inspector', 'tall']] })),
      })),
    }),
    'The pack gives C1 “tall” for rosh_inspector, which cannot be kept here. A risk classification is low, medium, high, very high or blank.',
  ],
  [
    'a sample the framework does not have',
    (of) => ({ cases: of.cases.map((each) => ({ ...each, sample: 'prison' })), entries: [] }),
    '“prison” is not a sample of the framework. It has case supervision, unpaid work and through the gate.',
  ],
])('a value the framework does not allow: %s', async (_, change, says) => {
  expect(await refused(remade(pack, (of) => ({ ...of, ...change(of) })))).toMatchObject({ ok: false, says })
})

test.each<readonly [string, (of: Pack) => Partial<Pack>]>([
  ['an entry without its case', (of) => ({ entries: [{ ...entryOf(of), reference: 'C9' }] })],
  ['an entry over one that is nowhere', (of) => ({ entries: [{ ...entryOf(of), replaces: ['nothing'] }] })],
  ['an entry over itself', (of) => ({ entries: [{ ...entryOf(of), replaces: [entryOf(of).id] }] })],
  ['two entries of one name', (of) => ({ entries: [entryOf(of), entryOf(of)] })],
  ['two cases of one reference', (of) => ({ cases: [...of.cases, ...of.cases] })],
  ['a case without its return', () => ({ returns: [] })],
  ['a case that nobody brought or began', (of) => ({ cases: [...of.cases, { ...about, reference: 'C7', given: [] }] })],
  ['two returns of one name', (of) => ({ returns: [...of.returns, ...of.returns] })],
])('a pack that does not fit together: %s', async (_, change) => {
  expect(await refused(remade(pack, (of) => ({ ...of, ...change(of) })))).toMatchObject({ code: 'pack-damaged' })
})

test('a return or an entry of a name that is known, with other content', async () => {
  const returns = remade(pack, (of) => ({ ...of, returns: of.returns.map((each) => ({ ...each, by: 'Somebody' })) }))
  expect(await refused(returns)).toMatchObject({
    says: 'The pack and this file have the same return (kent.csv) with different content. One of them was changed outside Ratings Panel, so nothing was brought together.',
  })
  const laptop = await aLaptop('Cyd')
  await laptop.merge(pack)
  const entry = remade(pack, (of) => ({ ...of, entries: [{ ...entryOf(of), value: 'NA' }] }))
  expect(await laptop.merge(entry)).toMatchObject({
    code: 'pack-collides',
    says: expect.stringContaining('the same entry (C1)'),
  })
  await laptop.door.close()
})

test('a framework that is not what it says', async () => {
  const laptop = await aLaptop('Cyd')
  const named = remade(pack, (of) => ({ ...of, framework: { ...of.framework, version: '7' } }))
  expect(await laptop.merge(named)).toMatchObject({ code: 'pack-damaged' })
  const json = inside(pack).framework.json.replace(/"points": \d+/, '"points": 9')
  const other = remade(pack, (of) => ({ ...of, framework: { ...of.framework, json } }))
  expect(await laptop.merge(other)).toMatchObject({ code: 'pack-damaged' })
  expect((await laptop.ask('application.show', {})).inspections).toEqual([])
  await laptop.door.close()
})

test('any pack, while a panel sits on the evidence', async () => {
  const laptop = await aLaptop('Cyd')
  await laptop.merge(pack)
  const proposal = { rating: 'Good', evidence: '', strengths: [], areasForImprovement: [] }
  await laptop.ask('proposals.set', { inspection, standard: '1.1', ...proposal })
  const session = await opened(laptop.door, inspection)
  const more = await lead.ask('cases.add', { inspection, ...about, references: ['C3'] })
  expect(more.saved).toBe(1)
  expect(await laptop.merge(await lead.pack(inspection))).toMatchObject({ code: 'evidence-frozen' })
  expect((await laptop.ask('packs.show', { inspection })).whyNotMerge).toContain('the evidence it decides on is frozen')
  expect(personIn(session, 'chair')).not.toBe('')
  await laptop.door.close()
})

test('a pack is written by somebody with a name, and is of an inspection that is there', async () => {
  const laptop = await aLaptop('Cyd')
  expect(await laptop.door.raw('packs.write', { inspection: 'none', of: { kind: 'whole' } })).toMatchObject({
    code: 'no-such',
  })
  expect(await laptop.door.raw('packs.merge', { inspection: 'none', file: pack })).toMatchObject({ code: 'no-such' })
  await laptop.door.close()
})

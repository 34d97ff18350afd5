/** The inspection before: begun as one of results only, linked and changed as events, and at rest once somebody has signed. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { closed, inspectionOf, personIn } from '../support/london.ts'
import { sampleLines, typed } from '../support/typed-rows.ts'

let door: TestDoor
beforeEach(async () => {
  door = await doorInProcess()
})
afterEach(() => door.close())

async function begun(provider = 'Kent CRC, 2020', framework = 'crc-2019'): Promise<string> {
  const said = { leadInspector: 'Lee Lead', fieldworkFrom: '', fieldworkTo: '', previous: null }
  return (await yes(door, 'inspections.create', { provider, framework, ...said })).summary.id
}

test('it is begun as an inspection of results only, linked, and its figures and ratings stand beside the new ones', async () => {
  const inspection = await begun()
  const earlier = await begun('Kent CRC, January 2019', 'crc-2018')
  const rows = typed(...sampleLines('hiow-crc-2019-01/results.csv'))
  await yes(door, 'results.set', { inspection: earlier, rows, reason: '' })
  const { previous } = await yes(door, 'results.show', { inspection })
  expect(previous.linked).toBeNull()
  expect(previous.choices.map(({ provider }) => provider)).toContain('Kent CRC, January 2019')
  const view = await yes(door, 'inspections.setPrevious', { inspection, previous: earlier })
  expect(view.summary.previous).toEqual({ id: earlier, provider: 'Kent CRC, January 2019' })
  const standards = view.domains.flatMap((domain) => domain.standards)
  const figures = standards.flatMap((standard) => standard.figures)
  expect(figures.find(({ number }) => number === '2.2.3')?.previous).toMatchObject({ percent: 63, yes: null, n: null })
  const unpaidWork = standards.find(({ number }) => number === '4.1')
  expect(unpaidWork?.previousRating).toMatchObject({ name: 'Good' })
  const { linked } = (await yes(door, 'results.show', { inspection })).previous
  expect(linked?.says).toBe('15 of 18 key questions have a figure there to compare with.')
})

test('it is changed and taken away again, and the event names the old one', async () => {
  const inspection = await begun()
  const [one, other] = [await begun('Kent CRC, 2018'), await begun('Kent CRC, 2019')]
  await yes(door, 'inspections.setPrevious', { inspection, previous: one })
  await yes(door, 'inspections.setPrevious', { inspection, previous: other })
  const view = await yes(door, 'inspections.setPrevious', { inspection, previous: null })
  expect(view.summary.previous).toBeNull()
  expect((await yes(door, 'inspections.events', { inspection })).map(({ says }) => says).slice(1)).toEqual([
    'The inspection before this is now Kent CRC, 2018.',
    'The inspection before this is now Kent CRC, 2019; it was Kent CRC, 2018.',
    'The inspection before this is no longer Kent CRC, 2019; none is linked.',
  ])
})

test('it is another one than itself, and none that comes after it', async () => {
  const [first, second, third] = [await begun('First'), await begun('Second'), await begun('Third')]
  const link = (inspection: string, previous: string | null) =>
    door.ask('inspections.setPrevious', { inspection, previous })
  await link(third, second)
  await link(second, first)
  expect(await link(first, first)).toMatchObject({ says: 'An inspection is not its own previous one.' })
  expect(await link(first, third)).toMatchObject({
    says: 'Third already comes after this inspection, so it cannot be the one before it.',
  })
  expect(await link(first, 'nothing')).toMatchObject({ code: 'no-such' })
  expect(await link(second, first)).toMatchObject({ code: 'nothing-changed' })
  const { choices } = (await yes(door, 'results.show', { inspection: first })).previous
  expect(choices.map(({ id }) => id)).not.toContain(third)
})

test('it rests while the panel sits and from the first signature on, and the record names the one that was linked', async () => {
  const inspection = await inspectionOf(door, '2020')
  const other = await begun('Kent CRC, 2018')
  await yes(door, 'inspections.setPrevious', { inspection, previous: other })
  const session = await closed(door, inspection)
  const link = (previous: string | null) => door.ask('inspections.setPrevious', { inspection, previous })
  await yes(door, 'signOff.sign', {
    session: session.id,
    by: personIn(session, 'chair'),
    role: 'chair',
    typedName: 'Grace Chair',
  })
  expect(await link(null)).toMatchObject({ ok: false, code: 'evidence-frozen' })
  const { record } = await yes(door, 'signOff.sign', {
    session: session.id,
    by: personIn(session, 'lead-inspector'),
    role: 'lead-inspector',
    typedName: 'Lee Lead',
  })
  expect(await link(null)).toMatchObject({ ok: false, code: 'record-signed' })
  const exported = await yes(door, 'records.export', { record: record?.id ?? '', as: 'json' })
  const json: { readonly inspection: unknown } = JSON.parse(Buffer.from(exported.base64, 'base64').toString())
  expect(json.inspection).toMatchObject({ previous: { id: other, provider: 'Kent CRC, 2018' } })
  const { verified } = await yes(door, 'records.show', { record: record?.id ?? '' })
  expect(verified.filter(({ passed }) => !passed)).toEqual([])
})

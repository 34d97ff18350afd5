/** What members read before the meeting: the figures the panel will decide on, no case by name, and whether they still hold. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PreReadView, SessionView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { closed, decide, inspectionOf, londonIn, opened, personIn, prepared } from '../support/london.ts'

let door: TestDoor
beforeEach(async () => {
  door = await doorInProcess()
})
afterEach(() => door.close())

const packOf = ({ id }: SessionView): Promise<PreReadView> => yes(door, 'preRead.show', { session: id })
/** The text as it is read, without its markup. */
const textOf = ({ page }: PreReadView): string =>
  page
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/\s+/g, ' ')

const proposal = (evidence: string) => ({
  standard: '1.1',
  rating: 'Good',
  evidence,
  strengths: ['A clear vision'],
  areasForImprovement: ['Too few alarms'],
})

async function handOver(session: SessionView): Promise<void> {
  const { madeAt, digest } = await packOf(session)
  await yes(door, 'preRead.saved', { session: session.id, madeAt, digest, to: 'a file' })
}

const lastSaid = async ({ id }: SessionView) => (await yes(door, 'preRead.given', { session: id }))[0]

test('London’s pack says of every item what it is for, on which figures, and how firm they are', async () => {
  const session = await prepared(door, await londonIn(door))
  const pack = await packOf(session)
  const text = textOf(pack)
  expect(text).toContain('PROVISIONAL')
  expect(text).toContain('CRC standards, first round (2018): crc-2018, version 1.')
  expect(text).toContain('Case supervision: 148 cases')
  expect(text).toContain('Grace Chair Chair chairs and decides')
  expect(text).toContain('Inadequate, because 2.2.3 is 48 per cent (57 of 118), in the band Minority.')
  expect(text).toContain('57 of 118 48')
  expect(text).toContain('Two judgements the other way reach 50 % · sub-sample without 30.')
  expect(text).toContain('48 is two points below 50, so the way up is open.')
  expect(text).toContain('Close, and rests on two judgements.')
  expect(text).toContain('The panel ratifies it, or sets another rating and says why.')
  expect(text).toMatch(/similar decisions?: raised/)
  expect(text).toContain(`Digest of the evidence: ${pack.digest}`)
  expect(pack.digest).toBe(session.evidence.digest)
  expect(pack.file).toMatchObject({ fileName: 'london-community-rehabilitation-company-2019-pre-read.html' })
  expect(Buffer.from(pack.file.base64, 'base64').toString('utf8')).toBe(pack.page)
})

test('what was before stands beside the figures, and what is missing is said', async () => {
  const text = textOf(await packOf(await prepared(door, await inspectionOf(door, 'Company, 2020'))))
  expect(text).toContain(
    'Previous inspection Hampshire and Isle of Wight Community Rehabilitation Company, January 2019',
  )
  expect(text).toContain('All CRCs')
  expect(text).toContain('Outstanding The lead inspector has not proposed a rating.')
})

test('the total stays out of it by the same setting as in the room, and stands in it without', async () => {
  const session = await prepared(door, await londonIn(door))
  expect(textOf(await packOf(session))).not.toContain('12 of 30')
  const { quorumOthers, signatories } = session.settings
  await yes(door, 'sessions.settings', {
    session: session.id,
    quorumOthers,
    signatories: [...signatories],
    hideTotal: false,
  })
  expect(textOf(await packOf(session))).toContain('By rule 12 of 30, Requires improvement.')
})

test('the chair sets the order before the panel opens, and pack, panel and room keep to it', async () => {
  const session = await prepared(door, await londonIn(door))
  const by = personIn(session, 'chair')
  const numbers = session.agenda.map(({ standard }) => standard)
  const order = ['4.2', ...numbers.filter((each) => each !== '4.2')]
  expect(
    await door.ask('agenda.order', { session: session.id, by: personIn(session, 'lead-inspector'), standards: order }),
  ).toMatchObject({ code: 'out-of-role' })
  expect(await door.ask('agenda.order', { session: session.id, by, standards: ['4.2'] })).toMatchObject({
    code: 'agenda-differs',
  })
  await yes(door, 'agenda.order', { session: session.id, by, standards: order })
  const text = textOf(await packOf(session))
  expect(text.indexOf('4.2 Through the Gate')).toBeLessThan(text.indexOf('1.1 Leadership'))
  const open = await yes(door, 'sessions.open', { session: session.id, by })
  expect(open.agenda.map(({ standard }) => standard)).toEqual(order)
  expect(open.current).toBe('4.2')
})

test('made while the panel sits it says so, which items are decided and who has left, but none of the panel’s words', async () => {
  const session = await opened(door, await londonIn(door))
  await decide(door, session, '2.2', {
    outcome: 'discretion-used',
    direction: 'up',
    grounds: ['wider-evidence'],
    rationale: 'The meetings showed more.',
  })
  const numbers = session.agenda.map(({ standard }) => standard)
  const order = ['4.2', ...numbers.filter((each) => each !== '4.2')]
  await yes(door, 'agenda.order', { session: session.id, by: personIn(session, 'chair'), standards: order })
  const ada = session.people.find(({ name }) => name === 'Ada Member')
  if (ada === undefined) throw new Error('Ada is not on the panel')
  await yes(door, 'people.set', { session: session.id, ...ada, present: false })
  const text = textOf(await packOf(session))
  expect(text).not.toContain('The meetings showed more.')
  expect(text).toMatch(
    /Made while the panel sat, .* it is not what members read beforehand\. One of 10 items is decided/,
  )
  expect(text).toContain('Decided by the panel: Requires improvement.')
  expect(text).toContain('was there, and left')
  expect(text).not.toMatch(/The panel decides each of them|apologies|Beforehand/)
  expect(text).toContain('Inadequate, because 2.2.3 is 48 per cent')
  expect(text.indexOf('4.2 Through the Gate')).toBeLessThan(text.indexOf('1.1 Leadership'))
  expect(text).toContain('from the evidence frozen when the panel opened')
})

test('no case and no service user is named in it, whatever the lead inspector wrote', async () => {
  const inspection = await londonIn(door)
  const bytes = Buffer.from('case,sample,Service_User,2.1.1\nX-77,case supervision,Jo (J.) Doe-Smith,Y\n', 'utf8')
  await yes(door, 'returns.import', {
    inspection,
    acceptRest: false,
    files: [{ name: 'one.csv', base64: bytes.toString('base64') }],
  })
  await yes(door, 'proposals.set', {
    inspection,
    ...proposal('In lon-c001 and X-77 a plan was missing; JO (J.) DOE-SMITH said so. Josephine did not.'),
  })
  const { page } = await packOf(await prepared(door, inspection))
  expect(page).not.toMatch(/LON-C001|X-77|doe-smith/i)
  expect(page).toContain('In a case and a case a plan was missing; a service user said so. Josephine did not.')
})

test('words with markup, in any direction and of any length are text on it', async () => {
  const inspection = await londonIn(door)
  const hostile = '</style></title><script>alert("x")</script>\u202e\u0000' + 'W'.repeat(5000)
  await yes(door, 'proposals.set', {
    inspection,
    ...proposal(hostile),
    strengths: [hostile],
    areasForImprovement: [hostile],
  })
  const session = await prepared(door, inspection)
  await yes(door, 'people.set', {
    session: session.id,
    person: null,
    name: '<b onmouseover=x>"Eve"',
    role: 'observer',
    present: true,
    asked: false,
  })
  const { page } = await packOf(session)
  expect(page).not.toMatch(/<script|<b o/i)
  expect(page.match(/<\/title>/g)).toHaveLength(1)
  expect(page.match(/<\/style>/g)).toHaveLength(2)
  expect(page.split(hostile.slice(-5000))).toHaveLength(4)
})

test('is in the history once it has been saved, and not by being looked at', async () => {
  const inspection = await londonIn(door)
  const session = await prepared(door, inspection)
  const before = await yes(door, 'inspections.events', { inspection })
  const { digest } = await packOf(session)
  expect(await yes(door, 'inspections.events', { inspection })).toEqual(before)
  expect(await lastSaid(session)).toBeUndefined()
  await handOver(session)
  const events = await yes(door, 'inspections.events', { inspection })
  expect(events.at(-1)?.says).toBe(
    `A pre-read pack was saved, made from evidence with the digest ${digest.slice(0, 16)}.`,
  )
})

test('nothing has changed since a pack, until an answer, a proposal or its words change, and then it says which item', async () => {
  const inspection = await londonIn(door)
  const session = await prepared(door, inspection)
  await handOver(session)
  expect(await lastSaid(session)).toMatchObject({
    changed: false,
    says: expect.stringMatching(/^Nothing in the evidence has changed since the pre-read pack of \d\d:\d\d:\d\d\.$/),
  })
  // The words of a proposal are no figure, but members read them.
  await yes(door, 'proposals.set', { inspection, ...proposal('The leaders were met again.') })
  expect((await lastSaid(session))?.says).toMatch(/: 1\.1 is no longer as members read it\.$/)
  await yes(door, 'cases.change', {
    inspection,
    sample: 'case supervision',
    changes: [{ reference: 'LON-C002', field: 'answer/2.2.3', value: 'Y', was: 'N' }],
    reason: '',
  })
  expect((await lastSaid(session))?.says).toMatch(/: 1\.1 and 2\.2 are no longer as members read them\.$/)
  await handOver(session)
  const given = await yes(door, 'preRead.given', { session: session.id })
  expect(given.map(({ changed }) => changed)).toEqual([false, true])
})

test('the pack and the evidence frozen from the same state have one digest', async () => {
  const session = await prepared(door, await londonIn(door))
  await handOver(session)
  const open = await yes(door, 'sessions.open', { session: session.id, by: personIn(session, 'chair') })
  expect(open.evidence.digest).toBe((await packOf(session)).digest)
  expect(await lastSaid(session)).toMatchObject({ changed: false })
})

test('a pack handed over after the evidence had moved on is known to be of other evidence, and no more', async () => {
  const session = await prepared(door, await londonIn(door))
  const madeAt = '2026-03-02T10:14:00.000Z'
  const digest = 'a'.repeat(64)
  await yes(door, 'preRead.saved', { session: session.id, madeAt, digest, to: 'the browser' })
  expect((await lastSaid(session))?.says).toMatch(/^The evidence has changed since the pre-read pack of .*:14:00\.$/)
})

test('a reopening says that a pack had left the file since the panel closed', async () => {
  const inspection = await londonIn(door)
  const session = await closed(door, inspection)
  await handOver(session)
  await yes(door, 'sessions.reopen', {
    session: session.id,
    by: personIn(session, 'chair'),
    reason: 'A member asked.',
    takeEvidenceAgain: false,
  })
  const events = await yes(door, 'inspections.events', { inspection })
  expect(events.at(-1)?.says).toContain('this had left the file: A pre-read pack was saved')
})

test('a record verifies with the packs in its trail, and of a signed panel there is no pack any more', async () => {
  const session = await closed(door, await londonIn(door))
  await handOver(session)
  for (const [role, typedName] of [
    ['chair', 'Grace Chair'],
    ['lead-inspector', 'Lee Lead'],
  ] as const)
    await yes(door, 'signOff.sign', { session: session.id, by: personIn(session, role), role, typedName })
  const { record } = await yes(door, 'signOff.show', { session: session.id })
  const { verified } = await yes(door, 'records.show', { record: record?.id ?? '' })
  expect(verified.filter(({ passed }) => !passed)).toEqual([])
  expect(await door.ask('preRead.show', { session: session.id })).toMatchObject({ code: 'session-state' })
  expect(await door.ask('preRead.show', { session: 'nobody' })).toMatchObject({ code: 'no-such' })
})

test('a pack saved once the panel has opened is not what members read before it', async () => {
  const session = await prepared(door, await londonIn(door))
  await handOver(session)
  await yes(door, 'sessions.open', { session: session.id, by: personIn(session, 'chair') })
  await handOver(session)
  const given = await yes(door, 'preRead.given', { session: session.id })
  expect(given.map(({ beforehand }) => beforehand)).toEqual([false, true])
  expect(given[0]?.says).toMatch(/was made after the panel had opened: it is not what members read beforehand\.$/)
})

/** The minutes are finished when the meeting ends: what was read back, who was there, and what was taken back. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { decide, decideAsPublished, londonIn, opened, personIn, prepared, signed } from '../support/london.ts'

let door: TestDoor
beforeEach(async () => {
  door = await doorInProcess()
})
afterEach(() => door.close())

async function minutesOf({ id }: SessionView): Promise<string> {
  const { base64 } = await yes(door, 'minutes.show', { session: id })
  return Buffer.from(base64, 'base64').toString('utf8')
}
/** The text as it is read, without its markup. */
const textOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

test('before the panel opens there are none', async () => {
  const session = await prepared(door, await londonIn(door))
  expect(await door.ask('minutes.show', { session: session.id })).toMatchObject({ code: 'session-state' })
})

test('hold every sentence letter for letter as it was read back, with quorum, dissent, and what was taken back', async () => {
  const session = await opened(door, await londonIn(door))
  const [id, by] = [session.id, personIn(session, 'chair')]
  const rationale = 'It’s “thin” <b>, they said & wrote'
  const outcome = { outcome: 'considered-no-change', rationale } as const
  await decide(door, session, '2.2', outcome)
  await yes(door, 'items.retract', { session: id, standard: '2.2', by })
  const { sentence } = await yes(door, 'items.readBack', { session: id, standard: '2.2', outcome })
  const people = session.people.filter(({ role }) => role !== 'lead-inspector' && role !== 'note-taker')
  const agreement = {
    how: 'vote',
    for: people.slice(0, 4).map(({ person }) => person),
    against: people.slice(4).map(({ person }) => person),
    abstained: [],
    casting: false,
  } as const
  const vote = { ...agreement, for: [...agreement.for], against: [...agreement.against], abstained: [] }
  await yes(door, 'items.decide', {
    session: id,
    standard: '2.2',
    by,
    outcome,
    agreed: sentence,
    dissent: 'Cyd saw more.',
    agreement: vote,
  })
  const text = textOf(await minutesOf(session))
  expect(text.split(sentence)).toHaveLength(3)
  expect(text).toContain('Recorded and taken back')
  expect(text).toContain(
    'Decided by vote, four to one: for, Grace Chair, Dan Deputy, Ada Member and Ben Member; against, Cyd Member.',
  )
  expect(text).toContain('the quorum is three')
  expect(text).toContain('Dissent: Cyd saw more.')
  expect(text).toContain('Everybody was asked; nobody declared a conflict of interest.')
  expect(text).toContain('Draft, the panel is sitting')
  expect(text).toContain('4.2 Through the Gate')
})

test('hold no sealed position, and the revealed ones side by side with the final ones', async () => {
  const session = await opened(door, await londonIn(door))
  const on = { session: session.id, standard: '2.3' }
  const by = personIn(session, 'chair')
  await yes(door, 'items.call', { ...on, by })
  await yes(door, 'positions.ask', { ...on, by })
  await yes(door, 'positions.give', { ...on, person: by, kind: 'first', rating: 'Outstanding', words: 'Secret' })
  expect(textOf(await minutesOf(session))).not.toMatch(/Outstanding|Secret/)
  await yes(door, 'positions.reveal', { ...on, by, withoutAll: true })
  await yes(door, 'positions.give', { ...on, person: by, kind: 'final', rating: 'Inadequate', words: '' })
  await yes(door, 'items.readBack', {
    ...on,
    outcome: { outcome: 'considered-no-change', rationale: 'Weighed by all.' },
  })
  await decide(door, session, '2.3', { outcome: 'considered-no-change', rationale: 'Weighed by all.' })
  expect(textOf(await minutesOf(session))).toMatch(/Grace Chair\s*Outstanding\s*Inadequate/)
})

test('say who was there when, what was taken back and why, and what had left the file before a reopening', async () => {
  const session = await opened(door, await londonIn(door))
  const [id, by] = [session.id, personIn(session, 'chair')]
  const here = async (name: string, present: boolean): Promise<void> => {
    const person = session.people.find((each) => each.name === name)
    if (person === undefined) throw new Error(`nobody is called ${name}`)
    await yes(door, 'people.set', { session: id, ...person, present })
  }
  await here('Ada Member', false)
  await here('Ben Member', false)
  await here('Ben Member', true)
  const joins = { name: 'Eve Observer', role: 'observer', present: true, asked: true } as const
  await yes(door, 'people.set', { session: id, person: null, ...joins })
  await decide(door, session, '2.1', { outcome: 'stands' })
  await yes(door, 'items.retract', { session: id, standard: '2.1', by, reason: 'It was read out too early.' })
  const sitting = textOf(await minutesOf(session))
  expect(sitting).toMatch(/Grace Chair\s*Chair\s*present\s/)
  expect(sitting).toMatch(/Ada Member\s*Panel member\s*present until \d\d:\d\d:\d\d\s/)
  expect(sitting).toMatch(/Ben Member\s*Panel member\s*present until \d\d:\d\d:\d\d and from \d\d:\d\d:\d\d\s/)
  expect(sitting).toMatch(/Eve Observer\s*Observer\s*present from \d\d:\d\d:\d\d\s/)
  expect(sitting).toMatch(
    /Recorded and taken back 2 March 2026, \d\d:\d\d:\d\d, Grace Chair: It was read out too early\./,
  )

  await decide(door, session, '2.1', { outcome: 'stands' })
  await decideAsPublished(door, session)
  await yes(door, 'sessions.close', { session: id, by })
  await yes(door, 'application.identify', { person: 'Nia Notes' })
  await yes(door, 'packs.write', { inspection: session.inspection.id, of: { kind: 'whole' } })
  await yes(door, 'minutes.saved', { session: id, to: 'a file' })
  await yes(door, 'sessions.reopen', { session: id, by, reason: 'A member asked.', takeEvidenceAgain: false })
  const text = textOf(await minutesOf(session))
  expect(text).toContain(
    'Since it had closed the total could be seen, and this had left the file: A pack was written: the whole inspection, 324 cases and 0 entries. The minutes were saved: 10 decisions.',
  )
  // In the order it happened, each in the sentence of its event.
  const course = ['The panel opened', 'Ada Member is not present.', 'Item 2.1 was called.', 'The panel closed.']
  expect(course.map((says) => text.indexOf(says))).toEqual(
    course.map((says) => text.indexOf(says)).toSorted((a, b) => a - b),
  )
  for (const says of course) expect(text).toContain(says)
})

test('begin with every opening and closing, the ratings before and after the panel, and what they come to', async () => {
  const session = await opened(door, await londonIn(door))
  const [id, by] = [session.id, personIn(session, 'chair')]
  expect(textOf(await minutesOf(session))).toMatch(/2\.1 Assessment\s*Requires improvement\s*Not decided yet/)
  expect(textOf(await minutesOf(session))).toContain('The total is kept from the panel')
  await decideAsPublished(door, session)
  await yes(door, 'sessions.close', { session: id, by })
  await yes(door, 'sessions.reopen', { session: id, by, reason: 'A member asked.', takeEvidenceAgain: false })
  await yes(door, 'sessions.close', { session: id, by })
  const text = textOf(await minutesOf(session))
  expect(text).toMatch(
    /Grace Chair opened the panel on [^.]*\.\s*Grace Chair closed the panel on [^.]*\.\s*Grace Chair reopened the panel on [^.]*: A member asked\.\s*Grace Chair closed the panel again on [^.]*\.\s*Ratings/,
  )
  expect(text).toMatch(/2\.2 Planning\s*Inadequate\s*Requires improvement/)
  expect(text).toMatch(/1\.1 Leadership\s*Good, proposed\s*Good/)
  expect(text).toMatch(/After the panel 15 of 30, Requires improvement: the scores of the 10 standards .* = 15\./)
  expect(text).toMatch(/By rule \d+ of 30, /)
})

test('are the same on the page of the signed record, with who decided each item', async () => {
  const { session, record } = await signed(door, await londonIn(door))
  const { minutesPage } = await yes(door, 'records.show', { record })
  expect(minutesPage).toBe(await minutesOf(session))
  expect(textOf(minutesPage)).toContain('the quorum is three')
})

test('give every step of a conflict with its time, who declared none, which pack members had, and who typed', async () => {
  await yes(door, 'application.identify', { person: 'Nia Notes' })
  const session = await prepared(door, await londonIn(door))
  const [id, by] = [session.id, personIn(session, 'chair')]
  const ada = session.people.find(({ name }) => name === 'Ada Member')?.person ?? ''
  const pack = await yes(door, 'preRead.show', { session: id })
  await yes(door, 'preRead.saved', { session: id, madeAt: pack.madeAt, digest: pack.digest, to: 'a file' })
  const on = { session: id, person: ada, standard: '2.3' }
  await yes(door, 'conflicts.set', { ...on, state: 'declared', reason: 'She led the team until 2018.' })
  await yes(door, 'sessions.open', { session: id, by })
  await yes(door, 'application.identify', { person: 'Otto Other' })
  await yes(door, 'conflicts.set', { ...on, state: 'recused', reason: 'It is too close.' })
  await yes(door, 'application.identify', { person: 'Nia Notes' })
  await decide(door, session, '2.1', { outcome: 'stands' })
  const text = textOf(await minutesOf(session)).replaceAll(/\s+/g, ' ')
  const at = String.raw`\d+ \w+ \d{4}, \d\d:\d\d:\d\d`
  expect(text).toMatch(
    new RegExp(
      `Conflicts of interest ${at} Ada Member declared a conflict of interest on 2\\.3: She led the team until 2018\\.\\s*${at} Ada Member was recused on 2\\.3: It is too close\\. Asked, and declared none: Grace Chair, Dan Deputy, Ben Member,`,
    ),
  )
  expect(text).toMatch(
    new RegExp(`Members had the pre-read pack made ${at}, from evidence with the digest ${pack.digest}\\.`),
  )
  expect(text).toContain('Entered by Nia Notes, unless said otherwise.')
  expect(text).toContain('Ada Member was recused on 2.3: It is too close. Entered by Otto Other.')
})

test('say of an outcome taken back after the total could be seen that it was, and what had left the file', async () => {
  const session = await decideAsPublished(door, await opened(door, await londonIn(door)))
  const [id, by] = [session.id, personIn(session, 'chair')]
  await yes(door, 'minutes.saved', { session: id, to: 'a file' })
  await yes(door, 'items.retract', { session: id, standard: '2.1', by, reason: 'It was read out too early' })
  const seen =
    'It was read out too early. The total could be seen by then. Since it was recorded this had left the file: The minutes were saved: 10 decisions.'
  expect(textOf(await minutesOf(session)).split(seen)).toHaveLength(3)
  await decide(door, session, '2.1', { outcome: 'stands' })
  await yes(door, 'sessions.close', { session: id, by })
  await yes(door, 'minutes.saved', { session: id, to: 'a file' })
  await yes(door, 'sessions.reopen', { session: id, by, reason: 'A member asked', takeEvidenceAgain: false })
  expect(textOf(await minutesOf(session))).toContain('The panel was reopened: A member asked. Since it had closed')
})

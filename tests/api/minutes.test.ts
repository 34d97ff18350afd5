/** The minutes are finished when the meeting ends: what was read back, who was there, and what was taken back. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { decide, londonIn, opened, personIn, prepared } from '../support/london.ts'

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

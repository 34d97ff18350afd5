/** A vote at the door: what would be refused as it is recorded is refused as it is read back, and votes given are kept. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { checkTrail } from '../../src-main/documents/record/checks/trail.ts'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { answered, decide, decideAsPublished, londonIn, opened, personIn } from '../support/london.ts'

const outcome = { outcome: 'considered-no-change', rationale: 'The panel weighed what it saw.' } as const
const adjourned = { outcome: 'adjourned', reason: 'The panel needs to see more.' } as const

let door: TestDoor
let session: SessionView
beforeEach(async () => {
  door = await doorInProcess()
  session = await opened(door, await londonIn(door))
  await yes(door, 'items.call', { ...on(), by: personIn(session, 'chair') })
})
afterEach(() => door.close())

const on = () => ({ session: session.id, standard: '2.2' })
/** By the first names of those who decide. */
function vote(yesVotes: string, noVotes: string, abstained = '') {
  const people = (names: string): string[] =>
    names.split(' ').flatMap((first) => session.people.find(({ name }) => name.startsWith(`${first} `))?.person ?? [])
  return {
    how: 'vote',
    for: people(yesVotes),
    against: people(noVotes),
    abstained: people(abstained),
    casting: false,
  } as const
}

test('a vote that is not carried, or not complete, is refused as it is read back', async () => {
  const readBack = (agreement: ReturnType<typeof vote>) => door.ask('items.readBack', { ...on(), outcome, agreement })
  expect(await readBack(vote('Grace Dan', 'Ada Ben Cyd'))).toMatchObject({
    code: 'vote-not-carried',
    says: 'The vote was not carried: 2 for, 3 against.',
  })
  expect(await readBack(vote('Grace Dan Ada', ''))).toMatchObject({
    code: 'votes-missing',
    says: 'Ben Member and Cyd Member have not voted: everybody who decides votes for it or against it, or abstains.',
  })
  expect(await readBack(vote('', ''))).toMatchObject({ code: 'votes-missing' })
  expect(await readBack(vote('Grace Dan Ada Ben', 'Ben Cyd'))).toMatchObject({ code: 'voted-twice' })
})

test('an adjournment that was voted on is carried, or it is not recorded', async () => {
  const lost = vote('Grace', 'Ada Ben Cyd', 'Dan')
  expect(await door.ask('items.readBack', { ...on(), outcome: adjourned, agreement: lost })).toMatchObject({
    code: 'vote-not-carried',
  })
  const { sentence } = await yes(door, 'items.readBack', { ...on(), outcome: adjourned })
  const given = { by: personIn(session, 'chair'), outcome: adjourned, agreed: sentence, dissent: '' }
  expect(await door.ask('items.decide', { ...on(), ...given, agreement: lost })).toMatchObject({
    code: 'vote-not-carried',
  })
})

test('a vote that is carried is read back with the names, on the laptop and to the room', async () => {
  const agreement = vote('Grace Dan Ada', 'Cyd', 'Ben')
  const votes =
    'Decided by vote, three to one: for, Grace Chair, Dan Deputy and Ada Member; against, Cyd Member; abstained, Ben Member.'
  expect(await yes(door, 'items.readBack', { ...on(), outcome, agreement })).toMatchObject({ votes })
  expect(await yes(door, 'items.readBack', { ...on(), outcome })).toMatchObject({ votes: '' })
  const showing = { what: 'read-back', standard: '2.2', outcome, agreement } as const
  const room = await yes(door, 'room.present', { session: session.id, showing })
  expect(room.readBack).toMatchObject({ votes })
})

test('votes are kept with the draft, given or not yet', async () => {
  const typed = { outcome: 'considered-no-change', direction: null, grounds: [], rationale: 'Half a', reason: '' }
  const draft = { ...on(), ...typed, rating: '', evidence: '', dissent: '' }
  const agreement = vote('Grace', 'Cyd')
  await yes(door, 'items.draft', { ...draft, agreement })
  expect((await yes(door, 'items.show', on())).draft).toMatchObject({ rationale: 'Half a', agreement })
  await yes(door, 'items.draft', draft)
  expect((await yes(door, 'items.show', on())).draft).toMatchObject({ agreement: { how: 'consensus' } })
})

async function signedRecord(): Promise<SignedRecord> {
  await decide(door, session, '2.2', outcome)
  await decideAsPublished(door, session)
  await yes(door, 'sessions.close', { session: session.id, by: personIn(session, 'chair') })
  await answered(door, session)
  const sign = (role: 'chair' | 'lead-inspector', typedName: string) =>
    yes(door, 'signOff.sign', { session: session.id, by: personIn(session, role), role, typedName })
  await sign('chair', 'Grace Chair')
  const { record } = await sign('lead-inspector', 'Lee Lead')
  const { base64 } = await yes(door, 'records.copy', { record: record?.id ?? '', as: 'json' })
  // The application's own record, as it was signed a moment ago.
  return JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as SignedRecord
}

test('a vote that was not carried is minuted as one event; it decides nothing, and the signed record keeps it', async () => {
  const by = personIn(session, 'chair')
  const [lost, carried] = [vote('Grace Dan', 'Ada Ben Cyd'), vote('Grace Dan Ada', 'Ben Cyd')]
  const minute = (agreement: ReturnType<typeof vote>) =>
    door.ask('items.minuteVote', { ...on(), by, outcome, agreement })
  expect(await minute(carried)).toMatchObject({ code: 'vote-carried' })
  expect(await minute(vote('Grace', 'Ada'))).toMatchObject({ code: 'votes-missing' })
  expect(await door.ask('items.minuteVote', { ...on(), by: 'nobody', outcome, agreement: lost })).toMatchObject({
    ok: false,
  })
  const after = await yes(door, 'items.minuteVote', { ...on(), by, outcome, agreement: lost })
  expect(after).toMatchObject({ state: 'open', recorded: [] })
  const says = after.standard.name
  const sentence = `${says}: a vote was taken and not carried, two to three: for, Grace Chair and Dan Deputy; against, Ada Member, Ben Member and Cyd Member. Nothing was decided by it. Put to the vote: “Planning: the panel considered professional discretion and made no change to the provisional rating, Inadequate. Rationale: “The panel weighed what it saw.””`
  const { base64 } = await yes(door, 'minutes.show', { session: session.id })
  expect(Buffer.from(base64, 'base64').toString('utf8')).toContain(sentence)
  const record = await signedRecord()
  const event = record.events.find(({ kind }) => kind === 'vote-not-carried')
  expect(event?.facts).toMatchObject({ standard: '2.2', sentence })
  expect(checkTrail(record).faults).toEqual([])
  const told = (facts: Readonly<Record<string, unknown>>): readonly string[] =>
    checkTrail({
      ...record,
      events: record.events.map((each) => (each === event ? { ...each, facts: { ...each.facts, ...facts } } : each)),
    }).faults
  expect(told({ sentence: 'The vote was carried.' })).toHaveLength(1)
  expect(told({ agreement: { for: [], against: ['Cyd Member'], abstained: [] } }).length).toBeGreaterThan(0)
})

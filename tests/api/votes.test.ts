/** A vote at the door: what would be refused as it is recorded is refused as it is read back, and votes given are kept. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { londonIn, opened, personIn } from '../support/london.ts'

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

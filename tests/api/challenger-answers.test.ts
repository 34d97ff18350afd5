/** What a challenger would ask is answered in a sentence of its own, and who gave and who typed an answer is told. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalWords } from '../../src-main/words/refusals.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { decide, decideAsPublished, londonIn, opened, personIn, signed } from '../support/london.ts'

let door: TestDoor
beforeEach(async () => {
  door = await doorInProcess()
})
afterEach(() => door.close())

async function asked() {
  const session = await decideAsPublished(door, await opened(door, await londonIn(door)))
  const by = personIn(session, 'chair')
  await yes(door, 'sessions.close', { session: session.id, by })
  const { challenges } = await yes(door, 'signOff.show', { session: session.id })
  const [first, second] = challenges.map(({ says }) => says)
  if (first === undefined || second === undefined) throw new Error('fewer than two questions are asked')
  return { session, by, first, second }
}

test('an answer that is less than a sentence, or stands at another question already, is refused', async () => {
  const { session, by, first, second } = await asked()
  const on = { session: session.id, by }
  const short = await door.ask('signOff.answer', { ...on, says: first, reason: 'ok' })
  expect(short).toMatchObject({ code: 'answer-short' })
  await yes(door, 'signOff.answer', { ...on, says: first, reason: 'The panel weighed it twice over.' })
  const same = await door.ask('signOff.answer', { ...on, says: second, reason: ' the panel WEIGHED it twice over. ' })
  expect(same).toMatchObject({ code: 'answer-repeated' })
  expect(refusalWords({ code: 'answer-short', facts: { words: 1 } })).toMatch(/^The answer has one word, which is less/)
})

test('an answer is given again before signing; the earlier one stays in the history, with who typed it', async () => {
  const { session, by, first } = await asked()
  const on = { session: session.id, by, says: first }
  await yes(door, 'application.identify', { person: 'Nia Notes' })
  await yes(door, 'signOff.answer', { ...on, reason: 'The panel weighed it once.' })
  const { challenges } = await yes(door, 'signOff.answer', { ...on, reason: 'The panel weighed it twice over.' })
  expect(challenges.find(({ says }) => says === first)?.answer).toMatchObject({
    reason: 'The panel weighed it twice over.',
    by: 'Grace Chair',
    enteredBy: 'Nia Notes',
  })
  const events = await yes(door, 'inspections.events', { inspection: session.inspection.id })
  expect(events.slice(-2).map(({ says, by: whose, enteredBy }) => [says, whose, enteredBy])).toEqual([
    [`Answered, “${first}”: The panel weighed it once.`, 'Grace Chair', 'Nia Notes'],
    [`Answered, “${first}”: The panel weighed it twice over.`, 'Grace Chair', 'Nia Notes'],
  ])
})

test('a signature says who was at the machine when it was typed', async () => {
  await yes(door, 'application.identify', { person: 'Nia Notes' })
  const { record } = await signed(door, await londonIn(door))
  const { signatures } = await yes(door, 'records.show', { record })
  expect(signatures.map(({ signedBy, typedBy }) => [signedBy, typedBy])).toEqual([
    ['Grace Chair', 'Nia Notes'],
    ['Lee Lead', 'Nia Notes'],
  ])
})

test('somebody whose declared conflict waits does not decide its item, and what they decided meanwhile is asked about', async () => {
  const session = await opened(door, await londonIn(door))
  const by = personIn(session, 'chair')
  const person = session.people.find(({ name }) => name === 'Ada Member')?.person ?? ''
  const on = { session: session.id, person, standard: '2.3' }
  await yes(door, 'conflicts.set', { ...on, state: 'declared', reason: 'She led the team until 2018.' })
  await decide(door, session, '2.1', { outcome: 'stands' })
  expect(await door.ask('items.call', { session: session.id, standard: '2.3', by })).toMatchObject({
    code: 'conflict-undecided',
  })
  await yes(door, 'conflicts.set', { ...on, state: 'recused', reason: 'It is too close.' })
  await decideAsPublished(door, session)
  const { challenges } = await yes(door, 'signOff.show', { session: session.id })
  expect(challenges.map(({ says }) => says)).toContain(
    'Ada Member had declared a conflict of interest on 2.3, and decided 2.1 before it was settled.',
  )
})

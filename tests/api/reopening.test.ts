/** A closed session reopened: what goes back to the panel, and what stands. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { answered, closed, decide, londonIn, personIn } from '../support/london.ts'

let door: TestDoor
beforeEach(async () => {
  door = await doorInProcess()
})
afterEach(() => door.close())

test('evidence that changes after closing stands in the way of signing until it is taken again', async () => {
  const session = await closed(door, await londonIn(door))
  const by = personIn(session, 'chair')
  const inspection = session.inspection.id
  await yes(door, 'proposals.set', {
    inspection,
    standard: '1.4',
    rating: 'Good',
    evidence: 'The premises were mended.',
    strengths: [],
    areasForImprovement: [],
  })
  const sign = { session: session.id, by, role: 'chair', typedName: 'Grace Chair' } as const
  expect(await door.ask('signOff.sign', sign)).toMatchObject({ ok: false, code: 'evidence-changed' })
  const reopened = await yes(door, 'sessions.reopen', {
    session: session.id,
    by,
    reason: 'The proposal for 1.4 changed.',
    takeEvidenceAgain: true,
  })
  expect(reopened.agenda.filter(({ state }) => state !== 'decided').map(({ standard }) => standard)).toEqual(['1.4'])
  await decide(door, reopened, '1.4', { outcome: 'proposal-ratified' })
  const shut = await yes(door, 'sessions.close', { session: session.id, by })
  expect(shut.afterPanel).toMatchObject({ score: 16, rating: { name: 'Good' } })
  expect(await door.ask('signOff.sign', sign)).toMatchObject({ ok: false, code: 'challenges-unanswered' })
  await answered(door, shut)
  await yes(door, 'signOff.sign', sign)
})

test('reopening without a change sends nothing back', async () => {
  const session = await closed(door, await londonIn(door))
  const by = personIn(session, 'chair')
  const reopened = await yes(door, 'sessions.reopen', {
    session: session.id,
    by,
    reason: 'A name was spelt wrongly.',
    takeEvidenceAgain: true,
  })
  expect(new Set(reopened.agenda.map(({ state }) => state))).toEqual(new Set(['decided']))
})

test('a reopening says what had left the file since the panel closed', async () => {
  const inspection = await londonIn(door)
  const session = await closed(door, inspection)
  const by = personIn(session, 'chair')
  await yes(door, 'application.identify', { person: 'Nia Notes' })
  await yes(door, 'packs.write', { inspection, of: { kind: 'whole' } })
  await yes(door, 'sessions.reopen', { session: session.id, by, reason: 'A member asked.', takeEvidenceAgain: false })
  const events = await yes(door, 'inspections.events', { inspection })
  expect(events.at(-1)?.says).toMatch(
    /^The panel was reopened: A member asked\. Since it had closed the total could be seen/,
  )
})

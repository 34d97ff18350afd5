/** The people of a panel through the door: what each answered, and what is kept of it. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { londonIn } from '../support/london.ts'

let door: TestDoor
beforeEach(async () => void (door = await doorInProcess()))
afterEach(() => door.close())

test('what somebody answers about conflicts of interest is told as their own act', async () => {
  await yes(door, 'application.identify', { person: 'Nia Notes' })
  const inspection = await londonIn(door)
  const { id: session } = await yes(door, 'sessions.prepare', { inspection, supersedes: null })
  const ada = { name: 'Ada Member', role: 'panel-member', present: true } as const
  const { people } = await yes(door, 'people.set', { session, person: null, ...ada, asked: false })
  await yes(door, 'people.set', { session, person: people[0]?.person ?? '', ...ada, asked: true })
  const [joined, answered] = (await yes(door, 'inspections.events', { inspection })).slice(-2)
  expect(joined).toMatchObject({ by: 'Nia Notes', says: 'Ada Member joined the panel’s list.' })
  expect(answered).toMatchObject({
    by: 'Ada Member',
    enteredBy: 'Nia Notes',
    says: 'Ada Member was asked about conflicts of interest and declared none.',
  })
})

/** A closed session reopened: what goes back to the panel, and what stands. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { answered, closed, decide, inspectionOf, londonIn, personIn } from '../support/london.ts'
import { typed } from '../support/typed-rows.ts'

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

test('what changed is told beside its item, as the rehearsal asks it and the reopening takes it', async () => {
  const session = await closed(door, await londonIn(door))
  const [by, inspection] = [personIn(session, 'chair'), session.inspection.id]
  await yes(door, 'cases.change', {
    inspection,
    sample: 'case supervision',
    changes: [{ reference: 'LON-C002', field: 'answer/2.2.3', value: 'Y', was: 'N' }],
    reason: '',
  })
  const { proposal } = (await yes(door, 'items.show', { session: session.id, standard: '1.1' })).standard
  const words = {
    strengths: [...(proposal?.strengths ?? [])],
    areasForImprovement: [...(proposal?.areasForImprovement ?? [])],
  }
  await yes(door, 'proposals.set', { inspection, standard: '1.1', rating: 'Good', evidence: 'Read again.', ...words })
  const after = await yes(door, 'sessions.show', { session: session.id })
  expect(after.evidence.changedSince).toBe(true)
  expect(after.agenda.flatMap(({ standard, changedSince }) => (changedSince === null ? [] : [standard]))).toEqual([
    '1.1',
    '2.2',
  ])
  const planning = await yes(door, 'items.show', { session: session.id, standard: '2.2' })
  expect(planning.session.agenda.find(({ standard }) => standard === '2.2')?.changedSince).toMatch(
    /^Changed since the evidence was frozen: 2\.2\.3 is now 58 of 118, 49 per cent/,
  )
  // What the panel decided on is still what stands on the item.
  expect(planning.standard.figures.find(({ number }) => number === '2.2.3')?.yes).toBe(57)
  const { challenges } = await yes(door, 'signOff.show', { session: session.id })
  expect(challenges.map(({ says }) => says)).toContain(
    'The evidence of 1.1 and 2.2 is no longer what the panel decided on.',
  )
  const reopened = await yes(door, 'sessions.reopen', {
    session: session.id,
    by,
    reason: 'Two items changed.',
    takeEvidenceAgain: true,
  })
  expect(reopened.evidence.changedSince).toBe(false)
  expect(reopened.agenda.filter(({ state }) => state === 'waiting').map(({ standard }) => standard)).toEqual([
    '1.1',
    '2.2',
  ])
})

test('a result taken back and given again as it was is no change, and the record of it verifies', async () => {
  const inspection = await inspectionOf(door, 'January 2019')
  const session = await closed(door, inspection)
  await yes(door, 'results.set', { inspection, rows: typed('2.1.1,,,,'), reason: 'Misread.' })
  expect((await yes(door, 'sessions.show', { session: session.id })).evidence.changedSince).toBe(true)
  await yes(door, 'results.set', { inspection, rows: typed('2.1.1,,,79,'), reason: '' })
  const after = await yes(door, 'sessions.show', { session: session.id })
  expect(after.agenda.filter(({ changedSince }) => changedSince !== null)).toEqual([])
  expect(after.evidence.changedSince).toBe(false)
  await answered(door, after)
  for (const [role, typedName] of [
    ['chair', 'Grace Chair'],
    ['lead-inspector', 'Lee Lead'],
  ] as const)
    await yes(door, 'signOff.sign', { session: session.id, by: personIn(session, role), role, typedName })
  const { record } = await yes(door, 'signOff.show', { session: session.id })
  const { verified } = await yes(door, 'records.show', { record: record?.id ?? '' })
  expect(verified.filter(({ passed }) => !passed)).toEqual([])
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

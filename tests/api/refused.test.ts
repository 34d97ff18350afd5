import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GivenOutcome } from '../../src-main/api/contract/shapes.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { londonIn, opened, panelOfFive, personIn, prepared } from '../support/london.ts'

const wider: GivenOutcome = {
  outcome: 'discretion-used',
  direction: 'up',
  grounds: ['wider-evidence'],
  rationale: 'Meetings with partners show better planning than the files do.',
}

let door: TestDoor
beforeEach(async () => void (door = await doorInProcess()))
afterEach(() => door.close())

describe('what the rules do not allow cannot be recorded', () => {
  const refused: readonly (readonly [string, string, object, string])[] = [
    ['a move the wrong way', '2.2', { ...wider, direction: 'down' }, 'wrong-direction'],
    ['a move without a ground', '2.2', { ...wider, grounds: [] }, 'ground-missing'],
    ['a move on a ground the framework does not have', '2.2', { ...wider, grounds: ['sympathy'] }, 'ground-unknown'],
    ['a move on a ground that is not a fact', '2.2', { ...wider, grounds: ['one-case'] }, 'ground-not-a-fact'],
    ['a move whose rationale is only spaces', '2.2', { ...wider, rationale: ' \t\n ' }, 'rationale-missing'],
    ['a move outside the zone', '2.1', wider, 'outside-zone'],
    ['“stands” where the zone is open', '2.2', { outcome: 'stands' }, 'needs-its-own-outcome'],
    ['ratifying what was not proposed', '2.2', { outcome: 'proposal-ratified' }, 'no-proposal'],
    [
      'a moderation nobody proposed',
      '4.1',
      { outcome: 'moderation-ratified', rationale: 'Because.' },
      'no-moderation-proposed',
    ],
    [
      'setting a rating the framework does not have',
      '1.1',
      { outcome: 'set-otherwise', rating: 'Excellent', rationale: 'Because.' },
      'rating-unknown',
    ],
    ['not rated without a reason', '1.1', { outcome: 'not-rated', reason: '' }, 'reason-missing'],
  ]
  test.each(refused)('%s', async (_, standard, outcome, code) => {
    const session = await opened(door, await londonIn(door))
    const by = personIn(session, 'chair')
    await yes(door, 'items.call', { session: session.id, standard, by })
    const before = await yes(door, 'inspections.events', { inspection: session.inspection.id })
    expect(
      await door.raw('items.decide', { session: session.id, standard, by, outcome, agreed: '', dissent: '' }),
    ).toMatchObject({ ok: false, code })
    expect(await yes(door, 'inspections.events', { inspection: session.inspection.id })).toEqual(before)
  })

  test.each(['deputy-chair', 'panel-member', 'lead-inspector', 'note-taker'] as const)(
    'a decision by the %s',
    async (role) => {
      const session = await opened(door, await londonIn(door))
      await yes(door, 'items.call', { session: session.id, standard: '2.1', by: personIn(session, 'chair') })
      const said = await door.ask('items.decide', {
        session: session.id,
        standard: '2.1',
        by: personIn(session, role),
        outcome: { outcome: 'stands' },
        agreed: '',
        dissent: '',
      })
      expect(said).toMatchObject({ ok: false, code: 'out-of-role' })
    },
  )

  test('evidence that changes while the panel sits', async () => {
    const session = await opened(door, await londonIn(door))
    const inspection = session.inspection.id
    const proposal = {
      inspection,
      standard: '1.1',
      rating: 'Outstanding',
      evidence: '',
      strengths: [],
      areasForImprovement: [],
    }
    expect(await door.ask('proposals.set', proposal)).toMatchObject({ ok: false, code: 'evidence-frozen' })
    expect(
      await door.ask('moderations.set', { inspection, standard: '4.1', direction: 'up', evidence: '' }),
    ).toMatchObject({ ok: false, code: 'evidence-frozen' })
  })

  test('a second chair, the same person twice, a person without a name', async () => {
    const session = await prepared(door, await londonIn(door))
    const add = (name: string, role: 'chair' | 'panel-member') =>
      door.ask('people.set', { session: session.id, person: null, name, role, present: true, asked: true })
    expect(await add('Somebody Else', 'chair')).toMatchObject({ ok: false, code: 'role-taken' })
    expect(await add(` ${panelOfFive[2]?.[0].toUpperCase()} `, 'panel-member')).toMatchObject({
      ok: false,
      code: 'person-repeated',
    })
    expect(await add('  ', 'panel-member')).toMatchObject({ ok: false, code: 'name-missing' })
  })

  test('a second session on an inspection that has one', async () => {
    const session = await prepared(door, await londonIn(door))
    expect(await door.ask('sessions.prepare', { inspection: session.inspection.id, supersedes: null })).toMatchObject({
      ok: false,
      code: 'session-exists',
    })
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GivenOutcome } from '../../src-main/api/contract/shapes.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { closed, decide, decideAsPublished, inspectionOf, londonIn, opened, personIn } from '../support/london.ts'

const wider: GivenOutcome = {
  outcome: 'discretion-used',
  direction: 'up',
  grounds: ['wider-evidence'],
  rationale: 'Meetings with partners show better planning than the files do.',
}

let door: TestDoor
beforeEach(async () => void (door = await doorInProcess()))
afterEach(() => door.close())

describe('the inspection before its panel', () => {
  test('the sample inspections open with their ratings by rule and say they are rebuilt', async () => {
    const { inspections } = await yes(door, 'application.show', {})
    expect(inspections).toHaveLength(3)
    for (const inspection of inspections) expect(inspection.note).toMatch(/[Rr]ebuilt/)
    const london = await yes(door, 'inspections.show', { inspection: await londonIn(door) })
    expect(london.byRule).toMatchObject({
      kind: 'rated',
      score: 12,
      outOf: 30,
      rating: { name: 'Requires improvement' },
    })
    expect(london.afterPanel).toBeNull()
  })

  test('HIOW 2020 shows January 2019 beside it where the questions are comparable, and not where they are not', async () => {
    const view = await yes(door, 'inspections.show', { inspection: await inspectionOf(door, '2020') })
    const figures = view.domains.flatMap(({ standards }) => standards).flatMap((standard) => standard.figures)
    const figure = (number: string) => figures.find((each) => each.number === number)
    expect(figure('2.2.3')).toMatchObject({
      yes: 34,
      n: 81,
      percent: 42,
      previous: { percent: 63, n: null },
      comparators: [{ name: 'All CRCs', period: 'June 2018 to June 2019', percent: 46 }],
    })
    expect(figure('4.1.4')).toMatchObject({ previous: null, comparable: false })
  })

  test('every standard that needs the panel says so, with the place where it is decided', async () => {
    const view = await yes(door, 'inspections.show', { inspection: await londonIn(door) })
    const needs = view.domains.flatMap(({ standards }) => standards).flatMap((standard) => standard.needs)
    expect(needs.map(({ standard }) => standard)).toEqual(['1.1', '1.2', '1.3', '1.4', '2.2', '2.3', '2.4', '4.2'])
  })
})

describe('a panel session', () => {
  test('London is 15 of 30 after the panel decides as published', async () => {
    const session = await closed(door, await londonIn(door))
    expect(session.byRule).toMatchObject({ score: 12 })
    expect(session.afterPanel).toMatchObject({
      kind: 'rated',
      score: 15,
      outOf: 30,
      rating: { name: 'Requires improvement' },
    })
  })

  test('HIOW January 2019 is 14 by rule and 16, Good, after the panel', async () => {
    const session = await closed(door, await inspectionOf(door, 'January 2019'))
    expect([session.byRule, session.afterPanel]).toMatchObject([{ score: 14 }, { score: 16, rating: { name: 'Good' } }])
  })

  test('HIOW 2020 has no overall rating, and the reason names the standards that are not rated', async () => {
    const session = await closed(door, await inspectionOf(door, '2020'))
    expect(session.afterPanel).toMatchObject({
      kind: 'not-rated',
      because: {
        why: 'standards-unrated',
        standards: [{ number: '1.1' }, { number: '1.2' }, { number: '1.3' }, { number: '1.4' }],
      },
    })
  })

  test('the running total is kept from the panel until every item is decided', async () => {
    const session = await opened(door, await londonIn(door))
    expect(session).toMatchObject({ totalHidden: true, afterPanel: null, byRule: null })
    expect(await yes(door, 'inspections.show', { inspection: session.inspection.id })).toMatchObject({
      totalHidden: true,
      afterPanel: null,
    })
    expect((await yes(door, 'signOff.show', { session: session.id })).page).toBe('')
    expect(await decideAsPublished(door, session)).toMatchObject({ totalHidden: false, afterPanel: { score: 15 } })
  })

  test('the sentence read back is the sentence minuted, byte for byte', async () => {
    const session = await opened(door, await londonIn(door))
    const rationale = 'O’Brien’s <b>note</b> & a 🦉: “practice”\nis better than files show — مثال'
    const item = await decide(door, session, '2.2', { ...wider, rationale })
    expect(item.recorded[0]?.sentence).toContain(rationale)
    const events = await yes(door, 'inspections.events', { inspection: session.inspection.id })
    expect(events.at(-1)?.says).toBe(item.recorded[0]?.sentence)
  })

  test('a decision is refused unless its sentence was read back and agreed', async () => {
    const session = await opened(door, await londonIn(door))
    const by = personIn(session, 'chair')
    await yes(door, 'items.call', { session: session.id, standard: '2.2', by })
    const said = await door.ask('items.decide', {
      session: session.id,
      standard: '2.2',
      by,
      outcome: wider,
      agreed: 'Planning: Good.',
      dissent: '',
    })
    expect(said).toMatchObject({ ok: false, code: 'read-back-differs' })
    expect((await yes(door, 'items.show', { session: session.id, standard: '2.2' })).state).toBe('open')
  })

  test('what is typed is kept as a draft, and gone once the item is decided', async () => {
    const session = await opened(door, await londonIn(door))
    await yes(door, 'items.call', { session: session.id, standard: '2.2', by: personIn(session, 'chair') })
    const draft = {
      outcome: 'discretion-used',
      direction: 'up' as const,
      grounds: ['wider-evidence'],
      rationale: 'Half a sent',
      reason: '',
      rating: '',
      evidence: '',
      dissent: '',
    }
    await yes(door, 'items.draft', { session: session.id, standard: '2.2', ...draft })
    expect((await yes(door, 'items.show', { session: session.id, standard: '2.2' })).draft).toMatchObject(draft)
    expect((await decide(door, session, '2.2', wider)).draft).toBeNull()
  })

  test('a retracted outcome stays in the trail, and the item can be decided anew', async () => {
    const session = await opened(door, await londonIn(door))
    await decide(door, session, '2.2', wider)
    const open = await yes(door, 'items.retract', {
      session: session.id,
      standard: '2.2',
      by: personIn(session, 'chair'),
    })
    expect(open).toMatchObject({
      state: 'open',
      recorded: [],
      retracted: [{ outcome: { outcome: 'discretion-used' } }],
    })
    const item = await decide(door, session, '2.2', {
      outcome: 'considered-no-change',
      rationale: 'On reflection the files are right.',
    })
    expect(item.standard.final).toMatchObject({ by: 'considered-no-change', rating: { name: 'Inadequate' } })
  })

  test('a rejected moderation leaves the item open while the zone is, and discretion may follow', async () => {
    const inspection = await inspectionOf(door, '2020')
    await yes(door, 'moderations.set', {
      inspection,
      standard: '4.1',
      direction: 'up',
      evidence: 'Five projects and an induction were observed.',
    })
    const session = await opened(door, inspection)
    const rejected = await decide(door, session, '4.1', {
      outcome: 'moderation-rejected',
      rationale: 'Five visits are too few.',
    })
    expect(rejected).toMatchObject({
      state: 'open',
      choices: [
        { outcome: 'discretion-used', direction: 'up' },
        { outcome: 'considered-no-change' },
        { outcome: 'adjourned' },
      ],
    })
    const after = await decide(door, session, '4.1', {
      outcome: 'considered-no-change',
      rationale: 'The cases say Good.',
    })
    expect(after).toMatchObject({
      state: 'decided',
      standard: {
        final: {
          by: 'considered-no-change',
          outcomes: [{ outcome: 'moderation-rejected' }, { outcome: 'considered-no-change' }],
        },
      },
    })
  })

  test('a recused chair is replaced by the deputy on that item, and the record names who was out', async () => {
    const session = await opened(door, await londonIn(door))
    const chair = personIn(session, 'chair')
    await yes(door, 'conflicts.set', {
      session: session.id,
      person: chair,
      standard: '2.2',
      state: 'recused',
      reason: 'Worked for the provider until 2017.',
    })
    expect(await door.ask('items.call', { session: session.id, standard: '2.2', by: chair })).toMatchObject({
      ok: false,
      code: 'recused',
    })
    const item = await yes(door, 'items.call', {
      session: session.id,
      standard: '2.2',
      by: personIn(session, 'deputy-chair'),
    })
    expect(item.quorum).toMatchObject({
      chair: { role: 'deputy-chair' },
      recused: ['Grace Chair'],
      deciding: ['Dan Deputy', 'Ada Member', 'Ben Member', 'Cyd Member'],
    })
  })

  test('without quorum an item is only adjourned; the session may close, and sign-off may not', async () => {
    const session = await opened(door, await londonIn(door))
    for (const person of session.people.filter(({ role }) => role === 'panel-member'))
      await yes(door, 'people.set', { session: session.id, ...person, present: false })
    const chair = personIn(session, 'chair')
    expect(await door.ask('items.call', { session: session.id, standard: '2.2', by: chair })).toMatchObject({
      ok: false,
      code: 'no-quorum',
    })
    for (const { standard } of session.agenda) {
      const outcome = { outcome: 'adjourned', reason: 'Three members were called away.' } as const
      const { sentence } = await yes(door, 'items.readBack', { session: session.id, standard, outcome })
      await yes(door, 'items.decide', {
        session: session.id,
        standard,
        by: chair,
        outcome,
        agreed: sentence,
        dissent: '',
      })
    }
    const shut = await yes(door, 'sessions.close', { session: session.id, by: chair })
    expect(shut.state).toBe('closed')
    expect(
      await door.ask('signOff.sign', { session: session.id, by: chair, role: 'chair', typedName: 'Grace Chair' }),
    ).toMatchObject({ ok: false, code: 'items-adjourned' })
  })

  test('a session does not close over an undecided item', async () => {
    const session = await opened(door, await londonIn(door))
    expect(await door.ask('sessions.close', { session: session.id, by: personIn(session, 'chair') })).toMatchObject({
      ok: false,
      code: 'items-undecided',
    })
  })
})

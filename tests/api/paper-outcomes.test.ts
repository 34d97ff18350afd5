/** Outcomes from paper: read back to the chair, and held against the rules as any other. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordSchema } from '../../src-main/documents/record/schema.ts'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'
import { yes } from '../support/doors.ts'
import { forged } from '../support/forged.ts'
import { answered, decideAsPublished, personIn } from '../support/london.ts'
import {
  minutesIn,
  outcomeOnPaper,
  positionsOnPaper,
  paperTable,
  type PaperTable,
  type OutcomeContent,
} from '../support/paper-sheets.ts'

/** `09:00`, as the clock on the wall of this machine shows it. */
const clockTime = (iso: string): string =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

let table: PaperTable
beforeEach(async () => void (table = await paperTable()))
afterEach(() => table.end())

describe('an outcome on paper', () => {
  test('is read back to the chair, and recorded as it would be from the screen, marked', async () => {
    const { door, session, chair, person, trail, outcomeSheet, twice } = table
    const code = await outcomeSheet()
    const time = clockTime(session.evidence.frozenAt ?? '')
    expect(await twice(code, outcomeOnPaper(session, { time }))).toMatchObject({ state: 'settled', whyNotCount: null })
    const { sentence } = await yes(door, 'paper.readBack', { session: session.id, code })
    expect(sentence).toContain('raised the provisional rating from Inadequate to Requires improvement')
    const count = { session: session.id, code, by: chair }
    expect(await door.ask('paper.count', { ...count, agreed: 'Something else.' })).toMatchObject({
      code: 'read-back-differs',
    })
    expect(await door.ask('paper.count', { ...count, by: person('Nia Notes'), agreed: sentence })).toMatchObject({
      code: 'out-of-role',
    })
    expect(await yes(door, 'paper.count', { ...count, agreed: sentence })).toMatchObject({ state: 'counted' })
    const item = await yes(door, 'items.show', { session: session.id, standard: '2.2' })
    const onPaper = `Taken on paper (${time}), sheet ${code}: entered by Nia Notes and Lee Lead.`
    expect(item).toMatchObject({ state: 'decided', recorded: [{ sentence, onPaper }] })
    expect(item.session.agenda.find(({ standard }) => standard === '2.2')).toMatchObject({ minuted: sentence, onPaper })
    expect(await minutesIn(door, session.id)).toContain(onPaper)
    expect(await trail()).toContain(onPaper)
    expect(await door.ask('paper.count', { ...count, agreed: sentence })).toMatchObject({ code: 'paper-counted' })
  })

  test('keeps a vote and a dissent', async () => {
    const { door, session, outcomeSheet, twice, record } = table
    const [grace = '', dan = '', ada = '', ben = '', cyd = ''] = outcomeOnPaper(session).present
    const vote = { how: 'vote', for: [grace, dan, ada], against: [ben, cyd], dissent: 'Ben would not.' } as const
    const code = await outcomeSheet()
    await twice(code, outcomeOnPaper(session, { ...vote, for: [...vote.for], against: [...vote.against] }))
    await record(code)
    const { recorded } = await yes(door, 'items.show', { session: session.id, standard: '2.2' })
    expect(recorded).toMatchObject([
      { dissent: 'Ben would not.', agreed: expect.stringContaining('Decided by vote, three to two') },
    ])
  })

  test('the rules do not allow is refused with the reason, and waits as it was entered until it is put aside', async () => {
    const { door, session, chair, outcomeSheet, twice } = table
    const illegal: readonly (readonly [string, Partial<OutcomeContent>])[] = [
      ['wrong-direction', { direction: 'down' }],
      ['ground-missing', { grounds: [] }],
      ['ground-not-a-fact', { grounds: ['one-case'] }],
      ['rationale-missing', { rationale: '' }],
      ['no-proposal', { outcome: 'proposal-ratified', direction: null, grounds: [] }],
      ['sheet-attendance-differs', { present: [] }],
      ['votes-missing', { how: 'vote' }],
      ['sheet-unsigned', { signed: false }],
    ]
    const code = await outcomeSheet()
    for (const [refusal, change] of illegal) {
      const line = await twice(code, outcomeOnPaper(session, change))
      expect(line).toMatchObject({ state: 'settled', whyNotCount: { code: refusal } })
      expect(await door.ask('paper.readBack', { session: session.id, code })).toMatchObject({ code: refusal })
      const count = { session: session.id, code, by: chair, agreed: '' }
      expect(await door.ask('paper.count', count)).toMatchObject({ code: refusal })
      const { lines } = await yes(door, 'paper.show', { session: session.id })
      expect(lines).toContainEqual(line)
      await yes(door, 'paper.putAside', { session: session.id, code, by: chair, reason: `It was ${refusal}.` })
    }
    expect(await yes(door, 'items.show', { session: session.id, standard: '2.2' })).toMatchObject({
      state: 'waiting',
      recorded: [],
    })
    expect((await yes(door, 'paper.show', { session: session.id })).lines).toHaveLength(illegal.length)
  })

  test('that waits is told on its item before that is decided here, and never what one person entered', async () => {
    const { door, session, chair, enter, entered, outcomeSheet } = table
    const code = await outcomeSheet()
    const waits = async (): Promise<string | undefined> => {
      const { agenda } = (await yes(door, 'items.show', { session: session.id, standard: '2.2' })).session
      expect(agenda.filter(({ standard, paperWaits }) => standard !== '2.2' && paperWaits !== '')).toEqual([])
      expect(JSON.stringify(agenda)).not.toContain('nobody may see')
      return agenda.find(({ standard }) => standard === '2.2')?.paperWaits
    }
    expect(await waits()).toBe('')
    const content = outcomeOnPaper(session, { rationale: 'What nobody may see so early.' })
    await entered(code, 'Nia Notes', content)
    expect(await waits()).toBe('The outcome sheet of this item was entered once, and waits for its second entry.')
    await entered(code, 'Lee Lead', outcomeOnPaper(session))
    expect(await waits()).toBe('The outcome sheet of this item was entered twice, and its entries differ.')
    const settle = { session: session.id, code, by: chair }
    await yes(door, 'paper.settle', { ...settle, choices: [{ field: 'rationale', take: 'first' }] })
    expect(await waits()).toBe('The outcome sheet of this item is settled, and waits to be recorded.')
    await yes(door, 'paper.putAside', { ...settle, reason: 'Decided here.' })
    expect(await waits()).toBe('')
    expect((await enter(code, 'Nia Notes', content)).ok).toBe(true)
  })

  test('with a time before its sheet was printed, or still to come, is not entered', async () => {
    const { session, enter, entered, outcomeSheet } = table
    const code = await outcomeSheet()
    const at = (time: string) => enter(code, 'Nia Notes', outcomeOnPaper(session, { time }))
    expect(await at('1 March 2026, 09:00')).toMatchObject({
      code: 'time-before-printed',
      says: expect.stringContaining('“1 March 2026, 09:00” is before the sheet was printed, on 2 March 2026'),
    })
    expect(await at('04/03/2026')).toMatchObject({
      code: 'time-after-now',
      says: expect.stringContaining('“04/03/2026” is still to come'),
    })
    expect(await entered(code, 'Nia Notes', outcomeOnPaper(session, { time: 'after lunch' }))).toMatchObject({
      state: 'first',
    })
  })

  test('without quorum can only be adjourned, and waits until it is met', async () => {
    const { door, session, chair, person, outcomeSheet, twice } = table
    const code = await outcomeSheet()
    await twice(code, outcomeOnPaper(session, { present: [chair, person('Dan Deputy')] }))
    for (const name of ['Ada Member', 'Ben Member', 'Cyd Member'])
      await yes(door, 'people.set', {
        session: session.id,
        person: person(name),
        name,
        role: 'panel-member',
        present: false,
        asked: true,
      })
    expect(await door.ask('paper.readBack', { session: session.id, code })).toMatchObject({ code: 'no-quorum' })
  })

  test('taken back may be entered from its sheet again', async () => {
    const { door, session, chair, outcomeSheet, twice, record } = table
    const code = await outcomeSheet()
    await twice(code, outcomeOnPaper(session))
    await record(code)
    await yes(door, 'items.retract', { session: session.id, standard: '2.2', by: chair, reason: 'Misread.' })
    expect((await yes(door, 'paper.show', { session: session.id })).lines).toMatchObject([{ state: 'taken-back' }])
    await twice(code, outcomeOnPaper(session, { rationale: 'Meetings say more than files do.' }))
    expect(await record(code)).toMatchObject({ state: 'counted' })
  })

  test('is neither entered nor recorded once the session has closed, and the record that is signed verifies', async () => {
    const { door, session, chair, enter, sheetOf, outcomeSheet, twice, record } = table
    const code = await outcomeSheet()
    await twice(code, outcomeOnPaper(session))
    await record(code)
    const waiting = await outcomeSheet('2.3')
    await twice(waiting, outcomeOnPaper(session))
    const ada = await sheetOf('Ada Member')
    await twice(ada, positionsOnPaper())
    await decideAsPublished(door, session)
    await yes(door, 'sessions.close', { session: session.id, by: chair })
    expect(await enter(ada, 'Nia Notes', positionsOnPaper())).toMatchObject({ code: 'session-state' })
    const closed = { session: session.id, code: waiting, by: chair }
    expect(await door.ask('paper.count', { ...closed, agreed: '' })).toMatchObject({ code: 'session-state' })
    expect(await door.ask('paper.putAside', { ...closed, reason: 'Late' })).toMatchObject({ code: 'session-state' })
    expect(
      await door.ask('paper.print', { session: session.id, standards: ['2.2'], members: [], outcome: true }),
    ).toMatchObject({ code: 'session-state' })
    const { challenges } = await yes(door, 'signOff.show', { session: session.id })
    const asked = challenges.filter(({ says }) => says.includes('entered from paper'))
    expect(asked).toMatchObject([
      { standard: '2.3', says: expect.stringMatching(/an outcome sheet was .* it was decided without the sheet\.$/) },
    ])
    await answered(door, session)
    await yes(door, 'signOff.sign', { session: session.id, by: chair, role: 'chair', typedName: 'Grace Chair' })
    const { record: signed } = await yes(door, 'signOff.sign', {
      session: session.id,
      by: personIn(session, 'lead-inspector'),
      role: 'lead-inspector',
      typedName: 'Lee Lead',
    })
    const shown = await yes(door, 'records.show', { record: signed?.id ?? '' })
    expect(shown.verified.filter(({ passed }) => !passed)).toEqual([])
    expect(shown.minutes.filter(({ onPaper }) => onPaper !== '')).toMatchObject([
      { standard: '2.2', onPaper: expect.stringContaining(`sheet ${code}`) },
    ])
    expect(await minutesIn(door, session.id)).toContain('Taken on paper')

    // Somebody who changes what was entered, who entered it or what it counts as is found out by the record itself.
    const copy = await yes(door, 'records.copy', { record: signed?.id ?? '', as: 'json' })
    const whole = recordSchema.parse(JSON.parse(Buffer.from(copy.base64, 'base64').toString('utf8')))
    const changes: readonly (readonly [string, (facts: Record<string, unknown>) => void])[] = [
      ['paper-settled', ({ content }) => void Object.assign(content as object, { rationale: 'Something else.' })],
      ['paper-settled', ({ entries }) => void Object.assign((entries as object[])[0] ?? {}, { person: chair })],
      ['paper-settled', ({ entries }) => void Object.assign((entries as object[])[1] ?? {}, (entries as object[])[0])],
      ['paper-positions-counted', ({ content }) => void Object.assign(content as object, { final: 'Outstanding' })],
      ['outcome-recorded', ({ paper }) => void Object.assign(paper as object, { code: 'K7QF-3MXW-PH' })],
    ]
    for (const [kind, change] of changes) {
      const text = forged(whole, ({ events }) => {
        const event = events.find(
          ({ kind: each, facts }) => each === kind && (kind !== 'outcome-recorded' || 'paper' in facts),
        )
        change(event?.facts ?? {})
      })
      const trail = verifyRecord(text, []).checks.find(({ check }) => check === 'trail')
      expect([kind, trail?.passed, trail?.says]).toEqual([kind, false, expect.stringMatching(/Sheet .* differ in/)])
    }
  })
})

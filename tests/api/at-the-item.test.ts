import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '../../src-main/api/contract/contract.ts'
import type { PrecedentsView, SessionView, WhyView } from '../../src-main/api/contract/views.ts'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import {
  answered,
  closed,
  decide,
  decideAsPublished,
  inspectionOf,
  londonIn,
  opened,
  personIn,
  signed,
} from '../support/london.ts'

let door: TestDoor
beforeEach(async () => void (door = await doorInProcess()))
afterEach(() => door.close())

type Supposed = InputOf<'whatIf.show'>['supposed']
const nothing: Supposed = { judgements: [], turned: [], setAside: [] }
const two: Supposed = { ...nothing, turned: [{ keyQuestion: '2.2.3', from: 'N', cases: 2 }] }
const raise = { outcome: 'discretion-used', direction: 'up', rating: null } as const

describe('why London’s planning is Inadequate', () => {
  test('is told as a tree in plain words down to the cases', async () => {
    const session = await opened(door, await londonIn(door))
    const { why, rule } = await yes(door, 'items.evidence', { session: session.id, standard: '2.2' })
    expect(why.says).toBe('Inadequate, because 2.2.3 is 48 per cent (57 of 118), in the band Minority.')
    expect(why.from.map(({ cases }) => cases)).toEqual(['2.2.1', '2.2.2', '2.2.3'])
    expect(sentences(why).at(-1)).toBe(
      '118 of the 148 cases of the sample case supervision: 30 are left out, because the inspector’s classification of risk of serious harm is low.',
    )
    const { cases } = await yes(door, 'cases.behind', { inspection: session.inspection.id, question: '2.2.3' })
    expect(cases.filter(({ answer, standing }) => answer === 'N' && standing !== 'out')).toHaveLength(61)
    expect(rule.version).toBe('CRC standards, first round (2018): crc-2018, version 1.')
    expect(rule.says).toContain('Too few from 50, Reasonable majority from 65 and Large majority from 80')
  })

  test('and how firm it is, with each key question left out and an interval', async () => {
    const session = await opened(door, await londonIn(door))
    const { firm } = await yes(door, 'items.evidence', { session: session.id, standard: '2.2' })
    expect(firm).toMatchObject({
      word: 'close, and rests on two judgements',
      restsOn: ['Two judgements of 2.2.3 from no to yes make it Requires improvement.'],
      leaveOneOut: [
        'Without 2.2.3 it would be Requires improvement.',
        'Without 2.2.1 or 2.2.2 it would stay Inadequate.',
      ],
    })
    expect(firm?.intervals.at(-1)).toEqual({ keyQuestion: '2.2.3', percent: 48, says: '42 to 55 %' })
    const proposed = await yes(door, 'items.evidence', { session: session.id, standard: '1.1' })
    expect(proposed.firm).toBeNull()
    expect(proposed.why.says).toBe('Good, because the lead inspector proposes it.')
  })

  test('and after the panel, what it did', async () => {
    const session = await opened(door, await londonIn(door))
    const grounds = ['wider-evidence']
    await decide(door, session, '2.2', { ...raise2, grounds, rationale: 'Meetings say more.' })
    const { why } = await yes(door, 'items.evidence', { session: session.id, standard: '2.2' })
    expect(why.says).toBe(
      'Requires improvement, because the panel used discretion to move the provisional rating Inadequate up one band.',
    )
    expect(why.from[0]?.says).toContain('2.2.3 is 48 per cent')
  })
})

const raise2 = { outcome: 'discretion-used', direction: 'up' } as const

describe('what if', () => {
  test('two judgements of 57 of 118 reach 50 per cent; nothing is stored, and the total waits', async () => {
    const session = await opened(door, await londonIn(door))
    const ask = { inspection: session.inspection.id, session: session.id, standard: '2.2' }
    const before = await yes(door, 'inspections.events', { inspection: ask.inspection })
    const view = await yes(door, 'whatIf.show', { ...ask, supposed: two, tried: null })
    expect(view.figures).toMatchObject([
      { before: { yes: 57, n: 118, percent: 48 }, after: { yes: 59, n: 118, percent: 50 } },
    ])
    expect(view.standards).toMatchObject([
      { number: '2.2', before: { name: 'Inadequate' }, after: { name: 'Requires improvement' } },
    ])
    expect(view.overall).toBeNull()
    expect(view.standard.opened.map(({ direction }) => direction)).toEqual(['down'])
    expect(view.sentence).toBe(
      'Planning: the panel considered what would follow if two judgements were turned from no to yes in 2.2.3. 2.2.3 would be 59 of 118, 50 per cent, not 57 of 118, 48 per cent; 2.2 Planning would be Requires improvement, not Inadequate. Nothing was changed by it.',
    )
    expect(await yes(door, 'inspections.events', { inspection: ask.inspection })).toEqual(before)
    const empty = await yes(door, 'whatIf.show', { ...ask, supposed: nothing, tried: null })
    expect(empty).toMatchObject({ figures: [], nothingSupposed: true, sentence: '' })
    const item = await yes(door, 'items.show', { session: session.id, standard: '2.2' })
    expect(empty.standard).toEqual(item.standard)
  })

  test('before a panel it shows the total: London’s 12 of 30 would be 13', async () => {
    const inspection = await londonIn(door)
    const ask = { inspection, session: null, standard: '2.2', tried: null }
    const view = await yes(door, 'whatIf.show', { ...ask, supposed: two })
    expect(view.overall).toMatchObject({ before: { score: 12 }, after: { score: 13, outOf: 30 } })
    expect(view).toMatchObject({ mayMinute: false, whyNotMinute: null })
    const tried = await yes(door, 'whatIf.show', { ...ask, supposed: nothing, tried: raise })
    expect(tried.overall).toMatchObject({ after: { score: 13 } })
    // Asked without the session while a panel sits, the total is kept all the same.
    await opened(door, inspection)
    expect((await yes(door, 'whatIf.show', { ...ask, supposed: two })).overall).toBeNull()
  })

  test('named cases are turned and set aside, in every standard they were judged for', async () => {
    const inspection = await londonIn(door)
    const { cases } = await yes(door, 'cases.behind', { inspection, question: '2.2.3' })
    const counted = cases.filter(({ standing }) => standing !== 'out')
    const noes = counted.filter(({ answer }) => answer === 'N').map(({ reference }) => reference)
    const ask = { inspection, session: null, standard: '2.2', tried: null }
    const judgements = noes.slice(0, 2).map((reference) => ({ keyQuestion: '2.2.3', reference, answer: 'Y' as const }))
    const turned = await yes(door, 'whatIf.show', { ...ask, supposed: { ...nothing, judgements } })
    expect(turned.figures).toMatchObject([{ after: { number: '2.2.3', yes: 59, n: 118 } }])
    expect(turned.sentence).toContain('two judgements of named cases were yes in 2.2.3')
    const setAside = [{ sample: 'case supervision', reference: noes[0] ?? '' }]
    const aside = await yes(door, 'whatIf.show', { ...ask, supposed: { ...nothing, setAside } })
    expect(aside.figures.find(({ after }) => after.number === '2.2.3')?.after).toMatchObject({ yes: 57, n: 117 })
    expect(aside.figures.map(({ after }) => after.number)).toContain('2.1.1')
    expect(
      await door.ask('whatIf.show', {
        ...ask,
        supposed: { ...nothing, setAside: [{ sample: 'case supervision', reference: 'Z' }] },
      }),
    ).toMatchObject({ ok: false, code: 'no-such' })
  })

  test('what is known only as a percentage is refused with a sentence, and no outcome the rules forbid is tried', async () => {
    const inspection = await inspectionOf(door, 'January 2019')
    const ask = { inspection, session: null, standard: '2.2' }
    expect(await door.ask('whatIf.show', { ...ask, supposed: two, tried: null })).toMatchObject({
      ok: false,
      code: 'counts-not-known',
      says: '2.2.3 is known only as a percentage, without its counts: no judgement of it can be turned.',
    })
    expect(
      await door.ask('whatIf.show', { ...ask, supposed: nothing, tried: { ...raise, direction: 'down' } }),
    ).toMatchObject({ ok: false, code: 'wrong-direction' })
    expect((await yes(door, 'whatIf.show', { ...ask, supposed: nothing, tried: raise })).standards).toMatchObject([
      { before: { name: 'Requires improvement' }, after: { name: 'Good' } },
    ])
  })

  test('once every item is decided the total is shown, with the panel’s decisions kept where the rules allow them', async () => {
    const session = await decideAsPublished(door, await opened(door, await londonIn(door)))
    const ask = { inspection: session.inspection.id, session: session.id, standard: '2.2', tried: null }
    const view = await yes(door, 'whatIf.show', { ...ask, supposed: two })
    // At 50 the way up is no longer open: the decision falls away, and the standard has by rule what it was raised to.
    expect(view.overall).toMatchObject({ before: { score: 15 }, after: { score: 15 } })
    expect(view.standards).toMatchObject([{ before: { score: 1 }, after: { score: 1 } }])
  })

  test('named cases are refused once the cases have changed since the panel’s evidence was frozen', async () => {
    const session = await closed(door, await londonIn(door))
    const inspection = session.inspection.id
    const change = { inspection, sample: 'case supervision', reference: 'C0001', reason: 'Not entitled.' }
    const { cases } = await yes(door, 'cases.behind', { inspection, question: '2.2.3' })
    const reference = cases[0]?.reference ?? ''
    await yes(door, 'cases.withdraw', { ...change, reference: cases[1]?.reference ?? '' })
    const ask = { inspection, session: session.id, standard: '2.2', tried: null }
    const judgements = [{ keyQuestion: '2.2.3', reference, answer: 'Y' as const }]
    expect(await door.ask('whatIf.show', { ...ask, supposed: { ...nothing, judgements } })).toMatchObject({
      ok: false,
      code: 'cases-changed-since',
    })
    expect((await yes(door, 'whatIf.show', { ...ask, supposed: two })).figures[0]?.before).toMatchObject({ n: 118 })
  })
})

describe('a what-if minuted as considered', () => {
  test('is one event with its sentence, in the trail, the minutes and the record, and changes nothing else', async () => {
    const session = await opened(door, await londonIn(door))
    const about = { session: session.id, standard: '2.2' }
    const by = personIn(session, 'chair')
    const minute = { ...about, by, supposed: two, tried: null }
    expect(await door.ask('whatIf.minute', { ...minute, agreed: '' })).toMatchObject({ code: 'item-not-open' })
    await yes(door, 'items.call', { ...about, by })
    const { by: _, ...asked } = minute
    const { sentence } = await yes(door, 'whatIf.show', { ...asked, inspection: session.inspection.id })
    const refused = async (change: object, code: string) =>
      expect(await door.raw('whatIf.minute', { ...minute, agreed: sentence, ...change })).toMatchObject({ code })
    await refused({ agreed: 'Planning is good.' }, 'read-back-differs')
    await refused({ supposed: nothing }, 'nothing-supposed')
    await refused({ by: personIn(session, 'note-taker') }, 'out-of-role')
    const item = await yes(door, 'items.show', about)
    const before = await yes(door, 'inspections.events', { inspection: session.inspection.id })
    const considered = await yes(door, 'whatIf.minute', { ...minute, agreed: sentence })
    expect(considered).toMatchObject({ standard: '2.2', sentence, by: 'Grace Chair' })
    const after = await yes(door, 'inspections.events', { inspection: session.inspection.id })
    expect(after).toHaveLength(before.length + 1)
    expect(after.some(({ says }) => says === sentence)).toBe(true)
    const { session: _session, ...same } = item
    expect(await yes(door, 'items.show', about)).toMatchObject(same)
    expect(await yes(door, 'whatIf.minuted', { session: session.id })).toEqual([considered])

    await decide(door, session, '2.2', { outcome: 'considered-no-change', rationale: 'The figures are right.' })
    await decideAsPublished(door, session)
    await yes(door, 'sessions.close', { session: session.id, by })
    await sign(session)
    const { record } = await yes(door, 'signOff.show', { session: session.id })
    const shown = await yes(door, 'records.show', { record: record?.id ?? '' })
    expect(shown.minutes.map((each) => each.sentence)).toContain(sentence)
    expect(shown.verified.filter(({ passed }) => !passed)).toEqual([])
    const file = await yes(door, 'records.export', { record: record?.id ?? '', as: 'json' })
    const text = Buffer.from(file.base64, 'base64').toString('utf8')
    expect(verifyRecord(text).ok).toBe(true)
    const forged = verifyRecord(text.replace('were turned from no to yes', 'were turned from yes to no'))
    expect(forged.checks.map(({ says }) => says)).toContainEqual(
      expect.stringMatching(
        /^2\.2 Planning: the record and its event \d+ differ in the sentence of what was considered/,
      ),
    )
  })
})

describe('precedent', () => {
  const similar = ({ similar: found }: PrecedentsView) =>
    found.map(
      ({ provider, standard, distance, decided }) => `${provider.slice(0, 6)} ${standard}: ${distance}; ${decided}`,
    )

  test('at London’s table, Hampshire’s published decisions speak, and London’s own do not', async () => {
    const session = await opened(door, await londonIn(door))
    const view = await yes(door, 'items.precedents', { session: session.id, standard: '2.2' })
    expect(view.says).toBe('2 similar decisions: raised 2.')
    expect(similar(view)).toEqual([
      'Hampsh 2.2: 63 per cent, two points below 65; raised from Requires improvement to Good',
      'Hampsh 2.3: 49 per cent, one point below 50; raised from Inadequate to Requires improvement',
    ])
    expect(view.similar[0]).toMatchObject({ from: 'published', record: null, grounds: [expect.any(String)] })
    expect(view.departures).toEqual([])
    const stands = await yes(door, 'items.precedents', { session: session.id, standard: '2.1' })
    expect(stands).toMatchObject({ open: false, similar: [], departures: [] })
  })

  test('London’s three are precedent for Hampshire, and to leave 63 as it is would depart from them', async () => {
    const session = await opened(door, await inspectionOf(door, 'January 2019'))
    const view = await yes(door, 'items.precedents', { session: session.id, standard: '2.2' })
    expect(view.says).toBe('3 similar decisions: raised 3.')
    expect(view.departures).toEqual([
      {
        outcome: 'considered-no-change',
        direction: null,
        says: 'None of 3 similar decisions left the rating as it was. The panel may differ; its rationale could say why.',
      },
    ])
    const far = await yes(door, 'items.precedents', { session: session.id, standard: '4.2' })
    expect(far.says).toBe('1 similar decision: considered without change 1.')
    expect(far.similar[0]).toMatchObject({ standard: '4.1' })
  })

  test('a signed record speaks in the place of what was published, and a superseded one no more', async () => {
    const london = await londonIn(door)
    const { session, record } = await signed(door, london)
    const hiow = await opened(door, await inspectionOf(door, 'January 2019'))
    const asked = { session: hiow.id, standard: '2.2' }
    const view = await yes(door, 'items.precedents', asked)
    expect(view.says).toBe('3 similar decisions: raised 3.')
    expect(view.similar.every((each) => each.record === record && each.from === 'record')).toBe(true)

    const again = await yes(door, 'sessions.prepare', {
      inspection: london,
      supersedes: { record, reason: 'A slip in 2.2.' },
    })
    const own = await yes(door, 'items.precedents', { session: again.id, standard: '2.2' })
    expect(own.similar.every(({ provider }) => provider.startsWith('Hampshire'))).toBe(true)
    for (const { name, role } of session.people)
      await yes(door, 'people.set', { session: again.id, person: null, name, role, present: true, asked: true })
    const people = await yes(door, 'sessions.show', { session: again.id })
    const open = await yes(door, 'sessions.open', { session: again.id, by: personIn(people, 'chair') })
    await decide(door, open, '2.2', { outcome: 'considered-no-change', rationale: 'It was a slip.' })
    await decideAsPublished(door, open)
    await yes(door, 'sessions.close', { session: open.id, by: personIn(open, 'chair') })
    await sign(open)
    const after = await yes(door, 'items.precedents', asked)
    expect(after.says).toBe('3 similar decisions: raised 2, considered without change 1.')
    expect(after.similar.some((each) => each.record === record)).toBe(false)
  })
})

async function sign(session: SessionView): Promise<void> {
  await answered(door, session)
  for (const [role, typedName] of signatories)
    await yes(door, 'signOff.sign', { session: session.id, by: personIn(session, role), role, typedName })
}

const signatories = [
  ['chair', 'Grace Chair'],
  ['lead-inspector', 'Lee Lead'],
] as const

function sentences(why: WhyView): readonly string[] {
  return [why.says, ...why.from.flatMap(sentences)]
}

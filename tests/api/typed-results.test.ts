/** Results typed row by row: the same as the same rows in a file, corrected with a reason, and at rest while a panel sits. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InspectionView } from '../../src-main/api/contract/views.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { inspectionOf, opened, signed } from '../support/london.ts'
import { resultsFile, sampleLines, typed } from '../support/typed-rows.ts'

let door: TestDoor
beforeEach(async () => {
  door = await doorInProcess()
})
afterEach(() => door.close())

async function begun(framework = 'crc-2018'): Promise<string> {
  const { summary } = await yes(door, 'inspections.create', {
    provider: 'Kent CRC, 2019',
    framework,
    leadInspector: 'Lee Lead',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  return summary.id
}

const set = (inspection: string, lines: readonly string[], reason = '') =>
  door.ask('results.set', { inspection, rows: typed(...lines), reason })
const check = async (inspection: string, ...lines: readonly string[]) =>
  yes(door, 'results.check', { inspection, rows: typed(...lines) })
const standardIn = (view: InspectionView, number: string) =>
  view.domains.flatMap(({ standards }) => standards).find((each) => each.number === number)
/** What tells two inspections apart that hold the same. */
const apart = ({ summary, ...view }: InspectionView) => ({
  ...view,
  summary: { ...summary, id: '', changedAt: '' },
})
const trail = async (inspection: string) =>
  (await yes(door, 'inspections.events', { inspection })).map(({ says }) => says).slice(1)

describe('typed rows', () => {
  const lines = ['2.1.1,92,148,,', '2.1.2,,79,66,', '2.1.3,,300,48,', '2.2.1,0,0,,', '2.2.2,,,63,', '4.1,,,,good']

  test.each([
    ['every way of stating a result', lines],
    ['the previous inspection of Hampshire and Isle of Wight', sampleLines('hiow-crc-2019-01/results.csv')],
  ])('give the identical inspection as a file of the same rows: %s', async (_, rows) => {
    const [byHand, byFile] = [await begun(), await begun()]
    const hand = await yes(door, 'results.set', { inspection: byHand, rows: typed(...rows), reason: '' })
    const file = await yes(door, 'results.import', { inspection: byFile, files: [resultsFile(...rows)] })
    expect(apart(hand)).toEqual(apart(file.inspection))
    const [shown, likewise] = [
      await yes(door, 'results.show', { inspection: byHand }),
      await yes(door, 'results.show', { inspection: byFile }),
    ]
    expect(shown.groups).toEqual(likewise.groups)
  })

  test('say what they will be understood as, in the words of the file’s preview, before anything is stored', async () => {
    const inspection = await begun()
    const checked = await check(inspection, ...lines)
    expect(checked.rows.map(({ does, says }) => [does, says])).toEqual([
      ['new', '92 of 148, 62 %'],
      ['new', '52 of 79, 66 %'],
      ['new', '48 % of 300; several counts give it, so only the percentage is used'],
      ['new', '0 of 0: no case is judged'],
      ['new', '63 %; counts not known'],
      ['new', 'Good, as published'],
    ])
    expect(checked).toMatchObject({ says: '6 new results.', needsReason: false, whyNotSave: null })
    const preview = await yes(door, 'results.preview', { inspection, files: [resultsFile(...lines)] })
    expect(preview.results.map(({ shown }) => shown)).toEqual(checked.rows.map(({ says }) => says))
    expect((await yes(door, 'inspections.show', { inspection })).summary.stage).toBe('empty')
  })

  test('are one event, with their values where they are few', async () => {
    const inspection = await begun()
    await set(inspection, ['2.2.3,57,118,,', '4.1,,,,Good'])
    await set(inspection, lines.slice(0, 5))
    expect(await trail(inspection)).toEqual([
      'Results without cases were typed: 2.2.3 is 57 of 118; 4.1 is Good.',
      'Results without cases were typed: 5 items.',
    ])
  })

  test('with nothing in them, or with what is stored already, store nothing', async () => {
    const inspection = await begun()
    await set(inspection, ['2.2.3,57,118,,'])
    const checked = await check(inspection, '2.2.3, 57 ,118,48,', '2.2.1,,,,', '4.1,,,,')
    expect(checked.rows.map(({ does }) => does)).toEqual(['nothing', 'nothing', 'nothing'])
    expect(checked.whyNotSave).toBe('Nothing differs from what is stored, so there is nothing to save.')
    expect(await set(inspection, ['2.2.3,,118,48,', '2.2.1,,,,'])).toMatchObject({ ok: false, code: 'nothing-changed' })
  })

  test('the same rows sent a second time store nothing: a lost answer is asked for again without harm', async () => {
    const inspection = await begun()
    expect((await set(inspection, lines)).ok).toBe(true)
    expect(await set(inspection, lines)).toMatchObject({ ok: false, code: 'nothing-changed' })
    expect(await trail(inspection)).toHaveLength(1)
  })
})

describe('a row is refused with the sentence of the file’s reader, and nothing of the others is stored', () => {
  test.each([
    ['2.9.1,,,63,', 'item-unknown', 'wrong', 'The framework has no key question and no standard of this number.'],
    ['2.9.1,,,,', 'item-unknown', 'wrong', 'The framework has no key question and no standard of this number.'],
    ['2.2.3,119,118,,', 'yes-above-n', 'wrong', 'There are more yeses (119) than judgements (118).'],
    ['2.2.3,57,118,49,', 'percent-disagrees', 'wrong', '57 of 118 is 48 per cent, not 49.'],
    ['2.2.3,,9,50,', 'percent-impossible', 'wrong', 'No whole number of yeses of 9 gives 50 per cent.'],
    ['2.2.3,many,118,,', 'not-a-count', 'wrong', 'A count is a whole number, 0 or more.'],
    ['2.2.3,,,48.3,', 'not-a-percent', 'wrong', 'A percentage is a whole number from 0 to 100, without a sign.'],
    ['2.2.3,57,,,', 'yes-without-n', 'unfinished', 'The yeses are given without the number of judgements, n.'],
    ['2.2.3,,118,,', 'n-alone', 'unfinished', 'The number of judgements is given without the yeses or the percentage.'],
    [
      '4.1,,,,Goo',
      'rating-unknown',
      'unfinished',
      '“Goo” is not a rating of the framework. It has Inadequate, Requires improvement, Good and Outstanding.',
    ],
    [
      '4.1,,,,Fair',
      'rating-unknown',
      'wrong',
      '“Fair” is not a rating of the framework. It has Inadequate, Requires improvement, Good and Outstanding.',
    ],
    ['2.1.1,,,60,', 'item-repeated', 'wrong', '2.1.1 is given twice. Keep one result.'],
  ])('%s: %s', async (line, code, does, says) => {
    const inspection = await begun()
    const checked = await check(inspection, '2.1.1,,,62,', line)
    expect(checked.rows.map((row) => row.does)).toEqual(['new', does])
    expect(checked.rows[1]?.says).toBe(says)
    expect(checked.whyNotSave).toBe('One row cannot be stored as it stands.')
    expect(await set(inspection, ['2.1.1,,,62,', line])).toMatchObject({ ok: false, code, says })
    expect((await yes(door, 'inspections.show', { inspection })).summary.stage).toBe('empty')
    expect(await trail(inspection)).toEqual([])
  })
})

describe('an item has one source', () => {
  test('a key question that comes from returns says so, and is refused where it is typed', async () => {
    const london = await inspectionOf(door, 'London')
    const { groups } = await yes(door, 'results.show', { inspection: london })
    const row = groups.flatMap(({ rows }) => rows).find(({ item }) => item === '2.2.3')
    expect(row).toMatchObject({ shown: null, elsewhere: 'From returns: 57 of 118, 48 %.' })
    const checked = await check(london, '2.2.3,58,118,,')
    expect(checked.rows).toMatchObject([
      { does: 'wrong', says: '2.2.3 is known from returns and from results. Keep one source.' },
    ])
    expect(await set(london, ['2.2.3,58,118,,'])).toMatchObject({ ok: false, code: 'two-sources' })
  })

  test('a standard as published whose key questions are known is refused, on whichever row is typed', async () => {
    const inspection = await begun()
    const says = '4.1 is known from its published rating and from results. Keep one source.'
    await set(inspection, ['4.1,,,,Good'])
    expect((await check(inspection, '4.1.1,,,63,', '2.1.1,,,70,')).rows).toMatchObject([
      { does: 'wrong', says },
      { does: 'new' },
    ])
    expect(await set(inspection, ['4.1.1,,,63,'])).toMatchObject({ ok: false, says })
    await set(inspection, ['2.1.1,,,70,'])
    const checked = await check(inspection, '2.1,,,,Good')
    expect(checked.rows).toMatchObject([{ does: 'wrong' }])
    // One save can move an item from one source to the other.
    expect((await set(inspection, ['4.1,,,,', '4.1.1,,,63,'], 'The figures were found.')).ok).toBe(true)
  })

  test('a standard that has a proposal is refused as published', async () => {
    const inspection = await begun()
    const stated = { evidence: '', strengths: [], areasForImprovement: [] }
    await yes(door, 'proposals.set', { inspection, standard: '1.1', rating: 'Good', ...stated })
    const says = '1.1 is known from its published rating and from a proposal. Keep one source.'
    expect((await check(inspection, '1.1,,,,Good')).rows).toMatchObject([{ does: 'wrong', says }])
    expect(await set(inspection, ['1.1,,,,Good'])).toMatchObject({ ok: false, says })
    const { groups } = await yes(door, 'results.show', { inspection })
    expect(groups[0]?.rows).toMatchObject([{ item: '1.1', elsewhere: 'Proposed: Good.' }])
  })

  test('figures a moderation rests on cannot be withdrawn under it', async () => {
    const inspection = await begun('crc-2019')
    await set(inspection, ['4.1.1,,,76,', '4.1.2,,,82,', '4.1.4,,,79,'])
    await yes(door, 'moderations.set', { inspection, standard: '4.1', direction: 'up', evidence: 'Seen.' })
    const rows = ['4.1.1,,,,']
    expect((await check(inspection, ...rows)).rows).toMatchObject([
      { does: 'wrong', says: 'The standard has no indicative rating from its cases, so there is nothing to moderate.' },
    ])
    expect(await set(inspection, rows, 'Misread.')).toMatchObject({ ok: false, code: 'moderation-without-indicative' })
  })
})

describe('what is stored', () => {
  test('is corrected and withdrawn with a reason, and the event keeps the old values', async () => {
    const inspection = await begun()
    await set(inspection, ['2.2.3,57,118,,', '2.2.1,,,53,', '4.1,,,,Good'])
    const rows = ['2.2.3,58,118,,', '4.1,,,,', '2.2.2,,118,67,']
    const checked = await check(inspection, ...rows)
    expect(checked.rows.map(({ says }) => says)).toEqual([
      '58 of 118, 49 %; it was 57 of 118',
      'It was Good.',
      '79 of 118, 67 %',
    ])
    expect(checked).toMatchObject({ says: '1 new result, 1 changed, 1 withdrawn.', needsReason: true })
    expect(await set(inspection, rows, ' ')).toMatchObject({ ok: false, code: 'reason-missing' })
    const view = await yes(door, 'results.set', {
      inspection,
      rows: typed(...rows),
      reason: 'Read from the wrong column.',
    })
    expect(standardIn(view, '2.2')?.figures.map(({ yes: count, n, percent }) => [count, n, percent])).toEqual([
      [null, null, 53],
      [79, 118, 67],
      [58, 118, 49],
    ])
    expect(standardIn(view, '4.1')?.provisional).toMatchObject({ kind: 'not-available' })
    expect((await trail(inspection)).at(-1)).toBe(
      'Results without cases were changed: 2.2.3 was 57 of 118 and is 58 of 118; 4.1 was Good and is withdrawn; 2.2.2 is 79 of 118. Why: Read from the wrong column.',
    )
  })

  test('from a file is corrected by typing, and refused from another file with the way to correct it', async () => {
    const inspection = await begun()
    const files = [resultsFile('2.2.3,57,118,,')]
    await yes(door, 'results.import', { inspection, files })
    expect(await door.ask('results.import', { inspection, files })).toMatchObject({
      ok: false,
      says: 'A result for 2.2.3 is stored already. Correct it on the Results screen, with a reason.',
    })
    expect((await set(inspection, ['2.2.3,58,118,,'], 'Misread.')).ok).toBe(true)
  })
})

describe('while a panel sits', () => {
  test('results rest, say so, and may be corrected once the panel has closed; sign-off then asks for the evidence again', async () => {
    const inspection = await inspectionOf(door, 'January 2019')
    const session = await opened(door, inspection)
    const { whyNotChange } = await yes(door, 'results.show', { inspection })
    expect(whyNotChange).toContain('The panel session is running')
    const rows = ['2.1.1,,,80,']
    expect((await check(inspection, ...rows)).whyNotSave).toBe(whyNotChange)
    expect(await set(inspection, rows, 'Misread.')).toMatchObject({ ok: false, code: 'evidence-frozen' })
    for (const { standard } of session.agenda) {
      const by = session.people.find(({ role }) => role === 'chair')?.person ?? ''
      await yes(door, 'items.call', { session: session.id, standard, by })
      const outcome = { outcome: 'not-rated', reason: 'A trial run.' } as const
      const { sentence } = await yes(door, 'items.readBack', { session: session.id, standard, outcome })
      await yes(door, 'items.decide', { session: session.id, standard, by, outcome, agreed: sentence, dissent: '' })
      if (standard === session.agenda.at(-1)?.standard) await yes(door, 'sessions.close', { session: session.id, by })
    }
    expect((await set(inspection, rows, 'Misread.')).ok).toBe(true)
    const { inTheWay } = await yes(door, 'signOff.show', { session: session.id })
    expect(inTheWay.map(({ refusal }) => refusal.code)).toContain('evidence-changed')
  })

  test('once the record is signed nothing changes, until another session supersedes it', async () => {
    const inspection = await inspectionOf(door, 'January 2019')
    const { record } = await signed(door, inspection)
    expect(await set(inspection, ['2.1.1,,,80,'], 'Misread.')).toMatchObject({ ok: false, code: 'record-signed' })
    await yes(door, 'sessions.prepare', { inspection, supersedes: { record, reason: 'A figure was misread.' } })
    expect((await set(inspection, ['2.1.1,,,80,'], 'Misread.')).ok).toBe(true)
  })
})

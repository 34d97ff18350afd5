/** Sheets of paper: printed with a code that binds them to their panel, item and evidence. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { doorInProcess, yes } from '../support/doors.ts'
import { decideAsPublished, inspectionOf, londonIn, opened, personIn, prepared } from '../support/london.ts'
import {
  copied,
  outcomeOnPaper,
  positionsOnPaper,
  printed,
  paperTable,
  type PaperTable,
} from '../support/paper-sheets.ts'

let table: PaperTable
beforeEach(async () => void (table = await paperTable()))
afterEach(() => table.end())

describe('printed sheets', () => {
  test('are a page for each item and member and one for the outcome, with figures, ticks and a code of their own', async () => {
    const { door, session, person, trail } = table
    const members = [person('Ada Member'), person('Ben Member')]
    const { page, codes } = await printed(door, session, { standards: ['2.2', '1.1'], members })
    expect(codes).toHaveLength(6)
    expect(new Set(codes).size).toBe(6)
    expect(page).toContain('Ada Member, panel member')
    for (const words of ['57', '118', '48', 'Raise to Requires improvement', 'Signature', 'Ratify Good'])
      expect(page).toContain(words)
    expect(await trail()).toContain('6 paper sheets were printed, for 1.1 and 2.2.')
  })

  test('printed again are the same sheets', async () => {
    const { sheetOf } = table
    expect(await sheetOf('Ada Member')).toBe(await sheetOf('Ada Member'))
  })

  test('leave out a member who is recused from the item, and are for those who decide', async () => {
    const { door, session, person } = table
    await yes(door, 'conflicts.set', {
      session: session.id,
      person: person('Ada Member'),
      standard: '2.2',
      state: 'recused',
      reason: 'Worked there',
    })
    const both = { standards: ['2.2', '2.3'], members: [person('Ada Member')], outcome: false }
    expect((await printed(door, session, both)).codes).toHaveLength(1)
    const ask = { session: session.id, outcome: false }
    expect(
      await door.ask('paper.print', { ...ask, standards: ['2.2'], members: [person('Ada Member')] }),
    ).toMatchObject({ code: 'no-sheets-chosen' })
    expect(await door.ask('paper.print', { ...ask, standards: ['2.2'], members: [person('Lee Lead')] })).toMatchObject({
      code: 'out-of-role',
    })
    expect(await door.ask('paper.print', { ...ask, standards: ['9.9'], members: [] })).toMatchObject({
      code: 'no-such-item',
    })
  })
})

describe('a code', () => {
  test('that was misread, or is of no sheet, is told before anything is entered', async () => {
    const { door, session, outcomeSheet } = table
    const code = await outcomeSheet()
    const find = (typed: string, standard: string | null = null) =>
      door.ask('paper.find', { session: session.id, code: typed, standard })
    const letter = code.startsWith('A') ? 'B' : 'A'
    expect(await find(letter + code.slice(1))).toMatchObject({ says: expect.stringContaining('a character is wrong') })
    expect(await find(`0${code.slice(1)}`)).toMatchObject({ says: expect.stringContaining('No code has “0” in it') })
    expect(await find(code.slice(1))).toMatchObject({ says: 'A code has 10 characters; 9 were typed.' })
    expect(await find(code, '2.3')).toMatchObject({
      says: 'The code does not belong to item 2.3: the sheet was printed for 2.2.',
    })
    expect(await find(code.toLowerCase().replaceAll('-', ' '), '2.2')).toMatchObject({
      ok: true,
      value: { standard: '2.2', member: null, turn: 1, whyNot: null },
    })
    // What may be ticked is what it was printed with: 2.2 has the way up open, and nothing to moderate or ratify.
    const { outcomes } = await yes(door, 'paper.find', { session: session.id, code, standard: null })
    expect(outcomes.map(({ outcome, direction }) => [outcome, direction])).toEqual([
      ['discretion-used', 'up'],
      ['considered-no-change', null],
      ['not-rated', null],
      ['adjourned', null],
    ])
  })

  test('of another inspection says whose it is, and one no panel of this file printed is unknown', async () => {
    const { door, session } = table
    const other = await inspectionOf(door, 'Hampshire')
    const elsewhere = await opened(door, other)
    const { codes } = await printed(door, elsewhere, { standards: [elsewhere.agenda[0]?.standard ?? ''] })
    const [code = ''] = codes
    expect(await door.ask('paper.find', { session: session.id, code, standard: null })).toMatchObject({
      code: 'sheet-of-another-inspection',
      says: expect.stringContaining('Hampshire'),
    })
    const second = await doorInProcess()
    const strange = await printed(second, await opened(second, await londonIn(second)))
    await second.close()
    expect(
      await door.ask('paper.find', { session: session.id, code: strange.codes[0] ?? '', standard: null }),
    ).toMatchObject({ code: 'sheet-unknown' })
  })

  test('is known of a sheet that a copy of this file printed', async () => {
    const { door, session, entered } = table
    const spare = await doorInProcess({ file: copied(door.file) })
    const { codes } = await printed(spare, session)
    await spare.close()
    const line = await entered(codes[0] ?? '', 'Nia Notes', outcomeOnPaper(session))
    expect(line).toMatchObject({ standard: '2.2', state: 'first' })
  })
})

describe('the evidence a sheet is bound to', () => {
  test('may be printed before the panel opens, and holds as long as its figures do', async () => {
    const second = await doorInProcess()
    const before = await prepared(second, await londonIn(second))
    const { codes } = await printed(second, before)
    const [code = ''] = codes
    const found = () => second.ask('paper.find', { session: before.id, code, standard: null })
    expect(await found()).toMatchObject({ ok: true, value: { whyNot: { code: 'session-state' } } })
    // Of somebody who was entered by mistake, and taken off the panel again, it is of nobody here.
    const member = personIn(before, 'panel-member')
    const own = await printed(second, before, { members: [member], outcome: false })
    await yes(second, 'people.remove', { session: before.id, person: member })
    expect(
      await second.ask('paper.find', { session: before.id, code: own.codes[0] ?? '', standard: null }),
    ).toMatchObject({ code: 'sheet-of-nobody-here' })
    await yes(second, 'sessions.open', { session: before.id, by: personIn(before, 'chair') })
    expect(await found()).toMatchObject({ ok: true, value: { whyNot: null } })
    await second.close()
  })

  test('taken again with other figures makes the sheet one of before, and leaves those of other items as they are', async () => {
    const { door, inspection, session, chair, enter, entered, sheetOf, outcomeSheet } = table
    const [proposed, other, waiting] = [
      await outcomeSheet('1.4'),
      await outcomeSheet('2.2'),
      await sheetOf('Ada Member', '1.4'),
    ]
    await entered(waiting, 'Nia Notes', positionsOnPaper())
    await decideAsPublished(door, session)
    await yes(door, 'sessions.close', { session: session.id, by: chair })
    const mended = { rating: 'Good', evidence: 'The premises were mended.', strengths: [], areasForImprovement: [] }
    await yes(door, 'proposals.set', { inspection, standard: '1.4', ...mended })
    await yes(door, 'sessions.reopen', { session: session.id, by: chair, reason: '1.4.', takeEvidenceAgain: true })
    expect(await enter(proposed, 'Nia Notes', outcomeOnPaper(session))).toMatchObject({
      says: 'The sheet was printed before the evidence was taken again, and the figures of 1.4 have changed since. Print the sheet anew, and have the panel look at it again.',
    })
    expect(await door.ask('paper.find', { session: session.id, code: other, standard: null })).toMatchObject({
      ok: true,
    })
    // What was entered of it stays to be seen.
    const { lines } = await yes(door, 'paper.show', { session: session.id })
    expect(lines).toMatchObject([{ code: waiting, state: 'first', whyNotCount: { code: 'sheet-before-evidence' } }])
  })
})

/** Positions from paper: entered by two people who do not see each other’s, settled, and counted. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { yes } from '../support/doors.ts'
import {
  labelled,
  minutesIn,
  outcomeOnPaper,
  positionsOnPaper,
  paperTable,
  type PaperTable,
} from '../support/paper-sheets.ts'

let table: PaperTable
beforeEach(async () => void (table = await paperTable()))
afterEach(() => table.end())

describe('positions on paper', () => {
  test('count once two people have entered them alike, and neither entry shows before', async () => {
    const { door, session, trail, enter, entered, sheetOf } = table
    const code = await sheetOf('Ada Member')
    const first = await entered(code, 'Nia Notes', positionsOnPaper({ finalWords: 'Seen in  the meetings ' }))
    expect(first).toMatchObject({ state: 'first', says: [], differences: [], readers: [{ name: 'Nia Notes' }] })
    expect(JSON.stringify(await yes(door, 'paper.find', { session: session.id, code, standard: null }))).not.toContain(
      'Seen in',
    )
    expect(await trail()).not.toContain('Seen in')
    expect(await enter(code, 'Nia Notes', positionsOnPaper())).toMatchObject({
      says: 'Nia Notes made the first entry. The second is somebody else’s, who has not seen the first.',
    })
    const counted = await entered(code, 'Lee Lead', positionsOnPaper({ finalWords: 'Seen in the meetings' }))
    expect(counted).toMatchObject({ state: 'counted', member: { name: 'Ada Member' }, whyNotCount: null })
    expect(labelled(counted.says, 'Final position')).toBe('Requires improvement')
    expect(await trail()).toContain(
      `The positions of Ada Member on 2.2 count. Taken on paper, sheet ${code}: entered by Nia Notes and Lee Lead.`,
    )
    expect(await enter(code, 'Cyd Member', positionsOnPaper())).toMatchObject({ code: 'paper-counted' })
    const { onPaper } = await yes(door, 'positions.show', { session: session.id, standard: '2.2' })
    const words = 'Seen in the meetings'
    expect(onPaper).toMatchObject([{ name: 'Ada Member', first: 'Inadequate', final: 'Requires improvement', words }])
  })

  test('that differ show each place, and are settled by somebody named', async () => {
    const { door, session, person, trail, enter, entered, sheetOf } = table
    const code = await sheetOf('Ada Member')
    await entered(code, 'Nia Notes', positionsOnPaper())
    const differ = await entered(code, 'Lee Lead', positionsOnPaper({ final: 'Good', first: null }))
    expect(differ.state).toBe('differs')
    expect(differ.differences).toEqual([
      { field: 'first', label: 'First position', first: 'Inadequate', second: 'Not rated' },
      { field: 'final', label: 'Final position', first: 'Requires improvement', second: 'Good' },
    ])
    expect(await enter(code, 'Ben Member', positionsOnPaper())).toMatchObject({ code: 'paper-differs' })
    const settle = { session: session.id, code, by: person('Ben Member') }
    const one = [{ field: 'first', take: 'first' }] as const
    expect(await door.ask('paper.settle', { ...settle, choices: [...one] })).toMatchObject({
      code: 'paper-choice-missing',
    })
    const settled = await yes(door, 'paper.settle', {
      ...settle,
      choices: [...one, { field: 'final', take: 'second' }],
    })
    expect(settled).toMatchObject({ state: 'counted', settledBy: 'Ben Member' })
    expect([labelled(settled.says, 'First position'), labelled(settled.says, 'Final position')]).toEqual([
      'Inadequate',
      'Good',
    ])
    expect(await trail()).toContain('differed in 2 places, settled by Ben Member.')
    const minuted = await minutesIn(door, session.id)
    for (const place of [
      'First position: Nia Notes read “Inadequate”, Lee Lead “Not rated”; Ben Member settled it as “Inadequate”.',
      'Final position: Nia Notes read “Requires improvement”, Lee Lead “Good”; Ben Member settled it as “Good”.',
    ])
      expect(minuted).toContain(place)
    expect(await door.ask('paper.settle', { ...settle, choices: [] })).toMatchObject({ code: 'paper-not-differing' })
  })

  test('of somebody absent, recused or unsigned wait with the reason, and count once it is put right', async () => {
    const { door, session, chair, person, enter, sheetOf, twice } = table
    const ben = { session: session.id, person: person('Ben Member'), name: 'Ben Member', role: 'panel-member' } as const
    const code = await sheetOf('Ben Member')
    await yes(door, 'people.set', { ...ben, present: false, asked: true })
    expect(await enter(code, 'Ben Member', positionsOnPaper())).toMatchObject({ code: 'reader-absent' })
    expect(await twice(code, positionsOnPaper())).toMatchObject({
      state: 'settled',
      whyNotCount: { code: 'sheet-of-absent' },
    })
    const count = { session: session.id, code, by: chair, agreed: '' }
    expect(await door.ask('paper.count', count)).toMatchObject({
      says: expect.stringContaining('by telephone perhaps'),
    })
    await yes(door, 'people.set', { ...ben, present: true, asked: true })
    expect(await yes(door, 'paper.count', count)).toMatchObject({ state: 'counted' })

    const cyd = await sheetOf('Cyd Member')
    const conflict = { session: session.id, person: person('Cyd Member'), standard: '2.2', reason: 'Worked there' }
    await yes(door, 'conflicts.set', { ...conflict, state: 'recused' })
    expect(await enter(cyd, 'Cyd Member', positionsOnPaper())).toMatchObject({ code: 'recused' })
    expect(await twice(cyd, positionsOnPaper())).toMatchObject({ whyNotCount: { code: 'recused' } })

    const unsigned = await sheetOf('Dan Deputy')
    expect(await twice(unsigned, positionsOnPaper({ signed: false }))).toMatchObject({
      whyNotCount: { code: 'sheet-unsigned' },
    })
    const aside = { session: session.id, code: unsigned, by: chair }
    expect(await door.ask('paper.putAside', { ...aside, reason: ' ' })).toMatchObject({ code: 'reason-missing' })
    expect(await door.ask('paper.putAside', { ...aside, by: person('Nia Notes'), reason: 'No' })).toMatchObject({
      code: 'out-of-role',
    })
    await yes(door, 'paper.putAside', { ...aside, reason: 'To be signed' })
    expect(await door.ask('paper.putAside', { ...aside, reason: 'Again' })).toMatchObject({ code: 'paper-none' })
    expect(await twice(unsigned, positionsOnPaper())).toMatchObject({ state: 'counted' })
    expect(await twice(await sheetOf('Grace Chair'), positionsOnPaper({ first: '', final: '' }))).toMatchObject({
      whyNotCount: { code: 'sheet-empty' },
    })
  })

  test('are not compared while sealed positions are being given on the item', async () => {
    const { door, session, chair, enter, entered, sheetOf } = table
    const code = await sheetOf('Ada Member')
    const on = { session: session.id, standard: '2.2', by: chair }
    await yes(door, 'items.call', on)
    await yes(door, 'positions.ask', on)
    await entered(code, 'Nia Notes', positionsOnPaper())
    expect(await enter(code, 'Lee Lead', positionsOnPaper())).toMatchObject({ code: 'positions-sealed' })
    await yes(door, 'positions.callOff', { ...on, reason: 'On paper instead' })
    expect(await entered(code, 'Lee Lead', positionsOnPaper())).toMatchObject({ state: 'counted' })
  })

  test('with a rating nobody has, or on the sheet of an outcome, are not taken', async () => {
    const { session, enter, sheetOf, outcomeSheet } = table
    const code = await sheetOf('Ada Member')
    expect(await enter(code, 'Nia Notes', positionsOnPaper({ final: 'Superb' }))).toMatchObject({
      code: 'rating-unknown',
    })
    expect(await enter(code, 'Nia Notes', outcomeOnPaper(session))).toMatchObject({
      says: 'The sheet holds the positions of Ada Member on 2.2, not the panel’s outcome.',
    })
    expect(await enter(await outcomeSheet(), 'Nia Notes', positionsOnPaper())).toMatchObject({
      code: 'sheet-of-another-kind',
    })
    expect(
      await enter(await outcomeSheet(), 'Nia Notes', outcomeOnPaper(session, { present: ['nobody'] })),
    ).toMatchObject({ code: 'no-such' })
  })
})

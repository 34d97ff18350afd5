import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { copyFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { openInspectionFile } from '../../src-main/store/database.ts'
import { eventsOf } from '../../src-main/store/events.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { decide, londonIn, opened, personIn } from '../support/london.ts'

let door: TestDoor
let inspection: string
let session: SessionView
let chair: string
const standard = '2.2'
beforeEach(async () => {
  door = await doorInProcess()
  inspection = await londonIn(door)
  session = await opened(door, inspection)
  chair = personIn(session, 'chair')
  await yes(door, 'items.call', { session: session.id, standard, by: chair })
})
afterEach(() => door.close())

const on = () => ({ session: session.id, standard })
const person = (name: string): string => session.people.find((each) => each.name === name)?.person ?? ''
const ask = () => yes(door, 'positions.ask', { ...on(), by: chair })
const position = (name: string, rating: string | null, kind: 'first' | 'final' = 'first') =>
  ({ ...on(), person: person(name), kind, rating, words: `${name} thinks so` }) as const
const give = (...given: Parameters<typeof position>) => yes(door, 'positions.give', position(...given))
const reveal = (withoutAll = false) => yes(door, 'positions.reveal', { ...on(), by: chair, withoutAll })
const trail = async (): Promise<string> => JSON.stringify(await yes(door, 'inspections.events', { inspection }))
const stands = { outcome: 'considered-no-change', rationale: 'The evidence was weighed.' } as const

/** The file as it is on the disk now, for another program to read. */
function copied(file: string): string {
  for (const beside of ['', '-wal']) copyFileSync(`${file}${beside}`, `${file}.copy${beside}`)
  return `${file}.copy`
}

describe('sealed positions', () => {
  test('show how many have given one, and neither who thinks what nor anything in the trail', async () => {
    await ask()
    await give('Ada Member', 'Good')
    const view = await give('Ben Member', null)
    expect(view.members.map(({ name, first }) => [name, first])).toEqual([
      ['Grace Chair', false],
      ['Dan Deputy', false],
      ['Ada Member', true],
      ['Ben Member', true],
      ['Cyd Member', false],
    ])
    expect(view.positions).toEqual([])
    expect(await trail()).toContain('Ada Member gave a sealed position on 2.2.')
    expect(await trail()).not.toContain('thinks so')
  })

  test('are revealed together, and each proves that it was not changed since it was given', async () => {
    await ask()
    for (const name of ['Grace Chair', 'Dan Deputy', 'Ada Member', 'Ben Member', 'Cyd Member'])
      await give(name, 'Requires improvement')
    await give('Cyd Member', 'Inadequate')
    const { positions } = await reveal()
    expect(positions.map(({ name, rating, counts }) => [name, rating?.name, counts])).toEqual([
      ['Grace Chair', 'Requires improvement', true],
      ['Dan Deputy', 'Requires improvement', true],
      ['Ada Member', 'Requires improvement', true],
      ['Ben Member', 'Requires improvement', true],
      ['Cyd Member', 'Requires improvement', false],
      ['Cyd Member', 'Inadequate', true],
    ])
    await decide(door, session, standard, stands)
    const kept = openInspectionFile(copied(door.file), { create: false })
    if (!kept.ok) throw new Error(`the copy does not open: ${kept.refusal.code}`)
    const events = kept.value.read((db) => eventsOf(db, inspection))
    kept.value.close()
    const seals = events.filter(({ kind }) => kind === 'position-given').map(({ facts }) => facts['seal'])
    const revealed = events.find(({ kind }) => kind === 'positions-revealed')?.facts['positions'] as readonly Record<
      string,
      unknown
    >[]
    const again = revealed.map(({ person: who, score, words, nonce }) =>
      createHash('sha256')
        .update(canonicalize({ session: session.id, standard, person: who, score, words, nonce }) ?? '')
        .digest('hex'),
    )
    expect(again).toEqual(seals)
  })

  test('hold up a decision until they are revealed or called off', async () => {
    await ask()
    await give('Ada Member', 'Good')
    const { sentence } = await yes(door, 'items.readBack', { ...on(), outcome: stands })
    const decision = { ...on(), by: chair, outcome: stands, agreed: sentence, dissent: '' }
    expect(await door.ask('items.decide', decision)).toMatchObject({ code: 'positions-sealed' })
    expect(await door.ask('positions.callOff', { ...on(), by: chair, reason: ' ' })).toMatchObject({
      code: 'reason-missing',
    })
    await yes(door, 'positions.callOff', { ...on(), by: chair, reason: 'Everybody agrees' })
    await yes(door, 'items.decide', decision)
    expect(await trail()).not.toContain('thinks so')
  })

  test('wait for nobody who has left or was recused', async () => {
    await ask()
    for (const name of ['Grace Chair', 'Dan Deputy', 'Ada Member']) await give(name, 'Requires improvement')
    expect(await door.ask('positions.reveal', { ...on(), by: chair, withoutAll: false })).toMatchObject({
      says: 'Ben Member and Cyd Member have not given a position on 2.2 yet. Wait, or reveal without.',
    })
    const ben = { session: session.id, person: person('Ben Member'), name: 'Ben Member', role: 'panel-member' } as const
    await yes(door, 'people.set', { ...ben, present: false, asked: true })
    const cyd = { session: session.id, person: person('Cyd Member'), standard: null, reason: 'Worked there' }
    await yes(door, 'conflicts.set', { ...cyd, state: 'recused' })
    expect(await door.ask('positions.give', position('Cyd Member', 'Good'))).toMatchObject({ code: 'recused' })
    expect(await door.ask('positions.give', position('Ben Member', 'Good'))).toMatchObject({ code: 'out-of-role' })
    expect((await reveal()).state).toBe('revealed')
  })

  test('are given by those who decide, on the open item, while the chair asks for them', async () => {
    const says = async (given: ReturnType<typeof position>) => door.ask('positions.give', given)
    expect(await says(position('Ada Member', 'Good'))).toMatchObject({ code: 'positions-not-asked' })
    await ask()
    expect(await door.ask('positions.ask', { ...on(), by: chair })).toMatchObject({ code: 'positions-asked' })
    expect(await door.ask('positions.reveal', { ...on(), by: chair, withoutAll: true })).toMatchObject({
      code: 'positions-none',
    })
    expect(await says(position('Lee Lead', 'Good'))).toMatchObject({ code: 'out-of-role' })
    expect(await says(position('Ada Member', 'Superb'))).toMatchObject({ code: 'rating-unknown' })
    expect(await says(position('Ada Member', 'Good', 'final'))).toMatchObject({ code: 'positions-not-revealed' })
    const closed = { ...position('Ada Member', 'Good'), standard: '2.3' }
    expect(await says(closed)).toMatchObject({ code: 'item-not-open' })
  })

  test('are followed by final ones in the open, which may change until the item is decided', async () => {
    await ask()
    await give('Ada Member', 'Inadequate')
    await reveal(true)
    await give('Ada Member', 'Good', 'final')
    const { positions } = await give('Ada Member', 'Requires improvement', 'final')
    expect(positions.map(({ kind, rating, counts }) => [kind, rating?.name, counts])).toEqual([
      ['first', 'Inadequate', true],
      ['final', 'Good', false],
      ['final', 'Requires improvement', true],
    ])
    expect(await trail()).toContain('Ada Member gave a final position on 2.2: Requires improvement.')
  })
})

describe('the order of the agenda', () => {
  test('is the chair’s, and says what comes next', async () => {
    const order = session.agenda.map((line) => line.standard).toReversed()
    const view = await yes(door, 'agenda.order', { session: session.id, by: chair, standards: order })
    expect(view.agenda.map((line) => line.standard)).toEqual(order)
    expect(view.current).toBe('2.2')
    expect((await yes(door, 'room.show', { session: session.id })).next).toMatchObject({ standard: order[0] })
  })

  test('names every item once', async () => {
    const standards = session.agenda.map((line) => line.standard)
    const order = (given: readonly string[], by = chair) =>
      door.ask('agenda.order', { session: session.id, by, standards: [...given] })
    expect(await order(standards.slice(1))).toMatchObject({ code: 'agenda-differs' })
    expect(await order([...standards.slice(1), standards[1] ?? ''])).toMatchObject({ code: 'agenda-differs' })
    expect(await order(standards, person('Ada Member'))).toMatchObject({ code: 'out-of-role' })
  })
})

describe('the room', () => {
  const present = (showing: Parameters<typeof yes<'room.present'>>[2]['showing']) =>
    yes(door, 'room.present', { session: session.id, showing })

  test('sees the item’s figures, why it is open and what comes next, and no total before the last item', async () => {
    const view = await present({ what: 'item', standard })
    expect(view.item?.figures.map(({ number, yes: count, n, percent }) => [number, count, n, percent])).toEqual([
      ['2.2.1', 78, 148, 53],
      ['2.2.2', 99, 148, 67],
      ['2.2.3', 57, 118, 48],
    ])
    expect(view.item?.whyOpen).toContain('48 is two points below 50, so the way up is open.')
    expect([view.total, view.next?.standard]).toEqual([null, '1.1'])
  })

  test('goes dark while sealed positions are given, and shows how many and never what', async () => {
    await present({ what: 'item', standard })
    await ask()
    const view = await give('Ada Member', 'Good').then(() => yes(door, 'room.show', { session: session.id }))
    expect(view).toMatchObject({ what: 'blank', item: { sealed: { given: 1, of: 5 } } })
    expect(JSON.stringify(view)).not.toMatch(/thinks so|"Good"/)
  })

  test('hears the sentence that will be minuted, cleared of the reference of any case', async () => {
    const { rows } = await yes(door, 'cases.grid', { inspection, sample: 'case supervision' })
    const reference = rows[3]?.reference ?? ''
    const outcome = {
      outcome: 'considered-no-change',
      rationale: `In ${reference}, and (${reference.toLowerCase()}) the plan was thin.`,
    } as const
    const { readBack } = await present({ what: 'read-back', standard, outcome })
    expect(readBack?.sentence).toContain('In a case, and (a case) the plan was thin.')
    expect(JSON.stringify(await yes(door, 'room.show', { session: session.id }))).not.toContain(reference)
  })

  test('is shown nothing of a standard the inspection does not have', async () => {
    const showing = { what: 'item', standard: '9.9' } as const
    expect(await door.ask('room.present', { session: session.id, showing })).toMatchObject({ code: 'no-such-item' })
  })
})

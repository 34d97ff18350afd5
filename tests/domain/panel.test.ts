import { describe, expect, test } from 'vitest'
import { quorumFor } from '../../src-main/domain/panel/quorum.ts'
import type { Conflict, ItemState } from '../../src-main/domain/panel/session.ts'
import {
  whyNotAdjourn,
  whyNotCall,
  whyNotChangePeople,
  whyNotClose,
  whyNotDecide,
  whyNotOpenSession,
  whyNotReopen,
  whyNotRetract,
  whyNotSign,
} from '../../src-main/domain/panel/why-not.ts'
import { aPanel, person, withPeople } from '../support/panel.ts'

const recused = (name: string, standard: string | null = '2.2'): Conflict => ({
  person: name,
  standard,
  state: 'recused',
  reason: 'A relative works there.',
})
const items = (...states: readonly ItemState[]) => states.map((state, place) => ({ standard: `2.${place + 1}`, state }))
const onlyPresent = (...names: readonly string[]) => withPeople(({ name }) => ({ present: names.includes(name) }))

describe('quorum', () => {
  test('the chair and two more who decide make a quorum', () => {
    expect(quorumFor(aPanel({ attendances: onlyPresent('Chair', 'Ada', 'Ben') }), '2.2').met).toBe(true)
  })
  test('the lead inspector, the note taker and observers do not count towards it', () => {
    const attendances = [...onlyPresent('Chair', 'Ada', 'Lead', 'Notes'), person('Guest', 'observer')]
    expect(quorumFor(aPanel({ attendances }), '2.2').met).toBe(false)
  })
  test('three members without chair or deputy are no quorum', () => {
    expect(quorumFor(aPanel({ attendances: onlyPresent('Ada', 'Ben', 'Cyd') }), '2.2')).toMatchObject({
      met: false,
      chair: null,
    })
  })
  test('a recusal takes a person out of the item, and the required number does not shrink', () => {
    const panel = aPanel({ attendances: onlyPresent('Chair', 'Ada', 'Ben'), conflicts: [recused('ben')] })
    expect(quorumFor(panel, '2.2')).toMatchObject({ met: false, needed: 3 })
    expect(quorumFor(panel, '2.1').met).toBe(true)
  })
  test('the deputy acts for a recused chair, on that item only', () => {
    const panel = aPanel({ conflicts: [recused('chair')] })
    expect(quorumFor(panel, '2.2').chair?.name).toBe('Deputy')
    expect(quorumFor(panel, '2.1').chair?.name).toBe('Chair')
  })
  test('a conflict with the whole inspection takes a person out of every item', () => {
    const panel = aPanel({ conflicts: [recused('ada', null)] })
    expect(quorumFor(panel, '2.1').recused.map(({ name }) => name)).toEqual(['Ada'])
    expect(quorumFor(panel, '2.2').recused.map(({ name }) => name)).toEqual(['Ada'])
  })
})

describe('opening a session', () => {
  const preparing = aPanel({ state: 'preparing', items: [] })
  test('the chair opens a prepared session', () => {
    expect(whyNotOpenSession(preparing, 'chair')).toBeNull()
  })
  test('nobody else opens it', () => {
    expect(whyNotOpenSession(preparing, 'ada')).toMatchObject({ code: 'out-of-role' })
    expect(whyNotOpenSession(preparing, 'lead')).toMatchObject({ code: 'out-of-role' })
    expect(whyNotOpenSession(preparing, 'nobody')).toMatchObject({ code: 'out-of-role' })
  })
  test('the deputy opens it where the chair is absent', () => {
    const panel = aPanel({ state: 'preparing', attendances: withPeople(({ name }) => ({ present: name !== 'Chair' })) })
    expect(whyNotOpenSession(panel, 'deputy')).toBeNull()
    expect(whyNotOpenSession(panel, 'chair')).toMatchObject({ code: 'out-of-role' })
  })
  test('everybody present has been asked about conflicts, by name', () => {
    const panel = aPanel({ state: 'preparing', attendances: withPeople(({ name }) => ({ asked: name !== 'Ben' })) })
    expect(whyNotOpenSession(panel, 'chair')).toEqual({ code: 'conflicts-not-asked', facts: { names: ['Ben'] } })
  })
  test('a conflict with the whole inspection is settled before it opens', () => {
    const panel = aPanel({ state: 'preparing', conflicts: [{ ...recused('ada', null), state: 'declared' }] })
    expect(whyNotOpenSession(panel, 'chair')).toEqual({ code: 'conflict-undecided', facts: { names: ['Ada'] } })
  })
  test('a session opens once', () => {
    expect(whyNotOpenSession(aPanel(), 'chair')).toMatchObject({ code: 'session-state' })
  })
})

describe('an item', () => {
  test('the chair calls a waiting item', () => {
    expect(whyNotCall(aPanel(), '2.2', 'chair')).toBeNull()
  })
  test('one item is open at a time', () => {
    expect(whyNotCall(aPanel({ items: items('open', 'waiting') }), '2.2', 'chair')).toEqual({
      code: 'another-item-open',
      facts: { standard: '2.1' },
    })
  })
  test('an item is called only with quorum', () => {
    const panel = aPanel({ attendances: onlyPresent('Chair', 'Ada') })
    expect(whyNotCall(panel, '2.2', 'chair')).toEqual({
      code: 'no-quorum',
      facts: { standard: '2.2', deciding: ['Chair', 'Ada'], needed: 3, chair: true },
    })
  })
  test('an item waits for a conflict that was declared on it', () => {
    const panel = aPanel({ conflicts: [{ ...recused('ada'), state: 'declared' }] })
    expect(whyNotCall(panel, '2.2', 'chair')).toMatchObject({ code: 'conflict-undecided' })
    expect(whyNotCall(panel, '2.1', 'chair')).toBeNull()
  })
  test('a cleared conflict holds nothing up', () => {
    expect(whyNotCall(aPanel({ conflicts: [{ ...recused('ada'), state: 'cleared' }] }), '2.2', 'chair')).toBeNull()
  })
  test('only an open item is decided', () => {
    expect(whyNotDecide(aPanel(), '2.2', 'chair')).toMatchObject({ code: 'item-not-open' })
    expect(whyNotDecide(aPanel({ items: items('waiting', 'open') }), '2.2', 'chair')).toBeNull()
    expect(whyNotDecide(aPanel({ items: items('waiting', 'decided') }), '2.2', 'chair')).toMatchObject({
      code: 'item-not-open',
    })
  })
  test('the chair records the decision, not a member, the lead inspector or the note taker', () => {
    const panel = aPanel({ items: items('waiting', 'open') })
    for (const by of ['deputy', 'ada', 'lead', 'notes', ''])
      expect(whyNotDecide(panel, '2.2', by)).toMatchObject({ code: 'out-of-role' })
  })
  test('a recused chair does not decide, and the deputy does', () => {
    const panel = aPanel({ items: items('waiting', 'open'), conflicts: [recused('chair')] })
    expect(whyNotDecide(panel, '2.2', 'chair')).toEqual({ code: 'recused', facts: { name: 'Chair' } })
    expect(whyNotDecide(panel, '2.2', 'deputy')).toBeNull()
  })
  test('without quorum an open item cannot be decided, only adjourned', () => {
    const panel = aPanel({ items: items('waiting', 'open'), attendances: onlyPresent('Chair', 'Ada') })
    expect(whyNotDecide(panel, '2.2', 'chair')).toMatchObject({ code: 'no-quorum' })
    expect(whyNotAdjourn(panel, '2.2', 'chair')).toBeNull()
    expect(whyNotAdjourn(panel, '2.1', 'chair')).toBeNull()
  })
  test('a member adjourns where neither chair nor deputy is there, and not where one is', () => {
    const alone = aPanel({ attendances: onlyPresent('Ada', 'Ben', 'Lead') })
    expect(whyNotAdjourn(alone, '2.2', 'ada')).toBeNull()
    expect(whyNotAdjourn(alone, '2.2', 'lead')).toMatchObject({ code: 'out-of-role' })
    const withDeputy = aPanel({ attendances: onlyPresent('Deputy', 'Ada') })
    expect(whyNotAdjourn(withDeputy, '2.2', 'ada')).toMatchObject({ code: 'out-of-role' })
    expect(whyNotAdjourn(withDeputy, '2.2', 'deputy')).toBeNull()
  })
  test('an item whose only chair is recused can still be adjourned: nothing is ever stuck', () => {
    const panel = aPanel({ attendances: onlyPresent('Chair', 'Ada', 'Ben'), conflicts: [recused('chair')] })
    expect(whyNotAdjourn(panel, '2.2', 'chair')).toBeNull()
  })
  test('with quorum a waiting item is called before it is adjourned', () => {
    expect(whyNotAdjourn(aPanel(), '2.2', 'chair')).toMatchObject({ code: 'item-not-open' })
  })
  test('the chair retracts a decided or adjourned item until the session closes', () => {
    for (const state of ['decided', 'adjourned'] as const)
      expect(whyNotRetract(aPanel({ items: items('waiting', state) }), '2.2', 'chair')).toBeNull()
    expect(whyNotRetract(aPanel({ items: items('waiting', 'decided') }), '2.2', 'ada')).toMatchObject({
      code: 'out-of-role',
    })
    expect(whyNotRetract(aPanel(), '2.2', 'chair')).toMatchObject({ code: 'nothing-to-retract' })
    expect(
      whyNotRetract(aPanel({ state: 'closed', items: items('decided', 'decided') }), '2.2', 'chair'),
    ).toMatchObject({ code: 'session-state' })
    expect(whyNotRetract(aPanel({ items: items('open', 'decided') }), '2.2', 'chair')).toMatchObject({
      code: 'another-item-open',
    })
  })
  test('an item the session does not have is refused whatever is asked of it', () => {
    for (const ask of [whyNotCall, whyNotDecide, whyNotAdjourn, whyNotRetract])
      expect(ask(aPanel(), '9.9', 'chair')).toEqual({ code: 'no-such-item', facts: { standard: '9.9' } })
  })
})

describe('closing, reopening and signing', () => {
  const closed = aPanel({ state: 'closed', items: items('decided', 'decided') })
  test('a session does not close over an item that waits or is open', () => {
    expect(whyNotClose(aPanel({ items: items('decided', 'waiting') }), 'chair')).toEqual({
      code: 'items-undecided',
      facts: { standards: ['2.2'] },
    })
    expect(whyNotClose(aPanel({ items: items('decided', 'open') }), 'chair')).toEqual({
      code: 'items-undecided',
      facts: { standards: ['2.2'] },
    })
    expect(whyNotClose(aPanel({ items: items('decided', 'adjourned') }), 'chair')).toBeNull()
    expect(whyNotClose(aPanel({ items: items('decided', 'decided') }), 'notes')).toMatchObject({ code: 'out-of-role' })
  })
  test('a closed session is reopened by the chair, with a reason of more than spaces', () => {
    expect(whyNotReopen(closed, 'chair', 'A figure was read out wrongly.')).toBeNull()
    expect(whyNotReopen(closed, 'chair', ' \n\t')).toEqual({ code: 'reason-missing', facts: {} })
    expect(whyNotReopen(closed, 'ada', 'A reason.')).toMatchObject({ code: 'out-of-role' })
    expect(whyNotReopen({ ...closed, state: 'signed' }, 'chair', 'A reason.')).toMatchObject({ code: 'session-state' })
  })
  test('people may join, leave or be recused until the session closes', () => {
    expect(whyNotChangePeople(aPanel({ state: 'preparing' }))).toBeNull()
    expect(whyNotChangePeople(aPanel())).toBeNull()
    expect(whyNotChangePeople(closed)).toMatchObject({ code: 'session-state' })
  })
  test('the chair and the lead inspector sign, each once and only for themselves', () => {
    expect(whyNotSign(closed, 'chair', 'chair', [])).toBeNull()
    expect(whyNotSign(closed, 'lead', 'lead-inspector', ['chair'])).toBeNull()
    expect(whyNotSign(closed, 'lead', 'chair', [])).toMatchObject({ code: 'out-of-role' })
    expect(whyNotSign(closed, 'chair', 'chair', ['chair'])).toEqual({
      code: 'signed-already',
      facts: { role: 'chair' },
    })
    expect(whyNotSign(closed, 'ada', 'panel-member', [])).toEqual({
      code: 'not-a-signatory',
      facts: { role: 'panel-member' },
    })
  })
  test('the deputy signs for an absent chair, and not for one who is there', () => {
    expect(whyNotSign(closed, 'deputy', 'chair', [])).toMatchObject({ code: 'out-of-role' })
    const chairAway = { ...closed, attendances: withPeople(({ name }) => ({ present: name !== 'Chair' })) }
    expect(whyNotSign(chairAway, 'deputy', 'chair', [])).toBeNull()
  })
  test('nothing is signed while an item is adjourned, or before the session is closed', () => {
    expect(whyNotSign({ ...closed, items: items('decided', 'adjourned') }, 'chair', 'chair', [])).toEqual({
      code: 'items-adjourned',
      facts: { standards: ['2.2'] },
    })
    expect(whyNotSign(aPanel({ items: items('decided', 'decided') }), 'chair', 'chair', [])).toMatchObject({
      code: 'session-state',
    })
  })
})

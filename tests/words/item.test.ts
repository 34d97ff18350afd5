/** What a panel hears about an item: why its zone is open, how far it lies from a boundary, and what weakens a figure. */
import { expect, test } from 'vitest'
import { agendaLineWords, agendaStateWords } from '../../src-main/words/agenda.ts'
import { choiceWords, leadsTo, taskWords } from '../../src-main/words/choices.ts'
import { figureNotes } from '../../src-main/words/item-evidence.ts'
import { chairWords, quorumWords } from '../../src-main/words/quorum.ts'
import { besideWords, closedZoneWords, firmnessSentence, whyOpenWords } from '../../src-main/words/zone.ts'

const bands = [
  { name: 'Minority', from: 0 },
  { name: 'Too few', from: 50 },
  { name: 'Reasonable majority', from: 65 },
  { name: 'Large majority', from: 80 },
] as const
const bandOf = (percent: number) => bands.findLast(({ from }) => from <= percent) ?? bands[0]
const figure = (number: string, percent: number, decides = false) => ({
  number,
  percent,
  band: bandOf(percent),
  decides,
  evidence: 'cases' as const,
  yes: percent,
  exact: percent,
  casesToNextBand: 2,
  casesToBandBelow: null,
  notApplicable: 0,
  blank: 0,
  leftOut: 0,
  unclassified: 0,
  smallSubSample: false,
  decidedByRounding: false,
})

test('a figure below a boundary opens the way up, on or above it the way down, and one judgement either', () => {
  const near = (direction: 'up' | 'down', boundary: number, points: number) =>
    whyOpenWords({ direction, tests: ['near-boundary'], near: [{ boundary, points }], oneCase: [] })
  expect(near('up', 50, 2)).toEqual(['48 is two points below 50, so the way up is open.'])
  expect(near('down', 65, 1)).toEqual(['66 is one point above 65, so the way down is open.'])
  expect(near('down', 80, 0)).toEqual(['80 lies on the boundary 80, so the way down is open.'])
  const oneCase = [{ keyQuestion: '2.4.3', from: 'N' as const, becomes: 'Requires improvement' }]
  expect(whyOpenWords({ direction: 'up', tests: ['one-case'], near: [], oneCase })).toEqual([
    'One judgement of 2.4.3 changed from no to yes would make it Requires improvement, so the way up is open.',
  ])
})

test('outside the zone the panel hears how far the nearest boundary is', () => {
  expect(closedZoneWords(42, bands)).toBe(
    '42 is eight points below the nearest boundary, 50: the zone of discretion is not open.',
  )
  expect(closedZoneWords(58, bands)).toContain('seven points below the nearest boundary, 65')
  expect(closedZoneWords(86, bands)).toContain('six points above the nearest boundary, 80')
})

test('the key questions beside the deciding one are told by their distance in bands', () => {
  const planning = [figure('2.2.1', 53), figure('2.2.2', 67), figure('2.2.3', 48, true)]
  expect(besideWords(planning, bands, 19)).toBe(
    'Beside it, 2.2.1 at 53 lies one band higher and 2.2.2 at 67 two bands higher; they diverge by 19 points.',
  )
  const assessment = [figure('2.1.1', 62, true), figure('2.1.2', 64, true), figure('2.1.3', 58, true)]
  expect(besideWords(assessment, bands, 6)).toBe('All key questions lie in the same band; they diverge by six points.')
  expect(besideWords([figure('9.1.1', 70, true)], bands, null)).toBeNull()
})

test('a rating rests on so many judgements of a question, stands firm, or cannot be tested without counts', () => {
  const by = [{ direction: 'up' as const, becomes: 'Good', changes: [{ keyQuestion: '2.2.3', from: 'N' as const }] }]
  expect(firmnessSentence({ words: 'close', restsOn: 1, by, untested: [] })).toBe(
    'The rating rests on one judgement of 2.2.3.',
  )
  expect(firmnessSentence({ words: 'close', restsOn: null, by: [], untested: [] })).toBe(
    'No two judgements the other way change it.',
  )
  expect(firmnessSentence({ words: 'close', restsOn: null, by: [], untested: ['2.1.1', '2.1.3'] })).toBe(
    'How firm it is cannot be tested: the counts of 2.1.1 and 2.1.3 are not known.',
  )
})

test('under a key question stands its distance in cases, who is left out, and what weakens it', () => {
  const lowest = { ...figure('2.2.3', 48), leftOut: 30 }
  expect(figureNotes(lowest, bands)).toBe('Two judgements the other way reach 50 % · sub-sample without 30.')
  const middle = { ...figure('4.2.1', 66), casesToNextBand: 1, casesToBandBelow: 1, blank: 2 }
  expect(figureNotes(middle, bands)).toBe('One judgement the other way reaches 80 %, one falls below 65 % · 2 blank.')
  const top = { ...figure('4.2.3', 82), casesToNextBand: null, casesToBandBelow: 3 }
  expect(figureNotes(top, bands)).toBe('Three judgements the other way fall below 80 %.')
  expect(figureNotes({ ...figure('2.1.1', 79), yes: null }, bands)).toBe(
    'Counts not known, so the distance in cases cannot be told.',
  )
})

test('a line of the agenda says what it is for, and afterwards what was done', () => {
  const waiting = { state: 'waiting', kind: 'zone', opened: ['up'], final: null } as const
  expect(agendaStateWords(waiting)).toBe('zone up')
  expect(agendaStateWords({ ...waiting, kind: 'moderation' })).toBe('moderation, zone up')
  const raised = { standard: '2.2', outcome: 'discretion-used', direction: 'up', grounds: ['wider-evidence'] } as const
  const decided = { ...waiting, state: 'decided', final: { by: 'discretion-used', outcomes: [raised] } } as const
  expect(agendaStateWords(decided)).toBe('raised')
  expect(agendaLineWords(decided)).toBe('discretion up · wider evidence')
  expect(agendaStateWords({ ...decided, state: 'open' })).toBe('zone up')
})

test('the choices say which way they lead, and the task says what is asked', () => {
  expect(choiceWords({ outcome: 'discretion-used', direction: 'down' })).toBe('Lower to')
  expect(leadsTo({ outcome: 'considered-no-change', direction: null })).toBe(false)
  const asked = { kind: 'moderation', after: null, proposed: 'Outstanding', because: null } as const
  expect(taskWords(asked)).toContain('proposes to moderate the indicative rating to Outstanding')
  expect(taskWords({ ...asked, after: 'moderation-rejected' })).toContain('on grounds of its own')
})

test('quorum is counted in who decides, and the deputy is said to act for the chair', () => {
  const quorum = { met: false, deciding: ['Ada', 'Ben'], recused: [], chair: null, needed: 3 }
  expect(quorumWords(quorum)).toBe('No quorum: 2 decide, 3 needed, neither chair nor deputy among them.')
  const deputy = { ...quorum, chair: { name: 'Dan', role: 'deputy-chair' as const } }
  expect(chairWords(deputy)).toBe('Dan acts for the chair.')
})

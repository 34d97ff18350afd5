// The words printed on paper sheets: what a member ticks, what the chair writes down, and how a sheet comes back.
import type { Role } from '../domain/panel/session.ts'
import { counted } from './numbers.ts'
import { roleWords } from './panel.ts'
import { list } from './text.ts'

export const sheetWords = {
  title: 'Sheets of the ratings panel',
  positions: 'Position sheet',
  outcome: 'Outcome sheet',
  code: 'Code of this sheet',
  aloud: 'Capitals and digits, without 0 and O, 1 and I.',
  byRule: 'By rule',
  proposed: 'Proposed by the lead inspector',
  noFigures: 'No key question of this standard is answered case by case.',
  question: 'Key question',
  yes: 'Yes',
  of: 'of',
  percent: '%',
  band: 'Band',
  strip: 'On the bands',
  decides: 'decides',
  first: 'First position, before the discussion',
  final: 'Final position, after the discussion',
  tick: 'Tick one.',
  notRated: 'Not rated',
  inWords: 'In a few words',
  decision: 'What the panel decided',
  grounds: 'Grounds',
  evidence: 'Evidence relied on: a meeting, an observation, a document',
  rationale: 'Rationale, word for word as it was agreed',
  reason: 'Reason, where it is not rated or adjourned',
  rating: 'Rating, where another is set',
  agreed: 'How it was agreed',
  consensus: 'Without a vote',
  vote: 'By vote',
  casting: 'The chair’s casting vote carries it',
  there: 'Decided',
  for: 'For',
  against: 'Against',
  abstained: 'Abstained',
  recused: 'recused from this item',
  dissent: 'Dissent, if the member wishes it recorded',
  time: 'Date and time',
  name: 'Name',
  signature: 'Signature',
  chairName: 'Chair, or deputy acting',
} as const

export function memberWords(name: string, role: Role): string {
  return `${name}, ${roleWords[role].toLowerCase()}`
}

export function quorumOnPaper(needed: number, recused: readonly string[]): string {
  const absent = recused.length === 0 ? '' : ` ${list.format(recused)} ${recused.length === 1 ? 'is' : 'are'} recused.`
  return `Quorum: ${counted(needed)} who decide, the chair or the deputy chair among them.${absent} Tick everybody who decided.`
}

export function howItComesBack(outcome: boolean): string {
  const counts = outcome ? 'the chair has read it back and agreed' : 'both entries say the same or were settled'
  return `Two people enter this sheet, one after the other, under Panel, Paper; it counts once ${counts}. Keep it with the papers of the panel.`
}

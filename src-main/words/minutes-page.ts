// The words of the minutes as a document: who was there, what was decided on each item, in the order it happened.
import type { Stay } from '../domain/panel/attendance.ts'
import type { Role, SessionState } from '../domain/panel/session.ts'
import type { Overall } from '../domain/rating/overall.ts'
import { dayAndTimeWords, momentWords } from './moments.ts'
import { counted } from './numbers.ts'
import { noOverallWords } from './not-rated.ts'
import { ruleTotalWords } from './panel-session.ts'
import { isolated, list, sentenceStart, withoutStop } from './text.ts'

export const minutesWords = {
  title: 'Minutes of the ratings panel',
  ratings: 'Ratings',
  before: 'By rule or proposed',
  after: 'After the panel',
  proposed: 'proposed',
  adjourned: 'Adjourned',
  undecidedYet: 'Not decided yet',
  totalKept: 'The total is kept from the panel until every item is decided.',
  attendance: 'Attendance',
  conflicts: 'Conflicts of interest',
  noConflicts: 'Everybody was asked; nobody declared a conflict of interest.',
  decisions: 'Decisions, in the order they were taken',
  undecided: 'Still without an outcome',
  positions: 'Positions',
  first: 'First, sealed',
  final: 'Final',
  notRated: 'Not rated',
  none: '–',
  dissent: 'Dissent',
  retracted: 'Recorded and taken back',
  course: 'What happened, in order',
  evidence: 'What the panel decided on',
  considered: 'What was tried and not recorded as an outcome',
  absent: 'absent',
  present: 'present',
} as const

export function statusWords(state: 'preparing' | 'running' | 'closed' | 'signed', signedAt: string): string {
  const words = {
    preparing: 'Before the panel',
    running: 'Draft, the panel is sitting',
    closed: 'Draft, closed and not signed',
    signed: `Signed ${dayAndTimeWords(signedAt)}`,
  }
  return words[state]
}

export type Sitting = {
  readonly what: 'opened' | 'closed' | 'reopened'
  readonly at: string
  readonly by: string
  readonly reason: string
}

/** `place`: in the order of openings and closings; the fourth and later are a panel that closed again. */
export function sittingWords({ what, at, by, reason }: Sitting, place: number): string {
  const again = what === 'closed' && place > 1 ? ' again' : ''
  return `${by} ${what} the panel${again} on ${dayAndTimeWords(at)}${reason.trim() === '' ? '.' : `: ${withoutStop(reason)}.`}`
}

/** `After the panel 15 of 30, Requires improvement.`; while it sits, what is decided with the rest by rule. */
export function afterPanelMinuted(overall: Overall, state: SessionState): string {
  const soFar = state === 'running' ? 'With what is decided so far' : 'After the panel'
  return overall.kind === 'rated'
    ? `${soFar} ${overall.score} of ${overall.outOf}, ${isolated(overall.rating)}: the scores of the ${overall.addends.length} standards that count are ${overall.addends.map(({ score }) => score).join(' + ')} = ${overall.score}.`
    : `${soFar} there is no overall rating: ${noOverallWords(overall.because)}.`
}

export function byRuleMinuted(overall: Overall): string {
  return overall.kind === 'rated'
    ? ruleTotalWords(overall.score, overall.outOf, overall.rating)
    : `By rule there is no overall rating: ${noOverallWords(overall.because)}.`
}

/** `present until 11:05:00`, `absent`; times of the day the panel opened need no day. */
export function attendanceWords(stays: readonly Stay[], openedAt: string): string {
  const time = (at: string): string => momentWords(at, new Date(openedAt))
  const parts = stays.map(({ from, until }) =>
    [from === null ? '' : `from ${time(from)}`, until === null ? '' : `until ${time(until)}`]
      .filter((part) => part !== '')
      .join(' '),
  )
  if (parts.length === 0) return minutesWords.absent
  return parts[0] === '' ? minutesWords.present : `${minutesWords.present} ${list.format(parts)}`
}

/** `Recorded and taken back 21 November 2026, 11:40:00, Grace Chair: the wrong outcome was read out.` */
export function retractedMinuted(at: string, by: string, reason: string, seen: string): string {
  const who = by === '' ? '' : `, ${by}`
  return `${minutesWords.retracted} ${dayAndTimeWords(at)}${who}${reason.trim() === '' ? '.' : `: ${withoutStop(reason)}.`}${seen}`
}

/** `Asked, and declared none: Grace Chair and Ada Member. Not asked: Oli Observer.` */
export function askedMinuted(none: readonly string[], unasked: readonly string[]): string {
  return [
    none.length === 0 ? '' : `Asked, and declared none: ${list.format(none)}.`,
    unasked.length === 0 ? '' : `Not asked: ${list.format(unasked)}.`,
  ]
    .filter((each) => each !== '')
    .join(' ')
}

/** Who typed what the minutes tell; empty where nobody at the machine had given a name. */
export function enteredMinuted(name: string): string {
  return name === '' ? '' : `Entered by ${name}, unless said otherwise.`
}

/** Beside what somebody else typed. */
export function enteredOtherwise(name: string): string {
  return name === '' ? 'Entered by somebody who had given no name.' : `Entered by ${name}.`
}

/** `Members had the pre-read pack made 2 March 2026, 09:00:12, from evidence with the digest 3f….` */
export function preReadMinuted(madeAt: string, digest: string): string {
  return `Members had the pre-read pack made ${dayAndTimeWords(madeAt)}, from evidence with the digest ${digest}.`
}

export function quorumMinuted(deciding: readonly string[], needed: number, recused: readonly string[]): string {
  const who = deciding.length === 0 ? 'Nobody decided' : `${sentenceStart(list.format(deciding))} decided`
  const absent =
    recused.length === 0 ? '' : ` ${list.format(recused)} ${recused.length === 1 ? 'was' : 'were'} recused.`
  return `${who}; the quorum is ${counted(needed)}.${absent}`
}

export function evidenceMinuted(cases: number, judgements: number, digest: string): string {
  return `${cases.toLocaleString('en-GB')} cases with ${judgements.toLocaleString('en-GB')} judgements, frozen as the panel opened. Their digest is ${digest}.`
}

const roleOrder: readonly Role[] = ['chair', 'deputy-chair', 'panel-member', 'lead-inspector', 'note-taker', 'observer']

export function inRoleOrder<Person extends { readonly role: Role }>(people: readonly Person[]): readonly Person[] {
  return people.toSorted((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role))
}

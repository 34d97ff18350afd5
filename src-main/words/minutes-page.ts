// The words of the minutes as a document: who was there, what was decided on each item, in the order it happened.
import type { Stay } from '../domain/panel/attendance.ts'
import type { Role } from '../domain/panel/session.ts'
import { dayAndTimeWords, momentWords } from './moments.ts'
import { counted } from './numbers.ts'
import { list, sentenceStart, withoutStop } from './text.ts'

export const minutesWords = {
  title: 'Minutes of the ratings panel',
  attendance: 'Attendance',
  conflicts: 'Conflicts of interest',
  noConflicts: 'Everybody was asked; nobody declared a conflict of interest.',
  wholeInspection: 'the whole inspection',
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
  reopened: 'Reopened',
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

export function satWords(openedAt: string, closedAt: string | null): string {
  return `The chair opened the panel on ${dayAndTimeWords(openedAt)}${closedAt === null ? '.' : ` and closed it on ${dayAndTimeWords(closedAt)}.`}`
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
export function retractedMinuted(at: string, by: string, reason: string): string {
  const who = by === '' ? '' : `, ${by}`
  return `${minutesWords.retracted} ${dayAndTimeWords(at)}${who}${reason.trim() === '' ? '.' : `: ${withoutStop(reason)}.`}`
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

// A panel session's opening, closing and reopening, in the sentences its screens show.
import type { Role } from '../domain/panel/session.ts'
import { counted } from './numbers.ts'
import { roleWords } from './panel.ts'

export const noSession = {
  title: 'No panel session yet',
  ready:
    'The panel decides every standard in the zone of discretion and every proposal of the lead inspector. Prepare the session: who is present, who chairs, and what it decides on.',
  empty: 'There is nothing for a panel to decide yet: bring in case returns or results, or propose a rating.',
}

/** `148 cases and 6,412 judgements are frozen when the panel opens.` */
export function evidenceWords({
  cases,
  judgements,
  blanks,
  frozenAt,
}: {
  readonly cases: number
  readonly judgements: number
  readonly blanks: number
  readonly frozenAt: string | null
}): string {
  const when = frozenAt === null ? 'will be frozen when the panel opens' : 'are frozen'
  const blank = blanks === 0 ? 'No judgement is blank.' : `${counted(blanks, 'judgement is', 'judgements are')} blank.`
  return cases === 0
    ? `Results without cases ${when}.`
    : `${counted(cases, 'case', 'cases')} and ${counted(judgements, 'judgement', 'judgements')} of key questions ${when}. ${sentence(blank)}`
}

/** Enough of a digest to compare by eye with a printed one. */
export function shortDigest(digest: string): string {
  return (digest.slice(0, 16).match(/.{1,4}/gu) ?? []).join(' ')
}

/** `The lead inspector has proposed 3 of 4 ratings.` */
export function proposalsWords(made: number, asked: number): string {
  if (asked === 0) return 'No standard is rated by proposal.'
  return made === asked
    ? `The lead inspector has proposed all ${counted(asked)} ratings.`
    : `The lead inspector has proposed ${made === 0 ? 'none' : counted(made)} of ${counted(asked)} ratings.`
}

/** `Items, and how many decide them: three needed` */
export function itemsTitle(needed: number): string {
  return `Items, and how many decide them: ${counted(needed)} needed`
}

export const sampleTitle = 'This inspection is a sample, rebuilt from published figures'

export const settingsWords = {
  quorum: 'Quorum: the chair or deputy, and at least',
  signatories: 'Who signs',
  hideTotal: 'Keep the running total from the panel until every item is decided',
}

export function otherDeciders(count: number): string {
  return count === 0 ? 'nobody else' : `${counted(count)} more who ${count === 1 ? 'decides' : 'decide'}`
}

export const peopleWords = {
  hint: 'Type a name, choose the role, press Enter: the next line is ready.',
  nobody: 'Nobody is on the list yet. Begin with the chair.',
  asked: 'Asked',
  noConflict: 'Asked: none',
  /** Unticked. */
  notAsked: 'Asked',
}

export function openingWords(name: string, role: Role): string {
  return `${name}, ${roleWords[role].toLowerCase()}, opens the panel.`
}

/** Above a session whose record will replace a signed one. */
export function supersedesWords(reason: string): string {
  return `The record of this session supersedes the signed one, because: ${reason}`
}

export const opened = 'The panel is open. Its evidence is frozen.'
export const closed = 'The panel is closed.'
export const reopened = 'The panel is open again.'

export const boardWords = {
  sitting: 'Every item, where it stands, and who decides it.',
  running: 'The chair closes the panel. What it decided can then be signed.',
  closed: 'The panel is closed. What it decided can be signed.',
  signed: 'The panel’s decisions are signed.',
  adjourned: 'An adjourned item has no rating: it is taken up again before the record is signed.',
  reopenReason: 'Why the panel is reopened, and what had been shown or exported',
  takeAgain: 'Take the evidence again: items whose figures, rating, open ways or proposal changed are decided anew',
}

/** `By rule 12 of 30, Requires improvement.` */
export function ruleTotalWords(score: number, outOf: number, rating: string): string {
  return `By rule ${score} of ${outOf}, ${rating}.`
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

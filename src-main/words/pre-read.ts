// The pre-read pack: what members read before the meeting, and whether the evidence is still the one they read.
import type { Role } from '../domain/panel/session.ts'
import { dayAndTimeWords, momentWords } from './moments.ts'
import { counted } from './numbers.ts'
import { list, sentenceStart } from './text.ts'

export const preReadWords = {
  title: 'Pre-read pack',
  kind: 'For the ratings panel, before it meets',
  provisional: 'PROVISIONAL',
  notDecided:
    'The ratings in it are provisional: by rule or proposed. The panel decides each of them, and nothing here has been published.',
  alreadyDecided: 'decided',
  decidedHere: 'Decided by the panel',
  adjournedHere: 'adjourned',
  notRatedHere: 'not rated',
  about: 'The inspection',
  invited: 'Who is invited',
  nobodyInvited: 'Nobody is on the panel’s list yet.',
  agenda: 'Agenda',
  items: 'Items',
  framework: 'Framework',
  leadInspector: 'Lead inspector',
  fieldwork: 'Fieldwork',
  before: 'Previous inspection',
  samples: 'Cases judged',
  noCases: 'Results are known without their cases.',
  total: 'Total',
  totalKept: 'Kept from the panel until every item is decided: a panel decides standards, not totals.',
  evidence: 'Evidence',
  keyQuestions: 'Key questions on the bands',
  why: 'Why',
  asked: 'What the panel is asked',
  open: 'Zone of discretion',
  firm: 'How firm it is',
  precedent: 'Earlier decisions',
  outstanding: 'Outstanding',
  proposal: 'The lead inspector’s proposal',
  noEvidence: 'No summary of the evidence is given.',
  strengths: 'Strengths',
  areas: 'Areas for improvement',
  noneNamed: 'None named.',
  recusedHere: 'Recused here',
  qualitative: 'Qualitative evidence',
  saveLabel: 'Save the pack to hand over',
  given: 'Handed over',
  notGiven: 'No pack has been handed over yet.',
  what: 'What members read before the meeting: every item in the chair’s order, with its figures, why it is open, the lead inspector’s proposals and what is outstanding. It names no case and no service user.',
  keep: 'Saving it is kept in the history with the digest of the evidence, so that the board can say whether anything has changed since.',
  none: 'There is no panel session yet',
  noneBecause: 'A pre-read pack is made for a panel: prepare its session first, and say who is invited.',
} as const

/** `Made 2 March 2026, 09:00:12, from the evidence as it stood then.` */
export function madeWords(madeAt: string, frozenAt: string | null): string {
  const from =
    frozenAt === null
      ? 'from the evidence as it stood then'
      : `from the evidence frozen when the panel opened, ${dayAndTimeWords(frozenAt)}`
  return `Made ${dayAndTimeWords(madeAt)}, ${from}.`
}

/** At the head of a pack made once the panel had opened. */
export function whileSatWords(openedAt: string, decided: number, all: number): string {
  return `Made while the panel sat, which opened ${dayAndTimeWords(openedAt)}: it is not what members read beforehand. ${sentenceStart(counted(decided))} of ${counted(all, 'item', 'items')} ${decided === 1 ? 'is' : 'are'} decided, and what was decided stands at each of them.`
}

/** `rating`: by name; null where there is none. */
export function decidedInPackWords(rating: string | null, adjourned: boolean): string {
  return `${rating ?? (adjourned ? preReadWords.adjournedHere : preReadWords.notRatedHere)}.`
}

/** In the place of whether the evidence has changed: nobody read it before the panel. */
export function madeWhileSatWords(madeAt: string, today: Date): string {
  return `The pack of ${momentWords(madeAt, today)} was made after the panel had opened: it is not what members read beforehand.`
}

/** How a reader finds out whether it is still true. */
export function digestWords(digest: string): string {
  return `Digest of the evidence: ${digest}. The panel’s screen shows the same digest as long as nothing in the evidence has changed.`
}

/** What somebody invited does there. */
export const partWords: Readonly<Record<Role, string>> = {
  chair: 'chairs and decides',
  'deputy-chair': 'decides, and acts for the chair',
  'panel-member': 'decides',
  'lead-inspector': 'presents and proposes',
  'note-taker': 'takes the notes',
  observer: 'takes no part',
}

/** `here`: somebody who was there and left has sent no apologies. */
export function invitedWords({
  here,
  recused,
}: {
  readonly here: 'yes' | 'left' | 'no'
  readonly recused: readonly string[]
}) {
  const parts = [
    ...(here === 'yes' ? [] : [here === 'left' ? 'was there, and left' : 'apologies']),
    ...(recused.length === 0 ? [] : [`recused from ${list.format(recused)}`]),
  ]
  return parts.join('; ')
}

/** `Case supervision: 148 cases` */
export function sampleWords(title: string, cases: number): string {
  return `${title}: ${counted(cases, 'case', 'cases')}`
}

/** `Before: 63 %`; where the framework says the two cannot be compared, that. */
export function previousWords(previous: number | null, comparable: boolean): string {
  if (!comparable) return 'not comparable'
  return previous === null ? '–' : `${previous}`
}

export function moderationTitle(direction: 'up' | 'down', to: string): string {
  return `The lead inspector proposes to moderate the indicative rating ${direction} to ${to}`
}

/** What had changed since a pack was handed over; `items`: null where it cannot be told which. */
export type SincePreRead = {
  readonly changed: boolean
  /** Standards whose figures, rating, open ways or proposal are no longer as they were read. */
  readonly items: readonly string[] | null
}

/** `The evidence has changed since the pre-read pack of 10:14:07: 2.2 and 1.4 are no longer as members read them.` */
export function sincePreReadWords(madeAt: string, today: Date, { changed, items }: SincePreRead): string {
  const pack = `the pre-read pack of ${momentWords(madeAt, today)}`
  if (!changed) return `Nothing in the evidence has changed since ${pack}.`
  if (items === null) return `The evidence has changed since ${pack}.`
  if (items.length === 0) return `The evidence has changed since ${pack}; every item reads as it did.`
  return `The evidence has changed since ${pack}: ${list.format(items)} ${items.length === 1 ? 'is' : 'are'} no longer as members read ${items.length === 1 ? 'it' : 'them'}.`
}

/** In the history. */
export function handedOverWords(to: string, digest: string): string {
  const how = to === 'the browser' ? 'handed to the browser' : 'saved'
  return `A pre-read pack was ${how}, made from evidence with the digest ${digest.slice(0, 16)}.`
}

// What the verification of a signed record says: what it checked, and what does not agree.
import { oneLine } from './faults.ts'

export const checkNames = [
  'file',
  'canonical',
  'digest',
  'format',
  'framework',
  'figures',
  'evidence',
  'provisional',
  'zone',
  'outcomes',
  'final',
  'overall',
  'minutes',
  'panel',
  'signatures',
  'events',
  'trail',
  'manifest',
] as const
export type CheckName = (typeof checkNames)[number]

/** What is true where the check finds nothing; `count` is of what was checked. */
export const passedWords: Readonly<Record<CheckName, (count: number) => string>> = {
  file: () => 'The file is UTF-8 text and valid JSON.',
  canonical: () => 'It is written in canonical JSON (RFC 8785).',
  digest: () => 'Its digest is that of its content.',
  format: () => 'It has the shape of a signed record, format 1.',
  framework: () => 'Its framework is complete and without faults.',
  figures: (count) => `Figures of ${many(count, 'key question')}: each follows from its counts.`,
  evidence: () => 'What is proposed, published and accepted fits the framework, and blanks are accepted with a reason.',
  provisional: (count) => `Provisional ratings of ${many(count, 'standard')}: each follows from its figures.`,
  zone: (count) => `Open directions of ${many(count, 'standard')}: each is where the rules open it, and nowhere else.`,
  outcomes: (count) =>
    `${sentenceOf(many(count, 'outcome'))}: each is allowed after those before it, and no standard is without one.`,
  final: (count) => `Final ratings of ${many(count, 'standard')}: each follows from its outcomes.`,
  overall: () => 'The overall rating is the sum of the scores that count.',
  minutes: (count) =>
    `${sentenceOf(many(count, 'minuted sentence'))} with their footnotes: each says what was decided, letter by letter.`,
  panel: (count) =>
    `Quorum and chair at ${many(count, 'outcome')}: each was recorded by the acting chair, with quorum, nobody recused among those deciding.`,
  signatures: (count) =>
    `${sentenceOf(many(count, 'signature'))}: everybody required has signed, after the panel closed.`,
  events: (count) => `${sentenceOf(many(count, 'event'))}: each is sealed by the next, and none is missing.`,
  trail: () =>
    'Every outcome, retraction and signature, everybody on the panel and what was put before it has its event, and the events hold no other.',
  manifest: () => 'The record holds as much as its manifest says.',
}

/** What does not agree. */
export const faultSays = {
  tooLarge: (megabytes: number): string => `The file is larger than ${megabytes} MB: it is not a signed record.`,
  notUtf8: (): string => 'The file is not UTF-8 text.',
  notJson: (why: string): string => `The file is not valid JSON, so it is cut short or was changed: ${plain(why)}.`,
  notJsonAtAll: (): string => 'The file is not valid JSON, so it is not a signed record as it was written.',
  tooDeep: (most: number): string => `The file is nested deeper than ${most} levels: it is not a signed record.`,
  notRecord: (): string => 'The file is JSON, but not a signed record.',
  notCanonical: (place: number): string =>
    `The file is not written as it was signed: its spelling departs from canonical JSON at character ${place + 1}.`,
  noCanonical: (): string => 'The file holds text that is not Unicode, which no signed record does.',
  digestDiffers: (): string => 'The content was changed after signing: the digest is not that of the content.',
  partChanged: (part: string): string => `What was changed is in the part “${plain(part)}”.`,
  partMissing: (part: string): string => `The part “${plain(part)}” was taken out, or its name changed.`,
  partAdded: (part: string): string => `The part “${plain(part)}” was added, or its name changed.`,
  partsAgree: (): string =>
    'Every part agrees with its own digest: it is the list of parts, or the digest of the whole, that was changed.',
  shape: (path: string, expected: string): string =>
    `${path === '' ? 'The record' : `“${plain(path)}”`} is not as a signed record has it: ${plain(expected)}.`,
  frameworkFault: (path: string, says: string): string => `The framework is faulty at “${plain(path)}”: ${plain(says)}`,
  frameworkDigest: (): string => 'The framework is not the one that was signed: its digest is not that of its content.',
  frameworkOther: (name: string): string =>
    `The framework calls itself ${plain(name)}, but is not the one published under that name: a limit, ground or wording differs.`,
  missing: (what: string, number: string): string =>
    `${what} ${plain(number)} of the framework is missing, or not in its place.`,
  unknown: (what: string, number: string): string => `The framework has no ${what} ${plain(number)}.`,
  contradicts: (number: string): string => `${plain(number)}: its counts contradict each other.`,
  works: (where: string, what: string, recorded: string, worked: string): string =>
    `${plain(where)}: ${what} is recorded as ${plain(recorded)}, and works out as ${plain(worked)}.`,
  figuresOther: (event: number): string =>
    `The figures are not those the panel had before it: event ${event} seals others.`,
  sampleSum: (number: string, sum: number, sample: string, cases: number): string =>
    `${plain(number)}: yes, no, not applicable, blank and left out add up to ${sum}, and ${plain(sample)} has ${cases} cases.`,
  blanks: (number: string, blank: number, accepted: number): string =>
    `${plain(number)}: ${blank} judgements or classifications are missing, and ${accepted} are accepted with a reason.`,
  returnSum: (file: string): string =>
    `${plain(file)}: the records read are not those stored and those refused together.`,
  refused: (where: string, says: string): string => `${plain(where)}: ${plain(says)}`,
  noOutcome: (where: string): string => `${plain(where)} has no outcome: nothing is skipped in a signed record.`,
  adjourned: (where: string): string =>
    `${plain(where)} is adjourned, and a record with an adjourned standard cannot be signed.`,
  unsettled: (): string => 'The overall rating cannot be worked out, because an outcome is not allowed or missing.',
  sentence: (where: string, recorded: string, should: string): string =>
    `${plain(where)}: the minuted sentence says “${plain(recorded)}” where the decision makes it “${plain(should)}”.`,
  footnote: (where: string): string => `${plain(where)}: the footnotes are not those of the decision.`,
  quorum: (where: string, deciding: number, needed: number): string =>
    `${plain(where)}: there was no quorum, ${deciding} deciding where ${needed} are needed.`,
  recusedDecides: (where: string, name: string): string =>
    `${plain(where)}: ${plain(name)} was recused and is among those deciding.`,
  notOnPanel: (where: string, name: string): string =>
    `${plain(where)}: ${plain(name)} is not on the panel, or not in a role that decides.`,
  notChair: (where: string, name: string): string =>
    `${plain(where)}: ${plain(name)} recorded the outcome and was not acting as chair.`,
  conflictOpen: (where: string, name: string): string =>
    `${plain(where)}: ${plain(name)} had declared a conflict of interest that was not decided.`,
  decidedByOthers: (where: string): string =>
    `${plain(where)}: those named as deciding or recused are not those the events show in the room.`,
  signatureMissing: (role: string): string => `The signature of the ${plain(role)} is missing.`,
  signatureTwice: (role: string): string => `The ${plain(role)} signs more than once, or without being asked to.`,
  signatureBy: (role: string, name: string, says: string): string =>
    `The signature of ${plain(name)} as ${plain(role)} is not good: ${plain(says)}`,
  signatureName: (name: string): string => `${plain(name)} signs under a name that is not theirs on the panel.`,
  eventOrder: (number: number): string => `Event ${number} does not follow in order, or one before it is missing.`,
  eventLink: (number: number): string =>
    `Event ${number} does not follow from the event before it: one of them was changed.`,
  eventDigest: (number: number): string => `Event ${number} was changed: its digest is not that of its content.`,
  eventElsewhere: (number: number): string => `Event ${number} is about another inspection.`,
  eventUnread: (number: number, kind: string): string =>
    `Event ${number}, ${plain(kind)}, does not say what such an event says.`,
  eventDiffers: (where: string, number: number, what: string): string =>
    `${plain(where)}: the record and its event ${number} differ in ${plain(what)}.`,
  noEvent: (where: string): string => `${plain(where)} has no event.`,
  leftOut: (number: number, what: string): string =>
    `Event ${number} tells of ${plain(what)} that the record leaves out.`,
  outOfTime: (number: number, what: string): string =>
    `Event ${number}: ${plain(what)} while the panel was not in the state for it.`,
  trailDiffers: (what: string): string => `What the record says of ${what} is not what the events say.`,
  more: (count: number): string => `And ${count} more of this kind.`,
  count: (what: string, says: number, holds: number): string =>
    `The manifest counts ${says} ${what}, and the record holds ${holds}.`,
}

export const notVerifiedWords = (faults: number): string =>
  `Not verified: ${many(faults, 'thing')} ${faults === 1 ? 'does' : 'do'} not agree.`
export const verifiedWords = (provider: string, overall: string): string => `Verified. ${plain(provider)}: ${overall}.`

export function overallWords(
  overall: { readonly score: number; readonly outOf: number; readonly rating: string } | null,
): string {
  return overall === null ? 'no overall rating' : `${overall.score} of ${overall.outOf}, ${plain(overall.rating)}`
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function sentenceOf(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whoever made the file may have written anything into it: nothing of it moves the cursor or fills the screen. */
function plain(text: string): string {
  return oneLine(text.replace(/\p{Bidi_Control}/gu, ''), 300).toWellFormed()
}

export function overallFoundWords(byRule: string, final: string): string {
  return `Overall: ${byRule} by rule, and ${final} after the panel.`
}

/** `published`: whether the framework could be held against the one published under its id and version. */
export function frameworkFoundWords(name: string, published: boolean): string {
  return published
    ? `Its framework is ${plain(name)}, word for word as published, and without faults.`
    : `Its framework, ${plain(name)}, is complete and without faults. It was not held against a published one.`
}

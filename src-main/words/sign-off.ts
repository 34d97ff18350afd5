// What sign-off says: what stands in the way and where it is mended, what signing does, and who has signed.
import type { Role } from '../domain/panel/session.ts'
import { dayAndTimeWords } from './moments.ts'
import { counted } from './numbers.ts'
import { roleWords } from './panel.ts'
import { list, sentenceStart } from './text.ts'

type Place = {
  readonly screen: 'import' | 'proposals' | 'key-questions' | 'disagreements' | 'panel' | 'sign-off'
  readonly standard?: string
  readonly question?: string
}
type Signature = { readonly role: Role; readonly signedAt: string | null }

export const signOffWords = {
  nothingInTheWay: 'nothing in the way',
  noSession: 'There is nothing to sign yet',
  noSessionBecause:
    'Ratings are signed after the panel has decided them. Prepare the panel session, take it through every standard and close it; then come back here.',
  whatSigningDoes:
    'You sign with your own name, typed in full. The last signature makes the signed record, and from then on nobody can change it: not the ratings, not the reasons, not the people. A correction is a new record that supersedes it and says why; this one stays.',
  totalKeptBack: 'The page stands here when every item is decided',
  totalKeptBackBecause:
    'The panel decides standards, not totals: its settings keep the total back until then, and the page prints it.',
  signed: 'The record is made and never changes.',
  signedNext: 'Read it, check it and save copies of it on its own page.',
  acceptBlanks: 'Accept the blanks',
  acceptReason: 'Why the blank judgements are accepted',
  acceptReasonHint: 'The reason stands in the record. A judgement that becomes blank later is missing again.',
} as const

/** One sentence under the heading: how far it is to the signed record. */
export function signOffSummary(inTheWay: number, signatures: readonly Signature[]): string {
  const missing = signatures
    .filter(({ signedAt }) => signedAt === null)
    .map(({ role }) => roleWords[role].toLowerCase())
  const signers = `${sentenceStart(counted(missing.length, 'signature is', 'signatures are'))} missing: ${list.format(missing)}.`
  if (inTheWay === 0) return `Nothing stands in the way of signing. ${signers}`
  return `${sentenceStart(counted(inTheWay, 'thing stands', 'things stand'))} in the way of signing. ${signers}`
}

export function inTheWayWords(count: number): string {
  return `${counted(count)} in the way`
}

export function signaturesWords(given: number, all: number): string {
  return `${given === 0 ? 'none' : counted(given)} of ${counted(all)} given`
}

/** What the button does, in full: `Sign as chair: I confirm that the panel decided these ratings.` */
export function signWords(role: Role, meaning: string): string {
  return `Sign as ${roleWords[role].toLowerCase()}: ${meaning}`
}

export function nobodyHoldsWords(role: Role): string {
  return `Nobody on the panel’s list is its ${roleWords[role].toLowerCase()}. Reopen the session to add the person, or to change who signs.`
}

export function typeNameWords(name: string): string {
  return `${name}, type your name in full`
}

export const nameNotTyped = 'Type your name in full first.'

export function signedWords(name: string, at: string, typedBy: string): string {
  return [`Signed by ${name}, ${dayAndTimeWords(at)}`, typedByWords(name, typedBy)]
    .filter((each) => each !== '')
    .join('. ')
}

/** Empty where whoever signed was the person at the machine, or nobody had given a name there. */
export function typedByWords(name: string, typedBy: string): string {
  return typedBy === '' || typedBy === name ? '' : `Typed while ${typedBy} was at the machine.`
}

/** Where a link leads that mends something: `Go to the panel, item 2.2`. */
export function mendWords({ screen, standard, question }: Place): string {
  const where = {
    import: 'Go to the returns',
    proposals: 'Go to the proposals',
    'key-questions': 'Go to the key questions',
    disagreements: 'Go to the disagreements',
    panel: 'Go to the panel',
    'sign-off': 'Go to sign-off',
  }[screen]
  if (question !== undefined) return `${where}, ${question}`
  return standard === undefined ? where : `${where}, ${screen === 'panel' ? 'item ' : ''}${standard}`
}

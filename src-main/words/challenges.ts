// What somebody who challenges the ratings would ask, in a sentence each (domain/panel/rehearsal.ts).
import type { Challenge } from '../domain/panel/rehearsal.ts'
import { judgements } from './figures.ts'
import { counted } from './numbers.ts'
import { outcomeWords } from './outcomes.ts'
import { list, sentenceStart } from './text.ts'

/** The sentence a challenge is accepted by: where its facts change, so does the sentence, and it must be answered again. */
export function challengeWords(challenge: Challenge): string {
  const { standard, question } = challenge
  switch (challenge.code) {
    case 'at-the-edge': {
      const { score, rating, other, side } = challenge.facts
      return side === 'above'
        ? `${score} points are ${rating}, and ${score + 1} would be ${other}: each decision of the panel could have made the difference.`
        : `${score} points are ${rating}, and ${score - 1} would be ${other}: each decision of the panel made the difference.`
    }
    case 'no-ground':
      return `${standard} ${challenge.facts.name}: professional discretion was used without a ground.`
    case 'evidence-not-named':
      return `${standard} ${challenge.facts.name}: wider evidence is the ground, and the record does not say which evidence.`
    case 'rationale-short':
      return `${standard} ${challenge.facts.name}: the reason given has ${counted(challenge.facts.words, 'word', 'words')}, which is less than a sentence.`
    case 'rationale-repeated':
      return `The same rationale is given for ${list.format(challenge.facts.standards)}.`
    case 'rests-on': {
      const { name, judgements: count, becomes, questions } = challenge.facts
      return `${standard} ${name} rests on ${judgements(count)}: the other way for ${list.format(questions)}, and it is ${becomes}.`
    }
    case 'rounding':
      return `${standard} ${challenge.facts.name} is decided by rounding: ${question} is ${challenge.facts.percent} per cent only as a whole number.`
    case 'small-sub-sample':
      return `${standard} ${challenge.facts.name} is decided by ${question}, which is judged in ${challenge.facts.n} cases: each is worth more than five points.`
    case 'recused-present':
      return `${standard} ${challenge.facts.name}: ${list.format(challenge.facts.people)} ${challenge.facts.people.length === 1 ? 'was' : 'were'} recused, and present when it was decided.`
    case 'conflict-late': {
      const { person, on, decided } = challenge.facts
      return `${person} had declared a conflict of interest${on === null ? '' : ` on ${on}`}, and decided ${list.format(decided)} before it was settled.`
    }
    case 'quorum-lost':
      return `${standard} ${challenge.facts.name}: ${counted(challenge.facts.deciding)} decided, and the quorum is ${counted(challenge.facts.needed)}.`
    case 'evidence-changed':
      return `The evidence of ${list.format(challenge.facts.standards)} is no longer what the panel decided on.`
    case 'paper-waiting': {
      const { name, sheets } = challenge.facts
      return `${standard} ${name}: ${counted(sheets, 'position sheet was', 'position sheets were')} entered from paper and ${sheets === 1 ? 'does' : 'do'} not count.`
    }
    case 'paper-otherwise': {
      const { name, says, decided } = challenge.facts
      const other =
        says === null || decided === null || says === decided
          ? ''
          : ` The sheet says “${outcomeWords[says]}”, the minutes say “${outcomeWords[decided]}”.`
      return `${standard} ${name}: an outcome sheet was entered from paper and does not count; it was decided without the sheet.${other}`
    }
    case 'blanks-could-move':
      return `${standard} ${challenge.facts.name}: ${counted(challenge.facts.blank, 'blank judgement', 'blank judgements')} of ${question} could put it in another band.`
    case 'against-positions': {
      const { name, against, of } = challenge.facts
      return `${standard} ${name}: ${counted(against)} of ${counted(of, 'final position', 'final positions')} ${against === 1 ? 'was' : 'were'} otherwise.`
    }
    case 'departs-from-precedent': {
      const { name, similar, alike } = challenge.facts
      return `${standard} ${name} departs from precedent: of ${counted(similar, 'similar earlier decision', 'similar earlier decisions')}, ${alike === 0 ? 'none' : counted(alike)} went this way.`
    }
  }
}

type Where = { readonly standard: string | null; readonly question: string | null }

export function lookWords({ standard, question }: Where): string {
  if (question !== null) return `Look at ${question}`
  return standard === null ? 'Look at the ratings' : `Look at item ${standard}`
}

/** `Two of five questions are still to be answered.` */
export function unansweredWords(open: number, all: number): string {
  if (all === 0) return 'nothing stands out'
  return open === 0 ? `${counted(all)} answered` : `${counted(open)} of ${counted(all)} to answer`
}

export const challengeActions = {
  hint: 'What somebody who doubts these ratings would ask. Mend it, or say why it stands: the answer goes into the record.',
  reason: 'Why it stands',
  accept: 'Record the answer',
  answered: 'Answered',
  again: 'Answer again',
  keep: 'Keep the answer',
} as const

/** Whose answer it is, and who typed it where that is somebody else. */
export function answeredByWords(by: string, enteredBy: string): string {
  return enteredBy === by || enteredBy === '' ? by : `${by}, entered by ${enteredBy}`
}

export function challengesUnansweredWords(count: number): string {
  return `${sentenceStart(counted(count, 'question', 'questions'))} a challenger would ask must be answered first.`
}

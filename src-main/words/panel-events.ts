// What happened in the room, in a sentence: the order of the agenda, and positions.
import { counted } from './bringing-in.ts'
import { many, text, texts, type Facts } from './facts.ts'
import { handedOverWords } from './pre-read.ts'
import { list, withoutStop } from './text.ts'

export const panelEvents: Readonly<Record<string, (facts: Facts) => string>> = {
  'agenda-ordered': (facts) => `The items are taken in this order: ${list.format(texts(facts, 'standards'))}.`,
  'positions-asked': (facts) => `Sealed positions on ${text(facts, 'standard')} were asked for.`,
  'position-given': (facts) => `${text(facts, 'name')} gave a sealed position on ${text(facts, 'standard')}.`,
  'positions-revealed': (facts) =>
    `${counted(many(facts, 'positions'), 'sealed position')} on ${text(facts, 'standard')} ${many(facts, 'positions') === 1 ? 'was' : 'were'} revealed together${without(facts)}.`,
  'challenge-answered': (facts) => `Answered, “${text(facts, 'says')}”: ${withoutStop(text(facts, 'reason'))}.`,
  'vote-not-carried': (facts) => text(facts, 'sentence'),
  'minutes-saved': (facts) =>
    `The minutes were ${text(facts, 'to') === 'a file' ? 'saved' : 'handed to the browser'}: ${counted(Number(facts['decisions']), 'decision')}.`,
  'pre-read-saved': (facts) => handedOverWords(text(facts, 'to'), text(facts, 'evidenceDigest')),
  'positions-called-off': (facts) =>
    `The sealed positions on ${text(facts, 'standard')} were called off: ${withoutStop(text(facts, 'reason'))}.`,
  'final-position-given': (facts) =>
    `${text(facts, 'name')} gave a final position on ${text(facts, 'standard')}: ${text(facts, 'rating') === '' ? 'not rated' : text(facts, 'rating')}.`,
}

function without(facts: Facts): string {
  const names = texts(facts, 'missing')
  return names.length === 0 ? '' : `, without ${list.format(names)}`
}

// Positions in words: what the chair asks for, what a member hears as the laptop is passed on, and what was revealed.
import { counted } from './numbers.ts'
import { sentenceStart } from './text.ts'

export const positionWords = {
  ask: 'Ask for sealed positions',
  heading: 'Sealed positions',
  passOn: 'Pass the laptop to',
  lookAway: 'Everybody else looks away; the room’s screen is blank.',
  ready: (name: string) => `I am ${name}`,
  yours: (name: string) => `${name}, what would you decide?`,
  sealedUntil: 'Nobody sees this until everybody’s position is revealed together.',
  rating: 'The rating you would give',
  notRated: 'Not rated',
  why: 'Why, in a few words',
  seal: 'Seal it',
  given: 'given',
  give: 'Give',
  again: 'Give again',
  reveal: 'Reveal together',
  revealWithout: 'Reveal without them',
  callOff: 'Call off',
  callOffWhy: 'Why they are called off',
  revealed: 'Positions',
  first: 'First',
  final: 'Final',
  giveFinal: 'Final position',
  record: 'Record it',
  cancel: 'Back',
  chooseFirst: 'Choose a rating first.',
} as const

/** `None of five given`, `Two of five given` */
export function givenWords(given: number, of: number): string {
  return `${given === 0 ? 'None' : sentenceStart(counted(given))} of ${counted(of)} given`
}

// What the screen of paper says: sheets to print, a code to type, an entry to make, what differs, what waits.
import type { Direction } from '../domain/framework/framework.ts'
import type { OutcomeName } from '../domain/discretion/outcome.ts'
import type { PaperState } from '../domain/panel/paper.ts'
import { list } from './text.ts'

export const paperWords = {
  title: 'Paper',
  what: 'Where the laptop or the power fails, or a member joins by telephone, the panel goes on with pen and paper. Every sheet has a code. Two people enter it, neither seeing the other’s entry; what differs is settled, and only then it counts.',
  none: 'No panel has been prepared',
  noneBecause: 'Sheets are printed for the people and the evidence of a panel. Prepare it first.',
  find: 'Code of the sheet',
  findHint: 'As printed in its box; small letters will do.',
  cameIn: 'What came in',
  nothing: 'No sheet has been entered.',
  print: 'Sheets to print',
  items: 'Items',
  members: 'Position sheets for',
  outcomes: 'Outcome sheets',
  outcomeEach: 'One for each item, for the chair',
  save: 'Save the sheets',
  reader: 'Who enters it',
  choose: 'Choose a name',
  chooseReader: 'Say first who enters the sheet.',
  chooseOutcome: 'Say first what is ticked as the outcome.',
  choosePlaces: 'Choose what the sheet says in every place.',
  settler: 'Who settles it',
  first: 'First position, before the discussion',
  final: 'Final position, after the discussion',
  nothingTicked: 'Nothing ticked',
  inWords: 'In a few words',
  notRated: 'Not rated',
  signedLegend: 'Signature',
  signed: 'The sheet is signed',
  outcome: 'What is ticked as the outcome',
  notChosen: 'Choose what is ticked',
  grounds: 'Grounds ticked',
  evidence: 'Evidence relied on',
  rationale: 'Rationale, word for word',
  reason: 'Reason, where not rated or adjourned',
  rating: 'Rating set',
  noRating: 'None written',
  there: 'Ticked as having decided',
  how: 'How it was agreed',
  consensus: 'Without a vote',
  vote: 'By vote',
  casting: 'The chair’s casting vote carries it',
  noVote: 'No vote ticked',
  dissent: 'Dissent',
  time: 'Date and time written on it',
  timeHint: 'Such as 14:35, or 21 November 2026, 14:35.',
  enter: 'Enter it',
  again: 'Enter it again',
  settle: 'Settle it',
  record: 'Record it',
  readBack: 'Read it back',
  putAside: 'Put aside',
  asideReason: 'Why it is put aside',
  back: 'Back',
  said: 'What the sheet says',
  place: 'Place',
  sayFirst: 'The first entry says',
  saySecond: 'The second entry says',
  next: 'Next that waits',
  goTo: 'Go to Paper',
} as const

export const onPaperTitle = 'Positions on paper'

export const paperStateWords: Readonly<Record<PaperState | 'taken-back', string>> = {
  first: 'Waits for its second entry',
  differs: 'The entries differ',
  settled: 'Waits to be recorded',
  counted: 'Taken on paper',
  'taken-back': 'Recorded, and taken back since',
  aside: 'Put aside',
}

/** Said after an entry, or a step, by what the sheet has become. */
export function becameWords(state: PaperState | 'taken-back', member: string | null): string {
  switch (state) {
    case 'first':
      return 'Entered. Somebody else now enters the sheet a second time, without seeing this entry.'
    case 'differs':
      return 'Both entries are in, and they differ. Take the sheet, and settle each place.'
    case 'settled':
      return member === null
        ? 'The sheet is settled. The chair reads its outcome back and records it.'
        : 'The sheet is settled, and does not count yet: the reason stands beside it.'
    case 'counted':
      return member === null
        ? 'Recorded, and marked as taken on paper.'
        : `The positions of ${member} count, marked as taken on paper.`
    case 'taken-back':
      return 'The outcome has been taken back.'
    case 'aside':
      return 'Put aside. The sheet may be entered anew.'
  }
}

/** `First entry` and who makes the second. */
export function turnWords(turn: 1 | 2, firstBy: string | null): string {
  return turn === 1
    ? 'First entry. What you enter is shown to nobody until somebody else has entered the sheet too.'
    : `Second entry. The first was made by ${firstBy ?? 'somebody else'}, and is not shown: enter what the sheet says.`
}

export function whoseWords(member: string | null): string {
  return member === null ? 'The panel’s outcome' : `Positions of ${member}`
}

export function readersWords(readers: readonly string[], settledBy: string): string {
  if (readers.length === 0) return ''
  return `Entered by ${list.format(readers)}${settledBy === '' ? '' : `; settled by ${settledBy}`}`
}

type TickedOutcome = {
  readonly value: string
  readonly label: string
  readonly outcome: OutcomeName
  readonly direction: Direction | null
}

/** Whatever may be ticked on outcome sheets; of one in hand those are offered that it was printed with. */
export const tickedOutcomes: readonly TickedOutcome[] = [
  { value: 'up', label: 'Raised', outcome: 'discretion-used', direction: 'up' },
  { value: 'down', label: 'Lowered', outcome: 'discretion-used', direction: 'down' },
  { value: 'no-change', label: 'Considered, no change', outcome: 'considered-no-change', direction: null },
  { value: 'moderated', label: 'Moderation ratified', outcome: 'moderation-ratified', direction: null },
  { value: 'not-moderated', label: 'Moderation rejected', outcome: 'moderation-rejected', direction: null },
  { value: 'ratified', label: 'Proposal ratified', outcome: 'proposal-ratified', direction: null },
  { value: 'set', label: 'Another rating set', outcome: 'set-otherwise', direction: null },
  { value: 'stands', label: 'Stands', outcome: 'stands', direction: null },
  { value: 'not-rated', label: 'Not rated', outcome: 'not-rated', direction: null },
  { value: 'adjourned', label: 'Adjourned', outcome: 'adjourned', direction: null },
]

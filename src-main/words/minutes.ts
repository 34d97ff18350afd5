// The exact sentence minuted for an outcome: read back to the panel, agreed, recorded, and compared byte for byte ever after.
// Signed records of format 1 hold these words: other words are a new format, or records already signed would look forged.
import type { Outcome } from '../domain/discretion/outcome.ts'
import type { Direction } from '../domain/framework/framework.ts'
import { isolated, lowerFirst, withoutStop } from './text.ts'

export type Minuted = {
  readonly standardName: string
  /** The provisional rating by name; null where there is none. */
  readonly from: string | null
  /** The rating after this outcome; null where there is none. */
  readonly to: string | null
  readonly outcome: Outcome
  /** The texts of the grounds given, in the framework's order. */
  readonly grounds: readonly string[]
  /** The direction of the lead inspector's proposed moderation. */
  readonly moderation: Direction | null
  /** The rating the lead inspector proposed, by name. */
  readonly proposed: string | null
}

/**
 * What was decided comes first and in our words, somebody's own words last and in quotation marks:
 * nothing that is typed as a rationale can pass for a part of the decision.
 */
export function minuteSentence(given: Minuted): string {
  const { outcome } = given
  return [
    `${isolated(given.standardName)}: ${decisionWords(given)}.`,
    ...groundWords(given.grounds),
    ...ownWords('Evidence relied on', outcome.evidence),
    ...ownWords('Reason', outcome.reason),
    ...ownWords('Rationale', outcome.rationale),
  ].join(' ')
}

function decisionWords({ outcome, from, to, moderation, proposed }: Minuted): string {
  const rating = (name: string | null): string => (name === null ? 'none' : isolated(name))
  const way = moderation === null ? '' : moderation === 'up' ? ' upwards' : ' downwards'
  switch (outcome.outcome) {
    case 'discretion-used':
      return `the panel used professional discretion and ${outcome.direction === 'down' ? 'lowered' : 'raised'} the provisional rating from ${rating(from)} to ${rating(to)}`
    case 'considered-no-change':
      return `the panel considered professional discretion and made no change to the provisional rating, ${rating(from)}`
    case 'moderation-ratified':
      return `the panel ratified the lead inspector’s proposal to moderate the indicative rating${way}, from ${rating(from)} to ${rating(to)}`
    case 'moderation-rejected':
      return `the panel rejected the lead inspector’s proposal to moderate the indicative rating${way} from ${rating(from)}`
    case 'proposal-ratified':
      return `the panel ratified the lead inspector’s proposal, ${rating(proposed)}`
    case 'set-otherwise':
      return `the lead inspector proposed ${rating(proposed)}; the panel decided ${rating(to)}`
    case 'stands':
      return from === null
        ? 'the panel noted that there is no provisional rating, and that the standard is not rated'
        : `the panel agreed that the provisional rating, ${rating(from)}, stands`
    case 'not-rated':
      return 'the panel decided that the standard is not rated'
    case 'adjourned':
      return 'the panel adjourned its decision'
  }
}

function groundWords(grounds: readonly string[]): readonly string[] {
  if (grounds.length === 0) return []
  const texts = grounds.map((text) => isolated(lowerFirst(withoutStop(text))))
  return [`${grounds.length === 1 ? 'Ground' : 'Grounds'}: ${texts.join('; ')}.`]
}

/** Somebody's own words, unchanged but for the space around them and a full stop where they end without one. */
function ownWords(label: string, words: string | undefined): readonly string[] {
  const own = (words ?? '').trim()
  return own === '' ? [] : [`${label}: “${isolated(own)}${closes(own) ? '' : '.'}”`]
}

/** Whether the words end a sentence, also inside quotation marks or brackets, in any script. */
function closes(words: string): boolean {
  return /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}"'\s]*$/u.test(words)
}

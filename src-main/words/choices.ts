// What a panel may record on an item, as the choices are offered to it, and what each asks for.
import type { OutcomeName } from '../domain/discretion/outcome.ts'
import type { Direction } from '../domain/framework/framework.ts'
import type { NotAvailable } from '../domain/rating/provisional.ts'
import { notAvailableWords } from './not-rated.ts'

type Choice = { readonly outcome: OutcomeName; readonly direction: Direction | null }

/** The choice in words; the rating it leads to follows where `leadsTo` says so. */
export function choiceWords({ outcome, direction }: Choice): string {
  switch (outcome) {
    case 'discretion-used':
      return direction === 'down' ? 'Lower to' : 'Raise to'
    case 'considered-no-change':
      return 'Considered, no change'
    case 'moderation-ratified':
      return 'Ratify'
    case 'moderation-rejected':
      return 'Reject the moderation'
    case 'proposal-ratified':
      return 'Ratify'
    case 'set-otherwise':
      return 'Set another rating'
    case 'stands':
      return 'Stands:'
    case 'not-rated':
      return 'Not rated'
    case 'adjourned':
      return 'Adjourn'
  }
}

/** Whether the rating is named with the choice: where it moves, or is what is agreed to. */
export function leadsTo({ outcome }: Choice): boolean {
  return ['discretion-used', 'moderation-ratified', 'proposal-ratified', 'stands'].includes(outcome)
}

type Item = {
  readonly kind: 'zone' | 'proposal' | 'moderation' | 'stands' | 'not-available'
  /** The last outcome standing on the item; null before the first. */
  readonly after: OutcomeName | null
  /** The rating proposed, or moderated to, by name. */
  readonly proposed: string | null
  readonly because: NotAvailable | null
}

/** What the panel is asked, in a sentence. */
export function taskWords({ kind, after, proposed, because }: Item): string {
  if (after === 'moderation-rejected')
    return 'The moderation was rejected. The zone of discretion is open, so the panel says whether it moves the rating on grounds of its own.'
  switch (kind) {
    case 'zone':
      return 'The panel says whether it moves the rating, and why.'
    case 'proposal':
      return `The lead inspector proposes ${proposed ?? 'a rating'}. The panel ratifies it, or sets another rating and says why.`
    case 'moderation':
      return `The lead inspector proposes to moderate the indicative rating to ${proposed ?? 'another'}. The panel ratifies or rejects it, and says why.`
    case 'stands':
      return 'Nothing is open: the figures are read out, and the panel agrees that the rating stands.'
    case 'not-available':
      return `There is no provisional rating: ${because === null ? 'none is known' : notAvailableWords(because)}. The panel says why the standard is not rated, or adjourns.`
  }
}

export const fieldWords = {
  choices: 'Outcome',
  grounds: 'Grounds',
  evidence: 'Evidence relied on: a meeting, an observation, a document',
  rationale: 'Rationale, as it will be minuted',
  reason: 'Reason, as it will be minuted and published',
  rating: 'Rating the panel sets',
  dissent: 'Dissent or casting vote, recorded if the member wishes',
}

export const readBackWords = {
  sentence: 'As it will be minuted',
  footnotes: 'As it will be published',
  noFootnote: 'No footnote is published.',
  withoutRating: 'No rating',
  dissent: 'Dissent or casting vote',
}

/** `Recorded by Grace Chair, chair.` */
export function actingWords(name: string, role: string): string {
  return `Recorded as the act of ${name}, ${role.toLowerCase()}.`
}

export function draftSavedWords(moment: string): string {
  return `Draft saved ${moment}`
}

export const draftNotSaved = 'Draft not saved'

export function publishedWords(several: boolean): string {
  return several ? 'As the published panel decided next' : 'As the published panel decided'
}

/** `Minuted 10:42:07, as the act of Grace Chair.` */
export function minutedWords(by: string, moment: string): string {
  return `Minuted ${moment}, as the act of ${by}.`
}

export function trailTitle(count: number): string {
  return count === 1 ? 'Taken back before: one outcome' : `Taken back before: ${count} outcomes`
}

/** Said where something is to be read back and nothing has been chosen. */
export const chooseFirst = 'Choose an outcome first, and then read it back.'

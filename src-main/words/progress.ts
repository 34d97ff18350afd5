// The inspection's front page in words: the totals, what stands in the way of signing, what waits.
import { list, lowerFirst } from './text.ts'

type Need =
  | { readonly need: 'cases' | 'proposal' | 'blanks' | 'classification' | 'key-questions-missing' }
  | { readonly need: 'outcome'; readonly open: 'zone' | 'proposal' | 'moderation' }

/** The heading of one kind of need in the list of what stands in the way; the standards follow as links. */
export function inTheWayWords(need: Need): string {
  switch (need.need) {
    case 'cases':
      return 'No case is judged for a key question'
    case 'proposal':
      return 'The lead inspector has not proposed a rating'
    case 'blanks':
      return 'Judgements are blank'
    case 'classification':
      return 'Cases are not classified by risk'
    case 'key-questions-missing':
      return 'The framework does not hold the key questions'
    case 'outcome':
      return {
        zone: 'In the zone of discretion, and not yet decided by the panel',
        proposal: 'Proposed, and not yet ratified by the panel',
        moderation: 'Moderation proposed, and not yet decided by the panel',
      }[need.open]
  }
}

/** Why there is no total after the panel to show, or nothing where there is one. */
export function noTotalWords({ session, hidden }: { readonly session: boolean; readonly hidden: boolean }): string {
  if (hidden) return 'Kept from the panel until every item is decided.'
  return session ? 'Not yet.' : 'No panel yet.'
}

/** `148 case supervision, 97 unpaid work and 79 Through the Gate cases`. */
export function samplesWords(samples: readonly { readonly title: string; readonly cases: number }[]): string {
  const known = samples.filter(({ cases }) => cases > 0)
  if (known.length === 0) return 'no cases'
  return `${list.format(known.map(({ title, cases }) => `${cases.toLocaleString('en-GB')} ${lowerFirst(title)}`))} cases`
}

/** A note in two parts: its first sentence, for where there is no room for all of it, and the rest. */
export function noteParts(note: string): readonly [string, string] {
  const first = /^.*?[.!?](?=\s|$)/su.exec(note)?.[0] ?? note
  return [first, note.slice(first.length).trim()]
}

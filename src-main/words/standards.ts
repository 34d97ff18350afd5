// What a standard's rating rests on, where the panel may move it and how it moved, in as few words as a table cell takes.
import type { OutcomeName } from '../domain/discretion/outcome.ts'
import type { Final } from '../domain/discretion/settle.ts'
import type { StandardRating } from '../domain/rating/inspection.ts'

/** `2.2.3: 48 %`: the lowest key questions and their whole per cent, or where else the rating comes from. */
export function restsOnWords({ provisional, figures }: StandardRating): string {
  switch (provisional.kind) {
    case 'by-key-questions': {
      const lowest = figures.find(({ number }) => provisional.lowest.includes(number))
      return `${provisional.lowest.join(', ')}: ${lowest?.percent ?? '–'} %`
    }
    case 'proposed':
      return 'proposal'
    case 'as-published':
      return 'published'
    case 'not-available':
      return '–'
  }
}

/** What the panel has to decide about a standard: which way it may move the rating, or a proposal. */
export function forThePanelWords({ opened, moderation, provisional }: StandardRating): string {
  const ways = opened.map(({ direction }) => direction)
  const open = [
    ...(moderation === null ? [] : [`moderation ${moderation} proposed`]),
    ...(ways.length === 0 ? [] : [`${ways.length === 1 ? 'way' : 'ways'} ${ways.join(' and ')} open`]),
  ]
  if (open.length > 0) return open.join('; ')
  return provisional.kind === 'proposed' ? 'proposal to decide' : '–'
}

/** How the panel's last word changed the rating; null where it stands as it was or as it was proposed. */
export function movedWords({ by, outcomes }: Final): string | null {
  const words = moved[by]
  return typeof words === 'string' || words === null ? words : words[outcomes.at(-1)?.direction ?? 'up']
}

const moved: Readonly<Record<OutcomeName, string | null | { readonly up: string; readonly down: string }>> = {
  'discretion-used': { up: 'raised', down: 'lowered' },
  'considered-no-change': 'no change',
  'moderation-ratified': 'moderated',
  'moderation-rejected': 'not moderated',
  'proposal-ratified': null,
  'set-otherwise': 'set otherwise',
  stands: null,
  'not-rated': null,
  adjourned: 'adjourned',
}

// How a standard came by its rating, in the few words that stand beside it; and how firm it is.
import type { Final } from '../domain/discretion/settle.ts'
import type { Opened } from '../domain/discretion/zone.ts'
import type { NotAvailable } from '../domain/rating/provisional.ts'
import { outcomeWords } from './outcomes.ts'
import { list } from './text.ts'

type Provisional =
  | { readonly kind: 'by-key-questions'; readonly decidedBy: readonly string[]; readonly lowest: readonly string[] }
  | { readonly kind: 'proposed' | 'as-published' }
  | { readonly kind: 'not-available'; readonly because: NotAvailable }

/** `lowest 48`: the whole per cent of a lowest key question, which the zone is measured on; or where else the rating comes from. */
export function lowestWords(provisional: Provisional, lowestPercent: number | null): string {
  switch (provisional.kind) {
    case 'by-key-questions':
      return lowestPercent === null ? '' : `lowest ${lowestPercent}`
    case 'proposed':
      return 'proposed'
    case 'as-published':
      return 'as published'
    case 'not-available':
      return whyNotWords(provisional.because)
  }
}

/** The few words of a cell; the sentence is in words/not-rated. */
function whyNotWords(because: NotAvailable): string {
  switch (because.why) {
    case 'no-case':
      return `no case for ${list.format(because.keyQuestions)}`
    case 'no-proposal':
      return 'nothing proposed yet'
    case 'incomplete-standard':
      return 'key questions not known'
    case 'unrated-framework':
      return 'the framework gives no ratings'
  }
}

/** `zone up`, `zone up and down`; nothing where the zone is closed. */
export function openWaysWords(opened: readonly Pick<Opened, 'direction'>[]): string {
  return opened.length === 0 ? '' : `zone ${list.format(opened.map(({ direction }) => direction).toReversed())}`
}

/** `discretion up · wider evidence`: what the panel did, and on which grounds. */
export function decisionWords(final: Pick<Final, 'by' | 'outcomes'>): string {
  const last = final.outcomes.at(-1)
  if (last?.outcome !== 'discretion-used') return outcomeWords[final.by]
  const grounds = (last.grounds ?? []).map((ground) => ground.replaceAll('-', ' '))
  return [`discretion ${last.direction ?? ''}`, ...grounds].join(' · ')
}

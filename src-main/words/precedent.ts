// Earlier decisions at a similar distance, said: counted, each in a line, and a gentle note where a choice departs from them.
import type { Precedent } from '../domain/discretion/precedent.ts'
import type { Direction } from '../domain/framework/framework.ts'
import { counted } from './numbers.ts'
import { sentenceStart } from './text.ts'

type Speaks = Pick<Precedent, 'direction' | 'moved'>

/** `5 similar decisions: raised 4, considered without change 1.` */
export function precedentCountWords(similar: readonly Speaks[]): string {
  if (similar.length === 0) return 'No similar decision in this file.'
  return `${similar.length} similar ${similar.length === 1 ? 'decision' : 'decisions'}: ${waysWords(similar)}.`
}

/** `5 similar: raised 4, no change 1`: on the button that opens them. */
export function precedentBriefWords(similar: readonly Speaks[]): string {
  if (similar.length === 0) return 'Nothing similar'
  return `${similar.length} similar: ${waysWords(similar).replace('considered without change', 'no change')}`
}

function waysWords(similar: readonly Speaks[]): string {
  const [raised, lowered, left] = [
    similar.filter(({ moved, direction }) => moved && direction === 'up').length,
    similar.filter(({ moved, direction }) => moved && direction === 'down').length,
    similar.filter(({ moved }) => !moved).length,
  ]
  const parts = [
    raised === 0 ? null : `raised ${raised}`,
    lowered === 0 ? null : `lowered ${lowered}`,
    left === 0 ? null : `considered without change ${left}`,
  ].filter((part) => part !== null)
  return parts.join(', ')
}

/** What counts as similar, said once (decisions row 27). */
export const similarNote =
  'Similar: the same way was open, and the distance to the boundary was within one point of this one. Earlier decisions bind nobody.'

export const noPrecedentHere = 'The zone is not open here, so no earlier decision is similar.'

/** `48 per cent, two points below 50`: where the figure lay. */
export function distanceWords({ percent, boundary, points, direction }: Omit<Precedent, 'moved' | 'outcome'>): string {
  if (points === 0) return `${percent} per cent, on the boundary ${boundary}`
  return `${percent} per cent, ${counted(points, 'point', 'points')} ${direction === 'up' ? 'below' : 'above'} ${boundary}`
}

/** `raised from Inadequate to Requires improvement`; `considered, and left at Good`. */
export function decidedWords({ moved, direction }: Speaks, from: string, to: string): string {
  if (!moved) return `considered, and left at ${from}`
  return `${direction === 'up' ? 'raised' : 'lowered'} from ${from} to ${to}`
}

/** Where a decision is known from. */
export const precedentSource = {
  record: 'signed record',
  published: 'as published, rebuilt',
} as const

/** Said beside a choice before it is read back, and never more than said. */
export function departureWords(
  similar: readonly Speaks[],
  { outcome, direction }: { readonly outcome: string; readonly direction: Direction | null },
): string {
  const moving = outcome === 'discretion-used'
  const alike = similar.filter(({ moved }) => moved === moving).length
  const act = moving ? (direction === 'down' ? 'lowered' : 'raised') : 'left the rating as it was'
  return sentenceStart(
    `${alike === 0 ? 'none' : counted(alike)} of ${similar.length} similar decisions ${act}. The panel may differ; its rationale could say why.`,
  )
}

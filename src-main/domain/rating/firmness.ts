// How firm a standard's rating is: the fewest judgements, at most two, whose change moves it (decisions row 27).
import { withYeses } from '../discretion/zone.ts'
import type { Direction, Framework, ScaleStep } from '../framework/framework.ts'
import type { Figure } from './figure.ts'
import type { StandardRating } from './inspection.ts'
import { byLowestBand, stepOf } from './provisional.ts'

/** One judgement the other way. */
export type Change = { readonly keyQuestion: string; readonly from: 'Y' | 'N' }

export type Firmness = {
  /** Close: the zone is open. Not tested: no figure, or a key question known without its n could be what it rests on. */
  readonly words: 'close' | 'rests-on' | 'firm' | 'not-tested'
  readonly restsOn: 1 | 2 | null
  /** Every set of that many judgements which moves the standard. */
  readonly by: readonly {
    readonly direction: Direction
    readonly becomes: string
    readonly changes: readonly Change[]
  }[]
  /** Key questions whose judgements cannot be changed one by one, because their n is not known. */
  readonly untested: readonly string[]
}

export function firmness(framework: Framework, { provisional, figures, opened }: StandardRating): Firmness {
  if (provisional.kind !== 'by-key-questions') return { words: 'not-tested', restsOn: null, by: [], untested: [] }
  const untested = figures.filter(({ n }) => n === null).map(({ number }) => number)
  const moves = (sets: readonly (readonly Change[])[]) =>
    sets.flatMap((changes) => {
      const becomes = stepAfter(framework, figures, changes)
      if (becomes === null || becomes.score === provisional.step.score) return []
      const direction: Direction = becomes.score > provisional.step.score ? 'up' : 'down'
      return [{ direction, becomes: becomes.name, changes }]
    })
  const [ones, twos] = changesOf(figures)
  const byOne = moves(ones)
  const by = byOne.length > 0 ? byOne : moves(twos)
  const restsOn = by.length === 0 ? null : byOne.length > 0 ? 1 : 2
  const otherwise = untested.length > 0 ? 'not-tested' : 'firm'
  return { words: opened.length > 0 ? 'close' : restsOn === null ? otherwise : 'rests-on', restsOn, by, untested }
}

/** One case is worth more than five points: fewer than twenty. A key question without a case is not small, it is none. */
export function isSmallSubSample({ n }: Pick<Figure, 'n'>): boolean {
  return n !== null && n > 0 && n < 20
}

/** Every one judgement, and every two, that can be changed; a Y and an N of one key question undo each other. */
function changesOf(figures: readonly Figure[]): readonly [readonly Change[][], readonly Change[][]] {
  const kinds = figures.flatMap(({ number, yes, n }): readonly (Change & { readonly left: number })[] =>
    yes === null || n === null
      ? []
      : [
          { keyQuestion: number, from: 'Y', left: yes },
          { keyQuestion: number, from: 'N', left: n - yes },
        ],
  )
  const possible = kinds.filter(({ left }) => left > 0)
  const twos = possible.flatMap((first, place) =>
    possible.slice(place).flatMap((second) => {
      if (first === second) return first.left > 1 ? [[bare(first), bare(first)]] : []
      return first.keyQuestion === second.keyQuestion ? [] : [[bare(first), bare(second)]]
    }),
  )
  return [possible.map((change) => [bare(change)]), twos]
}

function stepAfter(framework: Framework, figures: readonly Figure[], changes: readonly Change[]): ScaleStep | null {
  const changed = figures.map((figure) => {
    const own = changes.filter(({ keyQuestion }) => keyQuestion === figure.number)
    const more = own.reduce((sum, { from }) => sum + (from === 'N' ? 1 : -1), 0)
    return figure.yes === null || more === 0 ? figure : withYeses(framework, figure, figure.yes + more)
  })
  return stepOf(byLowestBand(changed))
}

function bare({ keyQuestion, from }: Change): Change {
  return { keyQuestion, from }
}

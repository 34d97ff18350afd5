// Precedent: what earlier panels did at the same distance from a boundary, and whether a choice departs from it (decisions row 27).
import type { Direction, Framework } from '../framework/framework.ts'
import type { StandardRating } from '../rating/inspection.ts'
import type { Outcome, OutcomeName } from './outcome.ts'
import { boundaries } from './zone.ts'

/** A way that lay open to a panel, and how far off the boundary was. */
export type OpenWay = {
  readonly direction: Direction
  /** The lowest whole per cent, the boundary it may cross, and the points between them. */
  readonly percent: number
  readonly boundary: number
  readonly points: number
}

/** What a panel did where that way lay open to it. */
export type Precedent = OpenWay & { readonly moved: boolean; readonly outcome: Outcome }

/** Earlier decisions are similar within so many points of the same distance, and speak from so many on. */
const withinPoints = 1
const enough = 3

/** Down before up; nothing where the zone is closed. */
export function openWays(framework: Framework, { opened, provisional, figures }: StandardRating): readonly OpenWay[] {
  const lowest = provisional.kind === 'by-key-questions' ? provisional.lowest[0] : undefined
  const percent = figures.find(({ number }) => number === lowest)?.percent ?? null
  if (percent === null) return []
  return opened.flatMap(({ direction }) => {
    const boundary =
      direction === 'up'
        ? boundaries(framework).find((each) => each > percent)
        : boundaries(framework).findLast((each) => each <= percent)
    return boundary === undefined ? [] : [{ direction, percent, boundary, points: Math.abs(percent - boundary) }]
  })
}

/** A move speaks for the way it went; a decision to move nothing speaks for every way that was open. */
export function precedentsIn(
  framework: Framework,
  rated: StandardRating,
  outcomes: readonly Outcome[],
): readonly Precedent[] {
  const outcome = outcomes.findLast((each) => each.standard === rated.standard.number && speaks(each.outcome))
  if (outcome === undefined) return []
  const moved = outcome.outcome === 'discretion-used'
  return openWays(framework, rated)
    .filter(({ direction }) => !moved || direction === outcome.direction)
    .map((way) => ({ ...way, moved, outcome }))
}

export function isSimilar(way: OpenWay, earlier: OpenWay): boolean {
  return way.direction === earlier.direction && Math.abs(way.points - earlier.points) <= withinPoints
}

/** What a choice would be: a move one way, or considered and left. */
export type Choice = { readonly outcome: OutcomeName; readonly direction?: Direction | null | undefined }

/** The similar earlier decisions a choice is held against; none for a choice that is not about the zone. */
export function heldAgainst<Earlier extends Precedent>(
  ways: readonly OpenWay[],
  earlier: readonly Earlier[],
  { outcome, direction }: Choice,
): readonly Earlier[] {
  if (!speaks(outcome)) return []
  const asked = outcome === 'discretion-used' ? ways.filter((way) => way.direction === direction) : ways
  return earlier.filter((each) => asked.some((way) => isSimilar(way, each)))
}

/** At least three similar decisions, and fewer than a third went this way. */
export function departsFromPrecedent(ways: readonly OpenWay[], earlier: readonly Precedent[], choice: Choice): boolean {
  const similar = heldAgainst(ways, earlier, choice)
  const alike = similar.filter(({ moved }) => moved === (choice.outcome === 'discretion-used'))
  return similar.length >= enough && alike.length * 3 < similar.length
}

function speaks(outcome: OutcomeName): boolean {
  return outcome === 'discretion-used' || outcome === 'considered-no-change'
}

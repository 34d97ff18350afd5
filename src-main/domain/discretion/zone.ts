// The zone of discretion: which way, if any, the panel may move a provisional rating, and which test opens the way (002:1326).
import type { Direction, Framework, ScaleStep } from '../framework/framework.ts'
import { wholePercent, type Figure } from '../rating/figure.ts'
import { bandOf } from '../framework/lookup.ts'
import { byLowestBand, stepOf, type Provisional } from '../rating/provisional.ts'

export type ZoneTest = 'near-boundary' | 'one-case'

export type Opened = {
  readonly direction: Direction
  /** Near-boundary before one-case. */
  readonly tests: readonly ZoneTest[]
  /** The boundaries in reach on this side, with the distance of the lowest whole per cent from each. */
  readonly near: readonly { readonly boundary: number; readonly points: number }[]
  /** The judgements whose change alone moves the standard this way. */
  readonly oneCase: readonly { readonly keyQuestion: string; readonly from: 'Y' | 'N'; readonly becomes: string }[]
}

/** The open directions, down before up. Empty unless the standard is rated by its key questions. */
export function openDirections(
  framework: Framework,
  provisional: Provisional,
  figures: readonly Figure[],
): readonly Opened[] {
  if (provisional.kind !== 'by-key-questions') return []
  const lowest = figures.filter(({ number }) => provisional.lowest.includes(number))
  const percent = lowest[0]?.percent ?? null
  if (percent === null) return []
  const near = boundariesInReach(framework, percent)
  const flips =
    framework.zone.oneCase === 'lowest' ? singleJudgements(framework, provisional.step, figures, lowest) : []
  return (['down', 'up'] as const).flatMap((direction) => {
    const nearHere = near
      .filter((reach) => reach.direction === direction)
      .map(({ boundary, points }) => ({ boundary, points }))
    const flipsHere = flips
      .filter((flip) => flip.direction === direction)
      .map(({ keyQuestion, from, becomes }) => ({ keyQuestion, from, becomes }))
    const tests: ZoneTest[] = []
    if (nearHere.length > 0) tests.push('near-boundary')
    if (flipsHere.length > 0) tests.push('one-case')
    return tests.length === 0 ? [] : [{ direction, tests, near: nearHere, oneCase: flipsHere }]
  })
}

/** The lower limits of the bands above the lowest one (decisions row 11). */
export function boundaries(framework: Framework): readonly number[] {
  return framework.scale.slice(1).map((step) => step.from)
}

/** Test a: a boundary lies within so many points; below it opens up, at or above it opens down (row 12). */
function boundariesInReach(framework: Framework, percent: number) {
  const { points, inclusive } = framework.zone
  return boundaries(framework).flatMap((boundary) => {
    const distance = Math.abs(percent - boundary)
    const within = inclusive ? distance <= points : distance < points
    return within
      ? [{ direction: percent < boundary ? ('up' as const) : ('down' as const), boundary, points: distance }]
      : []
  })
}

/** Test b: one judgement of a lowest key question the other way, and the whole standard rated again (row 13). */
function singleJudgements(
  framework: Framework,
  step: ScaleStep,
  figures: readonly Figure[],
  lowest: readonly Figure[],
) {
  return lowest.flatMap((figure) =>
    flipsOf(figure).flatMap(({ from, yes }) => {
      const changed = figures.map((each) => (each === figure ? withYeses(framework, each, yes) : each))
      const becomes = stepOf(byLowestBand(changed))
      if (becomes === null || becomes.score === step.score) return []
      const direction: Direction = becomes.score > step.score ? 'up' : 'down'
      return [{ direction, keyQuestion: figure.number, from, becomes: becomes.name }]
    }),
  )
}

/** What one changed judgement does to the yeses of a figure; nothing where n is not known. */
function flipsOf({ yes, n }: Figure): readonly { readonly from: 'Y' | 'N'; readonly yes: number }[] {
  if (yes === null || n === null) return []
  return [
    ...(yes > 0 ? [{ from: 'Y' as const, yes: yes - 1 }] : []),
    ...(yes < n ? [{ from: 'N' as const, yes: yes + 1 }] : []),
  ]
}

/** A figure with other yeses at the same n: only what decides a rating is worked out again. */
export function withYeses(framework: Framework, figure: Figure, yes: number): Figure {
  if (figure.n === null || figure.n === 0) return figure
  const percent = wholePercent(yes, figure.n)
  return { ...figure, yes, percent, band: bandOf(framework, percent) }
}

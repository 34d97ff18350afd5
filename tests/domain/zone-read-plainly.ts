/** The zone of discretion written out again from decisions rows 11-13, as plainly as can be, to hold the real one against. */
import type { Zone } from '../../src-main/domain/framework/framework.ts'

export type PlainFigure = { readonly yes: number | null; readonly n: number | null; readonly percent: number }

/** `limits`: the lower limits of the bands, from 0. Gives the ways as the shared examples write them. */
export function waysReadPlainly(
  limits: readonly number[],
  zone: Zone,
  figures: readonly PlainFigure[],
): readonly string[] {
  const lowest = Math.min(...figures.map(({ percent }) => percent))
  const tests: Record<'down' | 'up', string[]> = { down: [], up: [] }

  for (const boundary of limits) {
    if (boundary === limits[0]) continue
    const points = Math.abs(lowest - boundary)
    if (zone.inclusive ? points > zone.points : points >= zone.points) continue
    const way = lowest < boundary ? 'up' : 'down'
    if (!tests[way].includes('near-boundary')) tests[way].push('near-boundary')
  }

  if (zone.oneCase === 'lowest') {
    const rating = ratingReadPlainly(limits, figures)
    for (const figure of figures) {
      if (figure.percent !== lowest || figure.yes === null || figure.n === null) continue
      for (const yes of [figure.yes - 1, figure.yes + 1]) {
        if (yes < 0 || yes > figure.n) continue
        const changed = figures.map((each) =>
          each === figure ? { ...each, percent: perCent(yes, figure.n ?? 1) } : each,
        )
        const becomes = ratingReadPlainly(limits, changed)
        if (becomes > rating && !tests.up.includes('one-case')) tests.up.push('one-case')
        if (becomes < rating && !tests.down.includes('one-case')) tests.down.push('one-case')
      }
    }
  }
  return (['down', 'up'] as const).flatMap((way) =>
    tests[way].length === 0 ? [] : [`${way}: ${tests[way].join(', ')}`],
  )
}

/** The place on the scale of the lowest band among the figures. */
export function ratingReadPlainly(limits: readonly number[], figures: readonly { readonly percent: number }[]): number {
  return Math.min(...figures.map(({ percent }) => limits.filter((limit) => limit <= percent).length - 1))
}

/** Half up, by long division: the remainder decides. */
export function perCent(yes: number, n: number): number {
  const whole = (100 * yes - ((100 * yes) % n)) / n
  return ((100 * yes) % n) * 2 >= n ? whole + 1 : whole
}

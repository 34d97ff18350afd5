/** Which limits of a framework its worked cases reach, on both sides: bands, zone and overall. */
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import { caseKeyQuestions, outOf, standardsOf } from '../../src-main/domain/framework/lookup.ts'
import { boundaries } from '../../src-main/domain/discretion/zone.ts'
import { wholePercent } from '../../src-main/domain/rating/figure.ts'
import type { WorkedCase } from '../../src-main/frameworks/worked-cases-file.ts'

/** The sides of limits that no worked case stands on, each in words. */
export function limitsNotReached(framework: Framework, cases: readonly WorkedCase[]): readonly string[] {
  if (framework.scale.length === 0) return []
  const banded = new Set(cases.flatMap((worked) => lowestFigures(framework, worked, 'provisional')))
  const zoned = new Set(cases.flatMap((worked) => lowestFigures(framework, worked, 'opened')))
  const totals = new Set(cases.flatMap(({ then }) => [then.overallByRule, then.overall].map(totalOf)))
  const { points, inclusive } = framework.zone
  const furthestIn = inclusive ? points : points - 1
  return [
    ...boundaries(framework).flatMap((boundary) => [
      ...missing(banded, boundary - 1, `the band below ${boundary} per cent`),
      ...missing(banded, boundary, `the band from ${boundary} per cent`),
      ...missing(zoned, boundary - furthestIn - 1, `outside the zone below ${boundary} per cent`),
      ...missing(zoned, boundary - furthestIn, `the zone’s edge below ${boundary} per cent`),
      ...missing(zoned, boundary + furthestIn, `the zone’s edge above ${boundary} per cent`),
      ...missing(zoned, boundary + furthestIn + 1, `outside the zone above ${boundary} per cent`),
    ]),
    ...missing(totals, 0, 'the lowest total'),
    ...framework.overall
      .slice(1)
      .flatMap(({ from, rating }) => [
        ...missing(totals, from - 1, `the total below ${rating}`),
        ...missing(totals, from, `the total from which it is ${rating}`),
      ]),
    ...missing(totals, outOf(framework), 'the highest total'),
  ]
}

function missing(reached: ReadonlySet<number | null>, value: number, what: string): readonly string[] {
  return reached.has(value) ? [] : [`${what} (${value})`]
}

/** The lowest whole per cent of every standard for which the case says what it expects. */
function lowestFigures(
  framework: Framework,
  worked: WorkedCase,
  expectation: 'provisional' | 'opened',
): readonly number[] {
  const expected = worked.then[expectation] ?? {}
  return standardsOf(framework).flatMap((standard) => {
    const figures = caseKeyQuestions(standard).map(({ number }) => percentOf(worked.figures?.[number]))
    const known = figures.flatMap((percent) => percent ?? [])
    return standard.number in expected && known.length > 0 && known.length === figures.length
      ? [Math.min(...known)]
      : []
  })
}

function percentOf(figure: string | undefined): number | null {
  const [, yes, sign, n] = /^(\d+)(%?)(?: of (\d+))?$/.exec(figure ?? '') ?? []
  if (yes === undefined) return null
  return sign === '%' ? Number(yes) : Number(n) === 0 ? null : wholePercent(Number(yes), Number(n))
}

/** `15 of 30, Requires improvement` */
function totalOf(overall: string | undefined): number | null {
  const [, total] = /^(\d+) of \d+, /.exec(overall ?? '') ?? []
  return total === undefined ? null : Number(total)
}

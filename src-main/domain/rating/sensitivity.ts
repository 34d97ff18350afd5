// What stands behind the firmness of a rating: each key question left out, not applicable counted as yes or as no, and
// the interval of every figure.
import type { Framework, ScaleStep } from '../framework/framework.ts'
import { bandOf } from '../framework/lookup.ts'
import { wilsonInterval } from '../statistics/interval.ts'
import { wholePercent, type Figure } from './figure.ts'
import type { StandardRating } from './inspection.ts'
import { byLowestBand, stepOf } from './provisional.ts'

export type Sensitivity = {
  /** The rating without each key question; empty where there are fewer than two. */
  readonly without: readonly { readonly keyQuestion: string; readonly becomes: ScaleStep | null }[]
  /** The rating with every "not applicable" counted as yes, and as no; null where there is none, or it is not known. */
  readonly notApplicable: {
    readonly judgements: number
    readonly asYes: ScaleStep | null
    readonly asNo: ScaleStep | null
  } | null
  /** In per cent, for every figure whose counts are known. */
  readonly intervals: readonly { readonly keyQuestion: string; readonly from: number; readonly to: number }[]
}

export function sensitivity(framework: Framework, { provisional, figures }: StandardRating): Sensitivity {
  const byQuestions = provisional.kind === 'by-key-questions'
  const judgements = figures.reduce((sum, { notApplicable }) => sum + (notApplicable ?? 0), 0)
  const counted = (as: 'yes' | 'no'): ScaleStep | null =>
    stepOf(byLowestBand(figures.map((figure) => withNotApplicable(framework, figure, as))))
  return {
    without:
      byQuestions && figures.length > 1
        ? figures.map((left) => ({
            keyQuestion: left.number,
            becomes: stepOf(byLowestBand(figures.filter((figure) => figure !== left))),
          }))
        : [],
    notApplicable: byQuestions && judgements > 0 ? { judgements, asYes: counted('yes'), asNo: counted('no') } : null,
    intervals: figures.flatMap(({ number, yes, n }) => {
      const interval = yes === null || n === null ? null : wilsonInterval({ yes, n })
      return interval === null ? [] : [{ keyQuestion: number, from: 100 * interval.from, to: 100 * interval.to }]
    }),
  }
}

function withNotApplicable(framework: Framework, figure: Figure, as: 'yes' | 'no'): Figure {
  const { yes, n, notApplicable } = figure
  if (yes === null || n === null || notApplicable === null || notApplicable === 0) return figure
  const yeses = as === 'yes' ? yes + notApplicable : yes
  const percent = wholePercent(yeses, n + notApplicable)
  return { ...figure, yes: yeses, n: n + notApplicable, percent, band: bandOf(framework, percent) }
}

// What an inspection is compared with: the one before it, and other providers; only where the framework says it may be.
import type { Framework, KeyQuestion } from '../../domain/framework/framework.ts'
import { standardsOf } from '../../domain/framework/lookup.ts'
import { wholePercent, type Figure } from '../../domain/rating/figure.ts'
import { stepOf } from '../../domain/rating/provisional.ts'
import { significance, type Proportion } from '../../domain/statistics/significance.ts'
import type { Reading } from '../../store/database.ts'
import { comparatorsOf, type ResultRow } from '../../store/results.ts'
import type { Context } from '../context.ts'
import type { FigureView, RatingView } from '../contract/views.ts'
import { loadInspection, type Loaded } from '../evidence.ts'
import { finalsInFile } from '../session-state.ts'
import { showRating } from './show-ratings.ts'

export type Comparison = {
  readonly previousFigure: (
    question: KeyQuestion,
    now: Figure | undefined,
  ) => Pick<FigureView, 'previous' | 'comparable'>
  readonly previousRating: (standard: string) => RatingView | null
  readonly comparators: (question: string) => FigureView['comparators']
  readonly named: readonly { readonly name: string; readonly period: string }[]
}

export function comparisonFor(db: Reading, loaded: Loaded, context: Context): Comparison {
  const kept = comparatorsOf(db, loaded.row.id)
  const before = loaded.row.previous === null ? null : loadInspection(db, loaded.row.previous, context)
  const previous = before?.ok ? before.value : null
  return {
    previousFigure: (question, now) => previousFigure(loaded.framework, previous, question, now),
    previousRating: (standard) => (previous === null ? null : previousRating(db, previous, standard, context)),
    comparators: (question) =>
      kept.flatMap(({ name, period, rows }) => {
        const percent = percentOf(rows.find(({ item }) => item === question))
        return percent === null ? [] : [{ name, period, percent }]
      }),
    named: kept.map(({ name, period }) => ({ name, period })),
  }
}

/** As given, or what its counts come to. */
function percentOf(row: ResultRow | undefined): number | null {
  if (row === undefined) return null
  const { yes, n, percent } = row
  return percent ?? (yes === null || n === null || n === 0 ? null : wholePercent(yes, n))
}

/** The same question before: under its own number in the same framework, under the number the framework names in another (row 24). */
function previousFigure(
  framework: Framework,
  previous: Loaded | null,
  question: KeyQuestion,
  now: Figure | undefined,
): Pick<FigureView, 'previous' | 'comparable'> {
  if (previous === null) return { previous: null, comparable: true }
  const prefix = `${previous.framework.id}:`
  const number =
    previous.framework.id === framework.id
      ? question.number
      : question.sameAs?.find((same) => same.startsWith(prefix))?.slice(prefix.length)
  if (number === undefined) return { previous: null, comparable: false }
  const figure = previous.rated.standards.flatMap(({ figures }) => figures).find((each) => each.number === number)
  if (figure?.percent === null || figure === undefined) return { previous: null, comparable: true }
  const change = now?.percent === null || now === undefined ? null : now.percent - figure.percent
  const tested = significance(proportion(now), proportion(figure))
  return {
    previous: { percent: figure.percent, yes: figure.yes, n: figure.n, change, significance: tested },
    comparable: true,
  }
}

function proportion(figure: Figure | undefined): Proportion | null {
  return figure === undefined || figure.yes === null || figure.n === null ? null : { yes: figure.yes, n: figure.n }
}

/** The rating the earlier panel gave; by rule where that panel's decisions are not in the file. */
function previousRating(db: Reading, previous: Loaded, standard: string, context: Context): RatingView | null {
  if (!standardsOf(previous.framework).some(({ number }) => number === standard)) return null
  const final = finalsInFile(db, previous, context)?.finals.find((each) => each.standard === standard)
  const rated = previous.rated.standards.find((each) => each.standard.number === standard)
  const step = final === undefined ? (rated === undefined ? null : stepOf(rated.provisional)) : final.rating
  return step === null ? null : showRating(previous.framework, step)
}

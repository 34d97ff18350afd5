// Results without cases in words: what a row is understood as, where an item is known from, and what saving would do.
import type { StatedResult } from '../domain/rating/sources.ts'
import { printedName } from './rating-marks.ts'

/** `57 of 118, 48 %`. `percent`: what the counts come to; null where they come to nothing. */
export function resultWords(result: StatedResult, percent: number | null): string {
  if ('published' in result) return `${printedName(result.published)}, as published`
  const { evidence } = result
  if (evidence.known === 'percent')
    return evidence.n === null
      ? `${evidence.percent} %; counts not known`
      : `${evidence.percent} % of ${evidence.n}; several counts give it, so only the percentage is used`
  const [yes, n] =
    evidence.known === 'counts'
      ? [evidence.yes, evidence.n]
      : [evidence.count.yes, evidence.count.yes + evidence.count.no]
  return percent === null ? `${yes} of ${n}: no case is judged` : `${yes} of ${n}, ${percent} %`
}

/** A stored row in a few words, for the history: `57 of 118`, `63 %`, `63 % of 118`, `Good`. */
export function storedResultWords({ yes, n, percent, rating }: StoredResult): string {
  if (rating !== null) return rating
  if (yes !== null) return `${yes} of ${n ?? yes}`
  return n === null ? `${percent} %` : `${percent} % of ${n}`
}
export type StoredResult = {
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
  readonly rating: string | null
}

export const elsewhereWords = {
  returns: (figure: string) => `From returns: ${figure}.`,
  keyQuestions: 'Rated by its key questions.',
  proposal: (rating: string) => `Proposed: ${rating}.`,
} as const

/** What a row that empties a stored result does. */
export function withdrawnWords(before: string): string {
  return `It was ${before}.`
}

export function changedWords(before: string, after: string): string {
  return `${after}; it was ${before}`
}

type Doing = { readonly new: number; readonly changed: number; readonly withdrawn: number }

/** `12 new results, 1 changed, 1 withdrawn.`; empty where nothing is done. */
export function doingWords({ new: fresh, changed, withdrawn }: Doing): string {
  const parts = [
    fresh === 0 ? '' : `${fresh} new ${fresh === 1 ? 'result' : 'results'}`,
    changed === 0 ? '' : `${changed} changed`,
    withdrawn === 0 ? '' : `${withdrawn} withdrawn`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}

export function wrongRowsWords(wrong: number): string {
  return wrong === 1 ? 'One row cannot be stored as it stands.' : `${wrong} rows cannot be stored as they stand.`
}

/** `All CRCs, June 2018 to June 2019`. */
export function comparatorWords({ name, period }: Named): string {
  return period === '' ? name : `${name}, ${period}`
}

/** How much of the previous inspection stands beside this one. */
export function comparableWords(comparable: number, questions: number): string {
  if (comparable === 0)
    return 'None of its key questions has a figure to compare with yet: type its results, or bring in its returns.'
  return `${comparable} of ${questions} key questions have a figure there to compare with.`
}

type Named = { readonly name: string; readonly period: string }

/** At the head of a column: the name alone, with the period where another has the same name. */
export function comparatorTitle(comparator: Named, all: readonly Named[]): string {
  return all.filter(({ name }) => name === comparator.name).length > 1 ? comparatorWords(comparator) : comparator.name
}

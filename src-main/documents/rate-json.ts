// The answer of `rate --json`, format 1: other people's tools read it, so its fields are a promise (README, Formats).
import type { Final, FinalRatings } from '../domain/discretion/settle.ts'
import type { Figure } from '../domain/rating/figure.ts'
import type { InspectionRating, StandardRating } from '../domain/rating/inspection.ts'
import type { Overall } from '../domain/rating/overall.ts'
import type { Provisional } from '../domain/rating/provisional.ts'
import type { Fault } from '../domain/refusal.ts'
import { noOverallWords, notAvailableWords, notRatedWords } from '../words/not-rated.ts'
import { refusalWords } from '../words/refusals.ts'

export type Reconciliation = {
  readonly recordsRead: number
  readonly casesStored: number
  readonly recordsRefused: number
  readonly refused: readonly Fault[]
}

export function rateJson(
  inspection: InspectionRating,
  settled: FinalRatings | null,
  reconciliation: Reconciliation,
): unknown {
  const { framework } = inspection
  const finals = new Map(settled?.finals.map((final) => [final.standard, final]))
  return {
    format: 'ratings-panel/rate/1',
    framework: { id: framework.id, version: framework.version },
    standards: inspection.standards.map((rated) => standardJson(rated, finals.get(rated.standard.number))),
    overall: overallJson(settled?.overall ?? inspection.byRule),
    reconciliation: {
      recordsRead: reconciliation.recordsRead,
      casesStored: reconciliation.casesStored,
      recordsRefused: reconciliation.recordsRefused,
      refused: reconciliation.refused.map(({ file, record, column, value, refusal }) => ({
        file,
        record,
        column,
        value,
        reason: refusalWords(refusal),
      })),
    },
  }
}

function standardJson(rated: StandardRating, final: Final | undefined): unknown {
  const { standard, provisional, opened, moderation } = rated
  const figures = new Map(rated.figures.map((figure) => [figure.number, figure]))
  return {
    number: standard.number,
    name: standard.name,
    counts: standard.counts,
    provisional: provisionalJson(provisional),
    keyQuestions: standard.keyQuestions.map(({ number }) => {
      const figure = figures.get(number)
      return figure === undefined ? { number, evidence: 'qualitative' } : figureJson(figure)
    }),
    discretion: { eligible: opened.length > 0, opened: opened.map(({ direction, tests }) => ({ direction, tests })) },
    ...(moderation === null ? {} : { moderation: { proposed: moderation } }),
    ...(final === undefined ? {} : { final: finalJson(final) }),
  }
}

function provisionalJson(provisional: Provisional): unknown {
  switch (provisional.kind) {
    case 'not-available':
      return { notAvailable: notAvailableWords(provisional.because) }
    case 'proposed':
      return { rating: provisional.step.name, score: provisional.step.score, proposed: true }
    case 'as-published':
      return { rating: provisional.step.name, score: provisional.step.score, asPublished: true }
    case 'by-key-questions':
      return {
        rating: provisional.step.name,
        score: provisional.step.score,
        decidedBy: provisional.decidedBy,
        lowest: provisional.lowest,
      }
  }
}

function figureJson(figure: Figure): unknown {
  const { number, yes, n, percent, exact, band, decidedByRounding, casesToNextBand, casesToBandBelow } = figure
  const { notApplicable, blank, leftOut, leftOutAnswered, unclassified } = figure
  return {
    ...{ number, evidence: 'cases', yes, n, percent, exact, band: band?.band ?? null, decidedByRounding },
    ...{ casesToNextBand, casesToBandBelow, notApplicable, blank, leftOut, leftOutAnswered, unclassified },
  }
}

function finalJson(final: Final): unknown {
  const last = final.outcomes.at(-1)
  const both = final.outcomes.length > 1 ? { outcomes: final.outcomes } : {}
  if (final.notRated !== null || final.rating === null) {
    return { notRated: final.notRated === null ? '' : notRatedWords(final.notRated), by: final.by, ...both }
  }
  const { direction, grounds, rationale, evidence } = last ?? {}
  return {
    rating: final.rating.name,
    score: final.rating.score,
    by: final.by,
    direction,
    grounds,
    rationale,
    evidence,
    ...both,
  }
}

function overallJson(overall: Overall): unknown {
  return overall.kind === 'rated'
    ? { score: overall.score, outOf: overall.outOf, rating: overall.rating }
    : { notRated: noOverallWords(overall.because) }
}

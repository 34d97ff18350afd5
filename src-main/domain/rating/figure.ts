// From counts to a key question's figure: whole per cent, band, and how far it lies from the next, in cases.
import type { CaseKeyQuestion, Framework, ScaleStep } from '../framework/framework.ts'
import { bandOf } from '../framework/lookup.ts'
import type { Count } from './tally.ts'

/** How a key question's result is known: from judged cases, as printed counts, or only as a printed percentage. */
export type KeyQuestionEvidence =
  | { readonly known: 'cases'; readonly count: Count }
  | { readonly known: 'counts'; readonly yes: number; readonly n: number }
  | { readonly known: 'percent'; readonly percent: number; readonly n: number | null }

/** Null means the figure cannot be given: n is 0, or the result is known only as a percentage. */
export type Figure = {
  readonly number: string
  readonly known: KeyQuestionEvidence['known']
  readonly yes: number | null
  readonly n: number | null
  /** Whole per cent, half up. */
  readonly percent: number | null
  readonly exact: number | null
  readonly band: ScaleStep | null
  readonly decidedByRounding: boolean | null
  readonly casesToNextBand: number | null
  readonly casesToBandBelow: number | null
  readonly notApplicable: number | null
  readonly blank: number | null
  readonly leftOut: number | null
  readonly leftOutAnswered: number
  readonly unclassified: number
}

export function figureOf(framework: Framework, question: CaseKeyQuestion, evidence: KeyQuestionEvidence): Figure {
  const number = question.number
  if (evidence.known === 'percent') {
    const band = bandOf(framework, evidence.percent)
    return {
      ...unknown,
      number,
      known: 'percent',
      percent: evidence.percent,
      band,
      notApplicable: null,
      blank: null,
      leftOut: null,
    }
  }
  const count = evidence.known === 'cases' ? evidence.count : null
  const yes = count?.yes ?? (evidence.known === 'counts' ? evidence.yes : 0)
  const n = count ? count.yes + count.no : evidence.known === 'counts' ? evidence.n : 0
  const rest = {
    number,
    known: evidence.known,
    yes,
    n,
    notApplicable: count?.notApplicable ?? 0,
    blank: count?.blank ?? 0,
    leftOut: count?.leftOut ?? 0,
    leftOutAnswered: count?.leftOutAnswered ?? 0,
    unclassified: count?.unclassified ?? 0,
  }
  if (n === 0) return { ...unknown, ...rest, decidedByRounding: false }
  const percent = wholePercent(yes, n)
  const band = bandOf(framework, percent)
  return {
    ...rest,
    percent,
    exact: (100 * yes) / n,
    band,
    decidedByRounding: band !== bandOfExact(framework, yes, n),
    ...distances(framework, yes, n, band),
  }
}

/** ⌊(200·yes + n) / 2n⌋: whole per cent, half up, in integers so that no two machines differ (decisions row 1). n > 0. */
export function wholePercent(yes: number, n: number): number {
  return Math.floor((200 * yes + n) / (2 * n))
}

/** The fewest yeses of n whose whole per cent reaches `percent`: the smallest y with 200y + n ≥ 2n·percent. */
function yesesToReach(percent: number, n: number): number {
  return Math.max(0, Math.ceil(((2 * percent - 1) * n) / 200))
}

/** The band of the unrounded figure, compared in integers. */
function bandOfExact(framework: Framework, yes: number, n: number): ScaleStep | null {
  return framework.scale.findLast((step) => step.from * n <= 100 * yes) ?? null
}

/** Distance in cases at fixed n, on rounded figures (decisions row 5). */
function distances(
  framework: Framework,
  yes: number,
  n: number,
  band: ScaleStep | null,
): Pick<Figure, 'casesToNextBand' | 'casesToBandBelow'> {
  const place = band === null ? -1 : framework.scale.indexOf(band)
  const next = framework.scale[place + 1]
  return {
    casesToNextBand: band === null || next === undefined ? null : yesesToReach(next.from, n) - yes,
    casesToBandBelow: band === null || place === 0 ? null : yes - yesesToReach(band.from, n) + 1,
  }
}

const unknown = {
  yes: null,
  n: null,
  percent: null,
  exact: null,
  band: null,
  decidedByRounding: null,
  casesToNextBand: null,
  casesToBandBelow: null,
  leftOutAnswered: 0,
  unclassified: 0,
} as const

/**
 * A printed percentage with its n: the counts where exactly one number of yeses gives it, the percentage alone where
 * several do, null where none does (formats.md, Results without cases).
 */
export function evidenceFromPercent(percent: number, n: number): KeyQuestionEvidence | null {
  if (n === 0) return null
  const fewest = yesesToReach(percent, n)
  // 101 per cent is out of reach, so the yeses of 100 per cent end at n itself.
  const most = Math.min(n, yesesToReach(percent + 1, n) - 1)
  if (most < fewest) return null
  return most === fewest ? { known: 'counts', yes: fewest, n } : { known: 'percent', percent, n }
}

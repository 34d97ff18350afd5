// The provisional rating of a standard: its lowest key question decides (002:1316).
import type { Framework, ScaleStep, Standard } from '../framework/framework.ts'
import { caseKeyQuestions } from '../framework/lookup.ts'
import type { Figure } from './figure.ts'

/** Why a standard has no provisional rating. Never a low rating in disguise (decisions row 8). */
export type NotAvailable =
  | { readonly why: 'no-case'; readonly keyQuestions: readonly string[] }
  | { readonly why: 'no-proposal' }
  | { readonly why: 'incomplete-standard' }
  | { readonly why: 'unrated-framework' }

export type Provisional =
  | {
      readonly kind: 'by-key-questions'
      readonly step: ScaleStep
      /** Every key question in the lowest band, in framework order. */
      readonly decidedBy: readonly string[]
      /** The key questions with the smallest whole per cent, ties included. */
      readonly lowest: readonly string[]
    }
  | { readonly kind: 'proposed'; readonly step: ScaleStep }
  | { readonly kind: 'as-published'; readonly step: ScaleStep }
  | { readonly kind: 'not-available'; readonly because: NotAvailable }

/** What is known of a standard besides its figures. */
export type Stated = { readonly published: ScaleStep | null; readonly proposed: ScaleStep | null }

export function provisionalRating(
  framework: Framework,
  standard: Standard,
  figures: readonly Figure[],
  stated: Stated,
): Provisional {
  if (framework.scale.length === 0) return notAvailable({ why: 'unrated-framework' })
  if (stated.published !== null) return { kind: 'as-published', step: stated.published }
  if (standard.ratedBy === 'lead-inspector') {
    return stated.proposed === null ? notAvailable({ why: 'no-proposal' }) : { kind: 'proposed', step: stated.proposed }
  }
  if (caseKeyQuestions(standard).length === 0) return notAvailable({ why: 'incomplete-standard' })
  return byLowestBand(figures)
}

/** The lowest band among the figures decides (decisions row 7); a key question without a case decides nothing (row 8). */
export function byLowestBand(figures: readonly Figure[]): Provisional {
  const banded = figures.flatMap(({ number, percent, band }) =>
    percent === null || band === null ? [] : [{ number, percent, band }],
  )
  const withoutCase = figures.filter(({ percent }) => percent === null).map(({ number }) => number)
  const [first, ...others] = banded
  if (withoutCase.length > 0 || first === undefined) return notAvailable({ why: 'no-case', keyQuestions: withoutCase })
  const step = others.reduce((lowest, { band }) => (band.from < lowest.from ? band : lowest), first.band)
  const least = Math.min(...banded.map(({ percent }) => percent))
  return {
    kind: 'by-key-questions',
    step,
    decidedBy: banded.filter(({ band }) => band.score === step.score).map(({ number }) => number),
    lowest: banded.filter(({ percent }) => percent === least).map(({ number }) => number),
  }
}

export function stepOf(provisional: Provisional): ScaleStep | null {
  return provisional.kind === 'not-available' ? null : provisional.step
}

function notAvailable(because: NotAvailable): Provisional {
  return { kind: 'not-available', because }
}

// Ratings as they are shown: names as printed, with the tone their shape and colour follow.
import type { Final } from '../../domain/discretion/settle.ts'
import type { Framework, ScaleStep } from '../../domain/framework/framework.ts'
import { ratingNamed } from '../../domain/framework/lookup.ts'
import type { Overall } from '../../domain/rating/overall.ts'
import type { Provisional } from '../../domain/rating/provisional.ts'
import { printedName, toneOf } from '../../words/rating-marks.ts'
import type {
  BandView,
  FinalView,
  InspectionView,
  OverallView,
  ProvisionalView,
  RatingView,
} from '../contract/views.ts'

export function showRating(framework: Framework, step: ScaleStep): RatingView {
  return { name: step.name, printed: printedName(step), score: step.score, tone: toneFor(framework, step) }
}

export function showBand(framework: Framework, step: ScaleStep): BandView {
  return { name: step.band, from: step.from, tone: toneFor(framework, step) }
}

export function showScale(framework: Framework): Pick<InspectionView, 'bands' | 'scale' | 'overallBands'> {
  return {
    bands: framework.scale.map((step) => showBand(framework, step)),
    scale: framework.scale.map((step) => showRating(framework, step)),
    overallBands: framework.overall.map(({ from, rating }) => ({ from, rating: showNamed(framework, rating) })),
  }
}

export function showOverall(framework: Framework, overall: Overall): OverallView {
  return overall.kind === 'rated' ? { ...overall, rating: showNamed(framework, overall.rating) } : overall
}

export function showProvisional(framework: Framework, provisional: Provisional): ProvisionalView {
  switch (provisional.kind) {
    case 'by-key-questions':
      return {
        kind: provisional.kind,
        rating: showRating(framework, provisional.step),
        decidedBy: provisional.decidedBy,
        lowest: provisional.lowest,
      }
    case 'proposed':
    case 'as-published':
      return { kind: provisional.kind, rating: showRating(framework, provisional.step) }
    case 'not-available':
      return provisional
  }
}

export function showFinal(framework: Framework, final: Final): FinalView {
  return {
    by: final.by,
    outcomes: final.outcomes,
    rating: final.rating === null ? null : showRating(framework, final.rating),
    notRated: final.notRated,
  }
}

/** A rating the framework names in its overall bands; the check of a framework holds that it is on the scale. */
function showNamed(framework: Framework, name: string): RatingView {
  const step = ratingNamed(framework, name)
  return step === null ? { name, printed: name, score: 0, tone: 'none' } : showRating(framework, step)
}

function toneFor(framework: Framework, step: ScaleStep) {
  return toneOf(
    framework.scale.findIndex(({ score }) => score === step.score),
    framework.scale.length,
  )
}

// From the panel's outcomes to final ratings: the move each outcome makes, and what is still without one.
import type { Framework, ScaleStep } from '../framework/framework.ts'
import { ratingMoved, ratingNamed, standardNumbered } from '../framework/lookup.ts'
import type { InspectionRating, StandardRating } from '../rating/inspection.ts'
import { overallRating, type Overall } from '../rating/overall.ts'
import { stepOf, type NotAvailable } from '../rating/provisional.ts'
import { unknownStandard } from '../rating/sources.ts'
import type { StandardRefusal } from '../refusal.ts'
import { no, ok, type Result } from '../result.ts'
import type { Outcome, OutcomeName } from './outcome.ts'
import { stillOpen, whyNotOutcome } from './why-not.ts'

/** Why a standard ends without a rating: the panel's own reason, or why the rules could give none. */
export type NotRated = { readonly given: string } | { readonly because: NotAvailable }

export type Final = {
  readonly standard: string
  /** The last outcome; `stands` where nothing was open and none was recorded. */
  readonly by: OutcomeName
  readonly outcomes: readonly Outcome[]
  readonly rating: ScaleStep | null
  readonly notRated: NotRated | null
}

export type FinalRatings = { readonly finals: readonly Final[]; readonly overall: Overall }

/** Every refusal at once, in the order of the outcomes, then what has no outcome in framework order. */
export function settle(
  inspection: InspectionRating,
  outcomes: readonly Outcome[],
): Result<FinalRatings, readonly StandardRefusal[]> {
  const { framework } = inspection
  const refusals: StandardRefusal[] = []
  const recorded = new Map<string, Outcome[]>()
  const spoiled = new Set<string>()
  for (const outcome of outcomes) {
    const rated = inspection.standards.find(({ standard }) => standard.number === outcome.standard)
    const earlier = recorded.get(outcome.standard) ?? []
    const refusal =
      rated === undefined || standardNumbered(framework, outcome.standard) === null
        ? unknownStandard(framework, outcome.standard)
        : whyNotOutcome(framework, rated, earlier, outcome)
    if (refusal === null) recorded.set(outcome.standard, [...earlier, outcome])
    else {
      refusals.push({ standard: outcome.standard, refusal })
      spoiled.add(outcome.standard)
    }
  }
  for (const rated of inspection.standards) {
    const { number } = rated.standard
    const open = stillOpen(rated, recorded.get(number) ?? [])
    // A standard whose outcome was refused is said once, not twice.
    if (open !== null && !spoiled.has(number))
      refusals.push({ standard: number, refusal: { code: 'outcome-missing', facts: { open } } })
  }
  if (refusals.length > 0) return no(refusals)
  const finals = inspection.standards.map((rated) =>
    finalRating(framework, rated, recorded.get(rated.standard.number) ?? []),
  )
  return ok({
    finals,
    overall: overallRating(framework, new Map(finals.map(({ standard, rating }) => [standard, rating]))),
  })
}

/** The rating after the outcomes recorded on a standard; the outcomes are taken as allowed. */
export function finalRating(framework: Framework, rated: StandardRating, outcomes: readonly Outcome[]): Final {
  const last = outcomes.at(-1)
  const by = last?.outcome ?? 'stands'
  const final = { standard: rated.standard.number, by, outcomes }
  if (by === 'not-rated' || by === 'adjourned')
    return { ...final, rating: null, notRated: { given: last?.reason ?? '' } }
  if (rated.provisional.kind === 'not-available')
    return { ...final, rating: null, notRated: { because: rated.provisional.because } }
  const rating = last === undefined ? rated.provisional.step : ratingAfter(framework, rated, last)
  return { ...final, rating, notRated: null }
}

function ratingAfter(framework: Framework, rated: StandardRating, outcome: Outcome): ScaleStep | null {
  const provisional = stepOf(rated.provisional)
  if (provisional === null) return null
  switch (outcome.outcome) {
    case 'discretion-used':
      return ratingMoved(framework, provisional.score, outcome.direction === 'up' ? framework.step : -framework.step)
    case 'moderation-ratified': {
      const steps = rated.standard.moderation?.step ?? 0
      return ratingMoved(framework, provisional.score, rated.moderation === 'up' ? steps : -steps)
    }
    case 'set-otherwise':
      return ratingNamed(framework, outcome.rating ?? '')
    default:
      return provisional
  }
}

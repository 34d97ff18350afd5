// An outcome tried on what is supposed: the rules are asked, the words it would need are not.
import type { Direction, Framework } from '../framework/framework.ts'
import type { StandardRating } from '../rating/inspection.ts'
import type { Refusal } from '../refusal.ts'
import { groundsOffered } from './grounds.ts'
import type { Outcome, OutcomeName } from './outcome.ts'
import { finalRating, type Final } from './settle.ts'
import { whyNotOutcome } from './why-not.ts'

export type Tried = {
  readonly outcome: OutcomeName
  readonly direction: Direction | null
  /** The rating set otherwise, by name. */
  readonly rating: string | null
}

/** `earlier`: a moderation rejected before; anything else that stands is what is being thought over. */
export function whyNotTry(
  framework: Framework,
  rated: StandardRating,
  earlier: readonly Outcome[],
  tried: Tried,
): Refusal | null {
  return whyNotOutcome(framework, rated, rejectedOf(earlier), outcomeTried(framework, rated, tried))
}

export function finalTried(
  framework: Framework,
  rated: StandardRating,
  earlier: readonly Outcome[],
  tried: Tried,
): Final {
  return finalRating(framework, rated, [...rejectedOf(earlier), outcomeTried(framework, rated, tried)])
}

/** What was decided on a standard, held against figures that are supposed: null where the rules would no longer allow it. */
export function finalIfAllowed(
  framework: Framework,
  rated: StandardRating,
  outcomes: readonly Outcome[],
): Final | null {
  const allowed = outcomes.every(
    (outcome, place) => whyNotOutcome(framework, rated, outcomes.slice(0, place), outcome) === null,
  )
  return allowed && outcomes.length > 0 ? finalRating(framework, rated, outcomes) : null
}

function rejectedOf(earlier: readonly Outcome[]): readonly Outcome[] {
  return earlier.filter(({ outcome }) => outcome === 'moderation-rejected')
}

/** With a stroke where a rationale or a reason would stand, and every ground that holds. */
function outcomeTried(framework: Framework, rated: StandardRating, { outcome, direction, rating }: Tried): Outcome {
  const standard = rated.standard.number
  if (outcome === 'discretion-used' && direction !== null) {
    const grounds = groundsOffered(framework, rated, direction).map(({ id }) => id)
    return { standard, outcome, direction, grounds, rationale: '–' }
  }
  return { standard, outcome, rationale: '–', reason: '–', ...(rating === null ? {} : { rating }) }
}

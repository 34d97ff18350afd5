// Why the panel may not record an outcome on a standard: the rules of decisions rows 16 to 20, asked one outcome at a time.
import type { Direction, Framework } from '../framework/framework.ts'
import { ratingMoved, ratingNamed } from '../framework/lookup.ts'
import type { StandardRating } from '../rating/inspection.ts'
import type { Refusal } from '../refusal.ts'
import { folded, isBlank } from '../spelling.ts'
import { groundHolds } from './grounds.ts'
import { moderationOutcomes, proposalOutcomes, zoneOutcomes, type Outcome } from './outcome.ts'

/** Null where the outcome is allowed after those already recorded on the standard, in order. */
export function whyNotOutcome(
  framework: Framework,
  rated: StandardRating,
  earlier: readonly Outcome[],
  outcome: Outcome,
): Refusal | null {
  return (
    whyNotAfter(earlier, outcome) ??
    whyNotHere(rated, earlier, outcome) ??
    whyIncomplete(framework, rated, outcome) ??
    whyExtra(outcome)
  )
}

/** What must still be decided on a standard before its item, or the session, can be closed. */
export function stillOpen(
  rated: StandardRating,
  recorded: readonly Outcome[],
): 'zone' | 'proposal' | 'moderation' | null {
  const last = recorded.at(-1)
  if (last !== undefined && last.outcome !== 'moderation-rejected') return null
  if (last === undefined && rated.moderation !== null) return 'moderation'
  if (rated.opened.length > 0) return 'zone'
  return last === undefined && rated.provisional.kind === 'proposed' ? 'proposal' : null
}

/** Two outcomes stand on one standard only as a rejected moderation followed by a zone outcome. */
function whyNotAfter(earlier: readonly Outcome[], outcome: Outcome): Refusal | null {
  const last = earlier.at(-1)
  if (last === undefined) return null
  if (last.outcome === 'moderation-rejected' && zoneOutcomes.includes(outcome.outcome)) return null
  if (last.outcome === 'moderation-ratified' && [...zoneOutcomes, ...moderationOutcomes].includes(outcome.outcome)) {
    return { code: 'moderation-already-ratified', facts: {} }
  }
  if (last.outcome === 'discretion-used' && outcome.outcome === 'discretion-used')
    return { code: 'already-moved', facts: {} }
  return { code: 'second-outcome', facts: { earlier: last.outcome, later: outcome.outcome } }
}

/** Whether this outcome answers something that is open on this standard. */
function whyNotHere(rated: StandardRating, earlier: readonly Outcome[], outcome: Outcome): Refusal | null {
  const name = outcome.outcome
  if (zoneOutcomes.includes(name)) {
    if (rated.opened.length === 0) return { code: 'outside-zone', facts: {} }
    if (rated.moderation !== null && earlier.length === 0) return { code: 'moderation-undecided', facts: {} }
  }
  if (moderationOutcomes.includes(name) && rated.moderation === null)
    return { code: 'no-moderation-proposed', facts: {} }
  if (name === 'moderation-ratified' && rated.provisional.kind !== 'by-key-questions')
    return { code: 'nothing-to-moderate', facts: {} }
  if (proposalOutcomes.includes(name) && rated.provisional.kind !== 'proposed')
    return { code: 'no-proposal', facts: {} }
  if (name === 'stands') {
    const open = stillOpen(rated, [])
    if (open !== null) return { code: 'needs-its-own-outcome', facts: { open } }
  }
  return null
}

/** Whether the outcome carries what it needs (the table of decisions row 19). */
function whyIncomplete(framework: Framework, rated: StandardRating, outcome: Outcome): Refusal | null {
  switch (outcome.outcome) {
    case 'discretion-used':
      return whyNotMove(framework, rated, outcome)
    case 'considered-no-change':
    case 'moderation-rejected':
      return whyNoRationale(outcome)
    case 'moderation-ratified':
      return (
        whyNoRationale(outcome) ??
        whyBeyondScale(framework, rated, rated.moderation, rated.standard.moderation?.step ?? 0)
      )
    case 'set-otherwise':
      return whyNotSet(framework, rated, outcome) ?? whyNoRationale(outcome)
    case 'not-rated':
    case 'adjourned':
      return isBlank(outcome.reason) ? { code: 'reason-missing', facts: {} } : null
    case 'proposal-ratified':
    case 'stands':
      return null
  }
}

function whyNotMove(framework: Framework, rated: StandardRating, outcome: Outcome): Refusal | null {
  const { direction, grounds = [] } = outcome
  if (direction === undefined) return { code: 'direction-missing', facts: {} }
  const open = rated.opened.map((opened) => opened.direction)
  if (!open.includes(direction)) return { code: 'wrong-direction', facts: { direction, open } }
  const beyond = whyBeyondScale(framework, rated, direction, framework.step)
  if (beyond !== null) return beyond
  if (grounds.length === 0) return { code: 'ground-missing', facts: {} }
  return whyNotGround(framework, rated, grounds, direction) ?? whyNoRationale(outcome)
}

function whyNotGround(
  framework: Framework,
  rated: StandardRating,
  grounds: readonly string[],
  direction: Direction,
): Refusal | null {
  const known = framework.grounds.map(({ id }) => id)
  for (const [place, ground] of grounds.entries()) {
    if (!known.includes(ground)) return { code: 'ground-unknown', facts: { ground, known } }
    if (grounds.indexOf(ground) !== place) return { code: 'ground-repeated', facts: { ground } }
    if (!groundHolds(ground, rated, direction)) return { code: 'ground-not-a-fact', facts: { ground } }
  }
  return null
}

function whyNotSet(framework: Framework, rated: StandardRating, { rating }: Outcome): Refusal | null {
  if (isBlank(rating)) return { code: 'rating-missing', facts: {} }
  if (ratingNamed(framework, rating ?? '') === null) {
    return { code: 'rating-unknown', facts: { rating: rating ?? '', known: framework.scale.map(({ name }) => name) } }
  }
  const proposed = rated.provisional.kind === 'proposed' ? rated.provisional.step.name : null
  return proposed !== null && folded(proposed) === folded(rating ?? '')
    ? { code: 'same-as-proposed', facts: { rating: proposed } }
    : null
}

function whyBeyondScale(
  framework: Framework,
  rated: StandardRating,
  direction: Direction | null,
  steps: number,
): Refusal | null {
  if (direction === null || rated.provisional.kind === 'not-available') return null
  const { step } = rated.provisional
  const moved = ratingMoved(framework, step.score, direction === 'up' ? steps : -steps)
  return moved === null ? { code: 'beyond-scale', facts: { direction, from: step.name } } : null
}

function whyNoRationale({ rationale }: Outcome): Refusal | null {
  return isBlank(rationale) ? { code: 'rationale-missing', facts: {} } : null
}

/** A direction, a ground or a rating given with an outcome that has none would be lost without a word: it is refused. */
function whyExtra(outcome: Outcome): Refusal | null {
  const extra = (field: string): Refusal => ({
    code: 'field-not-for-outcome',
    facts: { field, outcome: outcome.outcome },
  })
  if (outcome.direction !== undefined && outcome.outcome !== 'discretion-used') return extra('direction')
  if ((outcome.grounds?.length ?? 0) > 0 && outcome.outcome !== 'discretion-used') return extra('grounds')
  if (outcome.rating !== undefined && outcome.outcome !== 'set-otherwise') return extra('rating')
  return null
}

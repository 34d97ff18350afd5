/** A session carried to its end: it takes the outcomes the rules allow, one after the other, and then decides the rest. */
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import { settle, type FinalRatings } from '../../src-main/domain/discretion/settle.ts'
import { whyNotOutcome } from '../../src-main/domain/discretion/why-not.ts'
import type { InspectionRating } from '../../src-main/domain/rating/inspection.ts'
import { settled, standardOf } from './inspection.ts'

export function closeSession(inspection: InspectionRating, outcomes: readonly Outcome[]): FinalRatings {
  const kept = allowed(inspection, outcomes)
  return settled(inspection, [...kept, ...missing(inspection, kept)])
}

function allowed(inspection: InspectionRating, outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.reduce<readonly Outcome[]>((kept, outcome) => {
    const earlier = kept.filter(({ standard }) => standard === outcome.standard)
    const refusal = whyNotOutcome(inspection.framework, standardOf(inspection, outcome.standard), earlier, outcome)
    return refusal === null ? [...kept, outcome] : kept
  }, [])
}

/** An outcome for everything still open. */
function missing(inspection: InspectionRating, kept: readonly Outcome[]): readonly Outcome[] {
  const answer = settle(inspection, kept)
  if (answer.ok) return []
  const rationale = 'The panel said why.'
  return answer.refusal.map(({ standard, refusal }): Outcome => {
    if (refusal.code !== 'outcome-missing') throw new Error(`allowed one by one, refused together: ${refusal.code}`)
    if (refusal.facts.open === 'zone') return { standard, outcome: 'considered-no-change', rationale }
    return refusal.facts.open === 'proposal'
      ? { standard, outcome: 'proposal-ratified' }
      : { standard, outcome: 'moderation-ratified', rationale }
  })
}

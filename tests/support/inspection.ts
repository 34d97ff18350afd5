/** An inspection by its figures as a report prints them ("57 of 118", "48%", "48% of 118"), rated by the real rules. */
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import { settle, type Final, type FinalRatings } from '../../src-main/domain/discretion/settle.ts'
import type { Direction, Framework } from '../../src-main/domain/framework/framework.ts'
import { ratingNamed } from '../../src-main/domain/framework/lookup.ts'
import { evidenceFromPercent, type KeyQuestionEvidence } from '../../src-main/domain/rating/figure.ts'
import {
  rateInspection,
  type InspectionEvidence,
  type InspectionRating,
  type StandardRating,
} from '../../src-main/domain/rating/inspection.ts'
import { inspectionEvidence, type StatedResult } from '../../src-main/domain/rating/sources.ts'
import type { StandardRefusal } from '../../src-main/domain/refusal.ts'
import type { Result } from '../../src-main/domain/result.ts'

type ByNumber<Value> = Readonly<Record<string, Value>>

export type Known = {
  readonly figures?: ByNumber<string>
  readonly published?: ByNumber<string>
  readonly proposals?: ByNumber<string>
  readonly moderation?: ByNumber<Direction>
}

export function rated(framework: Framework, known: Known): InspectionRating {
  const gathered = gather(framework, known)
  if (!gathered.ok) throw new Error(`the test's own evidence is refused: ${JSON.stringify(gathered.refusal)}`)
  return rateInspection(framework, gathered.value)
}

export function gather(framework: Framework, known: Known): Result<InspectionEvidence, readonly StandardRefusal[]> {
  const results: StatedResult[] = Object.entries(known.figures ?? {}).map(([item, printed]) => ({
    item,
    evidence: asPrinted(printed),
  }))
  for (const [item, rating] of Object.entries(known.published ?? {})) {
    const published = ratingNamed(framework, rating)
    if (published === null) throw new Error(`the framework has no rating ${rating}`)
    results.push({ item, published })
  }
  return inspectionEvidence(framework, {
    tally: null,
    results,
    proposals: Object.entries(known.proposals ?? {}).map(([standard, rating]) => ({ standard, rating })),
    moderations: Object.entries(known.moderation ?? {}).map(([standard, direction]) => ({ standard, direction })),
  })
}

export function asPrinted(printed: string): KeyQuestionEvidence {
  const [, figure, sign, n] = /^(\d+)(%?)(?: of (\d+))?$/.exec(printed) ?? []
  if (figure === undefined) throw new Error(`“${printed}” is not a figure as a report prints it`)
  if (sign === '') return { known: 'counts', yes: Number(figure), n: Number(n) }
  if (n === undefined) return { known: 'percent', percent: Number(figure), n: null }
  const evidence = evidenceFromPercent(Number(figure), Number(n))
  if (evidence === null) throw new Error(`${printed} cannot be`)
  return evidence
}

export function standardOf(inspection: InspectionRating, number: string): StandardRating {
  const found = inspection.standards.find(({ standard }) => standard.number === number)
  if (found === undefined) throw new Error(`no standard ${number}`)
  return found
}

/** The rating's name, or why there is none. */
export function provisionalOf(inspection: InspectionRating, number: string): string {
  const { provisional } = standardOf(inspection, number)
  return provisional.kind === 'not-available' ? provisional.because.why : provisional.step.name
}

/** The open directions of a standard, each with its tests: `up: near-boundary, one-case`. */
export function openedOf(inspection: InspectionRating, number: string): readonly string[] {
  return standardOf(inspection, number).opened.map(({ direction, tests }) => `${direction}: ${tests.join(', ')}`)
}

/** The refusal codes of the outcomes, in order; none where the panel may decide so. */
export function refusedCodes(inspection: InspectionRating, outcomes: readonly Outcome[]): readonly string[] {
  const settled = settle(inspection, outcomes)
  return settled.ok ? [] : settled.refusal.map(({ standard, refusal }) => `${standard}: ${refusal.code}`)
}

export function settled(inspection: InspectionRating, outcomes: readonly Outcome[]): FinalRatings {
  const result = settle(inspection, outcomes)
  if (!result.ok) throw new Error(`refused: ${refusedCodes(inspection, outcomes).join(', ')}`)
  return result.value
}

export function finalOf(finals: FinalRatings, number: string): Final {
  const found = finals.finals.find(({ standard }) => standard === number)
  if (found === undefined) throw new Error(`no standard ${number}`)
  return found
}

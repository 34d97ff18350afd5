// Bringing together what is known of an inspection: each item has one source, and what is stated must fit the framework.
import type { Direction, Framework, ScaleStep } from '../framework/framework.ts'
import {
  allCaseKeyQuestions,
  caseKeyQuestions,
  ratingMoved,
  ratingNamed,
  standardNumbered,
  standardsOf,
} from '../framework/lookup.ts'
import type { Refusal, StandardRefusal } from '../refusal.ts'
import { no, ok, type Result } from '../result.ts'
import type { KeyQuestionEvidence } from './figure.ts'
import { rateStandard, type InspectionEvidence } from './inspection.ts'
import type { Tally } from './tally.ts'

/** A result given without its cases: a key question's figure, or a standard's rating as published. */
export type StatedResult =
  | { readonly item: string; readonly evidence: KeyQuestionEvidence }
  | { readonly item: string; readonly published: ScaleStep }

export type Stated = {
  readonly tally: Tally | null
  readonly results: readonly StatedResult[]
  /** Rating names as the lead inspector gave them. */
  readonly proposals: readonly { readonly standard: string; readonly rating: string }[]
  readonly moderations: readonly { readonly standard: string; readonly direction: Direction }[]
}

/** Every refusal at once; the inspection's evidence only when there is none. */
export function inspectionEvidence(
  framework: Framework,
  stated: Stated,
): Result<InspectionEvidence, readonly StandardRefusal[]> {
  const refusals: StandardRefusal[] = []
  const refuse = (standard: string, refusal: Refusal): void => void refusals.push({ standard, refusal })

  const keyQuestions = new Map<string, KeyQuestionEvidence>()
  for (const { question } of allCaseKeyQuestions(framework)) {
    const count = stated.tally?.counts.get(question.number)
    if (count !== undefined) keyQuestions.set(question.number, { known: 'cases', count })
  }
  const published = new Map<string, ScaleStep>()
  const inResults = new Set<string>()
  for (const result of stated.results) {
    if ('published' in result) published.set(result.item, result.published)
    else {
      if (stated.tally?.asked.has(result.item)) refuse(result.item, twoSources(result.item, 'returns', 'results'))
      keyQuestions.set(result.item, result.evidence)
      inResults.add(result.item)
    }
  }
  for (const standard of standardsOf(framework)) {
    if (!published.has(standard.number)) continue
    const known = caseKeyQuestions(standard).find(
      ({ number }) => inResults.has(number) || stated.tally?.asked.has(number),
    )
    if (known !== undefined)
      refuse(
        standard.number,
        twoSources(standard.number, 'as published', inResults.has(known.number) ? 'results' : 'returns'),
      )
  }

  const proposals = new Map<string, ScaleStep>()
  for (const { standard, rating } of stated.proposals) {
    const refusal = whyNotPropose(framework, standard, rating) ?? whyNotTwice(proposals.has(standard), 'proposal')
    if (refusal !== null) refuse(standard, refusal)
    else if (published.has(standard)) refuse(standard, twoSources(standard, 'as published', 'a proposal'))
    const step = ratingNamed(framework, rating)
    if (refusal === null && step !== null) proposals.set(standard, step)
  }

  const evidence = { keyQuestions, published, proposals, moderations: new Map<string, Direction>() }
  for (const { standard, direction } of stated.moderations) {
    const refusal =
      whyNotModerate(framework, standard, direction, evidence) ??
      whyNotTwice(evidence.moderations.has(standard), 'moderation')
    if (refusal === null) evidence.moderations.set(standard, direction)
    else refuse(standard, refusal)
  }
  return refusals.length > 0 ? no(refusals) : ok(evidence)
}

/** Why the lead inspector may not propose this rating (002:1312: only standards the framework gives to the lead inspector). */
export function whyNotPropose(framework: Framework, number: string, rating: string): Refusal | null {
  const standard = standardNumbered(framework, number)
  if (standard === null) return unknownStandard(framework, number)
  if (standard.ratedBy !== 'lead-inspector') return { code: 'not-lead-inspectors', facts: {} }
  if (ratingNamed(framework, rating) === null) {
    return { code: 'rating-unknown', facts: { rating, known: framework.scale.map(({ name }) => name) } }
  }
  return null
}

/** Why the lead inspector may not propose this moderation (002:1330: one step from the indicative rating, where the framework has one). */
export function whyNotModerate(
  framework: Framework,
  number: string,
  direction: Direction,
  evidence: InspectionEvidence,
): Refusal | null {
  const standard = standardNumbered(framework, number)
  if (standard === null) return unknownStandard(framework, number)
  if (standard.moderation === undefined) return { code: 'no-moderation-in-framework', facts: {} }
  const { provisional } = rateStandard(framework, standard, evidence)
  if (provisional.kind !== 'by-key-questions') return { code: 'moderation-without-indicative', facts: {} }
  const moved = ratingMoved(
    framework,
    provisional.step.score,
    direction === 'up' ? standard.moderation.step : -standard.moderation.step,
  )
  return moved === null ? { code: 'moderation-beyond-scale', facts: { direction, from: provisional.step.name } } : null
}

function whyNotTwice(already: boolean, what: 'proposal' | 'moderation'): Refusal | null {
  return already ? { code: 'stated-twice', facts: { what } } : null
}

function twoSources(
  item: string,
  first: 'returns' | 'as published',
  second: 'results' | 'returns' | 'a proposal',
): Refusal {
  return { code: 'two-sources', facts: { item, sources: [first, second] } }
}

export function unknownStandard(framework: Framework, standard: string): Refusal {
  return { code: 'standard-unknown', facts: { standard, known: standardsOf(framework).map(({ number }) => number) } }
}

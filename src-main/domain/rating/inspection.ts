// A whole inspection by the rules: every standard's figures, provisional rating and open directions, and the overall.
import { openDirections, type Opened } from '../discretion/zone.ts'
import type { Direction, Framework, ScaleStep, Standard } from '../framework/framework.ts'
import { caseKeyQuestions, standardsOf } from '../framework/lookup.ts'
import { figureOf, type Figure, type KeyQuestionEvidence } from './figure.ts'
import { overallRating, type Overall } from './overall.ts'
import { provisionalRating, stepOf, type Provisional } from './provisional.ts'

/** Everything that is known of an inspection before its panel meets; each item from one source. */
export type InspectionEvidence = {
  readonly keyQuestions: ReadonlyMap<string, KeyQuestionEvidence>
  readonly published: ReadonlyMap<string, ScaleStep>
  readonly proposals: ReadonlyMap<string, ScaleStep>
  readonly moderations: ReadonlyMap<string, Direction>
}

export type StandardRating = {
  readonly standard: Standard
  /** One for each key question answered case by case. */
  readonly figures: readonly Figure[]
  readonly provisional: Provisional
  readonly opened: readonly Opened[]
  /** The direction of the lead inspector's proposed moderation, not yet ratified. */
  readonly moderation: Direction | null
}

export type InspectionRating = {
  readonly framework: Framework
  readonly standards: readonly StandardRating[]
  readonly byRule: Overall
}

export function rateInspection(framework: Framework, evidence: InspectionEvidence): InspectionRating {
  const standards = standardsOf(framework).map((standard) => rateStandard(framework, standard, evidence))
  const ratings = new Map(standards.map(({ standard, provisional }) => [standard.number, stepOf(provisional)]))
  return { framework, standards, byRule: overallRating(framework, ratings) }
}

export function rateStandard(framework: Framework, standard: Standard, evidence: InspectionEvidence): StandardRating {
  const figures = caseKeyQuestions(standard).map((question) =>
    figureOf(framework, question, evidence.keyQuestions.get(question.number) ?? { known: 'counts', yes: 0, n: 0 }),
  )
  const provisional = provisionalRating(framework, standard, figures, {
    published: evidence.published.get(standard.number) ?? null,
    proposed: evidence.proposals.get(standard.number) ?? null,
  })
  return {
    standard,
    figures,
    provisional,
    opened: openDirections(framework, provisional, figures),
    moderation: evidence.moderations.get(standard.number) ?? null,
  }
}

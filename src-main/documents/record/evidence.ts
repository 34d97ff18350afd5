// The evidence of an inspection as a record holds it, and back again, so that the rules can rate it anew.
import type { Direction, Framework } from '../../domain/framework/framework.ts'
import { ratingNamed } from '../../domain/framework/lookup.ts'
import type { Figure, KeyQuestionEvidence } from '../../domain/rating/figure.ts'
import { rateInspection, type InspectionEvidence, type InspectionRating } from '../../domain/rating/inspection.ts'
import { digestOf } from './canonical.ts'
import type { RecordedKeyQuestion, SignedRecord } from './schema.ts'

/** `evidence`: how the key question is known; `figure`: what the rules make of it. */
export function recordedKeyQuestion(figure: Figure, evidence: KeyQuestionEvidence | undefined): RecordedKeyQuestion {
  const { number, known, yes, n, percent, band, notApplicable, blank, leftOut, leftOutAnswered, unclassified } = figure
  return {
    ...{ number, known, yes, percent, band: band?.band ?? null },
    // A percentage of several possible counts gives no figure by counts, but its n is known and kept.
    n: evidence?.known === 'percent' ? evidence.n : n,
    ...{ notApplicable, blank, leftOut, leftOutAnswered, unclassified },
  }
}

/** What a recorded key question rests on; null where it contradicts itself. */
export function evidenceOf(recorded: RecordedKeyQuestion): KeyQuestionEvidence | null {
  const { known, yes, n, percent } = recorded
  if (known === 'percent') return percent === null ? null : { known, percent, n }
  if (yes === null || n === null || yes > n) return null
  if (known === 'counts') return { known, yes, n }
  const { notApplicable, blank, leftOut, leftOutAnswered, unclassified } = recorded
  if (notApplicable === null || blank === null || leftOut === null) return null
  return { known, count: { yes, no: n - yes, notApplicable, blank, leftOut, leftOutAnswered, unclassified } }
}

/** What does not fit the framework is left out here and reported where the evidence is checked. */
export function recordedEvidence(
  framework: Framework,
  { keyQuestions, published, proposals, moderations }: SignedRecord['evidence'],
): InspectionEvidence {
  const named = (list: readonly { readonly standard: string; readonly rating: string }[]) =>
    new Map(
      list.flatMap(({ standard, rating }) => {
        const step = ratingNamed(framework, rating)
        return step === null ? [] : [[standard, step] as const]
      }),
    )
  return {
    keyQuestions: new Map(
      keyQuestions.flatMap((recorded) => {
        const evidence = evidenceOf(recorded)
        return evidence === null ? [] : [[recorded.number, evidence] as const]
      }),
    ),
    published: named(published),
    proposals: named(proposals),
    moderations: new Map<string, Direction>(moderations.map(({ standard, direction }) => [standard, direction])),
  }
}

export function rateRecorded(framework: Framework, record: SignedRecord): InspectionRating {
  return rateInspection(framework, recordedEvidence(framework, record.evidence))
}

/**
 * What the panel had before it, sealed: the opening of a session says it in its event, and whoever changes a figure later
 * has to answer for it, also where no rating moves.
 */
export function figuresDigest(framework: Framework, evidence: InspectionEvidence): string {
  const { standards } = rateInspection(framework, evidence)
  const keyQuestions = standards.flatMap(({ figures }) =>
    figures.map((figure) => recordedKeyQuestion(figure, evidence.keyQuestions.get(figure.number))),
  )
  const ratings = (stated: InspectionEvidence['published']) =>
    [...stated].map(([standard, { name }]) => [standard, name]).toSorted(byFirst)
  const { published, proposals, moderations } = evidence
  return digestOf({
    keyQuestions,
    published: ratings(published),
    proposals: ratings(proposals),
    moderations: [...moderations].toSorted(byFirst),
  })
}

function byFirst([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

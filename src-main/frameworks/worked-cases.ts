// Recomputes worked cases: rates each by the same rules as everything else, and says where they differ from what it expects.
import { settle, type FinalRatings } from '../domain/discretion/settle.ts'
import type { Framework } from '../domain/framework/framework.ts'
import { allCaseKeyQuestions, ratingNamed, standardNumbered } from '../domain/framework/lookup.ts'
import { evidenceFromPercent, type KeyQuestionEvidence } from '../domain/rating/figure.ts'
import { rateInspection, type InspectionRating } from '../domain/rating/inspection.ts'
import type { Overall } from '../domain/rating/overall.ts'
import { stepOf } from '../domain/rating/provisional.ts'
import { inspectionEvidence, type StatedResult } from '../domain/rating/sources.ts'
import type { StandardRefusal } from '../domain/refusal.ts'
import type { WorkedCase } from './worked-cases-file.ts'

/** What a worked case expects and what the rules give; `what` is told in words (“provisional rating of 2.2”). */
export type Difference = { readonly what: string; readonly expected: string; readonly found: string }
export type WorkedCaseResult = { readonly when: string; readonly differences: readonly Difference[] }
/** Rates a worked case by the same rules as everything else and lists where they differ from what it expects. */
export function recompute(framework: Framework, worked: WorkedCase): WorkedCaseResult {
  const named = mistakenNumbers(framework, worked)
  if (named.length > 0) return { when: worked.when, differences: named }
  const evidence = inspectionEvidence(framework, {
    tally: null,
    results: [...figures(worked), ...published(framework, worked)],
    proposals: Object.entries(worked.proposals ?? {}).map(([standard, rating]) => ({ standard, rating })),
    moderations: Object.entries(worked.moderation ?? {}).map(([standard, way]) => ({ standard, direction: way })),
  })
  if (!evidence.ok) {
    const { refused: _refused, ...unchecked } = worked.then
    const nothing = Object.entries(unchecked).flatMap(([what, expected]) =>
      differs(what, expected, 'evidence that is refused'),
    )
    return { when: worked.when, differences: [...refusedDifference(worked, evidence.refusal), ...nothing] }
  }
  const inspection = rateInspection(framework, evidence.value)
  const settled = worked.outcomes === undefined ? null : settle(inspection, worked.outcomes)
  const refusals = settled !== null && !settled.ok ? settled.refusal : []
  return {
    when: worked.when,
    differences: [
      ...beforeThePanel(inspection, worked.then),
      ...(refusals.length > 0 || worked.then.refused !== undefined ? refusedDifference(worked, refusals) : []),
      ...(settled !== null && settled.ok
        ? afterThePanel(settled.value, worked.then)
        : notChecked(
            worked.then,
            settled === null ? 'a panel without outcomes in the case' : 'a panel whose outcomes are refused',
          )),
    ],
  }
}

function beforeThePanel({ standards, byRule }: InspectionRating, then: WorkedCase['then']): readonly Difference[] {
  return standards
    .flatMap(({ standard: { number }, provisional, opened }) => [
      ...differs(
        `provisional rating of ${number}`,
        then.provisional?.[number],
        stepOf(provisional)?.name ?? 'not available',
      ),
      ...differs(
        `what decides ${number}`,
        then.decidedBy?.[number],
        provisional.kind === 'by-key-questions' ? provisional.decidedBy : [],
      ),
      ...differs(
        `what opens ${number}`,
        sorted(then.opened?.[number]),
        sorted(Object.fromEntries(opened.map((open) => [open.direction, open.tests]))),
      ),
    ])
    .concat(differs('overall by rule', then.overallByRule, overallText(byRule)))
}

function afterThePanel({ finals, overall }: FinalRatings, then: WorkedCase['then']): readonly Difference[] {
  return finals
    .flatMap(({ standard, rating }) =>
      differs(`final rating of ${standard}`, then.final?.[standard], rating?.name ?? 'not rated'),
    )
    .concat(differs('overall after the panel', then.overall, overallText(overall)))
}

/** What a case expects of its panel would otherwise be believed without a look. */
function notChecked(then: WorkedCase['then'], found: string): readonly Difference[] {
  return Object.entries(then.final ?? {})
    .flatMap(([standard, expected]) => differs(`final rating of ${standard}`, expected, found))
    .concat(differs('overall after the panel', then.overall, found))
}

function refusedDifference(worked: WorkedCase, refusals: readonly StandardRefusal[]): readonly Difference[] {
  return differs(
    'what is refused',
    worked.then.refused ?? [],
    refusals.map(({ refusal }) => refusal.code),
  )
}

function differs(what: string, expected: unknown, found: unknown): readonly Difference[] {
  if (expected === undefined || JSON.stringify(expected) === JSON.stringify(found)) return []
  return [{ what, expected: shown(expected), found: shown(found) }]
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.join(', ')
  const entries = Object.entries(value ?? {}).map(([key, inside]) => `${key} (${shown(inside)})`)
  return entries.length === 0 ? 'nothing' : entries.join(' and ')
}

function sorted(record: object | undefined): unknown {
  return record === undefined
    ? undefined
    : Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => a.localeCompare(b)))
}

function overallText(overall: Overall): string {
  return overall.kind === 'rated' ? `${overall.score} of ${overall.outOf}, ${overall.rating}` : 'no overall rating'
}

function figures(worked: WorkedCase): readonly StatedResult[] {
  return Object.entries(worked.figures ?? {}).flatMap(([item, figure]): readonly StatedResult[] => {
    const evidence = figureEvidence(figure)
    return evidence === null ? [] : [{ item, evidence }]
  })
}

/** Null for a figure that cannot be. */
function figureEvidence(figure: string): KeyQuestionEvidence | null {
  const [first = 0, n = null] = figure
    .split(/%? of |%/)
    .filter((part) => part !== '')
    .map(Number)
  if (!figure.includes('%')) return n === null || first > n ? null : { known: 'counts', yes: first, n }
  if (first > 100) return null
  return n === null ? { known: 'percent', percent: first, n } : evidenceFromPercent(first, n)
}

function published(framework: Framework, worked: WorkedCase): readonly StatedResult[] {
  return Object.entries(worked.published ?? {}).flatMap(([item, rating]) => {
    const step = ratingNamed(framework, rating)
    return step === null ? [] : [{ item, published: step }]
  })
}

/** A worked case that names what the framework does not have would otherwise pass by checking nothing. */
function mistakenNumbers(framework: Framework, worked: WorkedCase): readonly Difference[] {
  const questions = new Set(allCaseKeyQuestions(framework).map(({ question }) => question.number))
  const { then } = worked
  const standards = [
    worked.published,
    worked.proposals,
    worked.moderation,
    then.provisional,
    then.decidedBy,
    then.opened,
    then.final,
  ].flatMap((record) => Object.keys(record ?? {}))
  const wrong = (what: string, expected: string): Difference => ({
    what,
    expected,
    found: 'no such thing in the framework',
  })
  return [
    ...Object.keys(worked.figures ?? {})
      .filter((number) => !questions.has(number))
      .map((number) => wrong('a key question of the case', number)),
    ...Object.values(worked.figures ?? {})
      .filter((figure) => figureEvidence(figure) === null)
      .map((figure) => ({ what: 'a figure of the case', expected: figure, found: 'a figure that cannot be' })),
    ...standards
      .filter((number) => standardNumbered(framework, number) === null)
      .map((number) => wrong('a standard of the case', number)),
    ...Object.values(worked.published ?? {})
      .filter((rating) => ratingNamed(framework, rating) === null)
      .map((rating) => wrong('a rating of the case', rating)),
  ]
}

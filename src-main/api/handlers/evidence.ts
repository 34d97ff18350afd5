// What stands behind the figures, and what the lead inspector puts beside them: cases, proposals, moderation, accepted blanks.
import { questionsByNumber, standardsOf } from '../../domain/framework/lookup.ts'
import { inBoundaryOrder, promptsOtherwise } from '../../domain/rating/boundary.ts'
import type { InspectionRating } from '../../domain/rating/inspection.ts'
import { standingOf } from '../../domain/rating/tally.ts'
import { whyNotModerate, whyNotPropose } from '../../domain/rating/sources.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { isBlank } from '../../domain/spelling.ts'
import type { Reading } from '../../store/database.ts'
import { acceptBlanks, removeModeration, removeProposal, setModeration, setProposal } from '../../store/proposals.ts'
import type { Context, Handlers } from '../context.ts'
import type { CaseBehind, InspectionView } from '../contract/views.ts'
import { caseSheets, loadInspection, whyNotTogether } from '../evidence.ts'
import { comparisonFor } from '../show/comparison.ts'
import { showInspection } from '../show/show-inspection.ts'
import { showFigure } from '../show/show-standard.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { recordEvent } from './record-event.ts'

export const evidence: Handlers<'cases.behind' | 'proposals.set' | 'moderations.set' | 'blanks.accept'> = {
  'cases.behind'(db, input, context) {
    const loaded = loadInspection(db, input.inspection, context)
    if (!loaded.ok) return loaded
    const { framework, rated, tally } = loaded.value
    const question = questionsByNumber(framework).get(input.question)?.keyQuestion
    const standard = rated.standards.find((each) =>
      each.standard.keyQuestions.some(({ number }) => number === input.question),
    )
    if (question === undefined || standard === undefined || question.number !== input.question)
      return no({ code: 'no-such', facts: { what: 'question', id: input.question } })
    const cases =
      question.evidence === 'qualitative'
        ? []
        : caseSheets(db, input.inspection, framework).flatMap(({ questions, cases: onSheet }) => {
            const answerTo = (number: string, answers: (typeof onSheet)[number]['answers']) =>
              answers[questions.indexOf(number)] ?? ''
            return onSheet
              .filter(({ sample }) => sample === question.sample)
              .map((each): Omit<CaseBehind, 'otherwise' | 'answered'> => ({
                reference: each.reference,
                answer: answerTo(question.number, each.answers),
                standing: question.leaveOut === undefined ? 'in' : standingOf(each, question.leaveOut),
                attributes: each.attributes,
                prompts: question.prompts.map(({ number }) => ({ number, answer: answerTo(number, each.answers) })),
              }))
          })
    return ok({
      question: showFigure(framework, standard, question, {
        tally,
        comparison: comparisonFor(db, loaded.value, context),
      }),
      standard: standard.standard.number,
      attributeNames: [...new Set(cases.flatMap(({ attributes }) => Object.keys(attributes)))],
      cases: inBoundaryOrder(cases).map((each) => ({ ...each, ...promptsOtherwise(each) })),
    })
  },

  'proposals.set'(db, input, context) {
    const { inspection, standard, rating } = input
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const frozen = whyNotChangeEvidence(db, inspection)
    if (frozen !== null) return no(frozen)
    if (rating === null) {
      const unknown = standardsOf(loaded.value.framework).every(({ number }) => number !== standard)
      if (unknown)
        return no({
          code: 'standard-unknown',
          facts: { standard, known: standardsOf(loaded.value.framework).map(({ number }) => number) },
        })
      recordEvent(db, context, { kind: 'proposal-withdrawn', inspection, facts: { standard } })
      removeProposal(db, inspection, standard)
      return shown(db, inspection, context)
    }
    const refusal = whyNotPropose(loaded.value.framework, standard, rating)
    if (refusal !== null) return no(refusal)
    const proposal = {
      standard,
      rating,
      evidence: input.evidence,
      strengths: input.strengths,
      areasForImprovement: input.areasForImprovement,
    }
    const event = recordEvent(db, context, { kind: 'proposal-set', inspection, facts: proposal })
    setProposal(db, inspection, proposal, event)
    return together(db, inspection, context)
  },

  'moderations.set'(db, { inspection, standard, direction, evidence: reliedOn }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const frozen = whyNotChangeEvidence(db, inspection)
    if (frozen !== null) return no(frozen)
    if (direction === null) {
      recordEvent(db, context, { kind: 'moderation-withdrawn', inspection, facts: { standard } })
      removeModeration(db, inspection, standard)
      return shown(db, inspection, context)
    }
    const refusal = whyNotModerate(loaded.value.framework, standard, direction, loaded.value.evidence)
    if (refusal !== null) return no(refusal)
    const event = recordEvent(db, context, {
      kind: 'moderation-set',
      inspection,
      facts: { standard, direction, evidence: reliedOn },
    })
    setModeration(db, inspection, { standard, direction, evidence: reliedOn }, event)
    return together(db, inspection, context)
  },

  'blanks.accept'(db, { inspection, reason }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    if (isBlank(reason)) return no({ code: 'reason-missing', facts: {} })
    const blanks = blankJudgements(loaded.value.rated)
    if (blanks.length === 0) return no({ code: 'nothing-to-accept', facts: {} })
    const event = recordEvent(db, context, { kind: 'blanks-accepted', inspection, facts: { reason, blanks } })
    acceptBlanks(
      db,
      inspection,
      blanks.map(({ question, blank }) => ({ question, blank, reason })),
      event,
    )
    return shown(db, inspection, context)
  },
}

/** The missing judgements of key questions: blanks, and cases counted although nobody has classified them (rows 2 and 3). */
export function blankJudgements({
  standards,
}: InspectionRating): readonly { readonly question: string; readonly blank: number }[] {
  return standards
    .filter(({ provisional }) => provisional.kind !== 'as-published')
    .flatMap(({ figures }) => figures)
    .flatMap(({ number, blank, unclassified }) => {
      const missing = Math.max(blank ?? 0, unclassified)
      return missing === 0 ? [] : [{ question: number, blank: missing }]
    })
}

function together(db: Parameters<typeof setProposal>[0], inspection: string, context: Context): Result<InspectionView> {
  const loaded = loadInspection(db, inspection, context)
  if (!loaded.ok) return loaded
  const apart = whyNotTogether(db, inspection, loaded.value.framework, context)
  return apart === null ? shown(db, inspection, context) : no(apart.refusal)
}

function shown(db: Reading, inspection: string, context: Context): Result<InspectionView> {
  const loaded = loadInspection(db, inspection, context)
  return loaded.ok ? ok(showInspection(db, loaded.value, context)) : loaded
}

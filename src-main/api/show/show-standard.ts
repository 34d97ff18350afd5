// A standard as it is shown: its figures, rating, zone, proposals, and what it still needs.
import { fieldName } from '../../domain/casework/field.ts'
import { divergence } from '../../domain/discretion/grounds.ts'
import type { Final } from '../../domain/discretion/settle.ts'
import { stillOpen } from '../../domain/discretion/why-not.ts'
import type { Framework, KeyQuestion } from '../../domain/framework/framework.ts'
import { ratingMoved } from '../../domain/framework/lookup.ts'
import { wholePercent, type Figure } from '../../domain/rating/figure.ts'
import { firmness, isSmallSubSample } from '../../domain/rating/firmness.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import type { Tally } from '../../domain/rating/tally.ts'
import type { Disagreeing } from '../../store/entries.ts'
import type { Moderation, Proposal } from '../../store/proposals.ts'
import type {
  FigureView,
  ModerationView,
  Need,
  PromptView,
  ProposalView,
  RatingView,
  StandardView,
} from '../contract/views.ts'
import type { Comparison } from './comparison.ts'
import { showBand, showFinal, showProvisional, showRating } from './show-ratings.ts'

/** What a standard is shown with besides its rating. */
export type Beside = {
  readonly tally: Tally | null
  readonly proposals: readonly Proposal[]
  readonly moderations: readonly Moderation[]
  readonly acceptedBlanks: ReadonlyMap<string, number>
  /** By field (`answer/2.2.3`). */
  readonly disagreements: ReadonlyMap<string, Disagreeing>
  readonly comparison: Comparison
  /** Null before a panel has recorded anything on the standard. */
  readonly final: Final | null
}

export function showStandard(framework: Framework, rated: StandardRating, beside: Beside): StandardView {
  const { standard, provisional, opened } = rated
  const firm = firmness(framework, rated)
  return {
    number: standard.number,
    label: standard.label,
    name: standard.name,
    descriptor: standard.descriptor,
    counts: standard.counts,
    ratedBy: standard.ratedBy,
    moderationEvidence: standard.moderation?.evidence ?? null,
    figures: standard.keyQuestions.map((question) => showFigure(framework, rated, question, beside)),
    provisional: showProvisional(framework, provisional),
    opened,
    divergence: divergence(rated.figures),
    firmness: firm,
    proposal: showProposal(framework, rated, beside.proposals),
    moderation: showModeration(framework, rated, beside.moderations),
    previousRating: beside.comparison.previousRating(standard.number),
    needs: needsOf(rated, beside),
    final: beside.final === null ? null : showFinal(framework, beside.final),
  }
}

export function showFigure(
  framework: Framework,
  rated: StandardRating,
  question: KeyQuestion,
  { tally, comparison }: Pick<Beside, 'tally' | 'comparison'>,
): FigureView {
  const figure = rated.figures.find(({ number }) => number === question.number)
  const provisional = rated.provisional.kind === 'by-key-questions' ? rated.provisional : null
  const { previous, comparable } = comparison.previousFigure(question, figure)
  return {
    number: question.number,
    text: question.text,
    evidence: question.evidence,
    sample: question.evidence === 'cases' ? question.sample : null,
    ...figureFields(framework, figure),
    decides: provisional?.decidedBy.includes(question.number) ?? false,
    lowest: provisional?.lowest.includes(question.number) ?? false,
    previous,
    comparable,
    comparators: comparison.comparators(question.number),
    prompts: question.prompts.map(({ number, text, appliesTo = null }): PromptView => {
      const count = tally?.counts.get(number)
      const n = count === undefined ? 0 : count.yes + count.no
      return {
        number,
        text,
        appliesTo,
        yes: n === 0 ? null : (count?.yes ?? null),
        n: n === 0 ? null : n,
        percent: n === 0 ? null : wholePercent(count?.yes ?? 0, n),
      }
    }),
  }
}

function figureFields(framework: Framework, figure: Figure | undefined) {
  return {
    known: figure?.known ?? null,
    yes: figure?.yes ?? null,
    n: figure?.n ?? null,
    percent: figure?.percent ?? null,
    exact: figure?.exact ?? null,
    band: figure?.band ? showBand(framework, figure.band) : null,
    decidedByRounding: figure?.decidedByRounding ?? false,
    casesToNextBand: figure?.casesToNextBand ?? null,
    casesToBandBelow: figure?.casesToBandBelow ?? null,
    notApplicable: figure?.notApplicable ?? null,
    blank: figure?.blank ?? null,
    leftOut: figure?.leftOut ?? null,
    leftOutAnswered: figure?.leftOutAnswered ?? 0,
    unclassified: figure?.unclassified ?? 0,
    smallSubSample: figure !== undefined && isSmallSubSample(figure),
  }
}

function showProposal(
  framework: Framework,
  { standard, provisional }: StandardRating,
  proposals: readonly Proposal[],
): ProposalView | null {
  const proposal = proposals.find((each) => each.standard === standard.number)
  if (proposal === undefined || provisional.kind !== 'proposed') return null
  const { evidence, strengths, areasForImprovement } = proposal
  return { rating: showRating(framework, provisional.step), evidence, strengths, areasForImprovement }
}

function showModeration(
  framework: Framework,
  { standard, provisional, moderation }: StandardRating,
  moderations: readonly Moderation[],
): ModerationView | null {
  if (moderation === null || provisional.kind !== 'by-key-questions') return null
  const to = moderatedTo(framework, standard.moderation?.step ?? 0, provisional.step.score, moderation)
  const evidence = moderations.find((each) => each.standard === standard.number)?.evidence ?? ''
  return to === null ? null : { direction: moderation, to, evidence }
}

function moderatedTo(framework: Framework, step: number, score: number, direction: 'up' | 'down'): RatingView | null {
  const moved = ratingMoved(framework, score, direction === 'up' ? step : -step)
  return moved === null ? null : showRating(framework, moved)
}

/** What the standard still needs, each with the place where it is mended. */
function needsOf(rated: StandardRating, { acceptedBlanks, disagreements, final }: Beside): readonly Need[] {
  const standard = rated.standard.number
  const { provisional } = rated
  const needs: Need[] = []
  if (provisional.kind === 'not-available') {
    const { because } = provisional
    if (because.why === 'no-case')
      needs.push({ need: 'cases', standard, questions: because.keyQuestions, place: { screen: 'import' } })
    if (because.why === 'no-proposal')
      needs.push({ need: 'proposal', standard, place: { screen: 'proposals', standard } })
    if (because.why === 'incomplete-standard')
      needs.push({ need: 'key-questions-missing', standard, place: { screen: 'key-questions' } })
  }
  for (const { number, blank, unclassified } of rated.figures) {
    const missing = (blank ?? 0) - (acceptedBlanks.get(number) ?? 0)
    const place = { screen: 'key-questions', standard, question: number } as const
    const differing = disagreements.get(fieldName('answer', number))?.counted ?? 0
    if (missing > 0 && provisional.kind !== 'as-published')
      needs.push({
        need: 'blanks',
        standard,
        question: number,
        blank: missing,
        disagreements: Math.min(differing, missing),
        place,
      })
    if (unclassified > (acceptedBlanks.get(number) ?? 0))
      needs.push({ need: 'classification', standard, question: number, cases: unclassified, place })
  }
  const open = stillOpen(rated, final?.outcomes ?? [])
  if (open !== null) needs.push({ need: 'outcome', standard, open, place: { screen: 'panel', standard } })
  return needs
}

// Why this rating: the overall and every standard explained down to the judgements, as data anybody can recompute.
import type { Outcome } from '../discretion/outcome.ts'
import type { Final, FinalRatings } from '../discretion/settle.ts'
import type { CaseKeyQuestion, Direction, Framework, ScaleStep } from '../framework/framework.ts'
import { caseKeyQuestions } from '../framework/lookup.ts'
import type {
  FigureNode,
  FinalNode,
  OfQuestion,
  OfStandard,
  OverallNode,
  ProvisionalNode,
  SampleNode,
  Share,
  StandardNode,
  Step,
} from './derivation-nodes.ts'
import { wholePercent, type Figure } from './figure.ts'
import type { InspectionRating, StandardRating } from './inspection.ts'

/** The tree that explains an inspection: by rule alone, or with what its panel decided. What it yields is what the rules gave. */
export function whyThisRating(inspection: InspectionRating, finals: FinalRatings | null): OverallNode {
  const { framework, standards } = inspection
  const overall = finals?.overall ?? inspection.byRule
  const { scale } = framework
  return {
    rule: 'sum-of-scores',
    yields: overall.kind === 'rated' ? { score: overall.score, outOf: overall.outOf, rating: overall.rating } : null,
    facts: { top: scale.at(-1)?.score ?? 0, bands: scale.length === 0 ? [] : framework.overall },
    from: standards.map((rated) => {
      const provisional = whyProvisional(framework, rated)
      const final = finals?.finals.find(({ standard }) => standard === rated.standard.number)
      return final === undefined ? provisional : whyFinal(framework, rated, final, provisional)
    }),
  }
}

/** The same tree with every yield worked out again from its facts and children; where the two differ, something was altered. */
export function recomputed(node: OverallNode): OverallNode {
  const from = node.from.map(standardAgain)
  const counting = from.filter(({ facts }) => facts.counts)
  const scores = counting.flatMap(({ yields }) => yields?.score ?? [])
  const score = scores.reduce((sum, each) => sum + each, 0)
  const band = node.facts.bands.findLast((each) => each.from <= score)
  const complete = counting.length > 0 && scores.length === counting.length
  const yields =
    complete && band !== undefined ? { score, outOf: node.facts.top * counting.length, rating: band.rating } : null
  return { ...node, from, yields }
}

function standardAgain(node: StandardNode): StandardNode {
  switch (node.rule) {
    case 'moved': {
      const from = node.from.map(provisionalAgain)
      const place = node.facts.scale.findIndex(({ score }) => score === from[0]?.yields?.score)
      const moved = node.facts.direction === 'up' ? place + node.facts.steps : place - node.facts.steps
      return { ...node, from, yields: place < 0 ? null : (node.facts.scale[moved] ?? null) }
    }
    case 'set':
      return { ...node, from: node.from.map(provisionalAgain), yields: node.facts.rating }
    case 'kept': {
      const from = node.from.map(provisionalAgain)
      return { ...node, from, yields: from[0]?.yields ?? null }
    }
    case 'not-rated':
      return { ...node, from: node.from.map(provisionalAgain), yields: null }
    default:
      return provisionalAgain(node)
  }
}

function provisionalAgain(node: ProvisionalNode): ProvisionalNode {
  if (node.rule === 'proposed' || node.rule === 'as-published') return { ...node, yields: node.facts.rating }
  const from = node.from.map(figureAgain)
  if (node.rule === 'not-available') return { ...node, from, yields: null }
  const bands = from.flatMap(({ yields }) => yields.band ?? [])
  const [lowest] = bands.toSorted((a, b) => a.from - b.from)
  return { ...node, from, yields: bands.length === from.length ? (lowest ?? null) : null }
}

function figureAgain(node: FigureNode): FigureNode {
  const { facts } = node
  if (node.rule === 'printed-per-cent') return { ...node, yields: shareOf(node.facts, null, null, node.facts.percent) }
  if (node.rule === 'printed-counts') return { ...node, yields: shareOf(facts, node.facts.yes, node.facts.n) }
  const from = node.from.map((sample): SampleNode =>
    sample.rule === 'sub-sample'
      ? { ...sample, yields: sample.facts.cases - sample.facts.leftOut }
      : { ...sample, yields: sample.facts.cases },
  )
  const n = (from[0]?.yields ?? 0) - node.facts.notApplicable - node.facts.blank
  return { ...node, from, yields: shareOf(facts, node.facts.yes, n) }
}

function shareOf({ scale }: OfQuestion, yes: number | null, n: number | null, printed: number | null = null): Share {
  const percent = yes === null || n === null ? printed : n === 0 ? null : wholePercent(yes, n)
  return { yes, n, percent, band: percent === null ? null : (scale.findLast(({ from }) => from <= percent) ?? null) }
}

function whyFinal(framework: Framework, rated: StandardRating, final: Final, provisional: ProvisionalNode): FinalNode {
  const { by } = final
  const last: Partial<Outcome> = final.outcomes.at(-1) ?? {}
  const of = ofStandard(rated)
  const from = [provisional]
  const rating = final.rating === null ? null : stepOf(final.rating)
  const moved = (direction: Direction, steps: number): FinalNode => ({
    rule: 'moved',
    yields: rating,
    facts: { ...of, by, direction, steps, scale: framework.scale.map(stepOf) },
    from,
  })
  if (by === 'not-rated' || by === 'adjourned')
    return { rule: 'not-rated', yields: null, facts: { ...of, by, reason: last.reason ?? '' }, from }
  if (by === 'discretion-used' && last.direction !== undefined) return moved(last.direction, framework.step)
  if (by === 'moderation-ratified' && rated.moderation !== null)
    return moved(rated.moderation, rated.standard.moderation?.step ?? 0)
  if (by === 'set-otherwise' && rating !== null) return { rule: 'set', yields: rating, facts: { ...of, rating }, from }
  return { rule: 'kept', yields: rating, facts: { ...of, by }, from }
}

function whyProvisional(framework: Framework, rated: StandardRating): ProvisionalNode {
  const { provisional } = rated
  const of = ofStandard(rated)
  const questions = caseKeyQuestions(rated.standard)
  const from = rated.figures.flatMap((figure, place): readonly FigureNode[] => {
    const question = questions[place]
    return question === undefined ? [] : [whyFigure(framework, question, figure)]
  })
  if (provisional.kind === 'not-available') {
    const { because } = provisional
    if (because.why === 'no-case') return { rule: 'lowest-band', yields: null, facts: of, from }
    return { rule: 'not-available', yields: null, facts: { ...of, because }, from }
  }
  const rating = stepOf(provisional.step)
  if (provisional.kind === 'by-key-questions') return { rule: 'lowest-band', yields: rating, facts: of, from }
  const stated = { yields: rating, facts: { ...of, rating }, from: [] }
  return provisional.kind === 'proposed' ? { rule: 'proposed', ...stated } : { rule: 'as-published', ...stated }
}

function whyFigure(framework: Framework, question: CaseKeyQuestion, figure: Figure): FigureNode {
  const { yes, n, percent, notApplicable, blank, leftOut } = figure
  const of = { keyQuestion: figure.number, scale: framework.scale.map(stepOf) }
  const yields = { yes, n, percent, band: figure.band === null ? null : stepOf(figure.band) }
  if (yes === null || n === null)
    return { rule: 'printed-per-cent', yields, facts: { ...of, percent: percent ?? 0 }, from: [] }
  if (figure.known === 'counts') return { rule: 'printed-counts', yields, facts: { ...of, yes, n }, from: [] }
  const facts = { ...of, yes, notApplicable: notApplicable ?? 0, blank: blank ?? 0 }
  return {
    rule: 'share-of-yes',
    yields,
    facts,
    from: [whySample(question, figure, n + facts.notApplicable + facts.blank, leftOut ?? 0)],
  }
}

function whySample(question: CaseKeyQuestion, figure: Figure, asked: number, leftOut: number): SampleNode {
  const of = { sample: question.sample, cases: asked + leftOut }
  if (question.leaveOut === undefined) return { rule: 'whole-sample', yields: asked, facts: of, from: [] }
  const { column, equals } = question.leaveOut
  const { leftOutAnswered, unclassified } = figure
  return {
    rule: 'sub-sample',
    yields: asked,
    facts: { ...of, column, equals, leftOut, leftOutAnswered, unclassified },
    from: [],
  }
}

function ofStandard({ standard: { number, name, counts } }: StandardRating): OfStandard {
  return { standard: number, name, counts }
}

function stepOf({ score, name, from, band }: ScaleStep): Step {
  return { score, name, from, band }
}

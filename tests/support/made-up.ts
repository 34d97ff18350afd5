/** Made-up frameworks, figures and panels for properties: any scale, any zone, any counts, any decisions the rules might meet. */
import {
  moderationOutcomes,
  outcomeNames,
  proposalOutcomes,
  zoneOutcomes,
  type Outcome,
  type OutcomeName,
} from '../../src-main/domain/discretion/outcome.ts'
import type { Direction, Framework, OverallBand, ScaleStep, Zone } from '../../src-main/domain/framework/framework.ts'
import type { InspectionRating } from '../../src-main/domain/rating/inspection.ts'
import type { Answer, Case, CaseSheet } from '../../src-main/domain/rating/judgement.ts'
import { fc } from './chance.ts'
import { aCaseQuestion, aFramework, aStandard } from './framework.ts'
import { gather, rated, type Known } from './inspection.ts'

/** Two to six steps with limits that rise from 0. Scores rise too, with gaps now and then. */
export const anyScale: fc.Arbitrary<readonly ScaleStep[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([limits, gaps]) =>
    [0, ...limits.toSorted((a, b) => a - b)].map((from, place) => ({
      score: gaps.slice(0, place).reduce((sum, gap) => sum + gap, 0),
      name: `Rating ${place}`,
      from,
      band: `Band ${place}`,
    })),
  )

export const publishedScale = fc.constant(aFramework().scale)

const anyZone: fc.Arbitrary<Zone> = fc.record({
  points: fc.integer({ min: 0, max: 12 }),
  inclusive: fc.boolean(),
  oneCase: fc.constantFrom('lowest' as const, 'none' as const),
})

/** Counts as a report prints them, small samples often, sometimes without a case. */
export const anyCounts: fc.Arbitrary<{ readonly yes: number; readonly n: number }> = fc
  .oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 250 }))
  .chain((n) => fc.record({ yes: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))

/** "57 of 118", "48%" or "48% of 300". */
const anyPrinted: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: anyCounts.map(({ yes, n }) => `${yes} of ${n}`) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}%`) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}% of 1000`) },
)

/** One standard rated by one to four key questions, on any scale and with any zone. */
export const anyStandard = fc
  .record({
    scale: fc.oneof(publishedScale, anyScale),
    zone: anyZone,
    printed: fc.array(anyPrinted, { minLength: 1, maxLength: 4 }),
  })
  .map(({ scale, zone, printed }) => {
    const numbers = printed.map((_, place) => `q${place + 1}`)
    const standard = aStandard('s', { keyQuestions: numbers.map((number) => aCaseQuestion(number)) })
    const domains = [{ number: 'd', name: 'The only domain', standards: [standard] }]
    const figures = Object.fromEntries(numbers.map((number, place) => [number, printed[place] ?? '']))
    return { framework: aFramework({ scale, zone, overall: [], domains }), figures }
  })

const risks = ['', 'low', 'medium', 'high', 'very high']
const columns = ['2.2.1', '2.2.1/1', '2.2.2', '2.2.3', '4.1.1', '4.1.2']

/** Case returns of the example framework: some columns in any order, any answers. */
export const anySheets: fc.Arbitrary<readonly CaseSheet[]> = fc.array(
  fc.shuffledSubarray(columns).chain((questions) =>
    fc.record({
      questions: fc.constant(questions),
      cases: fc.array(aCase(questions.length), { maxLength: 12 }),
    }),
  ),
  { maxLength: 3 },
)

function aCase(answers: number): fc.Arbitrary<Case> {
  return fc.record({
    reference: fc.string({ minLength: 1 }),
    sample: fc.constantFrom('case supervision', 'unpaid work'),
    attributes: fc.record({ rosh_inspector: fc.constantFrom(...risks) }),
    answers: fc.array(fc.constantFrom<Answer>('Y', 'N', 'NA', ''), { minLength: answers, maxLength: answers }),
  })
}

/** An inspection of the example framework with some standards rated by cases, some published, some proposed, some moderated. */
export const anyInspection: fc.Arbitrary<InspectionRating> = fc
  .record({
    scale: fc.oneof(publishedScale, anyScale),
    zone: anyZone,
    counts: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    printed: fc.array(fc.option(anyPrinted, { nil: null, freq: 9 }), { minLength: 5, maxLength: 5 }),
    proposed: fc.option(fc.nat(10), { nil: null }),
    published: fc.option(fc.nat(10), { nil: null }),
    moderation: fc.constantFrom(null, 'up' as const, 'down' as const),
  })
  .map(({ scale, zone, counts, printed, proposed, published, moderation }) => {
    const framework = withCounts(aFramework({ scale, zone, overall: overallOf(scale) }), counts)
    const rating = (place: number): string => scale[place % scale.length]?.name ?? ''
    const questions = ['2.2.1', '2.2.2', '2.2.3', ...(published === null ? ['4.1.1', '4.1.2'] : [])]
    const figures = questions.flatMap((number, place): readonly (readonly [string, string])[] => {
      const figure = printed[place] ?? null
      return figure === null ? [] : [[number, figure]]
    })
    const known: Known = {
      figures: Object.fromEntries(figures),
      proposals: proposed === null ? {} : { '1.1': rating(proposed) },
      published: published === null ? {} : { '4.1': rating(published) },
    }
    const moderated: Known = moderation === null ? known : { ...known, moderation: { '4.1': moderation } }
    return rated(framework, gather(framework, moderated).ok ? moderated : known)
  })

function withCounts(framework: Framework, counts: readonly boolean[]): Framework {
  const domains = framework.domains.map((domain, place) => ({
    ...domain,
    standards: domain.standards.map((standard) => ({ ...standard, counts: counts[place] ?? true })),
  }))
  return { ...framework, domains }
}

function overallOf(scale: readonly ScaleStep[]): readonly OverallBand[] {
  return scale.map(({ name }, place) => ({ from: place * 2, rating: name }))
}

/** Outcomes a hurried panel might record: most answer what is open, others are on the wrong standard or the second of their kind. */
export function anyOutcomes(inspection: InspectionRating): fc.Arbitrary<readonly Outcome[]> {
  const ratings = inspection.framework.scale.map(({ name }) => name)
  const standards = inspection.standards.map((each) => {
    const ways = each.opened.map(({ direction }) => direction)
    const suited: readonly OutcomeName[] = [
      ...(each.moderation === null ? [] : moderationOutcomes),
      ...(ways.length === 0 ? [] : zoneOutcomes),
      ...(each.provisional.kind === 'proposed' ? proposalOutcomes : []),
    ]
    return fc.record({
      standard: fc.constant(each.standard.number),
      outcome: fc.constantFrom(...suited, ...suited, ...suited, ...suited, ...outcomeNames),
      direction: fc.constantFrom(...ways, ...ways, 'up' as const, 'down' as const),
      rating: fc.constantFrom(...ratings),
    })
  })
  return fc.array(fc.oneof(...standards).map(complete), { maxLength: 9 })
}

type Hurried = Required<Pick<Outcome, 'standard' | 'outcome' | 'rating'>> & { readonly direction: Direction }

function complete({ standard, outcome, direction, rating }: Hurried): Outcome {
  const words = { rationale: 'The panel said why.', reason: 'The panel said why.' }
  if (outcome === 'discretion-used') return { standard, outcome, direction, grounds: ['wider-evidence'], ...words }
  if (outcome === 'set-otherwise') return { standard, outcome, rating, ...words }
  return { standard, outcome, ...words }
}

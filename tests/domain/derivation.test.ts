/** Why this rating: the explanation recomputes to the rating it explains, at every node, and an altered one does not. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import type { Derivation, OverallNode } from '../../src-main/domain/rating/derivation-nodes.ts'
import { recomputed, whyThisRating } from '../../src-main/domain/rating/derivation.ts'
import { rateInspection, type InspectionRating } from '../../src-main/domain/rating/inspection.ts'
import { stepOf } from '../../src-main/domain/rating/provisional.ts'
import { inspectionEvidence } from '../../src-main/domain/rating/sources.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import { fc } from '../support/chance.ts'
import { closeSession } from '../support/closed-session.ts'
import { aFramework } from '../support/framework.ts'
import { rated, settled } from '../support/inspection.ts'
import { anyInspection, anyOutcomes, anySheets } from '../support/made-up.ts'

const framework = aFramework()
const inspection = rated(framework, {
  figures: { '2.2.1': '53 of 100', '2.2.2': '67%', '2.2.3': '57 of 118', '4.1.1': '72 of 100', '4.1.2': '90 of 100' },
  proposals: { '1.1': 'Good' },
})
const outcomes: readonly Outcome[] = [
  { standard: '1.1', outcome: 'proposal-ratified' },
  {
    standard: '2.2',
    outcome: 'discretion-used',
    direction: 'up',
    grounds: ['other-bands'],
    rationale: 'Wider evidence.',
  },
]
const decided = whyThisRating(inspection, settled(inspection, outcomes))

const fromReturns = anySheets.map((sheets) => {
  const counted = tally(framework, sheets)
  const evidence = inspectionEvidence(framework, { tally: counted, results: [], proposals: [], moderations: [] })
  if (!evidence.ok) throw new Error('returns alone are never refused')
  return rateInspection(framework, evidence.value)
})
const anyExplained = fc
  .oneof(anyInspection, fromReturns)
  .chain((each) => fc.option(anyOutcomes(each)).map((recorded) => explained(each, recorded)))

function explained(each: InspectionRating, recorded: readonly Outcome[] | null) {
  const finals = recorded === null ? null : closeSession(each, recorded)
  return { inspection: each, finals, why: whyThisRating(each, finals) }
}

/** Every node of the tree, the root first. */
function nodesOf(node: Derivation): readonly Derivation[] {
  return [node, ...node.from.flatMap(nodesOf)]
}

describe('an explanation', () => {
  test('leads from the overall rating down to the cases', () => {
    expect(decided.yields).toEqual({ score: 5, outOf: 9, rating: 'Good' })
    expect(decided.from.map(({ rule, yields }) => [rule, yields?.name])).toEqual([
      ['kept', 'Good'],
      ['moved', 'Requires improvement'],
      ['kept', 'Good'],
    ])
    const planning = decided.from[1]?.from[0]
    expect(planning).toMatchObject({ rule: 'lowest-band', yields: { name: 'Inadequate' } })
    expect(planning?.from.map(({ rule, yields }) => [rule, yields])).toMatchObject([
      ['printed-counts', { yes: 53, n: 100, percent: 53 }],
      ['printed-per-cent', { yes: null, n: null, percent: 67 }],
      ['printed-counts', { yes: 57, n: 118, percent: 48, band: { band: 'Minority' } }],
    ])
  })

  test('of the rating by rule has no panel in it', () => {
    const byRule = whyThisRating(inspection, null)
    expect(byRule.from.map(({ rule }) => rule)).toEqual(['proposed', 'lowest-band', 'lowest-band'])
    expect(byRule.yields).toEqual({ score: 4, outOf: 9, rating: 'Requires improvement' })
  })

  test('of a figure from returns says how many cases the sub-sample leaves out', () => {
    const of = (rosh: string, answer: 'Y' | 'N' | 'NA' | '') => ({
      reference: `${rosh} ${answer}`,
      sample: 'case supervision',
      attributes: { rosh_inspector: rosh },
      answers: [answer],
    })
    const cases = [of('low', 'Y'), of('high', 'Y'), of('', 'N'), of('medium', 'NA'), of('high', '')]
    const evidence = inspectionEvidence(framework, {
      tally: tally(framework, [{ questions: ['2.2.3'], cases }]),
      results: [],
      proposals: [],
      moderations: [],
    })
    if (!evidence.ok) throw new Error('refused')
    const why = whyThisRating(rateInspection(framework, evidence.value), null)
    expect(why.from[1]?.from[2]).toMatchObject({
      rule: 'share-of-yes',
      yields: { yes: 1, n: 2, percent: 50 },
      facts: { yes: 1, notApplicable: 1, blank: 1 },
      from: [
        {
          rule: 'sub-sample',
          yields: 4,
          facts: {
            cases: 5,
            leftOut: 1,
            leftOutAnswered: 1,
            unclassified: 1,
            column: 'rosh_inspector',
            equals: ['low'],
          },
        },
      ],
    })
  })
})

test('every explanation yields what the rules gave: the overall, each standard and each figure', () => {
  fc.assert(
    fc.property(anyExplained, ({ inspection: each, finals, why }) => {
      const overall = finals?.overall ?? each.byRule
      const { score, rating } = overall.kind === 'rated' ? overall : { score: undefined, rating: undefined }
      expect([why.yields?.score, why.yields?.rating]).toEqual([score, rating])
      expect(why.from.map(({ yields }) => yields?.name)).toEqual(
        each.standards.map(
          ({ provisional }, place) => (finals === null ? stepOf(provisional) : finals.finals[place]?.rating)?.name,
        ),
      )
      const figures = nodesOf(why).filter((node) => 'keyQuestion' in node.facts)
      const given = each.standards.flatMap((standard) =>
        standard.provisional.kind === 'as-published' ? [] : standard.figures,
      )
      expect(figures.map(({ yields }) => yields)).toMatchObject(
        given.map(({ yes, n, percent, band }) => ({
          yes,
          n,
          percent,
          band: band === null ? null : { name: band.name },
        })),
      )
    }),
    { numRuns: 500 },
  )
})

test('every explanation recomputes to itself, at every node, also after a journey through JSON', () => {
  const rules = new Set<string>()
  fc.assert(
    fc.property(anyExplained, ({ why }) => {
      for (const { rule } of nodesOf(why)) rules.add(rule)
      expect(recomputed(why)).toEqual(why)
      const read: OverallNode = JSON.parse(JSON.stringify(why))
      expect(read).toEqual(why)
      expect(recomputed(read)).toEqual(why)
    }),
    { numRuns: 500 },
  )
  expect([...rules].toSorted()).toEqual([
    'as-published',
    'kept',
    'lowest-band',
    'moved',
    'not-available',
    'not-rated',
    'printed-counts',
    'printed-per-cent',
    'proposed',
    'set',
    'share-of-yes',
    'sub-sample',
    'sum-of-scores',
    'whole-sample',
  ])
})

test('an explanation in which any one yield was altered does not recompute to itself', () => {
  fc.assert(
    fc.property(anyExplained, fc.nat(), ({ why }, at) => {
      const altered = structuredClone(why)
      const nodes = nodesOf(altered)
      const node = nodes[at % nodes.length]
      if (node === undefined) throw new Error('a tree has a root')
      Object.assign(node, { yields: another(node) })
      expect(recomputed(altered)).not.toEqual(altered)
    }),
    { numRuns: 500 },
  )
})

test('one yes more written into a figure shows in everything above it', () => {
  const altered = structuredClone(whyThisRating(inspection, null))
  const figure = nodesOf(altered).find((node) => node.rule === 'printed-counts' && node.facts.keyQuestion === '2.2.3')
  Object.assign(figure?.facts ?? {}, { yes: 59 })
  const again = recomputed(altered)
  expect(again.from[1]?.yields?.name).toBe('Requires improvement')
  expect(again.yields).toEqual({ score: 5, outOf: 9, rating: 'Good' })
})

/** A yield of the same kind that is not the node's own. */
function another({ rule, yields }: Derivation): unknown {
  if (rule === 'whole-sample' || rule === 'sub-sample') return yields + 1
  if (rule === 'share-of-yes' || rule === 'printed-counts' || rule === 'printed-per-cent') {
    return { ...yields, percent: yields.percent === null ? 0 : yields.percent + 1 }
  }
  return yields === null ? { score: 1, outOf: 9, name: 'Good', rating: 'Good', from: 65, band: 'B' } : null
}

/** What holds for every made-up standard and every hurried panel: open directions, moves, finals and the total. */
import { describe, expect, test } from 'vitest'
import type { OutcomeName } from '../../src-main/domain/discretion/outcome.ts'
import { settle, type Final } from '../../src-main/domain/discretion/settle.ts'
import type { InspectionRating } from '../../src-main/domain/rating/inspection.ts'
import { stepOf } from '../../src-main/domain/rating/provisional.ts'
import { fc } from '../support/chance.ts'
import { closeSession } from '../support/closed-session.ts'
import { openedOf, rated, standardOf } from '../support/inspection.ts'
import { anyInspection, anyOutcomes, anyStandard } from '../support/made-up.ts'
import { ratingReadPlainly, waysReadPlainly, type PlainFigure } from './zone-read-plainly.ts'

const inspectionAndOutcomes = anyInspection.chain((inspection) =>
  fc.record({ inspection: fc.constant(inspection), outcomes: anyOutcomes(inspection) }),
)

describe('the zone of any standard', () => {
  test('is the one a plain reading of the rules opens', () => {
    let opened = 0
    fc.assert(
      fc.property(anyStandard, ({ framework, figures }) => {
        const inspection = rated(framework, { figures })
        const given = standardOf(inspection, 's').figures
        const known = given.flatMap(({ yes, n, percent }): readonly PlainFigure[] =>
          percent === null ? [] : [{ yes, n, percent }],
        )
        const limits = framework.scale.map(({ from }) => from)
        const everyCase = known.length === given.length
        const ways = everyCase ? waysReadPlainly(limits, framework.zone, known) : []
        const step = everyCase ? framework.scale[ratingReadPlainly(limits, known)] : null
        opened += ways.length
        expect(stepOf(standardOf(inspection, 's').provisional)).toBe(step)
        expect(openedOf(inspection, 's')).toEqual(ways)
      }),
      { numRuns: 2000 },
    )
    expect(opened).toBeGreaterThan(500)
  })

  test('opens no way that leads off the scale', () => {
    fc.assert(
      fc.property(anyStandard, ({ framework, figures }) => {
        const { provisional, opened } = standardOf(rated(framework, { figures }), 's')
        const place = framework.scale.findIndex(({ score }) => score === stepOf(provisional)?.score)
        const offScale = place === 0 ? 'down' : place === framework.scale.length - 1 ? 'up' : null
        expect(opened.filter(({ direction }) => direction === offScale)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('whatever a panel records', () => {
  test('a standard moves by one step, in an open direction, and once', () => {
    let moves = 0
    fc.assert(
      fc.property(inspectionAndOutcomes, ({ inspection, outcomes }) => {
        for (const final of closeSession(inspection, outcomes).finals) {
          const used = final.outcomes.filter(({ outcome }) => movers.includes(outcome))
          moves += used.length
          expect(used.length).toBeLessThanOrEqual(1)
          expect(stepsAllowed(inspection, final)).toContain(stepsMoved(inspection, final))
        }
      }),
      { numRuns: 1000 },
    )
    expect(moves).toBeGreaterThan(20)
  })

  test('the overall is given exactly when every counting standard has a rating, and is their sum', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(inspectionAndOutcomes, ({ inspection, outcomes }) => {
        const { finals, overall } = closeSession(inspection, outcomes)
        const counting = finals.filter(({ standard }) => standardOf(inspection, standard).standard.counts)
        const given = counting.length > 0 && counting.every(({ rating }) => rating !== null)
        const sum = counting.reduce((total, { rating }) => total + (rating?.score ?? 0), 0)
        kinds.add(overall.kind)
        expect(overall.kind === 'rated' ? overall.score : null).toBe(given ? sum : null)
        expect(given ? sum : 0).toBeLessThanOrEqual(overall.outOf)
      }),
      { numRuns: 500 },
    )
    expect([...kinds].toSorted()).toEqual(['not-rated', 'rated'])
  })

  test('settling gives refusals, or for every standard a rating on the scale or a reason for none', () => {
    const answers = { settled: 0, refused: 0 }
    fc.assert(
      fc.property(inspectionAndOutcomes, ({ inspection, outcomes }) => {
        const answer = settle(inspection, outcomes)
        answers[answer.ok ? 'settled' : 'refused'] += 1
        expect(answer.ok || answer.refusal.length > 0).toBe(true)
        const finals = answer.ok ? answer.value.finals : []
        expect(finals.filter(({ rating, notRated }) => (rating === null) === (notRated === null))).toEqual([])
        const off = finals.filter(({ rating }) => rating !== null && !inspection.framework.scale.includes(rating))
        expect(off).toEqual([])
      }),
      { numRuns: 1000 },
    )
    expect(Math.min(answers.settled, answers.refused)).toBeGreaterThan(10)
  })
})

const movers: readonly OutcomeName[] = ['discretion-used', 'moderation-ratified']

/** Steps between the provisional and the final rating; 0 where either is missing. */
function stepsMoved(inspection: InspectionRating, { standard, rating }: Final): number {
  const { scale } = inspection.framework
  const before = stepOf(standardOf(inspection, standard).provisional)
  return rating === null || before === null ? 0 : scale.indexOf(rating) - scale.indexOf(before)
}

/** The moves the rules leave to a standard with this outcome; what the panel sets otherwise may lie anywhere on the scale. */
function stepsAllowed(inspection: InspectionRating, { standard, by }: Final): readonly number[] {
  const { opened, moderation } = standardOf(inspection, standard)
  if (by === 'set-otherwise') return inspection.framework.scale.flatMap((_, place) => [-place, place])
  if (by === 'discretion-used') return opened.map(({ direction }) => (direction === 'up' ? 1 : -1))
  return by === 'moderation-ratified' ? [moderation === 'up' ? 1 : -1] : [0]
}

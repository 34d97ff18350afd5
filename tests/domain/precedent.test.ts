/** Precedent: which earlier decisions are similar, and when a choice departs from them (decisions row 27). */
import { describe, expect, test } from 'vitest'
import {
  departsFromPrecedent,
  heldAgainst,
  isSimilar,
  openWays,
  precedentsIn,
  type OpenWay,
  type Precedent,
} from '../../src-main/domain/discretion/precedent.ts'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import { fc } from '../support/chance.ts'
import { aFramework, aFrameworkOfOneStandard } from '../support/framework.ts'
import { rated, standardOf } from '../support/inspection.ts'
import { anyStandard } from '../support/made-up.ts'

const framework = aFrameworkOfOneStandard(['q'])
const at = (printed: string) => standardOf(rated(framework, { figures: { q: printed } }), 's')
const raised: Outcome = { standard: 's', outcome: 'discretion-used', direction: 'up', grounds: [], rationale: 'Why.' }
const left: Outcome = { standard: 's', outcome: 'considered-no-change', rationale: 'Why.' }

describe('a way that was open', () => {
  test('is measured to the boundary it would cross', () => {
    expect(openWays(framework, at('48%'))).toEqual([{ direction: 'up', percent: 48, boundary: 50, points: 2 }])
    expect(openWays(framework, at('66%'))).toEqual([{ direction: 'down', percent: 66, boundary: 65, points: 1 }])
    expect(openWays(framework, at('65%'))).toEqual([{ direction: 'down', percent: 65, boundary: 65, points: 0 }])
    expect(openWays(framework, at('57%'))).toEqual([])
  })

  test('every open direction has a way, on any scale and with any zone', () => {
    fc.assert(
      fc.property(anyStandard, ({ framework: own, figures }) => {
        const standard = standardOf(rated(own, { figures }), 's')
        expect(openWays(own, standard).map(({ direction }) => direction)).toEqual(
          standard.opened.map(({ direction }) => direction),
        )
      }),
    )
  })
})

describe('an earlier decision', () => {
  test('to move speaks for the way it went, and to move nothing for every way that was open', () => {
    const both = aFramework({ ...framework, zone: { points: 9, inclusive: true, oneCase: 'none' } })
    const between = standardOf(rated(both, { figures: { q: '57%' } }), 's')
    const ways = (outcome: Outcome) =>
      precedentsIn(both, between, [outcome]).map((each) => [each.direction, each.moved])
    expect(ways(raised)).toEqual([['up', true]])
    expect(ways(left)).toEqual([
      ['down', false],
      ['up', false],
    ])
  })

  test('that a rating stands, that it is not rated or adjourned, is no precedent', () => {
    for (const outcome of ['stands', 'not-rated', 'adjourned', 'moderation-ratified'] as const)
      expect(precedentsIn(framework, at('48%'), [{ standard: 's', outcome }])).toEqual([])
  })

  test('is similar the same way and within one point of the same distance', () => {
    const way = (direction: 'up' | 'down', points: number): OpenWay => ({
      direction,
      points,
      percent: 48,
      boundary: 50,
    })
    const similar = [0, 1, 2, 3, 4].filter((points) => isSimilar(way('up', 2), way('up', points)))
    expect(similar).toEqual([1, 2, 3])
    expect(isSimilar(way('up', 2), way('down', 2))).toBe(false)
  })
})

describe('a choice departs from precedent', () => {
  const ways = openWays(framework, at('48%'))
  const earlier = (moved: number, unmoved: number): readonly Precedent[] => [
    ...Array.from({ length: moved }, () => precedentsIn(framework, at('47%'), [raised])).flat(),
    ...Array.from({ length: unmoved }, () => precedentsIn(framework, at('49%'), [left])).flat(),
  ]
  const raise = { outcome: 'discretion-used', direction: 'up' } as const
  const leave = { outcome: 'considered-no-change' } as const

  test('from three similar decisions on, where fewer than a third went this way', () => {
    expect(departsFromPrecedent(ways, earlier(0, 2), raise)).toBe(false)
    expect(departsFromPrecedent(ways, earlier(0, 3), raise)).toBe(true)
    expect(departsFromPrecedent(ways, earlier(1, 2), raise)).toBe(false)
    expect(departsFromPrecedent(ways, earlier(1, 3), raise)).toBe(true)
    expect(departsFromPrecedent(ways, earlier(3, 0), leave)).toBe(true)
    expect(departsFromPrecedent(ways, earlier(3, 2), leave)).toBe(false)
  })

  test('never by adjourning, nor by not rating', () => {
    expect(heldAgainst(ways, earlier(5, 0), { outcome: 'not-rated' })).toEqual([])
    expect(departsFromPrecedent(ways, earlier(5, 0), { outcome: 'adjourned' })).toBe(false)
  })
})

/** What stands behind firmness: key questions left out, not applicable counted both ways, and Wilson's interval. */
import { describe, expect, test } from 'vitest'
import { inBoundaryOrder, type Judged } from '../../src-main/domain/rating/boundary.ts'
import { rateInspection } from '../../src-main/domain/rating/inspection.ts'
import type { Answer } from '../../src-main/domain/rating/judgement.ts'
import { sensitivity } from '../../src-main/domain/rating/sensitivity.ts'
import { wilsonInterval } from '../../src-main/domain/statistics/interval.ts'
import { fc } from '../support/chance.ts'
import { aFramework, aFrameworkOfOneStandard } from '../support/framework.ts'
import { rated, standardOf } from '../support/inspection.ts'
import { anyCounts } from '../support/made-up.ts'

const framework = aFramework()

describe('the interval of a figure', () => {
  const z95 = 1.959963984540054
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d of %d is the one Newcombe published', (yes, n, from, to) => {
    const interval = wilsonInterval({ yes, n }, z95)
    expect(interval?.from).toBeCloseTo(from, 4)
    expect(interval?.to).toBeCloseTo(to, 4)
  })

  test('holds the figure, lies within nought and one, and turns over with yes and no', () => {
    expect(wilsonInterval({ yes: 0, n: 0 })).toBeNull()
    fc.assert(
      fc.property(anyCounts, ({ yes, n }) => {
        fc.pre(n > 0)
        const interval = wilsonInterval({ yes, n })
        const turned = wilsonInterval({ yes: n - yes, n })
        if (interval === null || turned === null) throw new Error('there is a case')
        expect(interval.from).toBeGreaterThanOrEqual(0)
        expect(interval.from).toBeLessThanOrEqual(yes / n)
        expect(interval.to).toBeGreaterThanOrEqual(yes / n)
        expect(interval.to).toBeLessThanOrEqual(1)
        expect(turned.from).toBeCloseTo(1 - interval.to, 10)
      }),
    )
  })
})

describe('a rating without one of its key questions', () => {
  test('rises where the one that decides is left out, and stays where another is', () => {
    const figures = { '2.2.1': '78 of 148', '2.2.2': '99 of 148', '2.2.3': '57 of 118' }
    const { without } = sensitivity(framework, standardOf(rated(framework, { figures }), '2.2'))
    expect(without.map(({ keyQuestion, becomes }) => `${keyQuestion}: ${becomes?.name}`)).toEqual([
      '2.2.1: Inadequate',
      '2.2.2: Inadequate',
      '2.2.3: Requires improvement',
    ])
  })

  test('is not asked where there is only one, nor where key questions do not rate', () => {
    const one = aFrameworkOfOneStandard(['q'])
    expect(sensitivity(one, standardOf(rated(one, { figures: { q: '48%' } }), 's')).without).toEqual([])
    const proposed = rated(framework, { proposals: { '1.1': 'Good' } })
    expect(sensitivity(framework, standardOf(proposed, '1.1'))).toEqual({
      without: [],
      notApplicable: null,
      intervals: [],
    })
  })
})

test('judgements not applicable are counted as yes and as no, and nothing is counted where there are none', () => {
  const own = aFrameworkOfOneStandard(['q'])
  const count = { yes: 48, no: 52, notApplicable: 10, blank: 0, leftOut: 0, leftOutAnswered: 0, unclassified: 0 }
  const inspection = rateInspection(own, {
    keyQuestions: new Map([['q', { known: 'cases', count }]]),
    published: new Map(),
    proposals: new Map(),
    moderations: new Map(),
  })
  expect(sensitivity(own, standardOf(inspection, 's')).notApplicable).toMatchObject({
    judgements: 10,
    asYes: { name: 'Requires improvement' },
    asNo: { name: 'Inadequate' },
  })
  const without = rated(own, { figures: { q: '48 of 100' } })
  expect(sensitivity(own, standardOf(without, 's')).notApplicable).toBeNull()
})

test('the cases behind a figure come no before yes, and first those whose prompts say otherwise', () => {
  const a = (reference: string, answer: Answer, prompts: string, standing: Judged['standing'] = 'in'): Judged => ({
    reference,
    answer,
    standing,
    prompts: prompts.split('').map((letter) => ({ answer: letter === 'Y' ? 'Y' : letter === 'N' ? 'N' : '' })),
  })
  const cases = [
    a('C1', 'Y', 'YY'),
    a('C2', 'N', 'NN'),
    a('C10', 'N', 'YY-'),
    a('C3', 'N', 'YN'),
    a('C4', 'Y', 'NN'),
    a('C5', '', ''),
    a('C6', 'NA', ''),
    a('C7', 'N', 'YY', 'out'),
    a('C9', 'N', 'YY'),
  ]
  expect(inBoundaryOrder(cases).map(({ reference }) => reference)).toEqual([
    'C9',
    'C10',
    'C3',
    'C2',
    'C4',
    'C1',
    'C6',
    'C5',
    'C7',
  ])
})

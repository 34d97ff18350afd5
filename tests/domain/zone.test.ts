/** The zone of discretion: which ways are open, and which test opens them (decisions rows 11-15). */
import { describe, expect, test } from 'vitest'
import { boundaries } from '../../src-main/domain/discretion/zone.ts'
import type { Framework, Zone } from '../../src-main/domain/framework/framework.ts'
import { aFramework } from '../support/framework.ts'
import { openedOf, rated, standardOf } from '../support/inspection.ts'

function opened(first: string, second: string, third: string, framework: Framework = aFramework()): readonly string[] {
  return openedOf(rated(framework, { figures: { '2.2.1': first, '2.2.2': second, '2.2.3': third } }), '2.2')
}

function withZone(change: Partial<Zone>): Framework {
  return aFramework({ zone: { points: 5, inclusive: true, oneCase: 'lowest', ...change } })
}

test('boundaries are the lower limits of the bands above the lowest', () => {
  expect(boundaries(aFramework())).toEqual([50, 65, 80])
})

describe('near a boundary', () => {
  test.each([
    [44, []],
    [45, ['up: near-boundary']],
    [55, ['down: near-boundary']],
    [56, []],
    [59, []],
    [60, ['up: near-boundary']],
    [70, ['down: near-boundary']],
    [71, []],
    [74, []],
    [75, ['up: near-boundary']],
    [85, ['down: near-boundary']],
    [86, []],
  ])('a lowest figure of %d per cent opens %j', (percent, ways) => {
    expect(opened(`${percent} of 100`, '95 of 100', '95 of 100')).toEqual(ways)
  })

  test.each([50, 65, 80])(
    '%d per cent stands on a boundary: it belongs to the band above and opens down',
    (percent) => {
      expect(opened(`${percent} of 100`, '95 of 100', '95 of 100')).toEqual(['down: near-boundary, one-case'])
    },
  )

  test('nothing is near the foot of the lowest band', () => {
    expect(opened('0 of 100', '95 of 100', '95 of 100')).toEqual([])
    expect(opened('4%', '95%', '95%')).toEqual([])
  })

  test('only the lowest figure is read: another key question near a boundary opens nothing', () => {
    expect(opened('40 of 100', '64 of 100', '79 of 100')).toEqual([])
  })

  test('with limits close together one figure is near two boundaries, one each way', () => {
    const close = aFramework({
      scale: [0, 40, 48, 90].map((from, score) => ({ score, name: `R${score}`, from, band: `B${score}` })),
    })
    const known = { figures: { '2.2.1': '44%', '2.2.2': '95%', '2.2.3': '95%' } }
    expect(standardOf(rated(close, known), '2.2').opened).toEqual([
      { direction: 'down', tests: ['near-boundary'], near: [{ boundary: 40, points: 4 }], oneCase: [] },
      { direction: 'up', tests: ['near-boundary'], near: [{ boundary: 48, points: 4 }], oneCase: [] },
    ])
  })
})

describe('a framework with another zone', () => {
  test('without its edges, five points away opens nothing and four points away does', () => {
    const open = withZone({ inclusive: false, oneCase: 'none' })
    expect(opened('45 of 100', '95 of 100', '95 of 100', open)).toEqual([])
    expect(opened('70 of 100', '95 of 100', '95 of 100', open)).toEqual([])
    expect(opened('46 of 100', '95 of 100', '95 of 100', open)).toEqual(['up: near-boundary'])
    expect(opened('69 of 100', '95 of 100', '95 of 100', open)).toEqual(['down: near-boundary'])
  })

  test('of no points, with its edges, only a figure on the boundary itself is near', () => {
    const none = withZone({ points: 0, oneCase: 'none' })
    expect(opened('65 of 100', '95 of 100', '95 of 100', none)).toEqual(['down: near-boundary'])
    expect(opened('64 of 100', '95 of 100', '95 of 100', none)).toEqual([])
  })

  test('of no points, without its edges, nothing is near', () => {
    expect(opened('65 of 100', '95 of 100', '95 of 100', withZone({ points: 0, inclusive: false }))) //
      .toEqual(['down: one-case'])
  })

  test('without the one-case test only nearness counts', () => {
    const near = withZone({ oneCase: 'none' })
    expect(opened('0 of 1', '95 of 100', '95 of 100', near)).toEqual([])
    expect(opened('49 of 100', '95 of 100', '95 of 100', near)).toEqual(['up: near-boundary'])
  })
})

describe('one case', () => {
  test('one of one opens a way that no boundary is near to', () => {
    expect(opened('0 of 1', '95 of 100', '95 of 100')).toEqual(['up: one-case'])
  })

  test('five of nine is open both ways by one case', () => {
    expect(opened('5 of 9', '7 of 9', '6 of 9')).toEqual(['down: one-case', 'up: one-case'])
  })

  test('one way may be open by nearness and the other by one case', () => {
    // 3 of 5 prints 60: five points under 65. 2 of 5 prints 40, one band down; 4 of 5 lifts one of a tie, not the standard.
    expect(opened('3 of 5', '3 of 5', '90 of 100')).toEqual(['down: one-case', 'up: near-boundary'])
  })

  test('two key questions tied in the low band do not open the way up by one case', () => {
    expect(opened('49 of 100', '49 of 100', '70 of 100')).toEqual(['up: near-boundary'])
  })

  test('two tied lowest key questions of which either falls open the way down, and both are named', () => {
    const known = { figures: { '2.2.1': '50 of 100', '2.2.2': '50 of 100', '2.2.3': '70 of 100' } }
    expect(standardOf(rated(aFramework(), known), '2.2').opened).toEqual([
      {
        direction: 'down',
        tests: ['near-boundary', 'one-case'],
        near: [{ boundary: 50, points: 0 }],
        oneCase: [
          { keyQuestion: '2.2.1', from: 'Y', becomes: 'Inadequate' },
          { keyQuestion: '2.2.2', from: 'Y', becomes: 'Inadequate' },
        ],
      },
    ])
  })

  test('of two tied by their whole per cent the one with fewer cases may be the one that opens the way', () => {
    // 11 of 20 and 55 of 100 both print 55, and one judgement fewer leaves both above 50.
    const known = { figures: { '2.2.1': '11 of 20', '2.2.2': '55 of 100', '2.2.3': '95 of 100' } }
    const framework = withZone({ points: 0, inclusive: false })
    expect(openedOf(rated(framework, known), '2.2')).toEqual([])
    // 5 of 9 and 56 of 100 both print 56; 4 of 9 prints 44.
    const smaller = { figures: { '2.2.1': '5 of 9', '2.2.2': '56 of 100', '2.2.3': '95 of 100' } }
    expect(standardOf(rated(framework, smaller), '2.2').opened).toMatchObject([
      { direction: 'down', oneCase: [{ keyQuestion: '2.2.1' }] },
    ])
  })

  test('one case raises the standard only if no other key question holds it down', () => {
    // 50 of 100 is in the higher band already.
    expect(opened('49 of 100', '50 of 100', '90 of 100')).toEqual(['up: near-boundary, one-case'])
    // 48 of 98 prints 49 too: tied, and the way up would need both.
    expect(opened('49 of 100', '48 of 98', '90 of 100')).toEqual(['up: near-boundary'])
  })

  test('52 of 79 less one still prints 65: only nearness opens the way down', () => {
    expect(opened('52 of 79', '79 of 79', '79 of 79')).toEqual(['down: near-boundary'])
  })

  test('a judgement of a key question that is not the lowest opens nothing, even if it would change the rating', () => {
    // 2 of 4 in place of 3 of 4 would make the standard Requires improvement, but 72 of 100 is lower.
    expect(opened('72 of 100', '3 of 4', '90 of 100')).toEqual([])
  })

  test('everything yes and everything no are tested one way only', () => {
    expect(opened('3 of 3', '3 of 3', '3 of 3')).toEqual(['down: one-case'])
    expect(opened('0 of 3', '90 of 90', '90 of 90')).toEqual([])
    expect(opened('0 of 2', '90 of 90', '90 of 90')).toEqual(['up: one-case'])
  })

  test('one case can carry the standard over two boundaries; the way is open all the same', () => {
    const known = { figures: { '2.2.1': '1 of 2', '2.2.2': '95 of 100', '2.2.3': '95 of 100' } }
    expect(standardOf(rated(aFramework(), known), '2.2').opened).toMatchObject([
      { direction: 'down', oneCase: [{ becomes: 'Inadequate' }] },
      { direction: 'up', oneCase: [{ from: 'N', becomes: 'Outstanding' }] },
    ])
  })

  test('cannot be tested on a percentage without its cases', () => {
    expect(opened('49%', '70%', '70%')).toEqual(['up: near-boundary'])
  })

  test('is tested on the lowest where only the others are without their cases', () => {
    expect(opened('49 of 100', '70%', '70%')).toEqual(['up: near-boundary, one-case'])
  })
})

describe('no zone', () => {
  test('a standard that is not available, proposed or as published has none', () => {
    const inspection = rated(aFramework(), { proposals: { '1.1': 'Good' }, published: { '4.1': 'Good' } })
    for (const number of ['1.1', '2.2', '4.1']) expect(openedOf(inspection, number)).toEqual([])
  })

  test('a standard that does not count has one', () => {
    const framework = aFramework()
    const domains = framework.domains.map((domain) => ({
      ...domain,
      standards: domain.standards.map((standard) => ({ ...standard, counts: false })),
    }))
    expect(opened('49 of 100', '70 of 100', '70 of 100', { ...framework, domains })).toEqual([
      'up: near-boundary, one-case',
    ])
  })
})

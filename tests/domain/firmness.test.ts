/** How firm a rating is: rests on one judgement or two, close, or firm (decisions row 27). */
import { describe, expect, test } from 'vitest'
import { firmness, isSmallSubSample, type Firmness } from '../../src-main/domain/rating/firmness.ts'
import { fc } from '../support/chance.ts'
import { aFramework } from '../support/framework.ts'
import { rated, standardOf, type Known } from '../support/inspection.ts'
import { anyStandard } from '../support/made-up.ts'
import { perCent, ratingReadPlainly } from './zone-read-plainly.ts'

const framework = aFramework()

function planning(first: string, second: string, third: string): Firmness {
  const known: Known = { figures: { '2.2.1': first, '2.2.2': second, '2.2.3': third } }
  return firmness(framework, standardOf(rated(framework, known), '2.2'))
}

describe('a rating rests on', () => {
  test('one judgement where a single change moves the standard', () => {
    expect(planning('49 of 100', '70 of 100', '70 of 100')).toMatchObject({
      restsOn: 1,
      by: [{ direction: 'up', becomes: 'Requires improvement', changes: [{ keyQuestion: '2.2.1', from: 'N' }] }],
    })
  })

  test('two where the deciding key question needs two', () => {
    const two = [
      { keyQuestion: '2.2.3', from: 'N' },
      { keyQuestion: '2.2.3', from: 'N' },
    ]
    expect(planning('78 of 148', '99 of 148', '57 of 118')).toEqual({
      words: 'close',
      restsOn: 2,
      by: [{ direction: 'up', becomes: 'Requires improvement', changes: two }],
      untested: [],
    })
  })

  test('two where two tied key questions need one each', () => {
    expect(planning('49 of 100', '49 of 100', '70 of 100')).toMatchObject({
      restsOn: 2,
      by: [
        {
          direction: 'up',
          changes: [
            { keyQuestion: '2.2.1', from: 'N' },
            { keyQuestion: '2.2.2', from: 'N' },
          ],
        },
      ],
    })
  })

  test('one judgement of a key question that is not the lowest, although it opens no zone', () => {
    // 2 of 4 prints 50: the standard would be Requires improvement.
    expect(planning('72 of 100', '3 of 4', '90 of 100')).toMatchObject({
      words: 'rests-on',
      restsOn: 1,
      by: [{ direction: 'down', becomes: 'Requires improvement', changes: [{ keyQuestion: '2.2.2', from: 'Y' }] }],
    })
  })

  test('either way, and each is told', () => {
    const { by, restsOn } = planning('5 of 9', '90 of 100', '90 of 100')
    expect(restsOn).toBe(1)
    expect(by.map(({ direction, becomes }) => `${direction} to ${becomes}`)).toEqual([
      'down to Inadequate',
      'up to Good',
    ])
  })
})

describe('a rating is', () => {
  test('close where the zone is open, although no two judgements move it', () => {
    expect(planning('46 of 100', '70 of 100', '70 of 100')).toEqual({
      words: 'close',
      restsOn: null,
      by: [],
      untested: [],
    })
  })

  test('firm where the zone is closed and no two judgements move it', () => {
    expect(planning('30 of 100', '70 of 100', '70 of 100')).toEqual({
      words: 'firm',
      restsOn: null,
      by: [],
      untested: [],
    })
  })

  test('not tested where a key question known without its cases could be what it rests on', () => {
    expect(planning('30 of 100', '70%', '70 of 100')).toMatchObject({ words: 'not-tested', untested: ['2.2.2'] })
    expect(planning('46%', '70%', '70%')).toMatchObject({ words: 'close', untested: ['2.2.1', '2.2.2', '2.2.3'] })
  })

  test('not tested where there is no figure: not available, proposed, as published', () => {
    const inspection = rated(framework, { proposals: { '1.1': 'Good' }, published: { '4.1': 'Good' } })
    const words = ['1.1', '2.2', '4.1'].map((number) => firmness(framework, standardOf(inspection, number)).words)
    expect(words).toEqual(['not-tested', 'not-tested', 'not-tested'])
  })
})

test('a sub-sample is small below twenty cases, where one is worth more than five points', () => {
  expect([0, 1, 19, 20, null].map((n) => isSmallSubSample({ n }))).toEqual([false, true, true, false, false])
})

test('no fewer judgements move any standard than a search through all of them finds', () => {
  const found = new Set<number | null>()
  fc.assert(
    fc.property(anyStandard, ({ framework: own, figures }) => {
      const standard = standardOf(rated(own, { figures }), 's')
      const limits = own.scale.map(({ from }) => from)
      const known = standard.figures.map(({ yes, n, percent }) => ({ yes, n, percent: percent ?? 0 }))
      const places = (more: readonly number[]): number =>
        ratingReadPlainly(
          limits,
          known.map(({ yes, n, percent }, place) => {
            const changed = (yes ?? 0) + (more[place] ?? 0)
            if (yes === null || n === null || n === 0 || changed < 0 || changed > n) return { percent }
            return { percent: perCent(changed, n) }
          }),
        )
      const moved = [1, 2].find((count) => spread(known.length, count).some((more) => places(more) !== places([])))
      const rests = firmness(own, standard).restsOn
      found.add(rests)
      expect(rests).toBe(standard.provisional.kind === 'by-key-questions' ? (moved ?? null) : null)
    }),
    { numRuns: 500 },
  )
  expect(found).toEqual(new Set([null, 1, 2]))
})

/** Every way to spread so many changed judgements over so many key questions. */
function spread(questions: number, count: number): readonly (readonly number[])[] {
  if (questions === 0) return count === 0 ? [[]] : []
  return Array.from({ length: 2 * count + 1 }, (_, place) => place - count).flatMap((first) =>
    spread(questions - 1, count - Math.abs(first)).map((rest) => [first, ...rest]),
  )
}

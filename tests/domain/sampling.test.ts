import { describe, expect, test } from 'vitest'
import { allocation } from '../../src-main/domain/sampling/allocation.ts'
import type { Candidate } from '../../src-main/domain/sampling/candidate.ts'
import { designOf } from '../../src-main/domain/sampling/designs.ts'
import { drawSample, unitsWithout } from '../../src-main/domain/sampling/draw.ts'
import { exclusionIn } from '../../src-main/domain/sampling/exclusions.ts'
import { replacementFor } from '../../src-main/domain/sampling/replacement.ts'
import { categoriesOf } from '../../src-main/domain/sampling/representativeness.ts'
import { chanceOf, inTurn } from '../../src-main/domain/sampling/turns.ts'
import { aCandidate } from '../support/population.ts'

const many = (count: number, of: (place: number) => Candidate): readonly Candidate[] =>
  Array.from({ length: count }, (_, place) => of(place))
const references = (cases: readonly Candidate[]): readonly string[] => cases.map(({ reference }) => reference)
const options = { seed: 7, size: 10, mostEach: null, matched: ['gender'] } as const

describe('what a sample is matched on', () => {
  test('case supervision on gender, disposal and risk; unpaid work not on disposal (002:1276, 1290)', () => {
    expect(designOf('case supervision').matched).toEqual(['gender', 'disposal', 'risk'])
    expect(designOf('unpaid work').matched).toEqual(['gender', 'risk'])
  })
  test('the size of the Through the Gate sample is an estimate (002:1286)', () => {
    expect(designOf('through the gate').size).toBe('estimated')
  })
})

describe('why a case is left out', () => {
  test('a reason of the list, with words of one’s own behind a colon', () => {
    expect(exclusionIn('Transferred: to Kent in May')).toEqual({
      ok: true,
      value: { because: 'transferred', words: 'to Kent in May' },
    })
  })
  test('an empty cell, and “no”, leave nobody out', () => {
    for (const cell of ['', '  ', 'No']) expect(exclusionIn(cell)).toEqual({ ok: true, value: null })
  })
  test('“other” says nothing by itself, and a reason nobody knows is refused', () => {
    expect(exclusionIn('other: ')).toMatchObject({ ok: false, refusal: { code: 'exclusion-without-words' } })
    expect(exclusionIn('yes')).toMatchObject({ ok: false, refusal: { code: 'exclusion-unknown' } })
  })
})

describe('places', () => {
  test('those left over go to the largest remainders', () => {
    const parts = [
      { key: 'women', cases: 46 },
      { key: 'men', cases: 208 },
    ]
    // 46 of 254 is 18.1 per cent, as printed (002:557).
    expect([...allocation(parts, 100).values()]).toEqual([18, 82])
  })
  test('of equal remainders the larger part comes first', () => {
    const parts = [
      { key: 'a', cases: 1 },
      { key: 'b', cases: 3 },
    ]
    expect([...allocation(parts, 2).values()]).toEqual([0, 2])
  })
})

describe('chance', () => {
  test('a case keeps its number when others join or leave the list', () => {
    const list = many(50, (place) => aCandidate(`C${place}`))
    const without = list.filter(({ reference }) => reference !== 'C7')
    expect(references(inTurn(without, 42))).toEqual(references(inTurn(list, 42)).filter((each) => each !== 'C7'))
  })
  test('is spread evenly over a thousand references, and over seeds', () => {
    for (const numberOf of [(at: number) => chanceOf(1, `X${at}`), (at: number) => chanceOf(at, 'X1')]) {
      const tenths = Array.from({ length: 10 }, () => 0)
      for (let at = 0; at < 10_000; at += 1) {
        const tenth = Math.floor(10 * numberOf(at))
        tenths[tenth] = (tenths[tenth] ?? 0) + 1
      }
      // Chi-squared with nine degrees of freedom: above 27.9 once in a thousand.
      expect(tenths.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(27.9)
    }
  })
  test('every case is drawn about as often as every other', () => {
    const list = many(40, (place) => aCandidate(`C${place}`))
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed += 1)
      for (const { candidate, drawn } of drawSample(list, { ...options, seed }))
        if (drawn) times.set(candidate.reference, (times.get(candidate.reference) ?? 0) + 1)
    // 500 of 2,000 each, with a standard deviation of 19.
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(5 * 19.4)
  })
  test('a seed gives the draw it gave before: this one was written down', () => {
    const list = many(20, (place) => aCandidate(`C${place}`))
    const drawn = drawSample(list, { ...options, size: 5 }).filter(({ drawn }) => drawn)
    expect(references(drawn.map(({ candidate }) => candidate))).toEqual(['C19', 'C2', 'C5', 'C4', 'C0'])
  })
})

describe('a draw', () => {
  test('takes a case from a unit with one case, though its part has no place by share', () => {
    const list = [
      ...many(30, (place) => aCandidate(`M${place}`)),
      aCandidate('F1', { gender: 'Female', ldu: 'Isle of Wight' }),
    ]
    for (let seed = 0; seed < 20; seed += 1) {
      const sample = drawSample(list, { ...options, seed, size: 5 }).filter(({ drawn }) => drawn)
      expect(sample).toHaveLength(5)
      expect(
        unitsWithout(
          list,
          sample.map(({ candidate }) => candidate),
        ),
      ).toEqual([])
    }
  })

  test('keeps the match where one officer’s cases can make way for another’s', () => {
    // Ann has the only women, and men as well; whatever turn they have, her two places go to the women.
    const list = [
      ...many(2, (place) => aCandidate(`F${place}`, { gender: 'Female', officer: 'Ann' })),
      ...many(9, (place) => aCandidate(`A${place}`, { officer: 'Ann' })),
      ...many(11, (place) => aCandidate(`B${place}`, { officer: `Officer ${place}` })),
    ]
    for (let seed = 0; seed < 50; seed += 1) {
      const turns = drawSample(list, { seed, size: 11, mostEach: 1, matched: ['gender'] })
      const sample = turns.filter(({ drawn }) => drawn).map(({ candidate }) => candidate)
      expect(sample).toHaveLength(11)
      expect(sample.filter(({ traits }) => traits.gender === 'Female')).toHaveLength(1)
    }
  })
})

describe('a replacement', () => {
  const out = aCandidate('OUT', { gender: 'Female', risk: 'high', ldu: 'East' })
  const standing = { fallen: [], mostEach: null, matched: ['gender', 'disposal', 'risk'], sample: [] } as const

  test('is like the case that fell out before it comes first in turn', () => {
    const turns = [
      aCandidate('1'),
      aCandidate('2', { gender: 'Female', risk: 'low' }),
      aCandidate('3', { gender: 'Female', risk: 'high' }),
    ]
    expect(replacementFor(out, { ...standing, turns })?.reference).toBe('3')
    expect(replacementFor(out, { ...standing, turns: turns.slice(0, 2) })?.reference).toBe('2')
  })
  test('of two that are alike, one that keeps the unit in the sample comes first', () => {
    const like = { gender: 'Female', risk: 'high' }
    const turns = [aCandidate('1', { ...like, ldu: 'North' }), aCandidate('2', { ...like, ldu: 'East' })]
    expect(replacementFor(out, { ...standing, turns })?.reference).toBe('2')
    expect(replacementFor(out, { ...standing, turns, sample: [aCandidate('9', { ldu: 'East' })] })?.reference).toBe('1')
  })
  test('a case that has fallen out does not come back', () => {
    const turns = [aCandidate('1')]
    expect(replacementFor(out, { ...standing, turns, fallen: turns })).toBeNull()
  })
})

describe('how like its population a sample is', () => {
  const men = many(80, (place) => aCandidate(`M${place}`))
  const women = many(20, (place) => aCandidate(`F${place}`, { gender: 'Female' }))
  test('a difference above five points is pointed out, and one of five is not', () => {
    const of = (count: number) =>
      categoriesOf([...men, ...women], [...men.slice(0, 20 - count), ...women.slice(0, count)], 'gender')
    expect(of(5).map(({ name, difference, far }) => [name, difference, far])).toEqual([
      ['Male', -5, false],
      ['Female', 5, false],
    ])
    expect(of(6).every(({ far }) => far)).toBe(true)
  })
  test('a split has the margin of its own cases, wider than the five points of the whole', () => {
    const [, female] = categoriesOf([...men, ...women], [...men.slice(0, 40), ...women.slice(0, 10)], 'gender')
    expect(female?.margin).toBeCloseTo(14.7, 1)
    expect(female?.wide).toBe(true)
  })
})

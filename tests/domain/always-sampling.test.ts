/** What holds for every population and every seed: eligible cases only, the limit on officers, the size, and the same draw again. */
import { describe, expect, test } from 'vitest'
import { allocation, partOf, partsOf } from '../../src-main/domain/sampling/allocation.ts'
import { eligible, sameAs, type Candidate } from '../../src-main/domain/sampling/candidate.ts'
import { drawSample, unitsWithout, type DrawOptions, type Turn } from '../../src-main/domain/sampling/draw.ts'
import { replacementFor } from '../../src-main/domain/sampling/replacement.ts'
import { mostSeed } from '../../src-main/domain/sampling/turns.ts'
import { fc } from '../support/chance.ts'
import { anyPopulation } from '../support/population.ts'

const anyOptions: fc.Arbitrary<DrawOptions> = fc.record({
  seed: fc.integer({ min: 0, max: mostSeed }),
  size: fc.integer({ min: 0, max: 60 }),
  mostEach: fc.option(fc.integer({ min: 1, max: 6 })),
  matched: fc.subarray(['gender', 'disposal', 'risk'] as const),
})

const drawn = (turns: readonly Turn[]): readonly Candidate[] =>
  turns.flatMap(({ candidate, drawn }) => (drawn ? [candidate] : []))

function byOfficer(cases: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { officer } of cases) if (officer !== '') counts.set(officer, (counts.get(officer) ?? 0) + 1)
  return counts
}

/** As many as the limit on officers leaves to be drawn at all. */
function mostPossible(candidates: readonly Candidate[], mostEach: number | null): number {
  const unnamed = candidates.filter(({ officer }) => officer === '').length
  return [...byOfficer(candidates).values()].reduce((sum, cases) => sum + Math.min(cases, mostEach ?? cases), unnamed)
}

describe('a draw', () => {
  test('takes eligible cases only, and gives every one of them a turn', () => {
    fc.assert(
      fc.property(anyPopulation, anyOptions, (population, options) => {
        const turns = drawSample(population, options)
        expect(new Set(turns.map(({ candidate }) => candidate))).toEqual(new Set(eligible(population)))
        expect(turns).toHaveLength(eligible(population).length)
      }),
    )
  })

  test('never takes more than the limit of one responsible officer', () => {
    fc.assert(
      fc.property(anyPopulation, anyOptions, (population, options) => {
        for (const cases of byOfficer(drawn(drawSample(population, options))).values())
          expect(cases).toBeLessThanOrEqual(options.mostEach ?? cases)
      }),
    )
  })

  test('reaches its size wherever the population and the limit on officers let it', () => {
    fc.assert(
      fc.property(anyPopulation, anyOptions, (population, options) => {
        const possible = mostPossible(eligible(population), options.mostEach)
        expect(drawn(drawSample(population, options))).toHaveLength(Math.min(options.size, possible))
      }),
    )
  })

  test('is the same again for the same list and seed, whatever the order of the list', () => {
    const shuffled = anyPopulation.chain((population) =>
      fc.tuple(fc.constant(population), fc.shuffledSubarray([...population], { minLength: population.length })),
    )
    fc.assert(
      fc.property(shuffled, anyOptions, ([population, other], options) => {
        const named = (list: readonly Candidate[]) =>
          drawSample(list, options).map(({ candidate, drawn }) => `${candidate.reference} ${drawn}`)
        expect(named(other)).toEqual(named(population))
        expect(named(population)).toEqual(named(population))
      }),
    )
  })

  test('without a limit on officers or units to cover, gives each part of the population exactly its places', () => {
    fc.assert(
      fc.property(anyPopulation, anyOptions, (given, options) => {
        const population = given.map((each) => ({ ...each, traits: { ...each.traits, ldu: 'North' } }))
        const sample = drawn(drawSample(population, { ...options, mostEach: null }))
        const places = allocation(partsOf(eligible(population), options.matched), options.size)
        for (const [key, wanted] of places)
          expect(sample.filter((each) => partOf(each, options.matched) === key)).toHaveLength(wanted)
      }),
    )
  })

  test('has a case from every local delivery unit where there are places enough and no limit on officers', () => {
    fc.assert(
      fc.property(anyPopulation, anyOptions, (population, options) => {
        fc.pre(options.size >= 3)
        const sample = drawn(drawSample(population, { ...options, mostEach: null }))
        expect(unitsWithout(eligible(population), sample)).toEqual([])
      }),
    )
  })
})

describe('places', () => {
  const anyParts = fc
    .array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 })
    .map((cases) => cases.map((count, place) => ({ key: `part ${place}`, cases: count })))

  test('add up to the size, and no part gives more than it has or strays a whole case from its share', () => {
    fc.assert(
      fc.property(anyParts, fc.integer({ min: 0, max: 500 }), (parts, size) => {
        const population = parts.reduce((sum, { cases }) => sum + cases, 0)
        const places = allocation(parts, size)
        const sum = [...places.values()].reduce((total, each) => total + each, 0)
        expect(sum).toBe(Math.min(size, population))
        for (const { key, cases } of parts) {
          expect(places.get(key)).toBeLessThanOrEqual(cases)
          const share = population === 0 ? 0 : (sum * cases) / population
          expect(Math.abs((places.get(key) ?? 0) - share)).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('a replacement', () => {
  test('is eligible, stood by, and keeps the officer’s limit; there is none only where nobody may', () => {
    fc.assert(
      fc.property(anyPopulation, anyOptions, fc.nat(), (population, options, at) => {
        const turns = drawSample(population, options)
        const sample = drawn(turns)
        const out = sample[at % Math.max(1, sample.length)]
        fc.pre(out !== undefined)
        if (out === undefined) return
        const rest = sample.filter((each) => each !== out)
        const standing = { turns: turns.map(({ candidate }) => candidate), sample: rest, fallen: [], ...options }
        const found = replacementFor(out, standing)
        const may = turns.filter(
          ({ candidate, drawn }) =>
            !drawn &&
            (candidate.officer === '' ||
              (byOfficer(rest).get(candidate.officer) ?? 0) < (options.mostEach ?? Number.MAX_SAFE_INTEGER)),
        )
        const alike = (each: Candidate): boolean =>
          options.matched.every((trait) => sameAs(each.traits[trait]) === sameAs(out.traits[trait]))
        const best = may.map(({ candidate }) => candidate).filter((each, _, all) => alike(each) || !all.some(alike))
        expect(best.length === 0 ? [null] : best).toContain(found)
      }),
    )
  })
})

// A sample as it is shown: how it was sized and drawn, and how like its population it is.
import { allocation, partOf, partsOf } from '../../domain/sampling/allocation.ts'
import { sameAs, traits, type Trait } from '../../domain/sampling/candidate.ts'
import { unitsWithout } from '../../domain/sampling/draw.ts'
import { exclusions } from '../../domain/sampling/exclusions.ts'
import { categoriesOf, mostDifference, wantedPoints } from '../../domain/sampling/representativeness.ts'
import { questionsByNumber } from '../../domain/framework/lookup.ts'
import type { Tally } from '../../domain/rating/tally.ts'
import { endlessSample, marginOfError, sampleSize } from '../../domain/statistics/sample-size.ts'
import type { Reading } from '../../store/database.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { DrawView, PopulationView, SamplingView } from '../contract/views.ts'
import { whyNotChangeEvidence } from '../handlers/frozen.ts'
import type { LoadedDraw, LoadedSample } from '../sample-state.ts'

export function showSample(db: Reading, loaded: LoadedSample, tally: Tally | null): SamplingView {
  const { sample, design, population, draw, draws } = loaded
  const frozen = whyNotChangeEvidence(db, loaded.inspection.id)
  const eligible = eligibleIn(loaded)
  const size =
    design.size === 'estimated' || eligible === 0
      ? null
      : { endless: endlessSample, eligible, cases: sampleSize(eligible) }
  return {
    sample: sample.id,
    title: sample.title,
    matched: design.matched,
    sizing: design.size,
    population: population === null ? null : showPopulation(loaded, size?.cases ?? null),
    size,
    draw: draw === null ? null : showDraw(loaded, draw),
    draws: draws
      .map(({ number, seed, size, mostEach, at, by, reason }) => ({
        ...{ seed, size, mostEach, at, by, reason },
        stands: draw?.row.number === number,
      }))
      .toReversed(),
    subSamples: tally === null ? [] : subSamplesOf(loaded, tally),
    exclusions,
    limits: { difference: mostDifference, margin: wantedPoints },
    whyNotChange: frozen === null ? null : refusalWords(frozen),
  }
}

function eligibleIn({ population, eligible }: LoadedSample): number {
  return population?.known === 'counts' ? population.cases : eligible.length
}

function showPopulation(loaded: LoadedSample, size: number | null): PopulationView | null {
  const { population, candidates, eligible } = loaded
  if (population === null) return null
  const { known, file, digest, at, by } = population
  const all = eligibleIn(loaded)
  const officers = new Set(eligible.map(({ officer }) => sameAs(officer)).filter((name) => name !== ''))
  return {
    ...{ known, file, digest, at, by },
    eligible: all,
    excluded: exclusions
      .map(({ id, says }) => ({
        because: id,
        says,
        cases: candidates.filter(({ excluded }) => excluded?.because === id).length,
      }))
      .filter(({ cases }) => cases > 0)
      .toSorted((a, b) => b.cases - a.cases),
    officers: officers.size,
    withoutOfficer: eligible.filter(({ officer }) => sameAs(officer) === '').length,
    traits: traits
      .map((trait) => {
        const categories = countedBy(loaded, trait)
        const places = size === null ? null : placesBy(loaded, trait, size)
        return {
          trait,
          categories: categories.map(({ name, cases }) => ({
            ...{ name, cases },
            share: all === 0 ? 0 : (100 * cases) / all,
            places: places === null ? null : (places.get(sameAs(name)) ?? 0),
          })),
        }
      })
      .filter(({ categories }) => categories.some(({ name }) => name !== '')),
  }
}

/** A list is matched on everything together; counts say nothing of who is both. Null where the sample is not matched. */
function placesBy(loaded: LoadedSample, trait: Trait, size: number): ReadonlyMap<string, number> | null {
  const { population, eligible, design } = loaded
  if (!design.matched.includes(trait)) return null
  if (population?.known === 'counts')
    return allocation(
      countedBy(loaded, trait).map(({ name, cases }) => ({ key: sameAs(name), cases })),
      size,
    )
  const places = allocation(partsOf(eligible, design.matched), size)
  const sums = new Map<string, number>()
  for (const each of new Map(eligible.map((one) => [partOf(one, design.matched), one])).values()) {
    const name = sameAs(each.traits[trait])
    sums.set(name, (sums.get(name) ?? 0) + (places.get(partOf(each, design.matched)) ?? 0))
  }
  return sums
}

function countedBy({ population, eligible }: LoadedSample, trait: Trait) {
  return population?.known === 'counts'
    ? population.categories.filter((each) => each.trait === trait)
    : categoriesOf(eligible, [], trait).map(({ name, population: cases }) => ({ name, cases }))
}

function showDraw({ design, eligible }: LoadedSample, draw: LoadedDraw): DrawView {
  const { row, turns, sample, fallen, replacements } = draw
  const names = new Map(turns.map(({ number, reference }) => [number, reference]))
  const turnOf = new Map(turns.map(({ number }, place) => [number, place + 1]))
  const officers = countsBy(sample.map(({ officer }) => sameAs(officer)).filter((name) => name !== ''))
  const known = design.size === 'from the population'
  return {
    seed: row.seed,
    size: row.size,
    mostEach: row.mostEach,
    at: row.at,
    by: row.by,
    cases: sample
      .map(({ number, reference, traits, officer }) => {
        const place = replacements.find(({ replacement }) => replacement === number)?.fallen
        return {
          turn: turnOf.get(number) ?? 0,
          ...{ reference, traits, officer },
          replaces: place === undefined ? null : (names.get(place) ?? null),
        }
      })
      .toSorted((a, b) => a.reference.localeCompare(b.reference, 'en-GB', { numeric: true })),
    fallen: replacements.map(({ fallen, replacement, because, words, at, by }) => ({
      reference: names.get(fallen) ?? '',
      says: exclusions.find(({ id }) => id === because)?.says ?? because,
      words,
      replacement: replacement === null ? null : (names.get(replacement) ?? null),
      ...{ at, by },
    })),
    standingBy: turns.length - sample.length - fallen.length,
    short: Math.max(0, row.size - sample.length),
    unitsWithout: unitsWithout(eligible, sample),
    mostOfOne: Math.max(0, ...officers.values()),
    officers: officers.size,
    margin: known ? marginOfError(sample.length, eligible.length) : null,
    traits: traits
      .map((trait) => ({
        trait,
        matched: design.matched.includes(trait),
        categories: categoriesOf(eligible, sample, trait).map((each) =>
          known ? each : { ...each, margin: null, wide: false },
        ),
      }))
      .filter(({ categories }) => categories.some(({ name }) => name !== '')),
  }
}

function countsBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** How many a sub-sample stands for is not known, so its margin is that of an endless population. */
function subSamplesOf({ framework, sample, design }: LoadedSample, tally: Tally): SamplingView['subSamples'] {
  const groups = new Map<string, { readonly questions: string[]; readonly n: number }>()
  for (const { number, keyQuestion } of questionsByNumber(framework).values()) {
    const count = tally.counts.get(number)
    if (keyQuestion.evidence !== 'cases' || keyQuestion.sample !== sample.id) continue
    if (keyQuestion.leaveOut === undefined || keyQuestion.number !== number || count === undefined) continue
    const key = JSON.stringify(keyQuestion.leaveOut)
    const n = count.yes + count.no + count.notApplicable + count.blank
    const group = groups.get(key) ?? { questions: [], n }
    group.questions.push(number)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ questions, n }) => {
    const margin = design.size === 'estimated' ? null : marginOfError(n, null)
    return { questions, n, margin, wide: margin !== null && margin > wantedPoints }
  })
}

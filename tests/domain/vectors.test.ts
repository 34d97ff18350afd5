/** The inspectorate's agreed examples, input by exact output: figures, bands, zone and totals (vectors.json). */
import { describe, expect, test } from 'vitest'
import { openDirections } from '../../src-main/domain/discretion/zone.ts'
import { caseKeyQuestions, ratingScored, standardsOf } from '../../src-main/domain/framework/lookup.ts'
import { figureOf } from '../../src-main/domain/rating/figure.ts'
import { overallRating } from '../../src-main/domain/rating/overall.ts'
import { provisionalRating } from '../../src-main/domain/rating/provisional.ts'
import { loadShipped } from '../../src-main/frameworks/load.ts'
import { aFrameworkOfOneStandard } from '../support/framework.ts'
import vectors from './vectors.json' with { type: 'json' }

describe.each(vectors.standards)('$case', ({ keyQuestions, provisional, opened }) => {
  const framework = aFrameworkOfOneStandard(keyQuestions.map(({ number }) => number))
  const [standard] = standardsOf(framework)
  if (standard === undefined) throw new Error('the framework has no standard')
  const counts = new Map(keyQuestions.map(({ number, yes, n }) => [number, { known: 'counts' as const, yes, n }]))
  const figures = caseKeyQuestions(standard).map((question) =>
    figureOf(framework, question, counts.get(question.number) ?? { known: 'counts', yes: 0, n: 0 }),
  )
  const given = provisionalRating(framework, standard, figures, { published: null, proposed: null })

  test('its key questions have the agreed figures', () => {
    expect(
      figures.map((figure) => ({
        number: figure.number,
        yes: figure.yes,
        n: figure.n,
        percent: figure.percent,
        band: figure.band?.band ?? null,
        decidedByRounding: figure.decidedByRounding,
        casesToNextBand: figure.casesToNextBand,
        casesToBandBelow: figure.casesToBandBelow,
      })),
    ).toEqual(keyQuestions)
  })

  test('its provisional rating is the agreed one', () => {
    const shown =
      given.kind === 'by-key-questions'
        ? { rating: given.step.name, score: given.step.score, decidedBy: given.decidedBy, lowest: given.lowest }
        : null
    expect(shown).toEqual(provisional)
  })

  test('the agreed directions are open, by the agreed tests', () => {
    const shown = openDirections(framework, given, figures).map(({ direction, tests }) => ({ direction, tests }))
    expect(shown).toEqual(opened)
  })
})

describe.each(vectors.overall)('ten standards scored $scores', ({ scores, overall }) => {
  test(`total ${overall.score} and are rated ${overall.rating}`, async () => {
    const loaded = await loadShipped('crc-2018')
    if (!loaded.ok) throw new Error('crc-2018 does not load')
    const numbers = standardsOf(loaded.value).map(({ number }) => number)
    expect(numbers).toHaveLength(scores.length)
    const ratings = new Map(numbers.map((number, place) => [number, ratingScored(loaded.value, scores[place] ?? -1)]))
    expect(overallRating(loaded.value, ratings)).toMatchObject({ kind: 'rated', outOf: 30, ...overall })
  })
})

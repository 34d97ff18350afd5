/** What holds for every made-up return and figure: counts add up, order is nothing, distances are the shortest. */
import { describe, expect, test } from 'vitest'
import { bandOf, questionsByNumber } from '../../src-main/domain/framework/lookup.ts'
import { evidenceFromPercent, figureOf, wholePercent } from '../../src-main/domain/rating/figure.ts'
import { rateInspection, type InspectionRating } from '../../src-main/domain/rating/inspection.ts'
import type { CaseSheet } from '../../src-main/domain/rating/judgement.ts'
import { stepOf } from '../../src-main/domain/rating/provisional.ts'
import { inspectionEvidence } from '../../src-main/domain/rating/sources.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import { fc } from '../support/chance.ts'
import { aCaseQuestion, aFramework } from '../support/framework.ts'
import { anyCounts, anyScale, anySheets, publishedScale } from '../support/made-up.ts'
import { perCent } from './zone-read-plainly.ts'

const framework = aFramework()

function ratedFrom(sheets: readonly CaseSheet[]): InspectionRating {
  const counted = tally(framework, sheets)
  const evidence = inspectionEvidence(framework, { tally: counted, results: [], proposals: [], moderations: [] })
  if (!evidence.ok) throw new Error('returns alone are never refused')
  return rateInspection(framework, evidence.value)
}

/** Every figure and every score, in framework order; not available is lowest, because one more Y never takes a rating away. */
function heights({ standards }: InspectionRating): readonly number[] {
  return standards.flatMap(({ figures, provisional }) => [
    ...figures.map(({ percent }) => percent ?? -1),
    stepOf(provisional)?.score ?? -1,
  ])
}

describe('counting', () => {
  const asked = [...questionsByNumber(framework).values()].flatMap(({ number, keyQuestion }) =>
    keyQuestion.evidence === 'cases' ? [{ number, sample: keyQuestion.sample }] : [],
  )

  test('for every question yes, no, NA, blank and left out make up the cases of its sample', () => {
    expect(asked).toHaveLength(6)
    fc.assert(
      fc.property(anySheets, (sheets) => {
        const { counts, casesBySample } = tally(framework, sheets)
        for (const { number, sample } of asked) {
          const count = counts.get(number)
          if (count === undefined) throw new Error(`${number} was not counted`)
          const { yes, no, notApplicable, blank, leftOut } = count
          expect(yes + no + notApplicable + blank + leftOut).toBe(casesBySample.get(sample) ?? 0)
          expect(count.leftOutAnswered).toBeLessThanOrEqual(leftOut)
          expect(count.unclassified).toBeLessThanOrEqual(yes + no + notApplicable + blank)
        }
      }),
    )
  })

  test('the order of cases, and of returns, changes no figure', () => {
    const turned = anySheets.chain((sheets) =>
      fc.tuple(fc.constant(sheets), fc.shuffledSubarray([...sheets], { minLength: sheets.length }), fc.nat(12)),
    )
    fc.assert(
      fc.property(turned, ([sheets, reordered, at]) => {
        const other = reordered.map((sheet): CaseSheet => ({
          ...sheet,
          cases: [...sheet.cases.slice(at), ...sheet.cases.slice(0, at)].toReversed(),
        }))
        expect(ratedFrom(other)).toEqual(ratedFrom(sheets))
      }),
    )
  })

  test('the order of columns changes no figure', () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        const other = sheets.map((sheet): CaseSheet => ({
          questions: sheet.questions.toReversed(),
          cases: sheet.cases.map((each) => ({ ...each, answers: each.answers.toReversed() })),
        }))
        expect(ratedFrom(other)).toEqual(ratedFrom(sheets))
      }),
    )
  })

  test('one return and the same cases in two give the same figures', () => {
    fc.assert(
      fc.property(anySheets, fc.nat(12), (sheets, at) => {
        const split = sheets.flatMap((sheet) => [
          { ...sheet, cases: sheet.cases.slice(0, at) },
          { ...sheet, cases: sheet.cases.slice(at) },
        ])
        expect(ratedFrom(split)).toEqual(ratedFrom(sheets))
      }),
    )
  })
})

test('a judgement changed from N to Y lowers no figure and no provisional rating', () => {
  let changed = 0
  fc.assert(
    fc.property(anySheets, fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), (sheets, [first, second, third]) => {
      const better = sheets.map((sheet, s) => ({
        ...sheet,
        cases: sheet.cases.map((each, c) => ({
          ...each,
          answers: each.answers.map((answer, q) => {
            const here = s === first % sheets.length && c === second % sheet.cases.length
            if (!here || q !== third % each.answers.length || answer !== 'N') return answer
            changed += 1
            return 'Y'
          }),
        })),
      }))
      const [before, after] = [heights(ratedFrom(sheets)), heights(ratedFrom(better))]
      expect(after).toHaveLength(before.length)
      expect(before.filter((height, place) => height > (after[place] ?? -1))).toEqual([])
    }),
    { numRuns: 500 },
  )
  // Enough of the made-up places held an N for the sentence to mean something.
  expect(changed).toBeGreaterThan(30)
})

describe('figures', () => {
  test('the whole per cent is the long division’s, and its band the highest it reaches', () => {
    fc.assert(
      fc.property(fc.oneof(publishedScale, anyScale), anyCounts, (scale, { yes, n }) => {
        const figure = figureOf({ ...framework, scale }, aCaseQuestion('q'), { known: 'counts', yes, n })
        const percent = n === 0 ? null : perCent(yes, n)
        const reached = (by: number) => scale.filter(({ from }) => from <= by).at(-1)
        expect(figure.percent).toBe(percent)
        expect(figure.band).toBe(percent === null ? null : reached(percent))
        expect(figure.decidedByRounding).toBe(percent !== null && reached((100 * yes) / n) !== reached(percent))
      }),
    )
  })

  test('distances are those a search through every count finds', () => {
    fc.assert(
      fc.property(fc.oneof(publishedScale, anyScale), anyCounts, (scale, { yes, n }) => {
        const own = { ...framework, scale }
        const figure = figureOf(own, aCaseQuestion('q'), { known: 'counts', yes, n })
        const from = (count: number) => (n === 0 ? -1 : (bandOf(own, wholePercent(count, n))?.from ?? -1))
        const counts = Array.from({ length: n + 1 }, (_, count) => count)
        const higher = counts.filter((count) => count > yes && from(count) > from(yes)).map((count) => count - yes)
        const lower = counts.filter((count) => count < yes && from(count) < from(yes)).map((count) => yes - count)
        expect(figure.casesToNextBand).toBe(higher.length === 0 ? null : Math.min(...higher))
        expect(figure.casesToBandBelow).toBe(lower.length === 0 ? null : Math.min(...lower))
      }),
    )
  })

  test('a printed percentage gives counts exactly where one number of yeses prints it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 260 }), (percent, n) => {
        const counts = Array.from({ length: n === 0 ? 0 : n + 1 }, (_, yes) => yes)
        const possible = counts.filter((yes) => perCent(yes, n) === percent)
        const several = { known: 'percent', percent, n }
        const one = { known: 'counts', yes: possible[0], n }
        const evidence = possible.length === 0 ? null : possible.length === 1 ? one : several
        expect(evidenceFromPercent(percent, n)).toEqual(evidence)
      }),
      { numRuns: 500 },
    )
  })
})

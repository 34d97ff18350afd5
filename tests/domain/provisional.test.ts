/** Provisional ratings: the lowest key question decides, and "not available" is never a low rating (decisions rows 4, 6-10). */
import { describe, expect, test } from 'vitest'
import { aCaseQuestion, aFramework, aFrameworkOfOneStandard, aStandard } from '../support/framework.ts'
import { provisionalOf, rated, standardOf } from '../support/inspection.ts'

const framework = aFramework()
const planning = (first: string, second: string, third: string) =>
  rated(framework, { figures: { '2.2.1': first, '2.2.2': second, '2.2.3': third } })

describe('a standard rated by its key questions', () => {
  test('takes the lowest band: three Good and one Inadequate are Inadequate', () => {
    const four = aFrameworkOfOneStandard(['a', 'b', 'c', 'd'])
    const inspection = rated(four, { figures: { a: '70 of 100', b: '72 of 100', c: '40 of 100', d: '74 of 100' } })
    expect(standardOf(inspection, 's').provisional).toMatchObject({
      step: { name: 'Inadequate' },
      decidedBy: ['c'],
      lowest: ['c'],
    })
  })

  test('is decided by every key question in that band, in framework order, and only one of them is the lowest', () => {
    expect(standardOf(planning('62 of 100', '64 of 100', '58 of 100'), '2.2').provisional).toMatchObject({
      kind: 'by-key-questions',
      step: { name: 'Requires improvement' },
      decidedBy: ['2.2.1', '2.2.2', '2.2.3'],
      lowest: ['2.2.3'],
    })
  })

  test('has as many lowest key questions as share the smallest whole per cent, whatever their counts', () => {
    // 96 of 148 and 130 of 200 both print 65.
    expect(standardOf(planning('96 of 148', '130 of 200', '66 of 100'), '2.2').provisional).toMatchObject({
      decidedBy: ['2.2.1', '2.2.2', '2.2.3'],
      lowest: ['2.2.1', '2.2.2'],
    })
  })

  test('is rated on printed percentages as on counts', () => {
    expect(provisionalOf(planning('79%', '78%', '63%'), '2.2')).toBe('Requires improvement')
  })

  test('does not read its qualitative key question', () => {
    const inspection = rated(framework, { figures: { '4.1.1': '76 of 100', '4.1.2': '82 of 100' } })
    expect(provisionalOf(inspection, '4.1')).toBe('Good')
    expect(standardOf(inspection, '4.1').figures.map(({ number }) => number)).toEqual(['4.1.1', '4.1.2'])
  })
})

describe('a provisional rating that is not available', () => {
  test('a key question without a case leaves its standard without a rating, not with the lowest of the rest', () => {
    expect(standardOf(planning('40 of 100', '0 of 0', '90 of 100'), '2.2').provisional).toEqual({
      kind: 'not-available',
      because: { why: 'no-case', keyQuestions: ['2.2.2'] },
    })
  })

  test('nothing known at all names every key question', () => {
    expect(standardOf(rated(framework, {}), '2.2').provisional).toEqual({
      kind: 'not-available',
      because: { why: 'no-case', keyQuestions: ['2.2.1', '2.2.2', '2.2.3'] },
    })
  })

  test('a standard without key questions in the framework waits for a published rating', () => {
    const incomplete = aFramework({
      domains: [{ number: '3', name: 'Victims', standards: [aStandard('3.2', { incomplete: true })] }],
    })
    expect(provisionalOf(rated(incomplete, {}), '3.2')).toBe('incomplete-standard')
    expect(provisionalOf(rated(incomplete, { published: { '3.2': 'Good' } }), '3.2')).toBe('Good')
  })

  test('an unrated framework rates nothing, but still gives its figures', () => {
    const unrated = aFramework({ scale: [], overall: [] })
    const inspection = rated(unrated, { figures: { '2.2.1': '57 of 118', '2.2.2': '60 of 100', '2.2.3': '3 of 9' } })
    expect(['1.1', '2.2', '4.1'].map((number) => provisionalOf(inspection, number))).toEqual([
      'unrated-framework',
      'unrated-framework',
      'unrated-framework',
    ])
    expect(standardOf(inspection, '2.2').figures[0]).toMatchObject({
      percent: 48,
      band: null,
      decidedByRounding: false,
      casesToNextBand: null,
      casesToBandBelow: null,
    })
    expect(inspection.byRule).toMatchObject({ kind: 'not-rated', because: { why: 'unrated-framework' } })
  })
})

describe('a standard the lead inspector rates', () => {
  test('has the proposed rating, no figure and no zone', () => {
    const leadership = standardOf(rated(framework, { proposals: { '1.1': 'Good' } }), '1.1')
    expect(leadership.provisional).toMatchObject({ kind: 'proposed', step: { name: 'Good', score: 2 } })
    expect(leadership.figures).toEqual([])
    expect(leadership.opened).toEqual([])
  })

  test('is not available until something is proposed', () => {
    expect(provisionalOf(rated(framework, {}), '1.1')).toBe('no-proposal')
  })
})

describe('a standard known as published', () => {
  test('has that rating and no zone', () => {
    const planned = standardOf(rated(framework, { published: { '2.2': 'Outstanding' } }), '2.2')
    expect(planned.provisional).toMatchObject({ kind: 'as-published', step: { name: 'Outstanding', score: 3 } })
    expect(planned.opened).toEqual([])
  })

  test('counts in the overall rating like any other', () => {
    const inspection = rated(framework, { published: { '1.1': 'Good', '2.2': 'Good', '4.1': 'Good' } })
    expect(inspection.byRule).toMatchObject({ kind: 'rated', score: 6, outOf: 9, rating: 'Good' })
  })
})

test('a standard on a scale of five steps takes the lowest of its own bands', () => {
  const five = aFramework({
    scale: [0, 20, 40, 60, 90].map((from, score) => ({ score, name: `R${score}`, from, band: `B${score}` })),
    domains: [
      {
        number: '2',
        name: 'Cases',
        standards: [aStandard('2.2', { keyQuestions: [aCaseQuestion('2.2.1'), aCaseQuestion('2.2.2')] })],
      },
    ],
  })
  expect(provisionalOf(rated(five, { figures: { '2.2.1': '95 of 100', '2.2.2': '59 of 100' } }), '2.2')).toBe('R2')
})

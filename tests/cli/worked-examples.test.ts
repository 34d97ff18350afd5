/** The three published inspections, rated by the real command line, against the worked examples every build must reproduce. */
import { beforeAll, describe, expect, test } from 'vitest'
import { rateJson, run, samples } from '../support/command-line.ts'
import type { RateAnswer } from '../support/rate-schema.ts'
import { examples } from '../support/worked-examples.ts'

const overallOf = ({ overall }: RateAnswer): string =>
  'notRated' in overall
    ? `no overall rating: ${overall.notRated}`
    : `${overall.score} of ${overall.outOf}, ${overall.rating}`

describe.each(examples)('$name', (example) => {
  let before: RateAnswer
  let after: RateAnswer
  let text: string
  beforeAll(async () => {
    before = await rateJson(example.args, samples)
    const args = [...example.args, '--outcomes', example.outcomes]
    after = await rateJson(args, samples)
    text = (await run(['rate', ...args], samples)).out
  })

  test('has the published key-question percentages', () => {
    const percents = before.standards.map(({ number, keyQuestions }) => [
      number,
      keyQuestions.map((question) => (question.evidence === 'cases' ? question.percent : '(qualitative)')).join('/'),
    ])
    expect(Object.fromEntries(percents)).toMatchObject(example.percents)
  })

  test('has the ratings and the overall the rules give', () => {
    expect(before.standards.map(({ provisional }) => ('rating' in provisional ? provisional.rating : '–'))).toEqual(
      example.byRule,
    )
    expect(overallOf(before)).toBe(example.byRuleOverall)
  })

  test('opens the zone of discretion where the rules do, and nowhere else', () => {
    const open = before.standards.filter(({ discretion }) => discretion.eligible)
    const zones = open.map(({ number, discretion }) => [
      number,
      discretion.opened.map(({ direction }) => direction).join(' '),
    ])
    expect(Object.fromEntries(zones)).toEqual(example.zones)
    for (const { discretion } of before.standards) expect(discretion.eligible).toBe(discretion.opened.length > 0)
  })

  test('has the published ratings and overall after the panel', () => {
    expect(after.standards.map(({ final }) => (final !== undefined && 'rating' in final ? final.rating : '–'))).toEqual(
      example.final,
    )
    expect(overallOf(after)).toBe(example.overall)
  })

  test('says the same in the table for people', () => {
    expect(text).toContain(`Overall by rule      ${example.byRuleOverall}\nOverall after panel  ${example.overall}\n`)
    expect(text).toContain('PROVISIONAL, NOT SIGNED')
  })
})

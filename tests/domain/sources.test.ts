/** What is known of an inspection: each item from one source, and nothing the framework does not have (decisions row 4). */
import { describe, expect, test } from 'vitest'
import type { Answer, CaseSheet } from '../../src-main/domain/rating/judgement.ts'
import { inspectionEvidence, type Stated } from '../../src-main/domain/rating/sources.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import { aFramework } from '../support/framework.ts'
import { asPrinted, gather, type Known } from '../support/inspection.ts'

const framework = aFramework()
const good = framework.scale[2] ?? null
const rated4 = { '4.1.1': '72 of 100', '4.1.2': '90 of 100' }

function refusals(known: Known): readonly unknown[] {
  const gathered = gather(framework, known)
  return gathered.ok ? [] : gathered.refusal.map(({ standard, refusal }) => ({ item: standard, ...refusal }))
}

function withReturns(questions: readonly string[], change: Partial<Stated> = {}, of: Framework = framework) {
  const answers = questions.map((): Answer => 'Y')
  const sheet: CaseSheet = {
    questions,
    cases: [{ reference: 'A1', sample: 'case supervision', attributes: {}, answers }],
  }
  return inspectionEvidence(of, {
    tally: tally(of, [sheet]),
    results: [],
    proposals: [],
    moderations: [],
    ...change,
  })
}

describe('one source for each item', () => {
  test('a key question both in returns and in results is refused', () => {
    const both = withReturns(['2.2.1'], { results: [{ item: '2.2.1', evidence: asPrinted('63%') }] })
    expect(both).toEqual({
      ok: false,
      refusal: [
        {
          standard: '2.2.1',
          refusal: { code: 'two-sources', facts: { item: '2.2.1', sources: ['returns', 'results'] } },
        },
      ],
    })
  })

  test('a key question the returns do not ask may come from results', () => {
    const joined = withReturns(['2.2.1'], { results: [{ item: '2.2.2', evidence: asPrinted('63%') }] })
    expect(joined.ok && joined.value.keyQuestions.get('2.2.2')).toEqual({ known: 'percent', percent: 63, n: null })
    expect(joined.ok && joined.value.keyQuestions.get('2.2.1')).toMatchObject({ known: 'cases', count: { yes: 1 } })
  })

  test('a standard as published whose key questions are in the returns is refused', () => {
    if (good === null) throw new Error('the scale has no Good')
    const both = withReturns(['2.2.1'], { results: [{ item: '2.2', published: good }] })
    expect(both).toMatchObject({
      ok: false,
      refusal: [{ standard: '2.2', refusal: { facts: { item: '2.2', sources: ['as published', 'returns'] } } }],
    })
  })

  test('a standard as published whose key questions are in results is refused', () => {
    expect(refusals({ figures: { '2.2.3': '63%' }, published: { '2.2': 'Good' } })).toEqual([
      { item: '2.2', code: 'two-sources', facts: { item: '2.2', sources: ['as published', 'results'] } },
    ])
  })

  test('a standard as published is taken where the returns ask none of its questions', () => {
    if (good === null) throw new Error('the scale has no Good')
    expect(withReturns(['2.2.1'], { results: [{ item: '4.1', published: good }] }).ok).toBe(true)
  })

  test('a standard both as published and proposed is refused', () => {
    expect(refusals({ published: { '1.1': 'Good' }, proposals: { '1.1': 'Good' } })).toEqual([
      { item: '1.1', code: 'two-sources', facts: { item: '1.1', sources: ['as published', 'a proposal'] } },
    ])
  })
})

describe('the lead inspector’s proposals', () => {
  test('a proposal for a standard the framework does not have is refused', () => {
    expect(refusals({ proposals: { '9.9': 'Good' } })).toEqual([
      { item: '9.9', code: 'standard-unknown', facts: { standard: '9.9', known: ['1.1', '2.2', '4.1'] } },
    ])
  })

  test('a proposal for a standard rated by its key questions is refused', () => {
    expect(refusals({ proposals: { '2.2': 'Good' } })).toEqual([
      { item: '2.2', code: 'not-lead-inspectors', facts: {} },
    ])
  })

  test('a rating that is not on the scale is refused; a known one may be written in any case', () => {
    expect(refusals({ proposals: { '1.1': 'Excellent' } })).toMatchObject([
      { item: '1.1', code: 'rating-unknown', facts: { rating: 'Excellent' } },
    ])
    expect(refusals({ proposals: { '1.1': ' requires IMPROVEMENT ' } })).toEqual([])
  })

  test('two proposals for one standard are refused, even if they agree', () => {
    const proposals = [
      { standard: '1.1', rating: 'Good' },
      { standard: '1.1', rating: 'Good' },
    ]
    const twice = inspectionEvidence(framework, { tally: null, results: [], proposals, moderations: [] })
    expect(twice).toEqual({
      ok: false,
      refusal: [{ standard: '1.1', refusal: { code: 'stated-twice', facts: { what: 'proposal' } } }],
    })
  })
})

describe('the lead inspector’s moderations', () => {
  test('are taken where the framework names the standard and its cases give an indicative rating', () => {
    expect(refusals({ figures: rated4, moderation: { '4.1': 'up' } })).toEqual([])
  })

  test('a moderation of another standard is refused, and of one the framework does not have', () => {
    expect(refusals({ moderation: { '2.2': 'up' } })).toMatchObject([
      { item: '2.2', code: 'no-moderation-in-framework' },
    ])
    expect(refusals({ moderation: { '9.9': 'up' } })).toMatchObject([{ item: '9.9', code: 'standard-unknown' }])
  })

  test('a moderation without an indicative rating is refused: no case, or as published', () => {
    const refused = [{ item: '4.1', code: 'moderation-without-indicative', facts: {} }]
    expect(refusals({ figures: { '4.1.1': '0 of 0', '4.1.2': '9 of 9' }, moderation: { '4.1': 'up' } })).toEqual(
      refused,
    )
    expect(refusals({ published: { '4.1': 'Good' }, moderation: { '4.1': 'down' } })).toEqual(refused)
  })

  test('a moderation beyond either end of the scale is refused', () => {
    const top = { '4.1.1': '95 of 100', '4.1.2': '90 of 100' }
    expect(refusals({ figures: top, moderation: { '4.1': 'up' } })).toEqual([
      { item: '4.1', code: 'moderation-beyond-scale', facts: { direction: 'up', from: 'Outstanding' } },
    ])
    expect(refusals({ figures: { '4.1.1': '2 of 9', '4.1.2': '9 of 9' }, moderation: { '4.1': 'down' } })).toEqual([
      { item: '4.1', code: 'moderation-beyond-scale', facts: { direction: 'down', from: 'Inadequate' } },
    ])
  })

  test('two moderations of one standard are refused', () => {
    const results = Object.entries(rated4).map(([item, printed]) => ({ item, evidence: asPrinted(printed) }))
    const moderations = (['up', 'down'] as const).map((direction) => ({ standard: '4.1', direction }))
    const twice = inspectionEvidence(framework, { tally: null, results, proposals: [], moderations })
    expect(twice).toMatchObject({ refusal: [{ refusal: { code: 'stated-twice', facts: { what: 'moderation' } } }] })
  })
})

test('everything that is wrong is told at once', () => {
  const wrong = {
    published: { '1.1': 'Good' },
    proposals: { '1.1': 'Good', '2.2': 'Good' },
    moderation: { '2.2': 'up' },
  }
  expect(refusals({ ...wrong, figures: { '4.1.1': '63%' } } as Known)).toMatchObject([
    { item: '1.1', code: 'two-sources' },
    { item: '2.2', code: 'not-lead-inspectors' },
    { item: '2.2', code: 'no-moderation-in-framework' },
  ])
})

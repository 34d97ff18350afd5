/** The footnotes a published rating requires, and where they are printed. */
import { describe, expect, test } from 'vitest'
import { ratingsPage } from '../../src-main/documents/ratings-page/page.ts'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import { rateInspection } from '../../src-main/domain/rating/inspection.ts'
import { inspectionEvidence } from '../../src-main/domain/rating/sources.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import { aFramework, aStandard } from '../support/framework.ts'
import { footnotesOf, pageOf, rowOf, samplePage, wordsOf } from '../support/ratings-page.ts'

// In the example framework planning (48) is open up and unpaid work (76) is Good, near Outstanding.
const figures = {
  '2.2.1': '53 of 100',
  '2.2.2': '67 of 100',
  '2.2.3': '48 of 100',
  '4.1.1': '76 of 100',
  '4.1.2': '79 of 100',
}
const known = { figures, proposals: { '1.1': 'Good' } }
const ratified: Outcome = { standard: '1.1', outcome: 'proposal-ratified' }
const raised: Outcome = {
  standard: '2.2',
  outcome: 'discretion-used',
  direction: 'up',
  grounds: ['wider-evidence', 'other-bands'],
  rationale: 'Meetings.',
}
const considered: Outcome = { standard: '4.1', outcome: 'considered-no-change', rationale: 'Discussed.' }
const ofStandards = (page: string): readonly string[] => footnotesOf(page)[0] ?? []
const after = (outcomes: readonly Outcome[], moderation?: 'up' | 'down'): readonly string[] =>
  ofStandards(
    pageOf(aFramework(), moderation === undefined ? known : { ...known, moderation: { '4.1': moderation } }, outcomes),
  )

describe('the panel’s decisions', () => {
  test('discretion names the move and every ground; a zone left as it is says that it was considered', () => {
    expect(after([ratified, raised, considered])).toEqual([
      'In reaching the rating for planning, the ratings panel used professional discretion on the case data, raising it from Inadequate to Requires improvement. Grounds: other key questions fall in different bands; wider evidence about this aspect of practice.',
      'The provisional rating for unpaid work was close to a boundary. The ratings panel considered whether to use professional discretion and made no change.',
    ])
  })

  test('discretion downwards lowers', () => {
    const page = pageOf(aFramework(), { figures: { ...figures, '4.1.1': '66 of 100' } }, [
      raised,
      { ...raised, standard: '4.1', direction: 'down', grounds: ['divergence'] },
    ])
    expect(ofStandards(page).at(-1)).toContain(
      'lowering it from Good to Requires improvement. Ground: the percentages diverge.',
    )
  })

  test('a moderation is told while it waits, when it is ratified and when it is rejected', () => {
    const waiting = pageOf(aFramework(), { ...known, moderation: { '4.1': 'down' } })
    expect(ofStandards(waiting)).toEqual([
      'The lead inspector proposes to moderate the indicative rating for unpaid work down by one band on qualitative evidence. The ratings panel has not yet decided.',
    ])
    expect(rowOf(waiting, '4.1 Unpaid work')).toContain('moderation down proposed; way up open')
    const ratifies: Outcome = { standard: '4.1', outcome: 'moderation-ratified', rationale: 'Observed.' }
    expect(after([ratified, raised, ratifies], 'up').at(-1)).toBe(
      'The indicative rating for unpaid work, Good, was moderated to Outstanding on qualitative evidence, as the lead inspector proposed and the ratings panel ratified.',
    )
    const rejects: Outcome = { standard: '4.1', outcome: 'moderation-rejected', rationale: 'Too little.' }
    expect(after([ratified, raised, rejects, considered], 'up').slice(1)).toEqual([
      'The lead inspector proposed to moderate the indicative rating for unpaid work on qualitative evidence. The ratings panel considered the proposal and rejected it.',
      expect.stringContaining('made no change'),
    ])
  })

  test('a rating set otherwise names both; a ratified proposal needs no footnote', () => {
    const otherwise: Outcome = {
      standard: '1.1',
      outcome: 'set-otherwise',
      rating: 'Outstanding',
      rationale: 'All staff said so.',
    }
    expect(after([otherwise, raised, considered])[0]).toBe(
      'The lead inspector proposed Good for leadership; the ratings panel decided Outstanding.',
    )
    expect(after([ratified, raised, considered]).join(' ')).not.toContain('leadership')
  })
})

describe('standards without a rating', () => {
  const four = aFramework({
    domains: [
      {
        number: '1',
        name: 'Organisational delivery',
        standards: ['1.1', '1.2', '1.3'].map((number) =>
          aStandard(number, { name: `Standard ${number}`, ratedBy: 'lead-inspector' }),
        ),
      },
    ],
  })
  const notRated = (standard: string, reason: string): Outcome => ({ standard, outcome: 'not-rated', reason })

  test('a whole domain not rated for one reason has one footnote, on the domain and on the missing overall', () => {
    const page = pageOf(
      four,
      {},
      ['1.1', '1.2', '1.3'].map((number) => notRated(number, 'Fieldwork was cancelled. ')),
    )
    expect(footnotesOf(page)).toEqual([['These standards are not rated: Fieldwork was cancelled.']])
    expect(page.match(/href="#footnote1"/g)).toHaveLength(2)
  })

  test('some of a domain not rated for one reason share a footnote by their numbers, the rest has its own', () => {
    const page = pageOf(four, {}, [
      notRated('1.1', 'Cancelled.'),
      notRated('1.3', 'Cancelled.'),
      { standard: '1.2', outcome: 'adjourned', reason: 'The chair was ill' },
    ])
    expect(footnotesOf(page)).toEqual([
      ['1.1 and 1.3 are not rated: Cancelled.', 'The panel adjourned its decision on Standard 1.2: The chair was ill.'],
    ])
  })

  test('a key question without a case is the reason, and never a low rating', () => {
    const page = pageOf(aFramework(), { figures: { '2.2.1': '3 of 4', '2.2.2': '3 of 4', '2.2.3': '0 of 0' } })
    expect(ofStandards(page)).toContain('Planning is not rated: no case was judged for 2.2.3.')
    expect(rowOf(page, '2.2 Planning')).toMatch(/\| – \| N\/A \| – \| –$/)
  })
})

test('a rating as published and a standard that does not count say so', () => {
  const framework = aFramework({
    domains: aFramework().domains.map((domain) => ({
      ...domain,
      standards: domain.standards.map((each) => ({ ...each, counts: each.number !== '4.1' })),
    })),
  })
  const page = pageOf(framework, { published: { '4.1': 'Good' }, figures: { '2.2.1': '3 of 4' } })
  expect(ofStandards(page)).toContain(
    'The rating for unpaid work is given as published; its key questions are not known here.',
  )
  expect(ofStandards(page)).toContain('Unpaid work is rated but does not count towards the overall rating.')
})

describe('key questions', () => {
  test('London: one footnote for all three sub-samples, marked on each, under the table it belongs to', async () => {
    const page = await samplePage('london-crc-2019', 'after')
    const [standards = [], questions = []] = footnotesOf(page)
    expect(standards).toHaveLength(4)
    expect(questions).toEqual([
      'The percentages for 2.2.3, 2.3.3 and 2.4.3 are calculated for a sub-sample, which leaves out cases in which the inspector judged the risk of serious harm to be low (30 of 148 left out).',
      'The band of 2.4.1 is decided by rounding: 96 of 148 is 64.86 per cent, printed as 65.',
    ])
    expect(['2.2.3', '2.3.3', '2.4.3'].map((number) => /\[(\d)\]/.exec(rowOf(page, number))?.[1])).toEqual([
      '5',
      '5',
      '5',
    ])
    expect(rowOf(page, '2.4.1')).toContain('[6]')
  })

  test('HIOW January 2019: that the counts are not known is said once', async () => {
    const page = await samplePage('hiow-crc-2019-01', 'after')
    const [, questions = []] = footnotesOf(page)
    expect(questions[0]).toBe('These percentages are known as whole per cents; the counts behind them are not known.')
    expect(questions[1]).toBe(
      'The percentages for 2.2.3, 2.3.3 and 2.4.3 are calculated for a sub-sample, which leaves out cases in which the inspector judged the risk of serious harm to be low.',
    )
    expect(page.match(/href="#footnote6"/g)).toHaveLength(1)
  })

  test('among counted questions, one known only as a per cent is marked by itself', () => {
    const [, questions] = footnotesOf(pageOf(aFramework(), { figures: { ...figures, '2.2.1': '53%' } }, null))
    expect(questions).toContain('Known as a whole per cent; the counts behind it are not known.')
  })

  test('cases not yet classified, and answers given for left-out cases, are told', () => {
    const framework = aFramework()
    const risks = ['low', '', 'high', '', 'medium']
    const cases = risks.map((risk, place) => ({
      reference: `C${place}`,
      sample: 'case supervision',
      attributes: { rosh_inspector: risk },
      answers: ['Y', 'Y', 'Y'] as const,
    }))
    const counted = tally(framework, [{ questions: ['2.2.1', '2.2.2', '2.2.3'], cases }])
    const evidence = inspectionEvidence(framework, { tally: counted, results: [], proposals: [], moderations: [] })
    if (!evidence.ok) throw new Error('the test’s own cases are refused')
    const inspection = rateInspection(framework, evidence.value)
    const page = ratingsPage({
      inspection,
      settled: null,
      provider: null,
      status: { signed: false, words: 'Provisional' },
      notes: [],
    })
    expect(footnotesOf(page)[1]).toEqual([
      'The percentage for 2.2.3 is calculated for a sub-sample, which leaves out cases in which the inspector judged the risk of serious harm to be low (1 of 5 left out).',
      '2 cases that are not yet classified are counted in 2.2.3.',
      '1 answer to 2.2.3 recorded for left-out cases is kept and not counted.',
    ])
    expect(wordsOf(page)).toContain('No judgement is not applicable or blank.')
  })
})

/** Why this rating, as a person reads it: one sentence for each rule. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import type { Derivation } from '../../src-main/domain/rating/derivation-nodes.ts'
import { whyThisRating } from '../../src-main/domain/rating/derivation.ts'
import { derivationWords } from '../../src-main/words/derivation.ts'
import { fc } from '../support/chance.ts'
import { aFramework, aStandard } from '../support/framework.ts'
import { rated, settled, standardOf, type Known } from '../support/inspection.ts'
import { anyInspection } from '../support/made-up.ts'

const framework = aFramework()
const figures = {
  '2.2.1': '53 of 100',
  '2.2.2': '67%',
  '2.2.3': '57 of 118',
  '4.1.1': '72 of 100',
  '4.1.2': '90 of 100',
}
const rationale = 'The panel said why.'
const ratify: Outcome = { standard: '1.1', outcome: 'proposal-ratified' }

/** The sentence about one standard; about the whole inspection where none is named. */
function said(number: string | null, known: Known, outcomes: readonly Outcome[] | null = null): string {
  const inspection = rated(framework, known)
  const why = whyThisRating(inspection, outcomes === null ? null : settled(inspection, outcomes))
  if (number === null) return derivationWords(why)
  const place = inspection.standards.indexOf(standardOf(inspection, number))
  return derivationWords(why.from[place] ?? why)
}

describe('a provisional rating', () => {
  test('names the key question that decides it, its figure and its band', () => {
    expect(said('2.2', { figures })).toBe('Inadequate, because 2.2.3 is 48 per cent (57 of 118), in the band Minority.')
  })

  test('names every key question that decides it', () => {
    const three = { '2.2.1': '62 of 100', '2.2.2': '64%', '2.2.3': '58 of 100' }
    expect(said('2.2', { figures: three })).toBe(
      'Requires improvement, because 2.2.1 is 62 per cent (62 of 100), 2.2.2 is 64 per cent and 2.2.3 is 58 per cent (58 of 100), all in the band Too few.',
    )
    expect(said('2.2', { figures: { ...three, '2.2.3': '70%' } })).toContain(', both in the band Too few.')
  })

  test('says why there is none', () => {
    expect(said('2.2', { figures: { ...figures, '2.2.1': '0 of 0' } })).toBe(
      'Not available, because no case was judged for 2.2.1.',
    )
    expect(said('1.1', {})).toBe('Not available, because the lead inspector has proposed no rating.')
  })

  test('says that it was proposed, or published so', () => {
    expect(said('1.1', { proposals: { '1.1': 'Good' } })).toBe('Good, because the lead inspector proposes it.')
    expect(said('4.1', { published: { '4.1': 'Good' } })).toBe('Good, because it was published so.')
  })
})

describe('a final rating', () => {
  const known: Known = { figures, proposals: { '1.1': 'Good' } }
  const up: Outcome = {
    standard: '2.2',
    outcome: 'discretion-used',
    direction: 'up',
    grounds: ['other-bands'],
    rationale,
  }
  const considered: Outcome = { standard: '2.2', outcome: 'considered-no-change', rationale }

  test.each<readonly [string, readonly Outcome[], string]>([
    [
      '2.2',
      [ratify, up],
      'Requires improvement, because the panel used discretion to move the provisional rating Inadequate up one band.',
    ],
    ['2.2', [ratify, considered], 'Inadequate, because the panel considered a move and changed nothing.'],
    ['1.1', [ratify, up], 'Good, because the panel ratified the lead inspector’s proposal.'],
    [
      '1.1',
      [{ standard: '1.1', outcome: 'set-otherwise', rating: 'Outstanding', rationale }, up],
      'Outstanding, because the panel set it in place of Good, which the lead inspector proposed.',
    ],
    [
      '1.1',
      [{ standard: '1.1', outcome: 'not-rated', reason: 'Fieldwork was cut short.' }, up],
      'Not rated, because the panel gave no rating: Fieldwork was cut short.',
    ],
    [
      '1.1',
      [{ standard: '1.1', outcome: 'adjourned', reason: 'No quorum' }, up],
      'Not rated, because the panel adjourned the standard: No quorum.',
    ],
    ['4.1', [ratify, up], 'Good, because the provisional rating stands.'],
  ])('of %s after %j', (number, outcomes, sentence) => {
    expect(said(number, known, outcomes)).toBe(sentence)
  })

  test('of moderated unpaid work says whether the panel ratified or rejected', () => {
    const moderated: Known = { figures: { '4.1.1': '72 of 100', '4.1.2': '90 of 100' }, moderation: { '4.1': 'down' } }
    expect(said('4.1', moderated, [{ standard: '4.1', outcome: 'moderation-ratified', rationale }])).toBe(
      'Requires improvement, because the panel ratified a moderation that moved the provisional rating Good down one band.',
    )
    expect(said('4.1', moderated, [{ standard: '4.1', outcome: 'moderation-rejected', rationale }])).toBe(
      'Good, because the panel rejected the proposed moderation.',
    )
  })

  test('of a standard that was never rated says so', () => {
    expect(said('2.2', {}, [])).toBe('Not rated, because there is no provisional rating.')
  })
})

describe('the overall rating', () => {
  test('is the scores added up', () => {
    expect(said(null, { figures, proposals: { '1.1': 'Good' } })).toBe(
      'Requires improvement, because the scores of the 3 standards that count add up to 4 of 9.',
    )
  })

  test('names the standards that leave it open', () => {
    expect(said(null, { figures })).toBe('No overall rating, because 1.1 Leadership is not rated.')
    expect(said(null, {})).toBe(
      'No overall rating, because 1.1 Leadership, 2.2 Planning and 4.1 Unpaid work are not rated.',
    )
  })

  test('of an unrated framework is none', () => {
    const unrated = rated(aFramework({ scale: [], overall: [] }), { figures })
    const why = whyThisRating(unrated, null)
    expect(derivationWords(why)).toBe('No overall rating, because the framework gives none.')
    expect(why.from.map(derivationWords)[1]).toBe('Not available, because the framework gives no ratings.')
    expect(why.from[1]?.from.map(derivationWords)).toContain('48 per cent (57 of 118), as printed.')
  })

  test('of one standard', () => {
    const one = aFramework({
      domains: [{ number: '1', name: 'One', standards: [aStandard('1.1', { ratedBy: 'lead-inspector' })] }],
    })
    expect(derivationWords(whyThisRating(rated(one, { proposals: { '1.1': 'Outstanding' } }), null))).toBe(
      'Requires improvement, because the score of the one standard that counts is 3 of 3.',
    )
  })
})

describe('a figure and its sample', () => {
  const scale = framework.scale.map(({ score, name, from, band }) => ({ score, name, from, band }))
  const band = scale[0] ?? null
  const sample = { sample: 'case supervision', cases: 148, column: 'rosh_inspector', equals: ['low'] }
  const share = { yes: 57, n: 118, percent: 48, band }

  test.each<readonly [string, Derivation]>([
    [
      '48 per cent (57 of 118), in the band Minority; 3 cases are not applicable and 1 case is not answered.',
      {
        rule: 'share-of-yes',
        yields: share,
        facts: { keyQuestion: '2.2.3', scale, yes: 57, notApplicable: 3, blank: 1 },
        from: [],
      },
    ],
    [
      'No figure, because no case was judged.',
      {
        rule: 'printed-counts',
        yields: { yes: 0, n: 0, percent: null, band: null },
        facts: { keyQuestion: '2.2.3', scale, yes: 0, n: 0 },
        from: [],
      },
    ],
    [
      '48 per cent, as printed, in the band Minority.',
      {
        rule: 'printed-per-cent',
        yields: { yes: null, n: null, percent: 48, band },
        facts: { keyQuestion: '2.2.3', scale, percent: 48 },
        from: [],
      },
    ],
    [
      'All 148 cases of the sample case supervision.',
      { rule: 'whole-sample', yields: 148, facts: { sample: 'case supervision', cases: 148 }, from: [] },
    ],
    [
      '118 of the 148 cases of the sample case supervision: 30 are left out, because the inspector’s classification of risk of serious harm is low.',
      {
        rule: 'sub-sample',
        yields: 118,
        facts: { ...sample, leftOut: 30, leftOutAnswered: 0, unclassified: 0 },
        from: [],
      },
    ],
    [
      '147 of the 148 cases of the sample case supervision: 1 is left out, because grade is trainee or agency; 1 of the cases left out has an answer all the same; 2 cases are counted although it is blank.',
      {
        rule: 'sub-sample',
        yields: 147,
        facts: {
          ...sample,
          column: 'grade',
          equals: ['trainee', 'agency'],
          leftOut: 1,
          leftOutAnswered: 1,
          unclassified: 2,
        },
        from: [],
      },
    ],
    [
      'All 148 cases of the sample case supervision: none is left out, because of none the inspector’s classification of risk of serious harm is low.',
      {
        rule: 'sub-sample',
        yields: 148,
        facts: { ...sample, leftOut: 0, leftOutAnswered: 0, unclassified: 0 },
        from: [],
      },
    ],
  ])('%s', (sentence, node) => {
    expect(derivationWords(node)).toBe(sentence)
  })
})

test('every node of every explanation is one sentence, without a gap', () => {
  fc.assert(
    fc.property(anyInspection, (inspection) => {
      for (const sentence of sentencesOf(whyThisRating(inspection, null))) {
        expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}/)
      }
    }),
  )
})

function sentencesOf(node: Derivation): readonly string[] {
  return [derivationWords(node), ...node.from.flatMap(sentencesOf)]
}

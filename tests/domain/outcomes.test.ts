/** What the panel may decide on one standard, and every reason it may not (decisions rows 16, 17 and 19). */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import { whyNotOutcome } from '../../src-main/domain/discretion/why-not.ts'
import type { StandardRating } from '../../src-main/domain/rating/inspection.ts'
import type { Refusal } from '../../src-main/domain/refusal.ts'
import { rated, standardOf } from '../support/inspection.ts'
import {
  firm,
  framework,
  leadership,
  moderated,
  move,
  outcome,
  planning,
  rationale,
  refused,
} from './refused-outcomes.ts'

function whyNot(standard: StandardRating, given: Outcome, earlier: readonly Outcome[] = []): Refusal | null {
  return whyNotOutcome(framework, standard, earlier, given)
}

describe('the panel may not record', () => {
  test.each(refused)('$when', ({ standard = planning, earlier = [], given, refusal }) => {
    expect(whyNot(standard, given, earlier)).toEqual(refusal)
  })

  test('a move beyond the scale, where the framework moves two steps at once', () => {
    const twoSteps = { ...framework, step: 2 }
    const known = { figures: { '2.2.1': '79 of 100', '2.2.2': '90 of 100', '2.2.3': '90 of 100' } }
    const good = standardOf(rated(twoSteps, known), '2.2')
    const refusal: Refusal = { code: 'beyond-scale', facts: { direction: 'up', from: 'Good' } }
    expect(whyNotOutcome(twoSteps, good, [], move)).toEqual(refusal)
  })

  test('anything for a reason this list leaves out', () => {
    const source = readFileSync(new URL('../../src-main/domain/discretion/why-not.ts', import.meta.url), 'utf8')
    const codes = [...source.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code)
    const tried = new Set<string | undefined>([...refused.map(({ refusal }) => refusal.code), 'beyond-scale'])
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !tried.has(code))).toEqual([])
  })
})

describe('the panel may record', () => {
  test.each<{ when: string; standard?: StandardRating; earlier?: readonly Outcome[]; given: Outcome }>([
    { when: 'a move in the open direction, with a ground and a rationale', given: move },
    { when: 'a move on several grounds, each a fact', given: { ...move, grounds: ['other-bands', 'sub-sample-size'] } },
    { when: 'what was relied on, beside the ground', given: { ...move, evidence: 'Two meetings and an observation' } },
    { when: 'considered, no change, with a rationale', given: outcome('considered-no-change', { rationale }) },
    { when: 'a proposal ratified, without a word more', standard: leadership, given: outcome('proposal-ratified') },
    {
      when: 'a proposal set otherwise, two bands away if it must',
      standard: leadership,
      given: outcome('set-otherwise', { rating: 'inadequate', rationale }),
    },
    { when: 'that a standard outside the zone stands', standard: firm, given: outcome('stands') },
    { when: 'any standard not rated, for a reason', given: outcome('not-rated', { reason: 'Too few cases.' }) },
    {
      when: 'any standard adjourned, for a reason',
      standard: moderated,
      given: outcome('adjourned', { reason: 'No quorum.' }),
    },
    { when: 'a moderation ratified', standard: moderated, given: outcome('moderation-ratified', { rationale }) },
    { when: 'a moderation rejected', standard: moderated, given: outcome('moderation-rejected', { rationale }) },
    {
      when: 'discretion after a rejected moderation, where the zone is open',
      standard: { ...planning, moderation: 'up' },
      earlier: [outcome('moderation-rejected', { rationale })],
      given: move,
    },
  ])('$when', ({ standard = planning, earlier = [], given }) => {
    expect(whyNot(standard, given, earlier)).toBeNull()
  })
})

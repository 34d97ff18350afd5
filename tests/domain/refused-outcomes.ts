/** Every reason the panel may not record an outcome on a standard, with an outcome refused for it (decisions rows 16, 17 and 19). */
import type { Outcome, OutcomeName } from '../../src-main/domain/discretion/outcome.ts'
import type { StandardRating } from '../../src-main/domain/rating/inspection.ts'
import type { Refusal } from '../../src-main/domain/refusal.ts'
import { aFramework } from '../support/framework.ts'
import { rated, standardOf } from '../support/inspection.ts'

export const framework = aFramework()
const inspection = rated(framework, {
  figures: {
    '2.2.1': '53 of 100',
    '2.2.2': '67 of 100',
    '2.2.3': '57 of 118',
    '4.1.1': '72 of 100',
    '4.1.2': '90 of 100',
  },
  proposals: { '1.1': 'Good' },
  moderation: { '4.1': 'up' },
})
/** 48 per cent: open upwards, near the boundary and not by one case. */
export const planning = standardOf(inspection, '2.2')
export const leadership = standardOf(inspection, '1.1')
/** 72 per cent, outside the zone, with a moderation upwards proposed. */
export const moderated = standardOf(inspection, '4.1')
/** The same without the moderation: nothing is open. */
export const firm: StandardRating = { ...moderated, moderation: null }

export const rationale = 'Meetings gave a better picture than the case data alone.'
export const move: Outcome = {
  standard: '2.2',
  outcome: 'discretion-used',
  direction: 'up',
  grounds: ['wider-evidence'],
  rationale,
}
export const outcome = (name: OutcomeName, change: Partial<Outcome> = {}): Outcome => ({
  standard: '2.2',
  outcome: name,
  ...change,
})

type Refused = {
  readonly when: string
  readonly standard?: StandardRating
  readonly earlier?: readonly Outcome[]
  readonly given: Outcome
  readonly refusal: Refusal
}

export const refused: readonly Refused[] = [
  {
    when: 'discretion outside the zone',
    standard: firm,
    given: { ...move, standard: '4.1' },
    refusal: { code: 'outside-zone', facts: {} },
  },
  {
    when: 'considered, no change, outside the zone',
    standard: firm,
    given: outcome('considered-no-change', { rationale }),
    refusal: { code: 'outside-zone', facts: {} },
  },
  {
    when: 'discretion without saying which way',
    given: outcome('discretion-used', { grounds: ['wider-evidence'], rationale }),
    refusal: { code: 'direction-missing', facts: {} },
  },
  {
    when: 'discretion the way that is not open',
    given: { ...move, direction: 'down' },
    refusal: { code: 'wrong-direction', facts: { direction: 'down', open: ['up'] } },
  },
  {
    when: 'discretion without a ground',
    given: { ...move, grounds: [] },
    refusal: { code: 'ground-missing', facts: {} },
  },
  {
    when: 'discretion on a ground the framework does not have',
    given: { ...move, grounds: ['good-feeling'] },
    refusal: {
      code: 'ground-unknown',
      facts: { ground: 'good-feeling', known: framework.grounds.map(({ id }) => id) },
    },
  },
  {
    when: 'one ground given twice',
    given: { ...move, grounds: ['divergence', 'divergence'] },
    refusal: { code: 'ground-repeated', facts: { ground: 'divergence' } },
  },
  {
    when: 'the ground of one case where one case changes nothing',
    given: { ...move, grounds: ['wider-evidence', 'one-case'] },
    refusal: { code: 'ground-not-a-fact', facts: { ground: 'one-case' } },
  },
  {
    when: 'discretion without a rationale',
    given: outcome('discretion-used', { direction: 'up', grounds: ['wider-evidence'] }),
    refusal: { code: 'rationale-missing', facts: {} },
  },
  {
    when: 'a rationale of spaces and of characters that print nothing',
    given: { ...move, rationale: ' \t\u00a0\u200b' },
    refusal: { code: 'rationale-missing', facts: {} },
  },
  {
    when: 'considered, no change, without a rationale',
    given: outcome('considered-no-change'),
    refusal: { code: 'rationale-missing', facts: {} },
  },
  {
    when: 'a second use of discretion, even the same way',
    earlier: [move],
    given: { ...move, grounds: ['divergence'] },
    refusal: { code: 'already-moved', facts: {} },
  },
  {
    when: 'a decision not to move after the move',
    earlier: [move],
    given: outcome('considered-no-change', { rationale }),
    refusal: { code: 'second-outcome', facts: { earlier: 'discretion-used', later: 'considered-no-change' } },
  },
  {
    when: 'an outcome after an adjournment',
    earlier: [outcome('adjourned', { reason: 'No quorum.' })],
    given: move,
    refusal: { code: 'second-outcome', facts: { earlier: 'adjourned', later: 'discretion-used' } },
  },
  {
    when: 'letting an open zone stand',
    given: outcome('stands'),
    refusal: { code: 'needs-its-own-outcome', facts: { open: 'zone' } },
  },
  {
    when: 'letting a proposal stand',
    standard: leadership,
    given: outcome('stands'),
    refusal: { code: 'needs-its-own-outcome', facts: { open: 'proposal' } },
  },
  {
    when: 'letting a proposed moderation stand',
    standard: moderated,
    given: outcome('stands'),
    refusal: { code: 'needs-its-own-outcome', facts: { open: 'moderation' } },
  },
  {
    when: 'ratifying a rating nobody proposed',
    given: outcome('proposal-ratified'),
    refusal: { code: 'no-proposal', facts: {} },
  },
  {
    when: 'setting otherwise a rating nobody proposed',
    given: outcome('set-otherwise', { rating: 'Good', rationale }),
    refusal: { code: 'no-proposal', facts: {} },
  },
  {
    when: 'setting otherwise without a rating',
    standard: leadership,
    given: outcome('set-otherwise', { rationale }),
    refusal: { code: 'rating-missing', facts: {} },
  },
  {
    when: 'setting a rating that is not on the scale',
    standard: leadership,
    given: outcome('set-otherwise', { rating: 'Excellent', rationale }),
    refusal: {
      code: 'rating-unknown',
      facts: { rating: 'Excellent', known: ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'] },
    },
  },
  {
    when: 'setting otherwise what was proposed',
    standard: leadership,
    given: outcome('set-otherwise', { rating: ' good', rationale }),
    refusal: { code: 'same-as-proposed', facts: { rating: 'Good' } },
  },
  {
    when: 'setting otherwise without a rationale',
    standard: leadership,
    given: outcome('set-otherwise', { rating: 'Outstanding', rationale: '  ' }),
    refusal: { code: 'rationale-missing', facts: {} },
  },
  {
    when: 'not rating without a reason',
    given: outcome('not-rated', { reason: ' ' }),
    refusal: { code: 'reason-missing', facts: {} },
  },
  {
    when: 'adjourning without a reason',
    given: outcome('adjourned'),
    refusal: { code: 'reason-missing', facts: {} },
  },
  {
    when: 'ratifying a moderation nobody proposed',
    given: outcome('moderation-ratified', { rationale }),
    refusal: { code: 'no-moderation-proposed', facts: {} },
  },
  {
    when: 'discretion before the proposed moderation is decided',
    standard: { ...planning, moderation: 'up' },
    given: move,
    refusal: { code: 'moderation-undecided', facts: {} },
  },
  {
    when: 'discretion after a ratified moderation',
    standard: { ...planning, moderation: 'up' },
    earlier: [outcome('moderation-ratified', { rationale })],
    given: move,
    refusal: { code: 'moderation-already-ratified', facts: {} },
  },
  {
    when: 'ratifying a moderation of a standard without an indicative rating',
    standard: { ...leadership, moderation: 'up' },
    given: outcome('moderation-ratified', { rationale }),
    refusal: { code: 'nothing-to-moderate', facts: {} },
  },
  {
    when: 'ratifying a moderation without a rationale',
    standard: moderated,
    given: outcome('moderation-ratified'),
    refusal: { code: 'rationale-missing', facts: {} },
  },
  {
    when: 'a direction with an outcome that moves nothing',
    given: outcome('considered-no-change', { rationale, direction: 'up' }),
    refusal: { code: 'field-not-for-outcome', facts: { field: 'direction', outcome: 'considered-no-change' } },
  },
  {
    when: 'grounds with an outcome that needs none',
    given: outcome('not-rated', { reason: 'Too few cases.', grounds: ['divergence'] }),
    refusal: { code: 'field-not-for-outcome', facts: { field: 'grounds', outcome: 'not-rated' } },
  },
  {
    when: 'a rating with discretion, which always moves by the framework’s step',
    given: { ...move, rating: 'Outstanding' },
    refusal: { code: 'field-not-for-outcome', facts: { field: 'rating', outcome: 'discretion-used' } },
  },
]

/** From outcomes to final ratings: nothing is skipped, a standard moves once, and the total follows (decisions rows 16-21). */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import { stillOpen } from '../../src-main/domain/discretion/why-not.ts'
import { aFramework } from '../support/framework.ts'
import { finalOf, rated, refusedCodes, settled, standardOf, type Known } from '../support/inspection.ts'

const framework = aFramework()
const rationale = 'Meetings gave a better picture than the case data alone.'
const open: Known = {
  figures: {
    '2.2.1': '53 of 100',
    '2.2.2': '67 of 100',
    '2.2.3': '57 of 118',
    '4.1.1': '72 of 100',
    '4.1.2': '90 of 100',
  },
  proposals: { '1.1': 'Good' },
}
const inspection = rated(framework, open)
/** 77 per cent: indicative Good, in the zone upwards, and a moderation proposed on top. */
const bothOpen = (moderation: 'up' | 'down') =>
  rated(framework, {
    figures: { '4.1.1': '77 of 100', '4.1.2': '88 of 100' },
    published: { '1.1': 'Good', '2.2': 'Good' },
    moderation: { '4.1': moderation },
  })

const up: Outcome = {
  standard: '2.2',
  outcome: 'discretion-used',
  direction: 'up',
  grounds: ['other-bands'],
  rationale,
}
const ratified: Outcome = { standard: '1.1', outcome: 'proposal-ratified' }
const rejected: Outcome = { standard: '4.1', outcome: 'moderation-rejected', rationale: 'Two visits are too few.' }

describe('nothing is skipped', () => {
  test('an open zone, a proposal and a proposed moderation each wait for an outcome', () => {
    expect(stillOpen(standardOf(inspection, '2.2'), [])).toBe('zone')
    expect(stillOpen(standardOf(inspection, '1.1'), [])).toBe('proposal')
    expect(stillOpen(standardOf(inspection, '4.1'), [])).toBeNull()
    expect(stillOpen(standardOf(bothOpen('up'), '4.1'), [])).toBe('moderation')
    expect(refusedCodes(inspection, [])).toEqual(['1.1: outcome-missing', '2.2: outcome-missing'])
  })

  test('any outcome closes its item, except a rejected moderation where the zone is open', () => {
    expect(stillOpen(standardOf(inspection, '2.2'), [up])).toBeNull()
    expect(stillOpen(standardOf(inspection, '1.1'), [{ ...ratified, outcome: 'adjourned' }])).toBeNull()
    expect(stillOpen(standardOf(bothOpen('up'), '4.1'), [rejected])).toBe('zone')
    expect(refusedCodes(bothOpen('up'), [rejected])).toEqual(['4.1: outcome-missing'])
  })

  test('a rejected moderation outside the zone closes its item', () => {
    const outside = rated(framework, { ...open, proposals: {}, moderation: { '4.1': 'up' } })
    expect(stillOpen(standardOf(outside, '4.1'), [rejected])).toBeNull()
  })

  test('a standard outside the zone stands without being mentioned, and may be mentioned', () => {
    expect(finalOf(settled(inspection, [ratified, up]), '4.1')).toMatchObject({
      by: 'stands',
      rating: { name: 'Good' },
    })
    const said = settled(inspection, [ratified, up, { standard: '4.1', outcome: 'stands' }])
    expect(finalOf(said, '4.1')).toMatchObject({ by: 'stands', rating: { name: 'Good' } })
  })

  test('a standard whose outcome is refused is told once, not as missing too', () => {
    expect(refusedCodes(inspection, [ratified, { ...up, grounds: [] }])).toEqual(['2.2: ground-missing'])
  })

  test('every refusal is told at once: those of the outcomes in their order, then what is missing', () => {
    const wrong: readonly Outcome[] = [{ ...up, standard: '9.9' }, { ...up, direction: 'down' }, { ...rejected }]
    expect(refusedCodes(inspection, wrong)).toEqual([
      '9.9: standard-unknown',
      '2.2: wrong-direction',
      '4.1: no-moderation-proposed',
      '1.1: outcome-missing',
    ])
  })
})

describe('final ratings', () => {
  test('discretion moves one band in its direction and the total follows', () => {
    const finals = settled(inspection, [ratified, up])
    expect(finalOf(finals, '2.2')).toMatchObject({ by: 'discretion-used', rating: { name: 'Requires improvement' } })
    expect(inspection.byRule).toMatchObject({ score: 4, outOf: 9, rating: 'Requires improvement' })
    expect(finals.overall).toMatchObject({ score: 5, outOf: 9, rating: 'Good' })
  })

  test('downwards as well', () => {
    const high = rated(framework, { figures: { '4.1.1': '66 of 100', '4.1.2': '90 of 100' } })
    const down: Outcome = { ...up, standard: '4.1', direction: 'down', grounds: ['wider-evidence'] }
    expect(finalOf(settled(high, [down]), '4.1').rating?.name).toBe('Requires improvement')
  })

  test('a framework that moves two steps moves two steps', () => {
    const two = rated({ ...framework, step: 2 }, { figures: { '2.2.1': '53%', '2.2.2': '67%', '2.2.3': '48%' } })
    expect(finalOf(settled(two, [up]), '2.2').rating?.name).toBe('Good')
  })

  test('considered, no change, keeps the provisional rating and says who decided it', () => {
    const considered: Outcome = { standard: '2.2', outcome: 'considered-no-change', rationale }
    expect(finalOf(settled(inspection, [ratified, considered]), '2.2')).toMatchObject({
      by: 'considered-no-change',
      rating: { name: 'Inadequate' },
      outcomes: [considered],
    })
  })

  test('a proposal is ratified, or set otherwise', () => {
    expect(finalOf(settled(inspection, [ratified, up]), '1.1')).toMatchObject({
      by: 'proposal-ratified',
      rating: { name: 'Good' },
    })
    const otherwise: Outcome = { standard: '1.1', outcome: 'set-otherwise', rating: 'requires improvement', rationale }
    expect(finalOf(settled(inspection, [otherwise, up]), '1.1')).toMatchObject({
      by: 'set-otherwise',
      rating: { name: 'Requires improvement', score: 1 },
    })
  })

  test('not rated and adjourned leave no rating and no overall, with the panel’s own reason', () => {
    for (const outcome of ['not-rated', 'adjourned'] as const) {
      const finals = settled(inspection, [{ standard: '1.1', outcome, reason: 'Fieldwork was cut short.' }, up])
      expect(finalOf(finals, '1.1')).toMatchObject({
        by: outcome,
        rating: null,
        notRated: { given: 'Fieldwork was cut short.' },
      })
      expect(finals.overall).toMatchObject({ kind: 'not-rated', because: { standards: [{ number: '1.1' }] } })
    }
  })

  test('a standard that is not available ends without a rating, for the rules’ own reason', () => {
    const finals = settled(rated(framework, {}), [])
    expect(finalOf(finals, '2.2')).toMatchObject({
      by: 'stands',
      rating: null,
      notRated: { because: { why: 'no-case', keyQuestions: ['2.2.1', '2.2.2', '2.2.3'] } },
    })
    expect(finals.overall.kind).toBe('not-rated')
  })

  test('a standard that does not count keeps its zone and its outcome, and stays out of the total', () => {
    const domains = framework.domains.map((domain) => ({
      ...domain,
      standards: domain.standards.map((each) => ({ ...each, counts: each.number !== '2.2' })),
    }))
    const without = rated({ ...framework, domains }, open)
    expect(refusedCodes(without, [ratified])).toEqual(['2.2: outcome-missing'])
    const finals = settled(without, [ratified, up])
    expect(finalOf(finals, '2.2').rating?.name).toBe('Requires improvement')
    expect(finals.overall).toMatchObject({ kind: 'rated', score: 4, outOf: 6 })
    const unrated: Outcome = { standard: '2.2', outcome: 'not-rated', reason: 'Too few cases.' }
    expect(settled(without, [ratified, unrated]).overall).toMatchObject({ kind: 'rated', score: 4 })
  })
})

describe('moderation of unpaid work', () => {
  const noChange: Outcome = { standard: '4.1', outcome: 'considered-no-change', rationale }
  const upwards: Outcome = { ...up, standard: '4.1', grounds: ['other-bands'] }

  test('ratified, the standard has moved one band, near a boundary or not', () => {
    const outside = rated(framework, {
      figures: { '4.1.1': '72 of 100', '4.1.2': '90 of 100' },
      moderation: { '4.1': 'down' },
    })
    const moderated: Outcome = { standard: '4.1', outcome: 'moderation-ratified', rationale }
    expect(finalOf(settled(outside, [moderated]), '4.1')).toMatchObject({
      by: 'moderation-ratified',
      rating: { name: 'Requires improvement' },
    })
  })

  test('ratified, discretion is closed, although the zone was open', () => {
    const moderated: Outcome = { standard: '4.1', outcome: 'moderation-ratified', rationale }
    expect(refusedCodes(bothOpen('up'), [moderated, upwards])).toEqual(['4.1: moderation-already-ratified'])
    expect(refusedCodes(bothOpen('up'), [moderated])).toEqual([])
  })

  test('rejected, discretion may follow on a ground of its own, measured on the indicative rating', () => {
    const finals = settled(bothOpen('up'), [rejected, upwards])
    expect(finalOf(finals, '4.1')).toMatchObject({ by: 'discretion-used', rating: { name: 'Outstanding' } })
    expect(finalOf(finals, '4.1').outcomes.map(({ outcome }) => outcome)).toEqual([
      'moderation-rejected',
      'discretion-used',
    ])
    expect(refusedCodes(bothOpen('up'), [rejected, { ...upwards, grounds: [] }])).toEqual(['4.1: ground-missing'])
  })

  test('rejected, the panel may also decide to change nothing, and nothing follows that', () => {
    expect(finalOf(settled(bothOpen('down'), [rejected, noChange]), '4.1').rating?.name).toBe('Good')
    expect(refusedCodes(bothOpen('down'), [rejected, noChange, upwards])).toEqual(['4.1: second-outcome'])
  })

  test('rejected outside the zone, discretion may not follow', () => {
    const outside = rated(framework, {
      figures: { '4.1.1': '72 of 100', '4.1.2': '90 of 100' },
      moderation: { '4.1': 'up' },
    })
    expect(refusedCodes(outside, [rejected, upwards])).toEqual(['4.1: outside-zone'])
  })

  test('comes first: discretion before it is refused', () => {
    expect(refusedCodes(bothOpen('up'), [upwards, rejected])).toEqual(['4.1: moderation-undecided'])
  })

  test('moves by the step the framework gives moderation', () => {
    const domains = framework.domains.map((domain) => ({
      ...domain,
      standards: domain.standards.map((each) =>
        each.moderation === undefined ? each : { ...each, moderation: { ...each.moderation, step: 2 } },
      ),
    }))
    const two = rated(
      { ...framework, domains },
      { figures: { '4.1.1': '72%', '4.1.2': '90%' }, moderation: { '4.1': 'down' } },
    )
    const moderated: Outcome = { standard: '4.1', outcome: 'moderation-ratified', rationale }
    expect(finalOf(settled(two, [moderated]), '4.1').rating?.name).toBe('Inadequate')
  })
})

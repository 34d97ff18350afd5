/** What a challenger would attack: one rule at a time, and the sentence each is asked in. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import { rehearse, type DecidedOutcome, type Rehearsed } from '../../src-main/domain/panel/rehearsal.ts'
import type { Final } from '../../src-main/domain/discretion/settle.ts'
import { challengeWords } from '../../src-main/words/challenges.ts'
import { aFramework } from '../support/framework.ts'
import { rated } from '../support/inspection.ts'

const framework = aFramework()
const firm = { '2.2.1': '570 of 1000', '2.2.2': '570 of 1000', '2.2.3': '570 of 1000' }
const planning = (figures: Readonly<Record<string, string>> = firm) =>
  rated(framework, { figures }).standards.filter(({ standard }) => standard.number === '2.2')

function asked(change: Partial<Rehearsed> = {}): readonly string[] {
  const nothing = {
    finals: [],
    overall: null,
    outcomes: [],
    positions: [],
    evidenceChanged: [],
    departures: [],
    conflictsLate: [],
  }
  return rehearse({ framework, rated: planning(), ...nothing, paperWaiting: [], ...change }).map(challengeWords)
}
const enough = 'Staff knew their cases and said why.'
function decided(
  change: Partial<Outcome> & { readonly standard?: string },
  there: Partial<DecidedOutcome> = {},
): DecidedOutcome {
  const outcome: Outcome = { standard: '2.2', outcome: 'considered-no-change', rationale: enough, ...change }
  return { outcome, deciding: ['Ann', 'Dee', 'Max'], recusedPresent: [], quorumNeeded: 3, ...there }
}
const total = (score: number) => ({
  overall: {
    kind: 'rated',
    score,
    outOf: 9,
    addends: [],
    rating: framework.overall.findLast(({ from }) => from <= score)?.rating ?? '',
  } as const,
})

test('of firm ratings, well reasoned, in the middle of a band nothing is asked', () => {
  expect(asked({ outcomes: [decided({})], ...total(3) })).toEqual([])
  expect(asked({ overall: { kind: 'not-rated', missing: [] } as never })).toEqual([])
})

describe('it is asked', () => {
  test('whether each decision made the difference, one point from another overall rating on either side', () => {
    const edges = [...Array(10).keys()].filter((score) => asked(total(score)).length > 0)
    expect(edges).toEqual([1, 2, 4, 5, 7, 8])
    expect(asked(total(4))).toEqual([
      '4 points are Requires improvement, and 5 would be Good: each decision of the panel could have made the difference.',
    ])
    expect(asked(total(5))).toEqual([
      '5 points are Good, and 4 would be Requires improvement: each decision of the panel made the difference.',
    ])
  })

  test('whether the evidence is still what the panel decided on', () => {
    expect(asked({ evidenceChanged: ['1.4', '2.2'] })).toEqual([
      'The evidence of 1.4 and 2.2 is no longer what the panel decided on.',
    ])
  })

  test('why paper that was entered does not count', () => {
    const sheet = (member: string | null) => ({ standard: '2.2', member, says: null })
    expect(asked({ paperWaiting: [sheet('Ann')] })).toEqual([
      '2.2 Planning: one position sheet was entered from paper and does not count.',
    ])
    expect(asked({ paperWaiting: [sheet('Ann'), { ...sheet('Dee') }] })).toEqual([
      '2.2 Planning: two position sheets were entered from paper and do not count.',
    ])
  })

  test('why it was decided without the outcome sheet that had been filled in, and what a settled one says', () => {
    const sheet = { standard: '2.2', member: null, says: null }
    const outcomes = [decided({ outcome: 'stands' })]
    const without =
      '2.2 Planning: an outcome sheet was entered from paper and does not count; it was decided without the sheet.'
    expect(asked({ outcomes, paperWaiting: [sheet] })).toEqual([without])
    expect(asked({ outcomes, paperWaiting: [{ ...sheet, says: 'not-rated' }] })).toEqual([
      `${without} The sheet says “not rated”, the minutes say “stands”.`,
    ])
  })

  test('what a rating rests on, and what it would become; of an open zone it is not, which was the panel’s to decide', () => {
    const rests = planning({ '2.2.1': '72 of 100', '2.2.2': '3 of 4', '2.2.3': '90 of 100' })
    expect(asked({ rated: rests }).slice(0, 1)).toEqual([
      '2.2 Planning rests on one judgement: the other way for 2.2.2, and it is Requires improvement.',
    ])
    const close = planning({ '2.2.1': '78 of 148', '2.2.2': '99 of 148', '2.2.3': '57 of 118' })
    expect(asked({ rated: close })).toEqual([])
  })

  test('whether rounding decided it', () => {
    const rounded = planning({ ...firm, '2.2.1': '129 of 200' })
    expect(asked({ rated: rounded }).filter((says) => says.includes('rounding'))).toEqual([])
    const up = planning({ '2.2.1': '299 of 600', '2.2.2': '570 of 1000', '2.2.3': '570 of 1000' })
    expect(asked({ rated: up })).toContain(
      '2.2 Planning is decided by rounding: 2.2.1 is 50 per cent only as a whole number.',
    )
  })

  test('whether fewer than twenty cases decided it', () => {
    const small = planning({ ...firm, '2.2.3': '8 of 14' })
    expect(asked({ rated: small })).toEqual([
      '2.2 Planning rests on two judgements: the other way for 2.2.3, and it is Inadequate.',
      '2.2 Planning is decided by 2.2.3, which is judged in 14 cases: each is worth more than five points.',
    ])
  })

  test('which wider evidence it was, where the outcome does not say', () => {
    const used = { outcome: 'discretion-used', direction: 'up', grounds: ['wider-evidence'] } as const
    expect(asked({ outcomes: [decided(used)] })).toEqual([
      '2.2 Planning: wider evidence is the ground, and the record does not say which evidence.',
    ])
    expect(asked({ outcomes: [decided({ ...used, evidence: 'Two meetings with staff' })] })).toEqual([])
    expect(asked({ outcomes: [decided({ ...used, grounds: [] })] })).toEqual([
      '2.2 Planning: professional discretion was used without a ground.',
    ])
  })

  test('whether fewer than five words are a reason', () => {
    expect(asked({ outcomes: [decided({ rationale: 'As discussed – yes.' })] })).toEqual([
      '2.2 Planning: the reason given has three words, which is less than a sentence.',
    ])
    expect(asked({ outcomes: [decided({ outcome: 'stands', rationale: '' })] })).toEqual([])
    expect(asked({ outcomes: [decided({ outcome: 'not-rated', rationale: '', reason: 'Cancelled' })] })).toHaveLength(1)
  })

  test('why the same words serve for several standards, once, whatever their capitals', () => {
    const same = [decided({ standard: '2.2' }), decided({ standard: '4.1', rationale: enough.toUpperCase() })]
    expect(asked({ outcomes: same })).toEqual(['The same rationale is given for 2.2 and 4.1.'])
    const twice = [decided({ outcome: 'moderation-rejected' }), decided({})]
    expect(asked({ outcomes: twice })).toEqual([])
  })

  test('who stayed in the room although recused, and whether enough decided', () => {
    expect(asked({ outcomes: [decided({}, { recusedPresent: ['Max', 'Cyd'] })] })).toEqual([
      '2.2 Planning: Max and Cyd were recused, and present when it was decided.',
    ])
    expect(asked({ outcomes: [decided({}, { deciding: ['Ann', 'Dee'] })] })).toEqual([
      '2.2 Planning: two decided, and the quorum is three.',
    ])
    const adjourned = decided({ outcome: 'adjourned', reason: 'Nobody could decide it today' }, { deciding: [] })
    expect(asked({ outcomes: [adjourned] })).toEqual([])
  })

  test('why most final positions were otherwise', () => {
    const final = {
      standard: '2.2',
      rating: framework.scale[1] ?? null,
      by: 'considered-no-change',
      outcomes: [],
      notRated: null,
    }
    const positions = (...scores: readonly (number | null)[]) =>
      asked({ finals: [final as unknown as Final], positions: [{ standard: '2.2', scores }] })
    expect(positions(2, 2, null, 1, 1)).toEqual(['2.2 Planning: three of five final positions were otherwise.'])
    expect(positions(1, 1, 2, 2)).toEqual([])
  })

  test('why it departs from similar earlier decisions', () => {
    expect(asked({ departures: [{ standard: '2.2', similar: 5, alike: 1 }] })).toEqual([
      '2.2 Planning departs from precedent: of five similar earlier decisions, one went this way.',
    ])
  })
})

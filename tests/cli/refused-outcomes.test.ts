/** Proposals, moderations and outcomes the rules do not allow: one line each with the standard, the code and a sentence. */
import { describe, expect, test } from 'vitest'
import { aFolder, run } from '../support/command-line.ts'

// 2.1 is near no boundary; 2.2 is open up (48, others in higher bands, near 50); 4.1 is Good near Outstanding, and may be moderated.
const results =
  'item,percent\n2.1.1,62\n2.1.2,64\n2.1.3,58\n2.2.1,53\n2.2.2,67\n2.2.3,48\n4.1.1,76\n4.1.2,82\n4.1.4,79\n'
const considered = (standard: string) => ({ standard, outcome: 'considered-no-change', rationale: 'Discussed.' })
const raised = {
  standard: '2.2',
  outcome: 'discretion-used',
  direction: 'up',
  grounds: ['wider-evidence'],
  rationale: 'Meetings.',
}

async function refused(outcomes: unknown, ...args: readonly string[]): Promise<readonly string[]> {
  const folder = aFolder({
    'results.csv': results,
    'outcomes.json': typeof outcomes === 'string' ? outcomes : JSON.stringify(outcomes),
  })
  const all = ['rate', '--framework', 'crc-2019', '--results', 'results.csv', '--outcomes', 'outcomes.json', ...args]
  const { code, out, lines } = await run(all, folder)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  return lines
}

describe('an outcome the rules do not allow', () => {
  test.each<[string, readonly object[], string]>([
    [
      'the wrong way',
      [{ ...raised, direction: 'down' }],
      '2.2: wrong-direction: The way downwards is not open: only upwards is.',
    ],
    [
      'no way at all',
      [{ ...raised, direction: undefined }],
      '2.2: direction-missing: Say which way the rating is moved: up or down.',
    ],
    [
      'a second move on one standard',
      [raised, raised],
      '2.2: already-moved: Discretion has already moved this standard; at most one move is allowed.',
    ],
    [
      'a second outcome',
      [considered('2.2'), raised],
      '2.2: second-outcome: The standard already has an outcome (considered, no change); “discretion used” cannot follow it. Only a rejected moderation may be followed, by an outcome of the zone.',
    ],
    [
      'no ground',
      [{ ...raised, grounds: [] }],
      '2.2: ground-missing: No ground is given. Choose at least one of the framework’s grounds.',
    ],
    [
      'an unknown ground',
      [{ ...raised, grounds: ['kindness'] }],
      '2.2: ground-unknown: “kindness” is not a ground of the framework. It has sub-sample-size, other-bands, divergence, wider-evidence and one-case.',
    ],
    [
      'a ground that is not a fact',
      [{ ...raised, grounds: ['one-case'] }],
      '2.2: ground-not-a-fact: The ground “one-case” states a fact that does not hold for this standard.',
    ],
    [
      'no rationale',
      [{ ...raised, rationale: ' \u00a0\u200b ' }],
      '2.2: rationale-missing: No rationale is given. Say in words why the panel decided so.',
    ],
    [
      'outside the zone',
      [{ ...raised, standard: '2.1' }, raised],
      '2.1: outside-zone: The standard is outside the zone of discretion: its provisional rating stands.',
    ],
    [
      'an open zone that merely stands',
      [{ standard: '2.2', outcome: 'stands' }],
      '2.2: needs-its-own-outcome: The rating cannot simply stand: the zone of discretion is open and needs its own outcome.',
    ],
    [
      'not rated without a reason',
      [{ standard: '2.2', outcome: 'not-rated' }],
      '2.2: reason-missing: No reason is given. Say in words why.',
    ],
    [
      'a standard the framework does not have',
      [raised, { standard: '9.9', outcome: 'stands' }],
      '9.9: standard-unknown: The framework has no standard 9.9. It has 1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 2.3, 2.4, 4.1 and 4.2.',
    ],
    [
      'a proposal nobody made',
      [raised, { standard: '1.1', outcome: 'proposal-ratified' }],
      '1.1: no-proposal: The lead inspector has proposed no rating for this standard, so there is none to ratify or to set otherwise.',
    ],
  ])('%s', async (_, outcomes, line) => {
    expect(await refused([...outcomes, considered('4.1')])).toEqual([line])
  })

  test('discretion after a ratified moderation', async () => {
    const ratified = { standard: '4.1', outcome: 'moderation-ratified', rationale: 'Observed.' }
    expect(await refused([raised, ratified, considered('4.1')], '--moderation', '4.1=up')).toEqual([
      '4.1: moderation-already-ratified: The moderation has been ratified: the standard has moved, and discretion is closed.',
    ])
  })

  test('discretion while a moderation waits', async () => {
    expect(await refused([raised, considered('4.1')], '--moderation', '4.1=up')).toEqual([
      '4.1: moderation-undecided: A moderation is proposed. Ratify or reject it first; discretion may follow a rejection.',
    ])
  })
})

describe('what is open needs an outcome', () => {
  test('each open zone, proposal and moderation without one is a line, in framework order', async () => {
    expect(await refused([], '--proposal', '1.2=Good', '--moderation', '4.1=down')).toEqual([
      '1.2: outcome-missing: The lead inspector’s proposal waits for the panel, and the panel has recorded no outcome for it.',
      '2.2: outcome-missing: The zone of discretion is open, and the panel has recorded no outcome for it.',
      '4.1: outcome-missing: A moderation is proposed, and the panel has recorded no outcome for it.',
    ])
  })

  test('a rejected moderation leaves the open zone to decide', async () => {
    const rejected = { standard: '4.1', outcome: 'moderation-rejected', rationale: 'Too little.' }
    expect(await refused([raised, rejected], '--moderation', '4.1=up')).toEqual([
      '4.1: outcome-missing: The zone of discretion is open, and the panel has recorded no outcome for it.',
    ])
  })
})

describe('an outcomes file', () => {
  test.each<[string, unknown, string]>([
    ['that is no list', { standard: '2.2' }, 'outcomes.json: This should be a list of outcomes, but is '],
    ['that is cut off', '[{"standard": "2.2"', 'outcomes.json: The file is not valid JSON: '],
    [
      'with an outcome nobody knows',
      [{ standard: '2.2', outcome: 'waived' }],
      'outcomes.json, record 1, column outcome, “waived”: “waived” is not an outcome. Possible are ',
    ],
    [
      'with a misspelt field',
      [raised, { ...considered('4.1'), rationales: 'x' }],
      'outcomes.json, record 2, column rationales: The format has no “rationales”. Take it out, or correct its spelling.',
    ],
  ])('%s', async (_, outcomes, start) => {
    const lines = await refused(outcomes)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.startsWith(start)).toBe(true)
  })
})

describe('a proposal or a moderation the framework does not have', () => {
  test.each([
    [
      ['--proposal', '1.1=Splendid'],
      '1.1: rating-unknown: “Splendid” is not a rating of the framework. It has Inadequate, Requires improvement, Good and Outstanding.',
    ],
    [
      ['--proposal', '2.2=Good'],
      '2.2: not-lead-inspectors: The standard is rated by its key questions; the lead inspector proposes ratings only where the framework says so.',
    ],
    [
      ['--proposal', '9.9=Good'],
      '9.9: standard-unknown: The framework has no standard 9.9. It has 1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 2.3, 2.4, 4.1 and 4.2.',
    ],
    [['--proposal', '1.1=Good', '--proposal', '1.1=Good'], '1.1: stated-twice: A proposal is given twice. Give one.'],
    [
      ['--moderation', '2.2=up'],
      '2.2: no-moderation-in-framework: The framework allows no moderation of this standard.',
    ],
    [
      ['--moderation', '__proto__=up'],
      '__proto__: standard-unknown: The framework has no standard __proto__. It has 1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 2.3, 2.4, 4.1 and 4.2.',
    ],
  ])('%j', async (args, line) => {
    expect(await refused([raised, considered('4.1')], ...args)).toEqual([line])
  })
})

/** A worked case that is wrong, or checks nothing, fails with a sentence its author can act on. */
import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readWorkedCases, type WorkedCase } from '../../src-main/frameworks/worked-cases-file.ts'
import { recompute } from '../../src-main/frameworks/worked-cases.ts'
import { refusalWords } from '../../src-main/words/refusals.ts'
import { aFolder } from '../support/files.ts'
import { aFramework } from '../support/framework.ts'

const framework = aFramework()
const figures = { '2.2.1': '53 of 100', '2.2.2': '67 of 100', '2.2.3': '57 of 118' }
const up = {
  standard: '2.2',
  outcome: 'discretion-used' as const,
  direction: 'up' as const,
  grounds: ['other-bands'],
  rationale: 'The others are higher.',
}

function differences(worked: Omit<WorkedCase, 'when'>): readonly string[] {
  const result = recompute(framework, { when: 'the case in hand', ...worked })
  expect(result.when).toBe('the case in hand')
  return result.differences.map(({ what, expected, found }) => `${what}: ${expected}, not ${found}`)
}

describe('a worked case is right where it says', () => {
  test('the provisional rating, what decides, what opens, the finals and the totals', () => {
    expect(
      differences({
        figures: { ...figures, '4.1.1': '72%', '4.1.2': '90% of 100' },
        proposals: { '1.1': 'Good' },
        outcomes: [{ standard: '1.1', outcome: 'proposal-ratified' }, up],
        then: {
          provisional: { '1.1': 'Good', '2.2': 'Inadequate' },
          decidedBy: { '2.2': ['2.2.3'] },
          opened: { '2.2': { up: ['near-boundary'] }, '4.1': {} },
          final: { '2.2': 'Requires improvement', '4.1': 'Good' },
          overallByRule: '4 of 9, Requires improvement',
          overall: '5 of 9, Good',
        },
      }),
    ).toEqual([])
  })

  test('what is refused', () => {
    expect(differences({ figures, outcomes: [], then: { refused: ['outcome-missing'] } })).toEqual([])
    expect(differences({ proposals: { '1.1': 'Fair' }, then: { refused: ['rating-unknown'] } })).toEqual([])
  })
})

describe('a worked case fails, and says why, where it expects', () => {
  test('another provisional rating, decider or direction', () => {
    expect(
      differences({
        figures,
        then: {
          provisional: { '2.2': 'Good' },
          decidedBy: { '2.2': ['2.2.1'] },
          opened: { '2.2': { up: ['near-boundary', 'one-case'], down: ['one-case'] } },
        },
      }),
    ).toEqual([
      'provisional rating of 2.2: Good, not Inadequate',
      'what decides 2.2: 2.2.1, not 2.2.3',
      'what opens 2.2: down (one-case) and up (near-boundary, one-case), not up (near-boundary)',
    ])
  })

  test('another final or total', () => {
    expect(
      differences({ figures, outcomes: [up], then: { final: { '2.2': 'Good' }, overall: '9 of 9, Good' } }),
    ).toEqual([
      'final rating of 2.2: Good, not Requires improvement',
      'overall after the panel: 9 of 9, Good, not no overall rating',
    ])
  })

  test('nothing refused, where something is', () => {
    expect(differences({ figures, outcomes: [], then: { provisional: { '2.2': 'Inadequate' } } })).toEqual([
      'what is refused: nothing, not outcome-missing',
    ])
    expect(differences({ proposals: { '1.1': 'Fair' }, then: {} })).toEqual([
      'what is refused: nothing, not rating-unknown',
    ])
  })

  test('something refused, where nothing is', () => {
    expect(differences({ figures, outcomes: [up], then: { refused: ['outside-zone'] } })).toEqual([
      'what is refused: outside-zone, not nothing',
    ])
  })

  test('a final rating or a total of a panel that recorded nothing', () => {
    expect(differences({ figures, then: { final: { '2.2': 'Good' }, overall: '5 of 9, Good' } })).toEqual([
      'final rating of 2.2: Good, not a panel without outcomes in the case',
      'overall after the panel: 5 of 9, Good, not a panel without outcomes in the case',
    ])
  })

  test('a final rating of a panel whose outcomes are refused', () => {
    expect(
      differences({ figures, outcomes: [], then: { refused: ['outcome-missing'], final: { '2.2': 'Inadequate' } } }),
    ).toEqual(['final rating of 2.2: Inadequate, not a panel whose outcomes are refused'])
  })

  test('anything of evidence that is refused', () => {
    const then = { refused: ['rating-unknown'], provisional: { '2.2': 'Inadequate' } }
    expect(differences({ figures, proposals: { '1.1': 'Fair' }, then })).toEqual([
      'provisional: 2.2 (Inadequate), not evidence that is refused',
    ])
  })

  test('what is refused of a panel that recorded nothing', () => {
    expect(differences({ figures, then: { refused: ['outcome-missing'] } })).toEqual([
      'what is refused: outcome-missing, not nothing',
    ])
  })
})

describe('a worked case fails where it names', () => {
  test('a key question or a standard the framework does not have', () => {
    expect(
      differences({
        figures: { '2.2.9': '1 of 2' },
        proposals: { '1.9': 'Good' },
        then: { provisional: { '2.9': 'Good' } },
      }),
    ).toEqual([
      'a key question of the case: 2.2.9, not no such thing in the framework',
      'a standard of the case: 1.9, not no such thing in the framework',
      'a standard of the case: 2.9, not no such thing in the framework',
    ])
  })

  test('a published rating the framework does not have', () => {
    expect(differences({ published: { '4.1': 'Fair' }, then: {} })).toEqual([
      'a rating of the case: Fair, not no such thing in the framework',
    ])
  })

  test('a figure that cannot be', () => {
    const impossible = { '2.2.1': '120 of 100', '2.2.2': '50% of 9', '2.2.3': '101%' }
    expect(differences({ figures: impossible, then: { provisional: { '2.2': 'Good' } } })).toEqual([
      'a figure of the case: 120 of 100, not a figure that cannot be',
      'a figure of the case: 50% of 9, not a figure that cannot be',
      'a figure of the case: 101%, not a figure that cannot be',
    ])
  })
})

describe('the file of worked cases', () => {
  const good = { when: 'one', figures, then: { provisional: { '2.2': 'Inadequate' } } }

  async function faultsOf(file: unknown): Promise<readonly string[]> {
    const folder = await aFolder()
    if (file !== null) await writeFile(`${folder}/cases.json`, typeof file === 'string' ? file : JSON.stringify(file))
    const { cases, faults } = await readWorkedCases(folder)
    expect(cases.length > 0).toBe(faults.length === 0)
    return faults.map(({ path, refusal }) => `${path}: ${refusalWords(refusal)}`)
  }

  test('is read where its shape is right', async () => {
    expect(await faultsOf({ format: 'ratings-panel/cases/1', framework: 'example', cases: [good] })).toEqual([])
  })

  test('is refused with the path of what is wrong', async () => {
    const cases = [
      { ...good, than: {} },
      { ...good, figures: { '2.2.1': 'half' }, outcomes: [{ ...up, direction: 'sideways' }] },
      { when: '', then: {} },
    ]
    expect(await faultsOf({ format: 'ratings-panel/cases/1', framework: 'example', cases })).toEqual([
      'cases[0].than: The format has no “than”. Take it out, or correct its spelling.',
      'cases[1].figures.2.2.1: This should be a figure such as “57 of 118”, “48%” or “48% of 118”, but is "half".',
      'cases[1].outcomes[0].direction: This should be "up" or "down", but is "sideways".',
      'cases[2].when: This should be text that is not empty, but is "".',
      'cases[2].then: This should be at least one thing the rules should give, or it shows nothing, but is {}.',
    ])
  })

  test('is refused where there is none, or it is no JSON', async () => {
    expect(await faultsOf(null)).toEqual([': There is no such file. Check the path.'])
    expect((await faultsOf('{')).join()).toMatch(/^: The file is not valid JSON: /)
  })

  test('is refused where a field is given twice', async () => {
    const text = JSON.stringify({ format: 'ratings-panel/cases/1', framework: 'example', cases: [good] })
    expect(await faultsOf(text.replace('"2.2":', '"2.2":"Good","2.2":'))).toEqual([
      'cases[0].then.provisional.2.2: “2.2” is given more than once. Keep the one that is meant.',
    ])
  })
})

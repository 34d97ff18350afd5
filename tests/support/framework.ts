/** A small valid framework with one standard of each kind; a test changes the one thing it is about. */
import type { CaseKeyQuestion, Framework, Standard } from '../../src-main/domain/framework/framework.ts'

export function aFramework(change: Partial<Framework> = {}): Framework {
  return {
    format: 'ratings-panel/framework/1',
    id: 'example',
    version: '1',
    title: 'Example standards',
    source: 'made up for tests',
    complete: true,
    scale: [
      { score: 0, name: 'Inadequate', from: 0, band: 'Minority' },
      { score: 1, name: 'Requires improvement', from: 50, band: 'Too few' },
      { score: 2, name: 'Good', from: 65, band: 'Reasonable majority' },
      { score: 3, name: 'Outstanding', from: 80, band: 'Large majority', star: true },
    ],
    rounding: 'whole-half-up',
    zone: { points: 5, inclusive: true, oneCase: 'lowest' },
    step: 1,
    grounds: [
      { id: 'sub-sample-size', text: 'The size of a sub-sample was taken into account.' },
      { id: 'other-bands', text: 'Other key questions fall in different bands.' },
      { id: 'divergence', text: 'The percentages diverge.' },
      { id: 'wider-evidence', text: 'Wider evidence about this aspect of practice.' },
      { id: 'one-case', text: 'A differing judgement in one case would change the rating.' },
    ],
    overall: [
      { from: 0, rating: 'Inadequate' },
      { from: 2, rating: 'Requires improvement' },
      { from: 5, rating: 'Good' },
      { from: 8, rating: 'Outstanding' },
    ],
    samples: [
      { id: 'case supervision', title: 'Case supervision' },
      { id: 'unpaid work', title: 'Unpaid work' },
    ],
    domains: [
      {
        number: '1',
        name: 'Organisational delivery',
        standards: [aStandard('1.1', { name: 'Leadership', ratedBy: 'lead-inspector' })],
      },
      { number: '2', name: 'Case supervision', standards: [planning] },
      { number: '3', name: 'Unpaid work', standards: [unpaidWork] },
    ],
    ...change,
  }
}

export function aStandard(number: string, change: Partial<Standard> = {}): Standard {
  return {
    number,
    name: `Standard ${number}`,
    descriptor: '',
    label: number,
    counts: true,
    ratedBy: 'key-questions',
    keyQuestions: [],
    ...change,
  }
}

export function aCaseQuestion(number: string, change: Partial<CaseKeyQuestion> = {}): CaseKeyQuestion {
  return { number, text: `Question ${number}?`, evidence: 'cases', sample: 'case supervision', prompts: [], ...change }
}

const planning = aStandard('2.2', {
  name: 'Planning',
  keyQuestions: [
    aCaseQuestion('2.2.1', { prompts: [{ number: '2.2.1/1', text: 'Is the plan shared?' }] }),
    aCaseQuestion('2.2.2'),
    aCaseQuestion('2.2.3', { leaveOut: { column: 'rosh_inspector', equals: ['low'] } }),
  ],
})

const unpaidWork = aStandard('4.1', {
  name: 'Unpaid work',
  keyQuestions: [
    aCaseQuestion('4.1.1', { sample: 'unpaid work' }),
    aCaseQuestion('4.1.2', { sample: 'unpaid work' }),
    { number: '4.1.3', text: 'Does the work support desistance?', evidence: 'qualitative', prompts: [] },
  ],
  moderation: { evidence: '4.1.3', step: 1 },
})

/** A framework of one standard, `s`, with as many key questions as numbers are given. */
export function aFrameworkOfOneStandard(numbers: readonly string[], change: Partial<Framework> = {}): Framework {
  const standard = aStandard('s', { keyQuestions: numbers.map((number) => aCaseQuestion(number)) })
  return aFramework({ domains: [{ number: 'd', name: 'The only domain', standards: [standard] }], ...change })
}

/** A framework whose standards are all rated by the lead inspector, for the arithmetic of the overall rating. */
export function aFrameworkOfStandards(count: number, change: Partial<Framework> = {}): Framework {
  const standards = Array.from({ length: count }, (_, place) =>
    aStandard(`1.${place + 1}`, { ratedBy: 'lead-inspector' }),
  )
  return aFramework({ domains: [{ number: '1', name: 'The only domain', standards }], ...change })
}

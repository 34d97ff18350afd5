/** A bad framework file is refused with the path and the reason of every fault (formats.md, Framework file). */
import { describe, expect, test } from 'vitest'
import { absent, aFile, faultsOf, saidOf } from '../support/framework-file.ts'

const planning = 'domains[1].standards[0]'
const unpaidWork = 'domains[2].standards[0]'

test('the example the tests start from has no fault', () => {
  expect(faultsOf(aFile())).toEqual([])
})

test('a framework with ten faults is told all ten, each with its path', () => {
  const ten = aFile({
    title: '',
    'scale[1].from': 70,
    'zone.oneCase': 'highest',
    steps: 1,
    'overall[3].from': 10,
    'overall[1].rating': 'Fair',
    [`${planning}.keyQuestions[0].prompts[0].number`]: '2.2.1/2',
    [`${planning}.keyQuestions[2].sample`]: 'prison',
    [`${unpaidWork}.number`]: '2.2',
    [`${unpaidWork}.moderation.evidence`]: '4.1.2',
  })
  expect(saidOf(ten)).toEqual([
    'title: This should be text that is not empty, but is "".',
    'zone.oneCase: This should be "lowest" or "none", but is "highest".',
    'steps: The format has no “steps”. Take it out, or correct its spelling.',
    'scale[2].from: The band limit 65 does not rise above the one before it, 70. List them from the lowest up.',
    'overall[1].rating: “Fair” is not on the scale, which has Inadequate, Requires improvement, Good and Outstanding.',
    'overall[3].from: An overall rating from 10 can never be reached: the counting standards add up to at most 9.',
    `${unpaidWork}.number: The number “2.2” is used before. Each must be different.`,
    `${unpaidWork}.moderation.evidence: The moderation relies on “4.1.2”, which is not a qualitative key question of the same standard.`,
    `${planning}.keyQuestions[0].prompts[0].number: The prompt is numbered “2.2.1/2”; in its place it must be “2.2.1/1”: key question, slash, printed order.`,
    `${planning}.keyQuestions[2].sample: “prison” is not a sample of the framework. It has case supervision and unpaid work.`,
  ])
})

describe('fields', () => {
  test.each([
    ['Zone', 'Zone'],
    [`${planning}.keyQuestion`, 'keyQuestion'],
    [`${planning}.keyQuestions[2].leaveout`, 'leaveout'],
    ['scale[0].colour', 'colour'],
    [`${planning}.keyQuestions[0].prompts[0].appliesto`, 'appliesto'],
    ['__proto__x', '__proto__x'],
  ])('a misspelt field is told at its own path: %s', (path, field) => {
    expect(faultsOf(aFile({ [path]: 'x' }))).toEqual([{ path, refusal: { code: 'field-unknown', facts: { field } } }])
  })

  test.each([
    'format',
    'id',
    'version',
    'title',
    'zone',
    'zone.inclusive',
    'step',
    'grounds',
    'overall',
    'rounding',
    'samples',
    'domains',
    'scale[1].band',
    'grounds[0].text',
    `${planning}.name`,
    `${planning}.counts`,
    `${planning}.ratedBy`,
    `${planning}.keyQuestions[0].text`,
    `${planning}.keyQuestions[0].evidence`,
    `${planning}.keyQuestions[0].sample`,
    `${planning}.keyQuestions[0].prompts[0].text`,
    `${unpaidWork}.moderation.step`,
  ])('a missing field is told: %s', (path) => {
    expect(saidOf(aFile({ [path]: absent }))).toContain(`${path}: This is missing. Add it.`)
  })

  test.each<readonly [string, unknown, string]>([
    [
      'format',
      'ratings-panel/framework/2',
      'This should be "ratings-panel/framework/1", but is "ratings-panel/framework/2".',
    ],
    ['rounding', 'half-even', 'This should be "whole-half-up", but is "half-even".'],
    ['step', 0, 'This should be 1 or more, but is 0.'],
    ['step', 1.5, 'This should be a whole number, but is 1.5.'],
    ['zone.points', -1, 'This should be 0 or more, but is -1.'],
    ['zone.points', '5', 'This should be a number, but is "5".'],
    ['scale[2].from', 101, 'This should be 100 or less, but is 101.'],
    ['scale', {}, 'This should be a list, but is {}.'],
    ['domains', [], 'This should be at least 1 in the list, but is [].'],
    [`${planning}.counts`, 'yes', 'This should be true or false, but is "yes".'],
    [`${planning}.ratedBy`, 'inspector', 'This should be "key-questions" or "lead-inspector", but is "inspector".'],
    [`${planning}.keyQuestions[0].evidence`, 'case', 'This should be "cases" or "qualitative", but is "case".'],
    [`${planning}.keyQuestions[2].leaveOut.equals`, [], 'This should be at least 1 in the list, but is [].'],
    [`${planning}.label`, 2.2, 'This should be text, but is 2.2.'],
    ['title', '  ', 'This should be text that is not empty, but is "  ".'],
  ])('a field that should be otherwise is told, with what it is: %s = %j', (path, value, sentence) => {
    expect(saidOf(aFile({ [path]: value }))).toContain(`${path}: ${sentence}`)
  })

  test.each([[null], [[]], ['a framework'], [42]])('a file that holds %j is no framework', (file) => {
    expect(saidOf(file)[0]).toMatch(/^: This should be an object in braces, but is /)
  })
})

describe('the scale and the overall', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'a scale that does not start at 0 would leave results without a rating',
      { 'scale[0].from': 5 },
      ['scale[0].from: The lowest band starts at 5. It must start at 0, so that every result has a rating.'],
    ],
    [
      'an overall that does not start at 0',
      { 'overall[0].from': 1 },
      ['overall[0].from: The lowest overall band starts at 1. It must start at 0, so that every result has a rating.'],
    ],
    [
      'two bands from the same limit',
      { 'scale[2].from': 50 },
      ['scale[2].from: The band limit 50 does not rise above the one before it, 50. List them from the lowest up.'],
    ],
    [
      'scores that do not rise',
      { 'scale[3].score': 2 },
      [
        'scale[3].score: The score 2 does not rise above the one before it, 2. List them from the lowest up.',
        'overall[3].from: An overall rating from 8 can never be reached: the counting standards add up to at most 6.',
      ],
    ],
    [
      'overall limits that do not rise',
      { 'overall[2].from': 2 },
      ['overall[2].from: The overall limit 2 does not rise above the one before it, 2. List them from the lowest up.'],
    ],
    [
      'two ratings of one name, however capitalised',
      { 'scale[3].name': 'GOOD', 'overall[3].rating': 'Good' },
      ['scale[3].name: The rating “GOOD” is used before. Each must be different.'],
    ],
    [
      'two bands of one name',
      { 'scale[3].band': 'Minority' },
      ['scale[3].band: The band “Minority” is used before. Each must be different.'],
    ],
    [
      'a scale without an overall rating',
      { overall: [] },
      ['overall: This should be at least 1 in the list, but is [].'],
    ],
    [
      'a scale of one rating',
      { scale: [{ score: 0, name: 'Inadequate', from: 0, band: 'All' }], overall: [{ from: 0, rating: 'Inadequate' }] },
      ['scale: A scale needs at least two ratings; leave it empty for an unrated framework.'],
    ],
    [
      'an overall rating of a framework without a scale',
      { scale: [], overall: [{ from: 0, rating: 'Good' }] },
      ['overall[0].rating: The framework has no scale, so it cannot give the overall rating “Good”.'],
    ],
  ])('%s', (_, changes, said) => {
    expect(saidOf(aFile(changes))).toEqual(said)
  })

  test('an unrated framework needs no scale, zone, step, grounds or overall', () => {
    const fields = ['scale', 'rounding', 'zone', 'step', 'grounds', 'overall']
    expect(faultsOf(aFile(Object.fromEntries(fields.map((field) => [field, absent]))))).toEqual([])
    expect(faultsOf(aFile({ scale: [], overall: [] }))).toEqual([])
  })
})

describe('numbers and samples', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    ['a standard and a key question', { [`${planning}.keyQuestions[1].number`]: '4.1' }, '4.1'],
    ['two key questions of different standards', { [`${unpaidWork}.keyQuestions[0].number`]: '2.2.1' }, '2.2.1'],
    ['a key question and a prompt', { [`${planning}.keyQuestions[1].number`]: '2.2.1/1' }, '2.2.1/1'],
  ])('%s may not have one number, because results name them by it alone', (_, changes, number) => {
    const repeated = faultsOf(aFile(changes)).filter(({ refusal }) => refusal.code === 'repeated')
    expect(repeated).toMatchObject([{ refusal: { facts: { what: 'number', value: number } } }])
  })

  test('two domains, two samples or two grounds may not have one name', () => {
    const twice = aFile({
      'domains[1].number': '1',
      'samples[1].id': 'Case Supervision',
      'grounds[1].id': 'sub-sample-size',
      [`${unpaidWork}.keyQuestions`]: [],
      [`${unpaidWork}.moderation`]: absent,
      [`${unpaidWork}.incomplete`]: true,
    })
    expect(saidOf(twice)).toEqual([
      'samples[1].id: The sample “Case Supervision” is used before. Each must be different.',
      'grounds[1].id: The ground “sub-sample-size” is used before. Each must be different.',
      'domains[1].number: The domain number “1” is used before. Each must be different.',
    ])
  })

  test('a standard rated by key questions needs one answered from cases, unless it is incomplete', () => {
    const none = { [`${unpaidWork}.keyQuestions`]: [], [`${unpaidWork}.moderation`]: absent }
    expect(saidOf(aFile(none))).toEqual([
      `${unpaidWork}.keyQuestions: Standard 4.1 is rated by its key questions, but none is answered from cases. Add one, or mark the standard incomplete.`,
    ])
    expect(faultsOf(aFile({ ...none, [`${unpaidWork}.incomplete`]: true }))).toEqual([])
  })

  test('a sub-sample cannot be made by the case or its sample, nor by a classification that does not exist', () => {
    const leaveOut = `${planning}.keyQuestions[2].leaveOut`
    expect(saidOf(aFile({ [`${leaveOut}.column`]: 'Case' }))).toEqual([
      `${leaveOut}.column: A sub-sample cannot be made by “Case”: it is made by an attribute of the cases, not by their reference, their sample or an answer.`,
    ])
    expect(saidOf(aFile({ [`${leaveOut}.equals`]: ['low', 'lowest'] }))).toEqual([
      `${leaveOut}.equals[1]: “lowest” cannot occur here. Possible are low, medium, high and very high.`,
    ])
    expect(faultsOf(aFile({ [`${leaveOut}.column`]: 'grade', [`${leaveOut}.equals`]: ['anything'] }))).toEqual([])
  })

  test('a sub-sample cannot be made by a question, whose column is an answer', () => {
    const leaveOut = `${planning}.keyQuestions[2].leaveOut`
    expect(faultsOf(aFile({ [`${leaveOut}.column`]: '2.2.1', [`${leaveOut}.equals`]: ['N'] }))).toMatchObject([
      { path: `${leaveOut}.column`, refusal: { code: 'column-reserved' } },
    ])
  })

  test('moderation rests on a qualitative key question of the same standard', () => {
    for (const evidence of ['4.1.1', '2.2.1', 'observations']) {
      expect(faultsOf(aFile({ [`${unpaidWork}.moderation.evidence`]: evidence }))).toEqual([
        {
          path: `${unpaidWork}.moderation.evidence`,
          refusal: { code: 'moderation-evidence-wrong', facts: { evidence } },
        },
      ])
    }
  })

  test('sameAs names another framework and a number in it', () => {
    const sameAs = `${planning}.keyQuestions[0].sameAs`
    expect(faultsOf(aFile({ [sameAs]: ['crc-2018:2.2.1'] }))).toEqual([])
    expect(saidOf(aFile({ [sameAs]: ['2.2.1'] }))).toEqual([
      `${sameAs}[0]: “2.2.1” should be another framework’s id, a colon and a number, such as crc-2018:2.2.1.`,
    ])
  })

  test('a prompt is numbered by its key question and its place', () => {
    const prompts = `${planning}.keyQuestions[0].prompts`
    for (const number of ['2.2.1/2', '2.2.1.1', '2.2.2/1', '1']) {
      expect(faultsOf(aFile({ [`${prompts}[0].number`]: number }))).toEqual([
        {
          path: `${prompts}[0].number`,
          refusal: { code: 'prompt-number-wrong', facts: { number, expected: '2.2.1/1' } },
        },
      ])
    }
  })
})

test('a field of the wrong shape does not hide the faults around it', () => {
  const faults = faultsOf(
    aFile({ 'domains[0]': 'Organisational delivery', 'scale[1].from': null, 'overall[1].rating': 'Fair' }),
  )
  expect(faults.map(({ path }) => path)).toEqual(['scale[1].from', 'domains[0]', 'overall[1].rating'])
})

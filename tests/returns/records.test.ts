/** The records of a case return: each is a case or refused with every reason it has (formats.md, Case returns). */
import { describe, expect, test } from 'vitest'
import { figureOf } from '../../src-main/domain/rating/figure.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import { aCaseQuestion, aFramework } from '../support/framework.ts'
import { read, reconciled } from '../support/returns.ts'

const header = 'case,sample,rosh_inspector,2.2.1,4.1.1,note'
const returns = (...records: readonly string[]) => `${header}\n${records.join('\n')}\n`

describe('answers', () => {
  test.each([
    ['Y', 'Y'],
    ['y', 'Y'],
    ['Yes', 'Y'],
    [' YES ', 'Y'],
    ['N', 'N'],
    ['no', 'N'],
    ['NA', 'NA'],
    ['na', 'NA'],
    ['N/A', 'NA'],
    ['n/a', 'NA'],
    ['Not applicable', 'NA'],
    ['NOT APPLICABLE', 'NA'],
    ['', ''],
    ['   ', ''],
    ['\u{a0}', ''],
  ])('“%s” means %j', async (cell, answer) => {
    const reading = await read(returns(`A1,case supervision,low,${cell},,`))
    expect(reading.said).toEqual([])
    expect(reading.cases[0]?.answers).toEqual([answer, ''])
  })

  test.each(['maybe', '1', 'Y?', 'TRUE', 'n.a.', 'Yes and no', '-', '<b>Y</b>', 'Υ'])(
    'anything else is refused with its place: “%s”',
    async (cell) => {
      const reading = await read(returns(`A1,case supervision,low,${cell},,`, 'A2,case supervision,low,Y,,'))
      expect(reading.said).toEqual([`returns.csv, record 2, column 2.2.1, “${cell}”: An answer is Y, N, NA or blank.`])
      expect(reconciled(reading)).toBe('2 read, 1 stored, 1 refused')
    },
  )

  test('an answer to a question of another sample is refused, also not applicable; a blank is not', async () => {
    const reading = await read(
      returns(
        'A1,case supervision,,Y,Y,',
        'A2,case supervision,,Y,n/a,',
        'A3,case supervision,,Y,,',
        'U1,unpaid work,,,N,',
      ),
    )
    const sentence =
      'The question is asked of unpaid work cases, and this is a case of case supervision. Leave the answer out, or correct the sample.'
    expect(reading.said).toEqual([
      `returns.csv, record 2, column 4.1.1, “Y”: ${sentence}`,
      `returns.csv, record 3, column 4.1.1, “n/a”: ${sentence}`,
    ])
    expect(reconciled(reading)).toBe('4 read, 2 stored, 2 refused')
  })
})

describe('risk classifications', () => {
  test.each(['low', 'Medium', ' HIGH ', 'very high', ''])('“%s” is one', async (cell) => {
    const reading = await read(returns(`A1,case supervision,${cell},Y,,`))
    expect(reading.said).toEqual([])
    expect(reading.cases[0]?.attributes['rosh_inspector']).toBe(cell.trim().toLowerCase())
  })

  test('any other is refused, the provider’s too', async () => {
    const reading = await read('case,sample,rosh_provider,rosh_inspector\nA1,case supervision,lowish,very  high\n')
    expect(reading.said).toEqual([
      'returns.csv, record 2, column rosh_provider, “lowish”: A risk classification is low, medium, high, very high or blank.',
      'returns.csv, record 2, column rosh_inspector, “very  high”: A risk classification is low, medium, high, very high or blank.',
    ])
  })
})

describe('a record is refused', () => {
  test('without a reference, or with one that prints nothing', async () => {
    const reading = await read(
      returns(',case supervision,,Y,,', ' ,case supervision,,Y,,', '\u{200b},case supervision,,Y,,'),
    )
    const sentence = 'column case: The case has no reference. Give it one that is unique in its sample.'
    expect(reading.said).toEqual(
      [2, 3]
        .map((record) => `returns.csv, record ${record}, ${sentence}`)
        .concat([expect.stringContaining('record 4')]),
    )
    expect(reconciled(reading)).toBe('3 read, 0 stored, 3 refused')
  })

  test('of a sample the framework does not have', async () => {
    const reading = await read(returns('A1,prison,,,,', 'A2,,,,,'))
    const known = 'has case supervision and unpaid work.'
    expect(reading.said).toEqual([
      `returns.csv, record 2, column sample, “prison”: “prison” is not a sample of the framework. It ${known}`,
      `returns.csv, record 3, column sample: No sample is given. The framework ${known}`,
    ])
  })

  test('with another number of cells than the header', async () => {
    const reading = await read(
      returns('A1,case supervision,,Y', 'A2,case supervision,,Y,,,', 'A3', 'A4,case supervision,,Y,,'),
    )
    const sentence = (cells: string) =>
      `The record has ${cells}, the header 6. Each record must have one cell for every heading.`
    expect(reading.said).toEqual([
      `returns.csv, record 2: ${sentence('4 cells')}`,
      `returns.csv, record 3: ${sentence('7 cells')}`,
      `returns.csv, record 4: ${sentence('1 cell')}`,
    ])
    expect(reconciled(reading)).toBe('4 read, 1 stored, 3 refused')
  })

  test('that repeats the headings, however often', async () => {
    const reading = await read(returns(header.toUpperCase(), 'A1,case supervision,,Y,,', header))
    expect(reading.said).toEqual(
      [2, 4].map((record) => `returns.csv, record ${record}: This record repeats the headings. Take it out.`),
    )
    expect(reconciled(reading)).toBe('3 read, 1 stored, 2 refused')
  })

  test('with a cell no spreadsheet could hold', async () => {
    const reading = await read(returns(`A1,case supervision,,Y,,${'🙂'.repeat(20_000)}`, 'A2,case supervision,,Y,,x'))
    expect(reading.said).toEqual([
      `returns.csv, record 2, column note, “${'🙂'.repeat(79)}…”: The cell holds 40,000 characters; at most 32,767 can be read.`,
    ])
    expect((await read(returns(`A1,case supervision,,Y,,${'x'.repeat(32_767)}`))).said).toEqual([])
  })

  test('with a sample as long as a page: its start is said', async () => {
    const [said = ''] = (await read(returns(`A1,${'prison '.repeat(500)},,Y,,`))).said
    expect(said.length).toBeLessThan(300)
  })

  test('once, with every fault it has', async () => {
    const reading = await read(returns(',prison,lowish,maybe,,'))
    expect(reading.refused.map(({ record, column, value, refusal }) => [record, column, value, refusal.code])).toEqual([
      [2, 'case', '', 'case-missing'],
      [2, 'sample', 'prison', 'unknown-sample'],
      [2, 'rosh_inspector', 'lowish', 'risk-unknown'],
      [2, '2.2.1', 'maybe', 'answer-unknown'],
    ])
    expect(reconciled(reading)).toBe('1 read, 0 stored, 1 refused')
  })
})

describe('the same case twice', () => {
  const twice = (first: string, second: string) =>
    `The same case stands twice in case supervision: ${first} and ${second}. None of them is read; keep the right one.`

  test.each([
    ['to the letter', 'A1', 'A1'],
    ['in another case', 'a1', 'A1'],
    ['with spaces around', 'A1', ' A1 '],
    ['composed and not', 'Zo\u{eb}', 'Zoe\u{308}'],
    ['in capitals of another length', 'İ', 'i̇'],
  ])('%s is refused, both of them', async (_, first, second) => {
    const reading = await read(
      returns(`${first},case supervision,,Y,,`, 'B1,case supervision,,Y,,', `${second},case supervision,,N,,`),
    )
    expect(reading.said).toEqual([
      `returns.csv, record 2, column case, “${first.trim().normalize('NFC')}”: ${twice('returns.csv record 2', 'returns.csv record 4')}`,
      `returns.csv, record 4, column case, “${second.trim().normalize('NFC')}”: ${twice('returns.csv record 2', 'returns.csv record 4')}`,
    ])
    expect(reading.cases.map(({ reference }) => reference)).toEqual(['B1'])
    expect(reconciled(reading)).toBe('3 read, 1 stored, 2 refused')
  })

  test('is refused across files', async () => {
    const reading = await read({
      'north.csv': returns('A1,case supervision,,Y,,', 'A2,case supervision,,Y,,'),
      'south.csv': returns('B1,case supervision,,Y,,', 'a2,Case Supervision,,Y,,'),
    })
    expect(reading.said).toEqual([
      `north.csv, record 3, column case, “A2”: ${twice('north.csv record 3', 'south.csv record 3')}`,
      `south.csv, record 3, column case, “a2”: ${twice('north.csv record 3', 'south.csv record 3')}`,
    ])
    expect(reconciled(reading)).toBe('4 read, 2 stored, 2 refused')
  })

  test('counts a record that has other faults', async () => {
    const reading = await read(returns('A1,case supervision,,Y,,', 'A1,case supervision,,maybe,,'))
    expect(reading.refused.map(({ record, refusal }) => `${record} ${refusal.code}`)).toEqual([
      '2 case-repeated',
      '3 answer-unknown',
      '3 case-repeated',
    ])
    expect(reconciled(reading)).toBe('2 read, 0 stored, 2 refused')
  })

  test('six times names the first five places', async () => {
    const reading = await read(returns(...Array.from({ length: 6 }, () => 'A1,case supervision,,Y,,')))
    expect(reading.said[0]).toBe(
      'returns.csv, record 2, column case, “A1”: The same case stands 6 times in case supervision: returns.csv record 2, returns.csv record 3, returns.csv record 4, returns.csv record 5 and returns.csv record 6 and further on. None of them is read; keep the right one.',
    )
  })

  test('in two samples is two cases', async () => {
    const reading = await read(returns('A1,case supervision,,Y,,', 'A1,unpaid work,,,Y,'))
    expect(reconciled(reading)).toBe('2 read, 2 stored, 0 refused')
  })

  test('without a sample or a reference is told for what is missing, not as repeated', async () => {
    const reading = await read(returns('A1,,,,,', 'A1,,,,,', ',case supervision,,Y,,', ',case supervision,,Y,,'))
    expect(new Set(reading.refused.map(({ refusal }) => refusal.code))).toEqual(
      new Set(['unknown-sample', 'case-missing']),
    )
  })
})

test('records are numbered from the header, blank lines not counted', async () => {
  const reading = await read(`\n\n${header}\n\nA1,case supervision,,Y,,\n  \n\nA2,case supervision,,maybe,,\n`)
  expect(reading.said).toEqual(['returns.csv, record 3, column 2.2.1, “maybe”: An answer is Y, N, NA or blank.'])
})

test('a line break inside a cell does not start a record', async () => {
  const reading = await read(returns('A1,case supervision,,Y,,"one\n\ntwo"', 'A2,case supervision,,maybe,,'))
  expect(reading.said).toEqual(['returns.csv, record 3, column 2.2.1, “maybe”: An answer is Y, N, NA or blank.'])
})

test('what a terminal would act on is said as spaces', async () => {
  const reading = await read(returns('A1,case supervision,,"\u{1b}[31mno\nway\u{202e}",,'))
  expect(reading.said).toEqual(['returns.csv, record 2, column 2.2.1, “ [31mno way ”: An answer is Y, N, NA or blank.'])
})

test('what is read becomes the figures: 2 of 3, one not applicable, one blank', async () => {
  const answers = ['Y', 'Yes', 'no', 'N/A', '']
  const reading = await read(
    returns(...answers.map((answer, place) => `A${place},case supervision,medium,${answer},,`)),
  )
  const count = tally(aFramework(), reading.sheets).counts.get('2.2.1')
  if (count === undefined) throw new Error('2.2.1 was not counted')
  expect(figureOf(aFramework(), aCaseQuestion('2.2.1'), { known: 'cases', count })).toMatchObject({
    yes: 2,
    n: 3,
    percent: 67,
    notApplicable: 1,
    blank: 1,
  })
})

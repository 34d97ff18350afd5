/** Results without cases: counts, percentages and ratings as an earlier report printed them (formats.md, Results). */
import { describe, expect, test } from 'vitest'
import type { StatedResult } from '../../src-main/domain/rating/sources.ts'
import { readPopulation } from '../../src-main/returns/population.ts'
import { readResults } from '../../src-main/returns/results.ts'
import { faultWords } from '../../src-main/words/faults.ts'
import { aFileWith } from '../support/files.ts'
import { aFramework } from '../support/framework.ts'

const framework = aFramework()

async function read(
  ...contents: readonly string[]
): Promise<{ readonly said: readonly string[]; readonly results: readonly StatedResult[] }> {
  const files = await Promise.all(
    contents.map((content, place) => aFileWith(place === 0 ? 'results.csv' : `results-${place + 1}.csv`, content)),
  )
  const results = await readResults(framework, files)
  return results.ok ? { said: [], results: results.value } : { said: results.refusal.map(faultWords), results: [] }
}

const rows = (...lines: readonly string[]) => `item,yes,n,percent,rating\n${lines.join('\n')}\n`

describe('a result is taken', () => {
  test.each<readonly [string, string, StatedResult]>([
    ['as yes and n', '2.2.3,57,118,,', { item: '2.2.3', evidence: { known: 'counts', yes: 57, n: 118 } }],
    [
      'as yes and n with the percentage they give',
      '2.2.3,57,118,48,',
      { item: '2.2.3', evidence: { known: 'counts', yes: 57, n: 118 } },
    ],
    ['as no case at all', '2.2.3,0,0,,', { item: '2.2.3', evidence: { known: 'counts', yes: 0, n: 0 } }],
    ['as a whole per cent', '2.2.3,,,63,', { item: '2.2.3', evidence: { known: 'percent', percent: 63, n: null } }],
    ['as 0 per cent', '2.2.3,,,0,', { item: '2.2.3', evidence: { known: 'percent', percent: 0, n: null } }],
    [
      'as counts where one number of yeses of n prints the percentage',
      '2.2.3,,81,42,',
      { item: '2.2.3', evidence: { known: 'counts', yes: 34, n: 81 } },
    ],
    [
      'as a percentage where several do',
      '2.2.3,,300,48,',
      { item: '2.2.3', evidence: { known: 'percent', percent: 48, n: 300 } },
    ],
    ['with spaces around', ' 2.2.3 , 57 , 118 , , ', { item: '2.2.3', evidence: { known: 'counts', yes: 57, n: 118 } }],
  ])('%s', async (_, line, result) => {
    expect(await read(rows(line))).toEqual({ said: [], results: [result] })
  })

  test('as a standard’s published rating, however it is capitalised', async () => {
    const { said, results } = await read(rows('4.1,,,,good', '1.1,,,,Requires Improvement'))
    expect(said).toEqual([])
    expect(results).toEqual([
      { item: '4.1', published: framework.scale[2] },
      { item: '1.1', published: framework.scale[1] },
    ])
  })

  test('from columns in any order, of which only the item is required', async () => {
    const { said, results } = await read('Percent, ITEM\n63,2.2.3\n')
    expect(said).toEqual([])
    expect(results).toEqual([{ item: '2.2.3', evidence: { known: 'percent', percent: 63, n: null } }])
  })

  test('from several files; blank lines and line ends are as anywhere', async () => {
    const { said, results } = await read('\u{feff}item,percent\r\n\r\n2.2.1,53\r2.2.2,67', rows('4.1,,,,Good'))
    expect(said).toEqual([])
    expect(results.map(({ item }) => item)).toEqual(['2.2.1', '2.2.2', '4.1'])
  })
})

describe('a result is refused', () => {
  test.each<readonly [string, string, string]>([
    [
      'an item the framework does not have',
      '2.9.1,,,63,',
      'column item, “2.9.1”: The framework has no key question and no standard of this number.',
    ],
    [
      'a prompt, which has no result of its own',
      '2.2.1/1,,,63,',
      'column item, “2.2.1/1”: The framework has no key question and no standard of this number.',
    ],
    ['no item', ',57,118,,', 'column item: The framework has no key question and no standard of this number.'],
    [
      'a qualitative key question',
      '4.1.3,,,63,',
      'column item, “4.1.3”: This key question rests on qualitative evidence only: it has no figure.',
    ],
    [
      'a rating for a key question',
      '2.2.3,,,,Good',
      'column rating, “Good”: A key question has a figure, not a rating. Give the rating to the standard.',
    ],
    [
      'a figure for a standard',
      '4.1,,,63,',
      'column percent, “63”: A standard has a rating, not a figure. Give figures to its key questions.',
    ],
    [
      'a figure for a standard beside its rating',
      '4.1,57,118,,Good',
      'column yes, “57”: A standard has a rating, not a figure. Give figures to its key questions.',
    ],
    [
      'a rating that is not on the scale',
      '4.1,,,,Fair',
      'column rating, “Fair”: “Fair” is not a rating of the framework. It has Inadequate, Requires improvement, Good and Outstanding.',
    ],
    [
      'nothing for a key question',
      '2.2.3,,,,',
      'column percent: The item has no result. Give yes and n, a percentage, or (for a standard) a rating.',
    ],
    [
      'nothing for a standard',
      '4.1,,,,',
      'column rating: The item has no result. Give yes and n, a percentage, or (for a standard) a rating.',
    ],
    ['yes without n', '2.2.3,57,,,', 'column n: The yeses are given without the number of judgements, n.'],
    [
      'yes and a percentage without n',
      '2.2.3,57,,48,',
      'column n: The yeses are given without the number of judgements, n.',
    ],
    [
      'n alone',
      '2.2.3,,118,,',
      'column percent: The number of judgements is given without the yeses or the percentage.',
    ],
    [
      'more yeses than judgements',
      '2.2.3,119,118,,',
      'column yes, “119”: There are more yeses (119) than judgements (118).',
    ],
    [
      'a percentage its counts do not give',
      '2.2.3,57,118,49,',
      'column percent, “49”: 57 of 118 is 48 per cent, not 49.',
    ],
    [
      'a percentage no count gives',
      '2.2.3,,9,50,',
      'column percent, “50”: No whole number of yeses of 9 gives 50 per cent.',
    ],
    [
      'a percentage of no case',
      '2.2.3,,0,50,',
      'column percent, “50”: No whole number of yeses of 0 gives 50 per cent.',
    ],
    [
      'a percentage of no case beside its counts',
      '2.2.3,0,0,0,',
      'column percent, “0”: No whole number of yeses of 0 gives 0 per cent.',
    ],
    ['a count below nothing', '2.2.3,-1,118,,', 'column yes, “-1”: A count is a whole number, 0 or more.'],
    ['a count with a point', '2.2.3,57,118.0,,', 'column n, “118.0”: A count is a whole number, 0 or more.'],
    ['a count in words', '2.2.3,many,118,,', 'column yes, “many”: A count is a whole number, 0 or more.'],
    [
      'a percentage with a sign',
      '2.2.3,,,63%,',
      'column percent, “63%”: A percentage is a whole number from 0 to 100, without a sign.',
    ],
    [
      'a percentage with a point',
      '2.2.3,,,63.5,',
      'column percent, “63.5”: A percentage is a whole number from 0 to 100, without a sign.',
    ],
    [
      'a percentage above a hundred',
      '2.2.3,,,101,',
      'column percent, “101”: A percentage is a whole number from 0 to 100, without a sign.',
    ],
  ])('%s', async (_, line, sentence) => {
    expect(await read(rows(line))).toEqual({ said: [`results.csv, record 2, ${sentence}`], results: [] })
  })

  test('an item given twice, in one file or in two', async () => {
    const sentence = (file: string, record: number) =>
      `${file}, record ${record}, column item, “2.2.3”: 2.2.3 is given twice. Keep one result.`
    expect((await read(rows('2.2.3,,,63,', '2.2.3,,,63,'))).said).toEqual([sentence('results.csv', 3)])
    expect((await read(rows('2.2.3,,,63,'), rows('2.2.3,,,63,'))).said).toEqual([sentence('results-2.csv', 2)])
  })

  test('a record with another number of cells', async () => {
    expect((await read(rows('2.2.3,,,63'))).said).toEqual([
      'results.csv, record 2: The record has 4 cells, the header 5. Each record must have one cell for every heading.',
    ])
  })

  test('all that are faulty, each told, and none of the rest taken', async () => {
    const { said, results } = await read(rows('2.2.1,,,53,', '2.2.2,x,,,', '2.2.3,,,101,'), rows('4.1,,,,Fair'))
    expect(said.map((sentence) => sentence.split(':')[0])).toEqual([
      'results.csv, record 3, column yes, “x”',
      'results.csv, record 4, column percent, “101”',
      'results-2.csv, record 2, column rating, “Fair”',
    ])
    expect(results).toEqual([])
  })
})

describe('a file of results is refused whole', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['empty', '', ['results.csv: The file is empty.']],
    [
      'without items',
      'yes,n\n57,118\n',
      ['results.csv, record 1, column item: There is no column “item”. It is required.'],
    ],
    [
      'with a column that is none of its five',
      'item,percent,note\n2.2.3,63,x\n',
      ['results.csv, record 1, column note: “note” cannot occur here. Possible are item, yes, n, percent and rating.'],
    ],
    [
      'with a column twice',
      'item,percent,Percent\n2.2.3,63,63\n',
      ['results.csv, record 1, column percent: The heading “percent” occurs twice. Keep one of the columns.'],
    ],
    [
      'with broken quotation marks',
      'item,percent\n2.2.3,"63\n',
      [
        'results.csv: The quotation marks are broken near line 2: a cell that holds a comma, a line break or a quotation mark must be quoted, and its own quotation marks doubled.',
      ],
    ],
  ])('%s', async (_, content, said) => {
    expect(await read(content)).toEqual({ said, results: [] })
  })

  test('an empty heading says which column', async () => {
    expect((await read('item,percent,\n2.2.3,63,\n')).said).toEqual([
      'results.csv, record 1, column 3: Column 3 has no heading. Name it, or take the column out.',
    ])
  })
})

test('a file of headings alone gives no result', async () => {
  expect(await read(rows())).toEqual({ said: [], results: [] })
})

test('results separated by semicolons are told so, and not as headings that do not exist', async () => {
  expect(await read(rows('2.2.3,57,118,,').replaceAll(',', ';'))).toEqual({
    said: ['results.csv: The cells of this file are separated by semicolons; save it with commas (CSV UTF-8).'],
    results: [],
  })
})

test('so is a population', async () => {
  const list = await readPopulation(framework, [await aFileWith('list.csv', 'case;sample\nA1;case supervision\n')])
  expect(list.refusedWhole.map(faultWords)).toEqual([
    'list.csv: The cells of this file are separated by semicolons; save it with commas (CSV UTF-8).',
  ])
  expect(list.recordsRead).toBe(0)
})

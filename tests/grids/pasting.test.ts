/** What becomes of a block that is pasted into the grid of cases: where each value goes, and what finds no place. */
import { describe, expect, test } from 'vitest'
import { caseColumns } from '../../src-renderer/grids/cases.ts'
import { pasted, type Ground, type Pasted } from '../../src-renderer/grids/pasting.ts'

const question = (number: string, keyQuestion: string) => ({
  number,
  text: '',
  keyQuestion,
  isPrompt: number !== keyQuestion,
  standard: '2.1',
  appliesTo: null,
})
const allColumns = caseColumns({
  columns: [question('2.1.1', '2.1.1'), question('2.1.1/1', '2.1.1'), question('2.1.2', '2.1.2')],
  attributes: ['rosh_inspector', 'rosh_provider', 'gender'],
})
const references = ['C1', 'C2', 'C3']
const ground: Ground = {
  sample: 'case supervision',
  // The prompt is folded.
  columns: allColumns.filter(({ kind }) => kind !== 'prompt'),
  allColumns,
  rows: references.length,
  referenceAt: (row) => references[row] ?? null,
  known: new Map(references.map((reference) => [reference.toLowerCase(), reference])),
}
/** Columns on the screen: 0 Case, 1 and 2 risks, 3 gender, 4 2.1.1, 5 2.1.2, 6 Completeness, 7 Last entered. */
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })
const into = (cells: readonly (readonly string[])[], target: Parameters<typeof pasted>[1]) =>
  pasted(cells, target, ground)
const said = ({ changes }: Pick<Pasted, 'changes'>): readonly string[] =>
  changes.map(({ reference, field, value }) => `${reference} ${field} ${value}`)

describe('a block pasted by place', () => {
  test('goes down and to the right from the cell in hand, over what is on the screen', () => {
    const answer = into(
      [
        ['y', 'No'],
        ['n/a', ''],
      ],
      cell(1, 4),
    )
    expect(said(answer)).toEqual(['C2 answer/2.1.1 Y', 'C2 answer/2.1.2 N', 'C3 answer/2.1.1 NA', 'C3 answer/2.1.2 '])
    expect(answer.toAdd).toEqual([])
  })

  test('of one value fills every cell in hand', () => {
    expect(said(into([['Y']], { top: 0, bottom: 2, left: 4, right: 4 }))).toEqual([
      'C1 answer/2.1.1 Y',
      'C2 answer/2.1.1 Y',
      'C3 answer/2.1.1 Y',
    ])
  })

  test('says what of it finds no place', () => {
    const answer = into(
      [
        ['Y', 'x', 'x', 'x', 'x'],
        ['N', 'x'],
        ['N', 'x'],
      ],
      cell(2, 5),
    )
    expect(said(answer)).toEqual(['C3 answer/2.1.2 Y'])
    expect(answer.rowsLeftOut).toBe(2)
    expect(answer.columnsLeftOut).toEqual(['Completeness', 'Last entered', '2 beyond the last column'])
  })

  test('leaves a word that is no answer to the file, which refuses it by name', () => {
    expect(said(into([['mostly']], cell(0, 4)))).toEqual(['C1 answer/2.1.1 mostly'])
  })
})

describe('a block pasted from the column of references', () => {
  test('finds its cases by name, wherever they stand, and offers to add the others', () => {
    const answer = into(
      [
        ['c3 ', 'High'],
        ['D1', 'low', '', 'Male'],
        ['C1', ''],
      ],
      cell(0, 0),
    )
    expect(said(answer)).toEqual(['C3 attribute/rosh_inspector high', 'C1 attribute/rosh_inspector '])
    expect(answer.toAdd).toEqual(['D1'])
    expect(said({ changes: answer.ofAdded })).toEqual(['D1 attribute/rosh_inspector low', 'D1 attribute/gender Male'])
  })

  test('adds a case once that stands in it twice', () => {
    expect(into([['D1'], ['d1'], ['D2']], cell(0, 0)).toAdd).toEqual(['D1', 'D2'])
  })

  test('passes over rows without a reference, and counts those with something in them', () => {
    expect(
      into(
        [
          ['', ''],
          ['', 'low'],
          ['C1', 'low'],
        ],
        cell(0, 0),
      ).rowsLeftOut,
    ).toBe(1)
  })
})

describe('a block with headings', () => {
  test('goes by its headings, folded columns too, and names those nobody knows', () => {
    const answer = into(
      [
        ['Case', '2.1.1/1', 'shoe size', 'Gender', 'Risk, provider'],
        ['C2', 'Y', '43', 'Female', 'Very High'],
      ],
      cell(2, 5),
    )
    expect(said(answer)).toEqual([
      'C2 answer/2.1.1/1 Y',
      'C2 attribute/gender Female',
      'C2 attribute/rosh_provider very high',
    ])
    expect(answer.columnsLeftOut).toEqual(['shoe size'])
  })

  test('from a return of several samples takes the cases of this one', () => {
    const answer = into(
      [
        ['case', 'sample', '2.1.1'],
        ['C1', 'Case supervision', 'Y'],
        ['U1', 'unpaid work', 'Y'],
      ],
      cell(0, 0),
    )
    expect([said(answer), answer.toAdd, answer.rowsLeftOut]).toEqual([['C1 answer/2.1.1 Y'], [], 1])
  })
})

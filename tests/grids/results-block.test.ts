/** Where a pasted block goes in the table of results: by its items, or from the cell it is pasted into; nothing is lost unsaid. */
import { describe, expect, test } from 'vitest'
import type { ResultRowView } from '../../src-main/api/contract/views.ts'
import { completedRating, placeBlock } from '../../src-renderer/grids/results-block.ts'

const row = (item: string, kind: ResultRowView['kind'] = 'question'): ResultRowView => ({
  item,
  kind,
  text: '',
  cells: { item, yes: '', n: '', percent: '', rating: '' },
  shown: null,
  elsewhere: null,
})
const rows = [row('1.1', 'standard'), row('2.1.1'), row('2.1.2'), row('2.1', 'standard'), row('2.2.1')]
const from = (item: string, column: 'yes' | 'n' | 'percent' | 'rating') => ({ item, column })
const placed = (text: string, at = from('2.1.1', 'percent')) => {
  const { cells, left } = placeBlock(
    text.split('\n').map((line) => line.split('|')),
    at,
    rows,
  )
  return { cells: cells.map(({ item, column, text: typed }) => `${item} ${column} ${typed}`), left }
}

describe('from the cell it is pasted into', () => {
  test('a column goes down the key questions and passes over standards', () => {
    expect(placed('79\n77\n70')).toEqual({
      cells: ['2.1.1 percent 79', '2.1.2 percent 77', '2.2.1 percent 70'],
      left: 0,
    })
  })

  test('a block goes across yes, n and per cent', () => {
    expect(placed('57|118\n58|118', from('2.1.1', 'yes')).cells).toEqual([
      '2.1.1 yes 57',
      '2.1.1 n 118',
      '2.1.2 yes 58',
      '2.1.2 n 118',
    ])
  })

  test('ratings go down the standards', () => {
    expect(placed('Good\nInadequate', from('1.1', 'rating')).cells).toEqual([
      '1.1 rating Good',
      '2.1 rating Inadequate',
    ])
  })

  test('what has no place is counted, and blanks that have none are not', () => {
    expect(placed('79|x\n77|\n70\n60')).toMatchObject({ left: 2 })
  })

  test('a per cent sign is taken off per cents, and off nothing else', () => {
    expect(placed('48%\n48 %').cells).toEqual(['2.1.1 percent 48', '2.1.2 percent 48'])
    expect(placed('48%', from('2.1.1', 'yes')).cells).toEqual(['2.1.1 yes 48%'])
  })
})

describe('by the item in its first column', () => {
  test('each row finds its place, whatever the order; a line of headings is passed over', () => {
    expect(placed('Key question|All CRCs\n2.2.1|70%\n2.1.1|79%')).toEqual({
      cells: ['2.2.1 percent 70', '2.1.1 percent 79'],
      left: 0,
    })
  })

  test('a whole record of the format goes across, and a standard takes its rating', () => {
    expect(placed('2.1.1|57|118||\n2.1||||Good', from('2.2.1', 'percent')).cells).toEqual([
      '2.1.1 yes 57',
      '2.1.1 n 118',
      '2.1 rating Good',
    ])
  })

  test('the headings of the format say what each column is', () => {
    expect(placed('percent|item\n79|2.1.1\n63|9.9.9')).toEqual({ cells: ['2.1.1 percent 79'], left: 1 })
  })
})

describe('a rating', () => {
  const ratings = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding']
  test.each([
    ['g', 'Good'],
    ['req', 'Requires improvement'],
    ['OUT', 'Outstanding'],
    ['Fair', 'Fair'],
    ['', ''],
  ])('begun as “%s” is %s', (typed, rating) => {
    expect(completedRating(typed, ratings)).toBe(rating)
  })

  test('that could be several stays as it was typed', () => {
    expect(completedRating('g', ['Good', 'Great'])).toBe('g')
  })
})

/** A block of cells as a spreadsheet has it: what is in it, and where a key leads. */
import { describe, expect, test } from 'vitest'
import { isIn, isOneCell, placesIn, rectangle, stepped, wholeBlock } from '../../src-renderer/grids/blocks.ts'

const size = { rows: 5, columns: 4 }

describe('a block', () => {
  test('is the same whichever corner it was begun in', () => {
    const drawn = { from: { row: 3, column: 2 }, to: { row: 1, column: 0 } }
    expect(rectangle(drawn)).toEqual({ top: 1, bottom: 3, left: 0, right: 2 })
    expect(rectangle({ from: drawn.to, to: drawn.from })).toEqual(rectangle(drawn))
  })

  test('is read row by row, from the left', () => {
    expect(placesIn({ top: 1, bottom: 2, left: 0, right: 1 }).map(({ row, column }) => [row, column])).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ])
  })

  test('ends at its edges', () => {
    const block = { top: 1, bottom: 2, left: 1, right: 1 }
    expect(isIn(block, { row: 2, column: 1 })).toBe(true)
    expect(isIn(block, { row: 3, column: 1 })).toBe(false)
    expect(isIn(block, { row: 2, column: 0 })).toBe(false)
  })

  test('of everything is nothing where there are no cases', () => {
    expect(wholeBlock({ rows: 0, columns: 4 })).toBeNull()
    expect(wholeBlock(size)).toEqual({ from: { row: 0, column: 0 }, to: { row: 4, column: 3 } })
    expect(isOneCell({ from: { row: 1, column: 1 }, to: { row: 1, column: 1 } })).toBe(true)
  })
})

describe('a key', () => {
  const at = { row: 4, column: 0 }
  test.each([
    ['ArrowDown', false, at],
    ['ArrowLeft', true, at],
    ['ArrowUp', false, { row: 3, column: 0 }],
    ['ArrowUp', true, { row: 0, column: 0 }],
    ['ArrowRight', true, { row: 4, column: 3 }],
    ['End', false, { row: 4, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['PageUp', false, { row: 0, column: 0 }],
    ['PageDown', false, at],
  ] as const)('%s, far: %s, never leads out of the grid', (step, far, to) => {
    expect(stepped(at, step, far, size)).toEqual(to)
  })
})

// A block of cells as a spreadsheet has it: where it begins and ends, what is in it, how it grows.

/** A cell by its place on the screen, after filtering, sorting and hiding. */
export type Place = { readonly row: number; readonly column: number }

/** `to` is where the focus is; `from` where the block was begun. */
export type Block = { readonly from: Place; readonly to: Place }

export type Rectangle = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Size = { readonly rows: number; readonly columns: number }

export function rectangle({ from, to }: Block): Rectangle {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  }
}

export function isIn({ top, bottom, left, right }: Rectangle, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

export function isOneCell({ from, to }: Block): boolean {
  return isSamePlace(from, to)
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column
}

/** Row by row, from the left. */
export function placesIn({ top, bottom, left, right }: Rectangle): readonly Place[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) => row + top).flatMap((row) =>
    Array.from({ length: right - left + 1 }, (_, column) => ({ row, column: column + left })),
  )
}

/** Everything; null where there is nothing. */
export function wholeBlock({ rows, columns }: Size): Block | null {
  if (rows === 0 || columns === 0) return null
  return { from: { row: 0, column: 0 }, to: { row: rows - 1, column: columns - 1 } }
}

export type Step = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End' | 'PageUp' | 'PageDown'

const page = 20

/** Where a key leads from a cell; with Ctrl as far as it goes. Never out of the grid. */
export function stepped({ row, column }: Place, step: Step, far: boolean, size: Size): Place {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  switch (step) {
    case 'ArrowUp':
      return { row: far ? 0 : Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: far ? lastRow : Math.min(lastRow, row + 1), column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: far ? lastColumn : Math.min(lastColumn, column + 1) }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn }
    case 'PageUp':
      return { row: Math.max(0, row - page), column }
    case 'PageDown':
      return { row: Math.min(lastRow, row + page), column }
  }
}

// Where pasted cells go in the table of results: by the item in their first column, or down and across from one cell.
import type { ResultCells, ResultRowView } from '../../src-main/api/contract/views.ts'

export type Column = Exclude<keyof ResultCells, 'item'>
export type Cell = { readonly item: string; readonly column: Column; readonly text: string }
export type Placed = { readonly cells: readonly Cell[]; readonly left: number }

const figureColumns: readonly Column[] = ['yes', 'n', 'percent']
const headings: Readonly<Record<string, Column | 'item'>> = {
  item: 'item',
  yes: 'yes',
  n: 'n',
  of: 'n',
  percent: 'percent',
  '%': 'percent',
  rating: 'rating',
}

/** The columns a row has: a key question has figures, a standard has a rating. */
export function columnsOf({ kind }: ResultRowView): readonly Column[] {
  return kind === 'question' ? figureColumns : ['rating']
}

/** `rows` in the order of the table; `left` counts cells that say something and have no place. */
export function placeBlock(
  block: readonly (readonly string[])[],
  at: { readonly item: string; readonly column: Column },
  rows: readonly ResultRowView[],
): Placed {
  const [first = [], ...others] = block
  const heads = first.map((cell) => headings[cell.toLowerCase()])
  if (heads.includes('item') && heads.every((head) => head !== undefined)) return byItem(others, heads, rows)
  const known = (row: readonly string[] | undefined): boolean =>
    rows.some(({ item }) => item.toLowerCase() === (row?.[0] ?? '').toLowerCase())
  const width = Math.max(...block.map((row) => row.length))
  const told = others.filter((row) => row.some((cell) => cell !== ''))
  if (width > 1 && told.every(known) && (known(first) || told.length > 0)) {
    const from = width === 5 ? 'yes' : at.column === 'rating' ? 'percent' : at.column
    const columns = [...figureColumns.slice(figureColumns.indexOf(from)), 'rating' as const]
    return byItem(known(first) ? block : others, ['item', ...columns], rows)
  }
  return fromCell(block, at, rows)
}

function byItem(
  block: readonly (readonly string[])[],
  heads: readonly (Column | 'item' | undefined)[],
  rows: readonly ResultRowView[],
): Placed {
  const itemAt = heads.indexOf('item')
  return together(
    block.flatMap((cells): readonly (Cell | null)[] => {
      const row = rows.find(({ item }) => item.toLowerCase() === (cells[itemAt] ?? '').toLowerCase())
      const values = cells.flatMap((text, place) => (place === itemAt || text === '' ? [] : [{ text, place }]))
      if (row === undefined) return values.map(() => null)
      // A standard has one cell: whatever stands beside its number is its rating.
      if (row.kind === 'standard')
        return values.map(({ text }) => ({ item: row.item, column: 'rating' as const, text }))
      return values.map(({ text, place }) => {
        const column = heads[place]
        return column === undefined || column === 'item' || column === 'rating'
          ? null
          : { item: row.item, column, text }
      })
    }),
  )
}

function fromCell(
  block: readonly (readonly string[])[],
  at: { readonly item: string; readonly column: Column },
  rows: readonly ResultRowView[],
): Placed {
  const alike = rows.filter((row) => columnsOf(row).includes(at.column))
  const start = alike.findIndex(({ item }) => item === at.item)
  return together(
    block.flatMap((cells, down): readonly (Cell | null | undefined)[] => {
      const row = alike[start + down]
      const columns = row === undefined ? [] : columnsOf(row)
      const from = columns.indexOf(at.column)
      return cells.map((text, across) => {
        const column = columns[from + across]
        if (row !== undefined && column !== undefined) return { item: row.item, column, text }
        return text === '' ? undefined : null
      })
    }),
  )
}

/** Null: a cell without a place. */
function together(cells: readonly (Cell | null | undefined)[]): Placed {
  return {
    cells: cells.flatMap((cell) => (cell === null || cell === undefined ? [] : { ...cell, text: cleaned(cell) })),
    left: cells.filter((cell) => cell === null).length,
  }
}

/** A spreadsheet copies 48 per cent as `48%`. */
function cleaned({ column, text }: Cell): string {
  return column === 'percent' ? text.replace(/\s*%$/, '') : text
}

/** The one rating that begins so; what was typed where none or several do. */
export function completedRating(text: string, ratings: readonly string[]): string {
  const begun = text.trim().toLowerCase()
  if (begun === '') return text
  const found = ratings.filter((rating) => rating.toLowerCase().startsWith(begun))
  return found.length === 1 ? (found[0] ?? text) : text
}

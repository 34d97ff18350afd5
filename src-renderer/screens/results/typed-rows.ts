// What has been typed into a table of results and is not saved: by item, and only where it differs from what is stored.
import type { ResultCells, ResultGroupView, ResultRowView } from '../../../src-main/api/contract/views.ts'
import type { Cell } from '../../grids/results-block.ts'

export type Typed = Readonly<Record<string, ResultCells>>

export function rowsOf(groups: readonly ResultGroupView[]): readonly ResultRowView[] {
  return groups.flatMap(({ rows }) => rows)
}

/** With these cells typed too. */
export function withTyped(typed: Typed, cells: readonly Cell[], rows: readonly ResultRowView[]): Typed {
  const next: Record<string, ResultCells> = { ...typed }
  for (const { item, column, text } of cells) {
    const stored = rows.find((row) => row.item === item)
    if (stored === undefined) continue
    const row = { ...(next[item] ?? stored.cells), [column]: text }
    if (sameCells(row, stored.cells)) delete next[item]
    else next[item] = row
  }
  return next
}

/** In the order of the table, as the door takes them. */
export function typedRows(typed: Typed, rows: readonly ResultRowView[]): ResultCells[] {
  return rows.flatMap(({ item }) => typed[item] ?? [])
}

function sameCells(one: ResultCells, other: ResultCells): boolean {
  return (['yes', 'n', 'percent', 'rating'] as const).every((column) => one[column].trim() === other[column])
}

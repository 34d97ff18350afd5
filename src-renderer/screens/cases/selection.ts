// The block of cells in hand: AG Grid has the focused cell, and the block around it is ours.
import type { CellPosition, GridApi } from 'ag-grid-community'
import {
  isIn,
  isOneCell,
  isSamePlace,
  placesIn,
  rectangle,
  type Block,
  type Place,
  type Rectangle,
  type Size,
} from '../../grids/blocks.ts'
import type { ShownRow } from '../../grids/case-rows.ts'

export type Selection = {
  readonly block: () => Block | null
  readonly isIn: (rowIndex: number, column: string) => boolean
  readonly size: () => Size
  readonly columnAt: (column: number) => string | null
  readonly referenceAt: (row: number) => string | null
  /** The cases of the block in hand, from above. */
  readonly references: () => readonly string[]
  /** Puts the focus on a cell; `extending` keeps where the block was begun. */
  readonly moveTo: (place: Place, extending: boolean) => void
  /** The cell of a case by its name; nothing happens where a filter hides it. */
  readonly moveToCell: (reference: string, column: string) => void
  readonly select: (block: Block) => void
  /** The mouse: pressed on a cell, or drawn over it while it is pressed. */
  readonly pressed: (rowIndex: number, column: string, extending: boolean) => void
  /** AG Grid moved the focus; it tells so some time later, when it may have moved on already. */
  readonly focused: () => void
  /** Whether the focus, wherever it goes now, stretches the block: while Shift is held under the mouse. */
  readonly stretch: (on: boolean) => void
  /** The columns changed: they are counted again. */
  readonly forgetColumns: () => void
}

export function blockSelection(api: GridApi<ShownRow>): Selection {
  let block: Block | null = null
  let drawn: Rectangle | null = null
  let stretching = false
  let columns: ReadonlyMap<string, number> | null = null

  const places = (): ReadonlyMap<string, number> =>
    (columns ??= new Map(api.getAllDisplayedColumns().map((column, place) => [column.getColId(), place])))
  const columnAt = (column: number): string | null => api.getAllDisplayedColumns()[column]?.getColId() ?? null

  const focus = (): Place | null => {
    // Before the first focus the grid answers undefined, whatever its type says.
    const cell = api.getFocusedCell() as CellPosition | null | undefined
    const column = places().get(cell?.column.getColId() ?? '')
    return cell === null || cell === undefined || column === undefined ? null : { row: cell.rowIndex, column }
  }
  const referenceAt = (row: number): string | null => api.getDisplayedRowAtIndex(row)?.data?.reference ?? null

  const draw = (next: Block | null): void => {
    const before = drawn
    block = next
    // One cell is marked by its focus alone.
    drawn = next === null || isOneCell(next) ? null : rectangle(next)
    if (before === null && drawn === null) return
    const rowNodes = api
      .getRenderedNodes()
      .filter(({ rowIndex }) => rowIndex !== null && [before, drawn].some((each) => inRows(each, rowIndex)))
    api.refreshCells({ rowNodes, force: true, suppressFlash: true })
  }

  const moveTo: Selection['moveTo'] = (to, extending) => {
    const id = columnAt(to.column)
    if (id === null || api.getDisplayedRowAtIndex(to.row) === undefined) return
    draw({ from: extending && block !== null ? block.from : to, to })
    api.ensureIndexVisible(to.row)
    api.ensureColumnVisible(id)
    api.setFocusedCell(to.row, id)
  }

  return {
    block: () => block,
    isIn(row, column) {
      const place = drawn === null ? undefined : places().get(column)
      return drawn !== null && place !== undefined && isIn(drawn, { row, column: place })
    },
    size: () => ({ rows: api.getDisplayedRowCount(), columns: places().size }),
    columnAt,
    referenceAt,
    references() {
      if (block === null) return []
      const { top, bottom } = rectangle(block)
      return Array.from({ length: bottom - top + 1 }, (_, row) => referenceAt(row + top)).filter(
        (reference) => reference !== null,
      )
    },
    moveTo,
    moveToCell(reference, column) {
      const row = api.getRowNode(reference)?.rowIndex ?? null
      // Of a column that is folded away the case itself is shown.
      const place = places().get(column) ?? 0
      if (row !== null) moveTo({ row, column: place }, false)
    },
    select: (next) => draw(next),
    pressed(row, column, extending) {
      const place = places().get(column)
      if (place === undefined) return
      const to = { row, column: place }
      draw({ from: extending && block !== null ? block.from : to, to })
    },
    focused() {
      const to = focus()
      // What moved the focus from here drew its block then.
      if (to === null || (block !== null && isSamePlace(block.to, to))) return
      draw({ from: stretching && block !== null ? block.from : to, to })
    },
    stretch: (on) => {
      stretching = on
    },
    forgetColumns: () => {
      columns = null
      const to = focus()
      draw(to === null ? null : { from: to, to })
    },
  }
}

function inRows(of: Rectangle | null, row: number): boolean {
  return of !== null && row >= of.top && row <= of.bottom
}

/** The cells of the block in hand, row by row; where there is no block, the focused cell. */
export function cellsInHand(selection: Selection): readonly Place[] {
  const block = selection.block()
  return block === null ? [] : placesIn(rectangle(block))
}

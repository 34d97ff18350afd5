// The table results are typed into: a row for each key question and standard, and beside it what the row says.
import { useRef, useState } from 'react'
import type { CheckedRow, ResultGroupView, ResultRowView } from '../../../src-main/api/contract/views.ts'
import { pastedWords } from '../../../src-main/words/typing-results.ts'
import { announce } from '../../components/live-region.ts'
import { pastedCells } from '../../components/pasted-cells.ts'
import { ResultRow } from './ResultRow.tsx'
import { columnsOf, completedRating, placeBlock, type Cell, type Column } from '../../grids/results-block.ts'
import { rowsOf, type Typed } from './typed-rows.ts'

export type ResultsTableProps = {
  readonly caption: string
  readonly groups: readonly ResultGroupView[]
  readonly ratings: readonly string[]
  readonly typed: Typed
  readonly checked: readonly CheckedRow[]
  readonly readOnly: boolean
  readonly onType: (cells: readonly Cell[]) => void
}

export function ResultsTable({ caption, groups, ratings, typed, checked, readOnly, onType }: ResultsTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const [here, setHere] = useState<string | null>(null)
  const rows = rowsOf(groups)
  const says = new Map(checked.map((row) => [row.item, row]))

  const move = ({ item, column }: At, step: 1 | -1): void => {
    const alike = rows.filter((row) => columnsOf(row).includes(column))
    const to = alike[alike.findIndex((row) => row.item === item) + step]
    if (to === undefined) return
    const next = table.current?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(`${to.item} ${column}`)}"]`)
    next?.focus()
  }
  const press = (event: React.KeyboardEvent, at: At): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 }[event.key]
    if (step !== 1 && step !== -1) return
    event.preventDefault()
    move(at, step)
  }
  const paste = (event: React.ClipboardEvent, at: At): void => {
    const block = pastedCells(event.clipboardData.getData('text/plain'))
    if (block === null || readOnly) return
    event.preventDefault()
    const { cells, left } = placeBlock(block, at, rows)
    onType(cells.map((cell) => (cell.column === 'rating' ? completed(cell) : cell)))
    announce(pastedWords(cells.length, left))
  }
  const completed = (cell: Cell): Cell => ({ ...cell, text: completedRating(cell.text, ratings) })
  const leave = ({ item, column }: At): void => {
    setHere(null)
    const text = typed[item]?.[column] ?? ''
    if (column !== 'rating' || text === '') return
    const cell = completed({ item, column, text })
    if (cell.text !== text) onType([cell])
  }

  return (
    <table className="table typing" ref={table}>
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col" className="figure">
            Yes
          </th>
          <th scope="col" className="figure">
            of n
          </th>
          <th scope="col" className="figure">
            %
          </th>
          <th scope="col">Understood as</th>
        </tr>
      </thead>
      {groups.map(({ number, name, rows: own }) => (
        <tbody key={number}>
          {own.some(({ kind }) => kind === 'question') ? (
            <tr className="of-standard">
              <th scope="rowgroup" colSpan={5}>
                {number} {name}
              </th>
            </tr>
          ) : null}
          {own.map((row) => (
            <ResultRow
              key={row.item}
              row={row}
              alone={own.length === 1}
              cells={typed[row.item] ?? row.cells}
              checked={typed[row.item] === undefined ? null : (says.get(row.item) ?? null)}
              here={here === row.item}
              readOnly={readOnly}
              onEnter={() => setHere(row.item)}
              onLeave={(column) => leave({ item: row.item, column })}
              onType={(column, text) => onType([{ item: row.item, column, text }])}
              onKey={(event, column) => press(event, { item: row.item, column })}
              onPaste={(event, column) => paste(event, { item: row.item, column })}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

type At = { readonly item: ResultRowView['item']; readonly column: Column }

// The same cases as a plain table, fifty at a time: for screen readers, small windows, and whoever likes lists better than keys.
import { useState } from 'react'
import { pageWords, plainAnswers } from '../../../src-main/words/case-grid.ts'
import { Button } from '../../components/Button.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { cellText, cellValue, isAnswer, riskChoices, type CaseColumn } from '../../grids/cases.ts'
import type { ShownRow } from '../../grids/case-rows.ts'
import type { Book } from './book.ts'

export type CaseTableProps = {
  readonly label: string
  readonly book: Book
  readonly rows: readonly ShownRow[]
  readonly columns: readonly CaseColumn[]
  readonly whyNot: string | null
}

const pageOf = 50

export function CaseTable({ label, book, rows, columns, whyNot }: CaseTableProps) {
  const [page, setPage] = useState(0)
  const last = Math.max(0, Math.ceil(rows.length / pageOf) - 1)
  const at = Math.min(page, last)
  const shown = rows.slice(at * pageOf, (at + 1) * pageOf)
  return (
    <div className="case-table">
      <div className="actions">
        <span>{pageWords(at * pageOf + 1, at * pageOf + shown.length, rows.length)}</span>
        <Button
          label="Before"
          keys="Alt+PageUp"
          whyNot={at === 0 ? pageWords(1, shown.length, rows.length) : null}
          onPress={() => setPage(at - 1)}
        />
        <Button
          label="After"
          keys="Alt+PageDown"
          whyNot={at === last ? pageWords(1, shown.length, rows.length) : null}
          onPress={() => setPage(at + 1)}
        />
      </div>
      <Table
        caption={label}
        captionHidden
        columns={columns.map((column) => plainColumn(column, book, whyNot))}
        rows={shown}
        rowKey={({ reference }) => reference}
        rowClass={({ withdrawn }) => (withdrawn ? 'withdrawn' : undefined)}
      />
    </div>
  )
}

function plainColumn(column: CaseColumn, book: Book, whyNot: string | null): TableColumn<ShownRow> {
  const { id, kind, title, keyQuestion } = column
  const choices = isAnswer(kind)
    ? plainAnswers
    : kind === 'risk'
      ? riskChoices.map((value) => [value, value] as const)
      : null
  return {
    id,
    title: kind === 'prompt' ? `${keyQuestion}${title}` : title,
    names: kind === 'reference',
    cell: (row) =>
      choices === null || whyNot !== null ? (
        <bdi>{cellText(row, column)}</bdi>
      ) : (
        <Choice row={row} column={column} book={book} choices={choices} />
      ),
  }
}

function Choice({
  row,
  column,
  book,
  choices,
}: {
  readonly row: ShownRow
  readonly column: CaseColumn
  readonly book: Book
  readonly choices: readonly (readonly [value: string, label: string])[]
}) {
  const value = cellValue(row, column)
  const words = cellText(row, column)
  const chosen = choices.find(([each]) => each === value)?.[1] ?? value
  return (
    <>
      <select
        aria-label={`${row.reference}, ${column.id.slice(column.id.indexOf('/') + 1)}`}
        value={value}
        onChange={({ target }) => book.enter([{ reference: row.reference, field: column.id, value: target.value }])}
      >
        {choices.map(([each, label]) => (
          <option key={each} value={each}>
            {label}
          </option>
        ))}
      </select>
      {/* What the grid says besides the value: left out, not counted, unclassified, a disagreement. */}
      {words === chosen || words === '' ? null : <span className="plain-words">{words}</span>}
    </>
  )
}

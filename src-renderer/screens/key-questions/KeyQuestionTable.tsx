// The same columns as a plain table, for screen readers, small windows and paper.
import { Table, type TableColumn } from '../../components/Table.tsx'
import type { KeyQuestionColumn, KeyQuestionRow } from '../../grids/key-questions.ts'

export type KeyQuestionTableProps = {
  readonly rows: readonly KeyQuestionRow[]
  readonly columns: readonly KeyQuestionColumn[]
  readonly onOpen: (question: string) => void
}

export function KeyQuestionTable({ rows, columns, onOpen }: KeyQuestionTableProps) {
  return (
    <Table
      caption="Key questions"
      captionHidden
      columns={columns.map((column) => plainColumn(column, onOpen))}
      rows={rows}
      rowKey={({ figure }) => figure.number}
    />
  )
}

function plainColumn(
  { id, title, text, figure }: KeyQuestionColumn,
  onOpen: KeyQuestionTableProps['onOpen'],
): TableColumn<KeyQuestionRow> {
  if (id !== 'question') return { id, title, figure, cell: text }
  return {
    id,
    title,
    names: true,
    width: '30%',
    cell: (row) => (
      <button type="button" className="quiet question-button" onClick={() => onOpen(row.figure.number)}>
        {text(row)}
      </button>
    ),
  }
}

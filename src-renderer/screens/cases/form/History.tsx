// Everything ever entered in one place, the latest first: the value, why, who, when, and the file that brought it.
import type { EntryView, ValueView } from '../../../../src-main/api/contract/views.ts'
import { aboutHistoryWords, historyWords, shortMomentWords, valueWords } from '../../../../src-main/words/case-form.ts'
import { Table, type TableColumn } from '../../../components/Table.tsx'
import { Tag } from '../../../components/Tag.tsx'

/** `values`: an answer and its reason share one history. */
export function History({ name, values }: { readonly name: string; readonly values: readonly ValueView[] }) {
  const rows = values
    .flatMap(({ field, history }) => history.map((entry) => ({ ...entry, field })))
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
  if (rows.length === 0) return <p className="case-history quiet-text">Nobody has entered anything here.</p>
  return (
    <div className="case-history">
      <Table
        caption={`${historyWords(rows.length)}, ${name}`}
        captionHidden
        columns={values.length > 1 ? [what, ...columns] : columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </div>
  )
}

type Row = EntryView & { readonly field: string }

const what: TableColumn<Row> = { id: 'what', title: 'What', cell: ({ field }) => aboutHistoryWords(field) }
const columns: readonly TableColumn<Row>[] = [
  {
    id: 'value',
    title: 'Value',
    names: true,
    cell: ({ field, value, stands }) => (
      <>
        <bdi className="words">{valueWords(field, value)}</bdi> {stands ? <Tag text="stands" /> : null}
      </>
    ),
  },
  { id: 'who', title: 'Who', cell: ({ by }) => <bdi>{by}</bdi> },
  { id: 'when', title: 'When', cell: ({ at }) => shortMomentWords(at) },
  { id: 'why', title: 'Why, or the file', cell: ({ reason, file }) => <bdi>{file === '' ? reason : file}</bdi> },
]

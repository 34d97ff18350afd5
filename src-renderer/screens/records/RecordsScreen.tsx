// The library of signed records: whose, what overall, when signed, and what superseded them.
import type { RecordSummary } from '../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'
import { recordWords, supersededByWords, supersedesWords } from '../../../src-main/words/records.ts'
import { hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { Tag } from '../../components/Tag.tsx'
import { OverallLine } from './OverallLine.tsx'
import './record.css'

export function RecordsScreen(_: ScreenProps<'records'>) {
  const records = useView('records.list', {})
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Signed records</h1>
          <p>{recordWords.library}</p>
        </div>
      </div>
      <ShowView viewing={records}>{(all) => (all.length === 0 ? <NoRecord /> : <Library records={all} />)}</ShowView>
    </div>
  )
}

function NoRecord() {
  return (
    <EmptyState
      title={recordWords.none}
      actions={
        <LinkButton kind="primary" label="Go to the inspections" keys="Alt+G" href={hrefOf('inspections', {})} />
      }
    >
      <p>{recordWords.howOneComesAbout}</p>
    </EmptyState>
  )
}

/** A record with the moments of those it is tied to. */
type Row = RecordSummary & { readonly supersededAt: string | null; readonly earlierAt: string | null }

function Library({ records }: { readonly records: readonly RecordSummary[] }) {
  const signedAt = new Map(records.map((record) => [record.id, record.signedAt]))
  const rows = records.map((record) => ({
    ...record,
    supersededAt: signedAt.get(record.supersededBy ?? '') ?? null,
    earlierAt: signedAt.get(record.supersedes ?? '') ?? null,
  }))
  return (
    <div className="table-scroll">
      <Table
        caption="Signed records"
        captionHidden
        columns={records.some(({ supersedes }) => supersedes !== null) ? [...columns, reasonColumn] : columns}
        rows={rows.toSorted((a, b) => b.signedAt.localeCompare(a.signedAt))}
        rowKey={({ id }) => id}
      />
    </div>
  )
}

const columns: readonly TableColumn<Row>[] = [
  {
    id: 'provider',
    title: 'Provider',
    names: true,
    cell: ({ id, provider }) => (
      <a href={hrefOf('record', { record: id })}>
        <bdi>{provider}</bdi>
      </a>
    ),
  },
  { id: 'overall', title: 'Overall', cell: ({ overall }) => <OverallLine overall={overall} /> },
  { id: 'signed', title: 'Signed', cell: ({ signedAt }) => dayAndTimeWords(signedAt) },
  {
    id: 'stands',
    title: 'Stands',
    cell: ({ supersededBy, supersededAt }) =>
      supersededBy === null ? (
        <Tag text="Stands" kind="done" />
      ) : (
        <>
          <Tag text="Superseded" kind="waiting" /> by{' '}
          <a href={hrefOf('record', { record: supersededBy })}>{supersededByWords(supersededAt)}</a>
        </>
      ),
  },
]

const reasonColumn: TableColumn<Row> = {
  id: 'reason',
  title: 'Why it was made',
  cell: ({ supersedes, earlierAt, reason }) => (supersedes === null ? '–' : supersedesWords(earlierAt, reason)),
}

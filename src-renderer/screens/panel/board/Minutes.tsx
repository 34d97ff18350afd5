// The minutes so far: one sentence for each item, as it was read back and agreed.
import type { AgendaLine, SessionView } from '../../../../src-main/api/contract/views.ts'
import { hrefOf } from '../../../app/router.ts'
import { Table, type TableColumn } from '../../../components/Table.tsx'
import { RatingMark } from '../../../marks/RatingMark.tsx'

type MinuteRow = AgendaLine & { readonly href: string }

const columns: readonly TableColumn<MinuteRow>[] = [
  {
    id: 'item',
    title: 'Item',
    names: true,
    width: '13rem',
    cell: ({ standard, name, href }) => (
      <a href={href}>
        <b>{standard}</b> {name}
      </a>
    ),
  },
  {
    id: 'rating',
    title: 'After panel',
    width: '12rem',
    cell: ({ final, state }) =>
      final === null ? (
        '–'
      ) : (
        <RatingMark rating={final.rating} none={state === 'adjourned' ? 'Adjourned' : 'Not rated'} />
      ),
  },
  { id: 'minuted', title: 'As minuted', cell: ({ minuted }) => <span className="own-words">{minuted ?? '–'}</span> },
]

export function Minutes({ session }: { readonly session: SessionView }) {
  const rows = session.agenda.map((line) => ({
    ...line,
    href: hrefOf('panel', { inspection: session.inspection.id }, { standard: line.standard }),
  }))
  return <Table caption="Minutes" columns={columns} rows={rows} rowKey={({ standard }) => standard} />
}

// The minutes so far: one sentence for each item, as it was read back and agreed, and before it what was considered and not done.
import type { AgendaLine, ConsideredView, SessionView } from '../../../../src-main/api/contract/views.ts'
import { hrefOf } from '../../../app/router.ts'
import { useView } from '../../../client/use-view.ts'
import { Table, type TableColumn } from '../../../components/Table.tsx'
import { RatingMark } from '../../../marks/RatingMark.tsx'

type MinuteRow = AgendaLine & { readonly href: string; readonly considered: readonly ConsideredView[] }

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
  {
    id: 'minuted',
    title: 'As minuted',
    cell: ({ minuted, considered }) => (
      <>
        {considered.map(({ at, sentence }) => (
          <p key={at} className="own-words quiet-text">
            {sentence}
          </p>
        ))}
        <span className="own-words">{minuted ?? '–'}</span>
      </>
    ),
  },
]

export function Minutes({ session }: { readonly session: SessionView }) {
  const considered = useView('whatIf.minuted', { session: session.id }).view ?? []
  const rows = session.agenda.map((line) => ({
    ...line,
    href: hrefOf('panel', { inspection: session.inspection.id }, { standard: line.standard }),
    considered: considered.filter(({ standard }) => standard === line.standard),
  }))
  return <Table caption="Minutes" columns={columns} rows={rows} rowKey={({ standard }) => standard} />
}

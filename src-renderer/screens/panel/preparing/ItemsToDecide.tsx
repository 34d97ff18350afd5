// The agenda as it will be, with the quorum of each item as it follows from who is present and who is recused.
import type { AgendaLine, SessionView } from '../../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { Table, type TableColumn } from '../../../components/Table.tsx'
import { kindWords } from '../../../../src-main/words/agenda.ts'
import { itemsTitle } from '../../../../src-main/words/panel-session.ts'

const columns: readonly TableColumn<AgendaLine>[] = [
  {
    id: 'standard',
    title: 'Item',
    names: true,
    cell: ({ standard, name }) => (
      <>
        <b>{standard}</b> {name}
      </>
    ),
  },
  { id: 'kind', title: 'For', cell: ({ kind, opened }) => kindWords(kind, opened) },
  {
    id: 'deciding',
    title: 'Decide',
    figure: true,
    cell: ({ quorum }) => <span title={quorum.deciding.join(', ')}>{quorum.deciding.length}</span>,
  },
  {
    id: 'quorum',
    title: 'Quorum',
    cell: ({ quorum }) =>
      quorum.met ? (
        <>
          yes
          {quorum.recused.length === 0 ? null : (
            <span className="quiet-text">, {quorum.recused.join(', ')} recused</span>
          )}
        </>
      ) : (
        <b className="no-quorum">no{quorum.chair === null && quorum.deciding.length > 0 ? ', nobody chairs' : ''}</b>
      ),
  },
]

/** The first item cannot be taken earlier. */
function orderOf(first: string | undefined, earlier: (standard: string) => void): TableColumn<AgendaLine> {
  return {
    id: 'order',
    title: 'Order',
    cell: ({ standard }) =>
      standard === first ? null : (
        <Button kind="quiet" label={`Take ${standard} earlier`} onPress={() => earlier(standard)}>
          Earlier
        </Button>
      ),
  }
}

export function ItemsToDecide({ session }: { readonly session: SessionView }) {
  const ordering = useChange('agenda.order')
  const by = session.quorum.chair?.person
  const standards = session.agenda.map(({ standard }) => standard)
  const earlier = (standard: string): void => {
    if (by === undefined) return
    const place = standards.indexOf(standard)
    const order = standards.filter((each) => each !== standard).toSpliced(place - 1, 0, standard)
    void ordering.run({ session: session.id, by, standards: order })
  }
  return (
    <section className="items-to-decide">
      <FailureNotice failure={ordering.failure} />
      <Table
        caption={itemsTitle(session.quorum.needed)}
        columns={by === undefined ? columns : [...columns, orderOf(standards[0], earlier)]}
        rows={session.agenda}
        rowKey={({ standard }) => standard}
      />
    </section>
  )
}

// Every item on one line: where it stands, its rating, who decides it, and what has changed since its evidence was frozen.
import type { AgendaLine, QuorumView, SessionView, StandardView } from '../../../../src-main/api/contract/views.ts'
import { boardDetailWords, boardStateOf, boardStateWords } from '../../../../src-main/words/agenda.ts'
import { ratingOriginWords } from '../../../../src-main/words/item-evidence.ts'
import { onPaperShort } from '../../../../src-main/words/paper-waits.ts'
import { decidersTitle, decidersWords, recusedWords } from '../../../../src-main/words/quorum.ts'
import { useInspection } from '../../../app/open-inspection.ts'
import { hrefOf } from '../../../app/router.ts'
import { Table, type TableColumn } from '../../../components/Table.tsx'
import { RatingMark } from '../../../marks/RatingMark.tsx'
import { nextUp } from '../Agenda.tsx'
import { StateMark } from '../StateMark.tsx'

type Row = AgendaLine & {
  readonly href: string
  readonly next: boolean
  readonly view: StandardView | null
}

const columnsOf = (quorum: QuorumView): readonly TableColumn<Row>[] => [
  {
    id: 'item',
    title: 'Item',
    names: true,
    width: '15rem',
    cell: ({ standard, name, href }) => (
      <a href={href}>
        <b>{standard}</b> {name}
      </a>
    ),
  },
  { id: 'state', title: 'State', width: '12.5rem', cell: (row) => <State row={row} /> },
  { id: 'rating', title: 'Rating', width: '13rem', cell: (row) => <Rating row={row} /> },
  { id: 'decide', title: decidersTitle(quorum), width: '9rem', cell: (row) => <WhoDecides row={row} /> },
]

export function BoardTable({ session }: { readonly session: SessionView }) {
  const { domains } = useInspection()
  const standards = domains.flatMap((domain) => domain.standards)
  const next = nextUp(session.agenda)
  const rows = session.agenda.map((line) => ({
    ...line,
    href: hrefOf('panel', { inspection: session.inspection.id }, { standard: line.standard }),
    next: line.standard === next,
    view: standards.find(({ number }) => number === line.standard) ?? null,
  }))
  return (
    <div className="board-items">
      <Table
        caption="Items"
        captionHidden
        columns={columnsOf(session.quorum)}
        rows={rows}
        rowKey={({ standard }) => standard}
        rowClass={({ state }) => (state === 'open' ? 'board-in-hand' : undefined)}
      />
    </div>
  )
}

function State({ row }: { readonly row: Row }) {
  const { onPaper, paperWaits } = row
  const state = boardStateOf(row)
  const detail = boardDetailWords(row, state)
  return (
    <span className="board-state">
      <StateMark state={state} />
      <span>
        <b>{boardStateWords[state]}</b>
        {detail === '' ? null : `, ${detail}`} {row.next ? <span className="next-up">next</span> : null}
        {onPaper === '' ? null : (
          <span className="board-paper" title={onPaper}>
            {onPaperShort}
          </span>
        )}
        {paperWaits === '' ? null : <span className="board-changed">{paperWaits}</span>}
      </span>
    </span>
  )
}

function Rating({ row: { final, state, view, changedSince } }: { readonly row: Row }) {
  const before = view === null || view.provisional.kind === 'not-available' ? null : view.provisional.rating
  const origin = view === null ? '' : ratingOriginWords(view.provisional.kind, view.moderationEvidence !== null)
  const over = final !== null && (state === 'decided' || state === 'adjourned')
  return (
    <>
      {over && final.rating !== null ? <RatingMark rating={final.rating} /> : null}
      {over && final.rating !== null && before?.name === final.rating.name ? null : before === null ? (
        over ? null : (
          '–'
        )
      ) : (
        <span className="board-before">
          {over ? <span className="quiet-text">{origin}</span> : null} <RatingMark rating={before} />
          {over ? null : <span className="quiet-text"> {origin}</span>}
        </span>
      )}
      {changedSince === null ? null : <p className="board-changed">{changedSince}</p>}
    </>
  )
}

/** Once an item is over, the minutes say who decided it. */
function WhoDecides({ row: { quorum, state } }: { readonly row: Row }) {
  const over = state === 'decided' || state === 'adjourned'
  return (
    <>
      {over ? null : <p className={quorum.met ? undefined : 'no-quorum'}>{decidersWords(quorum)}</p>}
      <p>{recusedWords(quorum)}</p>
    </>
  )
}

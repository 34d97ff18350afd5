// The inspection's history: every event, the newest first, in words, with whose act it was and who entered it.
import { useState } from 'react'
import type { EventView } from '../../../src-main/api/contract/views.ts'
import { historyWords, shownOfAll } from '../../../src-main/words/history.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { TextField } from '../../components/TextField.tsx'
import './history.css'

export function HistoryScreen({ params }: ScreenProps<'history'>) {
  const events = useView('inspections.events', { inspection: params.inspection })
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>History</h1>
          <p>{historyWords.what}</p>
        </div>
      </div>
      <ShowView viewing={events}>{(all) => <Events all={all} />}</ShowView>
    </div>
  )
}

function Events({ all }: { readonly all: readonly EventView[] }) {
  const [wanted, setWanted] = useState('')
  const letters = wanted.trim().toLowerCase()
  const rows = all
    .filter(({ says, by, enteredBy }) =>
      [says, ...[by, enteredBy].map(named)].join(' ').toLowerCase().includes(letters),
    )
    .toSorted((a, b) => b.number - a.number)
  return (
    <>
      <div className="history-find">
        <TextField type="search" label={historyWords.find} value={wanted} onChange={setWanted} />
        <output>{shownOfAll(rows.length, all.length)}</output>
      </div>
      <div className="table-scroll history-events">
        <Table caption="Events" captionHidden columns={columns} rows={rows} rowKey={({ number }) => String(number)} />
      </div>
    </>
  )
}

const columns: readonly TableColumn<EventView>[] = [
  { id: 'number', title: 'No.', figure: true, width: '3.5rem', cell: ({ number }) => number },
  { id: 'at', title: 'When', width: '14rem', cell: ({ at }) => <time dateTime={at}>{dayAndTimeWords(at)}</time> },
  { id: 'says', title: 'What happened', names: true, cell: ({ says }) => says },
  { id: 'by', title: 'Whose act', width: '8.5rem', cell: ({ by }) => <Named name={by} /> },
  { id: 'entered', title: 'Entered by', width: '8.5rem', cell: ({ enteredBy }) => <Named name={enteredBy} /> },
]

function named(name: string): string {
  return name === '' ? historyWords.nobodyNamed : name
}

function Named({ name }: { readonly name: string }) {
  return name === '' ? <span className="hint">{named(name)}</span> : <bdi>{name}</bdi>
}

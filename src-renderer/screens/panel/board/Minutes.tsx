// The minutes so far: one sentence for each item, as it was read back and agreed, and before it what was considered and not done.
import { useState } from 'react'
import type { AgendaLine, ConsideredView, SessionView } from '../../../../src-main/api/contract/views.ts'
import { hrefOf } from '../../../app/router.ts'
import { useView } from '../../../client/use-view.ts'
import { bridge } from '../../../client/bridge.ts'
import { useChange } from '../../../client/use-change.ts'
import { call, type Failure } from '../../../client/call.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { Button } from '../../../components/Button.tsx'
import { SavedFile, useSaveFile } from '../../import/SaveFile.tsx'
import { Table, type TableColumn } from '../../../components/Table.tsx'
import { RatingMark } from '../../../marks/RatingMark.tsx'

type MinuteRow = AgendaLine & { readonly href: string; readonly considered: readonly ConsideredView[] }

const item: TableColumn<MinuteRow> = {
  id: 'item',
  title: 'Item',
  names: true,
  width: '13rem',
  cell: ({ standard, name, href }) => (
    <a href={href}>
      <b>{standard}</b> {name}
    </a>
  ),
}

const rating: TableColumn<MinuteRow> = {
  id: 'rating',
  title: 'After panel',
  width: '12.5rem',
  cell: ({ final, state }) =>
    final === null ? (
      '–'
    ) : (
      <RatingMark rating={final.rating} none={state === 'adjourned' ? 'Adjourned' : 'Not rated'} />
    ),
}

const sentence: TableColumn<MinuteRow> = {
  id: 'minuted',
  title: 'As minuted',
  cell: ({ minuted, considered, onPaper, paperWaits, changedSince }) => (
    <>
      {considered.map(({ at, sentence }) => (
        <p key={at} className="own-words quiet-text">
          {sentence}
        </p>
      ))}
      <span className="own-words">{minuted ?? '–'}</span>
      {onPaper === '' ? null : <p className="quiet-text">{onPaper}</p>}
      {paperWaits === '' ? null : <p className="board-changed">{paperWaits}</p>}
      {changedSince === null ? null : <p className="board-changed">{changedSince}</p>}
    </>
  ),
}

/** To print, to send round, to keep: the same sentences, with attendance, quorum and positions. */
function SaveMinutes({ session }: { readonly session: string }) {
  const { saved, save } = useSaveFile()
  const noting = useChange('minutes.saved')
  const [failure, setFailure] = useState<Failure | null>(null)
  const press = async (): Promise<void> => {
    const answer = await call('minutes.show', { session })
    setFailure(answer.ok ? null : answer.failure)
    const where = answer.ok ? await save(answer.view) : null
    // What was not saved has not left the file.
    if (where !== null) await noting.run({ session, to: bridge.host === 'electron' ? 'a file' : 'the browser' })
  }
  return (
    <div className="save-minutes">
      <Button label="Save the minutes" keys="Alt+Shift+M" busy={noting.busy} onPress={() => void press()} />
      <FailureNotice failure={failure ?? noting.failure} />
      <SavedFile saved={saved} />
    </div>
  )
}

/** `withRatings`: once the panel sits no longer; until then the board above has them. */
export function Minutes({ session, withRatings }: { readonly session: SessionView; readonly withRatings: boolean }) {
  const considered = useView('whatIf.minuted', { session: session.id }).view ?? []
  const all = session.agenda.map((line) => ({
    ...line,
    href: hrefOf('panel', { inspection: session.inspection.id }, { standard: line.standard }),
    considered: considered.filter(({ standard }) => standard === line.standard),
  }))
  // What has no sentence yet has its line on the board above.
  const rows = all.filter((row) => row.minuted !== null || row.considered.length > 0)
  return (
    <>
      {rows.length === 0 ? null : (
        <Table
          caption="Minutes"
          columns={withRatings ? [item, rating, sentence] : [item, sentence]}
          rows={rows}
          rowKey={({ standard }) => standard}
        />
      )}
      <SaveMinutes session={session.id} />
    </>
  )
}

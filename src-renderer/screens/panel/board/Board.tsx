// While the panel sits, every item and where it stands; afterwards what was decided on each, and the total.
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { hrefOf } from '../../../app/router.ts'
import { useInspection } from '../../../app/open-inspection.ts'
import { LinkButton } from '../../../components/LinkButton.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { OverallScale } from '../../../marks/OverallScale.tsx'
import { evidenceChangedWords } from '../../../../src-main/words/changed-since.ts'
import { totalSoFar, totalWaits } from '../../../../src-main/words/agenda.ts'
import { boardWords } from '../../../../src-main/words/panel-session.ts'
import { useHeadingWhenLost } from '../heading-when-lost.ts'
import { PaperLink } from '../PaperLink.tsx'
import { PreReadLink, SincePreRead } from '../SincePreRead.tsx'
import { BoardTable } from './BoardTable.tsx'
import { CloseSession } from './CloseSession.tsx'
import { Minutes } from './Minutes.tsx'
import { Reopen } from './Reopen.tsx'
import { TotalLine } from './TotalLine.tsx'
import './board.css'

const titles = {
  sitting: 'Where the panel stands',
  finished: 'Every item has an outcome',
  closed: 'What the panel decided',
} as const

export function Board({ session }: { readonly session: SessionView }) {
  const { state, inspection, byRule, afterPanel, agenda } = session
  const { overallBands } = useInspection()
  useHeadingWhenLost()
  const changed = agenda.filter((line) => line.changedSince !== null).map(({ standard }) => standard)
  const sitting = state === 'running' && session.current !== null
  const adjourned = agenda.some((line) => line.state === 'adjourned')
  return (
    <div className="board">
      <header className="board-head">
        <h1 tabIndex={-1}>{titles[sitting ? 'sitting' : state === 'running' ? 'finished' : 'closed']}</h1>
        <p>
          {boardWords[sitting ? 'sitting' : state === 'preparing' ? 'running' : state]}{' '}
          {session.totalHidden ? totalWaits : null}
        </p>
      </header>
      {afterPanel === null || byRule === null ? null : (
        <section className="board-total" aria-label="Overall rating">
          {sitting ? <p>{totalSoFar}</p> : null}
          <TotalLine afterPanel={afterPanel} byRule={byRule} />
          {afterPanel.kind === 'rated' ? (
            <OverallScale bands={overallBands} outOf={afterPanel.outOf} byRule={byRule} afterPanel={afterPanel} />
          ) : null}
        </section>
      )}
      {adjourned ? <Notice kind="note">{boardWords.adjourned}</Notice> : null}
      {changed.length > 0 && (state === 'running' || state === 'closed') ? (
        <Notice kind="note">{evidenceChangedWords(changed, state)}</Notice>
      ) : null}
      <SincePreRead session={session.id} />
      <div className="board-acts">
        {sitting ? (
          <LinkButton
            label={`Go to ${session.current}`}
            kind="primary"
            keys="Alt+G"
            href={hrefOf('panel', { inspection: inspection.id })}
          />
        ) : null}
        {state === 'running' && !sitting ? <CloseSession session={session} /> : null}
        {state === 'closed' ? (
          <>
            <div className="actions">
              <LinkButton
                label="Go to sign-off"
                kind="primary"
                keys="Alt+G"
                href={hrefOf('sign-off', { inspection: inspection.id })}
              />
            </div>
            <Reopen session={session} />
          </>
        ) : null}
        {state === 'signed' ? null : <PreReadLink inspection={inspection.id} />}
        <PaperLink inspection={inspection.id} />
        {state === 'signed' && inspection.record !== null ? (
          <LinkButton
            label="Read the signed record"
            kind="primary"
            keys="Alt+G"
            href={hrefOf('record', { record: inspection.record.id })}
          />
        ) : null}
      </div>
      {sitting ? <BoardTable session={session} /> : null}
      <Minutes session={session} withRatings={!sitting} />
    </div>
  )
}

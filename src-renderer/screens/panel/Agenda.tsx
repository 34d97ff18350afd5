// The agenda beside the item: every standard with its state, who decides, what is next, and the way to close.
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { AgendaLine, ItemView, QuorumView, SessionView } from '../../../src-main/api/contract/views.ts'
import { hrefOf } from '../../app/router.ts'
import { Button } from '../../components/Button.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { RatingMark } from '../../marks/RatingMark.tsx'
import {
  agendaLineWords,
  agendaStateWords,
  boardStateOf,
  boardStateWords,
  progressWords,
  totalSoFar,
  totalWaits,
} from '../../../src-main/words/agenda.ts'
import { changedShort } from '../../../src-main/words/changed-since.ts'
import { paperWaitsShort } from '../../../src-main/words/paper-waits.ts'
import { chairWords, quorumWords, recusedWords } from '../../../src-main/words/quorum.ts'
import { MoveItem } from './MoveItem.tsx'
import { AskPositions } from './positions/AskPositions.tsx'
import { OpenRoom } from './OpenRoom.tsx'
import { PaperLink } from './PaperLink.tsx'
import { Retract } from './item/Retract.tsx'
import { StateMark } from './StateMark.tsx'

export function Agenda({
  session,
  shown,
  item,
  returned,
  onPeople,
}: {
  readonly session: SessionView
  readonly shown: string | null
  /** The item that is shown; null on the board, and while it is being read. */
  readonly item: ItemView | null
  readonly returned: boolean
  readonly onPeople: () => void
}) {
  const { agenda, state } = session
  const next = nextUp(agenda)
  const list = useShownInSight(shown)
  const quorum = agenda.find(({ standard }) => standard === shown)?.quorum ?? session.quorum
  return (
    <aside className="panel-beside" aria-label="Agenda">
      <header>
        <h2>Agenda</h2>
        {shown === null ? null : (
          <LinkButton label="Board" keys="Alt+B" href={hrefOf('panel', { inspection: session.inspection.id }, board)} />
        )}
        <p>{progressWords(agenda.map((line) => line.state))}</p>
      </header>
      <ol ref={list} className="agenda">
        {agenda.map((line) => (
          <li
            key={line.standard}
            data-standard={line.standard}
            className={line.standard === shown ? 'shown' : undefined}
          >
            <Line line={line} session={session} shown={line.standard === shown} next={line.standard === next} />
            {item !== null && line.standard === item.standard.number && item.state !== 'waiting' ? (
              <Retract item={item} />
            ) : null}
          </li>
        ))}
      </ol>
      <footer>
        {state === 'running' ? (
          <Quorum quorum={quorum} returned={returned} onPeople={onPeople}>
            {shown === null ? null : <PaperLink inspection={session.inspection.id} />}
          </Quorum>
        ) : null}
        {item === null || item.state !== 'open' ? null : <AskPositions key={item.standard.number} item={item} />}
        {item === null || item.state !== 'waiting' ? null : (
          <MoveItem session={session} standard={item.standard.number} />
        )}
        {state === 'running' ? <OpenRoom inspection={session.inspection.id} /> : null}
        {shown === null ? null : <Total session={session} />}
      </footer>
    </aside>
  )
}

function Line({
  line,
  session,
  shown,
  next,
}: {
  readonly line: AgendaLine
  readonly session: SessionView
  readonly shown: boolean
  readonly next: boolean
}) {
  const { standard, name, state, final, quorum } = line
  const over = state === 'decided' || state === 'adjourned'
  return (
    <a
      href={hrefOf('panel', { inspection: session.inspection.id }, { standard })}
      aria-current={shown ? 'true' : undefined}
      className={`agenda-line is-${state}`}
    >
      <StateMark state={boardStateOf(line)} />
      <span className="agenda-name">
        <b>{standard}</b> {name}
      </span>
      <span className="agenda-state">
        <span className="hidden">, {boardStateWords[boardStateOf(line)]}, </span>
        {over && final?.rating ? <RatingMark rating={final.rating} /> : null}
        <span title={agendaLineWords(line)}>{agendaStateWords(line)}</span>
        {next ? <span className="next-up">next</span> : null}
        {line.changedSince === null ? null : (
          <span className="changed" title={line.changedSince}>
            {changedShort}
          </span>
        )}
        {line.paperWaits === '' ? null : (
          <span className="changed" title={line.paperWaits}>
            {paperWaitsShort}
          </span>
        )}
        {quorum.met || over ? null : <span className="no-quorum">no quorum</span>}
        {quorum.recused.length > 0 ? <span className="recused">recused: {quorum.recused.join(', ')}</span> : null}
      </span>
    </a>
  )
}

function Quorum({
  quorum,
  returned,
  onPeople,
  children,
}: {
  readonly quorum: QuorumView
  readonly returned: boolean
  readonly onPeople: () => void
  /** What else may be done with it, in the same line. */
  readonly children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const began = useRef(returned)
  useLayoutEffect(() => {
    if (began.current) box.current?.querySelector('button')?.focus()
    began.current = false
  }, [])
  return (
    <div ref={box} className="agenda-quorum">
      <p>
        <span className={quorum.met ? undefined : 'no-quorum'}>{quorumWords(quorum)}</span> {chairWords(quorum)}{' '}
        {recusedWords(quorum)}
      </p>
      <div className="actions">
        <Button label="Who is here" keys="Alt+W" onPress={onPeople} />
        {children}
      </div>
    </div>
  )
}

/** Asks for all the items instead of the one in hand. */
const board = { all: 'items' }

/** The total stands here once it may be seen; a panel decides standards, not totals. */
function Total({ session }: { readonly session: SessionView }) {
  if (session.totalHidden) return <p className="quiet-text">{totalWaits}</p>
  const { afterPanel } = session
  if (afterPanel?.kind !== 'rated') return null
  return (
    <p className="agenda-total">
      {totalSoFar}{' '}
      <b>
        {afterPanel.score} of {afterPanel.outOf}
      </b>{' '}
      <RatingMark rating={afterPanel.rating} />
    </p>
  )
}

/** People notice that their item is coming up when the line says so. */
export function nextUp(agenda: readonly AgendaLine[]): string | null {
  return agenda.find(({ state }) => state === 'waiting')?.standard ?? null
}

/** A long agenda is rolled so that the line of the item shown can be seen. */
function useShownInSight(shown: string | null) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-standard="${shown}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  return list
}

// The session once it is open: the item in the middle, the agenda or the people beside it, nothing over it.
import { useState } from 'react'
import type { ItemView, SessionView } from '../../../src-main/api/contract/views.ts'
import { go } from '../../app/router.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useView } from '../../client/use-view.ts'
import { useKey } from '../../components/key-registry.ts'
import { Agenda } from './Agenda.tsx'
import { BesideItem } from './beside/BesideItem.tsx'
import { useLooking } from './beside/looking.ts'
import { Board } from './board/Board.tsx'
import { Item } from './item/Item.tsx'
import type { JustRecorded } from './item/just-recorded.ts'
import { usePositionsAtHand } from './positions/at-hand.ts'
import { usePresent, type Showing } from './present.ts'
import { PeopleHere } from './people/PeopleHere.tsx'

export function Room({
  session,
  asked,
  all,
}: {
  readonly session: SessionView
  readonly asked: string | undefined
  /** Whether the board is asked for, though an item is in hand or waits. */
  readonly all: boolean
}) {
  const [beside, setBeside] = useState<'agenda' | 'people'>('agenda')
  // Back from the people, the focus goes to where it had left the agenda.
  const [returned, setReturned] = useState(false)
  const [recorded, setRecorded] = useState<JustRecorded | null>(null)
  const shown = all ? null : shownItem(session, asked)
  const item = useView('items.show', shown === null ? null : { session: session.id, standard: shown })
  const atHand = usePositionsAtHand(shown)
  const looking = useLooking(session.id, session.inspection.id, shown)
  useKey({ keys: 'Alt+Down', label: 'Show the next item', run: () => step(session, shown, 1) })
  useKey({ keys: 'Alt+Up', label: 'Show the item before', run: () => step(session, shown, -1) })

  usePresent(session.id, presentedBy(session, shown))

  const follow = (after: ItemView): void => {
    const last = after.recorded.at(-1)
    if (last !== undefined) setRecorded({ standard: after.standard.number, sentence: last.sentence, at: last.at })
    // An item still open goes on here; otherwise the screen goes to whatever is next.
    if (after.state !== 'open') go('panel', { inspection: session.inspection.id })
  }

  return (
    <div className={`panel-room beside-${looking.at === null ? beside : 'looked-up'}`}>
      <div className="panel-attention">
        <FailureNotice failure={item.failure} />
        {shown === null ? (
          <Board session={session} />
        ) : item.view === null ? null : (
          <Item
            key={shown}
            item={item.view}
            recorded={recorded}
            onRecorded={follow}
            looking={looking}
            atHand={atHand}
          />
        )}
      </div>
      {looking.at !== null && item.view !== null ? (
        <BesideItem item={item.view} looking={looking} at={looking.at} />
      ) : beside === 'agenda' ? (
        <Agenda
          session={session}
          shown={shown}
          item={item.view}
          returned={returned}
          onPeople={() => setBeside('people')}
        />
      ) : (
        <PeopleHere
          session={session}
          shown={shown}
          onClose={() => {
            setBeside('agenda')
            setReturned(true)
          }}
        />
      )}
    </div>
  )
}

/** The item a link asks for, else the one that is open or next; null once every item has an outcome. */
function shownItem(session: SessionView, asked: string | undefined): string | null {
  if (session.agenda.some(({ standard }) => standard === asked)) return asked ?? null
  return session.state === 'running' ? session.current : null
}

/** What the room sees while nothing is read back. */
function presentedBy({ state }: SessionView, shown: string | null): Showing | null {
  if (state === 'preparing') return null
  return shown === null ? { what: 'agenda' } : { what: 'item', standard: shown }
}

function step({ agenda, inspection }: SessionView, shown: string | null, by: 1 | -1): void {
  const place = agenda.findIndex(({ standard }) => standard === shown)
  const next = agenda[place === -1 ? (by === 1 ? 0 : agenda.length - 1) : place + by]
  if (next !== undefined) go('panel', { inspection: inspection.id }, { standard: next.standard })
}

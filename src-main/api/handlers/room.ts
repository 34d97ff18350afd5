// The room: the order of the agenda, and what the projector shows.
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok } from '../../domain/result.ts'
import { whyNotOrder } from '../../domain/panel/why-not.ts'
import { insertAgendaOrder, showRoom } from '../../store/positions.ts'
import type { Handlers } from '../context.ts'
import { loadSession } from '../session-state.ts'
import { showRoomOf, type Showing } from '../show/show-room.ts'
import { recordEvent } from './record-event.ts'
import { about, nameOf, shown } from './sessions.ts'

export const room: Handlers<'agenda.order' | 'room.show' | 'room.present'> = {
  'agenda.order'(db, { session: id, by, standards }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const refusal = whyNotOrder(
      session.value.panel,
      session.value.rated.standards.map(({ standard }) => standard.number),
      standards,
      by,
    )
    if (refusal !== null) return no(refusal)
    const event = recordEvent(db, context, {
      kind: 'agenda-ordered',
      ...about(session.value),
      by: nameOf(session.value, by),
      facts: { standards },
    })
    insertAgendaOrder(db, id, standards, event)
    return shown(db, id, context)
  },

  'room.show'(db, { session: id }, context) {
    const session = loadSession(db, id, context)
    return session.ok ? ok(showRoomOf(db, session.value)) : session
  },

  'room.present'(db, { session: id, showing }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const refusal = whyNotShown(
      session.value.rated.standards.map(({ standard }) => standard.number),
      showing,
    )
    if (refusal !== null) return no(refusal)
    showRoom(db, id, JSON.stringify(showing), context.now)
    return ok(showRoomOf(db, session.value))
  },
}

function whyNotShown(standards: readonly string[], showing: Showing): Refusal | null {
  if (!('standard' in showing) || standards.includes(showing.standard)) return null
  return { code: 'no-such-item', facts: { standard: showing.standard } }
}

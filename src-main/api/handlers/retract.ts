// Takes back what was recorded on an item: the outcomes stay in the trail, marked with when.
import type { Writing } from '../../store/database.ts'
import { eventsOfKind } from '../../store/events.ts'
import { retractOutcomes } from '../../store/items.ts'
import type { Context } from '../context.ts'
import { isTotalHidden, standingOn, type LoadedSession } from '../session-state.ts'
import { leftTheFileSince } from './left-the-file.ts'
import { recordEvent } from './record-event.ts'

/** `by`: the person whose act it is. Nothing happens where no outcome stands. */
export function retractStanding(
  db: Writing,
  session: LoadedSession,
  standard: string,
  by: string,
  context: Context,
  reason?: string,
): void {
  const standing = standingOn(session.outcomes, standard)
  if (standing.length === 0) return
  const name = session.panel.attendances.find(({ person }) => person === by)?.name ?? ''
  const closedBefore = eventsOfKind(db, session.row.id, 'session-closed').length > 0
  const exported = leftTheFileSince(db, session, standing[0]?.event ?? 0)
  const event = recordEvent(db, context, {
    kind: 'outcome-retracted',
    inspection: session.inspection.row.id,
    session: session.row.id,
    by: name,
    facts: {
      standard,
      outcomes: standing.map(({ id, outcome, sentence }) => ({ id, outcome, sentence })),
      ...(closedBefore || !isTotalHidden(session.panel) ? { totalSeen: true } : {}),
      ...(exported.length === 0 ? {} : { exported }),
      ...(reason === undefined ? {} : { reason: reason.trim() }),
    },
  })
  retractOutcomes(db, session.row.id, standard, context.now, event)
}

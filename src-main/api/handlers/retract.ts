// Takes back what was recorded on an item: the outcomes stay in the trail, marked with when.
import type { Writing } from '../../store/database.ts'
import { retractOutcomes } from '../../store/items.ts'
import type { Context } from '../context.ts'
import { standingOn, type LoadedSession } from '../session-state.ts'
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
  const event = recordEvent(db, context, {
    kind: 'outcome-retracted',
    inspection: session.inspection.row.id,
    session: session.row.id,
    by: name,
    facts: {
      standard,
      outcomes: standing.map(({ id, outcome, sentence }) => ({ id, outcome, sentence })),
      ...(reason === undefined ? {} : { reason: reason.trim() }),
    },
  })
  retractOutcomes(db, session.row.id, standard, context.now, event)
}

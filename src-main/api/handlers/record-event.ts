// Writes the event of a change, in the transaction of the change: whose act it was, and who entered it.
import type { Writing } from '../../store/database.ts'
import { appendEvent, type EventKind } from '../../store/events.ts'
import type { Context } from '../context.ts'

export type Act = {
  readonly kind: EventKind
  readonly inspection: string | null
  readonly session?: string | null
  /** Whose act it is, by name; the person at the machine where nobody else is named. */
  readonly by?: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** The event's number, for the rows the change writes. */
export function recordEvent(
  db: Writing,
  context: Context,
  { kind, inspection, session = null, by, facts }: Act,
): number {
  return appendEvent(db, {
    at: context.now,
    kind,
    inspection,
    session,
    by: by ?? context.person,
    enteredBy: context.person,
    facts,
  })
}

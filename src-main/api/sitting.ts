// What happened in a session since its panel opened, and who was there.
import { stays } from '../domain/panel/attendance.ts'
import type { Reading } from '../store/database.ts'
import { eventsOf, type EventRow } from '../store/events.ts'
import type { LoadedSession } from './session-state.ts'

/** Empty before the panel opens. */
export function eventsOfSitting(db: Reading, { row, inspection }: LoadedSession): readonly EventRow[] {
  if (row.openedAt === null) return []
  return sittingIn(eventsOf(db, inspection.row.id).filter((event) => event.session === row.id))
}

/** `events`: of one session whose panel has opened. */
export function sittingIn(events: readonly EventRow[]): readonly EventRow[] {
  return events.slice(events.findIndex(({ kind }) => kind === 'session-opened'))
}

/** Whether somebody was there at any time since the opening. */
export function hasSat(sitting: readonly EventRow[], person: string): boolean {
  return staysOf(sitting, person).length > 0
}

/** From who was there as the panel opened, and every entry since. */
export function staysOf(course: readonly EventRow[], person: string): ReturnType<typeof stays> {
  const [opening, ...later] = course
  const atOpening = peopleIn(opening?.facts['people']).find((each) => each.person === person)
  const entered = later
    .filter(({ kind }) => kind === 'person-added' || kind === 'person-changed')
    .flatMap(({ at, facts }) => peopleIn([facts['after']]).map((each) => ({ ...each, at })))
  return stays(
    atOpening?.present ?? false,
    entered.filter((each) => each.person === person),
  )
}

function peopleIn(value: unknown): readonly { readonly person: string; readonly present: boolean }[] {
  // Written by sessions.open and people.set from what they had checked.
  return Array.isArray(value) ? (value as { readonly person: string; readonly present: boolean }[]) : []
}

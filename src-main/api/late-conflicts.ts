// Conflicts of interest that were declared and stayed unsettled while the person decided: read from the events of the session.
import type { LateConflict } from '../domain/panel/rehearsal.ts'
import type { Reading } from '../store/database.ts'
import { eventsOfKind, type EventKind, type EventRow } from '../store/events.ts'
import type { LoadedSession } from './session-state.ts'

const settles: readonly EventKind[] = ['conflict-cleared', 'person-recused', 'conflict-withdrawn']

export function lateConflicts(db: Reading, { row, panel, outcomes }: LoadedSession): readonly LateConflict[] {
  const settled = settles.flatMap((kind) => eventsOfKind(db, row.id, kind))
  const late = eventsOfKind(db, row.id, 'conflict-declared').flatMap((declared) => {
    const { person, standard } = conflictIn(declared)
    const name = panel.attendances.find((each) => each.person === person)?.name
    if (name === undefined) return []
    const until = Math.min(
      ...settled
        .filter((event) => {
          const about = conflictIn(event)
          return event.number > declared.number && about.person === person && about.standard === standard
        })
        .map(({ number }) => number),
    )
    const decided = outcomes
      .filter(({ event, retractedAt }) => retractedAt === null && event > declared.number && event < until)
      .filter(({ deciding }) => deciding.includes(name))
      .map((outcome) => outcome.standard)
    return decided.length === 0 ? [] : [{ person: name, on: standard, decided: [...new Set(decided)] }]
  })
  // Declared again before it is settled, it is one conflict still.
  return late.filter(
    ({ person, on }, place) => late.findIndex((other) => other.person === person && other.on === on) === place,
  )
}

/** Written by conflicts.set. */
function conflictIn({ facts }: EventRow): { readonly person: string; readonly standard: string | null } {
  const { person, standard } = facts
  return { person: String(person), standard: typeof standard === 'string' ? standard : null }
}

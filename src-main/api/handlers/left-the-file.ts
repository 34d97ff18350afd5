// What has left the file since something happened, in the words of its events: said where that is taken back or reopened.
import type { Reading } from '../../store/database.ts'
import { eventsOf, type EventKind } from '../../store/events.ts'
import { eventWords } from '../../words/events.ts'
import type { LoadedSession } from '../session-state.ts'

/** `event`: the number of what happened. */
export function leftTheFileSince(db: Reading, { inspection }: LoadedSession, event: number): readonly string[] {
  return eventsOf(db, inspection.row.id)
    .filter(({ number, kind }) => number > event && leavesTheFile.includes(kind))
    .map(eventWords)
}

const leavesTheFile: readonly EventKind[] = [
  'returns-exported',
  'pack-written',
  'record-exported',
  'pre-read-saved',
  'minutes-saved',
]

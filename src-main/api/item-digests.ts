// One digest for each item as it is read before a meeting: its figures, rating and open ways, and the lead inspector's words on it.
import { digestOf } from '../documents/record/canonical.ts'
import type { Reading } from '../store/database.ts'
import { moderationsOf, proposalsOf } from '../store/proposals.ts'
import type { LoadedSession } from './session-state.ts'

/** By standard: the first letters of SHA-256, which is enough to tell that two readings differ. */
export function itemDigests(
  db: Reading,
  { row, rated }: Pick<LoadedSession, 'row' | 'rated'>,
): Readonly<Record<string, string>> {
  const [proposals, moderations] = [proposalsOf(db, row.inspection), moderationsOf(db, row.inspection)]
  return Object.fromEntries(
    rated.standards.map(({ standard: { number }, figures, provisional, opened, moderation }) => {
      const said = [...proposals, ...moderations].filter(({ standard }) => standard === number)
      // Through JSON: a field that is not there and one that is not defined read the same.
      const read = JSON.parse(JSON.stringify({ figures, provisional, opened, moderation, said }))
      return [number, digestOf(read).slice(0, 16)]
    }),
  )
}

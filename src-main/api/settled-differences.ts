// What two entries of a sheet differed in, and how it was settled, for the minutes: every place, both readings, by name.
import type { Difference } from '../domain/panel/paper.ts'
import { whyPositionsSealed } from '../domain/panel/positions.ts'
import type { Reading } from '../store/database.ts'
import type { EventRow } from '../store/events.ts'
import { roundsOf } from '../store/positions.ts'
import { paperFieldWords, paperValueWords, settledPlaceWords } from '../words/paper.ts'
import type { LoadedSession } from './session-state.ts'
import { namingIn } from './show/show-paper.ts'

/** Of a `paper-settled` event, as the handler of paper.settle wrote it. */
type SettledFacts = {
  readonly standard: string
  readonly person: string | null
  readonly entries: readonly { readonly name: string }[]
  readonly differences: readonly (Difference & { readonly took: 'first' | 'second' })[]
  readonly settledBy: string
}

/** In the order of the sheet; none of any other event, and none of positions while sealed ones are being given. */
export function differencesMinuted(db: Reading, session: LoadedSession, { kind, facts }: EventRow): readonly string[] {
  if (kind !== 'paper-settled') return []
  const { standard, person, entries, differences, settledBy } = facts as SettledFacts
  const round = roundsOf(db, session.row.id, standard).at(-1) ?? null
  if (person !== null && whyPositionsSealed(round) !== null) return []
  const naming = namingIn(session)
  const [first = '', second = ''] = entries.map(({ name }) => name)
  return differences.map(({ field, took, ...read }) =>
    settledPlaceWords({
      label: paperFieldWords[field],
      first: { by: first, read: paperValueWords(field, read.first, naming) },
      second: { by: second, read: paperValueWords(field, read.second, naming) },
      took,
      settledBy,
    }),
  )
}

// What was taken on paper, as it is marked wherever it shows: outcomes by their id, positions by their item.
import { printedCode } from '../domain/panel/sheet-code.ts'
import type { OutcomeName } from '../domain/discretion/outcome.ts'
import type { PaperPositions, PaperState } from '../domain/panel/paper.ts'
import { ratingNamed } from '../domain/framework/lookup.ts'
import type { Reading } from '../store/database.ts'
import { paperReadings, type PaperReadingRow } from '../store/paper.ts'
import { roundsOf } from '../store/positions.ts'
import { takenOnPaperWords } from '../words/paper.ts'
import type { LoadedSession } from './session-state.ts'

type OfSession = Pick<LoadedSession, 'row' | 'panel' | 'inspection'>

/** The sentence that marks each outcome that came from paper, those taken back since among them. */
export function outcomesOnPaper(db: Reading, session: OfSession): ReadonlyMap<string, string> {
  return new Map(
    paperReadings(db, session.row.id).flatMap((reading) =>
      reading.outcome === null ? [] : [[reading.outcome, markOf(session, reading)] as const],
    ),
  )
}

export type PositionsOnPaper = {
  readonly person: string
  readonly name: string
  readonly content: PaperPositions
  readonly says: string
}

/** A member's last sheet that counts; none while sealed positions are being given on the item. */
export function positionsOnPaper(db: Reading, session: OfSession, standard: string): readonly PositionsOnPaper[] {
  const { row, panel } = session
  const counted = paperReadings(db, row.id).filter((each) => each.standard === standard && each.state === 'counted')
  if (counted.length === 0 || roundsOf(db, row.id, standard).at(-1)?.state === 'asked') return []
  return panel.attendances.flatMap(({ person, name }) => {
    const reading = counted.findLast((each) => each.person === person)
    return reading?.content?.kind === 'positions'
      ? [{ person, name, content: reading.content, says: markOf(session, reading) }]
      : []
  })
}

/** The scores of the final positions given on paper; null: would not rate. */
export function finalScoresOnPaper(
  db: Reading,
  session: OfSession,
  standard: string,
): readonly { readonly person: string; readonly score: number | null }[] {
  return positionsOnPaper(db, session, standard).flatMap(({ person, content: { final } }) =>
    final === ''
      ? []
      : [{ person, score: final === null ? null : (ratingNamed(session.inspection.framework, final)?.score ?? null) }],
  )
}

export type WaitingSheet = {
  readonly standard: string
  /** Null: the panel’s outcome. */
  readonly member: string | null
  readonly state: PaperState
  /** What the sheet says was decided, once both entries are there and agree or were settled; never one entry alone. */
  readonly says: OutcomeName | null
}

/** Sheets entered that neither count nor were put aside: that they are there, and of an outcome that was settled what it is. */
export function sheetsWaiting(db: Reading, { row, panel }: OfSession): readonly WaitingSheet[] {
  return paperReadings(db, row.id)
    .filter(({ state }) => state !== 'counted' && state !== 'aside')
    .map(({ standard, person, state, content }) => ({
      standard,
      member: person === null ? null : (panel.attendances.find((each) => each.person === person)?.name ?? ''),
      state,
      says: content?.kind === 'outcome' ? content.outcome : null,
    }))
}

function markOf({ panel }: OfSession, { code, entries, settledBy, content }: PaperReadingRow): string {
  const nameOf = (person: string): string => panel.attendances.find((each) => each.person === person)?.name ?? ''
  return takenOnPaperWords({
    code: printedCode(code),
    readers: entries.map(({ person }) => nameOf(person)),
    settledBy,
    time: content?.kind === 'outcome' ? content.time : '',
  })
}

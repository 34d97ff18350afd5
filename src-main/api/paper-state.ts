// The paper of a session: the sheets its people and evidence make, and the one a typed code belongs to.
import type { PaperReadingRow } from '../store/paper.ts'
import { paperReadings, printedAt, sheetCoded } from '../store/paper.ts'
import { printedCode, sheetCode, typedCode, whyNotCode } from '../domain/panel/sheet-code.ts'
import type { Reading as PaperReading, Sheet } from '../domain/panel/paper.ts'
import type { TimeBounds } from '../domain/panel/paper-time.ts'
import type { StandardRating } from '../domain/rating/inspection.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { digestOf } from '../documents/record/canonical.ts'
import type { Reading } from '../store/database.ts'
import { eventsOfKind } from '../store/events.ts'
import { findInspection } from '../store/inspections.ts'
import { roundsOf, type RoundRow } from '../store/positions.ts'
import type { Context } from './context.ts'
import { loadSession, type LoadedSession } from './session-state.ts'

export type InHand = {
  readonly session: LoadedSession
  readonly sheet: Sheet
  readonly rated: StandardRating
  /** The latest time the sheet was brought in; null where it never was, or what was has been taken back since. */
  readonly reading: PaperReadingRow | null
  readonly round: RoundRow | null
}

/** Bound to the very figures it shows: taken again, evidence that says the same of an item makes the same sheet. */
export function sheetFor({ row, inspection }: LoadedSession, rated: StandardRating, person: string | null): Sheet {
  const standard = rated.standard.number
  const code = sheetCode(
    digestOf({
      inspection: inspection.row.id,
      framework: inspection.row.frameworkDigest,
      session: row.id,
      standard,
      sheet: person ?? 'outcome',
      // As JSON holds it: what is not there has no spelling.
      evidence: JSON.parse(JSON.stringify(rated)) as unknown,
    }),
  )
  return { code, standard, person }
}

/** The sheet of a code as somebody typed it. `standard`: the item it is meant for; null where any will do. */
export function loadSheet(
  db: Reading,
  { session: id, code: typed, standard = null }: { session: string; code: string; standard?: string | null },
  context: Context,
): Result<InHand> {
  const session = loadSession(db, id, context)
  if (!session.ok) return session
  const code = typedCode(typed)
  const misread = whyNotCode(code)
  if (misread !== null) return no(misread)
  const found = sheetsByCode(session.value).get(code)
  if (found === undefined) return notAmong(db, session.value, code)
  if (standard !== null && found.sheet.standard !== standard)
    return no({ code: 'sheet-of-another-item', facts: { standard: found.sheet.standard, asked: standard } })
  const last = paperReadings(db, id).findLast((each) => each.code === code) ?? null
  return ok({
    session: session.value,
    ...found,
    reading: last?.takenBack === true ? null : last,
    round: roundsOf(db, id, found.sheet.standard).at(-1) ?? null,
  })
}

export type SheetOfItem = { readonly sheet: Sheet; readonly rated: StandardRating }

/** Every sheet there can be of the session as it stands, by its code: one printed from a copy of this file is among them. */
export function sheetsByCode(session: LoadedSession): ReadonlyMap<string, SheetOfItem> {
  const people = [null, ...session.panel.attendances.map(({ person }) => person)]
  return new Map(
    session.rated.standards.flatMap((rated) =>
      people.map((person) => {
        const sheet = sheetFor(session, rated, person)
        return [sheet.code, { sheet, rated }] as const
      }),
    ),
  )
}

/** Why a code that was typed as it was printed is of no sheet of the session. */
export function notAmong(db: Reading, { row, panel }: LoadedSession, code: string): Result<never> {
  const sheet = sheetCoded(db, code)
  if (sheet === null) return no({ code: 'sheet-unknown', facts: {} })
  if (sheet.inspection !== row.inspection) {
    const provider = findInspection(db, sheet.inspection)?.provider ?? ''
    return no({ code: 'sheet-of-another-inspection', facts: { provider } })
  }
  if (sheet.session !== row.id) return no({ code: 'sheet-of-another-session', facts: {} })
  const { standard, person } = sheet
  const here = person === null || panel.attendances.some((each) => each.person === person)
  return no({ code: here ? 'sheet-before-evidence' : 'sheet-of-nobody-here', facts: { standard } })
}

/** As the rules see it: how far it is, and who has entered it. */
export function readingOf({ panel }: LoadedSession, row: PaperReadingRow | null): PaperReading | null {
  if (row === null) return null
  const nameOf = (person: string): string => panel.attendances.find((each) => each.person === person)?.name ?? ''
  return { state: row.state, readers: row.entries.map(({ person }) => ({ person, name: nameOf(person) })) }
}

/** What the trail says of a sheet in every event about it. */
export function aboutSheet(
  { panel }: LoadedSession,
  { code, standard, person }: Sheet,
): Readonly<Record<string, unknown>> {
  const name = panel.attendances.find((each) => each.person === person)?.name ?? null
  return { code: printedCode(code), standard, person, name }
}

/** What a time on the sheet must lie between, from the events of its session. */
export function timeBounds(db: Reading, { session, sheet }: InHand, { now }: Context): TimeBounds {
  const { id } = session.row
  const closings = eventsOfKind(db, id, 'session-closed')
  const openings = [...eventsOfKind(db, id, 'session-opened'), ...eventsOfKind(db, id, 'session-reopened')]
  return {
    printedAt: printedAt(db, sheet.code),
    sittings: openings.map(({ at, number }) => ({
      from: at,
      to: closings.find((closing) => closing.number > number)?.at ?? null,
    })),
    now,
  }
}

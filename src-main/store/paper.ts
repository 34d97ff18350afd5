// Sheets of paper: those that were printed, what was entered of each, and what became of it.
import type { Paper, PaperState, Sheet } from '../domain/panel/paper.ts'
import type { Reading, Writing } from './database.ts'

export type SheetRow = Sheet & { readonly session: string; readonly inspection: string }

export type EntryRow = {
  readonly person: string
  readonly content: Paper
  readonly nonce: string
  readonly seal: string
  readonly at: string
}

/** A sheet being brought in: the latest time it was, the earlier ones having been put aside or taken back. */
export type PaperReadingRow = Sheet & {
  readonly number: number
  readonly state: PaperState
  readonly content: Paper | null
  readonly settledBy: string
  readonly outcome: string | null
  /** Whether the outcome it counted as was taken back since. */
  readonly takenBack: boolean
  readonly reason: string
  readonly entries: readonly EntryRow[]
}

export function sheetCoded(db: Reading, code: string): SheetRow | null {
  return db.get<SheetRow>(
    `SELECT code, session, standard, person, inspection FROM sheets JOIN sessions ON sessions.id = session WHERE code = :code`,
    { code },
  )
}

/** Printed again from the same evidence a sheet is the same sheet. */
export function keepSheet(db: Writing, session: string, { code, standard, person }: Sheet, event: number): void {
  db.run(
    `INSERT INTO sheets (code, session, standard, person, event) VALUES (:code, :session, :standard, :person, :event)
     ON CONFLICT (code) DO NOTHING`,
    { code, session, standard, person, event },
  )
}

/** When it was first printed from this file; null where it never was. */
export function printedAt(db: Reading, code: string): string | null {
  const printed = db.get<{ at: string }>(
    "SELECT at FROM sheets JOIN events ON number = event WHERE code = :code AND kind = 'sheets-printed'",
    { code },
  )
  return printed?.at ?? null
}

/** Everything ever entered from the paper of a session, in the order it was begun. */
export function paperReadings(db: Reading, session: string): readonly PaperReadingRow[] {
  return db
    .all<StoredReading>(
      `SELECT r.number, r.code, s.standard, s.person, r.state, r.content, r.settled_by AS settledBy, r.outcome,
         EXISTS (SELECT 1 FROM outcomes WHERE id = r.outcome AND retracted_at IS NOT NULL) AS takenBack, r.reason
       FROM paper_readings AS r JOIN sheets AS s ON s.code = r.code WHERE s.session = :session ORDER BY r.number`,
      { session },
    )
    .map(({ content, takenBack, ...row }) => ({
      ...row,
      takenBack: takenBack === 1,
      content: content === null ? null : JSON.parse(content),
      entries: entriesOfReading(db, row.number),
    }))
}

function entriesOfReading(db: Reading, reading: number): readonly EntryRow[] {
  return db
    .all<Omit<EntryRow, 'content'> & { readonly content: string }>(
      'SELECT person, content, nonce, seal, at FROM paper_entries WHERE reading = :reading ORDER BY turn',
      { reading },
    )
    .map((row) => ({ ...row, content: JSON.parse(row.content) }))
}

/** The number of the new reading, which its first entry follows in the same transaction. */
export function beginReading(db: Writing, code: string, event: number): number {
  db.run("INSERT INTO paper_readings (code, state, event) VALUES (:code, 'first', :event)", { code, event })
  return db.get<{ last: number }>('SELECT max(number) AS last FROM paper_readings')?.last ?? 0
}

export function insertPaperEntry(db: Writing, reading: number, turn: 1 | 2, entry: EntryRow, event: number): void {
  db.run(
    `INSERT INTO paper_entries (reading, turn, person, content, nonce, seal, at, event)
     VALUES (:reading, :turn, :person, :content, :nonce, :seal, :at, :event)`,
    { ...entry, content: JSON.stringify(entry.content), reading, turn, event },
  )
}

/** `content` and `settledBy` as it is settled, `outcome` as it counts, `reason` as it is put aside. */
export function moveReading(
  db: Writing,
  reading: number,
  to: {
    readonly state: PaperState
    readonly content?: Paper
    readonly settledBy?: string
    readonly outcome?: string
    readonly reason?: string
  },
  event: number,
): void {
  db.run(
    `UPDATE paper_readings SET state = :state, content = coalesce(:content, content),
       settled_by = coalesce(:settledBy, settled_by), outcome = :outcome, reason = :reason, event = :event
     WHERE number = :reading`,
    {
      reading,
      event,
      state: to.state,
      content: to.content === undefined ? null : JSON.stringify(to.content),
      settledBy: to.settledBy ?? null,
      outcome: to.outcome ?? null,
      reason: to.reason ?? '',
    },
  )
}

type StoredReading = Omit<PaperReadingRow, 'content' | 'takenBack' | 'entries'> & {
  readonly content: string | null
  readonly takenBack: number
}

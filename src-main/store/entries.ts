// What people entered about cases. What a return brought is an entry too, written down only once something replaces it.
import { createHash } from 'node:crypto'
import type { Entry } from '../domain/casework/entries.ts'
import { fieldNamed } from '../domain/casework/field.ts'
import type { CaseRow } from './cases.ts'
import type { Reading, Writing } from './database.ts'

export type FieldEntry = Entry & { readonly caseNumber: number; readonly field: string }

/** Every entry of these cases, in the order they came here. A value that only a return gave is not among them: see `entryOfReturn`. */
export function entriesOf(db: Reading, caseNumbers: readonly number[]): readonly FieldEntry[] {
  return db
    .all<StoredEntry>(`${stored} WHERE case_number IN (SELECT value FROM json_each(:cases)) ORDER BY number`, {
      cases: JSON.stringify(caseNumbers),
    })
    .map(entryRow)
}

/** The same, of a whole inspection. */
export function entriesOfInspection(db: Reading, inspection: string): readonly FieldEntry[] {
  return db
    .all<StoredEntry>(
      `${stored} WHERE case_number IN (SELECT number FROM cases WHERE inspection = :inspection) ORDER BY number`,
      { inspection },
    )
    .map(entryRow)
}

/** Grows with every entry: what was counted before is as good as it was while this number stays. */
export function lastEntry(db: Reading, inspection: string): number {
  return (
    db.get<{ last: number | null }>(
      `SELECT max(entries.number) AS last FROM entries JOIN cases ON cases.number = case_number
       WHERE cases.inspection = :inspection`,
      { inspection },
    )?.last ?? 0
  )
}

export function insertEntry(db: Writing, entry: FieldEntry, event: number): void {
  const { replaces, ...row } = entry
  db.run(
    `INSERT INTO entries (id, case_number, field, value, reason, entered_by, entered_at, origin, event)
     VALUES (:id, :caseNumber, :field, :value, :reason, :by, :at, :origin, :event)`,
    { ...row, event },
  )
  for (const replaced of replaces)
    db.run('INSERT INTO replaced_entries (entry, replaced) VALUES (:id, :replaced)', { id: entry.id, replaced })
}

/**
 * What the return of a case gave for a field, as an entry; null where it gave nothing or the case is nobody's return's. Only to be
 * asked where the field has no entry yet: after that, what stands is no longer what the return gave.
 */
export function entryOfReturn(row: CaseRow, field: string): FieldEntry | null {
  if (row.from === null) return null
  const named = fieldNamed(field)
  const given =
    named?.kind === 'answer'
      ? own(row.answers, named.of)
      : named?.kind === 'attribute'
        ? own(row.attributes, named.of)
        : ''
  if (given === '') return null
  const { digest, by, at } = row.from
  const id = idOfReturned(digest, row.sample, row.folded, field)
  return { id, caseNumber: row.number, field, value: given, reason: '', by, at, origin: digest, replaces: [] }
}

/** The same wherever the same file is brought in. */
function idOfReturned(digest: string, sample: string, folded: string, field: string): string {
  return createHash('sha256').update([digest, sample, folded, field].join('\n')).digest('hex').slice(0, 32)
}

/** A column may be called what every object has. */
function own(values: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : ''
}

const stored = `
  SELECT id, case_number AS caseNumber, field, value, reason, entered_by AS "by", entered_at AS at, origin,
    (SELECT json_group_array(replaced) FROM replaced_entries WHERE entry = entries.id) AS replaces
  FROM entries`
type StoredEntry = Omit<FieldEntry, 'replaces'> & { readonly replaces: string }

function entryRow(row: StoredEntry): FieldEntry {
  return { ...row, replaces: JSON.parse(row.replaces) }
}

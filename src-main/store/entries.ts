// What people entered about cases. What a return brought is an entry too, written down only once something replaces it.
import { createHash } from 'node:crypto'
import type { Entry } from '../domain/casework/entries.ts'
import { fieldNamed } from '../domain/casework/field.ts'
import { folded } from '../domain/spelling.ts'
import type { CaseRow } from './cases.ts'
import type { Reading, Writing } from './database.ts'
import { firstBroughtIn } from './returns.ts'

export type FieldEntry = Entry & { readonly caseNumber: number; readonly field: string }

/** Every entry of these cases, in the order they came here. A value that only a return gave is not among them: see `entryOfReturn`. */
export function entriesOf(db: Reading, caseNumbers: readonly number[]): readonly FieldEntry[] {
  return db
    .all<StoredEntry>(`${stored} WHERE case_number IN (SELECT value FROM json_each(:cases)) ORDER BY entries.number`, {
      cases: JSON.stringify(caseNumbers),
    })
    .map(entryRow(db))
}

/** The same, of a whole inspection. */
export function entriesOfInspection(db: Reading, inspection: string): readonly FieldEntry[] {
  return db
    .all<StoredEntry>(`${stored} WHERE inspection = :inspection ORDER BY entries.number`, { inspection })
    .map(entryRow(db))
}

/**
 * Fields two people entered differently, each with how many cases. What is entered here replaces all that stands, so only a pack
 * that was merged can leave two that differ: nothing is counted before one was.
 */
export function disagreementCounts(db: Reading, inspection: string): ReadonlyMap<string, Disagreeing> {
  const merged = db.get("SELECT 1 FROM events WHERE kind = 'pack-merged' AND inspection = :inspection", { inspection })
  if (merged === null) return new Map()
  const rows = db.all<Disagreeing & { readonly field: string }>(
    `SELECT field, count(*) AS cases, sum(1 - withdrawn) AS counted FROM (
       SELECT case_number, field, cases.withdrawn FROM standing_entries JOIN cases ON cases.number = case_number
       WHERE inspection = :inspection AND field <> 'case/added' GROUP BY case_number, field HAVING count(DISTINCT value) > 1)
     GROUP BY field`,
    { inspection },
  )
  return new Map(rows.map(({ field, cases, counted }) => [field, { cases, counted }]))
}
/** `counted`: those that are not withdrawn. */
export type Disagreeing = { readonly cases: number; readonly counted: number }

/** Wherever in the file they are, with the case each is about. */
export function entriesNamed(
  db: Reading,
  ids: readonly string[],
): readonly (Omit<FieldEntry, 'caseNumber'> & Pick<CaseRow, 'inspection' | 'sample' | 'reference'>)[] {
  return db
    .all<StoredEntry & Pick<CaseRow, 'inspection' | 'sample' | 'reference'>>(
      `${stored} WHERE entries.id IN (SELECT value FROM json_each(:ids))`,
      { ids: JSON.stringify(ids) },
    )
    .map(({ caseNumber: _, replaces, ...row }) => ({ ...row, replaces: JSON.parse(replaces) }))
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
  const id = idOfReturned({ ...row, digest, field, value: given })
  return { id, caseNumber: row.number, field, value: given, reason: '', by, at, origin: digest, replaces: [] }
}

type Returned = {
  readonly inspection: string
  readonly sample: string
  readonly reference: string
  /** The return's. */
  readonly digest: string
  readonly field: string
  readonly value: string
}

/** The same wherever the same file is brought in, and read in the same way. */
export function idOfReturned({ inspection, sample, reference, digest, field, value }: Returned): string {
  const about = [inspection, digest, sample, folded(reference), field, value]
  return createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 32)
}

/** True for what a return gave, written down because something stands beside it; false for what a person took from one. */
export function isReturned(
  of: Pick<Returned, 'inspection' | 'sample' | 'reference'>,
  { id, origin, field, value, replaces }: FieldEntry,
): boolean {
  return origin !== '' && replaces.length === 0 && id === idOfReturned({ ...of, digest: origin, field, value })
}

/** A column may be called what every object has. */
function own(values: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : ''
}

const stored = `
  SELECT entries.id, case_number AS caseNumber, field, value, reason, entered_by AS "by", entered_at AS at, origin,
    cases.inspection, cases.sample, cases.reference,
    (SELECT json_group_array(replaced) FROM replaced_entries WHERE entry = entries.id) AS replaces
  FROM entries JOIN cases ON cases.number = case_number`
type StoredEntry = Omit<FieldEntry, 'replaces'> &
  Pick<CaseRow, 'inspection' | 'sample' | 'reference'> & { readonly replaces: string }

/** Who brought a return in, and when, may be known to be earlier since: that is the return's to say, not the entry's. */
function entryRow(db: Reading): (row: StoredEntry) => FieldEntry {
  const first = new Map<string, ReturnType<typeof firstBroughtIn>>()
  const broughtIn = (inspection: string): ReturnType<typeof firstBroughtIn> => {
    const known = first.get(inspection) ?? firstBroughtIn(db, inspection)
    first.set(inspection, known)
    return known
  }
  return ({ inspection, sample, reference, ...row }) => {
    const entry: FieldEntry = { ...row, replaces: JSON.parse(row.replaces) }
    if (!isReturned({ inspection, sample, reference }, entry)) return entry
    const { by, at } = broughtIn(inspection).get(entry.origin) ?? entry
    return { ...entry, by, at }
  }
}

// The records a return was brought in without: kept as they came, with the reason, until they are put right or put aside.
import { folded } from '../domain/spelling.ts'
import type { Reading, Writing } from './database.ts'

export type RefusedRecord = {
  /** As it is counted in the file. */
  readonly record: number
  /** Of the framework, or as it is written; blank where there is none. */
  readonly sample: string
  readonly reference: string
  readonly cells: readonly string[]
  readonly reason: string
}

export function keepRefusedRecord(db: Writing, returnNumber: number, refused: RefusedRecord): void {
  const { record, sample, reference, cells, reason } = refused
  db.run(
    `INSERT INTO refused_records (return_number, record, sample, folded, cells, reason)
     VALUES (:returnNumber, :record, :sample, :folded, :cells, :reason)`,
    { returnNumber, record, sample, folded: folded(reference), cells: JSON.stringify(cells), reason },
  )
}

/** By the return's id: how many of its records still wait. */
export function refusedWaiting(db: Reading, inspection: string): ReadonlyMap<string, number> {
  const rows = db.all<{ id: string; waiting: number }>(
    `SELECT id, count(*) AS waiting FROM refused_records JOIN returns ON returns.number = return_number
     WHERE inspection = :inspection AND settled_event IS NULL GROUP BY id`,
    { inspection },
  )
  return new Map(rows.map(({ id, waiting }) => [id, waiting]))
}

export type RefusedOfReturn = {
  readonly file: string
  readonly headings: readonly string[]
  readonly records: readonly { readonly cells: readonly string[]; readonly reason: string }[]
}

/** Those that still wait, as they came; null where the inspection has no such return. */
export function refusedOf(db: Reading, inspection: string, id: string): RefusedOfReturn | null {
  const found = db.get<{ number: number; file: string; headings: string }>(
    'SELECT number, file, headings FROM returns WHERE inspection = :inspection AND id = :id',
    { inspection, id },
  )
  if (found === null) return null
  const records = db.all<{ cells: string; reason: string }>(
    'SELECT cells, reason FROM refused_records WHERE return_number = :number AND settled_event IS NULL ORDER BY record',
    { number: found.number },
  )
  return {
    file: found.file,
    headings: JSON.parse(found.headings),
    records: records.map(({ cells, reason }) => ({ cells: JSON.parse(cells), reason })),
  }
}

/** The person is done with all that wait of a return. */
export function putRefusedAside(db: Writing, id: string, event: number): void {
  db.run(
    `UPDATE refused_records SET settled_event = :event
     WHERE settled_event IS NULL AND return_number = (SELECT number FROM returns WHERE id = :id)`,
    { id, event },
  )
}

type BroughtIn = {
  readonly inspection: string
  /** The framework's. */
  readonly samples: readonly string[]
  readonly returnNumber: number
  readonly event: number
}

/** A record whose case this return brings soundly waits no longer. One whose sample is none of the framework's is known by its reference alone. */
export function settleBroughtIn(db: Writing, { inspection, samples, returnNumber, event }: BroughtIn): void {
  db.run(
    `UPDATE refused_records SET settled_event = :event
     WHERE settled_event IS NULL AND folded <> ''
       AND return_number IN (SELECT number FROM returns WHERE inspection = :inspection)
       AND EXISTS (SELECT 1 FROM cases WHERE cases.inspection = :inspection AND cases.folded = refused_records.folded
         AND (cases.return_number = :returnNumber
           OR cases.number IN (SELECT case_number FROM shared_cases WHERE return_number = :returnNumber))
         AND (cases.sample = refused_records.sample
           OR refused_records.sample NOT IN (SELECT value FROM json_each(:samples))))`,
    { inspection, samples: JSON.stringify(samples), returnNumber, event },
  )
}

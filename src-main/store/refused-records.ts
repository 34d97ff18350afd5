// The records a return was brought in without: kept as they came, with the reason, until they are put right or put aside.
import { folded } from '../domain/spelling.ts'
import type { Writing } from './database.ts'

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

/** The person is done with all that wait of a return. */
export function putRefusedAside(db: Writing, id: string, event: number): void {
  db.run(
    `UPDATE refused_records SET settled_event = :event
     WHERE settled_event IS NULL AND return_number = (SELECT number FROM returns WHERE id = :id)`,
    { id, event },
  )
}

// Inspections: what is inspected, when, by whom, and by which framework.
import type { Reading, Writing } from './database.ts'

export type InspectionRow = {
  readonly id: string
  readonly provider: string
  readonly frameworkDigest: string
  readonly leadInspector: string
  /** ISO dates; empty where not known. */
  readonly fieldworkFrom: string
  readonly fieldworkTo: string
  readonly previous: string | null
  readonly note: string
  readonly createdAt: string
}

/** The newest fieldwork first; of the same dates, in the order they were created. */
export function listInspections(db: Reading): readonly InspectionRow[] {
  return db.all<InspectionRow>(`${inspections} ORDER BY fieldwork_from DESC, number`)
}

export function findInspection(db: Reading, id: string): InspectionRow | null {
  return db.get<InspectionRow>(`${inspections} WHERE id = :id`, { id })
}

export function insertInspection(db: Writing, row: InspectionRow, event: number): void {
  db.run(
    `INSERT INTO inspections
       (id, provider, framework_digest, lead_inspector, fieldwork_from, fieldwork_to, previous, note, created_at, event)
     VALUES
       (:id, :provider, :frameworkDigest, :leadInspector, :fieldworkFrom, :fieldworkTo, :previous, :note, :createdAt, :event)`,
    { ...row, event },
  )
}

export function setPrevious(db: Writing, id: string, previous: string | null): void {
  db.run('UPDATE inspections SET previous = :previous WHERE id = :id', { id, previous })
}

const inspections = `
  SELECT id, provider, framework_digest AS frameworkDigest, lead_inspector AS leadInspector,
    fieldwork_from AS fieldworkFrom, fieldwork_to AS fieldworkTo, previous, note, created_at AS createdAt
  FROM inspections`

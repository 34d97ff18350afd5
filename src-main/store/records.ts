// Signed records. A record never changes; a later one may supersede it.
import type { Reading, Writing } from './database.ts'

export type RecordRow = {
  readonly id: string
  readonly session: string
  readonly inspection: string
  readonly json: string
  readonly digest: string
  readonly signedAt: string
  readonly supersedes: string | null
  /** Why it supersedes; empty where it does not. */
  readonly reason: string
  readonly event: number
}

export function insertRecord(db: Writing, row: RecordRow): void {
  db.run(
    `INSERT INTO records (id, session, inspection, json, digest, signed_at, supersedes, reason, event)
     VALUES (:id, :session, :inspection, :json, :digest, :signedAt, :supersedes, :reason, :event)`,
    { ...row },
  )
}

export function findRecord(db: Reading, id: string): RecordRow | null {
  return db.get<RecordRow>(`${records} WHERE id = :id`, { id })
}

export function recordOfSession(db: Reading, session: string): RecordRow | null {
  return db.get<RecordRow>(`${records} WHERE session = :session`, { session })
}

/** The newest first. */
export function listRecords(db: Reading): readonly RecordRow[] {
  return db.all<RecordRow>(`${records} ORDER BY number DESC`)
}

/** The record that took its place; null while it stands. */
export function supersededBy(db: Reading, record: string): string | null {
  return db.get<{ id: string }>('SELECT id FROM records WHERE supersedes = :record', { record })?.id ?? null
}

const records = `
  SELECT id, session, inspection, json, digest, signed_at AS signedAt, supersedes, reason, event FROM records`

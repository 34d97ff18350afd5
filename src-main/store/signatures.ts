// Who signed a closed session, when, and what the signature means.
import type { Role } from '../domain/panel/session.ts'
import type { Reading, Writing } from './database.ts'

export type SignatureRow = {
  readonly session: string
  readonly role: Role
  readonly person: string
  readonly name: string
  readonly meaning: string
  readonly at: string
  readonly event: number
}

export function insertSignature(db: Writing, row: SignatureRow): void {
  db.run(
    `INSERT INTO signatures (session, role, person, name, meaning, at, event)
     VALUES (:session, :role, :person, :name, :meaning, :at, :event)`,
    { ...row },
  )
}

/** In the order they were given. */
export function signaturesOf(db: Reading, session: string): readonly SignatureRow[] {
  return db.all<SignatureRow>(
    'SELECT session, role, person, name, meaning, at, event FROM signatures WHERE session = :session ORDER BY event',
    { session },
  )
}

/** A reopening voids the signatures given so far; their events stay. */
export function removeSignatures(db: Writing, session: string): void {
  db.run('DELETE FROM signatures WHERE session = :session', { session })
}

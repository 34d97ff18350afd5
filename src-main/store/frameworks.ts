// The frameworks that inspections of this file are rated by, with the bytes they were read from.
import type { Reading, Writing } from './database.ts'

export type KeptFramework = {
  readonly digest: string
  readonly id: string
  readonly version: string
  readonly json: string
}

/** Kept once, however often it is given. */
export function keepFramework(db: Writing, kept: KeptFramework): void {
  if (keptFramework(db, kept.digest) !== null) return
  db.run('INSERT INTO frameworks (digest, id, version, json) VALUES (:digest, :id, :version, :json)', { ...kept })
}

export function keptFramework(db: Reading, digest: string): KeptFramework | null {
  return db.get<KeptFramework>('SELECT digest, id, version, json FROM frameworks WHERE digest = :digest', { digest })
}

export function keptFrameworks(db: Reading): readonly KeptFramework[] {
  return db.all<KeptFramework>('SELECT digest, id, version, json FROM frameworks ORDER BY id, version, digest')
}

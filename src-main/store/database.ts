// Opens the inspection file and gives out reading and writing handles; one transaction for every change.
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { hasChangesBeside, placeOf, samePlace, whyNotAt, type FilePlace } from './file-place.ts'
import { isOlder, migrate, whyNotThisVersion } from './migrations/migrations.ts'
import { lockForOurselves, setDurability } from './durability.ts'
import { refusalOf } from './sqlite-refusals.ts'

export type Values = Readonly<Record<string, string | number | null>>

// The shape of a row is written beside its SQL, so it is given and not found out.
/* oxlint-disable typescript/no-unnecessary-type-parameters */
export type Reading = {
  all<Row>(sql: string, values?: Values): readonly Row[]
  get<Row>(sql: string, values?: Values): Row | null
}
/* oxlint-enable typescript/no-unnecessary-type-parameters */

export type Writing = Reading & { run(sql: string, values?: Values): void }

export type InspectionFile = {
  readonly path: string
  read<T>(work: (db: Reading) => T): T
  /** One transaction; committed only if the answer is ok, otherwise undone. What SQLite refuses comes back as a refusal. */
  write<T>(work: (db: Writing) => Result<T>): Result<T>
  close(): void
}

export type OpenOptions = { readonly create: boolean; readonly readOnly?: boolean }

/** How long another program (a copy, a virus scan) may hold the file before it counts as open elsewhere. */
const patienceMs = 300

/** `create`: made where there is none, opened where there is one. */
export function openInspectionFile(path: string, options: OpenOptions): Result<InspectionFile> {
  const readOnly = options.readOnly ?? false
  const create = options.create && !readOnly
  const refusal = whyNotAt(path, { create, readOnly })
  if (refusal !== null) return no(refusal)
  let db: Database.Database | null = null
  try {
    db = readOnly ? connectToRead(path) : new Database(path, { fileMustExist: !create, timeout: patienceMs })
    const whyNot = whyNotReady(db, readOnly)
    if (whyNot === null) return ok(fileOf(db, path, placeOf(path)))
    db.close()
    return no(whyNot)
  } catch (surprise) {
    db?.close()
    const known = refusalOf(surprise, 'opening')
    if (known === null) throw surprise
    return no(known)
  }
}

/** Another program's file, or a newer version's, is refused before anything of it is changed. */
function whyNotReady(db: Database.Database, readOnly: boolean): Refusal | null {
  if (!readOnly) lockForOurselves(db)
  const refusal = whyNotThisVersion(db)
  if (refusal !== null) return refusal
  if (!readOnly) migrate(db)
  else if (isOlder(db)) return { code: 'file-read-only', facts: {} }
  setDurability(db, readOnly)
  return whyDamaged(db)
}

/** A file that is whole is read into memory: SQLite would want to write beside it, where we may not be allowed to. */
function connectToRead(path: string): Database.Database {
  if (hasChangesBeside(path)) return new Database(path, { readonly: true, timeout: patienceMs })
  const bytes = readFileSync(path)
  // The two bytes that say "has changes beside it" (SQLite's file format, 1.3.3): in memory there is no beside.
  if (bytes.length > 19) bytes.set([1, 1], 18)
  return new Database(bytes, { readonly: true })
}

function whyDamaged(db: Database.Database): Refusal | null {
  const found = db.pragma('quick_check(1)', { simple: true })
  return found === 'ok' ? null : { code: 'file-damaged', facts: { why: 'its pages do not fit together' } }
}

function fileOf(db: Database.Database, path: string, place: FilePlace): InspectionFile {
  const handle = handleOf(db)
  return {
    path,
    read: (work) => work(handle),
    write: (work) => {
      if (db.inTransaction) throw new Error('a change was begun inside another')
      if (!samePlace(path, place)) return no({ code: 'file-removed', facts: {} })
      try {
        db.exec('BEGIN IMMEDIATE')
        const result = work(handle)
        if (!result.ok) db.exec('ROLLBACK')
        else if (samePlace(path, place)) db.exec('COMMIT')
        else {
          db.exec('ROLLBACK')
          return no({ code: 'file-removed', facts: {} })
        }
        return result
      } catch (surprise) {
        // A full disk has undone the transaction already.
        if (db.inTransaction) db.exec('ROLLBACK')
        const known = refusalOf(surprise, 'writing')
        if (known === null) throw surprise
        return no(known)
      }
    },
    close: () => {
      db.close()
    },
  }
}

/** The same statements again and again: each is prepared once. */
function handleOf(db: Database.Database): Writing {
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const query = (sql: string): Database.Statement => {
    const statement = prepared(sql)
    if (!statement.readonly) throw new Error(`a question changes nothing: ${sql}`)
    return statement
  }
  return {
    // The shape of a row is known where its SQL is written, and nowhere else.
    all: <Row>(sql: string, values: Values = {}) => query(sql).all(values) as Row[],
    get: <Row>(sql: string, values: Values = {}) => (query(sql).get(values) as Row | undefined) ?? null,
    run: (sql, values = {}) => void prepared(sql).run(values),
  }
}

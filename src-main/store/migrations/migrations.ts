// The steps that bring a file to this version, in order. A shipped step is never edited: the next one puts it right.
import type Database from 'better-sqlite3'
import type { Refusal } from '../../domain/refusal.ts'
import { events } from './001-events.ts'
import { evidence } from './002-evidence.ts'
import { sessions } from './003-sessions.ts'
import { items } from './004-items.ts'
import { outcomes } from './005-outcomes.ts'
import { signatures } from './006-signatures.ts'
import { sampling } from './007-sampling.ts'
import { casework } from './008-casework.ts'
import { positions } from './009-positions.ts'
import { returnsAgain } from './010-returns-again.ts'
import { typedResults } from './011-typed-results.ts'
import { answers } from './012-answers.ts'
import { whatIf } from './013-what-if.ts'
import { secondLook } from './014-second-look.ts'
import { preRead } from './015-pre-read.ts'
import { paper } from './016-paper.ts'
import { minutesSaved } from './017-minutes-saved.ts'
import { whoDecides } from './018-who-decides.ts'
import { voteNotCarried } from './019-vote-not-carried.ts'

export const migrations: readonly string[] = [
  events,
  evidence,
  sessions,
  items,
  outcomes,
  signatures,
  sampling,
  casework,
  positions,
  returnsAgain,
  typedResults,
  answers,
  whatIf,
  secondLook,
  preRead,
  paper,
  minutesSaved,
  whoDecides,
  voteNotCarried,
]

/** “RPnl”: what tells an inspection file from any other SQLite file. */
export const applicationId = 0x52_50_6e_6c

/** Asked before anything is changed: another program's file is left as it is. */
export function whyNotThisVersion(db: Database.Database): Refusal | null {
  if (db.pragma('page_count', { simple: true }) === 0) return null
  if (db.pragma('application_id', { simple: true }) !== applicationId) return { code: 'file-foreign', facts: {} }
  const version = versionOf(db)
  return version > migrations.length ? { code: 'file-newer', facts: { version, known: migrations.length } } : null
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** It must be brought to this version before it can be read. */
export function isOlder(db: Database.Database): boolean {
  return versionOf(db) < migrations.length
}

/** All the missing steps in one transaction: a file is never between two versions. */
export function migrate(db: Database.Database, upTo: number = migrations.length): void {
  const missing = migrations.slice(versionOf(db), upTo)
  if (missing.length === 0) return
  db.exec('BEGIN EXCLUSIVE')
  try {
    for (const sql of missing) db.exec(sql)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${upTo}`)
    db.exec('COMMIT')
  } catch (surprise) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw surprise
  }
}

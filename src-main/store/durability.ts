// The settings that make "saved" true: set at every open, and asked for again, because SQLite refuses some of them in silence.
import type Database from 'better-sqlite3'

type Settings = Readonly<Record<string, { readonly set: string; readonly reads: string | number }>>

/** What each setting reads once it holds. */
const always: Settings = {
  foreign_keys: { set: 'ON', reads: 1 },
  // The file may come from somebody else: its schema runs no function that could do harm.
  trusted_schema: { set: 'OFF', reads: 0 },
  // So that a trigger against deletion also sees the deletion hidden in INSERT OR REPLACE.
  recursive_triggers: { set: 'ON', reads: 1 },
  cell_size_check: { set: 'ON', reads: 1 },
}

const writing: Settings = {
  // One process has the file; whoever opens it second is told so.
  locking_mode: { set: 'EXCLUSIVE', reads: 'exclusive' },
  // FULL: a commit is on the disk before it is acknowledged.
  synchronous: { set: 'FULL', reads: 2 },
  journal_mode: { set: 'WAL', reads: 'wal' },
}

/** Before the first look at the file. */
export function lockForOurselves(db: Database.Database): void {
  db.pragma('locking_mode = EXCLUSIVE')
}

/** Throws where a setting does not hold: on such a disk "saved" would not be true. */
export function setDurability(db: Database.Database, readOnly: boolean): void {
  const settings = Object.entries(readOnly ? always : { ...always, ...writing })
  for (const [name, { set }] of settings) db.pragma(`${name} = ${set}`)
  // Takes the file now, so that a second process is refused as it opens and not at its first change.
  if (!readOnly) db.exec('BEGIN IMMEDIATE; COMMIT')
  const wrong = settings.filter(([name, { reads }]) => db.pragma(name, { simple: true }) !== reads)
  if (wrong.length > 0) throw new Error(`SQLite did not take the settings ${wrong.map(([name]) => name).join(', ')}`)
}

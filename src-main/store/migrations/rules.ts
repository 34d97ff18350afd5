// Whether the tables, CHECKs and triggers of a file are those its migrations made: without a trigger, nothing refuses.
import Database from 'better-sqlite3'
import type { Reading } from '../database.ts'
import { migrate } from './migrations.ts'

type Rule = { readonly name: string; readonly sql: string }

/** The names of what is missing, added or changed, in alphabetical order. */
export function alteredRules(db: Reading): readonly string[] {
  const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0
  const wanted = asMade(version)
  const found = new Map(db.all<Rule>(rules).map(({ name, sql }) => [name, sql]))
  const names = new Set([...wanted.keys(), ...found.keys()])
  return [...names].filter((name) => wanted.get(name) !== found.get(name)).toSorted()
}

/** The steps never change while the program runs: each version is made once. */
const made = new Map<number, ReadonlyMap<string, string>>()

function asMade(version: number): ReadonlyMap<string, string> {
  const known = made.get(version) ?? make(version)
  made.set(version, known)
  return known
}

/** What the migrations make in an empty file. */
function make(version: number): ReadonlyMap<string, string> {
  const db = new Database(':memory:')
  try {
    migrate(db, version)
    // The query beside it says which columns there are.
    return new Map((db.prepare(rules).all() as readonly Rule[]).map(({ name, sql }) => [name, sql]))
  } finally {
    db.close()
  }
}

const rules = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"

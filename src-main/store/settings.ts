// Settings of the file: a word for each key.
import type { Reading, Writing } from './database.ts'

export function setting(db: Reading, key: string): string | null {
  return db.get<{ value: string }>('SELECT value FROM settings WHERE key = :key', { key })?.value ?? null
}

export function setSetting(db: Writing, key: string, value: string): void {
  db.run(
    'INSERT INTO settings (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    { key, value },
  )
}

/** The settings whose key begins so, by the rest of their keys. */
export function settingsUnder(db: Reading, start: string): ReadonlyMap<string, string> {
  const rows = db.all<{ key: string; value: string }>(
    'SELECT key, value FROM settings WHERE substr(key, 1, length(:start)) = :start',
    { start },
  )
  return new Map(rows.map(({ key, value }) => [key.slice(start.length), value]))
}

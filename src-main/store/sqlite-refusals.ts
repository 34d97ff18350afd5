// What SQLite says when it refuses, as a refusal a person can act on; null for a surprise.
import Database from 'better-sqlite3'
import type { Refusal } from '../domain/refusal.ts'

export function refusalOf(surprise: unknown, doing: 'opening' | 'writing'): Refusal | null {
  if (!(surprise instanceof Database.SqliteError)) return null
  const { code, message } = surprise
  if (code === 'SQLITE_FULL') return { code: 'disk-full', facts: {} }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { code: 'file-locked', facts: {} }
  if (code.startsWith('SQLITE_READONLY')) return { code: 'file-read-only', facts: {} }
  if (code === 'SQLITE_NOTADB') return { code: 'file-foreign', facts: {} }
  if (code.startsWith('SQLITE_CORRUPT'))
    return { code: 'file-damaged', facts: { why: 'its pages do not fit together' } }
  if (code.startsWith('SQLITE_CANTOPEN') && doing === 'opening') return { code: 'file-read-only', facts: {} }
  if (code.startsWith('SQLITE_CONSTRAINT')) return { code: 'database-refused', facts: { why: whyRefused(message) } }
  return null
}

/** Triggers and named CHECKs carry a sentence of their own; SQLite's other messages are put in words. */
function whyRefused(message: string): string {
  const [, kind = '', about = ''] = /^([A-Z ]+) constraint failed(?:: (.*))?$/s.exec(message) ?? []
  if (kind === 'CHECK') return about
  if (kind === 'UNIQUE') return `it is in the file already (${about})`
  if (kind === 'FOREIGN KEY') return 'it names something that is not in the file'
  if (kind === 'NOT NULL') return `${about} is missing`
  return message
}

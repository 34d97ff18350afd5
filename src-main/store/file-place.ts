// Where the inspection file is on the disk: what can be told before SQLite opens it, and whether it is still there.
// Nothing here opens the file: closing it again would drop the lock this process may hold on it.
import { accessSync, constants, statSync, type BigIntStats } from 'node:fs'
import { dirname } from 'node:path'
import type { Refusal } from '../domain/refusal.ts'

/** The file and the changes SQLite keeps beside it, as the file system numbers them. */
export type FilePlace = readonly (string | null)[]

/** One page of the smallest size SQLite has. */
const smallestDatabase = 512n

/** Null where SQLite may try to open it. */
export function whyNotAt(
  path: string,
  options: { readonly create: boolean; readonly readOnly: boolean },
): Refusal | null {
  const found = statusOf(path)
  if (found === null) {
    const folder = statusOf(dirname(path))
    if (!options.create || folder === null || !folder.isDirectory()) return { code: 'file-missing', facts: {} }
    return may(constants.W_OK, dirname(path)) ? null : { code: 'file-read-only', facts: {} }
  }
  if (!found.isFile()) return { code: 'file-foreign', facts: {} }
  if (!may(constants.R_OK, path)) return { code: 'file-unreadable', facts: { why: 'reading it is not permitted' } }
  // SQLite writes beside the file too.
  if (!options.readOnly && !(may(constants.W_OK, path) && may(constants.W_OK, dirname(path))))
    return { code: 'file-read-only', facts: {} }
  // An empty file is one that was being made when the power went. SQLite takes a very short one for empty, and would write over it.
  const whole = found.size >= smallestDatabase || (found.size === 0n && options.create)
  return whole ? null : { code: 'file-foreign', facts: {} }
}

export function placeOf(path: string): FilePlace {
  return [path, `${path}-wal`].map((each) => {
    const found = statusOf(each)
    return found === null ? null : `${found.dev} ${found.ino}`
  })
}

/**
 * A file moved away and another put in its place is not the same: SQLite would go on writing to the one that is gone.
 * Nor is one whose changes beside it were cleared away: after a crash they would be missing.
 */
export function samePlace(path: string, place: FilePlace): boolean {
  const now = placeOf(path)
  return place.every((each, at) => each === now[at])
}

/** SQLite keeps what is not yet in the file itself beside it, for as long as somebody has it open or after a crash. */
export function hasChangesBeside(path: string): boolean {
  return statusOf(`${path}-wal`) !== null
}

function statusOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null
  } catch {
    // Part of the path is a file, or it cannot be looked at: there is no inspection file there.
    return null
  }
}

function may(what: number, path: string): boolean {
  try {
    accessSync(path, what)
    return true
  } catch {
    return false
  }
}

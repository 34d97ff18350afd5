// Writes the ratings page where it was asked for, whole or not at all.
import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { reasons, unreadable } from '../../files/read-file.ts'
import { faultWords } from '../../words/faults.ts'
import { placeOf } from './places.ts'

/** `read`: the files the ratings were made from, which the page must not replace. The line of the refusal; null when it is written. */
export async function writePage(path: string, page: string, read: readonly string[]): Promise<string | null> {
  const place = placeOf(path)
  if (read.some((each) => placeOf(each) === place)) return notWritten(path, 'the ratings were made from it')
  const unfinished = join(dirname(place), `.ratings-${randomUUID()}`)
  try {
    const there = await stat(place).catch(() => null)
    if (there?.isFile() === true && there.size > 0 && !(await isPage(place)))
      return notWritten(path, 'another file is there, which is not a page')
    // A device or a pipe is written to; a file is replaced only once the new one is complete.
    if (there !== null && !there.isFile()) await writeFile(place, page)
    else {
      await writeFile(unfinished, page)
      await rename(unfinished, place)
    }
    return null
  } catch (surprise) {
    await rm(unfinished, { force: true })
    if (unreadable(surprise) === null) throw surprise
    const code = surprise instanceof Error && 'code' in surprise ? String(surprise.code) : ''
    return notWritten(path, ofWriting[code] ?? reasons[code]?.replace('reading', 'writing') ?? code)
  }
}

/** Only a page gives way to a page: an inspection file, or a framework, must not be lost to a slip of the hand. */
async function isPage(place: string): Promise<boolean> {
  const file = await open(place)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(64), 0, 64, 0)
    return /^\s*<!doctype html/i.test(new TextDecoder().decode(buffer.subarray(0, bytesRead)))
  } finally {
    await file.close()
  }
}

const ofWriting: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
}

function notWritten(path: string, why: string): string {
  return faultWords({
    file: path,
    record: null,
    column: null,
    value: null,
    refusal: { code: 'file-not-written', facts: { why } },
  })
}

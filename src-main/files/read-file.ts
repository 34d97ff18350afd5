// Reading a file somebody gives us: its text, or a clear reason why it is not one.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import type { Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { repeatedFields } from './repeated-fields.ts'

/** Thrown inside a stream of text and turned into its refusal by whoever reads the stream. */
export class UnreadableFile extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** A file by its path, or its bytes where somebody handed them over. */
export type Source = string | Uint8Array

/** The file's text in pieces, checked as it flows: UTF-8, with or without a byte-order mark, and not empty. */
export async function* textOf(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let first = true
  let blank = true
  try {
    for await (const chunk of typeof source === 'string'
      ? createReadStream(source, { highWaterMark: 1 << 18 })
      : pieces(source)) {
      const bytes: Uint8Array = chunk
      const foreign = first ? foreignStart(bytes) : bytes.includes(0) ? 'binary' : null
      if (foreign !== null) throw new UnreadableFile({ code: 'file-not-utf8', facts: { looksLike: foreign } })
      first = false
      const text = decode(decoder, bytes)
      blank &&= text.trim() === ''
      if (text !== '') yield text
    }
  } catch (surprise) {
    throw surprise instanceof UnreadableFile ? surprise : (unreadable(surprise) ?? surprise)
  }
  decode(decoder, null)
  if (blank) throw new UnreadableFile({ code: 'file-empty', facts: {} })
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 1 << 18) yield bytes.subarray(start, start + (1 << 18))
}

export type Json = {
  readonly value: unknown
  /** Where a field is given again: of two, only the last is in `value`, so that somebody must say which was meant. */
  readonly repeated: readonly (readonly (string | number)[])[]
}

/** The parsed JSON of a file. */
export async function readJson(source: Source): Promise<Result<Json>> {
  const parts: string[] = []
  try {
    for await (const part of textOf(source)) parts.push(part)
  } catch (surprise) {
    if (surprise instanceof UnreadableFile) return no(surprise.refusal)
    throw surprise
  }
  try {
    const text = parts.join('')
    const value: unknown = JSON.parse(text)
    return ok({ value, repeated: repeatedFields(text) })
  } catch (surprise) {
    return no({
      code: 'file-not-json',
      facts: { why: surprise instanceof SyntaxError ? surprise.message : 'it cannot be read' },
    })
  }
}

export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(path))
  } catch (surprise) {
    const known = unreadable(surprise)
    if (known === null) throw surprise
    return no(known.refusal)
  }
}

/** An error of the file system in words; null for anything else. */
export function unreadable(surprise: unknown): UnreadableFile | null {
  if (
    !(surprise instanceof Error) ||
    !('code' in surprise) ||
    typeof surprise.code !== 'string' ||
    !('syscall' in surprise)
  )
    return null
  if (surprise.code === 'ENOENT') return new UnreadableFile({ code: 'file-missing', facts: {} })
  return new UnreadableFile({ code: 'file-unreadable', facts: { why: reasons[surprise.code] ?? surprise.code } })
}

export const reasons: Readonly<Record<string, string>> = {
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk could not be read',
}

function decode(decoder: TextDecoder, bytes: Uint8Array | null): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    // The decoder's own message says nothing a person could use.
    throw new UnreadableFile({ code: 'file-not-utf8', facts: { looksLike: 'another encoding' } })
  }
}

/** UTF-16 shows by its mark, or by a zero beside every letter; any other zero byte is not text at all. */
function foreignStart(bytes: Uint8Array): 'UTF-16' | 'binary' | null {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16'
  if (!bytes.includes(0)) return null
  const start = bytes.subarray(0, 400)
  const zeros = (offset: number): number => start.filter((byte, place) => byte === 0 && place % 2 === offset).length
  const pairs = Math.floor(start.length / 2)
  return pairs > 1 && Math.max(zeros(0), zeros(1)) > pairs * 0.6 ? 'UTF-16' : 'binary'
}

// Whether a file is a signed record at all: text, JSON, canonical, of its digest, and of the shape of format 1.
import { TextDecoder } from 'node:util'
import type { z } from 'zod'
import { expectedBy } from '../../../files/expected.ts'
import { pathOf } from '../../../files/json-path.ts'
import { faultSays } from '../../../words/verification.ts'
import { canonicalText, recordDigest } from '../canonical.ts'
import { partsOf } from '../parts.ts'
import { recordFormat, recordSchema, type SignedRecord } from '../schema.ts'
import type { Found } from './found.ts'

const mostMegabytes = 64
/** A record is nested some ten levels deep; what is far deeper is made to break whatever reads it. */
const mostLevels = 100

/** Of every format. */
const recordName = recordFormat.replace(/\d+$/, '')

export type Form = {
  readonly found: readonly Found[]
  /** Null where the file has not the shape of a record: then nothing else can be asked of it. */
  readonly record: SignedRecord | null
  /** As it works out; null where there is no record to work it out from. */
  readonly digest: string | null
}

export function checkForm(given: Uint8Array | string): Form {
  const text = textOf(given)
  if (!text.ok) return nothing(text.says)
  const json = jsonOf(text.value)
  if (!json.ok) return nothing(json.says)
  if (!isObject(json.value) || !looksLikeRecord(json.value)) return nothing(faultSays.notRecord())
  const canonical = checkCanonical(json.value, text.value)
  const file: Found = { check: 'file', count: 1, faults: [] }
  if (canonical.text === null) return { found: [file, canonical.found], record: null, digest: null }
  const digest = recordDigest(json.value)
  const shape = checkShape(json.value)
  return { found: [file, canonical.found, checkDigest(json.value, digest), shape.found], record: shape.record, digest }
}

/** By its name, or by the marks that no other file of ours has: what was one and is damaged is told where it is damaged. */
function looksLikeRecord(value: Readonly<Record<string, unknown>>): boolean {
  const { format } = value
  return (typeof format === 'string' && format.startsWith(recordName)) || ('digest' in value && 'parts' in value)
}

function textOf(given: Uint8Array | string): Read<string> {
  if (given.length > mostMegabytes * 1_048_576) return { ok: false, says: faultSays.tooLarge(mostMegabytes) }
  if (typeof given === 'string') return { ok: true, value: given }
  try {
    // A byte-order mark is kept: a signed record has none.
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(given) }
  } catch {
    return { ok: false, says: faultSays.notUtf8() }
  }
}

function jsonOf(text: string): Read<unknown> {
  if (isTooDeep(text)) return { ok: false, says: faultSays.tooDeep(mostLevels) }
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch (surprise) {
    if (!text.startsWith('{')) return { ok: false, says: faultSays.notJsonAtAll() }
    return {
      ok: false,
      says: faultSays.notJson(surprise instanceof SyntaxError ? surprise.message : 'it cannot be read'),
    }
  }
}

type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly says: string }

function isTooDeep(text: string): boolean {
  let level = 0
  let inText = false
  for (let place = 0; place < text.length; place += 1) {
    const letter = text.charCodeAt(place)
    if (inText) {
      if (letter === 0x5c) place += 1
      else if (letter === 0x22) inText = false
    } else if (letter === 0x22) inText = true
    else if (letter === 0x5b || letter === 0x7b) {
      level += 1
      if (level > mostLevels) return true
    } else if (letter === 0x5d || letter === 0x7d) level -= 1
  }
  return false
}

function checkCanonical(
  value: Readonly<Record<string, unknown>>,
  text: string,
): { readonly text: string | null; readonly found: Found } {
  const found = (faults: readonly string[]): Found => ({ check: 'canonical', count: 1, faults })
  try {
    const canonical = canonicalText(value)
    if (canonical === text) return { text: canonical, found: found([]) }
    let place = 0
    while (place < text.length && text.charCodeAt(place) === canonical.charCodeAt(place)) place += 1
    return { text: canonical, found: found([faultSays.notCanonical(place)]) }
  } catch {
    // Half of a surrogate pair, written as an escape, is JSON but not text.
    return { text: null, found: found([faultSays.noCanonical()]) }
  }
}

function checkDigest(value: Readonly<Record<string, unknown>>, digest: string): Found {
  const faults = value['digest'] === digest ? [] : [faultSays.digestDiffers(), ...whereChanged(value)]
  return { check: 'digest', count: 1, faults }
}

/** The parts tell where a change is, as long as nobody has changed their digests too. */
function whereChanged(value: Readonly<Record<string, unknown>>): readonly string[] {
  const signed = new Map(
    listOf(value['parts']).flatMap((each) =>
      isObject(each) && typeof each['part'] === 'string' ? [[each['part'], each['digest']] as const] : [],
    ),
  )
  const parts = partsOf(value)
  const changed = parts.flatMap(({ part, digest }) =>
    !signed.has(part) ? [faultSays.partAdded(part)] : signed.get(part) === digest ? [] : [faultSays.partChanged(part)],
  )
  const missing = [...signed.keys()]
    .filter((part) => parts.every((each) => each.part !== part))
    .map((part) => faultSays.partMissing(part))
  return changed.length + missing.length === 0 ? [faultSays.partsAgree()] : [...changed, ...missing]
}

function checkShape(value: unknown): { readonly record: SignedRecord | null; readonly found: Found } {
  const parsed = recordSchema.safeParse(value)
  const faults = parsed.success ? [] : parsed.error.issues.flatMap(shapeFaults)
  // The value itself and not the reader's copy of it: digests are taken over what is in the file.
  return { record: parsed.success ? (value as SignedRecord) : null, found: { check: 'format', count: 1, faults } }
}

function shapeFaults(issue: z.core.$ZodIssue): readonly string[] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => faultSays.shape(pathOf([...issue.path, key]), 'a record has no such field'))
    : [faultSays.shape(pathOf(issue.path), `it should be ${expectedBy(issue)}`)]
}

function nothing(says: string): Form {
  return { found: [{ check: 'file', count: 1, faults: [says] }], record: null, digest: null }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

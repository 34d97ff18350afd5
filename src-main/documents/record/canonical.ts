// One spelling of a JSON value (RFC 8785) and the digest of it: what makes a record checkable anywhere, by anybody.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Throws on what JSON cannot hold: a number that is none, half of a surrogate pair. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('nothing has no spelling in JSON')
  return text
}

/** SHA-256 in hexadecimal, over the UTF-8 of the text. */
function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

export function digestOf(value: unknown): string {
  return sha256(canonicalText(value))
}

/** Whether two values say the same, however their fields are ordered. */
export function same(one: unknown, other: unknown): boolean {
  // What is not there at all has no spelling.
  if (one === undefined || other === undefined) return one === other
  return canonicalText(one) === canonicalText(other)
}

/** The digest of a record: over everything in it but the digest itself. */
export function recordDigest(record: Readonly<Record<string, unknown>>): string {
  return digestOf(without(record, 'digest'))
}

/** The digest of an event: over the digest of the event before it, followed by what the event says. */
export function eventDigest(event: Readonly<Record<string, unknown>>): string {
  const { digest: _, previousDigest, ...said } = event
  return sha256(String(previousDigest) + canonicalText(said))
}

function without(value: Readonly<Record<string, unknown>>, field: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field))
}

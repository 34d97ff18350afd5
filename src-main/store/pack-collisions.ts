// What a pack and the file know by the same name must be the same: a return, or an entry.
import { isDeepStrictEqual } from 'node:util'
import { caseKey, type BroughtIn } from '../domain/casework/union.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Reading } from './database.ts'
import { entriesNamed } from './entries.ts'
import { returnNamed } from './returns.ts'

type HandedEntry = {
  readonly id: string
  readonly sample: string
  readonly reference: string
  readonly field: string
  readonly value: string
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly origin: string
  readonly replaces: readonly string[]
}

type Handed = { readonly returns: readonly BroughtIn[]; readonly entries: readonly HandedEntry[] }

/** Names are given by chance and are the same on every laptop, so content that differs was changed by something else. */
export function whyNotTheSame(db: Reading, inspection: string, { returns, entries }: Handed): Refusal | null {
  for (const each of returns) {
    const known = returnNamed(db, each.id)
    if (known !== null && !isDeepStrictEqual(known, { ...each, inspection }))
      return { code: 'pack-collides', facts: { what: 'return', about: each.file === '' ? each.id : each.file } }
  }
  const known = new Map(
    entriesNamed(
      db,
      entries.map(({ id }) => id),
    ).map((entry) => [entry.id, entry]),
  )
  for (const each of entries) {
    const stored = known.get(each.id)
    if (stored !== undefined && !isDeepStrictEqual(comparable(stored), comparable({ ...each, inspection })))
      return { code: 'pack-collides', facts: { what: 'entry', about: each.reference } }
  }
  return null
}

/** The reference may be spelt otherwise by now. */
function comparable({ sample, reference, replaces, ...entry }: HandedEntry & { readonly inspection: string }) {
  const { inspection, id, field, value, reason, by, at, origin } = entry
  const about = caseKey({ sample, reference })
  return { inspection, about, id, field, value, reason, by, at, origin, replaces: replaces.toSorted() }
}

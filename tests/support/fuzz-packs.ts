/** Packs damaged by chance: byte by byte, and inside the JSON with the digest made anew, so that what is checked after it is tried too. */
import { gzipSync } from 'node:zlib'
import { canonicalText, recordDigest } from '../../src-main/documents/record/canonical.ts'
import { packManifest } from '../../src-main/documents/packs/contents.ts'
import type { Pack } from '../../src-main/documents/packs/schema.ts'
import { mergePack } from '../../src-main/api/pack-merging.ts'
import { planPack, showPlan } from '../../src-main/api/pack-plan.ts'
import { readPack } from '../../src-main/api/pack-reading.ts'
import type { Context } from '../../src-main/api/context.ts'
import { no } from '../../src-main/domain/result.ts'
import type { InspectionFile } from '../../src-main/store/database.ts'
import { invariants } from '../../src-main/store/invariants.ts'
import { refusalWords } from '../../src-main/words/refusals.ts'
import { damaged, type Chance } from './fuzz.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
const morsels: readonly Json[] = [
  ...[
    '',
    'Y',
    'yes',
    'maybe',
    'C1',
    'c2 ',
    'answer/2.2.1',
    'answer/4.1.1',
    'attribute/gender',
    'case/withdrawn',
    'case/added',
  ],
  ...['__proto__', '\u{D83D}', 'a'.repeat(64), '2026-03-02T09:00:00Z', 'ratings-panel/pack/2', '../', '\u0000', ' '],
  ...[0, -1, 1.5, 1e21, true, null, [], {}, ['nothing'], { kind: 'whole' }],
]

/** A pack with one to three things inside it changed, sealed again; the counts are put right in two of three. */
export function changedPack(pack: Pack, chance: Chance): Uint8Array {
  const content = structuredClone(pack) as unknown as { [name: string]: Json }
  delete content['digest']
  for (let times = chance(4) === 0 ? 3 : 1; times > 0; times -= 1) changeInside(content, chance)
  if (chance(8) > 0) recount(content)
  try {
    return gzipSync(canonicalText({ ...content, digest: recordDigest(content) }), { level: 1 })
  } catch {
    // Half a letter has no spelling: as another program would write it.
    return Buffer.from(JSON.stringify({ ...content, digest: 'a'.repeat(64) }))
  }
}

function recount(content: { [name: string]: Json }): void {
  try {
    content['manifest'] = { ...packManifest(content as unknown as Pack) }
  } catch {
    // What cannot be counted keeps the counts it had.
  }
}

function changeInside(content: { [name: string]: Json }, chance: Chance): void {
  const holders: (Json[] | { [name: string]: Json })[] = []
  const walk = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return
    holders.push(value)
    for (const inside of Object.values(value)) walk(inside)
  }
  walk(content)
  const holder = holders[chance(holders.length)] ?? content
  const names = Object.keys(holder)
  const name = names[chance(names.length)] ?? 'more'
  const at = Reflect.get(holder, name) as Json
  const other = holders[chance(holders.length)] ?? content
  const stolen = Object.values(other)[chance(Math.max(1, Object.values(other).length))] ?? null
  const morsel = morsels[chance(morsels.length)] ?? null
  const ways: readonly (() => void)[] = [
    () => void Reflect.set(holder, name, morsel),
    () => void Reflect.set(holder, name, structuredClone(stolen)),
    () =>
      Array.isArray(holder) ? void holder.splice(Number(name) || 0, 1) : void Reflect.deleteProperty(holder, name),
    () => (Array.isArray(holder) ? void holder.push(structuredClone(at)) : void Reflect.set(holder, 'more', morsel)),
    () => void Reflect.set(holder, name, typeof at === 'string' ? at.slice(0, -1) : morsel),
    () =>
      Array.isArray(holder)
        ? void holder.splice(0, holder.length, ...holder.toReversed())
        : void Reflect.set(holder, name, morsel),
  ]
  ways[chance(ways.length)]?.()
}

export type PackCounts = {
  refused: Record<string, number>
  nothingNew: number
  merged: number
  broken: string[]
}

/** Tries one; whatever would be brought in is looked at and undone again. */
export async function tried(
  file: InspectionFile,
  context: Context,
  bytes: Uint8Array,
  counts: PackCounts,
): Promise<void> {
  const given = { name: 'x.pack', base64: Buffer.from(bytes).toString('base64') }
  const read = await file.read((db) => readPack(db, null, given, context))
  const plan = read.ok ? file.read((db) => planPack(db, read.value)) : read
  const refusal = plan.ok ? null : plan.refusal
  if (refusal !== null) {
    if (!/[.?]$/.test(refusalWords(refusal))) throw new Error(`no sentence: ${refusal.code}`)
    counts.refused[refusal.code] = (counts.refused[refusal.code] ?? 0) + 1
    return
  }
  if (!plan.ok) return
  if (showPlan(plan.value).nothingNew) {
    counts.nothingNew += 1
    return
  }
  const undone = file.write((db) => {
    const merged = mergePack(db, plan.value, context)
    if (!merged.ok) return merged
    for (const [promise, query] of Object.entries(invariants)) if (db.all(query).length > 0) counts.broken.push(promise)
    return no({ code: 'nothing-changed', facts: {} })
  })
  if (undone.ok) throw new Error('nothing is kept here')
  if (undone.refusal.code === 'nothing-changed') counts.merged += 1
  else counts.refused[undone.refusal.code] = (counts.refused[undone.refusal.code] ?? 0) + 1
}

export const damagedPack = (bytes: Uint8Array, chance: Chance): Uint8Array => damaged(bytes, chance)

// A pack somebody hands in: read, checked against its digest, its framework and what is here, before anything of it is used.
import { createHash } from 'node:crypto'
import type { WorkedCase } from '../domain/casework/union.ts'
import type { Framework } from '../domain/framework/framework.ts'
import type { Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { whyNotFits } from '../documents/packs/checks.ts'
import { caseworkIn } from '../documents/packs/contents.ts'
import { checkedPack, damaged, looksLikeAPack, unpackedBytes } from '../documents/packs/pack-file.ts'
import type { Pack } from '../documents/packs/schema.ts'
import { readJson } from '../files/read-file.ts'
import type { Reading } from '../store/database.ts'
import { keptFramework } from '../store/frameworks.ts'
import { findInspection, type InspectionRow } from '../store/inspections.ts'
import { broughtIn } from '../store/returns.ts'
import { asEntryIn } from '../store/worked-cases.ts'
import { inspectionName } from '../words/packs.ts'
import type { Context } from './context.ts'
import type { GivenFile } from './contract/shapes.ts'
import { frameworkOf } from './evidence.ts'
import { whyNotChangeEvidence } from './handlers/frozen.ts'

export type GivenPack = {
  readonly file: string
  readonly pack: Pack
  /** Its cases, with what was given and written about each. */
  readonly cases: readonly WorkedCase[]
  readonly framework: Framework
  /** The inspection in this file; null where the pack would begin it. */
  readonly row: InspectionRow | null
}

/** `here`: the inspection the person stands in; null in the list of inspections. */
export async function readPack(
  db: Reading,
  here: string | null,
  { name, base64 }: GivenFile,
  context: Context,
): Promise<Result<GivenPack>> {
  const read = await readBytes(Buffer.from(base64, 'base64'))
  if (!read.ok) return read
  const pack = read.value
  const row = findInspection(db, pack.inspection.id)
  const refusal = whyNotHere(db, here, pack, row)
  if (refusal !== null) return no(refusal)
  const framework = await frameworkIn(db, pack, row, context)
  if (!framework.ok) return framework
  const returns = [...broughtIn(db, pack.inspection.id), ...pack.returns]
  const { cases } = caseworkIn(pack)
  const whyNot = whyNotFits(framework.value, pack, cases, asEntryIn(pack.inspection.id, returns))
  return whyNot === null ? ok({ file: name, pack, cases, framework: framework.value, row }) : no(whyNot)
}

async function readBytes(bytes: Uint8Array): Promise<Result<Pack>> {
  const unpacked = unpackedBytes(bytes)
  if (!unpacked.ok) return unpacked
  const json = await readJson(unpacked.value)
  if (!json.ok)
    return no(
      looksLikeAPack(unpacked.value) ? damaged('it cannot be read to its end') : { code: 'pack-foreign', facts: {} },
    )
  const pack = checkedPack(json.value.value)
  return pack.ok && json.value.repeated.length > 0 ? no(damaged('it says one thing twice')) : pack
}

function whyNotHere(db: Reading, here: string | null, pack: Pack, row: InspectionRow | null): Refusal | null {
  if (here !== null) {
    const standing = findInspection(db, here)
    if (standing === null) return { code: 'no-such', facts: { what: 'inspection', id: here } }
    if (here !== pack.inspection.id)
      return {
        code: 'pack-of-another-inspection',
        facts: { pack: inspectionName(pack.inspection), here: inspectionName(standing) },
      }
  }
  if (row === null) return null
  if (row.frameworkDigest !== pack.framework.digest) {
    const { id: framework, version } = pack.framework
    const kept = keptFramework(db, row.frameworkDigest)
    const known = kept === null ? '' : kept.id === framework ? kept.version : `${kept.id} ${kept.version}`
    return { code: 'pack-of-another-framework', facts: { framework, pack: version, here: known } }
  }
  return whyNotChangeEvidence(db, row.id)
}

async function frameworkIn(
  db: Reading,
  { framework: { id, version, digest, json } }: Pack,
  row: InspectionRow | null,
  context: Context,
): Promise<Result<Framework>> {
  if (createHash('sha256').update(json).digest('hex') !== digest)
    return no(damaged('its framework is not what was written'))
  if (row !== null) return ok(frameworkOf(db, row, context))
  const read = await context.frameworks.read(json)
  if (!read.ok) return read
  return read.value.id === id && read.value.version === version ? read : no(damaged('its framework has another name'))
}

// A pack as bytes and back: canonical JSON, packed with gzip, and a digest over everything but itself.
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { canonicalText, recordDigest } from '../record/canonical.ts'
import { pathOf } from '../../files/json-path.ts'
import { packManifest } from './contents.ts'
import { packFormat, packSchema, type Pack } from './schema.ts'

/** An inspection of ten thousand cases by eighty questions unpacks to 20 MB; a small file can be made to unpack to any size. */
const mostUnpackedBytes = 200 * 1_048_576

export function sealed(content: Omit<Pack, 'digest'>): Pack {
  return { ...content, digest: recordDigest(content) }
}

export function packBytes(pack: Pack): Uint8Array {
  return gzipSync(canonicalText(pack), { level: 6 })
}

/** The JSON inside, where it is packed; anything else as it is. */
export function unpackedBytes(bytes: Uint8Array): Result<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return ok(bytes)
  try {
    return ok(gunzipSync(bytes, { maxOutputLength: mostUnpackedBytes }))
  } catch (surprise) {
    // Its own messages name states of the unpacker, which nobody can act on.
    const tooLarge = surprise instanceof Error && 'code' in surprise && surprise.code === 'ERR_BUFFER_TOO_LARGE'
    return no(
      tooLarge ? { code: 'pack-too-large', facts: { most: mostUnpackedBytes } } : damaged('it cannot be unpacked'),
    )
  }
}

/** Whether what cannot be read as JSON was once a pack: then it is damaged, and not another kind of file. */
export function looksLikeAPack(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('"ratings-panel/pack/')
}

/** `json`: the parsed file. The pack as it was written, to the letter. */
export function checkedPack(json: unknown): Result<Pack> {
  const refusal = whyNotThisFormat(json)
  if (refusal !== null) return no(refusal)
  if (!isSealed(json)) return no(damaged('it is not what was written'))
  const pack = packSchema.safeParse(json)
  if (!pack.success) return no(damaged(`its ${pathOf(pack.error.issues[0]?.path ?? ['content'])} is wrong`))
  const counts: readonly (readonly [string, number])[] = Object.entries(packManifest(pack.data))
  const said = new Map<string, number>(Object.entries(pack.data.manifest))
  const short = counts.find(([what, count]) => said.get(what) !== count)
  return short === undefined ? ok(pack.data) : no(damaged(`it does not hold as many ${short[0]} as it says`))
}

function whyNotThisFormat(json: unknown): Refusal | null {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null
  if (format === packFormat) return null
  const [, number] = typeof format === 'string' ? (/^ratings-panel\/pack\/(\d{1,6})$/.exec(format) ?? []) : []
  if (number === undefined) return { code: 'pack-foreign', facts: {} }
  return { code: 'pack-newer', facts: { format: Number(number), known: 1 } }
}

function isSealed(json: unknown): boolean {
  try {
    const record = json as Readonly<Record<string, unknown>>
    return record['digest'] === recordDigest(record)
  } catch {
    // Text that JSON can spell and UTF-8 cannot: nothing we wrote holds any.
    return false
  }
}

export function damaged(why: string): Refusal {
  return { code: 'pack-damaged', facts: { why } }
}

// The parts of a ZIP archive: what it says it holds is checked before anything is unpacked, and nothing unpacks to more than it said.
import { crc32, inflateRawSync } from 'node:zlib'
import { UnreadableFile } from './read-file.ts'

export type ZipPart = {
  readonly name: string
  readonly packed: Uint8Array
  readonly method: number
  /** Bytes it says it unpacks to. */
  readonly size: number
  readonly checksum: number
  readonly encrypted: boolean
}

export type ZipLimits = {
  readonly parts: number
  /** All parts together, unpacked. */
  readonly bytes: number
}

/** The parts by name, from the directory at the end of the archive. Throws `UnreadableFile`. */
export function zipParts(bytes: Uint8Array, most: ZipLimits): ReadonlyMap<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return partsIn(bytes, view, most)
  } catch (surprise) {
    // A place outside of the file: the file is shorter than its directory says.
    if (surprise instanceof RangeError) throw damaged('its parts are not where its directory says')
    throw surprise
  }
}

function partsIn(bytes: Uint8Array, view: DataView, most: ZipLimits): ReadonlyMap<string, ZipPart> {
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > most.parts) throw tooMuch('parts', count, most.parts)
  const parts = new Map<string, ZipPart>()
  let place = view.getUint32(end + 16, true)
  let total = 0
  for (let each = 0; each < count; each += 1) {
    if (view.getUint32(place, true) !== 0x02_01_4b_50) throw damaged('its directory is broken')
    const [nameLength, extraLength] = [view.getUint16(place + 28, true), view.getUint16(place + 30, true)]
    const name = new TextDecoder().decode(slice(bytes, place + 46, nameLength))
    const extra = { from: place + 46 + nameLength, length: extraLength }
    const [size, packedSize, offset] = sizesAt(view, place, extra)
    total += size
    if (total > most.bytes) throw tooMuch('bytes', total, most.bytes)
    if (parts.has(name)) throw damaged('two of its parts have the same name')
    if (view.getUint32(offset, true) !== 0x04_03_4b_50) throw damaged('its parts are not where its directory says')
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    parts.set(name, {
      name,
      packed: slice(bytes, start, packedSize),
      method: view.getUint16(place + 10, true),
      size,
      checksum: view.getUint32(place + 16, true),
      encrypted: (view.getUint16(place + 8, true) & 1) === 1,
    })
    place = extra.from + extraLength + view.getUint16(place + 32, true)
  }
  return parts
}

/** Unpacked in one go: never more than the part says, and exactly what was packed. */
export function unpacked({ packed, method, size, checksum, encrypted }: ZipPart): Uint8Array {
  if (encrypted) throw new UnreadableFile({ code: 'sheet-encrypted', facts: {} })
  const bytes = method === 0 ? packed : method === 8 ? inflated(packed, size) : null
  if (bytes === null) throw damaged('it is packed in a way that cannot be read')
  if (bytes.length !== size || crc32(bytes) !== checksum) throw damaged('a part of it is not what was written')
  return bytes
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch {
    // Its own messages name states of the unpacker, which nobody can act on.
    throw damaged('a part of it cannot be unpacked, or holds more than it says')
  }
}

/** The record that ends an archive; at most a comment of 65,535 bytes follows it. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let place = last; place >= Math.max(0, last - 65_535); place -= 1) {
    if (view.getUint32(place, true) === 0x06_05_4b_50) return place
  }
  throw damaged('its end is missing')
}

/** Unpacked size, packed size and place; programs that write as they go put them in the extra field for large files (ZIP64). */
function sizesAt(
  view: DataView,
  place: number,
  extra: { readonly from: number; readonly length: number },
): readonly [number, number, number] {
  const short = [view.getUint32(place + 24, true), view.getUint32(place + 20, true), view.getUint32(place + 42, true)]
  let long = -1
  for (let at = extra.from; at + 4 <= extra.from + extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) long = at + 4
  }
  const [size = 0, packedSize = 0, offset = 0] = short.map((value) => {
    if (value !== 0xff_ff_ff_ff || long < 0) return value
    long += 8
    return Number(view.getBigUint64(long - 8, true))
  })
  return [size, packedSize, offset]
}

function slice(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from + length > bytes.length) throw damaged('its end is missing')
  return bytes.subarray(from, from + length)
}

export function damaged(why: string): UnreadableFile {
  return new UnreadableFile({ code: 'sheet-damaged', facts: { why } })
}

function tooMuch(what: 'parts' | 'bytes', found: number, most: number): UnreadableFile {
  return new UnreadableFile({ code: 'sheet-too-much', facts: { what, found, most } })
}

// A ZIP archive of a few parts, the same bytes whenever it is written: no part carries a moment.
import { crc32, deflateRawSync } from 'node:zlib'

export type FilePart = { readonly name: string; readonly bytes: Uint8Array }

/** 1 January 1980, the first day the format knows. */
const noDate = 0x00_21

export function zipFile(parts: readonly FilePart[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes, { level: 6 })
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    // Names are in UTF-8.
    about.writeUInt16LE(0x08_00, 2)
    about.writeUInt16LE(8, 4)
    about.writeUInt16LE(noDate, 8)
    about.writeUInt32LE(crc32(bytes), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(bytes.length, 18)
    about.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([signature(0x04_03_4b_50), about, Buffer.from(name)])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(0x02_01_4b_50), Buffer.from([20, 0]), about, place, Buffer.from(name)]))
    pieces.push(local, packed)
    offset += local.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...pieces, listed, signature(0x06_05_4b_50), end])
}

function signature(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

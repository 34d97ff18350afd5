/** A screenshot at half its size: its 256 commonest colours as a palette. The rest are shades at the edges of letters, too alike to tell. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = 8

/** `png`: 8 bits, red, green and blue, not interlaced, as Chromium writes a screenshot. */
export function smallerPng(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header === undefined || header.readUInt32BE(8) !== 0x08_02_00_00) throw new Error('not a screenshot of Chromium')
  const data = inflateSync(Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))))
  const width = header.readUInt32BE(0)
  const { palette, places } = indexed(unfiltered(data, width * 3), width)
  const indexedHeader = Buffer.from(header)
  // Colour type 3: each point is its place in the palette.
  indexedHeader.writeUInt8(3, 9)
  return Buffer.concat([
    png.subarray(0, signature),
    chunk('IHDR', indexedHeader),
    chunk('PLTE', Buffer.concat(palette.map(bytesOf))),
    chunk('IDAT', deflateSync(places, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const mostColours = 256

function indexed(lines: Buffer, width: number): { readonly palette: readonly number[]; readonly places: Buffer } {
  const stride = width * 3 + 1
  const height = lines.length / stride
  const counts = new Map<number, number>()
  const colourAt = (x: number, y: number): number => lines.readUIntBE(y * stride + 1 + x * 3, 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) counts.set(colourAt(x, y), (counts.get(colourAt(x, y)) ?? 0) + 1)
  const palette = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostColours)
    .map(([colour]) => colour)
  const placeOf = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  const places = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) places[y * (width + 1) + 1 + x] = placeOf.get(colourAt(x, y)) ?? 0
  return { palette, places }
}

function nearest(palette: readonly number[], colour: number): number {
  const distance = (other: number): number =>
    bytesOf(other).reduce((sum, part, place) => sum + (part - (bytesOf(colour)[place] ?? 0)) ** 2, 0)
  const distances = palette.map(distance)
  return distances.indexOf(Math.min(...distances))
}

function bytesOf(colour: number): Buffer {
  return Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])
}

type Chunk = { readonly type: string; readonly data: Buffer }

function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = signature; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** Each line as it is, behind a byte that says no filter was used (PNG, section 9). */
function unfiltered(data: Buffer, stride: number): Buffer {
  const lines = data.length / (stride + 1)
  const plain = Buffer.alloc(data.length)
  for (let line = 0; line < lines; line += 1) {
    const start = line * (stride + 1) + 1
    const filter = data[start - 1] ?? 0
    for (let place = 0; place < stride; place += 1) {
      const at = start + place
      const left = place < 3 ? 0 : (plain[at - 3] ?? 0)
      const up = line === 0 ? 0 : (plain[at - stride - 1] ?? 0)
      const corner = place < 3 || line === 0 ? 0 : (plain[at - stride - 4] ?? 0)
      plain[at] = (data[at] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return plain
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return Math.floor((left + up) / 2)
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

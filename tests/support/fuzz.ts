/** Returns damaged by chance: from sound ones, by a seed, byte by byte, cell by cell, and tag by tag. Used by the tests and by the long bench. */
import { writeXlsx } from 'hucre/xlsx'
import { xlsxFile } from '../../src-main/documents/returns/xlsx-file.ts'
import { zipFile } from '../../src-main/documents/returns/zip-file.ts'
import { readCaseReturns } from '../../src-main/returns/case-returns.ts'
import { faultWords } from '../../src-main/words/faults.ts'
import { aFramework } from './framework.ts'
import { partsOf } from './workbook.ts'

/** A number from 0 to below `most`, the next of a sequence that the seed decides (mulberry32). */
export type Chance = (most: number) => number
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return (most) => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most)
  }
}

const rows = [
  ['case', 'sample', 'rosh_inspector', '2.2.1', '4.1.1', 'note'],
  ['A1', 'case supervision', 'high', 'Y', '', 'one, "two"'],
  ['A2', 'case supervision', 'low', 'N', '', '=1+1'],
  ['B1', 'unpaid work', '', '', 'NA', 'three\nlines'],
  ['B2', 'unpaid work', 'very high', '', 'Y', 'Zoë'],
]
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csv = Buffer.from(`${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`)

const morsels = [
  ...[
    '"',
    ',',
    '\n',
    '\r',
    '\r\n',
    ';',
    '\t',
    '\0',
    '\u{FEFF}',
    ' ',
    'Y',
    'maybe',
    'A1',
    'a1 ',
    '=1+1',
    "'=",
    'case',
    '2.2.9',
  ],
  ...[
    '<',
    '>',
    '</row>',
    '<row>',
    '<c>',
    '<c r="ZZZ1">',
    'r="1"',
    't="s"',
    't="b"',
    's="9"',
    '<f>A1</f>',
    '<v>9</v>',
    '<!--',
    ']]>',
  ],
  ...[
    '<mergeCell ref="A1:B2"/>',
    '&#0;',
    '&amp;',
    '_x0000_',
    '1e999',
    '-1',
    '99999999999',
    '<!DOCTYPE x>',
    '\u{D83D}',
    '../',
  ],
]

export function damaged(bytes: Uint8Array, chance: Chance): Uint8Array {
  let now: Buffer = Buffer.from(bytes)
  for (let times = 1 + chance(4); times > 0; times -= 1) {
    const [at, length] = [chance(now.length + 1), chance(12)]
    const morsel = Buffer.from(morsels[chance(morsels.length)] ?? '')
    const other = chance(now.length + 1)
    const ways: readonly (() => Buffer)[] = [
      () => Buffer.concat([now.subarray(0, at), morsel, now.subarray(at)]),
      () => Buffer.concat([now.subarray(0, at), morsel, now.subarray(at + length)]),
      () => Buffer.concat([now.subarray(0, at), now.subarray(at + length)]),
      () => now.subarray(0, at),
      () => Buffer.concat([now.subarray(0, at), now.subarray(other, other + 60), now.subarray(at)]),
      () => Buffer.concat([now.subarray(0, at), Buffer.from([chance(256)]), now.subarray(at + 1)]),
    ]
    now = ways[chance(ways.length)]?.() ?? now
  }
  return now
}

function otherText(bytes: Uint8Array, chance: Chance): Uint8Array {
  const text = Buffer.from(bytes).toString()
  const places = [...text.matchAll(/>[^<]+</g)]
  const place = places[chance(places.length)]
  if (place === undefined) return damaged(bytes, chance)
  const morsel = (morsels[chance(morsels.length)] ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return Buffer.from(`${text.slice(0, place.index + 1)}${morsel}${text.slice(place.index + place[0].length - 1)}`)
}

export const damagedCsv = (chance: Chance): Uint8Array => damaged(csv, chance)

/** Half of them damaged as an archive, half of them inside a part, with the archive around it sound. */
export async function workbookDamage(): Promise<(chance: Chance) => Uint8Array> {
  const foreign = await writeXlsx({
    sheets: [{ name: 'Data', rows: rows.map((row) => [...row]) }],
    stringMode: 'inline',
  })
  const books = [xlsxFile('Returns', rows), foreign].map((bytes) => ({ bytes, parts: partsOf(bytes) }))
  return (chance) => {
    const book = books[chance(books.length)] ?? { bytes: new Uint8Array(), parts: [] }
    if (chance(2) === 0) return damaged(book.bytes, chance)
    // The sheet and the shared texts more often than the rest.
    const wanted = [/sheet1\.xml$/, /sheet1\.xml$/, /sharedStrings/, /./][chance(4)] ?? /./
    const could = book.parts.filter(({ name }) => wanted.test(name))
    const hit = could[chance(could.length)]?.name
    // What stands between two tags may be anything and the part still whole: that is how cells go wrong.
    const harm = chance(2) === 0 ? damaged : otherText
    return zipFile(book.parts.map(({ name, bytes }) => ({ name, bytes: name === hit ? harm(bytes, chance) : bytes })))
  }
}

export type FuzzCounts = {
  tried: number
  refusedWhole: number
  withRefused: number
  sound: number
  records: number
  stored: number
  refused: number
  slowestMs: number
}

/** Reads so many damaged returns. Throws where one is lost, dropped, or told without a sentence. */
export async function fuzz(make: (chance: Chance) => Uint8Array, times: number, seed: number): Promise<FuzzCounts> {
  const framework = aFramework()
  const counts = {
    tried: 0,
    refusedWhole: 0,
    withRefused: 0,
    sound: 0,
    records: 0,
    stored: 0,
    refused: 0,
    slowestMs: 0,
  }
  for (let each = 0; each < times; each += 1) {
    const bytes = make(chanceFrom(seed + each))
    // Its own time: what other programs take meanwhile is no fault of the reader.
    const began = process.threadCpuUsage()
    const wrong = (what: string): Error =>
      new Error(`${what}: seed ${seed + each}, ${Buffer.from(bytes).toString('base64')}`)
    const read = await readCaseReturns(framework, [{ source: bytes, name: 'r' }]).catch((surprise: unknown) => {
      throw wrong(`threw ${String(surprise)}`)
    })
    const { user, system } = process.threadCpuUsage(began)
    counts.slowestMs = Math.max(counts.slowestMs, (user + system) / 1000)
    const records = new Set(read.refused.map(({ record }) => record))
    const cases = read.sheets.reduce((sum, sheet) => sum + sheet.cases.length, 0)
    if (read.recordsRead !== cases + records.size || cases !== read.casesStored) throw wrong('a record was dropped')
    if (read.refusedWhole.length > 0 && read.recordsRead > 0) throw wrong('part of a refused file was kept')
    if (read.refusedWhole.length === 0 && read.recordsRead === 0) throw wrong('nothing was read, and nothing said')
    for (const fault of [...read.refusedWhole, ...read.refused]) {
      if (!/[.?]$/.test(faultWords(fault))) throw wrong(`no sentence: ${faultWords(fault)}`)
    }
    counts.tried += 1
    counts.records += read.recordsRead
    counts.stored += cases
    counts.refused += records.size
    if (read.refusedWhole.length > 0) counts.refusedWhole += 1
    else if (records.size > 0) counts.withRefused += 1
    else counts.sound += 1
  }
  return counts
}

export function fuzzWords(what: string, seed: number, counts: FuzzCounts): string {
  const { tried, refusedWhole, withRefused, sound, records, stored, refused, slowestMs } = counts
  return `${tried.toLocaleString('en-GB')} ${what} mutations from seed ${seed}: ${refusedWhole} refused whole, ${withRefused} with refused records, ${sound} read; ${records} records = ${stored} stored + ${refused} refused; slowest ${slowestMs.toFixed(0)} ms.`
}

// Reads records from the first sheet of an XLSX workbook: the cells as they are seen, formulas and dates marked as what they are.
import type { Attributes } from 'saxen'
import type { Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { UnreadableFile } from '../files/read-file.ts'
import { damaged, unpacked, zipParts } from '../files/zip.ts'
import type { OnPart, TakeRecord } from './csv.ts'
import { checkRecord, mostCharactersInACell, mostColumns, mostParts, mostUnpackedBytes } from './limits.ts'
import { cellText, readWorkbook, type Workbook } from './workbook.ts'
import { readXml } from './xml.ts'
import { dateText } from './xlsx-dates.ts'

/** What a cell is besides its text: a formula was never computed here, and a date may have been a reference once. */
export type CellMark = 'formula' | 'date'
export type XlsxRead = { readonly records: number; readonly sheet: string; readonly otherSheets: number }

/** By its first bytes, never by its name. */
export function looksLikeXlsx(start: Uint8Array): boolean {
  return startsWith(start, [0x50, 0x4b, 0x03, 0x04]) || startsWith(start, [0x50, 0x4b, 0x05, 0x06]) || isOle(start)
}

/** Records are numbered as rows are seen: the first row with anything in it is record 1, blank rows are not counted. */
export function readXlsx(bytes: Uint8Array, take: TakeRecord, onPart: OnPart = () => undefined): Result<XlsxRead> {
  try {
    if (isOle(bytes)) throw new UnreadableFile(oldOrEncrypted(bytes))
    const book = readWorkbook(zipParts(bytes, { parts: mostParts, bytes: mostUnpackedBytes }))
    return ok({ records: readSheet(book, take, onPart), sheet: book.sheetName, otherSheets: book.otherSheets })
  } catch (surprise) {
    if (surprise instanceof UnreadableFile) return no(surprise.refusal)
    throw surprise
  }
}

function readSheet(book: Workbook, take: TakeRecord, onPart: OnPart): number {
  const row = { open: false, number: 0, cells: [] as string[], marks: new Map<number, CellMark>() }
  const cell = {
    at: -1,
    kind: '',
    style: '',
    value: '',
    formula: '',
    inValue: false,
    inFormula: false,
    hasFormula: false,
  }
  let [inData, inReading, records, width] = [false, false, 0, 0]

  const endRow = (): void => {
    const { cells, marks } = row
    while (cells.length > 0 && cells.at(-1)?.trim() === '') cells.pop()
    if (cells.length === 0) return
    records += 1
    checkRecord(records, cells.length)
    if (records === 1) width = cells.length
    // A sheet has no ragged rows: what is not there is blank.
    while (cells.length < width) cells.push('')
    take(cells, records, marks.size === 0 ? null : marks)
  }
  const endCell = (): void => {
    const found = cellOf(cell, book)
    if (found.mark !== null) row.marks.set(cell.at, found.mark)
    if (found.text === '') return
    if (cell.at >= mostColumns) checkRecord(records, cell.at + 1)
    while (row.cells.length < cell.at) row.cells.push('')
    row.cells[cell.at] = found.text
  }
  const openCell = (given: Attributes): void => {
    const at = given['r'] === undefined ? cell.at + 1 : columnOf(given['r'])
    if (at <= cell.at) throw damaged('its cells are not in order')
    Object.assign(cell, {
      at,
      kind: given['t'] ?? '',
      style: given['s'] ?? '',
      value: '',
      formula: '',
      hasFormula: false,
    })
  }

  const sheet = unpacked(book.sheet)
  readXml(sheet, {
    part: (done) => onPart(done, sheet.length),
    open: (name, attributes) => {
      if (name === 'sheetData') inData = true
      else if (name === 'mergeCell')
        throw new UnreadableFile({ code: 'sheet-merged', facts: { range: (attributes()['ref'] ?? '').slice(0, 40) } })
      else if (!inData) return
      else if (name === 'row') {
        const number = Number(attributes()['r'] ?? row.number + 1)
        if (!(number > row.number)) throw damaged('its rows are not in order')
        Object.assign(row, { number, cells: [], marks: new Map() })
        cell.at = -1
      } else if (name === 'c') openCell(attributes())
      else if (name === 'rPh') inReading = true
      else if (name === 'v' || name === 't') cell.inValue = !inReading
      else if (name === 'f') [cell.inFormula, cell.hasFormula] = [true, true]
    },
    text: (text) => {
      // One letter more than a cell may hold is enough to know that it is too long.
      if (cell.inValue && cell.value.length <= mostCharactersInACell * 8) cell.value += text
      else if (cell.inFormula) cell.formula += text
    },
    close: (name) => {
      if (name === 'sheetData') inData = false
      else if (!inData) return
      else if (name === 'row') endRow()
      else if (name === 'c') endCell()
      else if (name === 'rPh') inReading = false
      else if (name === 'v' || name === 't') cell.inValue = false
      else if (name === 'f') cell.inFormula = false
    },
  })
  if (records === 0) throw new UnreadableFile({ code: 'file-empty', facts: {} })
  return records
}

type Cell = {
  readonly kind: string
  readonly style: string
  readonly value: string
  readonly formula: string
  readonly hasFormula: boolean
}

function cellOf(
  cell: Cell,
  { texts, formats, since1904 }: Workbook,
): { readonly text: string; readonly mark: CellMark | null } {
  const { kind, style, value } = cell
  // What it last came to is not used: nobody here can say whether it is still so.
  if (cell.hasFormula) return { text: `=${cellText(cell.formula)}`, mark: 'formula' }
  if (kind === 's') {
    const text = texts[Number(value)]
    if (text === undefined && value !== '') throw damaged('one of its cells names a text that is not there')
    return { text: text ?? '', mark: null }
  }
  if (kind === 'd') return { text: value, mark: 'date' }
  if (kind === 'b') return { text: value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE', mark: null }
  const number = Number(value)
  if ((kind !== '' && kind !== 'n') || value.trim() === '' || !Number.isFinite(number))
    return { text: cellText(value), mark: null }
  const format = formats[Number(style)] ?? { is: 'plain' }
  const date = format.is === 'date' ? dateText(number, since1904) : null
  if (date !== null) return { text: date, mark: 'date' }
  // As many digits as a spreadsheet shows: the rest is how it counts.
  const text = String(Number(number.toPrecision(15)))
  return { text: format.is === 'zeros' ? text.padStart(format.digits, '0') : text, mark: null }
}

/** `AB12` is column 28, counted from one; told from nought. */
function columnOf(reference: string): number {
  let column = 0
  for (let place = 0; place < reference.length; place += 1) {
    const letter = reference.charCodeAt(place) - 64
    if (letter < 1 || letter > 26 || place > 3) break
    column = column * 26 + letter
  }
  if (column === 0) throw damaged('one of its cells has no place')
  return column - 1
}

/** The older formats of Office, and the envelope of an encrypted workbook, begin alike; the envelope names its content. */
function oldOrEncrypted(bytes: Uint8Array): Refusal {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
  return { code: encrypted ? 'sheet-encrypted' : 'sheet-old', facts: {} }
}

function isOle(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte)
}

// What a workbook says of itself before its cells are read: where its first sheet is, its shared texts, and which numbers are dates.
import { unpacked, damaged, type ZipPart } from '../files/zip.ts'
import { UnreadableFile } from '../files/read-file.ts'
import { readXml } from './xml.ts'

export type NumberFormat =
  | { readonly is: 'plain' | 'date' }
  /** `00000`: shown with zeros in front, as references often are. */
  | { readonly is: 'zeros'; readonly digits: number }

export type Workbook = {
  /** The first sheet that is shown. */
  readonly sheet: ZipPart
  readonly sheetName: string
  readonly otherSheets: number
  readonly texts: readonly string[]
  /** By the style of a cell. */
  readonly formats: readonly NumberFormat[]
  readonly since1904: boolean
}

/** Kept in memory whole, unlike the cells. */
const mostTextBytes = 48 * 1_048_576
const mostOtherBytes = 8 * 1_048_576

type Parts = ReadonlyMap<string, ZipPart>
type Relation = { readonly id: string; readonly kind: string; readonly target: string }

export function readWorkbook(parts: Parts): Workbook {
  const path = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? ''
  const book = parts.get(path)
  if (book === undefined || !path.endsWith('.xml') || !path.startsWith('xl/'))
    throw new UnreadableFile({ code: 'sheet-foreign', facts: {} })
  const sheets: { readonly name: string; readonly relation: string; readonly shown: boolean }[] = []
  let since1904 = false
  readXml(bytesOf(book, mostOtherBytes), {
    open: (name, attributes, decode) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes()['date1904'] ?? '')
      if (name !== 'sheet') return
      const given = attributes()
      const relation = Object.entries(given).find(([key]) => key === 'r:id' || key.endsWith(':id'))?.[1] ?? ''
      const shown = given['state'] === undefined || given['state'] === 'visible'
      sheets.push({ name: decode(given['name'] ?? ''), relation, shown })
    },
    ...nothingElse,
  })
  const relations = relationsOf(parts, path)
  const isSheet = ({ relation }: { readonly relation: string }): boolean =>
    relations.some(({ id, kind }) => id === relation && kind === 'worksheet')
  const first = sheets.find((sheet) => sheet.shown && isSheet(sheet))
  const sheet = parts.get(relations.find(({ id }) => id === first?.relation)?.target ?? '')
  if (first === undefined || sheet === undefined) throw damaged('its first sheet is missing')
  const partOf = (wanted: string): ZipPart | undefined =>
    parts.get(relations.find(({ kind }) => kind === wanted)?.target ?? '')
  return {
    sheet,
    sheetName: first.name,
    otherSheets: sheets.length - 1,
    texts: readTexts(partOf('sharedStrings')),
    formats: readFormats(partOf('styles')),
    since1904,
  }
}

/** `xl/workbook.xml` has its relations in `xl/_rels/workbook.xml.rels`, and names them from its own folder. */
function relationsOf(parts: Parts, path: string): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const part = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`)
  const found: Relation[] = []
  if (part === undefined) return found
  readXml(bytesOf(part, mostOtherBytes), {
    open: (name, attributes, decode) => {
      if (name !== 'Relationship') return
      const { Id = '', Type = '', Target = '' } = attributes()
      const target = decode(Target)
      const whole = target.startsWith('/') ? target.slice(1) : folder + target
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target: whole })
    },
    ...nothingElse,
  })
  return found
}

function readTexts(part: ZipPart | undefined): readonly string[] {
  const texts: string[] = []
  if (part === undefined) return texts
  let inText = false
  let inReading = false
  let text = ''
  readXml(bytesOf(part, mostTextBytes), {
    open: (name) => {
      if (name === 'si') text = ''
      // How the text is read aloud, in Japanese files, is not part of it.
      if (name === 'rPh') inReading = true
      if (name === 't') inText = !inReading
    },
    text: (found) => {
      if (inText) text += found
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
      if (name === 'si') texts.push(cellText(text))
    },
  })
  return texts
}

/** Office Open XML writes what XML cannot hold as `_x000D_`. Null and half letters are no text anywhere, and stay as they are written. */
export function cellText(written: string): string {
  const text = written.includes('_x')
    ? written.replace(/_x([\da-fA-F]{4})_/g, (whole, digits: string) => {
        const code = Number.parseInt(digits, 16)
        return code === 0 || (code >= 0xd8_00 && code <= 0xdf_ff) ? whole : String.fromCharCode(code)
      })
    : written
  if (text.includes('\0') || !text.isWellFormed()) throw damaged('a part of it is not text')
  return text
}

function readFormats(part: ZipPart | undefined): readonly NumberFormat[] {
  const formats: NumberFormat[] = []
  if (part === undefined) return formats
  const codes = new Map<string, string>()
  let inCells = false
  readXml(bytesOf(part, mostOtherBytes), {
    open: (name, attributes, decode) => {
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt') codes.set(attributes()['numFmtId'] ?? '', decode(attributes()['formatCode'] ?? ''))
      if (name === 'xf' && inCells) formats.push(formatOf(attributes()['numFmtId'] ?? '0', codes))
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

function formatOf(id: string, codes: ReadonlyMap<string, string>): NumberFormat {
  const code = codes.get(id)
  const number = Number(id)
  // The built-in formats of dates and times (ECMA-376, 18.8.30), the East Asian ones among them.
  if (code === undefined) {
    const date = [
      [14, 22],
      [27, 36],
      [45, 47],
      [50, 58],
    ].some(([from = 0, to = 0]) => number >= from && number <= to)
    return { is: date ? 'date' : 'plain' }
  }
  if (/^0{2,}$/.test(code)) return { is: 'zeros', digits: code.length }
  const letters = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
  return { is: /[dmyhs]/i.test(letters.replace(/general/gi, '')) ? 'date' : 'plain' }
}

function bytesOf(part: ZipPart, most: number): Uint8Array {
  if (part.size > most)
    throw new UnreadableFile({ code: 'sheet-too-much', facts: { what: 'bytes', found: part.size, most } })
  return unpacked(part)
}

const nothingElse = { text: () => undefined, close: () => undefined }

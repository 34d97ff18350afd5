// A table of texts as an XLSX workbook of one sheet. Every cell is text, so that no spreadsheet takes a reference for a date or a formula.
import { zipFile, type FilePart } from './zip-file.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const xlsxMediaType = `${types}.sheet`

export function xlsxFile(sheetName: string, rows: readonly (readonly string[])[]): Uint8Array {
  const places = new Map<string, number>()
  const sheet = sheetPart(rows, places)
  return zipFile([
    part('[Content_Types].xml', contentTypes),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="${xmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    part('xl/styles.xml', styles),
    part('xl/sharedStrings.xml', sharedTexts(places)),
    { name: 'xl/worksheets/sheet1.xml', bytes: sheet },
  ])
}

/** In pieces of some rows each: one text of the whole sheet would be as long again as its bytes. */
function sheetPart(rows: readonly (readonly string[])[], places: Map<string, number>): Uint8Array {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1)
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column))
  const placeOf = (text: string): number => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, places.size)
    return places.size - 1
  }
  const pieces = [
    Buffer.from(
      `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${width}" width="12" style="1" customWidth="1"/></cols><sheetData>`,
    ),
  ]
  const rowsAtOnce = 500
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const text = rows.slice(from, from + rowsAtOnce).map((cells, each) => {
      const number = from + each + 1
      const written = cells.map((cell, column) =>
        cell === '' ? '' : `<c r="${letters[column]}${number}" s="1" t="s"><v>${placeOf(cell)}</v></c>`,
      )
      return `<row r="${number}">${written.join('')}</row>`
    })
    pieces.push(Buffer.from(text.join('')))
  }
  pieces.push(Buffer.from('</sheetData></worksheet>'))
  return Buffer.concat(pieces)
}

function sharedTexts(places: ReadonlyMap<string, number>): string {
  const texts = [...places.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`)
  return `<sst xmlns="${main}" uniqueCount="${places.size}">${texts.join('')}</sst>`
}

/** What XML cannot hold, or would not keep, is written as Office Open XML writes it (`_x000D_`), and so is what only looks like that. */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(
      // oxlint-disable-next-line eslint/no-control-regex -- Control characters are what is looked for.
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1
  return (before < 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + (column % 26))
}

function part(name: string, xml: string): FilePart {
  return { name, bytes: Buffer.from(declaration + xml) }
}

function relations(list: readonly (readonly [string, string])[]): string {
  const each = list.map(
    ([kind, target], place) =>
      `<Relationship Id="rId${place + 1}" Type="${relationships}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`

/** Style 1 is text (format 49, `@`): what is typed into the sheet later stays as it is typed. */
const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

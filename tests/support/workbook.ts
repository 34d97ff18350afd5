/** Workbooks for tests: our own file with one part rewritten, as another program, a slip or ill will would have written it. */
import { inflateRawSync } from 'node:zlib'
import { xlsxFile } from '../../src-main/documents/returns/xlsx-file.ts'
import { zipFile, type FilePart } from '../../src-main/documents/returns/zip-file.ts'
import { zipParts } from '../../src-main/files/zip.ts'

export const sheetPath = 'xl/worksheets/sheet1.xml'

export function partsOf(bytes: Uint8Array): readonly FilePart[] {
  const parts = zipParts(bytes, { parts: 100, bytes: 1 << 30 })
  return [...parts.values()].map(({ name, packed }) => ({ name, bytes: inflateRawSync(packed) }))
}

export function withPart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  return zipFile(
    partsOf(bytes).map((part) =>
      part.name === name ? { name, bytes: Buffer.from(change(Buffer.from(part.bytes).toString())) } : part,
    ),
  )
}

/** A sheet of these rows, or of rows as XML where a test is about what the XML says. */
export function aWorkbook(rows: readonly (readonly string[])[] | string): Uint8Array {
  if (typeof rows !== 'string') return xlsxFile('Returns', rows)
  return withPart(xlsxFile('Returns', [['case']]), sheetPath, (text) =>
    text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
  )
}

/** A cell with its own text, as programs write that keep no shared texts. */
export const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
export const headerRow = (...names: readonly string[]) => `<row>${names.map(inline).join('')}</row>`

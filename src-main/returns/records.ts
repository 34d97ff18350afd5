// The records of a return, whichever kind of file it is: told by its first bytes, not by its name.
import { open, readFile } from 'node:fs/promises'
import { no, ok, type Result } from '../domain/result.ts'
import { unreadable, type Source } from '../files/read-file.ts'
import { readCsv, type OnPart, type TakeRecord } from './csv.ts'
import { mostFileBytes } from './limits.ts'
import { looksLikeXlsx, readXlsx } from './xlsx.ts'

type Ended = {
  /** The header among them. */
  readonly records: number
  readonly sheet: { readonly name: string; readonly others: number } | null
}

export async function readRecords(source: Source, take: TakeRecord, onPart?: OnPart): Promise<Result<Ended>> {
  const workbook = await workbookIn(source)
  if (!workbook.ok) return workbook
  if (workbook.value === null) {
    const csv = await readCsv(source, take, onPart)
    return csv.ok ? ok({ records: csv.value, sheet: null }) : csv
  }
  const read = readXlsx(workbook.value, take, onPart)
  if (!read.ok) return read
  const { records, sheet, otherSheets } = read.value
  return ok({ records, sheet: { name: sheet, others: otherSheets } })
}

/** Its bytes, where it begins as a workbook does; null for anything else, which is text or says itself why it is none. */
async function workbookIn(source: Source): Promise<Result<Uint8Array | null>> {
  if (typeof source !== 'string') return ok(looksLikeXlsx(source) ? source : null)
  try {
    const file = await open(source)
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(8), 0, 8, 0)
      if (!looksLikeXlsx(buffer.subarray(0, bytesRead))) return ok(null)
      const { size } = await file.stat()
      if (size > mostFileBytes) return no({ code: 'too-large', facts: { bytes: size, most: mostFileBytes } })
    } finally {
      await file.close()
    }
    return ok(await readFile(source))
  } catch (surprise) {
    const known = unreadable(surprise)
    if (known === null) throw surprise
    // A file that cannot be opened is told so by whoever reads it as text.
    return ok(null)
  }
}

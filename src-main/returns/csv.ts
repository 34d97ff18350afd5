// Reads records from a CSV file, one at a time, with the faults the whole file can have.
import { CsvError, parse } from 'csv-parse'
import type { Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { textOf, UnreadableFile, type Source } from '../files/read-file.ts'
import { unescapedFormula } from '../domain/formula-text.ts'
import { checkRecord } from './limits.ts'
import type { CellMark } from './xlsx.ts'

/** Given each record with its number, and what some of its cells are besides their text. */
export type TakeRecord = (
  record: readonly string[],
  number: number,
  marks: ReadonlyMap<number, CellMark> | null,
) => void

/** Told how much of the file was read, about: in characters of text, in bytes of a sheet. May throw to give up. */
export type OnPart = (done: number, total?: number) => void

/** A record longer than this is a quotation mark that was never closed, or not a return at all. */
const mostCharactersInARecord = 4_000_000

/**
 * Calls `take` with each record of a CSV file (RFC 4180, comma) and its number: the header is record 1, blank lines
 * are not counted. Ends at the first fault of the whole file; what was taken until then is the caller's to forget.
 */
export async function readCsv(
  source: Source,
  take: TakeRecord,
  onPart: OnPart = () => undefined,
): Promise<Result<number>> {
  const parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: mostCharactersInARecord,
  })
  let [number, done] = [0, 0]
  const readOn = (): void => {
    for (let record = nextOf(parser); record !== null; record = nextOf(parser)) {
      // A line of spaces is a blank line to the person who sees it.
      if (record.length === 1 && record[0]?.trim() === '') continue
      number += 1
      checkRecord(number, record.length)
      take(record.some(beginsWithApostrophe) ? record.map(unescapedFormula) : record, number, null)
    }
  }
  parser.on('readable', () => {
    try {
      readOn()
    } catch (surprise) {
      parser.destroy(surprise instanceof Error ? surprise : new Error(String(surprise)))
    }
  })
  const ended = new Promise<void>((resolve, reject) => void parser.on('end', resolve).on('error', reject))
  // The error is taken from `ended` below; until then it must not count as unhandled.
  ended.catch(() => undefined)
  try {
    for await (const text of separatedByCommas(textOf(source))) {
      if (parser.destroyed) break
      done += text.length
      onPart(done)
      if (!parser.write(text)) await Promise.race([new Promise((resolve) => parser.once('drain', resolve)), ended])
    }
    parser.end()
    await ended
    return ok(number)
  } catch (surprise) {
    parser.destroy()
    const refusal = refusalOf(surprise)
    if (refusal === null) throw surprise
    return no(refusal)
  }
}

/** The same pieces; a file whose first line knows only semicolons or tabs is refused before a record of it is read. */
async function* separatedByCommas(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  let start: string | null = ''
  for await (const piece of pieces) {
    if (start !== null) {
      start = `${start}${piece}`.trimStart()
      if (/[\r\n]/.test(start) || start.length > mostCharactersInARecord) {
        refuseOtherSeparators(start)
        start = null
      }
    }
    yield piece
  }
  if (start !== null) refuseOtherSeparators(start)
}

function refuseOtherSeparators(start: string): void {
  const [line = ''] = start.split(/[\r\n]/, 1)
  // What stands in quotation marks belongs to a cell.
  const between = line.replaceAll(/"[^"]*"?/g, '')
  const separator = between.includes(';') ? 'semicolons' : between.includes('\t') ? 'tabs' : null
  if (separator !== null && !between.includes(','))
    throw new UnreadableFile({ code: 'separator-wrong', facts: { separator } })
}

/** By its code: asked of every cell of a return, it costs a third of `startsWith`. */
function beginsWithApostrophe(cell: string): boolean {
  return cell.charCodeAt(0) === 39
}

function nextOf(parser: { read(): unknown }): readonly string[] | null {
  // csv-parse gives arrays of text unless told otherwise; its stream type does not say so.
  return parser.read() as readonly string[] | null
}

function refusalOf(surprise: unknown): Refusal | null {
  if (surprise instanceof UnreadableFile) return surprise.refusal
  if (!(surprise instanceof CsvError)) return null
  const line = typeof surprise['lines'] === 'number' ? surprise['lines'] : 0
  if (surprise.code === 'CSV_MAX_RECORD_SIZE')
    return { code: 'record-too-large', facts: { characters: mostCharactersInARecord } }
  return { code: 'quoting-broken', facts: { line } }
}

// Case returns in: every record is stored or refused with its reason, and the numbers always reconcile.
import type { Framework } from '../domain/framework/framework.ts'
import type { CaseSheet } from '../domain/rating/judgement.ts'
import type { Fault, Refusal } from '../domain/refusal.ts'
import { folded } from '../domain/spelling.ts'
import type { Source } from '../files/read-file.ts'
import { readHeadings, type Column, type Matches } from './headings.ts'
import { recordReader, type ReadRecord, type RecordReader } from './read-record.ts'
import type { TakeRecord } from './csv.ts'
import { readRecords } from './records.ts'

export type CaseReturns = {
  /** One for each file, in the order given. */
  readonly sheets: readonly CaseSheet[]
  readonly recordsRead: number
  readonly casesStored: number
  /** Records, however many faults each has. */
  readonly recordsRefused: number
  /** In the order of the files and their records. */
  readonly refused: readonly Fault[]
  /** Faults of a whole file: none of its records is read, even when the rest is accepted. */
  readonly refusedWhole: readonly Fault[]
  /** What each file is, and its headings as they are written; also of a file that is refused whole. */
  readonly files: readonly FileRead[]
}

export type FileRead = {
  readonly name: string
  readonly headings: readonly string[]
  /** By heading: what the column was read as; empty where the headings were refused. */
  readonly columns: readonly Column[]
  readonly recordsRead: number
  /** Of a workbook: the sheet that was read, and how many there are besides. */
  readonly sheet: { readonly name: string; readonly others: number } | null
}

export type ReturnFile = {
  /** Its path, or its bytes where it came through the door. */
  readonly source: Source
  /** The name faults are told under. */
  readonly name: string
}

export type ReturnOptions = {
  readonly matches?: Matches
  /** Told how far a file has been read. May throw to give up. */
  readonly onRead?: (read: FileReading) => void
}

export type FileReading = {
  readonly file: string
  readonly records: number
  /** Bytes; the total is not known of a file that is read from the disk. */
  readonly done: number
  readonly total: number | null
}

export async function readCaseReturns(
  framework: Framework,
  files: readonly ReturnFile[],
  { matches = new Map(), onRead }: ReturnOptions = {},
): Promise<CaseReturns> {
  const read: OneFile[] = []
  for (const file of files) read.push(await readOneFile(framework, file, { matches, onRead }))
  const repeated = repeatedCases(read)
  const refused = read.map(({ faults, records }) =>
    [...faults, ...records.flatMap((record) => repeated.get(record) ?? [])].toSorted(
      (a, b) => (a.record ?? 0) - (b.record ?? 0),
    ),
  )
  const sheets = read.map(({ columns, records }): CaseSheet => ({
    questions: columns.flatMap((column) => (column.is === 'question' ? [column.question.number] : [])),
    cases: records.flatMap((record) => (record.case === null || repeated.has(record) ? [] : [record.case])),
  }))
  const recordsRead = read.reduce((sum, { records }) => sum + records.length, 0)
  const casesStored = sheets.reduce((sum, { cases }) => sum + cases.length, 0)
  return {
    sheets,
    recordsRead,
    casesStored,
    recordsRefused: recordsRead - casesStored,
    refused: refused.flat(),
    refusedWhole: read.flatMap(({ refusedWhole }) => refusedWhole),
    files: read.map(({ name, headings, columns, records, sheet }) => ({
      name,
      headings,
      columns,
      recordsRead: records.length,
      sheet,
    })),
  }
}

type NumberedRecord = ReadRecord & { readonly number: number }
type OneFile = {
  readonly name: string
  readonly headings: readonly string[]
  readonly columns: readonly Column[]
  readonly records: readonly NumberedRecord[]
  readonly faults: readonly Fault[]
  readonly refusedWhole: readonly Fault[]
  readonly sheet: FileRead['sheet']
}

async function readOneFile(
  framework: Framework,
  { source, name }: ReturnFile,
  { matches, onRead }: { readonly matches: Matches; readonly onRead: ReturnOptions['onRead'] },
): Promise<OneFile> {
  const faults: Fault[] = []
  const refusedWhole: Fault[] = []
  const records: NumberedRecord[] = []
  let headings: readonly string[] = []
  let columns: readonly Column[] = []
  let read: RecordReader | null = null
  const ofFile = (refusal: Refusal): Fault => ({ file: name, record: null, column: null, value: null, refusal })

  const onPart = (done: number, total = typeof source === 'string' ? null : source.length): void =>
    onRead?.({ file: name, records: records.length, done, total })

  const take = (...[cells, number, marks]: Parameters<TakeRecord>): void => {
    if (number === 1) {
      headings = cells.map((cell) => cell.trim())
      const found = readHeadings(framework, { file: name, cells, marks }, matches)
      if (!found.ok) refusedWhole.push(...found.refusal)
      else {
        columns = found.value
        read = recordReader(framework, name, columns)
      }
    } else if (read !== null) records.push({ number, ...read(cells, number, faults, marks) })
    else if (number === 2 && refusedWhole.length > 0 && namesCaseAndSample(cells))
      refusedWhole.push(ofFile({ code: 'headings-below', facts: {} }))
  }
  const ended = await readRecords(source, take, onPart)
  if (!ended.ok) refusedWhole.push(ofFile(ended.refusal))
  else if (refusedWhole.length === 0 && ended.value.records < 2)
    refusedWhole.push(ofFile({ code: 'no-records', facts: {} }))
  const sheet = ended.ok ? ended.value.sheet : null
  // What was read before a file broke off is forgotten: a file is refused whole or read whole.
  if (refusedWhole.length > 0) return { name, headings, columns: [], records: [], faults: [], refusedWhole, sheet }
  return { name, headings, columns, records, faults, refusedWhole, sheet }
}

function namesCaseAndSample(cells: readonly string[]): boolean {
  const names = cells.map(folded)
  return names.includes('case') && names.includes('sample')
}

type Place = { readonly file: OneFile; readonly record: NumberedRecord }

/** The fault of every record that names the case of another, also across files; a record with other faults counts among them. */
function repeatedCases(files: readonly OneFile[]): ReadonlyMap<NumberedRecord, Fault> {
  // By sample and then by reference; a list only where a case stands twice, which is seldom.
  const first = new Map<string, Map<string, NumberedRecord>>()
  const groups = new Map<NumberedRecord, NumberedRecord[]>()
  for (const record of files.flatMap(({ records }) => records)) {
    if (record.reference === '' || record.sample === '') continue
    const ofSample = first.get(record.sample) ?? new Map<string, NumberedRecord>()
    first.set(record.sample, ofSample)
    const reference = folded(record.reference)
    const earlier = ofSample.get(reference)
    if (earlier === undefined) {
      ofSample.set(reference, record)
      continue
    }
    const group = groups.get(earlier) ?? [earlier]
    groups.set(earlier, group)
    group.push(record)
  }
  if (groups.size === 0) return new Map()
  const fileOf = new Map(files.flatMap((file) => file.records.map((record) => [record, file] as const)))
  const faults = new Map<NumberedRecord, Fault>()
  for (const group of groups.values()) {
    const places = group.map((record) => ({ file: fileOf.get(record)?.name ?? '', record: record.number }))
    for (const record of group) {
      const file = fileOf.get(record)
      const refusal: Refusal = { code: 'case-repeated', facts: { sample: record.sample, places } }
      if (file !== undefined) faults.set(record, faultOf({ file, record }, refusal))
    }
  }
  return faults
}

function faultOf({ file, record }: Place, refusal: Refusal): Fault {
  const column = file.columns.find(({ is }) => is === 'case')?.heading ?? null
  return { file: file.name, record: record.number, column, value: record.reference, refusal }
}

// A population in: the list of cases a sample may be drawn from. Every record is stored or refused, as with case returns.
import type { Framework } from '../domain/framework/framework.ts'
import { questionsByNumber } from '../domain/framework/lookup.ts'
import { riskClasses } from '../domain/rating/judgement.ts'
import type { Fault, Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { traits, type Candidate, type Trait } from '../domain/sampling/candidate.ts'
import { exclusionIn } from '../domain/sampling/exclusions.ts'
import { folded, isBlank, shortened } from '../domain/spelling.ts'
import type { ReturnFile } from './case-returns.ts'
import { readCsv } from './csv.ts'
import { mostCharactersInACell } from './limits.ts'

export type Listed = { readonly file: string; readonly sample: string; readonly candidate: Candidate }
export type PopulationRead = {
  readonly listed: readonly Listed[]
  readonly recordsRead: number
  readonly recordsRefused: number
  readonly refused: readonly Fault[]
  /** Faults of a whole file: none of its records is read, even when the rest is accepted. */
  readonly refusedWhole: readonly Fault[]
  /** Columns kept as they are, for the return that is filled in. */
  readonly attributes: readonly string[]
}

export async function readPopulation(framework: Framework, files: readonly ReturnFile[]): Promise<PopulationRead> {
  const read: OneList[] = []
  for (const file of files) read.push(await readOneList(framework, file))
  const records = read.flatMap((list) => list.records)
  const repeated = repeatedFaults(records)
  const listed = records.flatMap((record) =>
    record.listed === null || repeated.has(record) ? [] : [{ ...record.listed, file: record.file }],
  )
  return {
    listed,
    recordsRead: records.length,
    recordsRefused: records.length - listed.length,
    refused: records.flatMap((record) => [...record.faults, ...(repeated.get(record) ?? [])]),
    refusedWhole: read.flatMap(({ refusedWhole }) => refusedWhole),
    attributes: [...new Set(read.flatMap(({ attributes }) => attributes))],
  }
}

type ListRecord = {
  readonly file: string
  readonly number: number
  readonly reference: string
  readonly sample: string
  readonly listed: Omit<Listed, 'file'> | null
  readonly faults: readonly Fault[]
}
type OneList = {
  readonly records: readonly ListRecord[]
  readonly attributes: readonly string[]
  readonly refusedWhole: readonly Fault[]
}

type Column = { readonly heading: string; readonly is: Trait | 'case' | 'sample' | 'officer' | 'excluded' | null }

/** `sentence` is what some providers head a disposal with. */
const columnsByName: ReadonlyMap<string, Column['is']> = new Map([
  ['case', 'case'],
  ['sample', 'sample'],
  ['gender', 'gender'],
  ['disposal', 'disposal'],
  ['sentence', 'disposal'],
  ['rosh_provider', 'risk'],
  ['ldu', 'ldu'],
  ['responsible_officer', 'officer'],
  ['excluded', 'excluded'],
])

async function readOneList(framework: Framework, { source, name }: ReturnFile): Promise<OneList> {
  const refusedWhole: Fault[] = []
  const records: ListRecord[] = []
  let columns: readonly Column[] = []
  const csv = await readCsv(source, (cells, number) => {
    if (number > 1) {
      if (refusedWhole.length === 0) records.push(readListRecord(framework, name, columns, cells, number))
      return
    }
    const headings = columnsOf(framework, name, cells)
    if (headings.ok) columns = headings.value
    else refusedWhole.push(...headings.refusal)
  })
  const whole = (refusal: Refusal): Fault => ({ file: name, record: null, column: null, value: null, refusal })
  if (!csv.ok) refusedWhole.push(whole(csv.refusal))
  else if (refusedWhole.length === 0 && csv.value < 2) refusedWhole.push(whole({ code: 'no-records', facts: {} }))
  // What was read before a file broke off is forgotten: a file is refused whole or read whole.
  if (refusedWhole.length > 0) return { records: [], attributes: [], refusedWhole }
  return {
    records,
    attributes: columns.flatMap(({ is, heading }) => (is === null ? [folded(heading)] : [])),
    refusedWhole,
  }
}

function columnsOf(
  framework: Framework,
  file: string,
  header: readonly string[],
): Result<readonly Column[], readonly Fault[]> {
  const questions = new Set([...questionsByNumber(framework).keys()].map(folded))
  const faults: Fault[] = []
  const seen = new Set<string>()
  const refuse = (column: string, value: string | null, refusal: Refusal): void =>
    void faults.push({ file, record: 1, column, value, refusal })
  const columns = header.map((cell, place): Column => {
    const heading = cell.trim()
    const is = columnsByName.get(folded(cell)) ?? null
    const meant = is ?? folded(cell)
    if (isBlank(cell)) refuse(String(place + 1), cell, { code: 'heading-empty', facts: { column: place + 1 } })
    else if (seen.has(meant)) refuse(heading, heading, { code: 'heading-repeated', facts: { heading } })
    else if (questions.has(meant)) refuse(heading, heading, { code: 'heading-of-answers', facts: { heading } })
    seen.add(meant)
    return { heading, is }
  })
  for (const heading of ['case', 'sample'])
    if (!seen.has(heading)) refuse(heading, null, { code: 'heading-required', facts: { heading } })
  return faults.length > 0 ? no(faults) : ok(columns)
}

function readListRecord(
  framework: Framework,
  file: string,
  columns: readonly Column[],
  cells: readonly string[],
  number: number,
): ListRecord {
  const faults: Fault[] = []
  const headingOf = (is: Column['is']): string | null => columns.find((column) => column.is === is)?.heading ?? null
  const refuse = (column: string | null, value: string | null, refusal: Refusal): void =>
    void faults.push({ file, record: number, column, value: value === null ? null : shortened(value, 80), refusal })
  const cell = (is: Column['is']): string => (cells[columns.findIndex((column) => column.is === is)] ?? '').trim()
  const nothing = { file, number, reference: '', sample: '', listed: null, faults }

  if (cells.length !== columns.length) {
    refuse(null, null, { code: 'cells-wrong', facts: { cells: cells.length, headings: columns.length } })
    return nothing
  }
  if (columns.every(({ heading }, place) => folded(cells[place] ?? '') === folded(heading))) {
    refuse(null, null, { code: 'second-header', facts: {} })
    return nothing
  }
  const reference = cell('case').normalize('NFC')
  if (isBlank(reference)) refuse(headingOf('case'), reference, { code: 'case-missing', facts: {} })
  const sample = framework.samples.find(({ id }) => folded(id) === folded(cell('sample')))?.id
  if (sample === undefined) {
    const known = framework.samples.map(({ id }) => id)
    refuse(headingOf('sample'), cell('sample'), {
      code: 'unknown-sample',
      facts: { sample: shortened(cell('sample'), 80), known },
    })
  }
  const risk = folded(cell('risk'))
  if (risk !== '' && !riskClasses.some((known) => known === risk))
    refuse(headingOf('risk'), cell('risk'), { code: 'risk-unknown', facts: {} })
  const excluded = exclusionIn(cell('excluded'))
  if (!excluded.ok) refuse(headingOf('excluded'), cell('excluded'), excluded.refusal)
  for (const [place, { heading }] of columns.entries()) {
    const characters = cells[place]?.length ?? 0
    if (characters > mostCharactersInACell)
      refuse(heading, cells[place] ?? '', { code: 'cell-too-long', facts: { characters, most: mostCharactersInACell } })
  }
  const named = { ...nothing, reference: isBlank(reference) ? '' : reference, sample: sample ?? '' }
  if (faults.length > 0 || sample === undefined || !excluded.ok) return named
  const values = traits.map((trait) => [trait, trait === 'risk' ? risk : cell(trait)] as const)
  const candidate: Candidate = {
    reference,
    traits: { gender: '', disposal: '', risk: '', ldu: '', ...Object.fromEntries(values) },
    officer: cell('officer'),
    excluded: excluded.value,
    attributes: Object.fromEntries(
      columns.flatMap(({ is, heading }, place) =>
        is === null ? [[folded(heading), (cells[place] ?? '').trim()]] : [],
      ),
    ),
  }
  return { ...named, listed: { sample, candidate } }
}

/** The fault of every record that names the case of another, also across files; which of them is right is not ours to say. */
function repeatedFaults(records: readonly ListRecord[]): ReadonlyMap<ListRecord, readonly Fault[]> {
  const groups = new Map<string, ListRecord[]>()
  for (const record of records) {
    if (record.reference === '' || record.sample === '') continue
    const key = `${record.sample}\n${folded(record.reference)}`
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  const faults = new Map<ListRecord, readonly Fault[]>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const places = group.map(({ file, number }) => ({ file, record: number }))
    for (const record of group) {
      const { file, number, sample, reference: value } = record
      const refusal: Refusal = { code: 'case-repeated', facts: { sample, places } }
      faults.set(record, [{ file, record: number, column: 'case', value, refusal }])
    }
  }
  return faults
}

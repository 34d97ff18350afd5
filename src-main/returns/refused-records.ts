// The records of a return that were refused, as they came, each with its reasons: read a second time, because most returns have none.
import type { Framework } from '../domain/framework/framework.ts'
import type { Fault, Refusal } from '../domain/refusal.ts'
import { folded } from '../domain/spelling.ts'
import type { CaseReturns, ReturnFile } from './case-returns.ts'
import { refusedBecause } from './headings.ts'
import { readRecords } from './records.ts'

export type RefusedRecord = {
  readonly record: number
  /** A sample of the framework, or as it is written; blank where it cannot be told, as the reference. */
  readonly sample: string
  readonly reference: string
  readonly cells: readonly string[]
  readonly reason: string
}

type Told = { readonly words: (refusal: Refusal) => string; readonly onPart: () => void }

/** One list for each file. `onPart` may throw to give up. */
export async function refusedRecords(
  framework: Framework,
  files: readonly ReturnFile[],
  read: CaseReturns,
  { words, onPart }: Told,
): Promise<readonly (readonly RefusedRecord[])[]> {
  const samples = new Map(framework.samples.map(({ id }) => [folded(id), id]))
  const lists: RefusedRecord[][] = []
  for (const [place, file] of files.entries()) {
    const list: RefusedRecord[] = []
    lists.push(list)
    const reasons = reasonsOf(read.refused, file.name, words)
    if (reasons.size === 0) continue
    const columns = read.files[place]?.columns ?? []
    const [caseAt, sampleAt] = [
      columns.findIndex(({ is }) => is === 'case'),
      columns.findIndex(({ is }) => is === 'sample'),
    ]
    const take = (cells: readonly string[], record: number): void => {
      const reason = reasons.get(record)
      if (record === 1 || reason === undefined) return
      const sample = (cells[sampleAt] ?? '').trim()
      const reference = (cells[caseAt] ?? '').trim()
      list.push({ record, sample: samples.get(folded(sample)) ?? sample, reference, cells, reason })
    }
    await readRecords(file.source, take, onPart)
  }
  return lists
}

/** What is refused of one file, under its own headings. */
export type RefusedList = {
  readonly headings: readonly string[]
  readonly records: readonly Pick<RefusedRecord, 'cells' | 'reason'>[]
}

/** The headings of every file, once each, after the column that says why; then the refused records, in the order they were read. */
export function refusedTable(lists: readonly RefusedList[]): readonly (readonly string[])[] {
  const headings: string[] = []
  const places = new Map<string, number>()
  for (const heading of lists.flatMap((list) => list.headings)) {
    if (places.has(folded(heading)) || folded(heading) === refusedBecause) continue
    places.set(folded(heading), headings.length)
    headings.push(heading)
  }
  const rows = lists.flatMap((list) => {
    const own = list.headings.map((heading) => places.get(folded(heading)) ?? -1)
    return list.records.map(({ cells, reason }) => {
      const row = headings.map(() => '')
      for (const [each, cell] of cells.entries()) {
        const at = own[each]
        // A cell too many has no heading: it stands behind the others, to be put right.
        if (at === undefined) row.push(cell)
        else if (at >= 0) row[at] = cell
      }
      return [reason, ...row]
    })
  })
  return [[refusedBecause, ...headings], ...rows]
}

function reasonsOf(
  faults: readonly Fault[],
  file: string,
  words: (refusal: Refusal) => string,
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>()
  for (const fault of faults) {
    if (fault.file !== file || fault.record === null) continue
    const before = reasons.get(fault.record)
    const reason = `${fault.column === null ? '' : `${fault.column}: `}${words(fault.refusal)}`
    reasons.set(fault.record, before === undefined ? reason : `${before} ${reason}`)
  }
  return reasons
}

// The records of a return that were refused, as they came, each with its reasons: read a second time, because most returns have none.
import type { Fault, Refusal } from '../domain/refusal.ts'
import { folded } from '../domain/spelling.ts'
import type { CaseReturns, ReturnFile } from './case-returns.ts'
import { refusedBecause } from './headings.ts'
import { readRecords } from './records.ts'

/** The headings of every file, once each, after the column that says why; then the refused records, in the order they were read. */
export async function refusedTable(
  files: readonly ReturnFile[],
  read: CaseReturns,
  words: (refusal: Refusal) => string,
): Promise<readonly (readonly string[])[]> {
  const headings: string[] = []
  const places = new Map<string, number>()
  for (const heading of read.files.flatMap((file) => file.headings)) {
    if (places.has(folded(heading)) || folded(heading) === refusedBecause) continue
    places.set(folded(heading), headings.length)
    headings.push(heading)
  }
  const rows: string[][] = []
  for (const [place, file] of files.entries()) {
    const reasons = reasonsOf(read.refused, file.name, words)
    const own = read.files[place]?.headings.map((heading) => places.get(folded(heading)) ?? -1) ?? []
    await readRecords(file.source, (cells, number) => {
      const reason = reasons.get(number)
      if (number === 1 || reason === undefined) return
      const row = headings.map(() => '')
      for (const [each, cell] of cells.entries()) {
        const at = own[each]
        // A cell too many has no heading: it stands behind the others, to be put right.
        if (at === undefined) row.push(cell)
        else if (at >= 0) row[at] = cell
      }
      rows.push([reason, ...row])
    })
  }
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

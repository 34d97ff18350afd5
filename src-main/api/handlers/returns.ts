// Case returns in and out: shown first, stored as one event, reconciled always; what is written out imports to the same cases.
import { csvFile, returnFile, returnTable, type ExportedFile } from '../../documents/returns/export.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { readCaseReturns, type CaseReturns } from '../../returns/case-returns.ts'
import { refusedTable } from '../../returns/refused-records.ts'
import type { Reading } from '../../store/database.ts'
import { lastEventNumber } from '../../store/events.ts'
import { exportCounts, fileStem } from '../../words/bringing-in.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { Context, Handlers } from '../context.ts'
import type { GivenFile } from '../contract/shapes.ts'
import type { ExportView } from '../contract/views.ts'
import { caseSheets, loadInspection, type Loaded } from '../evidence.ts'
import { meetStored } from '../meeting.ts'
import { showMet } from '../show/show-met.ts'
import { showReturns } from '../show/show-returns.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { finishImport, sourceOf } from './given-files.ts'
import { matchesFor, rememberMatches, type GivenMatches } from './heading-matches.ts'
import { storeReturns, whatIsStored } from './storing-returns.ts'

export const returns: Handlers<'returns.preview' | 'returns.import' | 'returns.export'> = {
  async 'returns.preview'(db, { inspection, files, matches, from = 0 }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const { framework } = loaded.value
    const read = await readGiven(db, loaded.value, files, { matches, context })
    const storing = meetStored(db, inspection, read.sheets).map((sheet) => ({ ...sheet, taken: null }))
    const met = showMet(db, { inspection, framework, storing, from, asOf: lastEventNumber(db, inspection) })
    return ok(showReturns(framework, read, storing, met))
  },

  'returns.import': {
    async prepare(db, { inspection, files, acceptRest, matches, differences }, context) {
      const loaded = loadInspection(db, inspection, context)
      if (!loaded.ok) return loaded
      const frozen = whyNotChangeEvidence(db, inspection)
      if (frozen !== null) return no(frozen)
      const { framework } = loaded.value
      const read = await readGiven(db, loaded.value, files, { matches, context })
      const fault = read.refusedWhole[0] ?? (acceptRest ? undefined : read.refused[0])
      if (fault !== undefined) return no(fault.refusal)
      const storing = whatIsStored(db, inspection, read, meetStored(db, inspection, read.sheets), differences)
      if (!storing.ok) return storing
      const refusedRecords = await refusedFile(files, read)
      return ok((writing) => {
        const remembered = rememberMatches(writing, framework, matches, read)
        const reason = differences?.reason ?? ''
        storeReturns(writing, context, { inspection, files, read, storing: storing.value, remembered, reason })
        const met = showMet(writing, { inspection, framework, storing: storing.value, from: null, asOf: 0 })
        const stored = showReturns(framework, read, storing.value, met)
        const finished = finishImport(writing, loaded.value, context, stored)
        return finished.ok ? ok({ ...finished.value, refusedRecords }) : finished
      })
    },
  },

  async 'returns.export'(db, { inspection, as }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const { row, framework } = loaded.value
    const { rows, counts } = returnTable(framework, caseSheets(db, inspection, framework))
    if (counts.cases === 0) return no({ code: 'nothing-to-export', facts: {} })
    const file = returnFile(`${fileStem(row.provider)}-returns`, rows, as)
    const whyNot = await whyNotTheSame(framework, file, rows)
    return whyNot ?? ok(exportView(file, exportCounts(counts)))
  },
}

async function readGiven(
  db: Reading,
  { framework }: Loaded,
  files: readonly GivenFile[],
  { matches, context }: { readonly matches: GivenMatches | undefined; readonly context: Context },
): Promise<CaseReturns> {
  return readCaseReturns(framework, files.map(sourceOf), {
    matches: matchesFor(db, framework, matches),
    onRead: ({ file, records, done, total }) =>
      context.progress({ stage: 'reading', file, count: records, done, total: total ?? done }),
  })
}

/** The refused records as they came, with the reasons beside them: to be corrected and brought in again. */
async function refusedFile(files: readonly GivenFile[], read: CaseReturns): Promise<ExportView | null> {
  if (read.refused.length === 0) return null
  const rows = await refusedTable(files.map(sourceOf), read, refusalWords)
  return exportView(csvFile('refused-records', rows), [{ what: 'records refused', count: rows.length - 1 }])
}

/** Read again as anybody would bring it in: an export that lost or changed anything is not handed out. */
async function whyNotTheSame(
  framework: Framework,
  { fileName, bytes }: ExportedFile,
  rows: readonly (readonly string[])[],
): Promise<Result<never> | null> {
  const read = await readCaseReturns(framework, [{ source: bytes, name: fileName }])
  const again = returnTable(framework, read.sheets).rows
  const differing = rows.filter((cells, place) => cells.join('\u0000') !== again[place]?.join('\u0000')).length
  if (differing === 0 && again.length === rows.length) return null
  const [expected, found] = [rows.length, rows.length - differing]
  return no({ code: 'manifest-differs', facts: { what: 'rows as they are stored', expected, found } })
}

function exportView({ fileName, mediaType, bytes }: ExportedFile, manifest: ExportView['manifest']): ExportView {
  return { fileName, mediaType, base64: Buffer.from(bytes).toString('base64'), manifest }
}

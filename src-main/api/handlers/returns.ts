// Case returns in and out: shown first, stored as one event, reconciled always; what is written out imports to the same cases.
import { csvFile, returnFile, returnTable, type ExportedFile } from '../../documents/returns/export.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { folded } from '../../domain/spelling.ts'
import { readCaseReturns, type CaseReturns } from '../../returns/case-returns.ts'
import { refusedTable } from '../../returns/refused-records.ts'
import type { Reading, Writing } from '../../store/database.ts'
import { insertReturn, storedReferences } from '../../store/returns.ts'
import { exportCounts, fileStem } from '../../words/bringing-in.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { Context, Handlers } from '../context.ts'
import type { GivenFile } from '../contract/shapes.ts'
import type { ExportView } from '../contract/views.ts'
import { caseSheets, loadInspection, type Loaded } from '../evidence.ts'
import { showReturns } from '../show/show-returns.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { bytesOf, digestOf, finishImport, sourceOf } from './given-files.ts'
import { matchesFor, rememberMatches, type GivenMatches } from './heading-matches.ts'
import { recordEvent } from './record-event.ts'

export const returns: Handlers<'returns.preview' | 'returns.import' | 'returns.export'> = {
  async 'returns.preview'(db, { inspection, files, matches }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    return ok(showReturns(loaded.value.framework, await readGiven(db, loaded.value, files, matches)))
  },

  'returns.import': {
    async prepare(db, { inspection, files, acceptRest, matches }, context) {
      const loaded = loadInspection(db, inspection, context)
      if (!loaded.ok) return loaded
      const frozen = whyNotChangeEvidence(db, inspection)
      if (frozen !== null) return no(frozen)
      const read = await readGiven(db, loaded.value, files, matches)
      const fault = read.refusedWhole[0] ?? (acceptRest ? undefined : read.refused[0])
      if (fault !== undefined) return no(fault.refusal)
      if (read.casesStored === 0) return no({ code: 'nothing-to-import', facts: {} })
      const refusedRecords = await refusedFile(files, read)
      return ok((writing) => {
        const remembered = rememberMatches(writing, loaded.value.framework, matches, read)
        storeReturns(writing, context, { inspection, files, read, remembered })
        const { framework } = loaded.value
        const finished = finishImport(writing, loaded.value, context, showReturns(framework, read))
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

/** The return as its files give it, with every case that is stored already refused too. */
async function readGiven(
  db: Reading,
  { row, framework }: Loaded,
  files: readonly GivenFile[],
  given: GivenMatches | undefined,
): Promise<CaseReturns> {
  const stored = storedReferences(db, row.id)
  return readCaseReturns(framework, files.map(sourceOf), {
    matches: matchesFor(db, framework, given),
    isStored: (sample, reference) => stored.size > 0 && stored.has(`${sample}\n${folded(reference)}`),
  })
}

type Stored = {
  readonly inspection: string
  readonly files: readonly GivenFile[]
  readonly read: CaseReturns
  readonly remembered: Readonly<Record<string, string>>
}

function storeReturns(db: Writing, context: Context, { inspection, files, read, remembered }: Stored): void {
  for (const [place, sheet] of read.sheets.entries()) {
    const [file, found] = [files[place], read.files[place]]
    if (file === undefined || found === undefined || sheet.cases.length === 0) continue
    const digest = digestOf(bytesOf(file))
    const counts = {
      recordsRead: found.recordsRead,
      casesStored: sheet.cases.length,
      recordsRefused: found.recordsRead - sheet.cases.length,
    }
    const matched = Object.keys(remembered).length === 0 ? {} : { matches: remembered }
    const event = recordEvent(db, context, {
      kind: 'returns-imported',
      inspection,
      facts: { file: file.name, digest, ...counts, ...matched },
    })
    insertReturn(db, {
      id: context.newId(),
      inspection,
      file: file.name,
      digest,
      at: context.now,
      by: context.person,
      ...counts,
      headings: found.headings,
      sheet,
      event,
    })
  }
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

// What leaves of returns: the cases as a return that imports to the same cases, and the records that were refused, to correct.
import { csvFile, returnFile, returnTable, type ExportedFile } from '../../documents/returns/export.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { readCaseReturns } from '../../returns/case-returns.ts'
import { refusedTable, type RefusedList } from '../../returns/refused-records.ts'
import type { Reading } from '../../store/database.ts'
import { putRefusedAside, refusedOf } from '../../store/refused-records.ts'
import { exportCounts, fileStem } from '../../words/bringing-in.ts'
import type { Context, Handlers } from '../context.ts'
import type { ExportView } from '../contract/views.ts'
import { caseSheets, loadInspection, type Loaded } from '../evidence.ts'
import { showInspection, summaryOf } from '../show/show-inspection.ts'
import { digestOf } from './given-files.ts'
import { recordEvent } from './record-event.ts'

export const returnsOut: Handlers<
  'returns.export' | 'returns.copy' | 'returns.exported' | 'returns.refused' | 'returns.doneWithRefused'
> = {
  'returns.export': {
    async prepare(db, { inspection, as }, context) {
      const made = await checkedCopy(db, inspection, as, context)
      if (!made.ok) return made
      const { file, counts } = made.value
      return ok((writing) => {
        recordEvent(writing, context, {
          kind: 'returns-exported',
          inspection,
          facts: { file: file.fileName, as, digest: digestOf(file.bytes), ...counts },
        })
        return ok(exportView(file, exportCounts(counts)))
      })
    },
  },

  async 'returns.copy'(db, { inspection, as }, context) {
    const made = await checkedCopy(db, inspection, as, context)
    if (!made.ok) return made
    const { file, counts } = made.value
    return ok({ ...exportView(file, exportCounts(counts)), digest: digestOf(file.bytes) })
  },

  'returns.exported'(db, { inspection, as, digest, to }, context) {
    const made = copyOf(db, inspection, as, context)
    if (!made.ok) return made
    const { file, counts, loaded } = made.value
    // A case that changed since the copy was made is not in it: what it held is then no longer counted.
    const held = digestOf(file.bytes) === digest ? counts : {}
    recordEvent(db, context, {
      kind: 'returns-exported',
      inspection,
      facts: { file: file.fileName, as, digest, to, ...held },
    })
    return ok(summaryOf(db, loaded))
  },

  'returns.refused'(db, { inspection, return: id }) {
    const refused = refusedOf(db, inspection, id)
    if (refused === null) return no({ code: 'no-such', facts: { what: 'return', id } })
    return refused.records.length === 0 ? no({ code: 'no-refused-records', facts: {} }) : ok(refusedView([refused]))
  },

  'returns.doneWithRefused'(db, { inspection, return: id }, context) {
    const refused = refusedOf(db, inspection, id)
    if (refused === null) return no({ code: 'no-such', facts: { what: 'return', id } })
    if (refused.records.length === 0) return no({ code: 'no-refused-records', facts: {} })
    const event = recordEvent(db, context, {
      kind: 'refused-records-done',
      inspection,
      facts: { return: id, file: refused.file, records: refused.records.length },
    })
    putRefusedAside(db, id, event)
    const loaded = loadInspection(db, inspection, context)
    return loaded.ok ? ok(showInspection(db, loaded.value, context)) : loaded
  },
}

/** The refused records as they came, with the reasons beside them: to be corrected and brought in again. */
export function refusedView(lists: readonly RefusedList[]): ExportView {
  const rows = refusedTable(lists)
  return exportView(csvFile('refused-records', rows), [{ what: 'records refused', count: rows.length - 1 }])
}

type Copy = {
  readonly loaded: Loaded
  readonly file: ExportedFile
  readonly rows: readonly (readonly string[])[]
  readonly counts: ReturnType<typeof returnTable>['counts']
}

function copyOf(db: Reading, inspection: string, as: 'csv' | 'xlsx', context: Context): Result<Copy> {
  const loaded = loadInspection(db, inspection, context)
  if (!loaded.ok) return loaded
  const { row, framework } = loaded.value
  const { rows, counts } = returnTable(framework, caseSheets(db, inspection, framework))
  if (counts.cases === 0) return no({ code: 'nothing-to-export', facts: {} })
  return ok({ loaded: loaded.value, file: returnFile(`${fileStem(row.provider)}-returns`, rows, as), rows, counts })
}

async function checkedCopy(
  db: Reading,
  inspection: string,
  as: 'csv' | 'xlsx',
  context: Context,
): Promise<Result<Copy>> {
  const made = copyOf(db, inspection, as, context)
  if (!made.ok) return made
  const { loaded, file, rows } = made.value
  return (await whyNotTheSame(loaded.framework, file, rows)) ?? made
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

// What leaves of returns: the cases as a return that imports to the same cases, and the records that were refused, to correct.
import { csvFile, returnFile, returnTable, type ExportedFile } from '../../documents/returns/export.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { readCaseReturns } from '../../returns/case-returns.ts'
import { refusedTable, type RefusedList } from '../../returns/refused-records.ts'
import { putRefusedAside, refusedOf } from '../../store/refused-records.ts'
import { exportCounts, fileStem } from '../../words/bringing-in.ts'
import type { Handlers } from '../context.ts'
import type { ExportView } from '../contract/views.ts'
import { caseSheets, loadInspection } from '../evidence.ts'
import { showInspection } from '../show/show-inspection.ts'
import { digestOf } from './given-files.ts'
import { recordEvent } from './record-event.ts'

export const returnsOut: Handlers<'returns.export' | 'returns.refused' | 'returns.doneWithRefused'> = {
  'returns.export': {
    async prepare(db, { inspection, as }, context) {
      const loaded = loadInspection(db, inspection, context)
      if (!loaded.ok) return loaded
      const { row, framework } = loaded.value
      const { rows, counts } = returnTable(framework, caseSheets(db, inspection, framework))
      if (counts.cases === 0) return no({ code: 'nothing-to-export', facts: {} })
      const file = returnFile(`${fileStem(row.provider)}-returns`, rows, as)
      const whyNot = await whyNotTheSame(framework, file, rows)
      if (whyNot !== null) return whyNot
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

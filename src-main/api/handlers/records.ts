// Signed records: listed, shown with their verification, and exported with a manifest of counts.
import { no, ok } from '../../domain/result.ts'
import { exportRecord } from '../../documents/record/export.ts'
import { consideredIn } from '../../documents/record/checks/considered.ts'
import { recordPage } from '../../documents/record/page.ts'
import { verifyRecord } from '../../documents/record/verify.ts'
import { findRecord, listRecords } from '../../store/records.ts'
import { signaturesOf } from '../../store/signatures.ts'
import type { Handlers } from '../context.ts'
import { parseRecord, showRecordSummary } from '../show/show-record.ts'
import { recordEvent } from './record-event.ts'

export const records: Handlers<'records.list' | 'records.show' | 'records.export'> = {
  'records.list': (db) => ok(listRecords(db).map((row) => showRecordSummary(db, row))),

  'records.show'(db, { record: id }, context) {
    const row = findRecord(db, id)
    if (row === null) return no({ code: 'no-such', facts: { what: 'record', id } })
    const record = parseRecord(row)
    const standing = record.standards.flatMap(({ number, outcomes }) =>
      outcomes
        .filter(({ retracted }) => retracted === null)
        .map(({ sentence, at }) => ({ standard: number, sentence, at })),
    )
    return ok({
      summary: showRecordSummary(db, row),
      page: recordPage(record),
      minutes: [...standing, ...consideredIn(record)].toSorted((a, b) => a.at.localeCompare(b.at)),
      signatures: signaturesOf(db, row.session).map(({ role, meaning, person, name, at }) => ({
        role,
        meaning,
        holder: { person, name },
        signedBy: name,
        signedAt: at,
        whyNot: null,
      })),
      verified: verifyRecord(row.json, context.frameworks.shipped).checks,
    })
  },

  'records.export'(db, { record: id, as }, context) {
    const row = findRecord(db, id)
    if (row === null) return no({ code: 'no-such', facts: { what: 'record', id } })
    const file = exportRecord(parseRecord(row), as)
    if (!file.ok) return file
    recordEvent(db, context, {
      kind: 'record-exported',
      inspection: row.inspection,
      session: row.session,
      facts: { record: id, as, fileName: file.value.fileName, manifest: file.value.manifest },
    })
    const { text, ...rest } = file.value
    return ok({ ...rest, base64: Buffer.from(text, 'utf8').toString('base64') })
  },
}

// Signed records: listed, shown with their verification, and exported with a manifest of counts.
import { no, ok, type Result } from '../../domain/result.ts'
import { exportRecord } from '../../documents/record/export.ts'
import { consideredIn } from '../../documents/record/checks/considered.ts'
import { onPaperIn } from '../../documents/record/checks/paper.ts'
import { recordPage } from '../../documents/record/page.ts'
import { minutesPage } from '../../documents/minutes/page.ts'
import { verifyRecord } from '../../documents/record/verify.ts'
import type { Reading, Writing } from '../../store/database.ts'
import { findRecord, listRecords, type RecordRow } from '../../store/records.ts'
import { signaturesOf } from '../../store/signatures.ts'
import type { ExportKind } from '../../words/records.ts'
import type { Context, Handlers } from '../context.ts'
import type { ExportView } from '../contract/views.ts'
import { minutesOf } from '../minutes-of.ts'
import { loadSession } from '../session-state.ts'
import { typists } from '../show/show-sign-off.ts'
import { parseRecord, showRecordSummary } from '../show/show-record.ts'
import { recordEvent } from './record-event.ts'

export const records: Handlers<
  'records.list' | 'records.show' | 'records.export' | 'records.copy' | 'records.exported'
> = {
  'records.list': (db) => ok(listRecords(db).map((row) => showRecordSummary(db, row))),

  'records.show'(db, { record: id }, context) {
    const row = findRecord(db, id)
    if (row === null) return no({ code: 'no-such', facts: { what: 'record', id } })
    const record = parseRecord(row)
    const standing = record.standards.flatMap(({ number, outcomes }) =>
      outcomes
        .filter(({ retracted }) => retracted === null)
        .map(({ sentence, at, event }) => ({ standard: number, sentence, at, onPaper: onPaperIn(record, event) })),
    )
    const session = loadSession(db, row.session, context)
    if (!session.ok) return session
    return ok({
      summary: showRecordSummary(db, row),
      page: recordPage(record),
      minutesPage: minutesPage(minutesOf(db, session.value, session.value.row.openedAt ?? '')),
      minutes: [...standing, ...consideredIn(record).map((each) => ({ ...each, onPaper: '' }))].toSorted((a, b) =>
        a.at.localeCompare(b.at),
      ),
      signatures: signaturesOf(db, row.session).map(({ role, meaning, person, name, at, event }) => ({
        role,
        meaning,
        holder: { person, name },
        signedBy: name,
        signedAt: at,
        typedBy: typists(db, row.session).get(event) ?? '',
        whyNot: null,
      })),
      verified: verifyRecord(row.json, context.frameworks.shipped).checks,
    })
  },

  'records.export'(db, { record, as }, context) {
    const made = copyOf(db, record, as)
    if (!made.ok) return made
    noteCopy(db, context, made.value, { as })
    return ok(made.value.view)
  },

  'records.copy'(db, { record, as }) {
    const made = copyOf(db, record, as)
    return made.ok ? ok(made.value.view) : made
  },

  'records.exported'(db, { record, as, to }, context) {
    const made = copyOf(db, record, as)
    if (!made.ok) return made
    noteCopy(db, context, made.value, { as, to })
    return ok(showRecordSummary(db, made.value.row))
  },
}

type Copy = { readonly row: RecordRow; readonly view: ExportView }

function copyOf(db: Reading, id: string, as: ExportKind): Result<Copy> {
  const row = findRecord(db, id)
  if (row === null) return no({ code: 'no-such', facts: { what: 'record', id } })
  const file = exportRecord(parseRecord(row), as)
  if (!file.ok) return file
  const { text, ...rest } = file.value
  return ok({ row, view: { ...rest, base64: Buffer.from(text, 'utf8').toString('base64') } })
}

/** `to`: where a host put it; absent where the answer itself was the copy. */
function noteCopy(
  db: Writing,
  context: Context,
  { row, view: { fileName, manifest } }: Copy,
  how: { readonly as: ExportKind; readonly to?: string },
): void {
  recordEvent(db, context, {
    kind: 'record-exported',
    inspection: row.inspection,
    session: row.session,
    facts: { record: row.id, ...how, fileName, manifest },
  })
}

// A signed record as it is listed: read from its own contents, never from what the inspection says now.
import type { SignedRecord } from '../../documents/record/schema.ts'
import { recordSchema } from '../../documents/record/schema.ts'
import { frameworkIn } from '../../documents/record/framework.ts'
import type { Reading } from '../../store/database.ts'
import { supersededBy, type RecordRow } from '../../store/records.ts'
import type { RecordSummary } from '../contract/views.ts'
import { showOverall } from './show-ratings.ts'

/** A stored record was checked when it was made and cannot change: one that does not read is a surprise. */
export function parseRecord(row: RecordRow): SignedRecord {
  return recordSchema.parse(JSON.parse(row.json))
}

export function showRecordSummary(db: Reading, row: RecordRow): RecordSummary {
  const record = parseRecord(row)
  return {
    id: row.id,
    provider: record.inspection.provider,
    inspection: row.inspection,
    signedAt: row.signedAt,
    digest: row.digest,
    overall: showOverall(frameworkIn(record), record.overall.final),
    supersedes: row.supersedes,
    supersededBy: supersededBy(db, row.id),
    reason: row.reason,
  }
}

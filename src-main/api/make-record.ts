// Puts together what a signed record is built from, as it stands in the transaction of the last signature.
import { buildRecord } from '../documents/record/build.ts'
import type { SignedRecord } from '../documents/record/schema.ts'
import type { Reading } from '../store/database.ts'
import { eventsOf, linksBetween } from '../store/events.ts'
import { findInspection } from '../store/inspections.ts'
import { outcomesOf } from '../store/items.ts'
import { acceptedBlanksOf, moderationsOf, proposalsOf } from '../store/proposals.ts'
import { findRecord } from '../store/records.ts'
import { returnsOf } from '../store/returns.ts'
import { caseSheets } from './evidence.ts'
import { signaturesOf } from '../store/signatures.ts'
import type { Context } from './context.ts'
import { judgementsDigest } from './judgements-digest.ts'
import type { LoadedSession } from './session-state.ts'

export function makeRecord(db: Reading, session: LoadedSession, id: string, context: Context): SignedRecord {
  const { row: inspection, framework, tally } = session.inspection
  const { row, panel } = session
  const events = eventsOf(db, inspection.id)
  const previous = inspection.previous === null ? null : findInspection(db, inspection.previous)
  const superseded = row.supersedes === null ? null : findRecord(db, row.supersedes.record)
  return buildRecord({
    id,
    version: context.version,
    inspection: {
      id: inspection.id,
      provider: inspection.provider,
      leadInspector: inspection.leadInspector,
      fieldworkFrom: inspection.fieldworkFrom,
      fieldworkTo: inspection.fieldworkTo,
      note: inspection.note,
      previous: previous === null ? null : { id: previous.id, provider: previous.provider },
    },
    framework: { framework, digest: inspection.frameworkDigest },
    evidence: session.evidence,
    proposals: proposalsOf(db, inspection.id),
    moderations: moderationsOf(db, inspection.id),
    samples: framework.samples.map((sample) => ({ id: sample.id, cases: tally?.casesBySample.get(sample.id) ?? 0 })),
    judgementsDigest: judgementsDigest(caseSheets(db, inspection.id, framework)),
    returns: [...returnsOf(db, inspection.id)],
    acceptedBlanks: [...acceptedBlanksOf(db, inspection.id)],
    panel: {
      session: row.id,
      settings: row.settings,
      people: panel.attendances,
      conflicts: panel.conflicts,
      openedAt: row.openedAt ?? '',
      closedAt: row.closedAt ?? '',
    },
    outcomes: outcomesOf(db, row.id),
    signatures: signaturesOf(db, row.id),
    events: [...events],
    links: [...linksBetween(db, inspection.id, events[0]?.number ?? 0, events.at(-1)?.number ?? 0)],
    supersedes:
      superseded === null
        ? null
        : { record: superseded.id, digest: superseded.digest, reason: row.supersedes?.reason ?? '' },
  })
}

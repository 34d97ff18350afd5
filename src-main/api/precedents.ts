// The earlier decisions of the file: those in signed records, and those of published panels whose inspections were rebuilt.
import { precedentsIn, type Precedent } from '../domain/discretion/precedent.ts'
import { finalRating } from '../domain/discretion/settle.ts'
import type { Outcome } from '../domain/discretion/outcome.ts'
import type { Framework } from '../domain/framework/framework.ts'
import { stepOf } from '../domain/rating/provisional.ts'
import type { InspectionRating } from '../domain/rating/inspection.ts'
import { givenOutcome } from '../documents/record/checks/ratings.ts'
import { rateRecorded } from '../documents/record/evidence.ts'
import { frameworkIn } from '../documents/record/framework.ts'
import type { Reading } from '../store/database.ts'
import { listInspections } from '../store/inspections.ts'
import { listRecords, supersededBy, type RecordRow } from '../store/records.ts'
import type { Context } from './context.ts'
import { loadInspection } from './evidence.ts'
import { allPublishedOutcomes } from './session-state.ts'
import { parseRecord } from './show/show-record.ts'

/** A decision where the zone was open, with what a panel at the table asks of it. */
export type EarlierDecision = Precedent & {
  readonly provider: string
  /** The signed record that holds it, and when it was signed; null for a published decision. */
  readonly record: string | null
  readonly signedAt: string | null
  readonly standard: string
  readonly name: string
  readonly from: string
  readonly to: string
  /** As the framework words them. */
  readonly grounds: readonly string[]
}

/**
 * Of every other inspection: a panel is no precedent for itself, and a superseded record has given way to another. An
 * inspection that has a record speaks by its record alone, not also as it was published.
 */
export function earlierDecisions(db: Reading, inspection: string, context: Context): readonly EarlierDecision[] {
  const records = listRecords(db).filter(({ id }) => supersededBy(db, id) === null)
  const recorded = new Set(records.map((row) => row.inspection))
  return [
    ...records.filter((row) => row.inspection !== inspection).flatMap((row) => ofRecord(row, context)),
    ...listInspections(db)
      .filter(({ id }) => id !== inspection && !recorded.has(id))
      .flatMap(({ id, provider }) => ofPublished(db, id, provider, context)),
  ]
}

function ofRecord(row: RecordRow, context: Context): readonly EarlierDecision[] {
  const known = context.precedents.get(row.digest)
  if (known !== undefined) return known
  const record = parseRecord(row)
  const framework = frameworkIn(record)
  const outcomes = record.standards.flatMap(({ number, outcomes: recorded }) =>
    recorded.filter(({ retracted }) => retracted === null).map((outcome) => givenOutcome(number, outcome)),
  )
  const { provider } = record.inspection
  const found = decisionsIn(framework, rateRecorded(framework, record), outcomes).map((decision) => ({
    ...decision,
    provider,
    record: row.id,
    signedAt: row.signedAt,
  }))
  context.precedents.set(row.digest, found)
  return found
}

function ofPublished(db: Reading, id: string, provider: string, context: Context): readonly EarlierDecision[] {
  const outcomes = allPublishedOutcomes(db, id)
  const loaded = outcomes.length === 0 ? null : loadInspection(db, id, context)
  if (loaded === null || !loaded.ok) return []
  const { framework, rated } = loaded.value
  return decisionsIn(framework, rated, outcomes).map((decision) => ({
    ...decision,
    provider,
    record: null,
    signedAt: null,
  }))
}

function decisionsIn(
  framework: Framework,
  { standards }: InspectionRating,
  outcomes: readonly Outcome[],
): readonly Omit<EarlierDecision, 'provider' | 'record' | 'signedAt'>[] {
  return standards.flatMap((rated) =>
    precedentsIn(framework, rated, outcomes).map((precedent) => ({
      ...precedent,
      standard: rated.standard.number,
      name: rated.standard.name,
      from: stepOf(rated.provisional)?.name ?? '',
      to: finalRating(framework, rated, [precedent.outcome]).rating?.name ?? '',
      grounds: framework.grounds.filter(({ id }) => precedent.outcome.grounds?.includes(id)).map(({ text }) => text),
    })),
  )
}

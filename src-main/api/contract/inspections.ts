// Methods about the file as a whole and its inspections.
import { z } from 'zod'
import { reads, writes } from './method.ts'
import { direction, givenFile, id, name, outcome, standard, words } from './shapes.ts'
import type {
  ApplicationView,
  CasesBehindView,
  EventView,
  ExportView,
  InspectionView,
  ReconciliationView,
  InspectionSummary,
  ReturnsCopyView,
} from './views.ts'

const inspection = z.strictObject({ inspection: id })
/** What other people's headings mean: a column of ours, or `attribute`; remembered once the return is stored. */
const matches = z.record(z.string().max(500), z.string().min(1).max(100)).optional()
/** Of cases the file has already: all the differences or none, but for the cases and cells named, where it is the other way round. */
const differences = z
  .strictObject({
    take: z.enum(['all', 'none']),
    but: z
      .array(z.strictObject({ sample: id, reference: z.string().max(32_767), field: z.string().max(600).optional() }))
      .max(100_000),
    reason: words,
    /** As it was shown (`met.asOf`). */
    asOf: z.int(),
  })
  .optional()
const returnKind = z.enum(['csv', 'xlsx'])
const date = z.string().max(10)
/** A sample says what is rebuilt, and carries the published panel's outcomes to be replayed item by item, never preset. */
const sample = z.strictObject({ note: words, outcomes: z.array(outcome.extend({ standard })).max(200) })

export const inspections = {
  /** The file, its inspections, the frameworks it can rate by, and who is using it. */
  'application.show': reads<ApplicationView>()(z.strictObject({})),
  /** Who sits at this machine: named in every event as the one who entered it. */
  'application.identify': writes<ApplicationView>()(z.strictObject({ person: name })),
  'inspections.show': reads<InspectionView>()(inspection),
  'inspections.create': writes<InspectionView>()(
    z.strictObject({
      provider: name,
      framework: id,
      leadInspector: name,
      fieldworkFrom: date,
      fieldworkTo: date,
      previous: id.nullable(),
      sample: sample.optional(),
    }),
  ),
  'inspections.events': reads<readonly EventView[]>()(inspection),
  'returns.preview': reads<ReconciliationView>()(
    /** `from`: the first of the differing cases that are shown; a hundred are. */
    z.strictObject({
      inspection: id,
      files: z.array(givenFile).min(1).max(50),
      matches,
      from: z.int().min(0).max(1_000_000).optional(),
    }),
  ),
  'returns.import': writes<{
    readonly reconciliation: ReconciliationView
    readonly inspection: InspectionView
    /** The refused records with their reasons, to correct and bring again; null where none was refused. */
    readonly refusedRecords: ExportView | null
  }>()(
    z.strictObject({
      inspection: id,
      files: z.array(givenFile).min(1).max(50),
      acceptRest: z.boolean(),
      matches,
      differences,
    }),
  ),
  /** The records a return was brought in without, as far as they still wait: to correct and bring in again. */
  'returns.refused': reads<ExportView>()(z.strictObject({ inspection: id, return: id })),
  /** They wait no longer: somebody has dealt with them otherwise. */
  'returns.doneWithRefused': writes<InspectionView>()(z.strictObject({ inspection: id, return: id })),
  /** The cases as a return that imports to the identical inspection, in the history at once: for the terminal, whose answer is the copy. */
  'returns.export': writes<ExportView>()(z.strictObject({ inspection: id, as: returnKind })),
  /** The same content for a host that has yet to save it; `returns.exported` says that it did, by the digest it was given. */
  'returns.copy': reads<ReturnsCopyView>()(z.strictObject({ inspection: id, as: returnKind })),
  'returns.exported': writes<InspectionSummary>()(
    z.strictObject({
      inspection: id,
      as: returnKind,
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      to: z.enum(['a file', 'the browser']),
    }),
  ),
  'results.preview': reads<ReconciliationView>()(
    z.strictObject({ inspection: id, files: z.array(givenFile).min(1).max(50) }),
  ),
  'results.import': writes<{ readonly reconciliation: ReconciliationView; readonly inspection: InspectionView }>()(
    z.strictObject({ inspection: id, files: z.array(givenFile).min(1).max(50) }),
  ),
  'cases.behind': reads<CasesBehindView>()(z.strictObject({ inspection: id, question: z.string().max(50) })),
  /** The lead inspector's rating of a standard; null takes the proposal back. */
  'proposals.set': writes<InspectionView>()(
    z.strictObject({
      inspection: id,
      standard,
      rating: z.string().max(200).nullable(),
      evidence: words,
      strengths: z.array(words).max(50),
      areasForImprovement: z.array(words).max(50),
    }),
  ),
  /** The lead inspector's moderation of an indicative rating; null takes it back. */
  'moderations.set': writes<InspectionView>()(
    z.strictObject({ inspection: id, standard, direction: direction.nullable(), evidence: words }),
  ),
  /** Accepts the judgements that are blank now, with a reason; a blank that appears later is missing again. */
  'blanks.accept': writes<InspectionView>()(z.strictObject({ inspection: id, reason: words })),
}

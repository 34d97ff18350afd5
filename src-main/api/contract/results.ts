// Methods of results without cases: typed, corrected and withdrawn; comparators; and the inspection before.
import { z } from 'zod'
import { reads, writes } from './method.ts'
import { givenFile, id, name, words } from './shapes.ts'
import type { InspectionView, ReconciliationView, ResultsCheck, ResultsView } from './views.ts'

const cell = z.string().max(200)
const cells = z.strictObject({ item: cell, yes: cell, n: cell, percent: cell, rating: cell })
/** Rows as they are typed. A row left out stays as it is stored; one with nothing but its item takes its result back. */
const rows = z.array(cells).max(1000)
/** Which of the stored comparators takes on what is given; null for a new one. */
const replacing = z.strictObject({ name, period: name }).nullable()

export const results = {
  'results.show': reads<ResultsView>()(z.strictObject({ inspection: id })),
  /** What typed rows would be understood as, and what is wrong with them; nothing is stored. */
  'results.check': reads<ResultsCheck>()(z.strictObject({ inspection: id, rows })),
  /** All of the rows or none: one change, one event. What is stored changes only with a reason. */
  'results.set': writes<InspectionView>()(z.strictObject({ inspection: id, rows, reason: words })),
  'comparators.preview': reads<ReconciliationView>()(
    z.strictObject({ inspection: id, files: z.array(givenFile).min(1).max(1) }),
  ),
  'comparators.check': reads<ResultsCheck>()(z.strictObject({ inspection: id, rows, replacing })),
  /** Percentages of other providers to show beside this inspection's, in the format of results without cases. */
  'comparators.import': writes<InspectionView>()(
    z.strictObject({
      inspection: id,
      name,
      period: name,
      files: z.array(givenFile).min(1).max(1),
      replacing: replacing.optional(),
      reason: words.optional(),
    }),
  ),
  'comparators.set': writes<InspectionView>()(
    z.strictObject({ inspection: id, name, period: name, rows, replacing, reason: words }),
  ),
  'comparators.withdraw': writes<InspectionView>()(
    z.strictObject({ inspection: id, name, period: name, reason: words }),
  ),
  /** Links an inspection of the file as the one before this; null where there is none, or none any more. */
  'inspections.setPrevious': writes<InspectionView>()(z.strictObject({ inspection: id, previous: id.nullable() })),
}

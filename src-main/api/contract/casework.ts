// Methods of case work: the grid of a sample, one case on one page, every change to either, and what two people see differently.
import { z } from 'zod'
import { reads, writes } from './method.ts'
import { id, words } from './shapes.ts'
import type { CaseGridView, CaseLayoutView, CasesChangedView, CaseView, DisagreementView } from './views.ts'

const reference = z.string().min(1).max(32_767)
/** `kind/of`, such as `answer/2.2.3`, `reason/2.2.3/1`, `attribute/gender`, `note/good` (domain/casework/field.ts). */
const field = z.string().min(3).max(600)
const value = z.string().max(40_000)
/** `sample`: one of the framework's. */
const ofSample = { inspection: id, sample: id }
const ofCase = { ...ofSample, reference }

const most = 1_000
export const caseLayout = z.strictObject({
  rows: z.string().max(100),
  columns: z.string().max(100),
  unfolded: z.array(z.string().max(100)).max(most),
  frozen: z.array(z.string().max(600)).max(most),
})

/** The most cells one change may hold: a block of a thousand cases by a hundred columns. */
const mostChanges = 100_000

export const casework = {
  'cases.grid': reads<CaseGridView>()(z.strictObject(ofSample)),
  /** How somebody left the grid of a sample: kept in the file for the next time, and nothing any figure rests on. */
  'cases.keepLayout': writes<CaseLayoutView>()(z.strictObject({ ...ofSample, layout: caseLayout })),
  'cases.show': reads<CaseView>()(z.strictObject(ofCase)),
  /** Cases begun here, by their references. One that is known already is refused, and the others with it. */
  'cases.add': writes<CasesChangedView>()(
    z.strictObject({ ...ofSample, references: z.array(reference).min(1).max(1_000) }),
  ),
  /**
   * Every value that may be entered is saved, as one event; what may not is named cell by cell in the answer, and where none may,
   * the call is refused. `was`: what the person saw before; another value meanwhile refuses the cell. A case withdrawn or brought
   * back (`case/withdrawn`: `yes` or blank) needs the reason, and so does a value over a disagreement.
   */
  'cases.change': writes<CasesChangedView>()(
    z.strictObject({
      ...ofSample,
      reason: words,
      changes: z
        .array(z.strictObject({ reference, field, value, was: value.optional() }))
        .min(1)
        .max(mostChanges),
    }),
  ),
  /** Takes a case out of every figure, with a reason; it stays in the file and can come back. */
  'cases.withdraw': writes<CasesChangedView>()(z.strictObject({ ...ofCase, reason: words })),
  'cases.restore': writes<CasesChangedView>()(z.strictObject({ ...ofCase, reason: words })),
  /** Where two people entered different values and neither knew of the other's. */
  'disagreements.list': reads<readonly DisagreementView[]>()(z.strictObject({ inspection: id })),
  /** A person settles it, with a reason: by one of the values, or by another. */
  'disagreements.settle': writes<CasesChangedView>()(z.strictObject({ ...ofCase, field, value, reason: words })),
}

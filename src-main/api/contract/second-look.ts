// Methods of the second look: cases chosen for it, each judged again without the first judgement, and how far the two agree.
import { z } from 'zod'
import { mostSeed } from '../../domain/sampling/turns.ts'
import { reads, writes } from './method.ts'
import { id } from './shapes.ts'
import type { ExportView, SecondLookCaseView, SecondLookView } from './views.ts'

const reference = z.string().min(1).max(32_767)
const ofSample = { inspection: id, sample: id }

/** Second judgements are entered by `cases.change`, in the fields `second/2.2.1`; it keeps the rules of who may. */
export const secondLook = {
  'secondLook.show': reads<SecondLookView>()(z.strictObject(ofSample)),
  /** A case as the second person sees it: the first judgement of a key question is not in it before the second is given. */
  'secondLook.case': reads<SecondLookCaseView>()(z.strictObject({ ...ofSample, reference })),
  /** By hand, or a share of the sample by chance: `seed` null takes a new one. Marks that are there already stay. */
  'secondLook.mark': writes<SecondLookView>()(
    z.strictObject({
      ...ofSample,
      choose: z.discriminatedUnion('by', [
        z.strictObject({
          by: z.literal('hand'),
          references: z.array(reference).min(1).max(10_000),
          marked: z.boolean(),
        }),
        z.strictObject({
          by: z.literal('chance'),
          percent: z.int().min(1).max(100),
          seed: z.int().min(0).max(mostSeed).nullable(),
        }),
      ]),
    }),
  ),
  /** Agreement by key question, as CSV. */
  'secondLook.export': reads<ExportView>()(z.strictObject(ofSample)),
}

// Methods of the pre-read pack: read as a page, and in the history once it has been saved.
import { z } from 'zod'
import { reads, writes } from './method.ts'
import { id } from './shapes.ts'
import type { PreReadGivenView, PreReadView } from './views.ts'

export const preRead = {
  'preRead.show': reads<PreReadView>()(z.strictObject({ session: id })),
  /** The packs handed over, the latest first, each with whether the evidence is still the one it was made from. */
  'preRead.given': reads<readonly PreReadGivenView[]>()(z.strictObject({ session: id })),
  /** Says that the pack of `preRead.show` was saved; `digest` and `madeAt` as it gave them. */
  'preRead.saved': writes<readonly PreReadGivenView[]>()(
    z.strictObject({
      session: id,
      madeAt: z.iso.datetime(),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      to: z.enum(['a file', 'the browser']),
    }),
  ),
}

// Methods of the hand-over between laptops: packs written, looked at before anything changes, and brought together.
import { z } from 'zod'
import { reads, writes } from './method.ts'
import { givenFile, id, name } from './shapes.ts'
import type { ExportView, HandOverView, PackMergedView, PackPreview } from './views.ts'

/** `inspection`: where the person stands; null in the list of inspections, where a pack may begin one. */
const aPack = z.strictObject({ inspection: id.nullable(), file: givenFile })

export const packs = {
  'packs.show': reads<HandOverView>()(z.strictObject({ inspection: id })),
  /** The whole inspection, or the cases whose attribute `inspector` is a person's name. */
  'packs.write': writes<ExportView>()(
    z.strictObject({
      inspection: id,
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('whole') }),
        z.strictObject({ kind: z.literal('share'), inspector: name.min(1) }),
      ]),
    }),
  ),
  'packs.preview': reads<PackPreview>()(aPack),
  /** Everything of the pack that is not here yet, as one event; nothing that is here is overwritten. */
  'packs.merge': writes<PackMergedView>()(aPack),
}

// Methods of the hand-over between laptops: packs written, looked at before anything changes, and brought together.
import { z } from 'zod'
import { reads, writes } from './method.ts'
import { givenFile, id, name } from './shapes.ts'
import type { ExportView, HandOverView, PackCopyView, PackMergedView, PackPreview } from './views.ts'

/** `inspection`: where the person stands; null in the list of inspections, where a pack may begin one. */
const aPack = z.strictObject({ inspection: id.nullable(), file: givenFile })

/** The whole inspection, or the cases whose attribute `inspector` is a person's name. */
const packOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('share'), inspector: name.min(1) }),
])

export const packs = {
  'packs.show': reads<HandOverView>()(z.strictObject({ inspection: id })),
  /** In the history at once: for the terminal, whose answer is the pack. */
  'packs.write': writes<ExportView>()(z.strictObject({ inspection: id, of: packOf })),
  /** The same pack for a host that has yet to save it; `packs.written` says that it did, by what it was given. */
  'packs.copy': reads<PackCopyView>()(z.strictObject({ inspection: id, of: packOf })),
  'packs.written': writes<HandOverView>()(
    z.strictObject({
      inspection: id,
      of: packOf,
      writtenAt: z.iso.datetime(),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      to: z.enum(['a file', 'the browser']),
    }),
  ),
  'packs.preview': reads<PackPreview>()(aPack),
  /** Everything of the pack that is not here yet, as one event; nothing that is here is overwritten. */
  'packs.merge': writes<PackMergedView>()(aPack),
}

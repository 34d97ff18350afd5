// Methods of the panel in the room: the order of the agenda, positions, and what the projector shows.
import { z } from 'zod'
import { positionKinds } from '../../domain/panel/positions.ts'
import { reads, writes } from './method.ts'
import { agreement, id, outcome, standard, words } from './shapes.ts'
import type { ExportView, PositionsView, RoomView, SessionView } from './views.ts'

const item = { session: id, standard }

export const positions = {
  /** The chair's order of the items; those already decided keep their place in the minutes, which follow what happened. */
  'agenda.order': writes<SessionView>()(
    z.strictObject({ session: id, by: id, standards: z.array(standard).min(1).max(200) }),
  ),
  'positions.show': reads<PositionsView>()(z.strictObject(item)),
  'positions.ask': writes<PositionsView>()(z.strictObject({ ...item, by: id })),
  /** A person's own: a rating by its name, or null for not rating the standard. Given again, the last one counts. */
  'positions.give': writes<PositionsView>()(
    z.strictObject({ ...item, person: id, kind: z.enum(positionKinds), rating: z.string().max(200).nullable(), words }),
  ),
  /** `withoutAll`: although somebody who decides has given none. */
  'positions.reveal': writes<PositionsView>()(z.strictObject({ ...item, by: id, withoutAll: z.boolean() })),
  'positions.callOff': writes<PositionsView>()(z.strictObject({ ...item, by: id, reason: words })),
  /** The minutes so far, or as they are, as an HTML page to save and print. */
  'minutes.show': reads<ExportView>()(z.strictObject({ session: id })),
  /** Says that the page of `minutes.show` was saved. */
  'minutes.saved': writes<SessionView>()(z.strictObject({ session: id, to: z.enum(['a file', 'the browser']) })),
  /** What the projector shows: only what everybody in the room may see. */
  'room.show': reads<RoomView>()(z.strictObject({ session: id })),
  /** The item in hand, its outcome being read back, the agenda, or nothing at all. */
  'room.present': writes<RoomView>()(
    z.strictObject({
      session: id,
      showing: z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('blank') }),
        z.strictObject({ what: z.literal('agenda') }),
        z.strictObject({ what: z.literal('item'), standard }),
        z.strictObject({ what: z.literal('read-back'), standard, outcome, agreement: agreement.optional() }),
      ]),
    }),
  ),
}

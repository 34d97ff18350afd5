// Methods a panel looks things up with while an item is in hand: none of them changes a figure or a decision.
import { z } from 'zod'
import { outcomeNames } from '../../domain/discretion/outcome.ts'
import { reads, writes } from './method.ts'
import { direction, id, standard, words } from './shapes.ts'
import type { ConsideredView, ItemEvidenceView, PrecedentsView, WhatIfView } from './views.ts'

const item = z.strictObject({ session: id, standard })
const keyQuestion = z.string().min(1).max(50)
const reference = z.string().min(1).max(32_767)
/** As many as a person turns by hand; the number itself is checked against what was judged. */
const mostNamed = 2_000

const supposed = z.strictObject({
  judgements: z.array(z.strictObject({ keyQuestion, reference, answer: z.enum(['Y', 'N', 'NA']) })).max(mostNamed),
  turned: z
    .array(z.strictObject({ keyQuestion, from: z.enum(['Y', 'N']), cases: z.int().min(0).max(1_000_000) }))
    .max(500),
  setAside: z.array(z.strictObject({ sample: id, reference })).max(mostNamed),
})
const tried = z
  .strictObject({
    outcome: z.enum(outcomeNames),
    direction: direction.nullable(),
    rating: z.string().max(200).nullable(),
  })
  .nullable()

export const atTheItem = {
  'items.evidence': reads<ItemEvidenceView>()(item),
  'items.precedents': reads<PrecedentsView>()(item),
  /** On the evidence frozen for the session; with `session` null, on the inspection as it stands. Stores nothing. */
  'whatIf.show': reads<WhatIfView>()(
    z.strictObject({ inspection: id, session: id.nullable(), standard, supposed, tried }),
  ),
  /** Minutes as considered what was tried on the item that is open; refused unless `agreed` is the sentence as it is now. */
  'whatIf.minute': writes<ConsideredView>()(
    z.strictObject({ session: id, standard, by: id, supposed, tried, agreed: words }),
  ),
  /** Everything a session considered so, in order. */
  'whatIf.minuted': reads<readonly ConsideredView[]>()(z.strictObject({ session: id })),
}

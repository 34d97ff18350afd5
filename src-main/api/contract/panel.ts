// Methods of the panel session, its items, sign-off and the signed record. `by` is whose act it is: a person of the session.
import { z } from 'zod'
import { reads, writes } from './method.ts'
import { agreement, direction, id, name, outcome, role, standard, words } from './shapes.ts'
import type {
  ExportView,
  ItemView,
  ReadBackView,
  RecordSummary,
  RecordView,
  SessionView,
  SignOffView,
} from './views.ts'

const session = z.strictObject({ session: id })
const item = z.strictObject({ session: id, standard })
const acted = z.strictObject({ session: id, by: id })

const copy = z.enum(['json', 'ratings-csv', 'key-questions-csv', 'html'])

export const panel = {
  /** Begins to prepare a session for the inspection; with `supersedes`, one whose record will replace a signed one. */
  'sessions.prepare': writes<SessionView>()(
    z.strictObject({ inspection: id, supersedes: z.strictObject({ record: id, reason: words }).nullable() }),
  ),
  'sessions.show': reads<SessionView>()(session),
  'sessions.settings': writes<SessionView>()(
    z.strictObject({
      session: id,
      quorumOthers: z.int().min(0).max(50),
      signatories: z.array(role).min(1).max(6),
      hideTotal: z.boolean(),
    }),
  ),
  /** Adds a person, or changes one that is there (`person` given): role, presence, whether asked about conflicts. */
  'people.set': writes<SessionView>()(
    z.strictObject({ session: id, person: id.nullable(), name, role, present: z.boolean(), asked: z.boolean() }),
  ),
  /** Takes back a person entered by mistake, before the session opens. */
  'people.remove': writes<SessionView>()(z.strictObject({ session: id, person: id })),
  /** Declares, clears or recuses; `standard` null is the whole inspection, state null takes a mistaken entry back. */
  'conflicts.set': writes<SessionView>()(
    z.strictObject({
      session: id,
      person: id,
      standard: standard.nullable(),
      state: z.enum(['declared', 'cleared', 'recused']).nullable(),
      reason: words,
    }),
  ),
  'sessions.open': writes<SessionView>()(acted),
  'sessions.close': writes<SessionView>()(acted),
  'sessions.reopen': writes<SessionView>()(
    z.strictObject({ session: id, by: id, reason: words, takeEvidenceAgain: z.boolean() }),
  ),

  'items.show': reads<ItemView>()(item),
  'items.call': writes<ItemView>()(z.strictObject({ session: id, standard, by: id })),
  /** Keeps what is being typed; a draft decides nothing. */
  'items.draft': writes<{ readonly savedAt: string }>()(
    z.strictObject({
      session: id,
      standard,
      outcome: z.string().max(50),
      direction: direction.nullable(),
      grounds: z.array(z.string().max(200)).max(50),
      rationale: words,
      reason: words,
      rating: z.string().max(200),
      evidence: words,
      dissent: words,
      agreement: agreement.optional(),
    }),
  ),
  /** The sentence that would be minuted, or why the outcome is not allowed or its vote not carried. */
  'items.readBack': reads<ReadBackView>()(
    z.strictObject({ session: id, standard, outcome, agreement: agreement.optional() }),
  ),
  /** Records the outcome the panel agreed to; refused unless `agreed` is the sentence as it would be minuted now. */
  'items.decide': writes<ItemView>()(
    z.strictObject({
      session: id,
      standard,
      by: id,
      outcome,
      agreed: words,
      dissent: words,
      agreement: agreement.optional(),
    }),
  ),
  /** Minutes a vote on the outcome that was not carried; it decides nothing. */
  'items.minuteVote': writes<ItemView>()(z.strictObject({ session: id, standard, by: id, outcome, agreement })),
  /** `reason`: why what was recorded is taken back; an adjournment that ends needs none. */
  'items.retract': writes<ItemView>()(z.strictObject({ session: id, standard, by: id, reason: words.optional() })),

  'signOff.show': reads<SignOffView>()(session),
  /** Answers what a challenger would ask, by its own sentence; the answer goes into the record. */
  'signOff.answer': writes<SignOffView>()(z.strictObject({ session: id, by: id, says: words.min(1), reason: words })),
  /** One signature: the person's own name typed in full, for the role asked; the last one makes the record. */
  'signOff.sign': writes<SignOffView>()(z.strictObject({ session: id, by: id, role, typedName: name })),
  'records.list': reads<readonly RecordSummary[]>()(z.strictObject({})),
  'records.show': reads<RecordView>()(z.strictObject({ record: id })),
  /** A copy, answered and in the history at once: for the terminal, whose answer is the copy. */
  'records.export': writes<ExportView>()(z.strictObject({ record: id, as: copy })),
  /** The same content for a host that has yet to save it; `records.exported` says that it did. */
  'records.copy': reads<ExportView>()(z.strictObject({ record: id, as: copy })),
  'records.exported': writes<RecordSummary>()(
    z.strictObject({ record: id, as: copy, to: z.enum(['a file', 'the browser']) }),
  ),
}

// Records what a panel decided on an item: the same rules, event and row, whether it was entered here or came from paper.
import { finalRating } from '../../domain/discretion/settle.ts'
import type { Outcome } from '../../domain/discretion/outcome.ts'
import { stillOpen, whyNotOutcome } from '../../domain/discretion/why-not.ts'
import { agreedBy, whyNotAgreed, type Agreement } from '../../domain/panel/agreement.ts'
import { whyPositionsSealed } from '../../domain/panel/positions.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import { whyNotAdjourn, whyNotDecide } from '../../domain/panel/why-not.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import { minuted } from '../../documents/record/minuted.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import type { Reading, Writing } from '../../store/database.ts'
import { roundsOf } from '../../store/positions.ts'
import { insertOutcome, removeDraft, setItemState } from '../../store/items.ts'
import { lostVoteSentence, votesReadBack } from '../../words/agreement.ts'
import type { Context } from '../context.ts'
import type { ReadBackView } from '../contract/views.ts'
import { outcomesStanding, type LoadedSession } from '../session-state.ts'
import { showRating } from '../show/show-ratings.ts'
import { recordEvent } from './record-event.ts'
import { retractStanding } from './retract.ts'
import { about, nameOf } from './sessions.ts'

export type OpenItem = { readonly session: LoadedSession; readonly rated: StandardRating }

export type Decision = {
  readonly by: string
  readonly outcome: Outcome
  /** The sentence the panel agreed to. */
  readonly agreed: string
  readonly dissent: string
  readonly agreement: Agreement
  /** Where it was taken on paper: the sheet and who entered it, for the event. */
  readonly paper?: Readonly<Record<string, unknown>>
}

/** What was recorded: the outcome's id and its event. */
export type Recorded = { readonly outcome: string; readonly event: number }

export function recordDecision(
  db: Writing,
  item: OpenItem,
  { by, outcome: given, agreed, dissent, agreement, paper }: Decision,
  context: Context,
): Result<Recorded> {
  const { session, rated } = item
  const { standard } = given
  const id = session.row.id
  const adjourning = given.outcome === 'adjourned'
  const refusal = whyNotOfThisPanel(db, item, given, by) ?? whyNotRecord(item, given)
  if (refusal !== null) return no(refusal)
  const quorum = quorumFor(session.panel, standard)
  const said = readBack(item, given, agreement)
  if (said.sentence !== agreed) return no({ code: 'read-back-differs', facts: { sentence: said.sentence } })
  const notVoted = whyNotVoted(item, given, agreement)
  if (notVoted !== null) return no(notVoted)

  // An adjournment after a rejected moderation takes the rejection back: the whole item is decided another day.
  if (adjourning) retractStanding(db, session, standard, by, context)
  const earlier = adjourning ? [] : outcomesStanding(session.outcomes, standard)
  const after = [...earlier, given]
  const recorded = {
    outcome: given,
    score: finalRating(session.inspection.framework, rated, after).rating?.score ?? null,
    sentence: said.sentence,
    footnotes: said.footnotes,
    dissent,
    deciding: quorum.deciding.map(({ name }) => name),
    recused: quorum.recused.map(({ name }) => name),
    quorumNeeded: quorum.needed,
    agreement: agreedBy(quorum, agreement),
  }
  const outcomeId = context.newId()
  const event = recordEvent(db, context, {
    kind: 'outcome-recorded',
    ...about(session),
    by: nameOf(session, by),
    facts: { id: outcomeId, standard, ...recorded, ...(paper === undefined ? {} : { paper }) },
  })
  insertOutcome(db, {
    id: outcomeId,
    session: id,
    standard,
    ...recorded,
    at: context.now,
    by,
    byName: nameOf(session, by),
    event,
    retractedAt: null,
    retractedEvent: null,
  })
  if (adjourning) setItemState(db, id, standard, 'adjourned')
  else if (stillOpen(rated, after) === null) setItemState(db, id, standard, 'decided')
  removeDraft(db, id, standard)
  return ok({ outcome: outcomeId, event })
}

/** A vote that was lost is a fact of the meeting: one event says what was put to the vote and who voted how. Null: it was minuted. */
export function minuteLostVote(
  db: Writing,
  item: OpenItem,
  { by, outcome, agreement }: Pick<Decision, 'by' | 'outcome' | 'agreement'>,
  context: Context,
): Refusal | null {
  const { session, rated } = item
  const refusal =
    whyNotOfThisPanel(db, item, outcome, by) ?? whyNotRecord(item, outcome) ?? whyNotVoted(item, outcome, agreement)
  if (refusal === null) return { code: 'vote-carried', facts: {} }
  if (refusal.code !== 'vote-not-carried') return refusal
  const quorum = quorumFor(session.panel, outcome.standard)
  const put = readBack(item, outcome, agreement).sentence
  const votes = agreedBy(quorum, agreement)
  recordEvent(db, context, {
    kind: 'vote-not-carried',
    ...about(session),
    by: nameOf(session, by),
    facts: {
      standard: outcome.standard,
      outcome,
      put,
      agreement: votes,
      sentence: lostVoteSentence(rated.standard.name, put, votes),
    },
  })
  return null
}

function whyNotOfThisPanel(db: Reading, { session }: OpenItem, outcome: Outcome, by: string): Refusal | null {
  return (
    (outcome.outcome === 'adjourned' ? whyNotAdjourn : whyNotDecide)(session.panel, outcome.standard, by) ??
    whyPositionsSealed(roundsOf(db, session.row.id, outcome.standard).at(-1) ?? null)
  )
}

/** The rules of discretion for this outcome, after what stands on the item. */
export function whyNotRecord({ session, rated }: OpenItem, outcome: Outcome): Refusal | null {
  const standing = outcomesStanding(session.outcomes, outcome.standard)
  const earlier = outcome.outcome === 'adjourned' ? [] : standing
  return whyNotOutcome(session.inspection.framework, rated, earlier, outcome)
}

/** The rules of the vote: whatever would be refused as it is recorded is refused as it is read back. */
export function whyNotVoted({ session }: OpenItem, { standard }: Outcome, agreement: Agreement): Refusal | null {
  return whyNotAgreed(quorumFor(session.panel, standard), agreement)
}

/** The sentence and the vote as they would be minuted, and the footnotes as they would be published. */
export function readBack({ session, rated }: OpenItem, outcome: Outcome, agreement: Agreement): ReadBackView {
  const { framework } = session.inspection
  const standing = outcome.outcome === 'adjourned' ? [] : outcomesStanding(session.outcomes, outcome.standard)
  const { sentence, footnotes, final } = minuted(framework, rated, standing, outcome)
  return {
    sentence,
    footnotes,
    votes: votesReadBack(agreedBy(quorumFor(session.panel, outcome.standard), agreement)),
    rating: final.rating === null ? null : showRating(framework, final.rating),
  }
}

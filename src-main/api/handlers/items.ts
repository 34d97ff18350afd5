// One item of the agenda: called, drafted, read back, decided, adjourned, retracted.
import { finalRating } from '../../domain/discretion/settle.ts'
import type { Outcome } from '../../domain/discretion/outcome.ts'
import { stillOpen, whyNotOutcome } from '../../domain/discretion/why-not.ts'
import { agreedBy, whyNotAgreed } from '../../domain/panel/agreement.ts'
import { whyPositionsSealed } from '../../domain/panel/positions.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import { whyNotAdjourn, whyNotCall, whyNotDecide, whyNotRetract } from '../../domain/panel/why-not.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import { minuted } from '../../documents/record/minuted.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { isBlank } from '../../domain/spelling.ts'
import type { Reading } from '../../store/database.ts'
import { roundsOf } from '../../store/positions.ts'
import { insertOutcome, removeDraft, saveDraft, setItemState } from '../../store/items.ts'
import type { Context, Handlers } from '../context.ts'
import type { ItemView, ReadBackView } from '../contract/views.ts'
import { outcomesStanding, type LoadedSession } from '../session-state.ts'
import { showItem } from '../show/show-session.ts'
import { showRating } from '../show/show-ratings.ts'
import { loadItem } from './at-the-item.ts'
import { recordEvent } from './record-event.ts'
import { retractStanding } from './retract.ts'
import { about, nameOf } from './sessions.ts'

type OpenItem = { readonly session: LoadedSession; readonly rated: StandardRating }

export const items: Handlers<
  'items.show' | 'items.call' | 'items.draft' | 'items.readBack' | 'items.decide' | 'items.retract'
> = {
  'items.show': (db, { session, standard }, context) => shownItem(db, session, standard, context),

  'items.call'(db, { session: id, standard, by }, context) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const { session } = item.value
    const refusal = whyNotCall(session.panel, standard, by)
    if (refusal !== null) return no(refusal)
    recordEvent(db, context, { kind: 'item-called', ...about(session), by: nameOf(session, by), facts: { standard } })
    setItemState(db, id, standard, 'open')
    return shownItem(db, id, standard, context)
  },

  'items.draft'(db, { session: id, standard, ...draft }, context) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const { panel } = item.value.session
    const state = panel.items.find((each) => each.standard === standard)?.state ?? 'waiting'
    if (panel.state !== 'running')
      return no({ code: 'session-state', facts: { state: panel.state, needed: ['running'] } })
    if (state === 'decided' || state === 'adjourned') return no({ code: 'item-not-open', facts: { standard, state } })
    saveDraft(db, id, standard, JSON.stringify(draft), context.now)
    return ok({ savedAt: context.now })
  },

  'items.readBack'(db, { session: id, standard, outcome }, context) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const given: Outcome = { ...outcome, standard }
    const refusal = whyNotRecord(item.value, given)
    return refusal === null ? ok(readBack(item.value, given)) : no(refusal)
  },

  'items.decide'(
    db,
    { session: id, standard, by, outcome, agreed, dissent, agreement = { how: 'consensus' } },
    context,
  ) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const { session, rated } = item.value
    const { framework } = session.inspection
    const given: Outcome = { ...outcome, standard }
    const adjourning = given.outcome === 'adjourned'
    const refusal =
      (adjourning ? whyNotAdjourn : whyNotDecide)(session.panel, standard, by) ??
      whyPositionsSealed(roundsOf(db, id, standard).at(-1) ?? null) ??
      whyNotRecord(item.value, given)
    if (refusal !== null) return no(refusal)
    const said = readBack(item.value, given)
    if (said.sentence !== agreed) return no({ code: 'read-back-differs', facts: { sentence: said.sentence } })

    const whyNotVoted = adjourning ? null : whyNotAgreed(quorumFor(session.panel, standard), agreement)
    if (whyNotVoted !== null) return no(whyNotVoted)

    // An adjournment after a rejected moderation takes the rejection back: the whole item is decided another day.
    if (adjourning) retractStanding(db, session, standard, by, context)
    const earlier = adjourning ? [] : outcomesStanding(session.outcomes, standard)
    const after = [...earlier, given]
    const score = finalRating(framework, rated, after).rating?.score ?? null
    const quorum = quorumFor(session.panel, standard)
    const deciding = quorum.deciding.map(({ name }) => name)
    const recused = quorum.recused.map(({ name }) => name)
    const recorded = {
      outcome: given,
      score,
      sentence: said.sentence,
      footnotes: said.footnotes,
      dissent,
      deciding,
      recused,
      quorumNeeded: quorum.needed,
      agreement: agreedBy(quorum, agreement),
    }
    const outcomeId = context.newId()
    const event = recordEvent(db, context, {
      kind: 'outcome-recorded',
      ...about(session),
      by: nameOf(session, by),
      facts: { id: outcomeId, standard, ...recorded },
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
    return shownItem(db, id, standard, context)
  },

  'items.retract'(db, { session: id, standard, by, reason }, context) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const { session } = item.value
    const refusal = whyNotRetract(session.panel, standard, by)
    if (refusal !== null) return no(refusal)
    if (reason !== undefined && isBlank(reason)) return no({ code: 'reason-missing', facts: {} })
    retractStanding(db, session, standard, by, context, reason)
    setItemState(db, id, standard, 'open')
    return shownItem(db, id, standard, context)
  },
}

/** The rules of discretion for this outcome, after what stands on the item. */
function whyNotRecord({ session, rated }: OpenItem, outcome: Outcome): Refusal | null {
  const standing = outcomesStanding(session.outcomes, outcome.standard)
  const earlier = outcome.outcome === 'adjourned' ? [] : standing
  return whyNotOutcome(session.inspection.framework, rated, earlier, outcome)
}

/** The sentence as it would be minuted, and the footnotes as they would be published. */
function readBack({ session, rated }: OpenItem, outcome: Outcome): ReadBackView {
  const { framework } = session.inspection
  const standing = outcome.outcome === 'adjourned' ? [] : outcomesStanding(session.outcomes, outcome.standard)
  const { sentence, footnotes, final } = minuted(framework, rated, standing, outcome)
  return {
    sentence,
    footnotes,
    rating: final.rating === null ? null : showRating(framework, final.rating),
  }
}

function shownItem(db: Reading, id: string, standard: string, context: Context): Result<ItemView> {
  const item = loadItem(db, id, standard, context)
  return item.ok ? ok(showItem(db, item.value.session, item.value.rated, context)) : item
}

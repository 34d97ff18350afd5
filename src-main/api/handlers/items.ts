// One item of the agenda: called, drafted, read back, decided, adjourned, retracted.
import type { Outcome } from '../../domain/discretion/outcome.ts'
import { whyNotCall, whyNotRetract } from '../../domain/panel/why-not.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { isBlank } from '../../domain/spelling.ts'
import type { Reading } from '../../store/database.ts'
import { saveDraft, setItemState } from '../../store/items.ts'
import type { Context, Handlers } from '../context.ts'
import type { ItemView } from '../contract/views.ts'
import { showItem } from '../show/show-session.ts'
import { loadItem } from './at-the-item.ts'
import { minuteLostVote, readBack, recordDecision, whyNotRecord, whyNotVoted } from './deciding.ts'
import { recordEvent } from './record-event.ts'
import { retractStanding } from './retract.ts'
import { about, nameOf } from './sessions.ts'

export const items: Handlers<
  'items.show' | 'items.call' | 'items.draft' | 'items.readBack' | 'items.decide' | 'items.minuteVote' | 'items.retract'
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

  'items.draft'(db, { session: id, standard, agreement = { how: 'consensus' }, ...draft }, context) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const { panel } = item.value.session
    const state = panel.items.find((each) => each.standard === standard)?.state ?? 'waiting'
    if (panel.state !== 'running')
      return no({ code: 'session-state', facts: { state: panel.state, needed: ['running'] } })
    if (state === 'decided' || state === 'adjourned') return no({ code: 'item-not-open', facts: { standard, state } })
    saveDraft(db, id, standard, JSON.stringify({ ...draft, agreement }), context.now)
    return ok({ savedAt: context.now })
  },

  'items.readBack'(db, { session: id, standard, outcome, agreement = { how: 'consensus' } }, context) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const given: Outcome = { ...outcome, standard }
    const refusal = whyNotRecord(item.value, given) ?? whyNotVoted(item.value, given, agreement)
    return refusal === null ? ok(readBack(item.value, given, agreement)) : no(refusal)
  },

  'items.decide'(
    db,
    { session: id, standard, by, outcome, agreed, dissent, agreement = { how: 'consensus' } },
    context,
  ) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const given: Outcome = { ...outcome, standard }
    const recorded = recordDecision(db, item.value, { by, outcome: given, agreed, dissent, agreement }, context)
    return recorded.ok ? shownItem(db, id, standard, context) : recorded
  },

  'items.minuteVote'(db, { session: id, standard, by, outcome, agreement }, context) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const given: Outcome = { ...outcome, standard }
    const refusal = minuteLostVote(db, item.value, { by, outcome: given, agreement }, context)
    return refusal === null ? shownItem(db, id, standard, context) : no(refusal)
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

function shownItem(db: Reading, id: string, standard: string, context: Context): Result<ItemView> {
  const item = loadItem(db, id, standard, context)
  return item.ok ? ok(showItem(db, item.value.session, item.value.rated, context)) : item
}

// What a panel looks up while an item is in hand: why the rating is so, how firm it is, and what earlier panels did.
import { no, ok, type Result } from '../../domain/result.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import type { Reading } from '../../store/database.ts'
import type { Context, Handlers } from '../context.ts'
import { earlierDecisions } from '../precedents.ts'
import { loadSession, type LoadedSession } from '../session-state.ts'
import { showItemEvidence, showPrecedents } from '../show/show-item-evidence.ts'
import { choicesFor } from '../show/show-session.ts'

export const atTheItem: Handlers<'items.evidence' | 'items.precedents'> = {
  'items.evidence'(db, { session, standard }, context) {
    const item = loadItem(db, session, standard, context)
    return item.ok ? ok(showItemEvidence(item.value.session, item.value.rated)) : item
  },

  'items.precedents'(db, { session: id, standard }, context) {
    const item = loadItem(db, id, standard, context)
    if (!item.ok) return item
    const { session, rated } = item.value
    const { framework, row } = session.inspection
    const earlier = earlierDecisions(db, row.id, context)
    return ok(showPrecedents(framework, rated, earlier, choicesFor(framework, rated, session)))
  },
}

export function loadItem(
  db: Reading,
  id: string,
  standard: string,
  context: Context,
): Result<{ readonly session: LoadedSession; readonly rated: StandardRating }> {
  const session = loadSession(db, id, context)
  if (!session.ok) return session
  const rated = session.value.rated.standards.find((each) => each.standard.number === standard)
  return rated === undefined ? no({ code: 'no-such-item', facts: { standard } }) : ok({ session: session.value, rated })
}

// What if: shown without storing anything, or minuted as considered by one event that changes nothing else.
import { whyNotDecide } from '../../domain/panel/why-not.ts'
import { no, ok } from '../../domain/result.ts'
import type { Reading } from '../../store/database.ts'
import { eventsOfKind } from '../../store/events.ts'
import type { Handlers } from '../context.ts'
import type { ConsideredView } from '../contract/views.ts'
import { loadSession } from '../session-state.ts'
import { consideredFacts, isNothing, showWhatIf } from '../show/show-what-if.ts'
import { loadBasis, suppose } from '../suppose.ts'
import { recordEvent } from './record-event.ts'
import { about, nameOf } from './sessions.ts'

export const whatIf: Handlers<'whatIf.show' | 'whatIf.minute' | 'whatIf.minuted'> = {
  'whatIf.show'(db, { standard, inspection, session, ...supposing }, context) {
    const basis = loadBasis(db, { inspection, session }, context)
    if (!basis.ok) return basis
    const sides = suppose(db, basis.value, standard, supposing)
    return sides.ok ? ok(showWhatIf(db, basis.value, standard, supposing, sides.value, context)) : sides
  },

  'whatIf.minute'(db, { session: id, standard, by, agreed, ...supposing }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const refusal = whyNotDecide(session.value.panel, standard, by)
    if (refusal !== null) return no(refusal)
    if (isNothing(supposing)) return no({ code: 'nothing-supposed', facts: {} })
    const basis = loadBasis(db, { inspection: session.value.row.inspection, session: id }, context)
    if (!basis.ok) return basis
    const sides = suppose(db, basis.value, standard, supposing)
    if (!sides.ok) return sides
    const { gives, sentence } = consideredFacts(basis.value, standard, supposing, sides.value)
    if (sentence !== agreed) return no({ code: 'read-back-differs', facts: { sentence } })
    recordEvent(db, context, {
      kind: 'what-if-considered',
      ...about(session.value),
      by: nameOf(session.value, by),
      facts: { standard, ...supposing, gives, sentence },
    })
    const last = consideredIn(db, id).at(-1)
    if (last === undefined) throw new Error('what was minuted just now is not in the trail')
    return ok(last)
  },

  'whatIf.minuted'(db, { session: id }, context) {
    const session = loadSession(db, id, context)
    return session.ok ? ok(consideredIn(db, id)) : session
  },
}

function consideredIn(db: Reading, session: string): readonly ConsideredView[] {
  return eventsOfKind(db, session, 'what-if-considered').map(({ facts, at, by }) => ({
    standard: String(facts['standard']),
    sentence: String(facts['sentence']),
    at,
    by,
  }))
}

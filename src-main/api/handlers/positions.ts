// Positions of the panel's members: asked for, given sealed, revealed together, given again in the open.
import {
  positionsThatCount,
  missingPositions,
  whyNotAskPositions,
  whyNotGivePosition,
  whyNotReveal,
} from '../../domain/panel/positions.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import { whyNotAdjourn } from '../../domain/panel/why-not.ts'
import { ratingNamed } from '../../domain/framework/lookup.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { isBlank } from '../../domain/spelling.ts'
import type { Reading } from '../../store/database.ts'
import { endRound, insertPosition, insertRound, roundsOf, sealOf, type RoundRow } from '../../store/positions.ts'
import type { Context, Handlers } from '../context.ts'
import type { PositionsView } from '../contract/views.ts'
import { loadSession, type LoadedSession } from '../session-state.ts'
import { showPositions } from '../show/show-positions.ts'
import { recordEvent } from './record-event.ts'
import { about, nameOf } from './sessions.ts'

export const positions: Handlers<
  'positions.show' | 'positions.ask' | 'positions.give' | 'positions.reveal' | 'positions.callOff'
> = {
  'positions.show': (db, { session, standard }, context) => shownPositions(db, session, standard, context),

  'positions.ask'(db, { session: id, standard, by }, context) {
    const loaded = loadRound(db, id, standard, context)
    if (!loaded.ok) return loaded
    const { session, round } = loaded.value
    const refusal = whyNotAskPositions(session.panel, standard, by, round)
    if (refusal !== null) return no(refusal)
    const event = recordEvent(db, context, {
      kind: 'positions-asked',
      ...about(session),
      by: nameOf(session, by),
      facts: { standard, of: quorumFor(session.panel, standard).deciding.map(({ name }) => name) },
    })
    insertRound(db, id, standard, context.now, event)
    return shownPositions(db, id, standard, context)
  },

  'positions.give'(db, { session: id, standard, person, kind, rating, words }, context) {
    const loaded = loadRound(db, id, standard, context)
    if (!loaded.ok) return loaded
    const { session, round } = loaded.value
    const refusal = whyNotGivePosition(session.panel, round, { standard, person, kind })
    if (refusal !== null || round === null) return no(refusal ?? { code: 'positions-not-asked', facts: { standard } })
    const { framework } = session.inspection
    const step = rating === null ? null : ratingNamed(framework, rating)
    if (rating !== null && step === null)
      return no({ code: 'rating-unknown', facts: { rating, known: framework.scale.map(({ name }) => name) } })
    const nonce = context.newId()
    const sealed = { session: id, standard, person, score: step?.score ?? null, words: words.trim(), nonce }
    const seal = sealOf(sealed)
    const name = nameOf(session, person)
    const open = { rating: step?.name ?? null, words: sealed.words }
    const event = recordEvent(db, context, {
      kind: kind === 'first' ? 'position-given' : 'final-position-given',
      ...about(session),
      by: name,
      // Of a sealed position the trail holds only its seal: who reads the file's trail before the reveal learns nothing.
      facts: { standard, person, name, seal, ...(kind === 'first' ? {} : open) },
    })
    const { score } = sealed
    insertPosition(db, round.number, { person, kind, score, words: sealed.words, nonce, seal, at: context.now }, event)
    return shownPositions(db, id, standard, context)
  },

  'positions.reveal'(db, { session: id, standard, by, withoutAll }, context) {
    const loaded = loadRound(db, id, standard, context)
    if (!loaded.ok) return loaded
    const { session, round } = loaded.value
    const refusal = whyNotReveal(session.panel, standard, by, { round, withoutAll })
    if (refusal !== null || round === null) return no(refusal ?? { code: 'positions-not-asked', facts: { standard } })
    const counting = new Set<object>(positionsThatCount(round, 'first'))
    recordEvent(db, context, {
      kind: 'positions-revealed',
      ...about(session),
      by: nameOf(session, by),
      facts: {
        standard,
        positions: round.given.map((position) => ({
          person: position.person,
          name: nameOf(session, position.person),
          score: position.score,
          words: position.words,
          nonce: position.nonce,
          seal: position.seal,
          at: position.at,
          counts: counting.has(position),
        })),
        missing: missingPositions(session.panel, round, 'first').map(({ name }) => name),
      },
    })
    endRound(db, round.number, 'revealed')
    return shownPositions(db, id, standard, context)
  },

  'positions.callOff'(db, { session: id, standard, by, reason }, context) {
    const loaded = loadRound(db, id, standard, context)
    if (!loaded.ok) return loaded
    const { session, round } = loaded.value
    if (round === null || round.state !== 'asked') return no({ code: 'positions-not-asked', facts: { standard } })
    // As an adjournment: where quorum was lost, somebody must still be able to let the item go.
    const refusal = whyNotAdjourn(session.panel, standard, by)
    if (refusal !== null) return no(refusal)
    if (isBlank(reason)) return no({ code: 'reason-missing', facts: {} })
    recordEvent(db, context, {
      kind: 'positions-called-off',
      ...about(session),
      by: nameOf(session, by),
      facts: {
        standard,
        reason,
        given: positionsThatCount(round, 'first').map(({ person }) => nameOf(session, person)),
      },
    })
    endRound(db, round.number, 'called-off')
    return shownPositions(db, id, standard, context)
  },
}

type OnItem = { readonly session: LoadedSession; readonly round: RoundRow | null }

function loadRound(db: Reading, id: string, standard: string, context: Context): Result<OnItem> {
  const session = loadSession(db, id, context)
  if (!session.ok) return session
  const known = session.value.rated.standards.some((each) => each.standard.number === standard)
  if (!known) return no({ code: 'no-such-item', facts: { standard } })
  return ok({ session: session.value, round: roundsOf(db, id, standard).at(-1) ?? null })
}

function shownPositions(db: Reading, id: string, standard: string, context: Context): Result<PositionsView> {
  const loaded = loadRound(db, id, standard, context)
  return loaded.ok ? ok(showPositions(db, loaded.value.session, standard, loaded.value.round)) : loaded
}

// Positions as they may be shown: before the reveal who has given one, and never what.
import {
  expectedPositions,
  positionsThatCount,
  whyNotAskPositions,
  whyNotReveal,
  type PositionKind,
} from '../../domain/panel/positions.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import { ratingScored } from '../../domain/framework/lookup.ts'
import type { Reading } from '../../store/database.ts'
import type { RoundRow } from '../../store/positions.ts'
import type { PositionsView } from '../contract/views.ts'
import { positionsOnPaper } from '../paper-marks.ts'
import type { LoadedSession } from '../session-state.ts'
import { showRating } from './show-ratings.ts'

export function showPositions(
  db: Reading,
  session: LoadedSession,
  standard: string,
  round: RoundRow | null,
): PositionsView {
  const { panel, inspection } = session
  const { framework } = inspection
  const chair = quorumFor(panel, standard).chair?.person ?? ''
  const givenBy = (kind: PositionKind): ReadonlySet<string> =>
    new Set(round === null ? [] : positionsThatCount(round, kind).map(({ person }) => person))
  const [first, final] = [givenBy('first'), givenBy('final')]
  const counting = new Set<object>(
    round === null ? [] : [...positionsThatCount(round, 'first'), ...positionsThatCount(round, 'final')],
  )
  return {
    standard,
    state: round?.state ?? null,
    askedAt: round?.askedAt ?? '',
    members: expectedPositions(panel, standard).map(({ person, name }) => ({
      person,
      name,
      first: first.has(person),
      final: final.has(person),
    })),
    positions:
      round === null || round.state !== 'revealed'
        ? []
        : round.given.map((position) => {
            const step = position.score === null ? null : ratingScored(framework, position.score)
            return {
              person: position.person,
              name: panel.attendances.find(({ person }) => person === position.person)?.name ?? '',
              kind: position.kind,
              rating: step === null ? null : showRating(framework, step),
              words: position.words,
              at: position.at,
              counts: counting.has(position),
              seal: position.seal,
            }
          }),
    onPaper: positionsOnPaper(db, session, standard).map(({ person, name, content, says }) => ({
      ...{ person, name, says, first: content.first, final: content.final },
      words: content.finalWords === '' ? content.firstWords : content.finalWords,
    })),
    ratings: framework.scale.map((step) => showRating(framework, step)),
    whyNotAsk: whyNotAskPositions(panel, standard, chair, round),
    whyNotReveal: whyNotReveal(panel, standard, chair, { round, withoutAll: true }),
  }
}

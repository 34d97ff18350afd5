// What the room sees: the standard, its figures and why it is open. It is built from figures alone, so that no case and no sealed
// position can reach it, and words typed by people are cleared of the references of cases.
import type { Outcome } from '../../domain/discretion/outcome.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import { caseKeyQuestions } from '../../domain/framework/lookup.ts'
import { agreedBy, type Agreement } from '../../domain/panel/agreement.ts'
import { missingPositions, expectedPositions } from '../../domain/panel/positions.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import { stepOf } from '../../domain/rating/provisional.ts'
import { minuted } from '../../documents/record/minuted.ts'
import type { GivenOutcome } from '../contract/shapes.ts'
import type { Reading } from '../../store/database.ts'
import { lastEventNumber } from '../../store/events.ts'
import { roomShowing, roundsOf } from '../../store/positions.ts'
import { ratingOriginWords } from '../../words/item-evidence.ts'
import { sentenceStart } from '../../words/text.ts'
import { votesReadBack } from '../../words/agreement.ts'
import { closedZoneWords, whyOpenWords } from '../../words/zone.ts'
import { clearedOf } from '../clear-words.ts'
import type { RoomItemView, RoomView } from '../contract/views.ts'
import {
  finalOf,
  isTotalHidden,
  outcomesStanding,
  runningOverall,
  standingOn,
  type LoadedSession,
} from '../session-state.ts'
import { showBand, showOverall, showRating, showScale } from './show-ratings.ts'

/** As `room.present` takes it. */
export type Showing =
  | { readonly what: 'blank' }
  | { readonly what: 'agenda' }
  | { readonly what: 'item'; readonly standard: string }
  | {
      readonly what: 'read-back'
      readonly standard: string
      readonly outcome: GivenOutcome
      /** Undefined where nobody asked for a vote. */
      readonly agreement?: Agreement | undefined
    }

export function showRoomOf(db: Reading, session: LoadedSession): RoomView {
  const { row, panel, inspection, rated, items } = session
  const kept = roomShowing(db, row.id)
  // Written by `room.present` from input the door had checked.
  const showing = kept === null ? ({ what: 'agenda' } as const) : (JSON.parse(kept.json) as Showing)
  const sealed = items.some(({ standard }) => roundsOf(db, row.id, standard).at(-1)?.state === 'asked')
  // While somebody gives a sealed position the projector shows nothing.
  const what = sealed ? 'blank' : showing.what
  const clear = clearedOf(db, inspection.row.id)
  const standing = (standard: string) => rated.standards.find((each) => each.standard.number === standard)
  const shown = 'standard' in showing ? standing(showing.standard) : undefined
  const next = nextAfter(session, what === 'agenda' ? null : (shown?.standard.number ?? null))
  const [framework, finals] = [
    inspection.framework,
    new Map(rated.standards.flatMap((each) => finalOf(session, each) ?? []).map((final) => [final.standard, final])),
  ]
  return {
    provider: inspection.row.provider,
    what,
    item: shown === undefined || what === 'agenda' ? null : roomItem(db, session, shown, clear),
    readBack:
      what === 'read-back' && showing.what === 'read-back' && shown !== undefined
        ? readBackOf(session, shown, showing, clear)
        : null,
    next,
    agenda: items.map(({ standard, state }) => {
      const final = finals.get(standard)?.rating ?? null
      return {
        standard,
        name: standing(standard)?.standard.name ?? '',
        state,
        final: final === null ? null : showRating(framework, final),
      }
    }),
    total:
      panel.state === 'preparing' ||
      isTotalHidden(panel) ||
      items.some(({ state }) => state === 'waiting' || state === 'open')
        ? null
        : showOverall(framework, runningOverall(framework, rated, finals)),
    asOf: `${lastEventNumber(db, inspection.row.id)} ${kept?.at ?? ''}`,
  }
}

function roomItem(
  db: Reading,
  session: LoadedSession,
  rated: StandardRating,
  clear: (text: string) => string,
): RoomItemView {
  const { panel, inspection, row } = session
  const { framework } = inspection
  const { number, name } = rated.standard
  const texts = new Map(caseKeyQuestions(rated.standard).map((question) => [question.number, question.text]))
  const round = roundsOf(db, row.id, number).at(-1) ?? null
  const decidedBy = rated.provisional.kind === 'by-key-questions' ? rated.provisional.decidedBy : []
  const of = expectedPositions(panel, number).length
  const [step, final] = [stepOf(rated.provisional), finalOf(session, rated)?.rating ?? null]
  return {
    standard: number,
    name,
    state: panel.items.find(({ standard }) => standard === number)?.state ?? 'waiting',
    rating: step === null ? null : showRating(framework, step),
    ratingOrigin: sentenceStart(ratingOriginWords(rated.provisional.kind, rated.standard.moderation !== undefined)),
    figures: rated.figures.map((figure) => ({
      number: figure.number,
      text: texts.get(figure.number) ?? '',
      yes: figure.yes,
      n: figure.n,
      percent: figure.percent,
      band: figure.band === null ? null : showBand(framework, figure.band),
      decides: decidedBy.includes(figure.number),
      leftOut: figure.leftOut,
      casesToNextBand: figure.casesToNextBand,
      casesToBandBelow: figure.casesToBandBelow,
    })),
    bands: showScale(framework).bands,
    whyOpen: whyOpenOrNot(framework, rated),
    sealed: round?.state === 'asked' ? { given: of - missingPositions(panel, round, 'first').length, of } : null,
    minuted:
      standingOn(session.outcomes, number)
        .map(({ sentence }) => clear(sentence))
        .join(' ') || null,
    final: final === null ? null : showRating(framework, final),
  }
}

function readBackOf(
  session: LoadedSession,
  rated: StandardRating,
  { outcome: given, agreement = { how: 'consensus' } }: Extract<Showing, { readonly what: 'read-back' }>,
  clear: (text: string) => string,
): RoomView['readBack'] {
  const { framework } = session.inspection
  const standard = rated.standard.number
  const outcome: Outcome = { ...given, standard }
  const standing = outcome.outcome === 'adjourned' ? [] : outcomesStanding(session.outcomes, standard)
  const { sentence, final } = minuted(framework, rated, standing, outcome)
  return {
    sentence: clear(sentence),
    votes: clear(votesReadBack(agreedBy(quorumFor(session.panel, standard), agreement))),
    rating: final.rating === null ? null : showRating(framework, final.rating),
  }
}

/** The first that waits; an item that is shown while it waits is not its own next. */
function nextAfter({ panel, rated }: LoadedSession, shown: string | null): RoomView['next'] {
  const waiting = panel.items.find(({ standard, state }) => state === 'waiting' && standard !== shown)
  const found = rated.standards.find(({ standard }) => standard.number === waiting?.standard)
  return found === undefined ? null : { standard: found.standard.number, name: found.standard.name }
}

/** Why the zone is open, or, of a standard with figures, that it is not. */
function whyOpenOrNot(framework: Framework, { provisional, opened, figures }: StandardRating): readonly string[] {
  const lowest = provisional.kind === 'by-key-questions' ? provisional.lowest[0] : undefined
  const percent = figures.find(({ number }) => number === lowest)?.percent ?? null
  if (opened.length > 0 || percent === null) return opened.flatMap(whyOpenWords)
  return [closedZoneWords(percent, showScale(framework).bands)]
}

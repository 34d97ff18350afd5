// What a challenger would ask of a session, and what was answered.
import { departsFromPrecedent, heldAgainst, openWays } from '../../domain/discretion/precedent.ts'
import { settle } from '../../domain/discretion/settle.ts'
import { positionsThatCount } from '../../domain/panel/positions.ts'
import { rehearse, type Challenge, type Rehearsed } from '../../domain/panel/rehearsal.ts'
import type { Reading } from '../../store/database.ts'
import { lateConflicts } from '../late-conflicts.ts'
import { answeredChallenges } from '../../store/challenges.ts'
import { roundsOf } from '../../store/positions.ts'
import { challengeWords } from '../../words/challenges.ts'
import type { Context } from '../context.ts'
import type { ChallengeView } from '../contract/views.ts'
import { finalScoresOnPaper, sheetsWaiting } from '../paper-marks.ts'
import { earlierDecisions } from '../precedents.ts'
import { outcomesStanding, type LoadedSession } from '../session-state.ts'
import { changedSince } from '../changed-since.ts'

/** Empty until every item is decided: a rehearsal is of a whole. */
export function showChallenges(db: Reading, session: LoadedSession, context: Context): readonly ChallengeView[] {
  const answers = new Map(answeredChallenges(db, session.row.id).map((answer) => [answer.says, answer]))
  return challengesOf(db, session, context).map((challenge) => {
    const says = challengeWords(challenge)
    const answer = answers.get(says)
    return {
      standard: challenge.standard,
      question: challenge.question,
      says,
      answer:
        answer === undefined
          ? null
          : { reason: answer.reason, by: answer.by, enteredBy: answer.enteredBy, at: answer.at },
    }
  })
}

/** How many have no answer. */
export function unanswered(db: Reading, session: LoadedSession, context: Context): number {
  return showChallenges(db, session, context).filter(({ answer }) => answer === null).length
}

function challengesOf(db: Reading, session: LoadedSession, context: Context): readonly Challenge[] {
  const { rated, outcomes, inspection, items, row } = session
  if (items.length === 0 || items.some(({ state }) => state === 'waiting' || state === 'open')) return []
  const standing = outcomes.filter(({ retractedAt }) => retractedAt === null)
  const settled = settle(
    rated,
    rated.standards.flatMap(({ standard }) => outcomesStanding(outcomes, standard.number)),
  )
  return rehearse({
    framework: inspection.framework,
    rated: rated.standards,
    finals: settled.ok ? settled.value.finals : [],
    overall: settled.ok ? settled.value.overall : null,
    outcomes: standing.map(({ outcome, deciding, recused, quorumNeeded }) => ({
      outcome,
      deciding,
      recusedPresent: recused,
      quorumNeeded,
    })),
    positions: items.flatMap(({ standard }) => {
      const round = roundsOf(db, row.id, standard).findLast(({ state }) => state === 'revealed')
      const here = round === undefined ? [] : positionsThatCount(round, 'final')
      // Given here too, a member's position on paper is not asked again.
      const onPaper = finalScoresOnPaper(db, session, standard).filter(({ person }) =>
        here.every((each) => each.person !== person),
      )
      return [{ standard, scores: [...here, ...onPaper].map(({ score }) => score) }]
    }),
    conflictsLate: lateConflicts(db, session),
    evidenceChanged: changedSince(db, session).map(({ standard }) => standard),
    departures: departuresOf(db, session, context),
    paperWaiting: sheetsWaiting(db, session),
  })
}

function departuresOf(db: Reading, session: LoadedSession, context: Context): Rehearsed['departures'] {
  const { rated, outcomes, inspection } = session
  const earlier = earlierDecisions(db, inspection.row.id, context)
  return rated.standards.flatMap((each) => {
    const standard = each.standard.number
    const ways = openWays(inspection.framework, each)
    const choice = outcomesStanding(outcomes, standard).findLast((outcome) =>
      departsFromPrecedent(ways, earlier, outcome),
    )
    if (choice === undefined) return []
    const similar = heldAgainst(ways, earlier, choice)
    const alike = similar.filter(({ moved }) => moved === (choice.outcome === 'discretion-used')).length
    return [{ standard, similar: similar.length, alike }]
  })
}

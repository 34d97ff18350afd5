// The answers to what a challenger would ask, by the sentence each answers.
import type { Reading, Writing } from './database.ts'

export type AnsweredChallenge = {
  readonly says: string
  readonly reason: string
  readonly by: string
  /** Who typed it. */
  readonly enteredBy: string
  /** ISO 8601 UTC. */
  readonly at: string
}

export function answeredChallenges(db: Reading, session: string): readonly AnsweredChallenge[] {
  return db.all<AnsweredChallenge>(
    `SELECT answered.says, answered.reason, answered.answered_by AS "by", events.entered_by AS enteredBy, answered.at
     FROM answered_challenges AS answered JOIN events ON events.number = answered.event
     WHERE answered.session = :session ORDER BY answered.event`,
    { session },
  )
}

/** Answered again, the last answer stands; the earlier ones are events. */
export function answerChallenge(
  db: Writing,
  session: string,
  { says, reason, by, at }: Omit<AnsweredChallenge, 'enteredBy'>,
  event: number,
): void {
  db.run(
    `INSERT INTO answered_challenges (session, says, reason, answered_by, at, event)
     VALUES (:session, :says, :reason, :by, :at, :event)
     ON CONFLICT (session, says) DO UPDATE SET reason = excluded.reason, answered_by = excluded.answered_by,
       at = excluded.at, event = excluded.event`,
    { says, reason, by, at, session, event },
  )
}

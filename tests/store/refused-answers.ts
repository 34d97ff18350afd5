/** Answers to challenges and votes, tried on the file behind the application's back, and the sentence each is refused with. */
import type { RefusedChange } from './raw-changes.ts'

const answer = (says: string, reason = 'R'): string =>
  `INSERT INTO answered_challenges (session, says, reason, answered_by, at, event) VALUES ('first', '${says}', '${reason}', 'A', 'then', 1)`

export const refusedAnswers: readonly RefusedChange[] = [
  { stage: 'running', sql: answer('Why?'), says: 'challenges are answered once the session is closed' },
  { stage: 'closed', sql: answer('Why?', ' '), says: 'a challenge is answered with a reason' },
  {
    stage: 'closed',
    first: [answer('Why?')],
    sql: "UPDATE answered_challenges SET reason = 'S'",
    says: 'an answer changes only by a later event',
  },
  {
    stage: 'closed',
    first: [answer('Why?')],
    sql: 'DELETE FROM answered_challenges',
    says: 'an answer is never deleted',
  },
  {
    stage: 'closed',
    sql: "UPDATE outcomes SET agreement = '{}' WHERE number = (SELECT min(number) FROM outcomes)",
    says: 'how an outcome was agreed is never changed',
  },
]

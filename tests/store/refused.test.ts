/** The file refuses by itself what the rules do not allow: every change here goes round the application. */
import { afterAll, describe, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import { migrations } from '../../src-main/store/migrations/migrations.ts'
import { refusedCasework } from './a-casework.ts'
import { refusedAgain } from './a-return-again.ts'
import { refusedSampling } from './a-sample.ts'
import { refusedAnswers } from './refused-answers.ts'
import { refusedDeciders } from './refused-deciders.ts'
import { refusedOnItems, refusedOutcomes } from './refused-outcomes.ts'
import { refusedPaper } from './refused-paper.ts'
import { refusedPositions } from './refused-positions.ts'
import { refusedSessions } from './refused-sessions.ts'
import { refusedSigning } from './refused-signing.ts'
import { refusedEvidence, refusedInTheTrail, refusedResults } from './refused-trail.ts'
import { aFolder, bytesAt, type Stage } from './stages.ts'

const folder = aFolder(afterAll)
const bytes = new Map<Stage, Buffer>()

const groups = [
  { about: 'outcomes', changes: refusedOutcomes },
  { about: 'who decides', changes: refusedDeciders },
  { about: 'items', changes: refusedOnItems },
  { about: 'the trail of events', changes: refusedInTheTrail },
  { about: 'evidence', changes: refusedEvidence },
  { about: 'results and what they are compared with', changes: refusedResults },
  { about: 'samples', changes: refusedSampling },
  { about: 'case work', changes: refusedCasework },
  { about: 'answers and votes', changes: refusedAnswers },
  { about: 'positions', changes: refusedPositions },
  { about: 'paper', changes: refusedPaper },
  { about: 'returns that meet others', changes: refusedAgain },
  { about: 'sessions and their people', changes: refusedSessions },
  { about: 'signing, and after it', changes: refusedSigning },
]

describe.each(groups)('the file refuses, of $about', ({ changes }) => {
  test.each(changes)('$stage: $says: $sql', ({ stage, first = [], sql, says }) => {
    const db = new Database(bytesOf(stage))
    for (const allowed of first) expect(db.prepare(allowed).run().changes).toBeGreaterThan(0)
    const before = db.serialize()
    expect(() => db.exec(sql)).toThrow(new RegExp(`^(CHECK constraint failed: )?${says}$`))
    expect(db.serialize().equals(before)).toBe(true)
    db.close()
  })
})

test('every sentence the file can refuse with is provoked by a change above', () => {
  const raised = /RAISE\(ABORT, '([^']+)'\)|CONSTRAINT "([^"]+)"/g
  const sentences = migrations.flatMap((sql) =>
    [...sql.matchAll(raised)].map(([, raise, named]) => raise ?? named ?? ''),
  )
  const provoked = new Set(groups.flatMap(({ changes }) => changes.map(({ says }) => says)))
  expect(sentences.length).toBeGreaterThan(60)
  expect([...new Set(sentences)].filter((sentence) => !provoked.has(sentence))).toEqual([])
})

function bytesOf(stage: Stage): Buffer {
  const known = bytes.get(stage) ?? bytesAt(folder, stage)
  bytes.set(stage, known)
  return known
}

/** Every promise about the data is noticed when it is broken; at no stage of a panel is one. */
import { afterAll, describe, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import type { Reading } from '../../src-main/store/database.ts'
import { brokenChain } from '../../src-main/store/events.ts'
import { brokenPromises, invariants } from '../../src-main/store/invariants.ts'
import { alteredRules } from '../../src-main/store/migrations/rules.ts'
import { brokenCasework } from './a-casework.ts'
import { brokenAgain } from './a-return-again.ts'
import { brokenSampling } from './a-sample.ts'
import { brokenPaper } from './refused-paper.ts'
import { aFolder, bytesAt, fileAt, opened, type Stage } from './stages.ts'

const folder = aFolder(afterAll)

/** The file in memory with nothing left to refuse: triggers dropped, CHECKs and references not looked at. */
function unguarded(stage: Stage): Database.Database {
  const db = new Database(bytesAt(aFolder(afterAll), stage))
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) db.exec(`DROP TRIGGER ${String(name)}`)
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  return db
}

function reading(db: Database.Database): Reading {
  return {
    all: <Row>(sql: string) => db.prepare(sql).all() as Row[],
    get: <Row>(sql: string) => (db.prepare(sql).get() as Row | undefined) ?? null,
  }
}

const promisesBroken = (db: Database.Database): readonly string[] =>
  brokenPromises(reading(db)).map(({ promise }) => promise)

test.each(['empty', 'preparing', 'running', 'closed', 'signed', 'superseding'] as const)(
  'every promise holds: %s',
  (stage) => {
    const file = opened(fileAt(folder, stage))
    expect(file.read(brokenPromises)).toEqual([])
    file.close()
  },
)

const chain = 'the trail of events is as it was written, without a gap'
const rules = 'the file has the rules of its version, and no others'
const outcomes = 'every standing outcome gives the score its frozen item allows'
const items = 'an item is decided or adjourned exactly where an outcome says so'
const ofEvents = 'every outcome names the event that recorded it, and a retracted one the event that took it back'
const signatures = 'only a closed or signed session has signatures, each by one of its people'
const complete = 'a signed session has every required signature, and no adjourned item'
const toldLast = 'every result stands as the last event about it says, and a withdrawn one does not stand'
const records = 'a record is of the inspection of its session, and supersedes what its session does'

const breaks: readonly { readonly promise: string; readonly stage: Stage; readonly sql: string }[] = [
  {
    promise: 'nothing names what is not in the file',
    stage: 'preparing',
    sql: "UPDATE results SET inspection = 'none'",
  },
  {
    promise: 'an inspection names the event that created it',
    stage: 'preparing',
    sql: 'UPDATE inspections SET event = 2',
  },
  {
    promise: 'a return names the event of its inspection that brought it in',
    stage: 'preparing',
    sql: 'UPDATE returns SET event = 1',
  },
  {
    promise: 'every judgement names an event of its inspection',
    stage: 'preparing',
    sql: "UPDATE events SET inspection = NULL WHERE kind = 'returns-imported'",
  },
  {
    promise: 'a return has as many cases as it says it stored, and more only where packs were merged',
    stage: 'preparing',
    sql: 'DELETE FROM cases WHERE number = 1',
  },
  {
    promise: 'a case belongs to the inspection of its return',
    stage: 'preparing',
    sql: "UPDATE cases SET inspection = 'none' WHERE number = 1",
  },
  {
    promise: 'every judgement answers a question its return asked, or somebody entered it',
    stage: 'preparing',
    sql: "UPDATE judgements SET question = '9.9.9' WHERE question = '2.1.2'",
  },
  {
    promise: 'an inspection has at most one session that is not signed',
    stage: 'superseding',
    sql: "UPDATE sessions SET state = 'closed'",
  },
  {
    promise: 'a session has an agenda once it has opened, and none before',
    stage: 'running',
    sql: "UPDATE sessions SET state = 'preparing'",
  },
  {
    promise: 'a session has an agenda once it has opened, and none before',
    stage: 'running',
    sql: 'DELETE FROM items',
  },
  {
    promise: 'a session is frozen at an event of its inspection',
    stage: 'running',
    sql: 'UPDATE events SET inspection = NULL WHERE number = (SELECT frozen_event FROM sessions)',
  },
  {
    promise: 'a session has at most one chair, one deputy chair and one lead inspector',
    stage: 'running',
    sql: "UPDATE people SET role = 'chair' WHERE person = 'max'",
  },
  {
    promise: 'at most one item is open, and none is once the session has closed',
    stage: 'running',
    sql: "UPDATE items SET state = 'open'",
  },
  {
    promise: 'at most one item is open, and none is once the session has closed',
    stage: 'closed',
    sql: "UPDATE items SET state = 'waiting' WHERE standard = '2.1'",
  },
  { promise: items, stage: 'running', sql: "UPDATE items SET state = 'decided' WHERE standard = '2.1'" },
  { promise: items, stage: 'running', sql: "UPDATE items SET state = 'adjourned' WHERE standard = '2.1'" },
  {
    promise: items,
    stage: 'closed',
    sql: "UPDATE outcomes SET retracted_at = 'then', retracted_event = 99 WHERE standard = '2.1'",
  },
  {
    promise: items,
    stage: 'closed',
    sql: "DELETE FROM outcomes WHERE standard = '4.1' AND outcome = 'considered-no-change'",
  },
  {
    promise: 'a standard has one outcome, or a rejected moderation and one more',
    stage: 'closed',
    sql: "UPDATE outcomes SET standard = '2.2' WHERE standard = '2.1'",
  },
  { promise: outcomes, stage: 'closed', sql: "UPDATE outcomes SET score = 3 WHERE standard = '2.1'" },
  { promise: outcomes, stage: 'closed', sql: "UPDATE outcomes SET direction = 'down' WHERE standard = '2.1'" },
  { promise: outcomes, stage: 'closed', sql: "UPDATE items SET up_to = NULL WHERE standard = '2.1'" },
  { promise: outcomes, stage: 'closed', sql: "UPDATE items SET kind = 'stands' WHERE standard = '2.2'" },
  { promise: outcomes, stage: 'closed', sql: "UPDATE items SET moderation_to = 3 WHERE standard = '4.2'" },
  { promise: outcomes, stage: 'closed', sql: "UPDATE items SET provisional_score = 0 WHERE standard = '2.3'" },
  { promise: outcomes, stage: 'closed', sql: "UPDATE outcomes SET score = 0 WHERE outcome = 'not-rated'" },
  { promise: outcomes, stage: 'closed', sql: "UPDATE items SET scores = '[0, 1, 2]' WHERE standard = '1.1'" },
  {
    promise: 'every ground given may be given for that direction',
    stage: 'closed',
    sql: `UPDATE outcomes SET grounds = '["whim"]' WHERE standard = '2.1'`,
  },
  {
    promise: 'every ground given may be given for that direction',
    stage: 'closed',
    sql: "UPDATE outcomes SET grounds = '[]' WHERE standard = '2.1'",
  },
  { promise: ofEvents, stage: 'closed', sql: "UPDATE outcomes SET event = 1 WHERE standard = '2.1'" },
  {
    promise: ofEvents,
    stage: 'closed',
    sql: "UPDATE outcomes SET retracted_at = 'then', retracted_event = 1 WHERE standard = '2.1'",
  },
  { promise: signatures, stage: 'signed', sql: "UPDATE sessions SET state = 'running'" },
  { promise: signatures, stage: 'signed', sql: "UPDATE signatures SET person = 'nobody' WHERE role = 'chair'" },
  { promise: complete, stage: 'signed', sql: "DELETE FROM signatures WHERE role = 'chair'" },
  { promise: complete, stage: 'signed', sql: "UPDATE items SET state = 'adjourned' WHERE standard = '2.1'" },
  { promise: 'a session has a record exactly where it is signed', stage: 'signed', sql: 'DELETE FROM records' },
  {
    promise: 'a session has a record exactly where it is signed',
    stage: 'signed',
    sql: "UPDATE sessions SET state = 'closed'",
  },
  { promise: records, stage: 'signed', sql: "UPDATE records SET inspection = 'none'" },
  { promise: records, stage: 'signed', sql: "UPDATE records SET supersedes = 'record-first'" },
  ...brokenSampling,
  ...brokenCasework,
  ...brokenAgain,
  ...brokenPaper,
  {
    promise: 'a result names the event of its inspection that gave it or last changed it',
    stage: 'preparing',
    sql: 'UPDATE results SET event = 1',
  },
  {
    promise: toldLast,
    stage: 'preparing',
    sql: `UPDATE events SET facts = '{"changes":[{"item":"4.1.1","before":null,"after":{"yes":58,"n":118}}]}' WHERE kind = 'results-imported'`,
  },
  {
    promise: toldLast,
    stage: 'preparing',
    sql: `UPDATE events SET facts = '{"changes":[{"item":"4.1.1","before":{"yes":57,"n":118},"after":null}]}' WHERE kind = 'results-imported'`,
  },
  {
    promise: toldLast,
    stage: 'preparing',
    sql: `UPDATE events SET facts = '{"changes":[{"item":"4.1.2","before":null,"after":{"percent":63}}]}' WHERE kind = 'results-imported'`,
  },
  {
    promise: 'a comparator names the event of its inspection that gave it or last changed it',
    stage: 'preparing',
    sql: 'UPDATE comparators SET event = 1',
  },
  {
    promise: 'the previous inspection is the one that was linked last',
    stage: 'preparing',
    sql: `UPDATE events SET kind = 'previous-set', facts = '{"before":null,"after":{"id":"other"}}' WHERE number = 2`,
  },
  {
    promise: 'no inspection is its own previous one by way of others',
    stage: 'preparing',
    sql: `INSERT INTO inspections SELECT 9, 'later', provider, framework_digest, '', '', '', 'london', '', created_at, event FROM inspections;
      UPDATE inspections SET previous = 'later' WHERE id = 'london'`,
  },
  { promise: chain, stage: 'preparing', sql: `UPDATE events SET facts = '{"a":1}' WHERE number = 2` },
  { promise: chain, stage: 'preparing', sql: 'DELETE FROM events WHERE number = 2' },
  { promise: rules, stage: 'preparing', sql: 'SELECT 1' },
]

describe('a broken promise is noticed', () => {
  test.each(breaks)('$promise: $sql', ({ promise, stage, sql }) => {
    const db = unguarded(stage)
    // Without its triggers the file has broken that promise already, and no other.
    expect(promisesBroken(db)).toEqual([rules])
    db.exec(sql)
    expect(promisesBroken(db)).toContain(promise)
    db.close()
  })

  test('every promise is broken above', () => {
    expect(Object.keys(invariants).filter((promise) => breaks.every((each) => each.promise !== promise))).toEqual([])
  })
})

test('the trail says which event was changed, and how it shows', () => {
  const found = (sql: string): unknown => {
    const db = unguarded('preparing')
    db.exec(sql)
    const fault = brokenChain(reading(db))
    db.close()
    return fault
  }
  expect(found("UPDATE events SET acted_by = 'Somebody else' WHERE number = 3")).toEqual({ number: 3, fault: 'digest' })
  expect(found('DELETE FROM events WHERE number = 3')).toEqual({ number: 4, fault: 'gap' })
  expect(found(`UPDATE events SET digest = '${'0'.repeat(64)}' WHERE number = 3`)).toEqual({
    number: 3,
    fault: 'digest',
  })
  expect(found('UPDATE events SET previous_digest = digest WHERE number = 3')).toEqual({
    number: 3,
    fault: 'previous-digest',
  })
})

test('a rule that was dropped, changed or added is named', () => {
  const db = new Database(bytesAt(folder, 'empty'))
  db.exec('DROP TRIGGER event_kept')
  db.exec('CREATE TRIGGER added AFTER INSERT ON settings BEGIN SELECT 1; END')
  db.exec('DROP TRIGGER record_kept')
  db.exec('CREATE TRIGGER record_kept BEFORE DELETE ON records BEGIN SELECT 1; END')
  expect(alteredRules(reading(db))).toEqual(['added', 'event_kept', 'record_kept'])
  db.close()
})

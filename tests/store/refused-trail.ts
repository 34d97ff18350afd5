/** Changes of events and evidence tried behind the application's back, and the sentence each is refused with. */
import { nextEvent, signature, type RefusedChange } from './raw-changes.ts'

const resting = 'results rest while the panel sits and once its record is signed'
const previousRests = 'the previous inspection rests while the panel sits and once somebody has signed'

export const refusedInTheTrail: readonly RefusedChange[] = [
  {
    stage: 'preparing',
    sql: 'UPDATE events SET facts = \'{"a":1}\' WHERE number = 2',
    says: 'an event is never changed',
  },
  { stage: 'preparing', sql: 'DELETE FROM events WHERE number = 2', says: 'an event is never deleted' },
  { stage: 'preparing', sql: nextEvent({ number: 'number + 2' }), says: 'an event follows the last one and no other' },
  {
    stage: 'preparing',
    sql: nextEvent({ number: '2' }).replace('INSERT', 'INSERT OR REPLACE'),
    says: 'an event follows the last one and no other',
  },
  {
    stage: 'preparing',
    sql: nextEvent({ previous_digest: 'previous_digest' }),
    says: 'an event follows the last one and no other',
  },
  { stage: 'preparing', sql: nextEvent({ kind: "'whim'" }), says: 'an event is of a known kind' },
  { stage: 'preparing', sql: nextEvent({ at: "'yesterday'" }), says: 'a moment is written as ISO 8601 in UTC' },
  { stage: 'preparing', sql: nextEvent({ facts: "'[]'" }), says: 'the facts of an event are a JSON object' },
  { stage: 'preparing', sql: nextEvent({ digest: "'short'" }), says: 'a digest is a SHA-256 in hexadecimal' },
  {
    stage: 'preparing',
    sql: "UPDATE frameworks SET json = '[]'",
    says: 'a framework in the file is never changed: a change is a new version',
  },
  { stage: 'preparing', sql: 'DELETE FROM frameworks', says: 'a framework in the file is never deleted' },
  {
    stage: 'preparing',
    sql: "INSERT OR REPLACE INTO frameworks SELECT digest, id, version, '[]' FROM frameworks",
    says: 'the framework is in the file already',
  },
  { stage: 'preparing', sql: "INSERT INTO frameworks VALUES ('d', 'i', 'v', 'not json')", says: 'a framework is JSON' },
]

export const refusedEvidence: readonly RefusedChange[] = [
  { sql: 'DELETE FROM inspections', says: 'an inspection is never deleted' },
  { sql: "UPDATE inspections SET framework_digest = 'other'", says: 'an inspection keeps the framework it began with' },
  { sql: 'UPDATE inspections SET previous = id', says: 'an inspection is not its own previous one' },
  { sql: "UPDATE returns SET digest = ''", says: 'a return that was brought in is never changed' },
  { sql: 'DELETE FROM returns', says: 'a return that was brought in is never deleted' },
  {
    sql: "INSERT INTO returns SELECT 9, 'new', inspection, file, digest, at, imported_by, 9, cases_stored, records_refused, questions, event, '[]' FROM returns WHERE number = 1",
    says: 'every record read was stored or refused',
  },
  { sql: 'DELETE FROM cases', says: 'a case that was brought in is never deleted' },
  { sql: "UPDATE judgements SET answer = 'N' WHERE answer = 'Y'", says: 'a judgement changes only by a later event' },
  { sql: 'DELETE FROM judgements', says: 'a judgement is never deleted' },
  {
    sql: "UPDATE judgements SET answer = 'maybe', event = event + 1 WHERE answer = 'Y'",
    says: 'a judgement is Y, N, NA or blank',
  },
  { sql: 'UPDATE results SET event = event + 1, n = NULL, yes = NULL', says: 'a result says something' },
  { sql: 'UPDATE results SET event = event + 1, yes = n + 1', says: 'yes is at most n' },
  { sql: 'UPDATE results SET event = event + 1, percent = 101', says: 'a percentage lies between 0 and 100' },
  { sql: "UPDATE moderations SET direction = 'sideways'", says: 'a moderation goes up or down' },
  { sql: "UPDATE accepted_blanks SET reason = '  '", says: 'blanks are accepted with a reason' },
].map((change) => ({ stage: 'preparing', ...change }))

/** Results, comparators and the previous inspection: changed by a later event, and at rest while a panel sits. */
export const refusedResults: readonly RefusedChange[] = [
  { stage: 'preparing', sql: 'UPDATE results SET yes = 58', says: 'a result changes only by a later event' },
  {
    stage: 'preparing',
    sql: "UPDATE results SET item = '4.1.2', event = event + 1",
    says: 'a result changes only by a later event',
  },
  {
    stage: 'preparing',
    sql: "UPDATE comparators SET name = 'Others'",
    says: 'a comparator changes only by a later event',
  },
  ...(['running', 'signed'] as const).flatMap((stage) => [
    { stage, sql: 'DELETE FROM results', says: resting },
    { stage, sql: 'UPDATE results SET yes = 58, event = event + 1', says: resting },
    { stage, sql: "INSERT INTO results VALUES ('london', 9, '4.1.2', 1, 2, NULL, NULL, 1)", says: resting },
    { stage, sql: 'UPDATE inspections SET previous = NULL', says: previousRests },
  ]),
  {
    stage: 'closed',
    first: [signature('chair', 'ann')],
    sql: 'UPDATE inspections SET previous = NULL',
    says: previousRests,
  },
]

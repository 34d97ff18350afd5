/** Changes of sessions and their people tried behind the application's back, and the sentence each is refused with. */
import {
  conflict,
  draft,
  item,
  nextEvent,
  outcome,
  person,
  session,
  signature,
  type RefusedChange,
} from './raw-changes.ts'

const sign = [signature('chair', 'ann'), signature('lead-inspector', 'lee')]
const signed = "UPDATE sessions SET state = 'signed', signed_at = 'then'"

export const refusedSessions: readonly RefusedChange[] = [
  { stage: 'preparing', sql: session(), says: 'the inspection has a session already that is not signed' },
  { stage: 'signed', sql: session(), says: 'a signed inspection has a new session only to supersede its record' },
  {
    stage: 'signed',
    sql: session({ supersedes_record: "'another'", supersedes_reason: "'R'" }),
    says: 'a session supersedes the record of its own inspection that still stands',
  },
  {
    stage: 'signed',
    sql: session({ supersedes_record: "'record-first'", supersedes_reason: "' '" }),
    says: 'a session that supersedes a record says why',
  },
  {
    stage: 'signed',
    sql: session({ supersedes_record: "'record-first'", supersedes_reason: "'R'", state: "'running'" }),
    says: 'a session begins in preparation',
  },
  {
    stage: 'signed',
    sql: session({ id: "'first'", supersedes_record: "'record-first'", supersedes_reason: "'R'" }).replace(
      'INSERT',
      'INSERT OR REPLACE',
    ),
    says: 'the session is in the file already',
  },
  {
    stage: 'preparing',
    sql: "UPDATE sessions SET state = 'closed'",
    says: 'a session goes from preparing to running to closed to signed, or from closed back to running',
  },
  {
    stage: 'running',
    sql: "UPDATE sessions SET state = 'preparing'",
    says: 'a session goes from preparing to running to closed to signed, or from closed back to running',
  },
  {
    stage: 'running',
    sql: signed,
    says: 'a session goes from preparing to running to closed to signed, or from closed back to running',
  },
  {
    stage: 'preparing',
    sql: "UPDATE sessions SET state = 'running'",
    says: 'a session that was opened has its evidence frozen, and no other',
  },
  {
    stage: 'preparing',
    sql: "UPDATE sessions SET evidence_digest = 'd'",
    says: 'the evidence of a session is frozen as it opens or reopens',
  },
  {
    stage: 'closed',
    sql: "UPDATE sessions SET frozen = '[]'",
    says: 'the evidence of a session is frozen as it opens or reopens',
  },
  {
    stage: 'running',
    sql: "UPDATE sessions SET state = 'closed', closed_at = 'then'",
    says: 'a session closes once every item is decided or adjourned',
  },
  {
    stage: 'preparing',
    first: [
      "UPDATE sessions SET state = 'running', opened_at = 'then', frozen = '{}', evidence_digest = 'd', frozen_event = 1",
    ],
    sql: "UPDATE sessions SET state = 'closed', closed_at = 'then'",
    says: 'a session without items cannot close',
  },
  { stage: 'closed', sql: 'UPDATE sessions SET closed_at = NULL', says: 'a closed session says when it was closed' },
  {
    stage: 'closed',
    first: sign,
    sql: "UPDATE sessions SET state = 'signed'",
    says: 'a signed session says when it was signed, and no other',
  },
  { stage: 'closed', first: sign.slice(0, 1), sql: signed, says: 'a session is signed by every required signatory' },
  {
    stage: 'running',
    sql: "UPDATE sessions SET opened_at = 'earlier'",
    says: 'a session keeps its inspection, what it supersedes, and when it began',
  },
  {
    stage: 'closed',
    sql: `UPDATE sessions SET settings = json_set(settings, '$.signatories', json('["chair"]'))`,
    says: 'the settings of a session change only until it closes',
  },
  { stage: 'preparing', sql: "UPDATE sessions SET settings = '{}'", says: 'the settings of a session are complete' },
  {
    stage: 'preparing',
    sql: "UPDATE sessions SET settings = json_set(settings, '$.signatories', json('[]'))",
    says: 'the settings of a session are complete',
  },
  { stage: 'empty', sql: session({ state: "'resting'" }), says: 'a session begins in preparation' },
  { stage: 'preparing', sql: 'DELETE FROM sessions', says: 'a session is never deleted' },
  { stage: 'closed', sql: person, says: 'the people of a session change only until it closes' },
  {
    stage: 'closed',
    sql: "UPDATE people SET present = 0 WHERE person = 'ann'",
    says: 'the people of a session change only until it closes',
  },
  {
    stage: 'running',
    sql: "DELETE FROM people WHERE person = 'ann'",
    says: 'a person who leaves a session that has opened is marked absent, not taken out',
  },
  { stage: 'preparing', sql: "UPDATE people SET role = 'king'", says: 'a person has a role of the panel' },
  { stage: 'closed', sql: conflict, says: 'conflicts of interest change only until the session closes' },
  {
    stage: 'closed',
    sql: "UPDATE conflicts SET state = 'recused'",
    says: 'conflicts of interest change only until the session closes',
  },
  { stage: 'closed', sql: 'DELETE FROM conflicts', says: 'conflicts of interest change only until the session closes' },
  {
    stage: 'preparing',
    sql: "UPDATE conflicts SET state = 'unsure'",
    says: 'a conflict is declared, cleared or led to recusal',
  },
  { stage: 'preparing', first: [item()], sql: item(), says: 'the item is on the agenda already' },
  { stage: 'preparing', sql: item({ state: "'decided'" }), says: 'an item begins by waiting' },
  { stage: 'preparing', sql: item({ provisional_score: '5' }), says: 'a frozen score is one of the scale' },
  {
    stage: 'closed',
    sql: "UPDATE items SET state = 'open' WHERE standard = '2.1'",
    says: 'an item changes only while its session runs',
  },
  {
    stage: 'closed',
    sql: outcome('2.3', 'stands', { score: '1' }),
    says: 'an outcome is recorded only while its session runs',
  },
  {
    stage: 'closed',
    first: [nextEvent()],
    sql: "UPDATE outcomes SET retracted_at = 'then', retracted_event = (SELECT max(number) FROM events)",
    says: 'an outcome is retracted only while its session runs',
  },
  { stage: 'closed', sql: draft, says: 'a draft is kept only while its session runs' },
]

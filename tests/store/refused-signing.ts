/** Signatures and signed records tried behind the application's back, and the sentence each is refused with. */
import { draft, nextEvent, outcome, record, signature, type RefusedChange } from './raw-changes.ts'

const sign = [signature('chair', 'ann'), signature('lead-inspector', 'lee')]
const signed = "UPDATE sessions SET state = 'signed', signed_at = 'then'"

const adjourned = [
  nextEvent(),
  "UPDATE sessions SET state = 'running', closed_at = NULL",
  "UPDATE outcomes SET retracted_at = 'then', retracted_event = (SELECT max(number) FROM events) WHERE standard = '2.3'",
  "UPDATE items SET state = 'open' WHERE standard = '2.3'",
  outcome('2.3', 'adjourned', { reason: "'Said.'" }),
  "UPDATE items SET state = 'adjourned' WHERE standard = '2.3'",
  "UPDATE sessions SET state = 'closed', closed_at = 'then'",
]
const never = 'a signed session is never changed'
export const refusedSigning: readonly RefusedChange[] = [
  { stage: 'running', sql: signature('chair', 'ann'), says: 'a session is signed once it is closed' },
  { stage: 'closed', first: sign, sql: signature('chair', 'ann'), says: 'that role has signed already' },
  {
    stage: 'closed',
    first: sign,
    sql: signature('chair', 'dee').replace('INSERT', 'INSERT OR REPLACE'),
    says: 'that role has signed already',
  },
  { stage: 'closed', sql: signature('panel-member', 'max'), says: 'that role does not sign this session' },
  {
    stage: 'closed',
    sql: signature('chair', 'max'),
    says: 'a person signs for the role they hold, or the deputy for an absent chair',
  },
  {
    stage: 'closed',
    sql: signature('chair', 'dee'),
    says: 'a person signs for the role they hold, or the deputy for an absent chair',
  },
  {
    stage: 'closed',
    first: adjourned,
    sql: signature('chair', 'ann'),
    says: 'an adjourned item stands in the way of signing',
  },
  { stage: 'closed', first: adjourned, sql: signed, says: 'an adjourned item stands in the way of signing' },
  { stage: 'closed', first: sign, sql: "UPDATE signatures SET name = 'Other'", says: 'a signature is never changed' },
  {
    stage: 'closed',
    first: sign.slice(0, 1),
    sql: record(),
    says: 'a record is made once every required signatory has signed',
  },
  { stage: 'running', sql: record(), says: 'a record is made of a closed session' },
  {
    stage: 'closed',
    first: sign,
    sql: record({ inspection: "'another'" }),
    says: 'a record names the inspection of its session, and supersedes what its session does',
  },
  { stage: 'signed', sql: record(), says: 'the record is in the file already' },
  {
    stage: 'signed',
    sql: "INSERT OR REPLACE INTO records SELECT number, id, session, inspection, '[]', digest, signed_at, supersedes, reason, event FROM records",
    says: 'the record is in the file already',
  },
  {
    stage: 'superseding',
    sql: record({ session: "'second'", supersedes: "'record-first'" }),
    says: 'a record is made of a closed session',
  },
  {
    stage: 'closed',
    first: sign,
    sql: record({ reason: "'For no reason.'" }),
    says: 'a record that supersedes another says why',
  },
  { stage: 'signed', sql: "UPDATE records SET json = '[]'", says: 'a signed record is never changed' },
  { stage: 'signed', sql: 'DELETE FROM records', says: 'a signed record is never deleted' },
  { stage: 'signed', sql: "UPDATE sessions SET state = 'running', signed_at = NULL", says: never },
  { stage: 'signed', sql: "UPDATE sessions SET signed_at = 'later'", says: never },
  { stage: 'signed', sql: 'DELETE FROM signatures', says: never },
  { stage: 'signed', sql: signature('chair', 'ann'), says: 'a session is signed once it is closed' },
  { stage: 'signed', sql: "UPDATE signatures SET at = 'later'", says: 'a signature is never changed' },
  {
    stage: 'signed',
    sql: "UPDATE items SET state = 'open' WHERE standard = '2.1'",
    says: 'an item changes only while its session runs',
  },
  { stage: 'signed', sql: 'DELETE FROM items', says: 'an item is never taken off the agenda' },
  {
    stage: 'signed',
    sql: "UPDATE outcomes SET sentence = 'Otherwise.'",
    says: 'an outcome is never changed: at most it is retracted, once',
  },
  { stage: 'signed', sql: 'DELETE FROM outcomes', says: 'an outcome is never deleted' },
  {
    stage: 'signed',
    sql: outcome('2.3', 'stands', { score: '1' }),
    says: 'an outcome is recorded only while its session runs',
  },
  {
    stage: 'signed',
    sql: "UPDATE people SET name = 'Other'",
    says: 'the people of a session change only until it closes',
  },
  { stage: 'signed', sql: 'DELETE FROM conflicts', says: 'conflicts of interest change only until the session closes' },
  { stage: 'signed', sql: draft, says: 'a draft is kept only while its session runs' },
]

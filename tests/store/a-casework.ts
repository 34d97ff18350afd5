/** Case work on the small inspection, for the tests of the file: values entered over those of its return, and a case begun and withdrawn. */
import { beginCase, casesOf, setStanding } from '../../src-main/store/cases.ts'
import type { Writing } from '../../src-main/store/database.ts'
import { insertEntry } from '../../src-main/store/entries.ts'
import type { EventKind } from '../../src-main/store/events.ts'
import type { RefusedChange } from './raw-changes.ts'

const at = '2019-08-07T09:00:00.000Z'
const written = { reason: '', by: 'Tom Notes', at, origin: '', replaces: [] }

export function itsCasework(db: Writing, event: (kind: EventKind) => number): void {
  const [first] = casesOf(db, 'london', 'case supervision', ['A1'])
  const caseNumber = first?.number ?? 0
  const changed = event('cases-changed')
  const values = [
    ['first', 'answer/2.1.1', 'N'],
    ['second', 'answer/2.1.1', 'Y'],
    ['risk', 'attribute/rosh_inspector', 'low'],
    ['why', 'reason/2.1.1', 'The plan says so'],
  ] as const
  for (const [id, field, value] of values) {
    insertEntry(db, { ...written, id, caseNumber, field, value, replaces: id === 'second' ? ['first'] : [] }, changed)
    setStanding(db, caseNumber, field, value, id === 'second' ? event('cases-changed') : changed)
  }
  const begun = event('cases-added')
  const mistaken = beginCase(db, 'london', 'case supervision', 'B1')
  insertEntry(db, { ...written, id: 'begun', caseNumber: mistaken, field: 'case/added', value: 'B1' }, begun)
  insertEntry(db, { ...written, id: 'out', caseNumber: mistaken, field: 'case/withdrawn', value: 'yes' }, begun)
  setStanding(db, mistaken, 'case/withdrawn', 'yes', begun)
}

const stage = 'preparing'
export const refusedCasework: readonly RefusedChange[] = [
  { stage, sql: "UPDATE entries SET value = 'N'", says: 'an entry is never changed: another replaces it' },
  { stage, sql: "DELETE FROM entries WHERE id = 'why'", says: 'an entry is never deleted' },
  { stage, sql: "UPDATE replaced_entries SET replaced = 'why'", says: 'what an entry replaced is never changed' },
  { stage, sql: 'DELETE FROM replaced_entries', says: 'what an entry replaced is never forgotten' },
  { stage, sql: "INSERT INTO replaced_entries VALUES ('why', 'why')", says: 'an entry does not replace itself' },
]

const anEntry = (id: string, number: string, field: string, value: string): string =>
  `INSERT INTO entries SELECT 99, '${id}', ${number}, '${field}', '${value}', '', entered_by, entered_at, origin, event FROM entries WHERE id = 'why'`
const judged = 'a judgement somebody entered is what its entries say, and blank where they differ'
const known = 'an attribute somebody entered is what its entries say, and blank where they differ'
const withdrawn = 'a case is withdrawn exactly where its entries say so'
const begun = 'a case that no return brought was begun by somebody'

export const brokenCasework = [
  { promise: judged, stage, sql: "UPDATE judgements SET answer = 'NA' WHERE question = '2.1.1' AND answer = 'Y'" },
  { promise: judged, stage, sql: anEntry('new', '1', 'answer/2.1.1', 'NA') },
  { promise: known, stage, sql: anEntry('new', '1', 'attribute/gender', 'Female') },
  { promise: known, stage, sql: anEntry('new', '1', 'attribute/rosh_inspector', 'high') },
  { promise: withdrawn, stage, sql: 'UPDATE cases SET withdrawn = 0' },
  { promise: withdrawn, stage, sql: 'UPDATE cases SET withdrawn = 1' },
  { promise: begun, stage, sql: "DELETE FROM entries WHERE field = 'case/added'" },
  {
    promise: 'every entry names an event of its inspection',
    stage,
    sql: "UPDATE events SET inspection = NULL WHERE kind = 'cases-changed'",
  },
] as const

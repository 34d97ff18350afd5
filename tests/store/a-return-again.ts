/** A second return of the small inspection, for the tests of the file: it brings a case the first has brought, and two records that are refused. */
import { casesOf } from '../../src-main/store/cases.ts'
import type { Writing } from '../../src-main/store/database.ts'
import type { EventKind } from '../../src-main/store/events.ts'
import { keepRefusedRecord, putRefusedAside } from '../../src-main/store/refused-records.ts'
import { insertReturn, shareCase } from '../../src-main/store/returns.ts'
import type { RefusedChange } from './raw-changes.ts'

const at = '2019-08-07T09:00:00.000Z'

export function itsReturnAgain(db: Writing, event: (kind: EventKind) => number): void {
  const [known] = casesOf(db, 'london', 'case supervision', ['A2'])
  const put = (id: string): number =>
    insertReturn(db, {
      id,
      inspection: 'london',
      file: `${id}.csv`,
      digest: 'e'.repeat(64),
      at,
      by: 'Tom Notes',
      recordsRead: 2,
      casesStored: 1,
      recordsRefused: 1,
      headings: ['case', 'sample', '2.1.1'],
      sheet: { questions: ['2.1.1'], cases: [] },
      event: event('returns-imported'),
    })
  const refused = { record: 3, sample: '', reference: 'A9', cells: ['A9', '', 'Y'], reason: 'No sample is given.' }
  const again = put('again')
  shareCase(db, again, known?.number ?? 0)
  keepRefusedRecord(db, again, refused)
  const done = put('done')
  shareCase(db, done, known?.number ?? 0, 'left')
  keepRefusedRecord(db, done, refused)
  putRefusedAside(db, 'done', event('refused-records-done'))
}

const stage = 'preparing'
export const refusedAgain: readonly RefusedChange[] = [
  {
    stage,
    sql: "UPDATE shared_cases SET became = 'changed'",
    says: 'what became of a case two returns share is never changed',
  },
  { stage, sql: 'DELETE FROM shared_cases', says: 'a case two returns share is never forgotten' },
  {
    stage,
    sql: "UPDATE refused_records SET cells = '[]' WHERE settled_event IS NULL",
    says: 'a refused record is settled once, and otherwise stays as it came',
  },
  {
    stage,
    sql: 'UPDATE refused_records SET settled_event = 2 WHERE settled_event IS NOT NULL',
    says: 'a refused record is settled once, and otherwise stays as it came',
  },
  { stage, sql: 'DELETE FROM refused_records', says: 'a refused record is never deleted' },
]

const shared = 'a case two returns share is of their inspection'
const counted = 'a return has as many cases as it says it stored, and more only where packs were merged'
const settled = 'a refused record was settled by an event of its inspection'

export const brokenAgain = [
  { promise: counted, stage, sql: "DELETE FROM shared_cases WHERE became = 'left'" },
  { promise: counted, stage, sql: "UPDATE shared_cases SET return_number = 1 WHERE became = 'left'" },
  { promise: shared, stage, sql: "UPDATE cases SET inspection = 'none' WHERE number = 2" },
  {
    promise: 'a return keeps no more refused records than it says',
    stage,
    sql: 'INSERT INTO refused_records SELECT return_number, 4, sample, folded, cells, reason, NULL FROM refused_records',
  },
  { promise: settled, stage, sql: 'UPDATE refused_records SET settled_event = 1' },
] as const

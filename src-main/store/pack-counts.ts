// What a pack must hold, counted in the file itself: a pack that holds less, or more, is not handed out.
import type { Reading } from './database.ts'

export type PackCounts = {
  readonly cases: number
  readonly returns: number
  /** Values that returns gave and entries that people made, together: a value becomes an entry once something stands beside it. */
  readonly said: number
}

/** Of these cases. */
export function packCounts(db: Reading, inspection: string, caseNumbers: readonly number[]): PackCounts {
  const cases = JSON.stringify(caseNumbers)
  const count = (sql: string): number => db.get<{ count: number }>(sql, { inspection, cases })?.count ?? 0
  return {
    cases: count(`SELECT count(*) AS count FROM cases WHERE ${among}`),
    returns: count(
      `SELECT count(*) AS count FROM returns WHERE inspection = :inspection AND digest IN (
         SELECT own.digest FROM cases JOIN returns AS own ON own.number = return_number WHERE cases.${among}
         UNION SELECT again.digest FROM shared_cases JOIN returns AS again ON again.number = shared_cases.return_number
           JOIN cases ON cases.number = case_number WHERE cases.${among}
         UNION SELECT origin FROM entries JOIN cases ON cases.number = case_number WHERE cases.${among})`,
    ),
    said: count(
      `SELECT (SELECT count(*) FROM entries JOIN cases ON cases.number = case_number WHERE cases.${among})
         + (SELECT count(*) FROM judgements JOIN cases ON cases.number = case_number
            WHERE cases.${among} AND return_number IS NOT NULL AND answer <> '' AND NOT EXISTS (
              SELECT 1 FROM entries WHERE entries.case_number = cases.number AND field = 'answer/' || question))
         + (SELECT count(*) FROM cases, json_each(attributes) AS attribute
            WHERE cases.${among} AND return_number IS NOT NULL AND attribute.value <> '' AND NOT EXISTS (
              SELECT 1 FROM entries WHERE entries.case_number = cases.number AND field = 'attribute/' || attribute.key))
         AS count`,
    ),
  }
}

const among = 'inspection = :inspection AND cases.number IN (SELECT value FROM json_each(:cases))'

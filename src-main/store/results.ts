// Results without cases, as an earlier report printed them, and the figures an inspection is compared with.
import type { Reading, Writing } from './database.ts'

export type ResultRow = {
  /** A key question, or a standard where only its rating is known. */
  readonly item: string
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
  readonly rating: string | null
}

export type Comparator = { readonly name: string; readonly period: string; readonly rows: readonly ResultRow[] }

export function insertResults(db: Writing, inspection: string, rows: readonly ResultRow[], event: number): void {
  const first =
    db.get<{ place: number }>(
      'SELECT coalesce(max(place), 0) + 1 AS place FROM results WHERE inspection = :inspection',
      { inspection },
    )?.place ?? 1
  for (const [place, row] of rows.entries()) {
    db.run(
      `INSERT INTO results (inspection, place, item, yes, n, percent, rating, event)
       VALUES (:inspection, :place, :item, :yes, :n, :percent, :rating, :event)`,
      { inspection, place: first + place, ...plain(row), event },
    )
  }
}

export function resultsOf(db: Reading, inspection: string): readonly ResultRow[] {
  return db.all<ResultRow>(
    'SELECT item, yes, n, percent, rating FROM results WHERE inspection = :inspection ORDER BY place',
    { inspection },
  )
}

export function insertComparator(db: Writing, inspection: string, given: Comparator, event: number): void {
  const { name, period } = given
  db.run('INSERT INTO comparators (inspection, name, period, event) VALUES (:inspection, :name, :period, :event)', {
    inspection,
    name,
    period,
    event,
  })
  const comparator = db.get<{ number: number }>('SELECT max(number) AS number FROM comparators')?.number ?? 0
  for (const [place, row] of given.rows.entries()) {
    db.run(
      `INSERT INTO comparator_results (comparator, place, item, yes, n, percent, rating)
       VALUES (:comparator, :place, :item, :yes, :n, :percent, :rating)`,
      { comparator, place, ...plain(row) },
    )
  }
}

export function comparatorsOf(db: Reading, inspection: string): readonly Comparator[] {
  const found = db.all<{ number: number; name: string; period: string }>(
    'SELECT number, name, period FROM comparators WHERE inspection = :inspection ORDER BY number',
    { inspection },
  )
  return found.map(({ number, name, period }) => ({
    name,
    period,
    rows: db.all<ResultRow>(
      'SELECT item, yes, n, percent, rating FROM comparator_results WHERE comparator = :number ORDER BY place',
      { number },
    ),
  }))
}

function plain({ item, yes, n, percent, rating }: ResultRow) {
  return { item, yes, n, percent, rating }
}

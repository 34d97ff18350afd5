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

/** What tells one comparator of an inspection from another. */
export type ComparatorName = { readonly name: string; readonly period: string }
export type Comparator = ComparatorName & { readonly rows: readonly ResultRow[] }
/** With the event that brought it in or last changed it. */
export type StoredComparator = Comparator & { readonly at: string; readonly by: string }

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

/** In the place it has; the event says what it was before. */
export function changeResult(db: Writing, inspection: string, row: ResultRow, event: number): void {
  db.run(
    `UPDATE results SET yes = :yes, n = :n, percent = :percent, rating = :rating, event = :event
     WHERE inspection = :inspection AND item = :item`,
    { inspection, ...plain(row), event },
  )
}

export function removeResult(db: Writing, inspection: string, item: string): void {
  db.run('DELETE FROM results WHERE inspection = :inspection AND item = :item', { inspection, item })
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
  insertFigures(db, inspection, given)
}

/** Another name, other figures, or both, in the place it has among the others. */
export function changeComparator(
  db: Writing,
  inspection: string,
  before: ComparatorName,
  after: Comparator,
  event: number,
): void {
  removeFigures(db, inspection, before)
  db.run(
    `UPDATE comparators SET name = :newName, period = :newPeriod, event = :event
     WHERE inspection = :inspection AND name = :name AND period = :period`,
    { inspection, name: before.name, period: before.period, newName: after.name, newPeriod: after.period, event },
  )
  insertFigures(db, inspection, after)
}

export function removeComparator(db: Writing, inspection: string, { name, period }: ComparatorName): void {
  removeFigures(db, inspection, { name, period })
  db.run('DELETE FROM comparators WHERE inspection = :inspection AND name = :name AND period = :period', {
    inspection,
    name,
    period,
  })
}

export function comparatorsOf(db: Reading, inspection: string): readonly StoredComparator[] {
  const found = db.all<ComparatorName & { readonly number: number; readonly at: string; readonly by: string }>(
    `SELECT comparators.number, name, period, events.at, events.acted_by AS "by"
     FROM comparators JOIN events ON events.number = event
     WHERE comparators.inspection = :inspection ORDER BY comparators.number`,
    { inspection },
  )
  return found.map(({ number, ...comparator }) => ({
    ...comparator,
    rows: db.all<ResultRow>(
      'SELECT item, yes, n, percent, rating FROM comparator_results WHERE comparator = :number ORDER BY place',
      { number },
    ),
  }))
}

function insertFigures(db: Writing, inspection: string, { name, period, rows }: Comparator): void {
  const comparator = numberOf(db, inspection, { name, period })
  for (const [place, row] of rows.entries()) {
    db.run(
      `INSERT INTO comparator_results (comparator, place, item, yes, n, percent, rating)
       VALUES (:comparator, :place, :item, :yes, :n, :percent, :rating)`,
      { comparator, place, ...plain(row) },
    )
  }
}

function removeFigures(db: Writing, inspection: string, comparator: ComparatorName): void {
  db.run('DELETE FROM comparator_results WHERE comparator = :number', { number: numberOf(db, inspection, comparator) })
}

function numberOf(db: Reading, inspection: string, { name, period }: ComparatorName): number {
  const found = db.get<{ number: number }>(
    'SELECT number FROM comparators WHERE inspection = :inspection AND name = :name AND period = :period',
    { inspection, name, period },
  )
  if (found === null) throw new Error(`the inspection has no comparator ${name}, ${period}`)
  return found.number
}

function plain({ item, yes, n, percent, rating }: ResultRow) {
  return { item, yes, n, percent, rating }
}

// Populations of an inspection's samples: each list that was brought in, case by case, or the counts where no list is known.
import type { Candidate, Trait } from '../domain/sampling/candidate.ts'
import type { ExclusionId } from '../domain/sampling/exclusions.ts'
import { folded } from '../domain/spelling.ts'
import type { Reading, Writing } from './database.ts'

export type CountedCategory = { readonly trait: Trait; readonly name: string; readonly cases: number }

export type NewPopulation = {
  readonly inspection: string
  readonly sample: string
  readonly known: 'list' | 'counts'
  readonly file: string
  /** SHA-256 of the file's bytes. */
  readonly digest: string
  readonly at: string
  readonly by: string
  readonly cases: number
  readonly categories: readonly CountedCategory[]
}
export type PopulationRow = NewPopulation & { readonly number: number }

/** A candidate and the number its row has in the file. */
export type StoredCandidate = Candidate & { readonly number: number }

export function insertPopulation(
  db: Writing,
  row: NewPopulation,
  candidates: readonly Candidate[],
  event: number,
): void {
  const number = nextNumber(db, 'SELECT max(number) AS last FROM populations')
  db.run(
    `INSERT INTO populations (number, inspection, sample, known, file, digest, at, imported_by, cases, categories, event)
     VALUES (:number, :inspection, :sample, :known, :file, :digest, :at, :by, :cases, :categories, :event)`,
    { ...row, categories: JSON.stringify(row.categories), number, event },
  )
  const first = nextNumber(db, 'SELECT max(number) AS last FROM candidates')
  for (const [place, { reference, traits, officer, excluded, attributes }] of candidates.entries()) {
    db.run(
      `INSERT INTO candidates
         (number, population, reference, folded, gender, disposal, risk, ldu, officer, excluded, excluded_words, attributes)
       VALUES
         (:number, :population, :reference, :folded, :gender, :disposal, :risk, :ldu, :officer, :excluded, :words, :attributes)`,
      {
        number: first + place,
        population: number,
        reference,
        folded: folded(reference),
        ...traits,
        officer,
        excluded: excluded?.because ?? null,
        words: excluded?.words ?? '',
        attributes: JSON.stringify(attributes),
      },
    )
  }
}

/** The one that stands: the last brought in. */
export function populationOf(db: Reading, inspection: string, sample: string): PopulationRow | null {
  const row = db.get<Omit<PopulationRow, 'categories'> & { readonly categories: string }>(
    `SELECT number, inspection, sample, known, file, digest, at, imported_by AS "by", cases, categories
     FROM populations WHERE inspection = :inspection AND sample = :sample ORDER BY number DESC LIMIT 1`,
    { inspection, sample },
  )
  return row === null ? null : { ...row, categories: JSON.parse(row.categories) }
}

/** In the order of the list. */
export function candidatesOf(db: Reading, population: number): readonly StoredCandidate[] {
  const rows = db.all<CandidateRow>(
    `SELECT number, reference, gender, disposal, risk, ldu, officer, excluded, excluded_words AS words, attributes
     FROM candidates WHERE population = :population ORDER BY number`,
    { population },
  )
  return rows.map(({ number, reference, gender, disposal, risk, ldu, officer, excluded, words, attributes }) => ({
    number,
    reference,
    traits: { gender, disposal, risk, ldu },
    officer,
    excluded: excluded === null ? null : { because: excluded, words },
    attributes: JSON.parse(attributes),
  }))
}

type CandidateRow = Readonly<Record<Trait, string>> & {
  readonly number: number
  readonly reference: string
  readonly officer: string
  readonly excluded: ExclusionId | null
  readonly words: string
  readonly attributes: string
}

export function nextNumber(db: Reading, lastOne: string): number {
  return (db.get<{ last: number | null }>(lastOne)?.last ?? 0) + 1
}

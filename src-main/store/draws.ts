// Samples drawn: the seed and the order chance gave, and each case that fell out with the one that took its place.
import type { ExclusionId } from '../domain/sampling/exclusions.ts'
import type { Reading, Writing } from './database.ts'
import { nextNumber } from './populations.ts'

export type NewDraw = {
  readonly population: number
  readonly size: number
  readonly mostEach: number | null
  readonly seed: number
  /** Why it was drawn again; empty for the first draw. */
  readonly reason: string
  readonly at: string
  readonly by: string
}
export type DrawRow = NewDraw & { readonly number: number }
/** `candidate`: its number in the file. */
export type TurnRow = { readonly turn: number; readonly candidate: number; readonly drawn: boolean }

export type NewReplacement = {
  readonly draw: number
  readonly fallen: number
  readonly replacement: number | null
  readonly because: ExclusionId
  readonly words: string
  readonly at: string
  readonly by: string
}

export function insertDraw(
  db: Writing,
  row: NewDraw,
  turns: readonly { readonly candidate: number; readonly drawn: boolean }[],
  event: number,
): void {
  const number = nextNumber(db, 'SELECT max(number) AS last FROM draws')
  db.run(
    `INSERT INTO draws (number, population, size, most_each, seed, reason, at, drawn_by, event)
     VALUES (:number, :population, :size, :mostEach, :seed, :reason, :at, :by, :event)`,
    { ...row, number, event },
  )
  for (const [place, { candidate, drawn }] of turns.entries()) {
    db.run('INSERT INTO turns (draw, turn, candidate, drawn) VALUES (:draw, :turn, :candidate, :drawn)', {
      draw: number,
      turn: place + 1,
      candidate,
      drawn: drawn ? 1 : 0,
    })
  }
}

/** Every draw for this sample, from whichever list, in the order they were made: the last one stands. */
export function drawsFor(db: Reading, inspection: string, sample: string): readonly DrawRow[] {
  return db.all<DrawRow>(
    `SELECT draws.number, population, size, most_each AS mostEach, seed, reason, draws.at, drawn_by AS "by"
     FROM draws JOIN populations ON populations.number = population
     WHERE inspection = :inspection AND sample = :sample ORDER BY draws.number`,
    { inspection, sample },
  )
}

export function turnsOf(db: Reading, draw: number): readonly TurnRow[] {
  return db
    .all<Omit<TurnRow, 'drawn'> & { readonly drawn: 0 | 1 }>(
      'SELECT turn, candidate, drawn FROM turns WHERE draw = :draw ORDER BY turn',
      { draw },
    )
    .map((row) => ({ ...row, drawn: row.drawn === 1 }))
}

export function insertReplacement(db: Writing, row: NewReplacement, event: number): void {
  db.run(
    `INSERT INTO replacements (draw, fallen, replacement, because, words, at, replaced_by, event)
     VALUES (:draw, :fallen, :replacement, :because, :words, :at, :by, :event)`,
    { ...row, event },
  )
}

/** In the order they were made. */
export function replacementsIn(db: Reading, draw: number): readonly NewReplacement[] {
  return db.all<NewReplacement>(
    `SELECT draw, fallen, replacement, because, words, at, replaced_by AS "by"
     FROM replacements WHERE draw = :draw ORDER BY number`,
    { draw },
  )
}

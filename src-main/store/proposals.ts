// What the lead inspector states: a rating of a standard, a moderation, and blanks that are accepted with a reason.
import type { Direction } from '../domain/framework/framework.ts'
import type { Reading, Writing } from './database.ts'

export type Proposal = {
  readonly standard: string
  readonly rating: string
  readonly evidence: string
  readonly strengths: readonly string[]
  readonly areasForImprovement: readonly string[]
}
export type Moderation = { readonly standard: string; readonly direction: Direction; readonly evidence: string }
export type AcceptedBlank = { readonly question: string; readonly blank: number; readonly reason: string }

export function setProposal(db: Writing, inspection: string, row: Proposal, event: number): void {
  const { standard, rating, evidence } = row
  const [strengths, areas] = [JSON.stringify(row.strengths), JSON.stringify(row.areasForImprovement)]
  db.run(
    `INSERT INTO proposals (inspection, standard, rating, evidence, strengths, areas_for_improvement, event)
     VALUES (:inspection, :standard, :rating, :evidence, :strengths, :areas, :event)
     ON CONFLICT (inspection, standard) DO UPDATE SET rating = excluded.rating, evidence = excluded.evidence,
       strengths = excluded.strengths, areas_for_improvement = excluded.areas_for_improvement, event = excluded.event`,
    { inspection, standard, rating, evidence, strengths, areas, event },
  )
}

export function removeProposal(db: Writing, inspection: string, standard: string): void {
  db.run('DELETE FROM proposals WHERE inspection = :inspection AND standard = :standard', { inspection, standard })
}

export function proposalsOf(db: Reading, inspection: string): readonly Proposal[] {
  type Stored = Omit<Proposal, 'strengths' | 'areasForImprovement'> & {
    readonly strengths: string
    readonly areas: string
  }
  return db
    .all<Stored>(
      `SELECT standard, rating, evidence, strengths, areas_for_improvement AS areas
       FROM proposals WHERE inspection = :inspection ORDER BY standard`,
      { inspection },
    )
    .map(({ strengths, areas, ...row }) => ({
      ...row,
      strengths: JSON.parse(strengths),
      areasForImprovement: JSON.parse(areas),
    }))
}

export function setModeration(db: Writing, inspection: string, row: Moderation, event: number): void {
  const { standard, direction, evidence } = row
  db.run(
    `INSERT INTO moderations (inspection, standard, direction, evidence, event)
     VALUES (:inspection, :standard, :direction, :evidence, :event)
     ON CONFLICT (inspection, standard) DO UPDATE SET direction = excluded.direction, evidence = excluded.evidence,
       event = excluded.event`,
    { inspection, standard, direction, evidence, event },
  )
}

export function removeModeration(db: Writing, inspection: string, standard: string): void {
  db.run('DELETE FROM moderations WHERE inspection = :inspection AND standard = :standard', { inspection, standard })
}

export function moderationsOf(db: Reading, inspection: string): readonly Moderation[] {
  return db.all<Moderation>(
    'SELECT standard, direction, evidence FROM moderations WHERE inspection = :inspection ORDER BY standard',
    { inspection },
  )
}

/** In place of those accepted before. */
export function acceptBlanks(db: Writing, inspection: string, rows: readonly AcceptedBlank[], event: number): void {
  db.run('DELETE FROM accepted_blanks WHERE inspection = :inspection', { inspection })
  for (const [place, { question, blank, reason }] of rows.entries()) {
    db.run(
      `INSERT INTO accepted_blanks (inspection, place, question, blank, reason, event)
       VALUES (:inspection, :place, :question, :blank, :reason, :event)`,
      { inspection, place, question, blank, reason, event },
    )
  }
}

export function acceptedBlanksOf(db: Reading, inspection: string): readonly AcceptedBlank[] {
  return db.all<AcceptedBlank>(
    'SELECT question, blank, reason FROM accepted_blanks WHERE inspection = :inspection ORDER BY place',
    { inspection },
  )
}

/** Standards of which the lead inspector says something else than when the event of this number was written. */
export function standardsReworded(db: Reading, inspection: string, event: number): readonly string[] {
  const said = (kind: 'proposal-set' | 'moderation-set', standard: string): string | null =>
    db.get<{ facts: string }>(
      `SELECT facts FROM events WHERE inspection = :inspection AND kind = :kind AND number <= :event
         AND json_extract(facts, '$.standard') = :standard ORDER BY number DESC LIMIT 1`,
      { inspection, kind, standard, event },
    )?.facts ?? null
  const later = (table: 'proposals' | 'moderations') =>
    db.all<{ standard: string; now: string }>(
      `SELECT ${table}.standard, events.facts AS now FROM ${table} JOIN events ON events.number = ${table}.event
       WHERE ${table}.inspection = :inspection AND ${table}.event > :event`,
      { inspection, event },
    )
  return [
    ...later('proposals').filter(({ standard, now }) => said('proposal-set', standard) !== now),
    ...later('moderations').filter(({ standard, now }) => said('moderation-set', standard) !== now),
  ].map(({ standard }) => standard)
}

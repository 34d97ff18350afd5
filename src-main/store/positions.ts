// Positions of the panel's members, the order of the agenda, and what the room is shown.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Position, PositionRound } from '../domain/panel/positions.ts'
import type { Reading, Writing } from './database.ts'

export type RoundRow = Omit<PositionRound, 'given'> & {
  readonly number: number
  readonly askedAt: string
  readonly given: readonly PositionRow[]
}
export type PositionRow = Position & { readonly nonce: string; readonly seal: string }

/** The rounds of an item, the first one first; the last one is the one that counts. */
export function roundsOf(db: Reading, session: string, standard: string): readonly RoundRow[] {
  return db
    .all<Omit<RoundRow, 'given'>>(
      `SELECT number, standard, state, asked_at AS askedAt FROM position_rounds
       WHERE session = :session AND standard = :standard ORDER BY number`,
      { session, standard },
    )
    .map((round) => ({
      ...round,
      given: db.all<PositionRow>(
        'SELECT person, kind, score, words, nonce, seal, at FROM positions WHERE round = :round ORDER BY number',
        { round: round.number },
      ),
    }))
}

export function insertRound(db: Writing, session: string, standard: string, at: string, event: number): void {
  db.run(
    `INSERT INTO position_rounds (session, standard, state, asked_at, event) VALUES (:session, :standard, 'asked', :at, :event)`,
    { session, standard, at, event },
  )
}

export function endRound(db: Writing, round: number, state: 'revealed' | 'called-off'): void {
  db.run('UPDATE position_rounds SET state = :state WHERE number = :round', { round, state })
}

export function insertPosition(db: Writing, round: number, position: PositionRow, event: number): void {
  db.run(
    `INSERT INTO positions (round, person, kind, score, words, nonce, seal, at, event)
     VALUES (:round, :person, :kind, :score, :words, :nonce, :seal, :at, :event)`,
    { ...position, round, event },
  )
}

/** SHA-256 of the position in canonical JSON (RFC 8785): with the nonce nobody can find out what was sealed by trying. */
export function sealOf(position: {
  readonly session: string
  readonly standard: string
  readonly person: string
  readonly score: number | null
  readonly words: string
  readonly nonce: string
}): string {
  return createHash('sha256')
    .update(canonicalize(position) ?? '')
    .digest('hex')
}

/** Standards in the order the chair set; null where nobody has. */
export function agendaOrderOf(db: Reading, session: string): readonly string[] | null {
  const row = db.get<{ standards: string }>(
    'SELECT standards FROM agenda_orders WHERE session = :session ORDER BY number DESC LIMIT 1',
    { session },
  )
  return row === null ? null : JSON.parse(row.standards)
}

export function insertAgendaOrder(db: Writing, session: string, standards: readonly string[], event: number): void {
  db.run('INSERT INTO agenda_orders (session, standards, event) VALUES (:session, :standards, :event)', {
    session,
    standards: JSON.stringify(standards),
    event,
  })
}

export function showRoom(db: Writing, session: string, json: string, at: string): void {
  db.run(
    `INSERT INTO room_showings (session, json, at) VALUES (:session, :json, :at)
     ON CONFLICT (session) DO UPDATE SET json = excluded.json, at = excluded.at`,
    { session, json, at },
  )
}

export function roomShowing(db: Reading, session: string): { readonly json: string; readonly at: string } | null {
  return db.get<{ json: string; at: string }>('SELECT json, at FROM room_showings WHERE session = :session', {
    session,
  })
}

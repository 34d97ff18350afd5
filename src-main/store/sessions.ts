// Panel sessions: their state, their settings, and the evidence frozen as they opened.
import type { PanelSettings, SessionState } from '../domain/panel/session.ts'
import type { Reading, Writing } from './database.ts'

export type SessionRow = {
  readonly id: string
  readonly inspection: string
  readonly state: SessionState
  readonly settings: PanelSettings
  readonly preparedAt: string
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly signedAt: string | null
  /** The frozen evidence as JSON text, set at opening. */
  readonly frozen: string | null
  readonly evidenceDigest: string | null
  /** The last event of the inspection when the evidence was frozen. */
  readonly frozenEvent: number | null
  readonly supersedes: { readonly record: string; readonly reason: string } | null
}

export type SessionChange = Partial<
  Pick<
    SessionRow,
    'state' | 'settings' | 'openedAt' | 'closedAt' | 'signedAt' | 'frozen' | 'evidenceDigest' | 'frozenEvent'
  >
>

export function insertSession(db: Writing, row: SessionRow): void {
  const { supersedes, settings, ...rest } = row
  db.run(
    `INSERT INTO sessions (id, inspection, state, settings, prepared_at, opened_at, closed_at, signed_at, frozen,
       evidence_digest, frozen_event, supersedes_record, supersedes_reason)
     VALUES (:id, :inspection, :state, :settings, :preparedAt, :openedAt, :closedAt, :signedAt, :frozen,
       :evidenceDigest, :frozenEvent, :record, :reason)`,
    {
      ...rest,
      settings: JSON.stringify(settings),
      record: supersedes?.record ?? null,
      reason: supersedes?.reason ?? null,
    },
  )
}

export function findSession(db: Reading, id: string): SessionRow | null {
  const stored = db.get<StoredSession>(`${sessions} WHERE id = :id`, { id })
  return stored === null ? null : sessionOf(stored)
}

/** The oldest first. */
export function sessionsOf(db: Reading, inspection: string): readonly SessionRow[] {
  return db
    .all<StoredSession>(`${sessions} WHERE inspection = :inspection ORDER BY number`, { inspection })
    .map(sessionOf)
}

/**
 * One step of the session's life: what a new state needs (its moment, the frozen evidence) is given in the same change.
 * The file allows only the steps of the state table.
 */
export function updateSession(db: Writing, id: string, change: SessionChange): void {
  const before = findSession(db, id)
  if (before === null) throw new Error(`there is no session ${id}`)
  const { settings, state, openedAt, closedAt, signedAt, frozen, evidenceDigest, frozenEvent } = {
    ...before,
    ...change,
  }
  db.run(
    `UPDATE sessions SET state = :state, settings = :settings, opened_at = :openedAt, closed_at = :closedAt,
       signed_at = :signedAt, frozen = :frozen, evidence_digest = :evidenceDigest, frozen_event = :frozenEvent
     WHERE id = :id`,
    {
      id,
      state,
      settings: JSON.stringify(settings),
      openedAt,
      closedAt,
      signedAt,
      frozen,
      evidenceDigest,
      frozenEvent,
    },
  )
}

const sessions = `
  SELECT id, inspection, state, settings, prepared_at AS preparedAt, opened_at AS openedAt, closed_at AS closedAt,
    signed_at AS signedAt, frozen, evidence_digest AS evidenceDigest, frozen_event AS frozenEvent,
    supersedes_record AS record, supersedes_reason AS reason
  FROM sessions`
type StoredSession = Omit<SessionRow, 'settings' | 'supersedes'> & {
  readonly settings: string
  readonly record: string | null
  readonly reason: string | null
}

function sessionOf({ record, reason, settings, ...row }: StoredSession): SessionRow {
  return {
    ...row,
    settings: JSON.parse(settings),
    supersedes: record === null ? null : { record, reason: reason ?? '' },
  }
}

// The agenda of a session: each standard as it was frozen, what was decided on it, and the drafts being typed.
import type { AgreedBy } from '../domain/panel/agreement.ts'
import type { Outcome } from '../domain/discretion/outcome.ts'
import type { ItemState } from '../domain/panel/session.ts'
import type { Reading, Writing } from './database.ts'

export type ItemRow = {
  readonly session: string
  readonly standard: string
  readonly place: number
  readonly state: ItemState
  readonly kind: 'zone' | 'proposal' | 'moderation' | 'stands' | 'not-available'
  readonly provisionalScore: number | null
  /** The score a move up leads to; null where that way is not open. */
  readonly upTo: number | null
  readonly downTo: number | null
  readonly moderationTo: number | null
  /** Ids of the grounds that may be given for that direction. */
  readonly groundsUp: readonly string[]
  readonly groundsDown: readonly string[]
  /** Of the framework's scale. */
  readonly scores: readonly number[]
  readonly calledAt: string | null
}

export function insertItems(db: Writing, rows: readonly ItemRow[]): void {
  for (const row of rows) {
    db.run(
      `INSERT INTO items (session, standard, place, state, kind, provisional_score, up_to, down_to, moderation_to,
         grounds_up, grounds_down, scores, called_at)
       VALUES (:session, :standard, :place, :state, :kind, :provisionalScore, :upTo, :downTo, :moderationTo,
         :groundsUp, :groundsDown, :scores, :calledAt)`,
      stored(row),
    )
  }
}

/** The evidence was taken again: the item waits with its new rating and directions. Its outcomes are retracted first. */
export function replaceItemFreeze(db: Writing, row: ItemRow): void {
  db.run(
    `UPDATE items SET place = :place, state = :state, kind = :kind, provisional_score = :provisionalScore, up_to = :upTo,
       down_to = :downTo, moderation_to = :moderationTo, grounds_up = :groundsUp, grounds_down = :groundsDown,
       scores = :scores, called_at = :calledAt
     WHERE session = :session AND standard = :standard`,
    stored(row),
  )
}

/** In the order of the agenda. */
export function itemsOf(db: Reading, session: string): readonly ItemRow[] {
  return db
    .all<StoredItem>(
      `SELECT session, standard, place, state, kind, provisional_score AS provisionalScore, up_to AS upTo,
         down_to AS downTo, moderation_to AS moderationTo, grounds_up AS groundsUp, grounds_down AS groundsDown, scores,
         called_at AS calledAt
       FROM items WHERE session = :session ORDER BY place`,
      { session },
    )
    .map(({ groundsUp, groundsDown, scores, ...row }) => ({
      ...row,
      groundsUp: JSON.parse(groundsUp),
      groundsDown: JSON.parse(groundsDown),
      scores: JSON.parse(scores),
    }))
}

/** An outcome is inserted, or retracted, before the item takes the state it leads to. `calledAt` as the item is called. */
export function setItemState(
  db: Writing,
  session: string,
  standard: string,
  state: ItemState,
  calledAt: string | null = null,
): void {
  db.run(
    `UPDATE items SET state = :state, called_at = coalesce(:calledAt, called_at)
     WHERE session = :session AND standard = :standard`,
    { session, standard, state, calledAt },
  )
}

/** What is being typed; it decides nothing. */
export function saveDraft(db: Writing, session: string, standard: string, json: string, at: string): void {
  db.run(
    `INSERT INTO drafts (session, standard, json, at) VALUES (:session, :standard, :json, :at)
     ON CONFLICT (session, standard) DO UPDATE SET json = excluded.json, at = excluded.at`,
    { session, standard, json, at },
  )
}

export function draftOf(
  db: Reading,
  session: string,
  standard: string,
): { readonly json: string; readonly at: string } | null {
  return db.get<{ json: string; at: string }>(
    'SELECT json, at FROM drafts WHERE session = :session AND standard = :standard',
    { session, standard },
  )
}

export function removeDraft(db: Writing, session: string, standard: string): void {
  db.run('DELETE FROM drafts WHERE session = :session AND standard = :standard', { session, standard })
}

type StoredItem = Omit<ItemRow, 'groundsUp' | 'groundsDown' | 'scores'> & {
  readonly groundsUp: string
  readonly groundsDown: string
  readonly scores: string
}

function stored(row: ItemRow): StoredItem {
  return {
    ...row,
    groundsUp: JSON.stringify(row.groundsUp),
    groundsDown: JSON.stringify(row.groundsDown),
    scores: JSON.stringify(row.scores),
  }
}

/** An outcome is never changed: at most it is retracted, once. */
export type OutcomeRow = {
  readonly id: string
  readonly session: string
  readonly standard: string
  readonly outcome: Outcome
  /** Of the final rating. */
  readonly score: number | null
  readonly sentence: string
  readonly footnotes: readonly string[]
  readonly dissent: string
  /** Names, as they are minuted. */
  readonly agreement: AgreedBy
  readonly at: string
  /** A person of the session. */
  readonly by: string
  readonly byName: string
  /** The names of those who decided. */
  readonly deciding: readonly string[]
  readonly recused: readonly string[]
  readonly quorumNeeded: number
  readonly event: number
  readonly retractedAt: string | null
  readonly retractedEvent: number | null
}

export function insertOutcome(db: Writing, row: OutcomeRow): void {
  const { outcome: given, footnotes, deciding, recused, agreement, ...rest } = row
  db.run(
    `INSERT INTO outcomes (id, session, standard, outcome, direction, grounds, rationale, reason, rating, evidence, score,
       sentence, footnotes, dissent, at, decided_by, decided_by_name, deciding, recused, quorum_needed, event,
       retracted_at, retracted_event, agreement)
     VALUES (:id, :session, :standard, :outcome, :direction, :grounds, :rationale, :reason, :rating, :evidence, :score,
       :sentence, :footnotes, :dissent, :at, :by, :byName, :deciding, :recused, :quorumNeeded, :event,
       :retractedAt, :retractedEvent, :agreement)`,
    {
      ...rest,
      outcome: given.outcome,
      direction: given.direction ?? null,
      grounds: given.grounds === undefined ? null : JSON.stringify(given.grounds),
      rationale: given.rationale ?? null,
      reason: given.reason ?? null,
      rating: given.rating ?? null,
      evidence: given.evidence ?? null,
      footnotes: JSON.stringify(footnotes),
      deciding: JSON.stringify(deciding),
      recused: JSON.stringify(recused),
      agreement: JSON.stringify(agreement),
    },
  )
}

/** In the order they were recorded, the retracted ones too. */
export function outcomesOf(db: Reading, session: string): readonly OutcomeRow[] {
  return db
    .all<StoredOutcome>(
      `SELECT id, session, standard, outcome, direction, grounds, rationale, reason, rating, evidence, score, sentence,
         footnotes, dissent, at, decided_by AS "by", decided_by_name AS byName, deciding, recused,
         quorum_needed AS quorumNeeded, event, retracted_at AS retractedAt, retracted_event AS retractedEvent,
         agreement
       FROM outcomes WHERE session = :session ORDER BY number`,
      { session },
    )
    .map(outcomeOf)
}

/** Those of the item that still stand. */
export function retractOutcomes(db: Writing, session: string, standard: string, at: string, event: number): void {
  db.run(
    `UPDATE outcomes SET retracted_at = :at, retracted_event = :event
     WHERE session = :session AND standard = :standard AND retracted_at IS NULL`,
    { session, standard, at, event },
  )
}

type StoredOutcome = Omit<OutcomeRow, 'outcome' | 'footnotes' | 'deciding' | 'recused' | 'agreement'> & {
  readonly outcome: Outcome['outcome']
  readonly direction: 'up' | 'down' | null
  readonly grounds: string | null
  readonly rationale: string | null
  readonly reason: string | null
  readonly rating: string | null
  readonly evidence: string | null
  readonly footnotes: string
  readonly deciding: string
  readonly recused: string
  readonly agreement: string
}

function outcomeOf(stored: StoredOutcome): OutcomeRow {
  const { outcome, direction, grounds, rationale, reason, rating, evidence, ...rest } = stored
  return {
    ...rest,
    outcome: {
      standard: stored.standard,
      outcome,
      ...(direction === null ? {} : { direction }),
      ...(grounds === null ? {} : { grounds: JSON.parse(grounds) }),
      ...(rationale === null ? {} : { rationale }),
      ...(reason === null ? {} : { reason }),
      ...(rating === null ? {} : { rating }),
      ...(evidence === null ? {} : { evidence }),
    },
    footnotes: JSON.parse(stored.footnotes),
    deciding: JSON.parse(stored.deciding),
    recused: JSON.parse(stored.recused),
    agreement: JSON.parse(stored.agreement),
  }
}

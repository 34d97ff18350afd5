// The trail: every change is an event, written in the same transaction, and each event's digest seals all before it.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Reading, Writing } from './database.ts'

/** The closed list; the table event_kinds holds the same names. */
export const eventKinds = [
  'person-identified',
  'inspection-created',
  'returns-imported',
  'results-imported',
  'comparators-imported',
  'proposal-set',
  'proposal-withdrawn',
  'moderation-set',
  'moderation-withdrawn',
  'blanks-accepted',
  'session-prepared',
  'settings-changed',
  'person-added',
  'person-changed',
  'person-removed',
  'conflict-declared',
  'conflict-cleared',
  'person-recused',
  'conflict-withdrawn',
  'session-opened',
  'item-called',
  'outcome-recorded',
  'outcome-retracted',
  'session-closed',
  'session-reopened',
  'signed',
  'record-made',
  'record-exported',
  'population-imported',
  'sample-drawn',
  'case-replaced',
  'cases-added',
  'cases-changed',
  'case-withdrawn',
  'case-restored',
  'disagreement-settled',
  'pack-written',
  'pack-merged',
  'returns-exported',
  'agenda-ordered',
  'positions-asked',
  'position-given',
  'positions-revealed',
  'positions-called-off',
  'final-position-given',
  'refused-records-done',
  'results-typed',
  'results-changed',
  'comparators-typed',
  'comparators-changed',
  'comparators-withdrawn',
  'previous-set',
  'challenge-answered',
  'what-if-considered',
  'second-look-drawn',
  'pre-read-saved',
  'minutes-saved',
  'vote-not-carried',
  'sheets-printed',
  'paper-entered',
  'paper-settled',
  'paper-positions-counted',
  'paper-put-aside',
] as const
export type EventKind = (typeof eventKinds)[number]

export type EventFacts = { readonly [name: string]: unknown }

export type NewEvent = {
  readonly at: string
  readonly kind: EventKind
  readonly inspection: string | null
  readonly session: string | null
  /** Whose act it is. */
  readonly by: string
  /** Who entered it: on one laptop the note taker types. */
  readonly enteredBy: string
  /** Plain JSON values. */
  readonly facts: EventFacts
}

export type EventRow = NewEvent & { readonly number: number; readonly digest: string; readonly previousDigest: string }

/** The number of the new event. An inspection or session it begins may be stored after it, in the same transaction. */
export function appendEvent(db: Writing, event: NewEvent): number {
  const last = db.get<{ number: number; digest: string }>(
    'SELECT number, digest FROM events ORDER BY number DESC LIMIT 1',
  )
  const number = (last?.number ?? 0) + 1
  const previousDigest = last?.digest ?? ''
  const facts = JSON.stringify(event.facts)
  const digest = digestOf({ ...event, facts: JSON.parse(facts), number, previousDigest })
  db.run(
    `INSERT INTO events (number, at, kind, inspection, session, acted_by, entered_by, facts, previous_digest, digest)
     VALUES (:number, :at, :kind, :inspection, :session, :by, :enteredBy, :facts, :previousDigest, :digest)`,
    { ...event, facts, number, previousDigest, digest },
  )
  return number
}

/** In order. */
export function eventsOf(db: Reading, inspection: string): readonly EventRow[] {
  return db
    .all<StoredEvent>(`${storedEvents} WHERE inspection = :inspection ORDER BY number`, { inspection })
    .map(eventOf)
}

/** Of one session, in order. */
export function eventsOfKind(db: Reading, session: string, kind: EventKind): readonly EventRow[] {
  return db
    .all<StoredEvent>(`${storedEvents} WHERE session = :session AND kind = :kind ORDER BY number`, { session, kind })
    .map(eventOf)
}

/** 0 where there is none. */
export function lastEventNumber(db: Reading, inspection: string): number {
  return (
    db.get<{ last: number }>('SELECT coalesce(max(number), 0) AS last FROM events WHERE inspection = :inspection', {
      inspection,
    })?.last ?? 0
  )
}

/** When the inspection was last changed; null where nothing was. */
export function lastChangedAt(db: Reading, inspection: string): string | null {
  return (
    db.get<{ at: string }>('SELECT at FROM events WHERE inspection = :inspection ORDER BY number DESC LIMIT 1', {
      inspection,
    })?.at ?? null
  )
}

export function lastSavedAt(db: Reading): string | null {
  return db.get<{ at: string }>('SELECT at FROM events ORDER BY number DESC LIMIT 1')?.at ?? null
}

export type ChainFault = { readonly number: number; readonly fault: 'gap' | 'previous-digest' | 'digest' }

/** The first event that does not follow from the one before it; null where the whole trail is as it was written. */
export function brokenChain(db: Reading): ChainFault | null {
  let [number, digest] = [0, '']
  for (const stored of db.all<StoredEvent>(`${storedEvents} ORDER BY number`)) {
    const event = eventOf(stored)
    if (event.number !== number + 1) return { number: event.number, fault: 'gap' }
    if (event.previousDigest !== digest) return { number: event.number, fault: 'previous-digest' }
    if (event.digest !== digestOf(event)) return { number: event.number, fault: 'digest' }
    number = event.number
    digest = event.digest
  }
  return null
}

/** SHA-256 of the previous digest followed by the event in canonical JSON (RFC 8785). */
function digestOf(event: Omit<EventRow, 'digest'>): string {
  const { number, at, kind, inspection, session, by, enteredBy, facts, previousDigest } = event
  const canonical = canonicalize({ number, at, kind, inspection, session, by, enteredBy, facts }) ?? ''
  return createHash('sha256')
    .update(previousDigest + canonical)
    .digest('hex')
}

const storedEvents = `
  SELECT number, at, kind, inspection, session, acted_by AS "by", entered_by AS enteredBy, facts,
    previous_digest AS previousDigest, digest
  FROM events`
type StoredEvent = Omit<EventRow, 'facts'> & { readonly facts: string }

function eventOf(stored: StoredEvent): EventRow {
  return { ...stored, facts: JSON.parse(stored.facts) }
}

/** Number and digest of every event of the file between two others that is not the inspection's own: the links its own chain hangs on. */
export function linksBetween(
  db: Reading,
  inspection: string,
  first: number,
  last: number,
): readonly { readonly number: number; readonly digest: string }[] {
  return db.all<{ number: number; digest: string }>(
    `SELECT number, digest FROM events
     WHERE number BETWEEN :first AND :last AND inspection IS NOT :inspection ORDER BY number`,
    { inspection, first, last },
  )
}

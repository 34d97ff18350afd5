// Which inspection may stand as the one before another, and when that may change.
import type { Refusal } from '../domain/refusal.ts'
import type { Reading } from '../store/database.ts'
import { findInspection } from '../store/inspections.ts'
import { signaturesOf } from '../store/signatures.ts'
import { whyNotChangeEvidence } from './handlers/frozen.ts'
import { currentSession } from './session-state.ts'

/** The record names the previous inspection: it rests with the evidence, and from the first signature on. */
export function whyNotSetPrevious(db: Reading, inspection: string): Refusal | null {
  const frozen = whyNotChangeEvidence(db, inspection)
  if (frozen !== null) return frozen
  const session = currentSession(db, inspection)
  return session?.state === 'closed' && signaturesOf(db, session.id).length > 0
    ? { code: 'evidence-frozen', facts: { state: session.state } }
    : null
}

export function whyNotPrevious(db: Reading, inspection: string, previous: string): Refusal | null {
  if (previous === inspection) return { code: 'previous-itself', facts: {} }
  const first = findInspection(db, previous)
  if (first === null) return { code: 'no-such', facts: { what: 'inspection', id: previous } }
  for (let before = first.previous; before !== null; before = findInspection(db, before)?.previous ?? null)
    if (before === inspection) return { code: 'previous-circular', facts: { provider: first.provider } }
  return null
}

// When the evidence of an inspection may not change: while a panel sits on it, and once its record is signed.
import type { Refusal } from '../../domain/refusal.ts'
import type { Reading } from '../../store/database.ts'
import { currentSession } from '../session-state.ts'

export function whyNotChangeEvidence(db: Reading, inspection: string): Refusal | null {
  const session = currentSession(db, inspection)
  // A closed session may still be reopened on new evidence; sign-off asks that it is.
  if (session === null || session.state === 'preparing' || session.state === 'closed') return null
  if (session.state === 'signed') return { code: 'record-signed', facts: { signedAt: session.signedAt ?? '' } }
  return { code: 'evidence-frozen', facts: { state: session.state } }
}

// The evidence as it stands at one moment, in the words that are kept with a session and digested.
import { createHash } from 'node:crypto'
import { figuresDigest } from '../documents/record/evidence.ts'
import type { Reading } from '../store/database.ts'
import { lastEventNumber } from '../store/events.ts'
import { caseSheets, type Loaded } from './evidence.ts'
import { judgementsDigest } from './judgements-digest.ts'

export type Taken = {
  readonly frozen: string
  readonly evidenceDigest: string
  readonly figuresDigest: string
  readonly judgementsDigest: string
  readonly frozenEvent: number
}

export function takeEvidence(db: Reading, inspection: Loaded): Taken {
  const judgements = judgementsDigest(caseSheets(db, inspection.row.id, inspection.framework))
  const frozen = inspection.kept
  return {
    frozen,
    figuresDigest: figuresDigest(inspection.framework, inspection.evidence),
    judgementsDigest: judgements,
    evidenceDigest: digestOf(judgements, frozen),
    frozenEvent: lastEventNumber(db, inspection.row.id),
  }
}

/** The same digest a session would be frozen with now: a pack made before it opens can be held against it. */
export function evidenceDigestNow(db: Reading, { row, framework, kept }: Loaded): string {
  return digestOf(judgementsDigest(caseSheets(db, row.id, framework)), kept)
}

function digestOf(judgements: string, frozen: string): string {
  return createHash('sha256').update(`${judgements}\n${frozen}`).digest('hex')
}

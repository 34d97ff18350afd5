// Files that came through the door, and what is the same whatever was in them.
import { createHash } from 'node:crypto'
import type { Fault } from '../../domain/refusal.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import type { ReturnFile } from '../../returns/case-returns.ts'
import type { Writing } from '../../store/database.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { Context } from '../context.ts'
import type { GivenFile } from '../contract/shapes.ts'
import type { FaultView, InspectionView } from '../contract/views.ts'
import { loadInspection, whyNotTogether, type Loaded } from '../evidence.ts'
import { showInspection } from '../show/show-inspection.ts'

export function sourceOf(file: GivenFile): ReturnFile {
  return { source: bytesOf(file), name: file.name }
}

export function bytesOf(file: GivenFile): Uint8Array {
  return Buffer.from(file.base64, 'base64')
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function showFault({ file, record, column, value, refusal }: Fault): FaultView {
  return { file, record, column, value, reason: refusalWords(refusal) }
}

/** After storing: what is in the file now must still fit together, or everything is undone. */
export function finishImport<Said>(
  db: Writing,
  { row, framework }: Loaded,
  context: Context,
  reconciliation: Said,
): Result<{ readonly reconciliation: Said; readonly inspection: InspectionView }> {
  const apart = whyNotTogether(db, row.id, framework, context)
  if (apart !== null) return no(apart.refusal)
  const after = loadInspection(db, row.id, context)
  // Counted inside the transaction, which may yet be undone: counted again by the next call.
  context.tallies.delete(row.id)
  return after.ok ? ok({ reconciliation, inspection: showInspection(db, after.value, context) }) : after
}

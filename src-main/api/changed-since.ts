// What has changed in the file since a session froze its evidence.
import { changedStandards, type ChangedStandard } from '../domain/panel/changed-since.ts'
import type { Reading } from '../store/database.ts'
import { standardsReworded } from '../store/proposals.ts'
import type { LoadedSession } from './session-state.ts'

/** Empty before a session opens: nothing is frozen yet. */
export function changedSince(db: Reading, session: LoadedSession): readonly ChangedStandard[] {
  const { row, inspection, evidence, rated } = session
  if (row.frozen === null || row.frozenEvent === null) return []
  const reworded = new Set(standardsReworded(db, row.inspection, row.frozenEvent))
  if (row.frozen === inspection.kept && reworded.size === 0) return []
  return changedStandards({ evidence, rated }, inspection, reworded)
}

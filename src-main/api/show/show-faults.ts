// Faults of a file as they are shown: where, what stands there, and the sentence.
import type { Fault } from '../../domain/refusal.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { FaultView } from '../contract/views.ts'

export function faultViews(faults: readonly Fault[]): readonly FaultView[] {
  return faults.map(({ file, record, column, value, refusal }) => ({
    file,
    record,
    column,
    value,
    reason: refusalWords(refusal),
  }))
}

// Why an act of the chair cannot be done now: a refusal about “this person” says nothing where there is no such person.
import type { QuorumView, SessionView } from '../../../src-main/api/contract/views.ts'
import { nobodyChairs } from '../../../src-main/words/quorum.ts'
import { refusalWords } from '../../../src-main/words/refusals.ts'

export function whyNotChairWords(refusal: SessionView['whyNotOpen'], { chair }: QuorumView): string | null {
  if (refusal === null) return null
  return refusal.code === 'out-of-role' && chair === null ? nobodyChairs : refusalWords(refusal)
}

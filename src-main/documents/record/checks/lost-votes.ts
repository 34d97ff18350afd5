// A vote that was not carried: its sentence must follow from what its event says, and its votes be of those who could decide.
import { z } from 'zod'
import { outcomeNames } from '../../../domain/discretion/outcome.ts'
import { quorumFor } from '../../../domain/panel/quorum.ts'
import type { PanelSession } from '../../../domain/panel/session.ts'
import { lostVoteSentence } from '../../../words/agreement.ts'
import { faultSays } from '../../../words/verification.ts'
import { same } from '../canonical.ts'
import type { RecordedEvent, SignedRecord } from '../schema.ts'

const names = z.array(z.string())
const lostVoteFacts = z.object({
  standard: z.string(),
  outcome: z.object({ outcome: z.enum(outcomeNames) }),
  put: z.string(),
  agreement: z.object({ for: names, against: names, abstained: names }),
  sentence: z.string(),
})

/** `panel`: as it was when the event was entered. */
export function lostVoteFaults(record: SignedRecord, panel: PanelSession, event: RecordedEvent): readonly string[] {
  const parsed = lostVoteFacts.safeParse(event.facts)
  if (!parsed.success) return [faultSays.eventUnread(event.number, event.kind)]
  const { standard, outcome, put, agreement, sentence } = parsed.data
  const named = record.standards.find(({ number }) => number === standard)?.name ?? ''
  const where = `${standard} ${named}`
  const { deciding, chair } = quorumFor(panel, standard)
  const voted = [...agreement.for, ...agreement.against, ...agreement.abstained]
  return [
    ...(panel.state === 'running' ? [] : [faultSays.outOfTime(event.number, 'a vote was minuted')]),
    ...(outcome.outcome === 'adjourned' || chair?.name === event.by ? [] : [faultSays.notChair(where, event.by)]),
    ...(same(voted.toSorted(), deciding.map(({ name }) => name).toSorted()) ? [] : [faultSays.decidedByOthers(where)]),
    ...(agreement.for.length > agreement.against.length || sentence !== lostVoteSentence(named, put, agreement)
      ? [faultSays.eventDiffers(where, event.number, 'the sentence of the vote that was not carried')]
      : []),
  ]
}

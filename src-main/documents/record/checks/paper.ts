// What was taken on paper: entered by two people under seals the trail had before, settled, and what it counts as.
import { z } from 'zod'
import { outcomeNames } from '../../../domain/discretion/outcome.ts'
import { typedCode } from '../../../domain/panel/sheet-code.ts'
import { faultSays } from '../../../words/verification.ts'
import { onPaperWords } from '../../../words/paper-events.ts'
import { digestOf, same } from '../canonical.ts'
import type { RecordedEvent, SignedRecord } from '../schema.ts'

const entry = z.object({
  person: z.string(),
  content: z.record(z.string(), z.unknown()),
  nonce: z.string(),
  seal: z.string(),
})
const settledFacts = z.object({
  code: z.string(),
  entries: z.tuple([entry, entry]),
  content: z.record(z.string(), z.unknown()),
})
const counted = z.object({ code: z.string(), name: z.string(), content: z.record(z.string(), z.unknown()) })
const taken = z.object({
  paper: z.object({ code: z.string() }),
  outcome: z.object({ outcome: z.enum(outcomeNames), rationale: z.string().optional() }),
})

/** `event`: one of paper, or an outcome that was recorded from it. */
export function paperFaults(record: SignedRecord, event: RecordedEvent): readonly string[] {
  switch (event.kind) {
    case 'paper-settled':
      return settledFaults(record, event)
    case 'paper-positions-counted': {
      const parsed = counted.safeParse(event.facts)
      if (!parsed.success) return [faultSays.eventUnread(event.number, event.kind)]
      const { code, name, content } = parsed.data
      const settled = settledBefore(record, event, code)
      return settled !== null && same(settled.content, content) && event.by === name
        ? []
        : [faultSays.eventDiffers(`Sheet ${code}`, event.number, 'what two people entered')]
    }
    case 'outcome-recorded': {
      if (event.facts['paper'] === undefined) return []
      const parsed = taken.safeParse(event.facts)
      if (!parsed.success) return [faultSays.eventUnread(event.number, event.kind)]
      const { paper, outcome } = parsed.data
      const settled = settledBefore(record, event, paper.code)
      const agrees =
        settled !== null &&
        settled.content['outcome'] === outcome.outcome &&
        (outcome.rationale ?? '') === settled.content['rationale']
      return agrees ? [] : [faultSays.eventDiffers(`Sheet ${paper.code}`, event.number, 'what two people entered')]
    }
    default:
      return []
  }
}

/** Two people, each under the seal the trail had when they entered it; where both say the same, so does what was settled. */
function settledFaults(record: SignedRecord, event: RecordedEvent): readonly string[] {
  const parsed = settledFacts.safeParse(event.facts)
  if (!parsed.success) return [faultSays.eventUnread(event.number, event.kind)]
  const { code, entries, content } = parsed.data
  const [first, second] = entries
  const sealed = entries.every(({ person, content: said, nonce, seal }) => {
    const known = record.events.some(
      ({ kind, number, facts }) => kind === 'paper-entered' && number < event.number && facts['seal'] === seal,
    )
    return known && seal === digestOf({ code: typedCode(code), person, content: said, nonce })
  })
  const fields = Object.keys(content)
  const follows = fields.every((field) => [first, second].some((each) => same(each.content[field], content[field])))
  return [
    ...(sealed ? [] : [faultSays.eventDiffers(`Sheet ${code}`, event.number, 'the seals of its entries')]),
    ...(first.person === second.person
      ? [faultSays.eventDiffers(`Sheet ${code}`, event.number, 'the two people who entered it')]
      : []),
    ...(follows ? [] : [faultSays.eventDiffers(`Sheet ${code}`, event.number, 'what two people entered')]),
  ]
}

function settledBefore(
  record: SignedRecord,
  event: RecordedEvent,
  code: string,
): { readonly content: Readonly<Record<string, unknown>> } | null {
  const settled = record.events.findLast(
    ({ kind, number, facts }) => kind === 'paper-settled' && number < event.number && facts['code'] === code,
  )
  const parsed = settledFacts.safeParse(settled?.facts)
  return parsed.success ? parsed.data : null
}

/** How an outcome was taken on paper, for the minutes of a record; empty where it was not. */
export function onPaperIn({ events }: SignedRecord, event: number): string {
  const recorded = events.find(({ number }) => number === event)
  return recorded === undefined ? '' : onPaperWords(recorded.facts).trim()
}

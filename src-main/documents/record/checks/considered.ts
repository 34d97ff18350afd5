// What the panel considered and did not do: its minuted sentence must follow from what its event says was tried and given.
import { z } from 'zod'
import { outcomeNames } from '../../../domain/discretion/outcome.ts'
import { quorumFor } from '../../../domain/panel/quorum.ts'
import type { PanelSession } from '../../../domain/panel/session.ts'
import { consideredSentence } from '../../../words/what-if.ts'
import { faultSays } from '../../../words/verification.ts'
import type { RecordedEvent, SignedRecord } from '../schema.ts'

const name = z.string().nullable()
const side = z.object({ yes: z.number().nullable(), n: z.number().nullable(), percent: z.number().nullable() })
const consideredFacts = z.object({
  standard: z.string(),
  supposed: z.object({
    judgements: z.array(z.object({ keyQuestion: z.string(), reference: z.string(), answer: z.enum(['Y', 'N', 'NA']) })),
    turned: z.array(z.object({ keyQuestion: z.string(), from: z.enum(['Y', 'N']), cases: z.number() })),
    setAside: z.array(z.object({ sample: z.string(), reference: z.string() })),
  }),
  tried: z
    .object({ outcome: z.enum(outcomeNames), direction: z.enum(['up', 'down']).nullable(), rating: name })
    .nullable(),
  gives: z.object({
    figures: z.array(z.object({ number: z.string(), before: side, after: side })),
    standards: z.array(z.object({ number: z.string(), name: z.string(), before: name, after: name })),
    overall: z.object({ before: z.string(), after: z.string() }).nullable(),
  }),
  sentence: z.string(),
})

/** `panel`: as it was when the event was entered. */
export function consideredFaults(record: SignedRecord, panel: PanelSession, event: RecordedEvent): readonly string[] {
  const parsed = consideredFacts.safeParse(event.facts)
  if (!parsed.success) return [faultSays.eventUnread(event.number, event.kind)]
  const { standard, sentence, ...considered } = parsed.data
  const named = record.standards.find(({ number }) => number === standard)?.name ?? ''
  const where = `${standard} ${named}`
  const chair = quorumFor(panel, standard).chair?.name
  return [
    ...(panel.state === 'running' ? [] : [faultSays.outOfTime(event.number, 'a what-if was minuted')]),
    ...(chair === event.by ? [] : [faultSays.notChair(where, event.by)]),
    ...(sentence === consideredSentence({ standardName: named, ...considered })
      ? []
      : [faultSays.eventDiffers(where, event.number, 'the sentence of what was considered')]),
  ]
}

/** The sentences of what was considered, with the items and the moments, for the minutes. */
export function consideredIn({
  events,
  panel,
}: SignedRecord): readonly { readonly standard: string; readonly sentence: string; readonly at: string }[] {
  return events
    .filter(({ kind, session }) => kind === 'what-if-considered' && session === panel.session)
    .flatMap(({ facts, at }) => {
      const parsed = consideredFacts.safeParse(facts)
      return parsed.success ? [{ standard: parsed.data.standard, sentence: parsed.data.sentence, at }] : []
    })
}

// What the facts of the events that a record rests on hold; an event of another shape says nothing a record could rest on.
import { z } from 'zod'
import { roles } from '../../../domain/panel/session.ts'

const attendance = z.object({
  person: z.string(),
  name: z.string(),
  role: z.enum(roles),
  present: z.boolean(),
  asked: z.boolean(),
})
const settings = z.object({ quorumOthers: z.number(), signatories: z.array(z.enum(roles)), hideTotal: z.boolean() })
const conflict = z.object({
  person: z.string(),
  standard: z.string().nullable(),
  state: z.enum(['declared', 'cleared', 'recused']),
  reason: z.string(),
})

const result = z.object({
  yes: z.number().nullable(),
  n: z.number().nullable(),
  percent: z.number().nullable(),
  rating: z.string().nullable(),
})

export const facts = {
  'session-opened': z.object({ people: z.array(attendance), conflicts: z.array(conflict), settings }),
  'settings-changed': z.object({ after: settings }),
  'person-set': z.object({ after: attendance }),
  'conflict-set': z.object({ person: z.string(), standard: z.string().nullable(), reason: z.string() }),
  'outcome-recorded': z.object({ id: z.string(), standard: z.string() }),
  'outcome-retracted': z.object({ standard: z.string(), outcomes: z.array(z.object({ id: z.string() })) }),
  'proposal-set': z.object({ standard: z.string() }),
  'pack-merged': z.object({ returns: z.array(z.record(z.string(), z.union([z.string(), z.number()]))) }),
  'blanks-accepted': z.object({
    reason: z.string(),
    blanks: z.array(z.object({ question: z.string(), blank: z.number() })),
  }),
  results: z.object({ changes: z.array(z.object({ item: z.string(), after: result.nullable() })) }),
  'previous-set': z.object({ after: z.object({ id: z.string() }).nullable() }),
} as const

/** The states a conflict of interest takes by an event of this kind. */
export const conflictStates: ReadonlyMap<string, 'declared' | 'cleared' | 'recused' | null> = new Map([
  ['conflict-declared', 'declared'],
  ['conflict-cleared', 'cleared'],
  ['person-recused', 'recused'],
  ['conflict-withdrawn', null],
])

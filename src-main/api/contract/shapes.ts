// The shapes that inputs of several methods share.
import { z } from 'zod'
import { outcomeNames } from '../../domain/discretion/outcome.ts'
import { roles } from '../../domain/panel/session.ts'

/** Long enough for any rationale a panel writes, short enough that no call can fill the memory. */
const mostWords = 20_000
export const mostFileBytes = 64 * 1_048_576

export const id = z.string().min(1).max(100)
export const words = z.string().max(mostWords)
export const name = z.string().max(300)
export const role = z.enum(roles)
export const direction = z.enum(['up', 'down'])
export const standard = z.string().min(1).max(50)

/** A file somebody chose, with its bytes: every host hands files over in the same way. */
export const givenFile = z.strictObject({
  name: z.string().min(1).max(500),
  base64: z.base64().max(Math.ceil(mostFileBytes / 3) * 4),
})
export type GivenFile = z.output<typeof givenFile>

export const outcome = z.strictObject({
  outcome: z.enum(outcomeNames),
  direction: direction.optional(),
  grounds: z.array(z.string().max(200)).max(50).optional(),
  rationale: words.optional(),
  reason: words.optional(),
  rating: z.string().max(200).optional(),
  evidence: words.optional(),
})
export type GivenOutcome = z.output<typeof outcome>

const voters = z.array(id).max(100).readonly()
/** Persons of the session; where it is left out, nobody asked for a vote. */
export const agreement = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('consensus') }),
  z.strictObject({ how: z.literal('vote'), for: voters, against: voters, abstained: voters, casting: z.boolean() }),
])

// The shape of a hand-over pack: the case work of one inspection, whole or one inspector's share, to be brought together with another's.
import { z } from 'zod'

export const packFormat = 'ratings-panel/pack/1'

const short = z.string().max(300)
const text = z.string().max(40_000)
const name = z.string().min(1).max(32_767)
const id = z.string().min(1).max(100)
const count = z.int().min(0)
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const broughtIn = z.strictObject({
  id,
  file: z.string().max(500),
  digest: sha256,
  at: moment,
  by: short,
  recordsRead: count,
  casesStored: count,
  recordsRefused: count,
  questions: z.array(id),
})

/** What one return gave a case, as it was brought in. Attributes are pairs, because a column may be called anything. */
const given = z.strictObject({
  return: sha256,
  attributes: z.array(z.tuple([name, text])),
  answers: z.record(id, z.enum(['Y', 'N', 'NA'])),
})
const aCase = z.strictObject({ sample: id, reference: name, given: z.array(given) })

const entry = z.strictObject({
  id,
  sample: id,
  reference: name,
  field: z.string().min(3).max(600),
  value: text,
  reason: text,
  by: short,
  at: moment,
  origin: z.union([sha256, z.literal('')]),
  replaces: z.array(id),
})

const result = z.strictObject({
  item: id,
  yes: count.nullable(),
  n: count.nullable(),
  percent: z.int().min(0).max(100).nullable(),
  rating: short.nullable(),
})
const proposal = z.strictObject({
  standard: id,
  rating: short,
  evidence: text,
  strengths: z.array(text),
  areasForImprovement: z.array(text),
})
const moderation = z.strictObject({ standard: id, direction: z.enum(['up', 'down']), evidence: text })
const acceptedBlank = z.strictObject({ question: id, blank: z.int().min(1), reason: text.min(1) })

/** What a pack holds, counted: of cases, how many; of `values`, the answers and attributes that returns gave. */
const manifest = z.strictObject({
  returns: count,
  cases: count,
  values: count,
  entries: count,
  results: count,
  comparators: count,
  proposals: count,
  moderations: count,
  acceptedBlanks: count,
})

export const packSchema = z.strictObject({
  format: z.literal(packFormat),
  /** Of the application that wrote it. */
  version: short,
  writtenBy: short.min(1),
  writtenAt: moment,
  inspection: z.strictObject({
    id,
    provider: short.min(1),
    leadInspector: short,
    fieldworkFrom: z.string().max(10),
    fieldworkTo: z.string().max(10),
    note: text,
    previous: z.strictObject({ id, provider: short }).nullable(),
  }),
  /** The framework file as it is, so that a laptop that has never seen the inspection can open it; `digest` is of its bytes. */
  framework: z.strictObject({ id, version: id, digest: sha256, json: z.string().min(2).max(10_000_000) }),
  covers: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('whole') }),
    /** The cases whose attribute `inspector` is this person. */
    z.strictObject({ kind: z.literal('share'), inspector: short.min(1) }),
  ]),
  returns: z.array(broughtIn).max(10_000),
  cases: z.array(aCase).max(100_000),
  entries: z.array(entry).max(5_000_000),
  results: z.array(result).max(10_000),
  comparators: z.array(z.strictObject({ name: short, period: short, rows: z.array(result).max(10_000) })).max(1000),
  proposals: z.array(proposal).max(1000),
  moderations: z.array(moderation).max(1000),
  acceptedBlanks: z.array(acceptedBlank).max(10_000),
  manifest,
  /** SHA-256 of the canonical JSON (RFC 8785) of everything but this. */
  digest: sha256,
})

export type Pack = z.output<typeof packSchema>
export type PackManifest = z.output<typeof manifest>
export type PackCase = z.output<typeof aCase>
export type PackEntry = z.output<typeof entry>

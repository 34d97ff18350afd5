// The shape of a signed record, format 1: one definition that checks a file, types it and gives its JSON Schema.
// Other people's tools read it, so it is a promise: a field may be added in a later format, none is ever renamed.
import { z } from 'zod'
import { outcomeNames } from '../../domain/discretion/outcome.ts'
import { roles } from '../../domain/panel/session.ts'
import { embeddedFramework } from './framework.ts'

export const recordFormat = 'ratings-panel/record/1'

const count = z.int().min(0)
const text = z.string()
const moment = z.iso.datetime().describe('ISO 8601, UTC')
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest in lower-case hexadecimal')
const direction = z.enum(['up', 'down'])
const role = z.enum(roles)
const eventNumber = z.int().min(1).describe('The number of its event in the list of events')

const notAvailable = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('no-case'), keyQuestions: z.array(text) }),
  z.strictObject({ why: z.literal('no-proposal') }),
  z.strictObject({ why: z.literal('incomplete-standard') }),
  z.strictObject({ why: z.literal('unrated-framework') }),
])

const addends = z.array(z.strictObject({ standard: text, score: count }))
const overall = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rated'), score: count, outOf: count, rating: text, addends }),
  z.strictObject({
    kind: z.literal('not-rated'),
    because: z.discriminatedUnion('why', [
      z.strictObject({
        why: z.literal('standards-unrated'),
        standards: z.array(z.strictObject({ number: text, name: text })),
      }),
      z.strictObject({ why: z.literal('unrated-framework') }),
    ]),
    outOf: count,
    addends,
  }),
])

const keyQuestion = z.strictObject({
  number: text,
  known: z
    .enum(['cases', 'counts', 'percent'])
    .describe('From judged cases, as printed counts, or only as a printed percentage'),
  yes: count.nullable(),
  n: count.nullable(),
  percent: z.int().min(0).max(100).nullable().describe('Whole per cent, half up'),
  band: text.nullable(),
  notApplicable: count.nullable(),
  blank: count.nullable(),
  leftOut: count.nullable(),
  leftOutAnswered: count,
  unclassified: count,
})

const evidence = z.strictObject({
  keyQuestions: z.array(keyQuestion),
  published: z.array(z.strictObject({ standard: text, rating: text })),
  proposals: z.array(
    z.strictObject({
      standard: text,
      rating: text,
      evidence: text,
      strengths: z.array(text),
      areasForImprovement: z.array(text),
    }),
  ),
  moderations: z.array(z.strictObject({ standard: text, direction, evidence: text })),
  samples: z.array(z.strictObject({ id: text, cases: count })),
  judgementsDigest: digest.describe('Over all cases and judgements, which are not in the record'),
  returns: z.array(
    z.strictObject({
      file: text,
      digest,
      at: moment,
      by: text,
      recordsRead: count,
      casesStored: count,
      recordsRefused: count,
    }),
  ),
  acceptedBlanks: z.array(z.strictObject({ question: text, blank: count, reason: text })),
})

const outcome = z.strictObject({
  id: text,
  outcome: z.enum(outcomeNames),
  direction: direction.optional(),
  grounds: z.array(text).optional().describe('Ids of the framework’s grounds'),
  rationale: text.optional(),
  reason: text.optional(),
  rating: text.optional(),
  evidence: text.optional().describe('What was relied on'),
  sentence: text.describe('As read back, agreed and minuted'),
  footnotes: z.array(text).describe('As they were read back with it'),
  at: moment,
  by: text.describe('The person of the panel who acted as chair'),
  byName: text,
  deciding: z.array(text).describe('The names of those who were there and decided'),
  recused: z.array(text),
  quorumNeeded: count,
  dissent: text,
  score: count.nullable().describe('Of the rating after this outcome'),
  retracted: z.strictObject({ at: moment, event: eventNumber }).nullable(),
  event: eventNumber,
})

const standard = z.strictObject({
  number: text,
  name: text,
  provisional: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('by-key-questions'),
      rating: text,
      score: count,
      decidedBy: z.array(text),
      lowest: z.array(text),
    }),
    z.strictObject({ kind: z.literal('proposed'), rating: text, score: count }),
    z.strictObject({ kind: z.literal('as-published'), rating: text, score: count }),
    z.strictObject({ kind: z.literal('not-available'), because: notAvailable }),
  ]),
  opened: z.array(z.strictObject({ direction, tests: z.array(z.enum(['near-boundary', 'one-case'])) })),
  moderation: direction.nullable(),
  outcomes: z.array(outcome).describe('Standing and retracted, in the order recorded'),
  final: z.strictObject({
    by: z.enum(outcomeNames),
    rating: text.nullable(),
    score: count.nullable(),
    notRated: z.union([z.strictObject({ given: text }), z.strictObject({ because: notAvailable })]).nullable(),
  }),
})

const panel = z.strictObject({
  session: text,
  settings: z.strictObject({ quorumOthers: count, signatories: z.array(role), hideTotal: z.boolean() }),
  people: z.array(z.strictObject({ person: text, name: text, role, present: z.boolean(), asked: z.boolean() })),
  conflicts: z.array(
    z.strictObject({
      person: text,
      name: text,
      standard: text.nullable().describe('Null: the whole inspection'),
      state: z.enum(['declared', 'cleared', 'recused']),
      reason: text,
    }),
  ),
  openedAt: moment,
  closedAt: moment,
})

const event = z.strictObject({
  number: eventNumber,
  at: moment,
  kind: text,
  inspection: text.nullable(),
  session: text.nullable(),
  by: text.describe('Whose act it is'),
  enteredBy: text,
  facts: z.record(z.string(), z.unknown()),
  previousDigest: z.union([digest, z.literal('')]),
  digest: digest.describe(
    'SHA-256 over the previous digest followed by the canonical JSON of number, at, kind, inspection, session, by, enteredBy and facts',
  ),
})

const manifest = z.strictObject({
  standards: count,
  keyQuestions: count,
  cases: count,
  outcomes: count.describe('Standing'),
  retracted: count,
  people: count,
  conflicts: count,
  signatures: count,
  events: count,
})

export const recordSchema = z
  .strictObject({
    format: z.literal(recordFormat),
    digest: digest.describe('SHA-256 over the canonical JSON (RFC 8785) of everything but this field'),
    parts: z
      .array(z.strictObject({ part: text, digest }))
      .describe('One digest for each part, so that a change can be told where it is'),
    application: z.strictObject({ name: z.literal('Ratings Panel'), version: text }),
    id: text,
    inspection: z.strictObject({
      id: text,
      provider: text,
      leadInspector: text,
      fieldworkFrom: text.describe('ISO date, or empty where not known'),
      fieldworkTo: text,
      note: text,
      previous: z.strictObject({ id: text, provider: text }).nullable(),
    }),
    framework: z.strictObject({
      digest: digest.describe('Over the canonical JSON of `file`'),
      fileDigest: digest.describe('Over the bytes of the framework file that was read'),
      file: embeddedFramework.describe('The whole framework, ratings-panel/framework/1, every default written out'),
    }),
    evidence,
    standards: z.array(standard),
    overall: z.strictObject({ byRule: overall, final: overall }),
    panel,
    signatures: z.array(
      z.strictObject({ role, person: text, name: text, meaning: text, at: moment, event: eventNumber }),
    ),
    events: z.array(event).describe('Every event of the inspection'),
    links: z
      .array(z.strictObject({ number: eventNumber, digest }))
      .describe(
        'The digests of events of other inspections in the same file, which stand between these: the chain runs through them',
      ),
    supersedes: z.strictObject({ record: text, digest, reason: text }).nullable(),
    manifest,
  })
  .describe('A signed record of Ratings Panel, format 1')

type Unchanging<Part> = Part extends readonly (infer Each)[]
  ? readonly Unchanging<Each>[]
  : Part extends object
    ? { readonly [Name in keyof Part]: Unchanging<Part[Name]> }
    : Part

export type SignedRecord = Unchanging<z.output<typeof recordSchema>>
export type RecordedStandard = SignedRecord['standards'][number]
export type RecordedOutcome = RecordedStandard['outcomes'][number]
export type RecordedKeyQuestion = SignedRecord['evidence']['keyQuestions'][number]
export type RecordedEvent = SignedRecord['events'][number]
export type Manifest = SignedRecord['manifest']

/** The JSON Schema other tools check a record with. */
export function recordJsonSchema(): unknown {
  return z.toJSONSchema(recordSchema)
}

/** The answer of `rate --json`, format 1, as other people's tools may rely on it: nothing missing, nothing besides, in this order. */
import { z } from 'zod'

const whole = z.int().min(0)
const direction = z.enum(['up', 'down'])
const sentence = z.string().regex(/\S/)

const caseQuestion = z.strictObject({
  number: sentence,
  evidence: z.literal('cases'),
  yes: whole.nullable(),
  n: whole.nullable(),
  percent: whole.max(100).nullable(),
  exact: z.number().min(0).max(100).nullable(),
  band: sentence.nullable(),
  decidedByRounding: z.boolean().nullable(),
  casesToNextBand: whole.min(1).nullable(),
  casesToBandBelow: whole.min(1).nullable(),
  notApplicable: whole.nullable(),
  blank: whole.nullable(),
  leftOut: whole.nullable(),
  leftOutAnswered: whole,
  unclassified: whole,
})
const keyQuestion = z.discriminatedUnion('evidence', [
  caseQuestion,
  z.strictObject({ number: sentence, evidence: z.literal('qualitative') }),
])

const rated = { rating: sentence, score: whole }
const provisional = z.union([
  z.strictObject({ notAvailable: sentence }),
  z.strictObject({ ...rated, proposed: z.literal(true) }),
  z.strictObject({ ...rated, asPublished: z.literal(true) }),
  z.strictObject({ ...rated, decidedBy: z.array(sentence).min(1), lowest: z.array(sentence).min(1) }),
])

const outcomeName = z.enum([
  'discretion-used',
  'considered-no-change',
  'moderation-ratified',
  'moderation-rejected',
  'proposal-ratified',
  'set-otherwise',
  'stands',
  'not-rated',
  'adjourned',
])
const recorded = {
  direction: direction.optional(),
  grounds: z.array(sentence).optional(),
  rationale: sentence.optional(),
  evidence: z.string().optional(),
}
const outcome = z.strictObject({
  standard: sentence,
  outcome: outcomeName,
  ...recorded,
  reason: sentence.optional(),
  rating: sentence.optional(),
})
const outcomes = z.array(outcome).length(2).optional()
const final = z.union([
  z.strictObject({ ...rated, by: outcomeName, ...recorded, outcomes }),
  z.strictObject({ notRated: sentence, by: z.enum(['not-rated', 'adjourned', 'stands']), outcomes }),
])

const standard = z.strictObject({
  number: sentence,
  name: sentence,
  counts: z.boolean(),
  provisional,
  keyQuestions: z.array(keyQuestion),
  discretion: z.strictObject({
    eligible: z.boolean(),
    opened: z.array(z.strictObject({ direction, tests: z.array(z.enum(['near-boundary', 'one-case'])).min(1) })),
  }),
  moderation: z.strictObject({ proposed: direction }).optional(),
  final: final.optional(),
})

export const rateSchema = z.strictObject({
  format: z.literal('ratings-panel/rate/1'),
  framework: z.strictObject({ id: sentence, version: sentence }),
  standards: z.array(standard).min(1),
  overall: z.union([
    z.strictObject({ score: whole, outOf: whole, rating: sentence }),
    z.strictObject({ notRated: sentence }),
  ]),
  reconciliation: z.strictObject({
    recordsRead: whole,
    casesStored: whole,
    recordsRefused: whole,
    refused: z.array(
      z.strictObject({
        file: sentence.nullable(),
        record: whole.nullable(),
        column: sentence.nullable(),
        value: z.string().nullable(),
        reason: sentence,
      }),
    ),
  }),
})

export type RateAnswer = z.output<typeof rateSchema>
export type RatedStandard = RateAnswer['standards'][number]
export type RatedQuestion = z.output<typeof caseQuestion>

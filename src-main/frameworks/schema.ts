// The shape of a framework file, format 1: one definition that checks a file, types it and gives its JSON Schema.
import { z } from 'zod'
import type { Framework } from '../domain/framework/framework.ts'

const words = z.string().regex(/\S/, 'text that is not empty')
const whole = z.int().min(0)

const scaleStep = z.strictObject({
  score: whole,
  name: words,
  from: whole.max(100).describe('The lowest whole per cent of the band'),
  band: words,
  star: z.boolean().optional(),
})

const prompt = z.strictObject({
  number: words.describe('Key question, slash, printed order'),
  text: words,
  appliesTo: z.string().nullable().default(null).describe('The printed words, not a rule'),
  sameAs: z.array(words).optional(),
})

const question = {
  number: words,
  text: words,
  prompts: z.array(prompt).default([]),
  sameAs: z.array(words).optional().describe('framework:number of the same question elsewhere'),
}

const keyQuestion = z.discriminatedUnion('evidence', [
  z.strictObject({
    ...question,
    evidence: z.literal('cases'),
    sample: words,
    leaveOut: z.strictObject({ column: words, equals: z.array(words).min(1) }).optional(),
  }),
  z.strictObject({ ...question, evidence: z.literal('qualitative') }),
])

const standard = z.strictObject({
  number: words,
  name: words,
  descriptor: z.string().default(''),
  label: z.string().nullable().default(null).describe('The printed number, or null for none'),
  counts: z.boolean().describe('False: rated, never summed'),
  ratedBy: z.enum(['key-questions', 'lead-inspector']),
  keyQuestions: z.array(keyQuestion).default([]),
  moderation: z.strictObject({ evidence: words, step: whole.min(1) }).optional(),
  assumed: z.boolean().optional(),
  incomplete: z.boolean().optional(),
})

export const frameworkSchema = z
  .strictObject({
    format: z.literal('ratings-panel/framework/1'),
    id: words,
    version: words,
    title: words,
    source: z.string().default(''),
    complete: z.boolean().default(true),
    scale: z.array(scaleStep).default([]),
    rounding: z.literal('whole-half-up').default('whole-half-up'),
    zone: z
      .strictObject({ points: z.number().min(0), inclusive: z.boolean(), oneCase: z.enum(['lowest', 'none']) })
      .default({ points: 0, inclusive: false, oneCase: 'none' }),
    step: whole.min(1).default(1),
    grounds: z.array(z.strictObject({ id: words, text: words })).default([]),
    overall: z.array(z.strictObject({ from: whole, rating: words })).default([]),
    samples: z.array(z.strictObject({ id: words, title: words })),
    domains: z.array(z.strictObject({ number: words, name: words, standards: z.array(standard) })).min(1),
  })
  .describe('A standards framework of Ratings Panel, format 1')

/** The JSON Schema other tools check a framework file with. */
export function frameworkJsonSchema(): unknown {
  // Strict readers want a required field named among the properties beside it.
  const named = Object.fromEntries(neededWithAScale.map((field) => [field, true]))
  return {
    ...z.toJSONSchema(frameworkSchema, { io: 'input' }),
    if: { required: ['scale'], properties: { scale: { type: 'array', minItems: 1 } } },
    then: { required: neededWithAScale, properties: { ...named, overall: { type: 'array', minItems: 1 } } },
  }
}

/** A field a rated framework cannot do without, although an unrated one can. */
export const neededWithAScale = ['rounding', 'zone', 'step', 'grounds', 'overall'] as const

// A type error here means that the schema and the rules disagree about what a framework is.
const agreement: (parsed: z.output<typeof frameworkSchema>) => Framework = (parsed) => parsed
void agreement

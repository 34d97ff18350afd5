// The framework inside a record: the whole of it, with nothing left to a default, so that a record needs no other file to be read.
import { z } from 'zod'
import type { Framework } from '../../domain/framework/framework.ts'
import { standardsOf } from '../../domain/framework/lookup.ts'

const words = z.string().regex(/\S/, 'not empty')
const whole = z.int().min(0)

const prompt = z.strictObject({
  number: words,
  text: words,
  appliesTo: z.string().nullable().optional(),
  sameAs: z.array(words).optional(),
})
const question = { number: words, text: words, prompts: z.array(prompt), sameAs: z.array(words).optional() }
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
  descriptor: z.string(),
  label: z.string().nullable(),
  counts: z.boolean(),
  ratedBy: z.enum(['key-questions', 'lead-inspector']),
  keyQuestions: z.array(keyQuestion),
  moderation: z.strictObject({ evidence: words, step: whole.min(1) }).optional(),
  assumed: z.boolean().optional(),
  incomplete: z.boolean().optional(),
})

export const embeddedFramework = z.strictObject({
  format: z.literal('ratings-panel/framework/1'),
  id: words,
  version: words,
  title: words,
  source: z.string(),
  complete: z.boolean(),
  scale: z.array(
    z.strictObject({ score: whole, name: words, from: whole.max(100), band: words, star: z.boolean().optional() }),
  ),
  rounding: z.literal('whole-half-up'),
  zone: z.strictObject({ points: z.number().min(0), inclusive: z.boolean(), oneCase: z.enum(['lowest', 'none']) }),
  step: whole.min(1),
  grounds: z.array(z.strictObject({ id: words, text: words })),
  overall: z.array(z.strictObject({ from: whole, rating: words })),
  samples: z.array(z.strictObject({ id: words, title: words })),
  domains: z.array(z.strictObject({ number: words, name: words, standards: z.array(standard) })).min(1),
})

/** A framework as it is published, with the SHA-256 of its file's bytes. */
export type PublishedFramework = { readonly framework: Framework; readonly digest: string }

export function frameworkIn(record: { readonly framework: { readonly file: Framework } }): Framework {
  return record.framework.file
}

/** How many key questions have figures, and how many rest on qualitative evidence alone. */
export function keyQuestionsOfCases(record: { readonly framework: { readonly file: Framework } }): {
  readonly withFigures: number
  readonly withoutFigures: number
} {
  const questions = standardsOf(frameworkIn(record)).flatMap(({ keyQuestions }) => keyQuestions)
  const withFigures = questions.filter(({ evidence }) => evidence === 'cases').length
  return { withFigures, withoutFigures: questions.length - withFigures }
}

// A type error here means that records and rules disagree about what a framework is.
const agreement: readonly [(embedded: z.output<typeof embeddedFramework>) => Framework] = [(embedded) => embedded]
void agreement

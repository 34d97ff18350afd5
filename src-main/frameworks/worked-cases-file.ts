// Worked cases: examples in the inspectorate's words, kept in `cases.json` beside the framework they belong to.
import { join } from 'node:path'
import { z } from 'zod'
import { outcomeNames } from '../domain/discretion/outcome.ts'
import type { FrameworkFault } from '../domain/framework/faults.ts'
import { readJson } from '../files/read-file.ts'
import { repetitionFaults, shapeFaults } from './shape-faults.ts'

const byNumber = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value)
const direction = z.enum(['up', 'down'])
const outcome = z.strictObject({
  standard: z.string(),
  outcome: z.enum(outcomeNames),
  direction: direction.optional(),
  grounds: z.array(z.string()).optional(),
  rationale: z.string().optional(),
  reason: z.string().optional(),
  rating: z.string().optional(),
  evidence: z.string().optional(),
})
const workedCase = z.strictObject({
  when: z.string().regex(/\S/, 'text that is not empty'),
  source: z.string().optional(),
  figures: byNumber(
    z.string().regex(/^(\d+ of \d+|\d{1,3}%( of \d+)?)$/, 'a figure such as “57 of 118”, “48%” or “48% of 118”'),
  ).optional(),
  published: byNumber(z.string()).optional(),
  proposals: byNumber(z.string()).optional(),
  moderation: byNumber(direction).optional(),
  outcomes: z.array(outcome).optional(),
  then: z
    .strictObject({
      provisional: byNumber(z.string()).optional(),
      decidedBy: byNumber(z.array(z.string())).optional(),
      opened: byNumber(
        z.strictObject({ up: z.array(z.string()).optional(), down: z.array(z.string()).optional() }),
      ).optional(),
      final: byNumber(z.string()).optional(),
      overallByRule: z.string().optional(),
      overall: z.string().optional(),
      refused: z.array(z.string()).optional(),
    })
    .refine((then) => Object.keys(then).length > 0, 'at least one thing the rules should give, or it shows nothing'),
})
const workedCasesFile = z.strictObject({
  format: z.literal('ratings-panel/cases/1'),
  framework: z.string(),
  cases: z.array(workedCase).min(1),
})

export type WorkedCase = z.output<typeof workedCase>
export type WorkedCases = { readonly cases: readonly WorkedCase[]; readonly faults: readonly FrameworkFault[] }

/** Reads `cases.json` of a framework's folder, or says everything that is wrong with the file itself. */
export async function readWorkedCases(folder: string): Promise<WorkedCases> {
  const json = await readJson(join(folder, 'cases.json'))
  if (!json.ok) return { cases: [], faults: [{ path: '', refusal: json.refusal }] }
  const { value } = json.value
  const parsed = workedCasesFile.safeParse(value)
  const faults = [
    ...repetitionFaults(json.value),
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => shapeFaults(issue, value))),
  ]
  return { cases: parsed.success && faults.length === 0 ? parsed.data.cases : [], faults }
}

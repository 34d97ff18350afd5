// Outcomes in: the panel's decisions as a JSON list, in the order they were taken.
import { z } from 'zod'
import { outcomeNames, type Outcome } from '../domain/discretion/outcome.ts'
import type { Fault, Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { shortened } from '../domain/spelling.ts'
import { pathOf } from '../files/json-path.ts'
import { readJson } from '../files/read-file.ts'
import type { ReturnFile } from './case-returns.ts'

const outcomeSchema = z.strictObject({
  standard: z.string(),
  outcome: z.enum(outcomeNames),
  direction: z.enum(['up', 'down']).optional(),
  grounds: z.array(z.string()).optional(),
  rationale: z.string().optional(),
  reason: z.string().optional(),
  rating: z.string().optional(),
  evidence: z.string().optional(),
})

export async function readOutcomes({
  source,
  name,
}: ReturnFile): Promise<Result<readonly Outcome[], readonly Fault[]>> {
  const json = await readJson(source)
  if (!json.ok) return no([{ file: name, record: null, column: null, value: null, refusal: json.refusal }])
  const outcomes = checkOutcomes(json.value.value, name)
  const repeated = json.value.repeated.map(([place, ...path]): Fault => ({
    file: name,
    record: typeof place === 'number' ? place + 1 : null,
    column: pathOf(typeof place === 'number' ? path : [place ?? '', ...path]),
    value: null,
    refusal: { code: 'field-repeated', facts: { field: String(path.at(-1) ?? place) } },
  }))
  return repeated.length === 0 ? outcomes : no([...repeated, ...(outcomes.ok ? [] : outcomes.refusal)])
}

/** `record` of a fault is the place in the list, from 1. */
export function checkOutcomes(json: unknown, file: string | null): Result<readonly Outcome[], readonly Fault[]> {
  const refused = (record: number | null, column: string | null, value: unknown, refusal: Refusal): Fault => ({
    file,
    record,
    column,
    value: value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value),
    refusal,
  })
  if (!Array.isArray(json))
    return no([
      refused(null, null, null, { code: 'field-wrong', facts: { expected: 'a list of outcomes', found: shown(json) } }),
    ])
  const outcomes: Outcome[] = []
  const faults = json.flatMap((entry: unknown, place): readonly Fault[] => {
    const parsed = outcomeSchema.safeParse(entry)
    if (parsed.success) {
      outcomes.push(parsed.data)
      return []
    }
    return parsed.error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((field) => refused(place + 1, field, null, { code: 'field-unknown', facts: { field } }))
      const column = pathOf(issue.path)
      const value = issue.path.reduce<unknown>(
        (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
        entry,
      )
      if (value === undefined && column !== '')
        return [refused(place + 1, column, null, { code: 'field-missing', facts: {} })]
      if (column === 'outcome' && typeof value === 'string') {
        return [
          refused(place + 1, column, value, {
            code: 'outcome-unknown',
            facts: { outcome: value, known: outcomeNames },
          }),
        ]
      }
      const expected =
        column === 'direction'
          ? '"up" or "down"'
          : column === 'grounds'
            ? 'a list of grounds'
            : column === ''
              ? 'an outcome in braces'
              : 'text'
      return [
        refused(place + 1, column === '' ? null : column, value, {
          code: 'field-wrong',
          facts: { expected, found: shown(value) },
        }),
      ]
    })
  })
  return faults.length > 0 ? no(faults) : ok(outcomes)
}

function shown(value: unknown): string {
  return shortened(JSON.stringify(value) ?? 'nothing', 60)
}

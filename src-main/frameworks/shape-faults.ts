// What is wrong with the shape of a file about frameworks: every fault with its path, never in the schema library's words.
import type { z } from 'zod'
import type { FrameworkFault } from '../domain/framework/faults.ts'
import type { Refusal } from '../domain/refusal.ts'
import { shortened } from '../domain/spelling.ts'
import { expectedBy } from '../files/expected.ts'
import { pathOf } from '../files/json-path.ts'
import type { Json } from '../files/read-file.ts'

/** What a schema finds wrong, each with its path, in the words of every other fault. */
export function shapeFaults(issue: z.core.$ZodIssue, file: unknown): readonly FrameworkFault[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({
      path: pathOf([...issue.path, field]),
      refusal: { code: 'field-unknown', facts: { field } },
    }))
  }
  const found = issue.path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    file,
  )
  if (found === undefined && path !== '') return [{ path, refusal: { code: 'field-missing', facts: {} } }]
  return [
    {
      path,
      refusal: wrong(
        // The only place in a framework with two forms is the evidence of a key question.
        issue.code === 'invalid_union' ? '"cases" or "qualitative"' : expectedBy(issue),
        found,
      ),
    },
  ]
}

export function wrong(expected: string, value: unknown): Refusal {
  return { code: 'field-wrong', facts: { expected, found: shortened(JSON.stringify(value) ?? 'nothing', 60) } }
}

export function repetitionFaults({ repeated }: Json): readonly FrameworkFault[] {
  return repeated.map((path) => ({
    path: pathOf(path),
    refusal: { code: 'field-repeated', facts: { field: String(path.at(-1)) } },
  }))
}

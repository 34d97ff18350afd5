// Checks a framework file: its shape by the schema, its sense by the rules, and tells every fault with its path.
import type { z } from 'zod'
import { frameworkFaults, type FrameworkFault } from '../domain/framework/faults.ts'
import type { Framework } from '../domain/framework/framework.ts'
import type { Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { shortened } from '../domain/spelling.ts'
import { frameworkSchema, neededWithAScale } from './schema.ts'

/** `file`: the parsed JSON of a framework file. */
export function checkFramework(file: unknown): Result<Framework, readonly FrameworkFault[]> {
  const shape = frameworkSchema.safeParse(file)
  const ofShape = shape.success ? [] : shape.error.issues.flatMap((issue) => shapeFaults(issue, file))
  const known = new Set(ofShape.map(({ path }) => path))
  // A field of the wrong shape is said once, whatever else it breaks.
  const ofSense = frameworkFaults(file).filter(({ path }) => !known.has(path))
  const faults = [...ofShape, ...missingWithAScale(file), ...ofSense]
  return shape.success && faults.length === 0 ? ok(shape.data) : no(faults)
}

/** What a rated framework cannot do without (schema.ts says the same to other tools). */
function missingWithAScale(file: unknown): readonly FrameworkFault[] {
  if (typeof file !== 'object' || file === null) return []
  if (!('scale' in file) || !Array.isArray(file.scale) || file.scale.length === 0) return []
  const missing = neededWithAScale.filter((field) => !Object.hasOwn(file, field))
  const overall = 'overall' in file && Array.isArray(file.overall) && file.overall.length === 0 ? file.overall : null
  return [
    ...missing.map((field): FrameworkFault => ({ path: field, refusal: { code: 'field-missing', facts: {} } })),
    ...(overall === null ? [] : [{ path: 'overall', refusal: wrong('at least 1 in the list', overall) }]),
  ]
}

function shapeFaults(issue: z.core.$ZodIssue, file: unknown): readonly FrameworkFault[] {
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
  return [{ path, refusal: wrong(expectedBy(issue), found) }]
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ')
    case 'invalid_union':
      return '"cases" or "qualitative"'
    case 'too_small':
      return issue.origin === 'array' ? `at least ${issue.minimum} in the list` : `${issue.minimum} or more`
    case 'too_big':
      return `${issue.maximum} or less`
    case 'invalid_format':
      return 'text that is not empty'
    default:
      return issue.message
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object in braces',
}

function wrong(expected: string, value: unknown): Refusal {
  return { code: 'field-wrong', facts: { expected, found: shortened(JSON.stringify(value) ?? 'nothing', 60) } }
}

/** `domains[1].standards[0].keyQuestions[2].sample`, as formats.md writes it. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (said, key) => (typeof key === 'number' ? `${said}[${key}]` : said === '' ? String(key) : `${said}.${String(key)}`),
    '',
  )
}

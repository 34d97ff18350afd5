// Checks a framework file: its shape by the schema, its sense by the rules, and tells every fault with its path.
import { frameworkFaults, type FrameworkFault } from '../domain/framework/faults.ts'
import type { Framework } from '../domain/framework/framework.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { frameworkSchema, neededWithAScale } from './schema.ts'
import { shapeFaults, wrong } from './shape-faults.ts'

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

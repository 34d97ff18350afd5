// What came in from a window or a browser, checked to be a call at all; which method and which input is the door's to check.
import type { Call } from '../api/contract/contract.ts'
import { no, ok, type Result } from '../domain/result.ts'

export function readCall(sent: unknown): Result<Call> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    return wrong('', 'an object with “method” and “input”')
  const { method, input, watch, ...rest } = sent as Readonly<Record<string, unknown>>
  if (typeof method !== 'string') return wrong('method', 'the name of a method')
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) return wrong(unknown, 'not there: a call has “method”, “input” and perhaps “watch”')
  if (watch !== undefined && !isWatch(watch)) return wrong('watch', 'a name of at most a hundred characters')
  return ok({ method, input: input ?? {}, ...(watch === undefined ? {} : { watch }) })
}

/** The name a call is watched by. */
export function isWatch(sent: unknown): sent is string {
  return typeof sent === 'string' && sent !== '' && sent.length <= 100
}

function wrong(path: string, expected: string): Result<never> {
  return no({ code: 'input-wrong', facts: { path: path.slice(0, 100), expected } })
}

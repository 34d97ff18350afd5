/** A valid framework file as its JSON; a test changes the paths it is about, written as faults name them. */
import { checkFramework } from '../../src-main/frameworks/check.ts'
import type { FrameworkFault } from '../../src-main/domain/framework/faults.ts'
import { refusalWords } from '../../src-main/words/refusals.ts'
import { aFramework } from './framework.ts'

/** Takes a field, or an entry of a list, out. */
export const absent = Symbol('absent')

/** `aFile({ 'domains[1].standards[0].keyQuestions[2].sample': 'prison' })` */
export function aFile(changes: Readonly<Record<string, unknown>> = {}): unknown {
  const file: unknown = structuredClone(aFramework())
  for (const [path, value] of Object.entries(changes)) change(file, path, value)
  return file
}

function change(file: unknown, path: string, value: unknown): void {
  const keys = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')
  const last = keys.pop() ?? ''
  const inside = keys.reduce<unknown>((found, key) => Reflect.get(asObject(found, path), key), file)
  if (value === absent && Array.isArray(inside)) inside.splice(Number(last), 1)
  else if (value === absent) Reflect.deleteProperty(asObject(inside, path), last)
  else Reflect.set(asObject(inside, path), last, value)
}

function asObject(value: unknown, path: string): object {
  if (typeof value !== 'object' || value === null) throw new Error(`the example has nothing at ${path}`)
  return value
}

export function faultsOf(file: unknown): readonly FrameworkFault[] {
  const checked = checkFramework(file)
  return checked.ok ? [] : checked.refusal
}

/** Each fault as a person reads it: `path: sentence`. */
export function saidOf(file: unknown): readonly string[] {
  return faultsOf(file).map(({ path, refusal }) => `${path}: ${refusalWords(refusal)}`)
}

// Finds and loads frameworks: the shipped ones by id, any other by the path of its file.
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { FrameworkFault } from '../domain/framework/faults.ts'
import type { Framework } from '../domain/framework/framework.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { readJson, type Source } from '../files/read-file.ts'
import { checkFramework } from './check.ts'
import { repetitionFaults } from './shape-faults.ts'

export const shippedFolder = join(import.meta.dirname, '../../resources/frameworks')

/** The file's name, for the sentences, with every fault it has. */
export type FrameworkFaults = { readonly file: string; readonly faults: readonly FrameworkFault[] }

export async function shippedIds(): Promise<readonly string[]> {
  const entries = await readdir(shippedFolder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
}

/** `name`: a shipped framework's id. */
export async function loadShipped(name: string): Promise<Result<Framework, FrameworkFaults>> {
  return readAny(join(shippedFolder, name, 'framework.json'), `${name}/framework.json`)
}

/** `shown`: what the sentences call the file. */
export function loadFile(path: string, shown: string = basename(path)): Promise<Result<Framework, FrameworkFaults>> {
  return readFramework(path, shown)
}

/** A shipped framework's name on other rules would mislead whoever reads the rating. */
export async function readFramework(source: Source, shown: string): Promise<Result<Framework, FrameworkFaults>> {
  const framework = await readAny(source, shown)
  if (!framework.ok) return framework
  const { id, version } = framework.value
  const shipped = (await shippedIds()).includes(id) ? await loadShipped(id) : null
  if (!shipped?.ok || shipped.value.version !== version || isDeepStrictEqual(shipped.value, framework.value))
    return framework
  return no({ file: shown, faults: [{ path: 'id', refusal: { code: 'framework-taken', facts: { id, version } } }] })
}

async function readAny(source: Source, shown: string): Promise<Result<Framework, FrameworkFaults>> {
  const json = await readJson(source)
  if (!json.ok) return no({ file: shown, faults: [{ path: '', refusal: json.refusal }] })
  const framework = checkFramework(json.value.value)
  const faults = [...repetitionFaults(json.value), ...(framework.ok ? [] : framework.refusal)]
  return framework.ok && faults.length === 0 ? ok(framework.value) : no({ file: shown, faults })
}

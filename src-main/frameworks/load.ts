// Finds and loads frameworks: the shipped ones by id, any other by the path of its file.
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FrameworkFault } from '../domain/framework/faults.ts'
import type { Framework } from '../domain/framework/framework.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { readJson } from '../files/read-file.ts'
import { checkFramework } from './check.ts'

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
  return loadFile(join(shippedFolder, name, 'framework.json'), `${name}/framework.json`)
}

/** `shown`: what the sentences call the file. */
export async function loadFile(
  path: string,
  shown: string = basename(path),
): Promise<Result<Framework, FrameworkFaults>> {
  const json = await readJson(path)
  if (!json.ok) return no({ file: shown, faults: [{ path: '', refusal: json.refusal }] })
  const framework = checkFramework(json.value)
  return framework.ok ? ok(framework.value) : no({ file: shown, faults: framework.refusal })
}

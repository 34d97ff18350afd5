// The one place where store, frameworks, clock and person are put together.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDoor, type Door } from '../api/dispatch.ts'
import type { Context, Frameworks, ShelvedFramework } from '../api/context.ts'
import type { Framework } from '../domain/framework/framework.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { checkFramework } from '../frameworks/check.ts'
import { loadShipped, readFramework, shippedFolder, shippedIds } from '../frameworks/load.ts'
import { openInspectionFile } from '../store/database.ts'
import { brokenPromises } from '../store/invariants.ts'
import { openSamples } from './open-samples.ts'

/** The application's own version, written into every record it makes. */
const applicationVersion = '0.1.0'

export type Application = { readonly file: string; readonly call: Door; readonly close: () => void }

export type Composition = {
  /** The inspection file's path. */
  readonly file: string
  /** Whether a missing file is made. */
  readonly create: boolean
  readonly now: () => Date
  readonly newId: () => string
  /** Whether a file that is made begins with the sample inspections. */
  readonly samples: boolean
  readonly log: (surprise: unknown) => void
}

/** What is shipped never changes while the program runs: read once. */
const shelf: { read?: Promise<Frameworks> } = {}

/** Opens the file and the door on it. Refused where the file cannot be opened, or breaks a promise about its data. */
export async function composeApplication({
  file,
  create,
  now,
  newId,
  samples,
  log,
}: Composition): Promise<Result<Application>> {
  const frameworks = await (shelf.read ??= shelve())
  const opened = openInspectionFile(file, { create })
  if (!opened.ok) return opened
  const inspectionFile = opened.value
  const [broken] = inspectionFile.read((db) => brokenPromises(db))
  if (broken !== undefined) {
    inspectionFile.close()
    return no({ code: 'promise-broken', facts: broken })
  }
  const remembered: Pick<Context, 'tallies' | 'precedents'> = { tallies: new Map(), precedents: new Map() }
  const call = openDoor(
    inspectionFile,
    () => ({ now: now().toISOString(), newId, frameworks, file, version: applicationVersion, ...remembered }),
    (error, method) => log(new Error(`unexpected in ${method}`, { cause: error })),
  )
  const application = { file, call, close: () => inspectionFile.close() }
  if (samples) await openSamples(application)
  return ok(application)
}

async function shelve(): Promise<Frameworks> {
  const shipped: ShelvedFramework[] = []
  for (const id of await shippedIds()) {
    const framework = await loadShipped(id)
    // What is shipped was checked by the tests: a fault here is a broken installation.
    if (!framework.ok)
      throw new Error(
        `the shipped framework ${id} has faults: ${framework.refusal.faults.map(({ path }) => path).join(', ')}`,
      )
    const json = await readFile(join(shippedFolder, id, 'framework.json'), 'utf8')
    shipped.push({ framework: framework.value, json, digest: createHash('sha256').update(json).digest('hex') })
  }
  const parsed = new Map<string, Framework>(shipped.map(({ digest, framework }) => [digest, framework]))
  return {
    shipped,
    known: (digest) => parsed.get(digest) ?? null,
    parse: ({ digest, json }) => {
      const known = parsed.get(digest)
      if (known !== undefined) return known
      const framework = checkFramework(JSON.parse(json))
      if (!framework.ok)
        throw new Error(
          `the framework kept in the file has faults: ${framework.refusal.map(({ path }) => path).join(', ')}`,
        )
      parsed.set(digest, framework.value)
      return framework.value
    },
    read: async (json) => {
      const framework = await readFramework(Buffer.from(json, 'utf8'), 'framework.json')
      if (framework.ok) return framework
      return no(framework.refusal.faults[0]?.refusal ?? { code: 'file-not-json', facts: { why: 'it has faults' } })
    },
  }
}

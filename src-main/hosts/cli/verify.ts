// `verify`: a signed record, recomputed from its own contents and held against the frameworks this program ships.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { PublishedFramework } from '../../documents/record/framework.ts'
import { recordJsonSchema } from '../../documents/record/schema.ts'
import { verifyRecord } from '../../documents/record/verify.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { readBytes, unreadable } from '../../files/read-file.ts'
import { loadShipped, shippedFolder, shippedIds } from '../../frameworks/load.ts'
import { faultWords, oneLine } from '../../words/faults.ts'
import type { Answer } from './main.ts'
import { placeOf } from './places.ts'

/** Somewhat more than any record: the verification refuses what is larger, and nobody waits for a file without an end. */
const mostBytes = 65 * 1_048_576

/** `path` null: the JSON Schema of records, for other people's tools. */
export async function verify(path: string | null, json: boolean): Promise<Answer> {
  if (path === null) return { ok: true, text: `${JSON.stringify(recordJsonSchema(), null, 2)}\n` }
  const bytes = await bytesOf(placeOf(path))
  if (!bytes.ok)
    return {
      ok: false,
      lines: [faultWords({ file: path, record: null, column: null, value: null, refusal: bytes.refusal })],
    }
  const verification = verifyRecord(bytes.value, await shippedFrameworks())
  const { digest, checks, overall } = verification
  const failed = checks.filter(({ passed }) => !passed)
  if (!verification.ok)
    return { ok: false, lines: failed.map(({ check, says }) => oneLine(`${path}: ${check}: ${says}`, 2000)) }
  if (json)
    return { ok: true, text: `${JSON.stringify({ format: 'ratings-panel/verify/1', ...verification }, null, 2)}\n` }
  return {
    ok: true,
    text: `${[oneLine(overall, 500), `Digest ${digest}`, ...checks.map(({ says }) => `  ✓ ${says}`)].join('\n')}\n`,
  }
}

async function shippedFrameworks(): Promise<readonly PublishedFramework[]> {
  const frameworks: PublishedFramework[] = []
  for (const id of await shippedIds()) {
    const [loaded, file] = [await loadShipped(id), await readBytes(join(shippedFolder, id, 'framework.json'))]
    if (loaded.ok && file.ok)
      frameworks.push({ framework: loaded.value, digest: createHash('sha256').update(file.value).digest('hex') })
  }
  return frameworks
}

async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of createReadStream(path, { end: mostBytes })) pieces.push(piece)
  } catch (surprise) {
    const known = unreadable(surprise)
    if (known === null) throw surprise
    return no(known.refusal)
  }
  return pieces.length === 0 ? no({ code: 'file-empty', facts: {} }) : ok(Buffer.concat(pieces))
}

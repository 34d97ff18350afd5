/** Files a test writes, in a folder of its own that goes when the test ends. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ReturnFile } from '../../src-main/returns/case-returns.ts'

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-panel-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A file with this text or these bytes, as the readers of returns take it. */
export async function aFileWith(name: string, content: string | Uint8Array): Promise<ReturnFile> {
  const source = join(await aFolder(), name)
  await writeFile(source, content)
  return { source, name }
}

/** The one door through three hosts: in process, over HTTP from the loopback host, and one command a call at the terminal. */
import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, InputOf, MethodName, ViewOf } from '../../src-main/api/contract/contract.ts'
import { composeApplication } from '../../src-main/hosts/compose.ts'

const root = join(import.meta.dirname, '../..')

/** What every host says of an expected "no": its sentence. The code is said in process and over HTTP. */
export type Said<View> =
  | { readonly ok: true; readonly value: View }
  | { readonly ok: false; readonly says: string; readonly code: string | null }

export type TestDoor = {
  readonly file: string
  readonly ask: <Name extends MethodName>(method: Name, input: InputOf<Name>) => Promise<Said<ViewOf<Name>>>
  /** Hostile calls: a method or input the types do not allow. */
  readonly raw: (method: string, input: unknown) => Promise<Said<unknown>>
  readonly close: () => Promise<void>
}

/** A clock that moves one second a call, so that every moment in a test is known. */
function testClock(start = '2026-03-02T09:00:00.000Z'): () => Date {
  const state = { at: Date.parse(start) }
  return () => new Date((state.at += 1000))
}

/** `inMemory`, where the machine has such a place: for thousands of files whose test is not about the disk. */
export function temporaryFolder({ inMemory = false } = {}): { readonly path: string; readonly remove: () => void } {
  const base = inMemory && existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const path = mkdtempSync(join(base, 'ratings-panel-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export async function doorInProcess({
  samples = true,
  file,
}: { readonly samples?: boolean; readonly file?: string } = {}): Promise<TestDoor> {
  const folder = file === undefined ? temporaryFolder() : null
  const surprises: unknown[] = []
  const path = file ?? join(folder?.path ?? '', 'test.ratings')
  if (samples && file === undefined) copyFileSync(await fileWithSamples(), path)
  const application = await composeApplication({
    file: path,
    create: true,
    now: testClock(),
    newId: randomUUID,
    samples,
    log: (surprise) => surprises.push(surprise),
  })
  if (!application.ok) throw new Error(`the file was not opened: ${application.refusal.code}`)
  const raw = async (method: string, input: unknown): Promise<Said<unknown>> => {
    const answer = await application.value.call({ method, input })
    if (surprises.length > 0) throw surprises[0]
    return saidIn(answer)
  }
  return {
    file: path,
    raw,
    ask: asker(raw),
    close: async () => {
      application.value.close()
      folder?.remove()
    },
  }
}

/** Made once for a test file and copied for each of its tests: bringing the samples in takes longer than most tests. */
const made: { samples?: Promise<string> } = {}
export function fileWithSamples(): Promise<string> {
  made.samples ??= (async () => {
    const path = join(temporaryFolder().path, 'samples.ratings')
    await (await doorInProcess({ file: path })).close()
    process.once('exit', () => rmSync(join(path, '..'), { recursive: true, force: true }))
    return path
  })()
  return made.samples
}

/** `from`: a file that was prepared and closed, of which the door gets a copy. */
type Prepared = { readonly samples?: boolean; readonly from?: string }

export async function doorOverHttp({ samples = true, from }: Prepared = {}): Promise<TestDoor> {
  const folder = temporaryFolder()
  const file = join(folder.path, 'test.ratings')
  if (from !== undefined) copyFileSync(from, file)
  const host = spawn(
    process.execPath,
    [
      join(root, 'src-main/hosts/loopback/main.ts'),
      '--file',
      file,
      '--end-with-input',
      ...(samples ? [] : ['--no-samples']),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const url = await new Promise<string>((resolve, reject) => {
    const said: string[] = []
    host.stderr.on('data', (data) => void said.push(String(data)))
    host.stdout.once('data', (data) => resolve(String(data).trim()))
    host.once('exit', () => reject(new Error(`the loopback host ended: ${said.join('')}`)))
  })
  const entered = await fetch(url, { redirect: 'manual' })
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const { origin } = new URL(url)
  const raw = async (method: string, input: unknown): Promise<Said<unknown>> => {
    const response = await fetch(`${origin}/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin },
      body: JSON.stringify({ method, input }),
    })
    return saidIn((await response.json()) as Answer<unknown>)
  }
  return {
    file,
    raw,
    ask: asker(raw),
    close: async () => {
      const ended = new Promise((resolve) => host.once('exit', resolve))
      host.stdin.end()
      await ended
      folder.remove()
    },
  }
}

/** The command line makes no file: it is made in process first, and closed. */
export async function doorAtTheTerminal({ samples = true, from }: Prepared = {}): Promise<TestDoor> {
  const folder = temporaryFolder()
  const file = join(folder.path, 'test.ratings')
  if (from === undefined) await (await doorInProcess({ samples, file })).close()
  else copyFileSync(from, file)
  const raw = (method: string, input: unknown): Promise<Said<unknown>> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        [join(root, 'src-main/hosts/cli/main.ts'), 'call', file, method, JSON.stringify(input)],
        { maxBuffer: 1 << 26 },
        (error, out, err) => {
          resolve(error === null ? { ok: true, value: JSON.parse(out) } : { ok: false, says: err.trim(), code: null })
        },
      )
    })
  return { file, raw, ask: asker(raw), close: async () => folder.remove() }
}

function asker(raw: TestDoor['raw']): TestDoor['ask'] {
  return async <Name extends MethodName>(method: Name, input: InputOf<Name>) =>
    (await raw(method, input)) as Said<ViewOf<Name>>
}

function saidIn(answer: Answer<unknown>): Said<unknown> {
  if (answer.ok) return { ok: true, value: answer.value }
  if ('unexpected' in answer) throw new Error(`unexpected: ${answer.unexpected}`)
  return { ok: false, says: answer.says, code: answer.refusal.code }
}

/** The value of an answer that must be "yes". */
export async function yes<Name extends MethodName>(
  door: TestDoor,
  method: Name,
  input: InputOf<Name>,
): Promise<ViewOf<Name>> {
  const said = await door.ask(method, input)
  if (!said.ok) throw new Error(`${method} was refused: ${said.says}`)
  return said.value
}

/** The application as a browser meets it: the loopback host on a fresh file with the samples, a page let in, and the door beside it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import type { Answer, InputOf, MethodName, ViewOf } from '../../src-main/api/contract/contract.ts'

export type Application = {
  /** Such as `http://127.0.0.1:4711`, without a slash at the end. */
  readonly origin: string
  readonly file: string
  /** A call that must succeed, made with the page's own cookie: for what a test does not do by hand. */
  readonly call: <Name extends MethodName>(method: Name, input: InputOf<Name>) => Promise<ViewOf<Name>>
  /** Opens the screen at this address: `/inspections`, `/inspections/…/panel`. */
  readonly goTo: (path: string) => Promise<void>
}

type Options = { readonly samples: boolean }
/** Made once for all the tests of a worker: bringing the samples in takes longer than starting. */
type Shared = { readonly fileWithSamples: string }

/** `test` with a page that is already in. Nothing else may be asked of the network, and no screen may throw: both fail the test. */
export const test = base.extend<Options & { readonly application: Application }, Shared>({
  fileWithSamples: [
    // Playwright asks for the first parameter to be written so.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-samples-'))
      const file = join(folder, 'samples.ratings')
      const host = startHost(file)
      await addressOf(host)
      await ended(host)
      await use(file)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  samples: [true, { option: true }],
  application: async ({ page, samples, fileWithSamples }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-screens-'))
    const file = join(folder, 'test.ratings')
    if (samples) copyFileSync(fileWithSamples, file)
    const host = startHost(file, ...(samples ? [] : ['--no-samples']))
    const wrongs: string[] = []
    try {
      const entrance = await addressOf(host)
      const { origin } = new URL(entrance)
      await watch(page, origin, wrongs)
      await page.goto(entrance)
      await use({
        origin,
        file,
        call: (method, input) => callFrom(page, origin, method, input),
        goTo: async (path) => {
          await page.goto(`${origin}/#${path}`)
        },
      })
    } finally {
      await ended(host)
      rmSync(folder, { recursive: true, force: true })
    }
    if (wrongs.length > 0) throw new Error(wrongs.join('\n'))
  },
})

/** As it was built with the screens it serves: it starts in a third of the time. */
function startHost(file: string, ...more: readonly string[]): ChildProcess {
  const program = join(import.meta.dirname, '../../out/main/loopback.js')
  return spawn(process.execPath, [program, '--file', file, '--end-with-input', ...more], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** The host prints its address once it serves; a host that ends before that says why on standard error. */
function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = []
    host.stderr?.on('data', (text) => said.push(String(text)))
    const printed: string[] = []
    host.stdout?.on('data', (text) => {
      printed.push(String(text))
      if (String(text).endsWith('\n')) resolve(printed.join('').trim())
    })
    host.once('exit', (code) => reject(new Error(`the loopback host ended with ${code}: ${said.join('')}`)))
  })
}

async function watch(page: Page, origin: string, wrongs: string[]): Promise<void> {
  // With somebody listening from the start, Playwright answers for every chooser and none is missed.
  page.on('filechooser', () => undefined)
  page.on('pageerror', (error) => wrongs.push(`a screen threw: ${error.message}`))
  await page.context().route(
    (url) => url.origin !== origin,
    async (route) => {
      wrongs.push(`something was asked of ${route.request().url()}`)
      await route.abort()
    },
  )
}

async function callFrom<Name extends MethodName>(
  page: Page,
  origin: string,
  method: Name,
  input: InputOf<Name>,
): Promise<ViewOf<Name>> {
  const response = await page.request.post(`${origin}/call`, { data: { method, input }, headers: { origin } })
  // The door answers a method with its own view; the table of methods says which.
  const answer = (await response.json()) as Answer<ViewOf<Name>>
  if (!answer.ok) throw new Error(`${method}: ${'says' in answer ? answer.says : answer.unexpected}`)
  return answer.value
}

/** The host ends when its input does. */
function ended(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (host.exitCode !== null || host.signalCode !== null) return resolve()
    host.once('exit', () => resolve())
    host.stdin?.end()
  })
}

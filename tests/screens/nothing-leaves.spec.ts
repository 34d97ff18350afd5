/** Nothing leaves the machine: over the whole London path, every request to another place is refused and counted, and the count is zero. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { mouse } from '../support/hands.ts'
import { throughLondon } from '../support/london-path.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-outgoing-'))
const file = join(folder, 'outgoing')
const watched = {
  OUTGOING: file,
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, '../support/outgoing.ts')).href}`,
}

// The host is started by the fixture, with the environment as it is then; its thread with the file is watched too.
test.beforeAll(() => void Object.assign(process.env, watched))
test.afterAll(() => {
  for (const name of Object.keys(watched)) delete process.env[name]
  rmSync(folder, { recursive: true })
})
test.use({ samples: false })
test.setTimeout(600_000)

test('from returns to the exported record, neither the window nor its host asks anything of anybody else', async ({
  page,
  application,
}) => {
  const asked: string[] = []
  const others = (address: string): boolean =>
    new URL(address).origin !== application.origin && !/^(blob|data|about):/.test(address)
  page.context().on('request', (request) => {
    if (others(request.url())) asked.push(request.url())
  })
  page.on('websocket', (socket) => asked.push(socket.url()))
  await application.goTo('/')
  await throughLondon(page, mouse(page))
  expect(asked).toEqual([])
  expect(outgoing()).toEqual([])
  // No store of the browser holds anything of the inspection, and no other process of it stays behind.
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ])
  expect(kept).toEqual([])
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toHaveLength(0)
})

test('a page that asks another machine is refused', async ({ page, application }) => {
  await application.goTo('/')
  const answer = await page.evaluate(async () => {
    try {
      return String((await fetch('https://192.0.2.1/')).status)
    } catch {
      return 'refused'
    }
  })
  expect(answer).toBe('refused')
})

test('a host that asked another machine, from its main thread or the one with the file, would be refused and counted', () => {
  const asks = join(folder, 'asks.mjs')
  const thread = join(folder, 'thread.mjs')
  writeFileSync(thread, "import net from 'node:net'\nnet.connect(80, '192.0.2.4')")
  writeFileSync(
    asks,
    `import http from 'node:http'
    import net from 'node:net'
    import { Worker } from 'node:worker_threads'
    const tries = [() => net.connect(80, '192.0.2.1'), () => http.get('http://192.0.2.2/'), () => fetch('http://inspectorate.example/')]
    for (const tried of tries) { try { await tried() } catch {} }
    await new Promise((done) => new Worker(${JSON.stringify(thread)}, { execArgv: [] }).on('error', done))`,
  )
  spawnSync(process.execPath, [asks], { env: { ...process.env, ...watched } })
  expect(outgoing()).toEqual([
    'connect 192.0.2.1',
    'connect 192.0.2.2',
    'connect inspectorate.example',
    'connect 192.0.2.4',
  ])
})

function outgoing(): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

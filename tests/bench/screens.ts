/** `npm run bench`: the first useful screen beside a bare page in the same browser, and how soon an outcome's total is painted. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { installedChromium } from '../../src-main/hosts/launch/browser.mjs'
import { doorInProcess } from '../support/doors.ts'
import { decideAsPublished, londonIn, opened, personIn } from '../support/london.ts'
import { median } from './median.ts'

const root = join(import.meta.dirname, '../..')
const rounds = 9
const useful = 'London Community Rehabilitation Company, 2019'

type Host = { readonly process: ChildProcess; readonly url: string }

function start(program: string, options: readonly string[]): Promise<Host> {
  const host = spawn(process.execPath, [program, ...options], { stdio: ['pipe', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    host.stdout.once('data', (text) => resolve({ process: host, url: String(text).trim() }))
    host.once('exit', () => reject(new Error(`${program} ended before it served`)))
  })
}

async function ended({ process: host }: Host): Promise<void> {
  const gone = new Promise((resolve) => host.once('exit', resolve))
  host.stdin?.end()
  await gone
}

/** From starting the host until the frame with the words on it has been painted. */
async function firstScreen(browser: Browser, program: string, options: readonly string[]): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const started = performance.now()
  const host = await start(program, options)
  await page.goto(host.url, { waitUntil: 'commit' })
  await page.getByText(useful).first().waitFor()
  await painted(page)
  const time = performance.now() - started
  await context.close()
  await ended(host)
  return time
}

async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** London with its last item read back on the screen: from the key that agrees until the total stands on the board. */
async function outcomeToTotal(browser: Browser, folder: string, round: number): Promise<number> {
  const file = join(folder, `outcome-${round}.ratings`)
  const door = await doorInProcess({ file })
  const session = await opened(door, await londonIn(door))
  await decideAsPublished(door, { ...session, agenda: session.agenda.slice(0, -1) })
  const last = session.agenda.at(-1)?.standard ?? ''
  await door.ask('items.call', { session: session.id, standard: last, by: personIn(session, 'chair') })
  await door.close()
  const host = await start(join(root, 'out/main/loopback.js'), ['--file', file, '--end-with-input'])
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(host.url)
  await page.goto(`${new URL(host.url).origin}/#/inspections/${session.inspection.id}/panel`)
  await page.getByRole('button', { name: /As the published panel decided/ }).click()
  await page.getByRole('button', { name: /^Read back/ }).click()
  const agree = page.getByRole('button', { name: /^Agree/ })
  await agree.waitFor()
  await agree.focus()
  await page.evaluate(() => {
    const times = { key: 0 }
    Reflect.set(
      window,
      'timed',
      new Promise((resolve) => {
        addEventListener('keydown', () => void (times.key ||= performance.now()), { capture: true })
        const look = (): void => {
          if (times.key > 0 && document.body.innerText.includes('15 of 30'))
            requestAnimationFrame(() => resolve(performance.now() - times.key))
          else requestAnimationFrame(look)
        }
        look()
      }),
    )
  })
  await page.keyboard.press('Enter')
  const time = await page.evaluate(() => Reflect.get(window, 'timed') as Promise<number>)
  await context.close()
  await ended(host)
  return time
}

async function bench(folder: string): Promise<void> {
  const samples = join(folder, 'samples.ratings')
  await (await doorInProcess({ file: samples })).close()
  const executablePath = installedChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  })
  const times = { bare: [] as number[], ours: [] as number[], total: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const bare = await firstScreen(browser, join(import.meta.dirname, 'bare-server.mjs'), [])
    const ours = await firstScreen(browser, join(root, 'out/main/loopback.js'), ['--file', samples, '--end-with-input'])
    // The first round warms the disk and the browser.
    if (round > 0) {
      times.bare.push(bare)
      times.ours.push(ours)
    }
  }
  for (let round = 0; round < 5; round += 1) times.total.push(await outcomeToTotal(browser, folder, round))
  await browser.close()
  const [bare, ours, total] = [median(times.bare), median(times.ours), median(times.total)]
  console.log(`${rounds} rounds, bare and ours in turn, medians; five outcomes.`)
  console.table({
    'First useful screen, from starting the host': {
      Floor: `${bare.toFixed(0)} ms (a bare page)`,
      Ours: `${ours.toFixed(0)} ms`,
      'Times the floor': (ours / bare).toFixed(2),
    },
    'Agreeing the last outcome to the painted total': {
      Floor: '100 ms (aim)',
      Ours: `${total.toFixed(0)} ms`,
      'Times the floor': (total / 100).toFixed(2),
    },
  })
}

const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-bench-'))
try {
  await bench(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

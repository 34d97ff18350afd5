/** How quick the grid of cases is with ten thousand of them: its first paint, a key to the painted figure, and scrolling; and what blocks the window. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { installedChromium } from '../../src-main/hosts/launch/browser.mjs'
import { loadShipped } from '../../src-main/frameworks/load.ts'
import { doorInProcess, yes } from '../support/doors.ts'
import { writeReturns } from './generated-returns.ts'
import { median } from './median.ts'

const root = join(import.meta.dirname, '../..')
const sample = 'case supervision'

/** An inspection whose largest sample has ten thousand cases; its id. */
async function prepare(folder: string, file: string): Promise<string> {
  const framework = await loadShipped('crc-2019')
  if (!framework.ok) throw new Error('the shipped framework does not read')
  // Twelve of twenty cases are of case supervision.
  const [returns = ''] = writeReturns(folder, framework.value, 1, 16_700)
  const door = await doorInProcess({ samples: false, file })
  const { summary } = await yes(door, 'inspections.create', {
    provider: 'Ten thousand cases',
    framework: 'crc-2019',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  const files = [{ name: 'returns.csv', base64: readFileSync(returns).toString('base64') }]
  await yes(door, 'returns.import', { inspection: summary.id, files, acceptRest: false })
  await door.close()
  return summary.id
}

/** The floor of the first paint: the same view fetched by the same page, and forty rows of it written as a plain table. */
function plainTable(page: Page, inspection: string): Promise<number> {
  return page.evaluate(
    async ([id, of]) => {
      const began = performance.now()
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ method: 'cases.grid', input: { inspection: id, sample: of } }),
      })
      const { value } = (await response.json()) as { value: { rows: readonly { answers: readonly string[] }[] } }
      const table = document.createElement('table')
      for (const { answers } of value.rows.slice(0, 40)) {
        const row = table.insertRow()
        for (const answer of answers) row.insertCell().textContent = answer
      }
      document.body.append(table)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const took = performance.now() - began
      table.remove()
      return took
    },
    [inspection, sample] as const,
  )
}

/** From the address to the first row on the screen. */
async function firstPaint(page: Page, inspection: string): Promise<number> {
  const took = page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const began = performance.now()
        const look = (): void => {
          if (document.querySelector('.case-grid [row-id] [col-id]') === null) requestAnimationFrame(look)
          else setTimeout(() => resolve(performance.now() - began))
        }
        window.location.hash = `#/inspections/${id}/cases`
        look()
      }),
    inspection,
  )
  return took
}

/** From the key to the head of its column saying another figure. */
async function keyToFigure(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const heads = (): string => document.querySelector('.case-grid .ag-header')?.textContent ?? ''
    const before = heads()
    const times = { key: 0 }
    Reflect.set(
      window,
      'timed',
      new Promise<number>((resolve) => {
        addEventListener('keydown', () => void (times.key ||= performance.now()), { capture: true, once: true })
        const look = (): void => {
          if (times.key > 0 && heads() !== before) resolve(performance.now() - times.key)
          else requestAnimationFrame(look)
        }
        look()
      }),
    )
  })
  await page.keyboard.press(key)
  return page.evaluate(() => Reflect.get(window, 'timed') as Promise<number>)
}

/** Milliseconds a frame while the rows go by, the middle one of a hundred. */
function scrolling(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const body =
      document.querySelector('.case-grid .ag-body-viewport, .case-grid .ag-grid-body-viewport') ?? document.body
    const frames: number[] = []
    for (let frame = 0; frame < 100; frame += 1) {
      const began = performance.now()
      body.scrollTop += 300
      await new Promise((resolve) => requestAnimationFrame(resolve))
      frames.push(performance.now() - began)
    }
    return frames.toSorted((a, b) => a - b)[50] ?? 0
  })
}

async function bench(folder: string): Promise<void> {
  const file = join(folder, 'large.ratings')
  const inspection = await prepare(folder, file)
  const program = join(root, 'out/main/loopback.js')
  const host = spawn(process.execPath, [program, '--file', file, '--end-with-input'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve) =>
    host.stdout.once('data', (text) => resolve(String(text).trim())),
  )
  const executablePath = installedChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByText('Ten thousand cases').first().waitFor()
    const bare = median([
      await plainTable(page, inspection),
      await plainTable(page, inspection),
      await plainTable(page, inspection),
    ])
    const paint = await firstPaint(page, inspection)
    await page.locator('.case-grid [row-id] [col-id^="answer/"]').first().click()
    const keys: number[] = []
    // The first answer may be what it was; after it each key says the other of the same cell, and so moves its figure.
    await page.keyboard.press('y')
    await page.waitForTimeout(1000)
    for (const key of ['n', 'y', 'n', 'y', 'n', 'y', 'n', 'y', 'n']) {
      await page.keyboard.press('ArrowUp')
      keys.push(await keyToFigure(page, key))
    }
    const frame = await scrolling(page)
    console.log('Ten thousand cases of one sample; nine keys; a hundred frames.')
    console.table({
      'The grid’s first paint': line(bare, paint, 'the same view as a plain table'),
      'A key to the painted figure': line(100, median(keys), 'aim'),
      'A frame while scrolling': line(1000 / 60, frame, 'a frame of the screen'),
    })
  } finally {
    await browser.close()
    host.stdin.end()
  }
}

function line(floor: number, ours: number, what: string) {
  return {
    Floor: `${floor.toFixed(0)} ms (${what})`,
    Ours: `${ours.toFixed(0)} ms`,
    'Times the floor': (ours / floor).toFixed(2),
  }
}

const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-bench-'))
try {
  await bench(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

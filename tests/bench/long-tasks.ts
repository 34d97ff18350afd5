/** `npm run bench`: how long the window is held up while a return of 10,000 cases by 80 columns is chosen, read and stored in it. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { installedChromium } from '../../src-main/hosts/launch/browser.mjs'
import { doorInProcess, yes } from '../support/doors.ts'
import { inspectionOfKent } from '../support/long-return.ts'

const root = join(import.meta.dirname, '../..')

/** Every task of the page longer than 50 ms (the Long Tasks API tells no shorter ones), each with the step it was in. */
async function measured(page: Page, file: string): Promise<readonly { readonly step: string; readonly ms: number }[]> {
  await page.evaluate(() => {
    const found: { step: string; ms: number }[] = []
    Reflect.set(window, 'longTasks', found)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        found.push({ step: String(Reflect.get(window, 'step')), ms: duration })
    }).observe({ entryTypes: ['longtask'] })
  })
  const step = (name: string): Promise<void> => page.evaluate((now) => void Reflect.set(window, 'step', now), name)
  await step('chosen and read')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(file)
  await page.getByRole('button', { name: /^Store all 10,000 cases/ }).waitFor({ timeout: 120_000 })
  await step('stored')
  await page.keyboard.press('Alt+i')
  await page.getByText('10,000 cases are in the inspection now.').first().waitFor({ timeout: 120_000 })
  return page.evaluate(() => Reflect.get(window, 'longTasks') as { step: string; ms: number }[])
}

async function bench(folder: string): Promise<void> {
  const executablePath = installedChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  for (const as of ['csv', 'xlsx']) {
    const file = join(folder, `returns.${as}`)
    const made = execFileSync(process.execPath, [join(import.meta.dirname, 'returns.ts'), 'make', as], {
      maxBuffer: 1 << 28,
    })
    writeFileSync(file, made)
    const path = join(folder, `${as}.ratings`)
    const door = await doorInProcess({ samples: false, file: path })
    const { summary } = await yes(door, 'inspections.create', inspectionOfKent)
    await door.close()
    const host = spawn(process.execPath, [join(root, 'out/main/loopback.js'), '--file', path, '--end-with-input'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const url = await new Promise<string>((resolve) => host.stdout.once('data', (text) => resolve(String(text).trim())))
    const page = await browser.newPage()
    await page.goto(url)
    await page.goto(`${new URL(url).origin}/#/inspections/${summary.id}/import`)
    await page.getByRole('button', { name: 'Choose files' }).waitFor()
    const tasks = await measured(page, file)
    const longest = Math.max(0, ...tasks.map(({ ms }) => ms))
    console.log(
      `${as.toUpperCase()}, ${(made.length / 2 ** 20).toFixed(1)} MB: ${
        tasks.length === 0
          ? 'the window was never held up for more than 50 ms'
          : `${tasks.length} tasks over 50 ms, the longest ${longest.toFixed(0)} ms (${tasks.map(({ step, ms }) => `${step} ${ms.toFixed(0)}`).join(', ')})`
      }`,
    )
    await page.close()
    const gone = new Promise((resolve) => host.once('exit', resolve))
    host.stdin.end()
    await gone
  }
  await browser.close()
}

const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-bench-'))
try {
  await bench(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Finds the browser the screen tests run in, and installs one where there is none: a missing browser fails the tests, never skips them. */
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

/**
 * Debian's chromium, where it is installed. Playwright's own download needs no path: Playwright finds it itself.
 *
 * @returns {string | null}
 */
export function installedChromium() {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'].filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, 'chromium')).find((file) => existsSync(file)) ?? null
}

/**
 * @param {string} projectFolder
 * @returns {boolean}
 */
export function hasScreenTests(projectFolder) {
  const folder = join(projectFolder, 'tests', 'screens')
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.spec.ts'))
  )
}

/**
 * True once there is a browser; false, with a sentence said, where none could be had.
 *
 * @param {string} node
 * @param {string} projectFolder
 * @returns {Promise<boolean>}
 */
export async function makeSureOfBrowser(node, projectFolder) {
  if (installedChromium() !== null || (await hasPlaywrightsOwn())) return true

  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/etc/debian_version')) {
    console.log('Installing the browser for the screen tests (apt-get install chromium).')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
    if (installedChromium() !== null) return true
  }

  console.log('Downloading the browser for the screen tests (playwright install chromium).')
  const playwright = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js')
  await run(node, [playwright, 'install', 'chromium'], { cwd: projectFolder })
  if (await hasPlaywrightsOwn()) return true

  console.error(
    'The screen tests need a browser and none could be installed: install the package chromium and run this again.',
  )
  return false
}

/** @returns {Promise<boolean>} */
async function hasPlaywrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

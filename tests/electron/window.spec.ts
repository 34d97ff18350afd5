/** The real window, where Electron's runtime is installed: the built application opens, shows its inspections and keeps its page shut in. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { hasDisplay } from '../../src-main/hosts/launch/display.mjs'
import { findRuntime } from '../../src-main/hosts/launch/runtime.mjs'

const project = join(import.meta.dirname, '../..')
const runtime = findRuntime(project)

function whyNot(): string | null {
  if (runtime === null)
    return 'Electron’s runtime is not installed (node_modules/electron/path.txt is missing); the same wiring is tested on a stub in tests/hosts'
  if (!hasDisplay())
    return 'there is no display for Electron’s window; the same wiring is tested on a stub in tests/hosts'
  return null
}

test('the window opens on its file, answers through the bridge and lets nothing out', async () => {
  test.skip(whyNot() !== null, whyNot() ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-electron-'))
  const file = join(folder, 'a.ratings')
  // The root user has no sandbox; everybody else is tested with it.
  const withoutSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const application = await _electron.launch({
    executablePath: runtime ?? '',
    args: [project, ...withoutSandbox, `--user-data-dir=${join(folder, 'user')}`, '--file', file],
    cwd: project,
  })
  const page = await application.firstWindow()
  await expect(page).toHaveURL('app://ratings-panel/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveTitle(/Ratings Panel/)

  const answer = await page.evaluate(() => window.ratingsPanel?.call({ method: 'application.show', input: {} }))
  expect(answer).toMatchObject({ ok: true, value: { file } })
  // Nothing of Node is in the page, no window opens from it, and what is outside is not even asked.
  const reached = await page.evaluate(async () => ({
    node: ['require', 'process', 'Buffer'].map((name) => typeof Reflect.get(window, name)),
    opened: window.open('https://example.org/') !== null,
    outside: await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    ),
  }))
  expect(reached).toEqual({ node: ['undefined', 'undefined', 'undefined'], opened: false, outside: 'refused' })
  await page.evaluate(() => window.location.assign('https://example.org/'))
  expect(page.url()).toMatch(/^app:\/\/ratings-panel\//)

  await application.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What `npm start` does before it opens anything: which host, whether to fetch Electron's runtime, whether to build. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { isBuilt } from '../../src-main/hosts/launch/build.mjs'
import { chooseHost, mayFetchRuntime, whyNotWindow } from '../../src-main/hosts/launch/choose-host.mjs'
import { failedAt, fetchRuntime, findRuntime } from '../../src-main/hosts/launch/runtime.mjs'

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'ratings-panel-launch-'))
})
afterEach(() => rmSync(project, { recursive: true }))

const write = (name: string, content = ''): void => {
  mkdirSync(dirname(join(project, name)), { recursive: true })
  writeFileSync(join(project, name), content)
}

describe('the host', () => {
  const desk = { runtime: '/electron', display: true, root: false, port: false }

  test('is the window where its runtime and a display are there', () => {
    expect(chooseHost(desk)).toEqual({ host: 'window', runtime: '/electron' })
    expect(whyNotWindow(desk)).toBeNull()
  })

  test.each([
    [{ runtime: null }, 'the runtime of its own window (Electron) is not on this computer'],
    [{ display: false }, 'this computer has no display for a window of its own'],
    [{ root: true }, 'a window of its own is not opened for the root user'],
    [{ port: true }, 'a port was asked for'],
    [{ runtime: null, display: false }, 'this computer has no display for a window of its own'],
  ])('is the browser otherwise, and the reason is said: %o', (differs, because) => {
    expect(chooseHost({ ...desk, ...differs })).toEqual({ host: 'browser', because })
  })
})

describe('the download of the runtime', () => {
  const now = Date.parse('2026-03-02T09:00:00Z')
  const hour = 3_600_000

  test('is tried where it never was, and again a day after it failed', () => {
    expect(mayFetchRuntime({ environment: {}, triedAt: null, now })).toBe(true)
    expect(mayFetchRuntime({ environment: {}, triedAt: now - 23 * hour, now })).toBe(false)
    expect(mayFetchRuntime({ environment: {}, triedAt: now - 25 * hour, now })).toBe(true)
  })

  test('is never tried by a machine that only tests', () => {
    for (const value of ['true', '1', 'yes']) {
      expect(mayFetchRuntime({ environment: { CI: value }, triedAt: null, now })).toBe(false)
    }
    for (const value of ['', 'false', undefined]) {
      expect(mayFetchRuntime({ environment: { CI: value }, triedAt: null, now })).toBe(true)
    }
  })

  // Electron's own installer, as a program that does to this folder what the test needs.
  const installer = (program: string): void => {
    write('node_modules/electron/package.json', '{"type":"commonjs"}')
    write(
      'node_modules/electron/install.js',
      `const fs = require('fs'), path = require('path'), os = require('os');\n${program}`,
    )
  }
  const arrive = `fs.mkdirSync(path.join(__dirname, 'dist'), { recursive: true });
    fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), 'program'); fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')`
  const fetch = (patience = 60_000) => fetchRuntime(process.execPath, project, { patience, look: 20 })

  test('that succeeds gives the program, which is then found without asking again', async () => {
    installer(arrive)
    expect(findRuntime(project)).toBeNull()
    expect(await fetch()).toBe(join(project, 'node_modules/electron/dist/electron'))
    expect(findRuntime(project)).toBe(join(project, 'node_modules/electron/dist/electron'))
    expect(failedAt(project)).toBeNull()
  })

  test('that is slow is waited for while something comes', async () => {
    installer(`let parts = 0; const more = setInterval(() => {
      fs.writeFileSync(path.join(os.tmpdir(), 'part-' + parts), 'x'.repeat(1000)); parts += 1
      if (parts === 8) { clearInterval(more); ${arrive} }
    }, 400)`)
    expect(await fetch(2500)).not.toBeNull()
  })

  test('that fails is given up at once, and noted', async () => {
    installer('process.exit(1)')
    expect(await fetch()).toBeNull()
    expect(failedAt(project)).toBeGreaterThan(Date.now() - 60_000)
  })

  test('of which nothing comes is given up and ended, and leaves nothing behind', async () => {
    vi.stubEnv('TMPDIR', project)
    onTestFinished(() => void vi.unstubAllEnvs())
    installer(`fs.writeFileSync(path.join(__dirname, 'started'), String(process.pid)); setInterval(() => {}, 1000)`)
    const began = performance.now()
    expect(await fetch(2500)).toBeNull()
    expect(performance.now() - began).toBeGreaterThan(2400)
    expect(readdirSync(project).filter((name) => name.startsWith('ratings-panel-runtime-'))).toEqual([])
    const installing = Number(readFileSync(join(project, 'node_modules/electron/started'), 'utf8'))
    expect(() => process.kill(installing, 0)).toThrow('ESRCH')
    expect(failedAt(project)).not.toBeNull()
  })

  test('is not believed where the program it names is missing', () => {
    write('node_modules/electron/path.txt', 'electron')
    expect(findRuntime(project)).toBeNull()
  })
})

describe('what was built', () => {
  const sources = [
    'src-main/hosts/a.ts',
    'src-renderer/app/App.tsx',
    'electron.vite.config.ts',
    'package.json',
    'package-lock.json',
  ]
  const at = (name: string, seconds: number): void => utimesSync(join(project, name), seconds, seconds)

  beforeEach(() => {
    for (const source of [...sources, 'out/renderer/index.html', 'out/built']) write(source)
    for (const source of [...sources, 'src-main', 'src-main/hosts', 'src-renderer', 'src-renderer/app'])
      at(source, 1000)
    at('out/built', 2000)
  })

  test('serves while no source is newer', () => {
    expect(isBuilt(project)).toBe(true)
  })

  test.each(sources)('is built again when %s has changed since', (source) => {
    at(source, 2001)
    expect(isBuilt(project)).toBe(false)
  })

  test('is built again when a source has been taken away, or the build itself has', () => {
    rmSync(join(project, 'src-renderer/app/App.tsx'))
    expect(isBuilt(project)).toBe(false)
    at('src-renderer/app', 1000)
    expect(isBuilt(project)).toBe(true)
    rmSync(join(project, 'out/renderer/index.html'))
    expect(isBuilt(project)).toBe(false)
  })

  test('is built where it never was', () => {
    rmSync(join(project, 'out'), { recursive: true })
    expect(isBuilt(project)).toBe(false)
  })
})

/** What was built for the window: files that stand on Electron, Node and the database's driver, and on nothing else that must be installed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { upToDate } from '../../src-main/hosts/launch/build.mjs'
import { readSource } from '../architecture/imports.ts'

const project = join(import.meta.dirname, '../..')
const out = join(project, 'out')

beforeAll(async () => {
  if (!existsSync(join(out, 'renderer/index.html'))) await upToDate(process.execPath, project)
})

/** Packages and Node's own modules a built file asks for when it runs. */
function asksFor(file: string): readonly string[] {
  const { imports } = readSource(file, readFileSync(join(out, file), 'utf8'))
  return [...new Set(imports.filter(({ kind }) => kind !== 'file').map(({ target }) => target ?? 'unknown'))]
}

test('the preload is one CommonJS file that asks for electron alone, as the sandbox demands', () => {
  expect(readdirSync(join(out, 'preload'))).toEqual(['preload.cjs'])
  expect(asksFor('preload/preload.cjs')).toEqual(['electron'])
})

test('main process, thread and browser’s host ask for nothing but electron, Node and the database’s driver', () => {
  const files = readdirSync(join(out, 'main'))
  expect(files).toEqual(expect.arrayContaining(['main.js', 'application-worker.js', 'loopback.js']))
  const packages = files.flatMap((file) => asksFor(`main/${file}`)).filter((name) => !isBuiltin(name))
  expect([...new Set(packages)].toSorted()).toEqual(['better-sqlite3', 'electron'])
})

test('only the main process asks for electron: the thread and the browser’s host run without it', () => {
  const reached = (file: string): readonly string[] => {
    const { imports } = readSource(file, readFileSync(join(out, file), 'utf8'))
    return [file, ...imports.flatMap(({ kind, target }) => (kind === 'file' && target !== null ? reached(target) : []))]
  }
  for (const file of ['main/application-worker.js', 'main/loopback.js']) {
    expect(reached(file).flatMap(asksFor)).not.toContain('electron')
  }
})

test('the screens run from their own files: the page holds no script and no style of its own', () => {
  const page = readFileSync(join(out, 'renderer/index.html'), 'utf8')
  expect(page).toMatch(/<script type="module"[^>]* src="\.\/assets\/[\w-]+\.js"><\/script>/)
  expect(page).not.toMatch(/<script(?![^>]* src=)/)
  expect(page).not.toMatch(/<style|\son\w+=|\sstyle=/)
})

/** Opening an inspection file: with its settings in force, or refused with the reason and left as it is. */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import { openInspectionFile, type OpenOptions } from '../../src-main/store/database.ts'
import { lockForOurselves, setDurability } from '../../src-main/store/durability.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { applicationId, migrate, migrations } from '../../src-main/store/migrations/migrations.ts'
import { alteredRules } from '../../src-main/store/migrations/rules.ts'
import { setting, setSetting } from '../../src-main/store/settings.ts'
import { aFolder, fileAt, opened, saved } from './stages.ts'

const folder = aFolder(afterAll)
const path = (name: string): string => join(folder, name)
const script = fileURLToPath(new URL('another-process.ts', import.meta.url))

/** What opening it answers with: `opened`, or the refusal. */
function openingOf(file: string, options: OpenOptions = { create: false }): unknown {
  const answer = openInspectionFile(file, options)
  if (answer.ok) answer.value.close()
  return answer.ok ? 'opened' : answer.refusal
}

/** The same asked by another process, as another user where one is given. */
function elsewhere(file: string, task: 'open' | 'read', user: number | null = null): string {
  const as = user === null ? {} : { uid: user, gid: user }
  const { stdout, stderr } = spawnSync(process.execPath, [script, file, task], { ...as, encoding: 'utf8' })
  return `${stdout}${stderr}`.trim()
}

test('a file is opened with every setting that makes "saved" true', () => {
  const db = new Database(path('settings.inspection'))
  lockForOurselves(db)
  setDurability(db, false)
  const reads = (name: string): unknown => db.pragma(name, { simple: true })
  expect(reads('journal_mode')).toBe('wal')
  expect(reads('synchronous')).toBe(2)
  expect(reads('foreign_keys')).toBe(1)
  expect(reads('trusted_schema')).toBe(0)
  expect(reads('locking_mode')).toBe('exclusive')
  db.close()
})

test('where a setting cannot be had, opening ends with a surprise and not with a promise it cannot keep', () => {
  const db = new Database(':memory:')
  expect(() => setDurability(db, false)).toThrow('SQLite did not take the settings journal_mode')
  db.close()
})

describe('migrations', () => {
  test.each(migrations.map((_, place) => place + 1))(
    'step %i is taken from an empty file, and the rest on opening',
    (version) => {
      const file = path(`version ${version}`)
      const older = new Database(file)
      migrate(older, version)
      expect(older.pragma('user_version', { simple: true })).toBe(version)
      expect(older.pragma('integrity_check', { simple: true })).toBe('ok')
      older.close()
      const now = opened(file)
      expect(now.read((db) => db.get('PRAGMA application_id'))).toEqual({ application_id: applicationId })
      expect(now.read((db) => db.get('PRAGMA user_version'))).toEqual({ user_version: migrations.length })
      expect(now.read(alteredRules)).toEqual([])
      expect(now.read(brokenPromises)).toEqual([])
      now.close()
    },
  )

  test('a step that fails leaves the file in the version it had', () => {
    const file = path('half-way')
    const older = new Database(file)
    migrate(older, 2)
    older.exec('CREATE TABLE items (in_the_way TEXT)')
    older.close()
    expect(() => openInspectionFile(file, { create: true })).toThrow('table items already exists')
    const after = new Database(file)
    expect(after.pragma('user_version', { simple: true })).toBe(2)
    expect(after.prepare("SELECT name FROM sqlite_schema WHERE name = 'sessions'").all()).toEqual([])
    after.close()
  })

  test('an older file is not brought up to date by somebody who only reads', () => {
    const file = path('older to read')
    const older = new Database(file)
    migrate(older, 1)
    older.close()
    expect(openingOf(file, { create: false, readOnly: true })).toMatchObject({ code: 'file-read-only' })
  })
})

describe('what is not an inspection file is refused and left as it is', () => {
  test('a file of a newer version', () => {
    const file = fileAt(folder, 'preparing')
    const newer = new Database(file)
    newer.pragma('user_version = 99')
    newer.close()
    const before = readFileSync(file)
    const newerFile = { code: 'file-newer', facts: { version: 99, known: migrations.length } }
    expect(openingOf(file)).toEqual(newerFile)
    expect(openingOf(file, { create: false, readOnly: true })).toEqual(newerFile)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('another program’s database', () => {
    const file = path('another.db')
    const another = new Database(file)
    another.exec('CREATE TABLE notes (note TEXT)')
    another.close()
    const before = readFileSync(file)
    expect(openingOf(file)).toMatchObject({ code: 'file-foreign' })
    expect(openingOf(file, { create: true })).toMatchObject({ code: 'file-foreign' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test.each([
    ['a text', 'case,sample\nA1,case supervision\n'],
    ['a long text', 'case,sample\n'.repeat(10_000)],
    ['one character', 'x'],
    ['the beginning of a database', 'SQLite format 3\0'],
  ])('%s', (name, content) => {
    writeFileSync(path(name), content)
    for (const options of [{ create: true }, { create: false }, { create: false, readOnly: true }])
      expect(openingOf(path(name), options)).toMatchObject({ code: expect.stringMatching(/^file-(foreign|damaged)$/) })
    expect(readFileSync(path(name), 'latin1')).toBe(content)
  })

  test('an empty file, unless a new one may be made there', () => {
    writeFileSync(path('empty'), '')
    expect(openingOf(path('empty'))).toMatchObject({ code: 'file-foreign' })
    expect(openingOf(path('empty'), { create: true })).toBe('opened')
  })

  test('a folder, nothing at all, and a place that cannot be', () => {
    mkdirSync(path('folder'))
    expect(openingOf(path('folder'), { create: true })).toMatchObject({ code: 'file-foreign' })
    expect(openingOf(path('nothing'))).toMatchObject({ code: 'file-missing' })
    expect(openingOf(path('no folder/nothing'), { create: true })).toMatchObject({ code: 'file-missing' })
    writeFileSync(path('a file'), '')
    expect(openingOf(path('a file/below'), { create: true })).toMatchObject({ code: 'file-missing' })
  })
})

describe('a damaged file is refused', () => {
  const whole = fileAt(aFolder(afterAll), 'signed')
  const pages = statSync(whole).size / 4096

  test('wherever it was cut off', () => {
    for (const size of [512, 4096, 5000, (pages - 1) * 4096, pages * 4096 - 1]) {
      copyFileSync(whole, path('cut off'))
      truncateSync(path('cut off'), size)
      expect(openingOf(path('cut off')), `cut off at ${size}`).toMatchObject({ code: 'file-damaged' })
    }
  })

  test('whichever of its pages was overwritten', () => {
    const bytes = readFileSync(whole)
    expect(pages).toBeGreaterThan(20)
    for (let page = 1; page < pages; page += 1) {
      const flipped = Buffer.from(bytes)
      flipped.fill(0xff, page * 4096, page * 4096 + 16)
      writeFileSync(path('flipped'), flipped)
      expect(openingOf(path('flipped')), `page ${page + 1}`).toMatchObject({ code: 'file-damaged' })
    }
  })
})

describe('a file that somebody else has open', () => {
  test('is refused to a second process, also after it was asked for twice in the first', () => {
    const file = opened(path('one at a time'))
    expect(openingOf(file.path)).toMatchObject({ code: 'file-locked' })
    expect(openingOf(file.path, { create: false, readOnly: true })).toMatchObject({ code: 'file-locked' })
    expect(elsewhere(file.path, 'open')).toBe('file-locked')
    expect(elsewhere(file.path, 'read')).toBe('file-locked')
    saved(file, (db) => setSetting(db, 'person', 'Tom Notes'))
    file.close()
    expect(elsewhere(file.path, 'open')).toBe('opened')
  })
})

describe('a file that may not be written', () => {
  const nobody = 65_534
  const asRoot = process.getuid?.() === 0
  const shut = aFolder(afterAll)
  const file = fileAt(shut, 'signed')
  // Root may write everywhere, so the question is asked by a process that is nobody.
  const user = asRoot ? nobody : null

  test.skipIf(process.platform === 'win32')('is refused for writing, and read by who only reads', (context) => {
    if (user !== null && !reaches(user))
      context.skip('this folder is shut to everybody but root, and root may write everywhere')
    chmodSync(file, 0o444)
    chmodSync(shut, 0o555)
    expect(elsewhere(file, 'open', user)).toBe('file-read-only')
    expect(elsewhere(file, 'read', user)).toBe('opened')
    expect(elsewhere(join(shut, 'new'), 'open', user)).toBe('file-read-only')
    chmodSync(file, 0o000)
    expect(elsewhere(file, 'read', user)).toBe('file-unreadable')
    chmodSync(shut, 0o755)
    chmodSync(file, 0o644)
  })

  test('who only reads changes nothing', () => {
    const before = readFileSync(file)
    const answer = openInspectionFile(file, { create: false, readOnly: true })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(answer.value.read((db) => setting(db, 'person'))).toBe('Tom Notes')
    const change = answer.value.write((db) => {
      setSetting(db, 'person', 'Anne Other')
      return { ok: true, value: null }
    })
    expect(change).toMatchObject({ refusal: { code: 'file-read-only' } })
    answer.value.close()
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

/** Whether this user can come as far as Node and these tests: a clone may lie in a folder shut to others. */
function reaches(user: number): boolean {
  const look = ['-e', 'require("node:fs").accessSync(process.argv[1])', import.meta.filename]
  return spawnSync(process.execPath, look, { uid: user, gid: user }).status === 0
}

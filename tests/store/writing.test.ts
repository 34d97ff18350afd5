/** One change is one transaction: saved whole and for good, or not at all and with the reason. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { no, ok } from '../../src-main/domain/result.ts'
import type { InspectionFile, Writing } from '../../src-main/store/database.ts'
import { appendEvent, eventKinds } from '../../src-main/store/events.ts'
import { setting, setSetting } from '../../src-main/store/settings.ts'
import { aFolder, at, fileAt, opened, saved } from './stages.ts'

const clears: (() => void)[] = []
const onEnd = (clear: () => void): void => void clears.push(clear)
afterEach(() => {
  for (const clear of clears.splice(0).toReversed()) clear()
})

function aFile(): InspectionFile {
  const file = opened(join(aFolder(onEnd), 'panel.inspection'))
  onEnd(() => file.close())
  saved(file, (db) => setSetting(db, 'person', 'Tom Notes'))
  return file
}

const anne = (db: Writing) => {
  setSetting(db, 'person', 'Anne Other')
  return ok('changed')
}
const person = (file: InspectionFile): string | null => file.read((db) => setting(db, 'person'))

test('a change that is answered with no leaves everything as it was', () => {
  const file = aFile()
  const answer = file.write((db) => {
    anne(db)
    return no({ code: 'reason-missing', facts: {} })
  })
  expect(answer).toEqual({ ok: false, refusal: { code: 'reason-missing', facts: {} } })
  expect(person(file)).toBe('Tom Notes')
})

test('a surprise in the middle of a change leaves everything as it was, and the file usable', () => {
  const file = aFile()
  const surprised = (): unknown =>
    file.write((db) => {
      anne(db)
      throw new Error('a surprise')
    })
  expect(surprised).toThrow('a surprise')
  expect(person(file)).toBe('Tom Notes')
  expect(file.write(anne)).toEqual({ ok: true, value: 'changed' })
})

test('what the file refuses comes back as a refusal with its sentence, and nothing of the change is saved', () => {
  const file = opened(fileAt(aFolder(onEnd), 'preparing'))
  onEnd(() => file.close())
  const refusedWith = (sql: string): unknown => {
    const answer = file.write((db) => {
      anne(db)
      db.run(sql)
      return ok(null)
    })
    expect(person(file)).toBe('Tom Notes')
    return answer.ok ? null : answer.refusal
  }
  const database = (why: string): unknown => ({ code: 'database-refused', facts: { why } })
  expect(refusedWith('DELETE FROM events')).toEqual(database('an event is never deleted'))
  expect(refusedWith('UPDATE results SET event = event + 1, yes = n + 1')).toEqual(database('yes is at most n'))
  expect(refusedWith('UPDATE results SET event = event + 1, item = NULL')).toEqual(database('results.item is missing'))
  expect(refusedWith("INSERT INTO settings VALUES ('person', 'Twice')")).toEqual(
    database('it is in the file already (settings.key)'),
  )
  expect(refusedWith('UPDATE results SET event = 999')).toEqual(database('it names something that is not in the file'))
  expect(refusedWith("UPDATE results SET event = event + 1, yes = 'many'")).toEqual(
    database('cannot store TEXT value in INTEGER column results.yes'),
  )
})

test('an event of an inspection that is never stored is refused as the change ends', () => {
  const file = aFile()
  const by = { by: 'A', enteredBy: 'A', facts: {} }
  const answer = file.write((db) =>
    ok(appendEvent(db, { at, kind: 'inspection-created', inspection: 'nowhere', session: null, ...by })),
  )
  expect(answer).toEqual({
    ok: false,
    refusal: { code: 'database-refused', facts: { why: 'it names something that is not in the file' } },
  })
  expect(file.read((db) => db.all('SELECT number FROM events'))).toEqual([])
  expect(file.write(anne).ok).toBe(true)
})

test('a full disk is refused, nothing of the step is saved, and everything before it is; with room it works again', () => {
  const file = aFile()
  const mostPages = (count: number): unknown => file.read((db) => db.get(`PRAGMA max_page_count = ${count}`))
  mostPages(1)
  const fill = (): unknown =>
    file.write((db) => {
      anne(db)
      setSetting(db, 'filling', 'x'.repeat(100_000))
      return ok(null)
    })
  expect(fill()).toEqual({ ok: false, refusal: { code: 'disk-full', facts: {} } })
  expect(person(file)).toBe('Tom Notes')
  expect(fill()).toEqual({ ok: false, refusal: { code: 'disk-full', facts: {} } })
  mostPages(1_000_000)
  expect(fill()).toEqual({ ok: true, value: null })
  expect(person(file)).toBe('Anne Other')
})

test('a file moved away while it was open takes no change, and nothing is written where it was', () => {
  const file = aFile()
  const elsewhere = `${file.path} elsewhere`
  renameSync(file.path, elsewhere)
  expect(file.write(anne)).toEqual({ ok: false, refusal: { code: 'file-removed', facts: {} } })
  expect(existsSync(file.path)).toBe(false)
  writeFileSync(file.path, 'something else')
  expect(file.write(anne)).toEqual({ ok: false, refusal: { code: 'file-removed', facts: {} } })
  renameSync(elsewhere, file.path)
  expect(person(file)).toBe('Tom Notes')
  expect(file.write(anne).ok).toBe(true)
})

test('a file moved away in the middle of a change takes nothing of it', () => {
  const file = aFile()
  const answer = file.write((db) => {
    renameSync(file.path, `${file.path} elsewhere`)
    return anne(db)
  })
  expect(answer).toEqual({ ok: false, refusal: { code: 'file-removed', facts: {} } })
  renameSync(`${file.path} elsewhere`, file.path)
  expect(person(file)).toBe('Tom Notes')
})

test('a file whose changes beside it were cleared away takes no more, and keeps what it had', () => {
  const file = aFile()
  rmSync(`${file.path}-wal`)
  expect(file.write(anne)).toEqual({ ok: false, refusal: { code: 'file-removed', facts: {} } })
  file.close()
  const again = opened(file.path)
  expect(person(again)).toBe('Tom Notes')
  again.close()
})

test('a question cannot change anything, and a change cannot begin inside another', () => {
  const file = aFile()
  expect(() => file.read((db) => db.all('DELETE FROM settings RETURNING key'))).toThrow('a question changes nothing')
  expect(() => file.write(() => file.write(anne))).toThrow('a change was begun inside another')
  expect(person(file)).toBe('Tom Notes')
})

test('the file knows every kind of event the application writes, and no other', () => {
  const kinds = aFile().read((db) => db.all<{ kind: string }>('SELECT kind FROM event_kinds').map(({ kind }) => kind))
  expect(kinds.toSorted()).toEqual([...eventKinds].toSorted())
})

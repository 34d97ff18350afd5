/** `call` and `selfcheck FILE`: any method of the door on an inspection file, from the terminal; and what the file promises. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { startApplication } from '../../src-main/hosts/worker/start-application.ts'
import { aFolder, filesIn, run } from '../support/command-line.ts'
import { doorInProcess } from '../support/doors.ts'
import { londonIn, opened } from '../support/london.ts'

const folder = aFolder({ 'shopping.ratings': 'eggs' })
const made = async (name: string) => {
  const application = await startApplication({
    file: join(folder, name),
    create: true,
    samples: false,
    log: () => undefined,
  })
  if (!application.ok) throw new Error(application.refusal.code)
  return application.value
}
await (await made('a.ratings')).close()

const call = (...args: readonly string[]) => run(['call', ...args], folder)

describe('call', () => {
  test('prints the answer’s value as JSON, and what it changed is there for the next call', async () => {
    const identified = await call('a.ratings', 'application.identify', '{"person":"Ann Example"}')
    expect(identified).toMatchObject({ code: 0, lines: [] })
    expect(JSON.parse(identified.out)).toMatchObject({ person: 'Ann Example' })
    // A method that needs nothing needs no JSON.
    const shown = await call('a.ratings', 'application.show')
    expect(JSON.parse(shown.out)).toMatchObject({
      file: join(folder, 'a.ratings'),
      person: 'Ann Example',
      inspections: [],
    })
  })

  test('reads an input too long to be typed from standard input', async () => {
    const program = join(import.meta.dirname, '../../src-main/hosts/cli/main.ts')
    const long = JSON.stringify({ person: 'A'.repeat(200_000) })
    const { status, stderr } = spawnSync(
      process.execPath,
      [program, 'call', join(folder, 'a.ratings'), 'application.identify', '-'],
      { input: long, encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([1, expect.stringContaining('“person” should be text of at most 300 letters')])
  })

  test('leaves nothing beside the file', async () => {
    await call('a.ratings', 'application.show')
    expect(filesIn(folder)).toEqual(['a.ratings', 'shopping.ratings'])
  })

  test('is refused with a sentence and exit 1, and prints nothing, where the door refuses', async () => {
    const refused = await Promise.all([
      call('a.ratings', 'application.explode'),
      call('a.ratings', '__proto__'),
      call('a.ratings', 'inspections.show', '{"inspection":"none"}'),
      call('a.ratings', 'inspections.show', 'null'),
    ])
    expect(refused.map(({ code, out }) => [code, out])).toEqual(refused.map(() => [1, '']))
    expect(refused.map(({ lines }) => lines)).toEqual([
      ['The application has no method “application.explode”.'],
      ['The application has no method “__proto__”.'],
      ['There is no inspection “none”.'],
      [expect.stringContaining('What was sent should be an object')],
    ])
  })

  test('makes no file where there is none, and leaves one that is something else as it was', async () => {
    expect(await call('missing.ratings', 'application.show')).toEqual({
      code: 1,
      out: '',
      lines: ['missing.ratings: There is no such file. Check the path.'],
    })
    expect(await call('shopping.ratings', 'application.show')).toMatchObject({
      code: 1,
      lines: ['shopping.ratings: The file is not an inspection file of Ratings Panel.'],
    })
    expect(filesIn(folder)).toEqual(['a.ratings', 'shopping.ratings'])
    expect(readFileSync(join(folder, 'shopping.ratings'), 'utf8')).toBe('eggs')
  })

  test('is refused while another copy has the file open', async () => {
    const open = await made('a.ratings')
    expect((await call('a.ratings', 'application.show')).lines).toEqual([
      'a.ratings: The inspection file is open in another copy of Ratings Panel. Close that one first.',
    ])
    await open.close()
  })

  test.each([
    [[], 'Name the inspection file and the method'],
    [['a.ratings'], 'Name the inspection file and the method'],
    [['', 'application.show'], 'Name the inspection file and the method'],
    [['a.ratings', 'application.show', '{'], 'is not valid JSON'],
    [['a.ratings', 'application.show', ''], 'is not valid JSON'],
    [['a.ratings', 'application.show', '-'], 'is not valid JSON'],
    [['a.ratings', 'application.show', '{}', '{}'], 'one word too many'],
    [['--file', 'a.ratings'], 'no option “--file”'],
  ])('that is malformed exits 2 with how it is written: %o', async (args, says) => {
    const { code, out, lines } = await call(...args)
    expect([code, out]).toEqual([2, ''])
    expect(lines[0]).toContain(says)
    expect(lines.join('\n')).toContain('call FILE METHOD [JSON|-]')
  })
})

describe('selfcheck with a file', () => {
  test('says that every promise about its data holds', async () => {
    const { code, out } = await run(['selfcheck', 'a.ratings'], folder)
    expect(code).toBe(0)
    expect(out).toContain('a.ratings: every promise about its data holds')
    expect(out).toContain('crc-2018: ')
  })

  test('names the promise a file breaks, and exits 1', async () => {
    writeFileSync(join(folder, 'broken.ratings'), readFileSync(join(folder, 'a.ratings')))
    const file = new Database(join(folder, 'broken.ratings'))
    file.exec('DROP TRIGGER judgement_kept')
    file.close()
    const { code, out, lines } = await run(['selfcheck', 'broken.ratings'], folder)
    expect([code, out]).toEqual([1, ''])
    expect(lines).toEqual([expect.stringContaining('broken.ratings: The file breaks a promise')])
  })

  test('says every term the framework of an inspection does not have, where no other promise is broken', async () => {
    const path = join(folder, 'london.ratings')
    const door = await doorInProcess({ file: path })
    await opened(door, await londonIn(door))
    await door.close()
    expect((await run(['selfcheck', 'london.ratings'], folder)).code).toBe(0)

    // As someone does who edits the file with another program: the rules of the file are taken off, and put back after.
    const db = new Database(path)
    const rules = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
      readonly name: string
      readonly sql: string
    }[]
    for (const { name } of rules) db.exec(`DROP TRIGGER ${name}`)
    const london = "(SELECT id FROM inspections WHERE provider LIKE 'London%')"
    const first = `(SELECT min(number) FROM cases WHERE inspection = ${london})`
    db.exec(`
      UPDATE proposals SET rating = 'Splendid' WHERE inspection = ${london} AND standard = '1.1';
      UPDATE returns SET questions = json_insert(questions, '$[#]', '9.9.9') WHERE inspection = ${london};
      UPDATE judgements SET question = '9.9.9' WHERE case_number = ${first} AND question = '2.1.1';
      UPDATE cases SET attributes = json_set(attributes, '$.rosh_inspector', 'enormous') WHERE number = ${first};
      UPDATE items SET standard = '7.7' WHERE standard = '2.1';
      UPDATE frameworks SET json = json || ' ' WHERE id = 'crc-2018';
    `)
    for (const { sql } of rules) db.exec(sql)
    db.close()
    const { code, out, lines } = await run(['selfcheck', 'london.ratings'], folder)
    expect([code, out]).toEqual([1, ''])
    expect(lines[0]).toBe(
      'london.ratings: The framework crc-2018 version 1 kept in the file is not as it was kept: its digest is not that of its content.',
    )
    expect(lines.slice(1)).toEqual(
      [
        'a return asks 9.9.9, which crc-2018 version 1 does not ask of cases.',
        '9.9.9 is answered for case supervision cases, of whom crc-2018 version 1 does not ask it.',
        'the risk classification “enormous” of case LON-C001 is none there is.',
        'a proposal of “Splendid” for 1.1 is none the lead inspector may make by crc-2018 version 1.',
        'the agenda has 7.7, which is no standard of crc-2018 version 1.',
      ].map((line) => `london.ratings: London Community Rehabilitation Company, 2019: ${line}`),
    )
  })

  test('says of a result that no event gave it, and that the framework has no such rating', async () => {
    const path = join(folder, 'result.ratings')
    await (await doorInProcess({ file: path })).close()
    const db = new Database(path)
    db.exec(`INSERT INTO results (inspection, place, item, rating, event) SELECT id, 1, '4.1', 'Fair', event
      FROM inspections WHERE provider LIKE 'London%'`)
    db.close()
    expect((await run(['selfcheck', 'result.ratings'], folder)).lines).toEqual([
      'result.ratings: The file breaks a promise in 1 place: a result names the event of its inspection that gave it or last changed it.',
      'result.ratings: London Community Rehabilitation Company, 2019: the result “Fair” for 4.1 is no rating of a standard of crc-2018 version 1.',
    ])
  })

  test('that is missing, or is none, says so and exits 1', async () => {
    for (const name of ['missing.ratings', 'shopping.ratings']) {
      const { code, out, lines } = await run(['selfcheck', name], folder)
      expect([code, out, lines.length]).toEqual([1, '', 1])
      expect(lines[0]).toContain(`${name}: `)
    }
  })
})

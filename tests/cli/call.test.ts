/** `call` and `selfcheck FILE`: any method of the door on an inspection file, from the terminal; and what the file promises. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { startApplication } from '../../src-main/hosts/worker/start-application.ts'
import { aFolder, filesIn, run } from '../support/command-line.ts'

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
    expect([status, stderr]).toEqual([1, expect.stringContaining('“person” is not as it should be')])
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
      [expect.stringContaining('is not as it should be')],
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

  test('that is missing, or is none, says so and exits 1', async () => {
    for (const name of ['missing.ratings', 'shopping.ratings']) {
      const { code, out, lines } = await run(['selfcheck', name], folder)
      expect([code, out, lines.length]).toEqual([1, '', 1])
      expect(lines[0]).toContain(`${name}: `)
    }
  })
})

/** What is typed: commands, exit codes, where files are looked for, and what a hostile command line gets. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, filesIn, run, samples } from '../support/command-line.ts'

const sound = 'case,sample,2.1.1\nA,case supervision,Y\n'
const rate = ['rate', '--framework', 'crc-2018']

describe('a malformed command line', () => {
  test.each<[readonly string[], string]>([
    [[], 'Say what to do.'],
    [['grade'], 'There is no command “grade”.'],
    [['rate'], 'Name the framework: --framework ID, or the path of a framework file.'],
    [['rate', '--framework', ''], '--framework is empty.'],
    [[...rate, '--framework', 'crc-2019'], '--framework is given 2 times; give it once.'],
    [[...rate, '--html', 'a.html', '--html', 'b.html'], '--html is given 2 times; give it once.'],
    [[...rate, 'returns.csv'], "Unexpected argument 'returns.csv'."],
    [[...rate, '--colour'], "Unknown option '--colour'."],
    [[...rate, '--proposal', '1.1'], '“1.1” should be a standard, an equals sign and a value: --proposal 1.1=Good'],
    [[...rate, '--moderation', '4.1=sideways'], 'A moderation goes up or down, not “sideways”: --moderation 4.1=up'],
    [['frameworks', '--schema=1'], "Option '--schema' does not take an argument."],
    [['\u001b[31mred\u0007\nline'], 'There is no command “ [31mred line”.'],
  ])('%j exits with 2, says why and shows how', async (args, sentence) => {
    const folder = aFolder()
    const { code, out, lines } = await run(args, folder)
    expect({ code, out, files: filesIn(folder) }).toEqual({ code: 2, out: '', files: [] })
    expect(lines[0]).toBe(sentence)
    expect(lines[1]).toBe('Usage:')
  })
})

test.each([
  [['--help']],
  [['-h']],
  [['rate', '--help']],
  [['rate', '--framework', 'crc-2018', '-h']],
  [['verify', '-h']],
])('%j is answered with every command, on standard output', async (args) => {
  const { code, out, lines } = await run(args, aFolder())
  expect({ code, lines }).toEqual({ code: 0, lines: [] })
  for (const command of ['rate', 'frameworks', 'selfcheck', 'call', 'verify'])
    expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
})

test('help about a command that does not exist is still a command that does not exist', async () => {
  expect(await run(['grade', '--help'], aFolder())).toMatchObject({ code: 2, out: '' })
})

describe('files', () => {
  test('relative paths start where the command was typed, absolute ones are taken as they are', async () => {
    const folder = aFolder({ 'returns.csv': sound })
    mkdirSync(join(folder, 'inner'))
    const args = [...rate, '--returns', '../returns.csv', '--html', 'page.html', '--json']
    expect((await run(args, join(folder, 'inner'))).code).toBe(0)
    expect(filesIn(join(folder, 'inner'))).toEqual(['page.html'])
    expect((await run([...rate, '--returns', join(folder, 'returns.csv')], samples)).code).toBe(0)
  })

  test('a framework file needs no particular name', async () => {
    const shipped = readFileSync(join(samples, '../frameworks/crc-2018/framework.json'), 'utf8')
    const folder = aFolder({ standards: shipped, 'returns.csv': sound })
    expect((await run(['rate', '--framework', 'standards', '--returns', 'returns.csv'], folder)).code).toBe(0)
  })

  test('a framework file that takes the name of a shipped one, and says something else, is refused', async () => {
    const shipped = JSON.parse(readFileSync(join(samples, '../frameworks/crc-2018/framework.json'), 'utf8'))
    const zone = { ...shipped.zone, points: 50 }
    const folder = aFolder({
      'returns.csv': sound,
      'same.json': JSON.stringify(Object.fromEntries(Object.entries(shipped).toReversed())),
      'changed.json': JSON.stringify({ ...shipped, zone }),
      'own.json': JSON.stringify({ ...shipped, zone, id: 'crc-2018-wide' }),
      'later.json': JSON.stringify({ ...shipped, zone, version: '2' }),
    })
    const taken = {
      code: 1,
      out: '',
      lines: [
        'changed.json, id: “crc-2018” version 1 is a framework that is shipped, and this file says something else. Give it an id of its own.',
      ],
    }
    const rated = (file: string) => run(['rate', '--framework', file, '--returns', 'returns.csv'], folder)
    expect(await rated('changed.json')).toEqual(taken)
    expect(await run(['frameworks', '--check', 'changed.json'], folder)).toEqual(taken)
    for (const file of ['same.json', 'own.json', 'later.json']) expect(await rated(file)).toMatchObject({ code: 0 })
  })

  test('names in any script, with spaces and apostrophes, are files like others', async () => {
    const name = 'Ðe "chief’s" تقرير 🦊 & <b>.csv'
    const folder = aFolder({ [name]: sound })
    expect((await run([...rate, `--returns=${name}`], folder)).code).toBe(0)
    expect((await run([...rate, `--returns=${name}`, `--returns=${name.slice(1)}`], folder)).lines).toEqual([
      `${name.slice(1)}: There is no such file. Check the path.`,
    ])
  })

  test('a file name cannot start a line of its own', async () => {
    const { lines } = await run([...rate, '--returns', 'a\nb.csv'], aFolder())
    expect(lines).toEqual(['a b.csv: There is no such file. Check the path.'])
  })

  test.each([
    ['a folder', '.', 'it is a folder'],
    ['a name far too long', `${'x'.repeat(5000)}.csv`, 'its name is too long'],
    ['a path through a file', 'returns.csv/other.csv', 'part of its path is not a folder'],
  ])('%s cannot be read', async (_, path, why) => {
    const { code, out, lines } = await run([...rate, '--returns', path], aFolder({ 'returns.csv': sound }))
    expect({ code, out, count: lines.length }).toEqual({ code: 1, out: '', count: 1 })
    expect(lines[0]).toContain(`The file cannot be read: ${why}.`)
  })
})

describe('the ratings page', () => {
  test.each([
    ['in a folder that does not exist', 'none/page.html', 'its folder does not exist'],
    ['where a folder is', 'pages', 'it is a folder'],
    ['in place of the returns it was made from', './returns.csv', 'the ratings were made from it'],
  ])('%s is not written, and nothing is answered', async (_, path, why) => {
    const folder = aFolder({ 'returns.csv': sound })
    mkdirSync(join(folder, 'pages'))
    const { code, out, lines } = await run([...rate, '--returns', 'returns.csv', '--html', path], folder)
    expect({ code, out, lines }).toEqual({ code: 1, out: '', lines: [`${path}: The file cannot be written: ${why}.`] })
    expect(filesIn(folder)).toEqual(['pages', 'returns.csv'])
    expect(readFileSync(join(folder, 'returns.csv'), 'utf8')).toBe(sound)
  })

  test('replaces an earlier page, and leaves it as it was when the rating is refused', async () => {
    const folder = aFolder({
      'returns.csv': sound,
      'bad.csv': `${sound}A,case supervision,Y\n`,
      'page.html': '<!doctype html>earlier',
    })
    expect((await run([...rate, '--returns', 'bad.csv', '--html', 'page.html'], folder)).code).toBe(1)
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('<!doctype html>earlier')
    expect((await run([...rate, '--returns', 'returns.csv', '--html', 'page.html'], folder)).code).toBe(0)
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(filesIn(folder)).toEqual(['bad.csv', 'page.html', 'returns.csv'])
  })

  test('never takes the place of a file that is not a page', async () => {
    const folder = aFolder({ 'returns.csv': sound, 'london.ratings': 'SQLite format 3' })
    const { code, lines } = await run([...rate, '--returns', 'returns.csv', '--html', 'london.ratings'], folder)
    expect(code).toBe(1)
    expect(lines).toEqual(['london.ratings: The file cannot be written: another file is there, which is not a page.'])
    expect(readFileSync(join(folder, 'london.ratings'), 'utf8')).toBe('SQLite format 3')
  })
})

describe('frameworks', () => {
  test('lists what is shipped', async () => {
    const { code, out } = await run(['frameworks'], samples)
    expect(code).toBe(0)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['crc-2018', 'crc-2019', 'nps-2018'])
  })

  test('checks a file, and says every fault of a bad one', async () => {
    const shipped = readFileSync(join(samples, '../frameworks/crc-2018/framework.json'), 'utf8')
    const folder = aFolder({ 'good.json': shipped, 'bad.json': shipped.replace('"id"', '"ids"') })
    const good = await run(['frameworks', '--check', 'good.json'], folder)
    expect(good).toMatchObject({ code: 0, lines: [] })
    expect(good.out).toMatch(/^good\.json: no faults\. crc-2018 /)
    expect(await run(['frameworks', '--check', 'bad.json'], folder)).toEqual({
      code: 1,
      out: '',
      lines: [
        'bad.json, id: This is missing. Add it.',
        'bad.json, ids: The format has no “ids”. Take it out, or correct its spelling.',
      ],
    })
  })

  test('a field given twice is a fault with its path', async () => {
    const shipped = readFileSync(join(samples, '../frameworks/crc-2018/framework.json'), 'utf8')
    const twice = shipped.replace('"points":', '"points": 50, "points":').replace('"id":', '"id": "other", "id":')
    const { code, lines } = await run(['frameworks', '--check', 'twice.json'], aFolder({ 'twice.json': twice }))
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [
        'twice.json, id: “id” is given more than once. Keep the one that is meant.',
        'twice.json, zone.points: “points” is given more than once. Keep the one that is meant.',
      ],
    })
  })

  test('prints the JSON Schema of the format', async () => {
    const { code, out } = await run(['frameworks', '--schema'], samples)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ type: 'object', required: expect.arrayContaining(['format', 'domains']) })
  })
})

test('selfcheck recomputes the worked cases of every shipped framework', async () => {
  const { code, out, lines } = await run(['selfcheck'], samples)
  expect({ code, lines }).toEqual({ code: 0, lines: [] })
  for (const id of ['crc-2018', 'crc-2019', 'nps-2018']) {
    const [, right, all] = new RegExp(`^${id}: (\\d+) of (\\d+) worked cases recompute$`, 'm').exec(out) ?? []
    expect(Number(right)).toBeGreaterThan(0)
    expect(right).toBe(all)
  }
})

test('foreign text in labels, samples and rationales changes no figure', async () => {
  const shipped = JSON.parse(readFileSync(join(samples, '../frameworks/crc-2018/framework.json'), 'utf8'))
  const odd = '<script>alert("’")</script> \u202eالتقييم 👩‍⚖️ \u0000'
  const folder = aFolder({
    'returns.csv': 'case,sample,note,2.1.1,2.1.2,2.1.3\n"<b>’,""",case supervision,=1+1,Y,Y,N\n',
  })
  const plain = await run([...rate, '--returns', 'returns.csv', '--json'], folder)
  for (const standard of shipped.domains.flatMap((domain: { standards: object[] }) => domain.standards))
    standard.name = odd
  shipped.id = 'odd'
  writeFileSync(join(folder, 'odd.json'), JSON.stringify(shipped))
  const oddly = await run(['rate', '--framework', 'odd.json', '--returns', 'returns.csv', '--json'], folder)
  const figures = ({ out }: { readonly out: string }): unknown =>
    JSON.parse(out).standards.map(({ name: _, ...rest }: { readonly name: string }) => rest)
  expect(plain.code).toBe(0)
  expect(figures(oddly)).toEqual(figures(plain))
})

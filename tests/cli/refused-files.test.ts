/** Files the command line refuses: a clear sentence a fault, exit 1, no rating and no page. */
import { describe, expect, test } from 'vitest'
import { aFolder, filesIn, run } from '../support/command-line.ts'
import { thirteenStandards } from '../support/thirteen-standards.ts'

/** The fault lines of a refused `rate`; anything but exit 1, an empty standard output and no page fails the test. */
async function faults(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly string[]> {
  const folder = aFolder(files)
  const { code, out, lines } = await run(['rate', ...args, '--json', '--html', 'page.html'], folder)
  expect({ code, out, files: filesIn(folder) }).toEqual({ code: 1, out: '', files: Object.keys(files).toSorted() })
  expect(lines.join('\n')).not.toMatch(/\n\s+at |node:internal|undefined|\[object/)
  return lines
}

/** Lines that begin so: what to do about a fault may be said better one day. */
const beginning = (...lines: readonly string[]): readonly unknown[] =>
  lines.map((line) => expect.stringMatching(new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)))

const returns = (contents: string | Uint8Array): Promise<readonly string[]> =>
  faults(['--framework', 'crc-2018', '--returns', 'returns.csv'], { 'returns.csv': contents })
const results = (rows: string): Promise<readonly string[]> =>
  faults(['--framework', 'crc-2018', '--results', 'results.csv'], { 'results.csv': rows })

const header = 'case,sample,rosh_inspector,2.1.1,2.2.3,4.1.1'
const sound = `${header}\nA,case supervision,high,Y,N,\nB,unpaid work,,,,Y\n`
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('a case return that cannot be read', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'returns.csv: The file is empty.'],
    ['blank lines only', '\n \r\n\n', 'returns.csv: The file is empty.'],
    ['headings only', `${header}\n`, 'returns.csv: The file has headings but no case.'],
    ['UTF-16', utf16(sound), 'returns.csv: The file is text in UTF-16, not UTF-8.'],
    ['UTF-16 without a mark', Buffer.from(sound, 'utf16le'), 'returns.csv: The file is text in UTF-16, not UTF-8.'],
    ['binary', Buffer.from('\u007fELF\u0002\u0001\u0000\u0000', 'latin1'), 'returns.csv: The file is not text.'],
    [
      'a spreadsheet cut short',
      Buffer.from('PK\u0003\u0004\u0000\u0000\u0008\u0000', 'latin1'),
      'returns.csv: The spreadsheet is damaged or cut short: its end is missing.',
    ],
    [
      'Latin-1',
      Buffer.from(sound.replace('high', 'h\u00e9'), 'latin1'),
      'returns.csv: The file is text in another encoding, not UTF-8.',
    ],
    [
      'cut off inside a letter',
      Buffer.from(`${sound}Ĉ`).subarray(0, -1),
      'returns.csv: The file is text in another encoding, not UTF-8.',
    ],
  ])('%s', async (_, contents, line) => {
    expect(await returns(contents)).toEqual(beginning(line))
  })

  test('cut off inside a quotation', async () => {
    expect(await returns(`${sound}"C,case supervision`)).toEqual([
      expect.stringMatching(/^returns\.csv: The quotation marks are broken near line \d+:/),
    ])
  })

  test('wrongly quoted', async () => {
    expect(await returns(`${sound}"C"x,case supervision,,,,\n`)).toEqual([
      expect.stringContaining('The quotation marks are broken near line 4'),
    ])
  })

  test('cut off inside a record', async () => {
    expect(await returns(sound.slice(0, -4))).toEqual([
      'returns.csv, record 3: The record has 4 cells, the header 6. Each record must have one cell for every heading.',
    ])
  })

  test('a quotation mark that is never closed, before millions of letters', async () => {
    expect(await returns(`${sound}"C,${'x'.repeat(5_000_000)}`)).toEqual([
      expect.stringContaining('A quotation mark has probably not been closed.'),
    ])
  })

  test('an enormous cell', async () => {
    expect(await returns(`${sound}C,case supervision,${'x'.repeat(40_000)},Y,Y,\n`)).toEqual([
      expect.stringMatching(
        /^returns\.csv, record 4, column rosh_inspector, “x+…”: The cell holds 40,000 characters; at most 32,767 can be read\.$/,
      ),
    ])
  })

  test('missing', async () => {
    expect(await faults(['--framework', 'crc-2018', '--returns', 'none.csv'], {})).toEqual([
      'none.csv: There is no such file. Check the path.',
    ])
  })
})

describe('headings', () => {
  test.each([
    [
      'no case column',
      'sample,2.1.1\ncase supervision,Y',
      'returns.csv, record 1, column case: There is no column “case”. It is required.',
    ],
    [
      'an empty heading',
      'case,sample, \nA,case supervision,Y',
      'returns.csv, record 1, column 3: Column 3 has no heading. Name it, or take the column out.',
    ],
    [
      'a heading twice, differing in case',
      'case,sample,Age,AGE \nA,case supervision,1,2',
      'returns.csv, record 1, column AGE: The heading “AGE” occurs twice. Keep one of the columns.',
    ],
    [
      'a question the framework does not have',
      'case,sample,2.9.1\nA,case supervision,Y',
      'returns.csv, record 1, column 2.9.1: The framework has no question “2.9.1”. Correct the number, or choose the framework the cases were judged against.',
    ],
  ])('%s, even with the rest accepted', async (_, contents, line) => {
    const args = ['--framework', 'crc-2018', '--accept-rest', '--returns', 'returns.csv']
    expect(await faults(args, { 'returns.csv': contents })).toEqual(beginning(line))
  })

  test('a column for a qualitative key question', async () => {
    const args = ['--framework', 'crc-2019', '--accept-rest', '--returns', 'returns.csv']
    const lines = await faults(args, { 'returns.csv': 'case,sample,4.1.3\nA,unpaid work,Y' })
    expect(lines).toEqual([expect.stringContaining('Key question 4.1.3 rests on qualitative evidence only')])
  })
})

describe('records', () => {
  test('every fault of every record is told at once', async () => {
    const lines = await returns(
      [
        header,
        'A,case supervision,high,maybe,N,',
        ',case supervision,high,Y,N,',
        'C,probation,high,Y,N,',
        'D,unpaid work,enormous,Y,,N',
        header,
      ].join('\n'),
    )
    expect(lines).toEqual([
      'returns.csv, record 2, column 2.1.1, “maybe”: An answer is Y, N, NA or blank.',
      'returns.csv, record 3, column case: The case has no reference. Give it one that is unique in its sample.',
      'returns.csv, record 4, column sample, “probation”: “probation” is not a sample of the framework. It has case supervision, unpaid work and through the gate.',
      'returns.csv, record 5, column rosh_inspector, “enormous”: A risk classification is low, medium, high, very high or blank.',
      'returns.csv, record 5, column 2.1.1, “Y”: The question is asked of case supervision cases, and this is a case of unpaid work. Leave the answer out, or correct the sample.',
      'returns.csv, record 6: This record repeats the headings. Take it out.',
    ])
  })

  test('every record of a case that differs only by case or space is refused, also across files', async () => {
    const args = ['--framework', 'crc-2018', '--returns', 'a.csv', '--returns', 'b.csv']
    const lines = await faults(args, {
      'a.csv': 'case,sample\nJos\u00e9 1,case supervision\nother,case supervision\n',
      'b.csv': 'case,sample\n JOSE\u0301 1 ,Case Supervision\nJos\u00e9 1,unpaid work\n',
    })
    expect(lines).toEqual([
      'a.csv, record 2, column case, “José 1”: The same case stands twice in case supervision: a.csv record 2 and b.csv record 2. None of them is read; keep the right one.',
      'b.csv, record 2, column case, “JOSÉ 1”: The same case stands twice in case supervision: a.csv record 2 and b.csv record 2. None of them is read; keep the right one.',
    ])
  })
})

describe('results', () => {
  test.each([
    [
      'an unknown item',
      '9.9.9,,,50,',
      'results.csv, record 2, column item, “9.9.9”: The framework has no key question and no standard of this number.',
    ],
    [
      'a per cent no count gives',
      '2.2.3,,3,48,',
      'results.csv, record 2, column percent, “48”: No whole number of yeses of 3 gives 48 per cent.',
    ],
    [
      'a per cent and counts that disagree',
      '2.2.3,57,118,49,',
      'results.csv, record 2, column percent, “49”: 57 of 118 is 48 per cent, not 49.',
    ],
    [
      'more yeses than judgements',
      '2.2.3,4,3,,',
      'results.csv, record 2, column yes, “4”: There are more yeses (4) than judgements (3).',
    ],
    [
      'a part of a per cent',
      '2.2.3,,,48.5,',
      'results.csv, record 2, column percent, “48.5”: A percentage is a whole number from 0 to 100, without a sign.',
    ],
    [
      'a rating the scale does not have',
      '4.1,,,,Splendid',
      'results.csv, record 2, column rating, “Splendid”: “Splendid” is not a rating of the framework. It has Inadequate, Requires improvement, Good and Outstanding.',
    ],
    [
      'an item twice',
      '2.2.3,,,48,\n2.2.3,,,49,',
      'results.csv, record 3, column item, “2.2.3”: 2.2.3 is given twice. Keep one result.',
    ],
  ])('%s', async (_, row, line) => {
    expect(await results(`item,yes,n,percent,rating\n${row}\n`)).toEqual(beginning(line))
  })

  test('an item known from two sources', async () => {
    const args = [
      '--framework',
      'crc-2018',
      '--returns',
      'returns.csv',
      '--results',
      'results.csv',
      '--proposal',
      '1.1=Good',
    ]
    const lines = await faults(args, {
      'returns.csv': sound,
      'results.csv': 'item,percent,rating\n2.1.1,50,\n4.1,,Good\n1.1,,Good\n',
    })
    expect(lines).toEqual([
      '2.1.1: two-sources: 2.1.1 is known from returns and from results. Keep one source.',
      '4.1: two-sources: 4.1 is known from its published rating and from returns. Keep one source.',
      '1.1: two-sources: 1.1 is known from its published rating and from a proposal. Keep one source.',
    ])
  })
})

describe('frameworks', () => {
  test('a framework with ten faults gets ten sentences, each with its path', async () => {
    const framework = JSON.parse(JSON.stringify(thirteenStandards()))
    framework.version = ''
    framework.scale[0].from = 5
    framework.scale[2].band = 'Minority'
    framework.colour = 'red'
    framework.zone.points = 'five'
    framework.overall[1].rating = 'Splendid'
    framework.overall[3].from = 99
    delete framework.domains[0].name
    framework.domains[1].standards[0].keyQuestions[1].sample = 'moon'
    framework.domains[2].standards[1].ratedBy = 'chance'
    const lines = await faults(['--framework', 'ten.json'], { 'ten.json': JSON.stringify(framework) })
    expect(lines).toHaveLength(10)
    for (const line of lines) expect(line).toMatch(/^ten\.json, [\w.[\]]+: \S.*\.$/)
    expect(lines).toContain(
      'ten.json, domains[1].standards[0].keyQuestions[1].sample: “moon” is not a sample of the framework. It has court reports, casework and victims.',
    )
  })

  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /^framework\.json: The file is empty\.$/],
    ['not JSON', '{"format": ', /^framework\.json: The file is not valid JSON: /],
    ['something else', '[]', /^framework\.json: This should be an object in braces, but is \[\]\.$/],
    ['UTF-16', utf16('{}'), /^framework\.json: The file is text in UTF-16/],
  ])('a framework file that is %s', async (_, contents, line) => {
    expect(await faults(['--framework', 'framework.json'], { 'framework.json': contents })).toEqual([
      expect.stringMatching(line),
    ])
  })

  test('an unknown framework is told with those there are', async () => {
    expect(await faults(['--framework', 'crc-2017'], {})).toEqual([
      'crc-2017: There is no framework “crc-2017”. Give crc-2018, crc-2019 or nps-2018, or the path of a framework file.',
    ])
  })
})

/** A return that is no readable CSV is refused whole, in words, and nothing of it is stored (formats.md, Case returns). */
import { chmod } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { aFileWith, aFolder } from '../support/files.ts'
import { read, readFiles, reconciled } from '../support/returns.ts'

const good = 'case,sample,2.2.1\nA1,case supervision,Y\nA2,case supervision,N\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const notUtf8 = (what: string) =>
  `returns.csv: The file is text in ${what}, not UTF-8. Save it in UTF-8 (in a spreadsheet: “CSV UTF-8”) and bring it again.`
const notText =
  'returns.csv: The file is not text. Save it as text in UTF-8 (in a spreadsheet: “CSV UTF-8”) and bring it again.'

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\u{feff}${text}` : text, 'utf16le')
  return order === 'little' ? bytes : bytes.swap16()
}

describe('a file is refused whole, and nothing of it read, when it is', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ['empty', '', 'returns.csv: The file is empty.'],
    ['only white space', ' \r\n\t\n  ', 'returns.csv: The file is empty.'],
    ['only a byte-order mark', '\u{feff}', 'returns.csv: The file is empty.'],
    ['UTF-16, little end first, marked', utf16(good, 'little', true), notUtf8('UTF-16')],
    ['UTF-16, big end first, marked', utf16(good, 'big', true), notUtf8('UTF-16')],
    ['UTF-16, little end first, unmarked', utf16(good, 'little', false), notUtf8('UTF-16')],
    ['UTF-16, big end first, unmarked', utf16(good, 'big', false), notUtf8('UTF-16')],
    ['Latin-1', Buffer.from(good.replace('A1', 'Zoë'), 'latin1'), notUtf8('another encoding')],
    ['cut off in the middle of a letter', utf8(`${good}Zoë`).subarray(0, -1), notUtf8('another encoding')],
    ['a spreadsheet or any other archive', gzipSync(good.repeat(50)), notText],
    ['text with a zero byte in it', utf8(good.replace('A2', 'A\0')), notText],
    ['text with a zero byte far into it', utf8(`${good}${'B,case supervision,Y\n'.repeat(20_000)}\0`), notText],
  ])('%s', async (_, content, sentence) => {
    const reading = await read(content)
    expect(reading.said).toContain(sentence)
    expect(reading.refusedWhole).toHaveLength(1)
    expect(reconciled(reading)).toBe('0 read, 0 stored, 0 refused')
  })
})

describe('cells that are separated by something other than commas', () => {
  const separated = (what: string) =>
    `returns.csv: The cells of this file are separated by ${what}; save it with commas (CSV UTF-8).`
  const quoted = good.replaceAll(/[^,\n]+/g, '"$&"')

  test.each<readonly [string, string, string]>([
    ['semicolons', good.replaceAll(',', ';'), 'semicolons'],
    ['semicolons, every cell quoted', quoted.replaceAll(',', ';'), 'semicolons'],
    [
      'semicolons, with a comma inside a quoted heading',
      `"case, as filed";sample\nA1;case supervision\n`,
      'semicolons',
    ],
    ['semicolons, below a blank line and a byte-order mark', `\u{feff} \r\n${good.replaceAll(',', ';')}`, 'semicolons'],
    ['semicolons, on one line without an end', 'case;sample;2.2.1', 'semicolons'],
    ['tabs', good.replaceAll(',', '\t'), 'tabs'],
    ['tabs, every cell quoted', quoted.replaceAll(',', '\t'), 'tabs'],
  ])('%s', async (_, content, what) => {
    const reading = await read(content)
    expect(reading.said).toEqual([separated(what)])
    expect(reconciled(reading)).toBe('0 read, 0 stored, 0 refused')
  })

  test('semicolons and tabs inside the cells of a sound return are text like any other', async () => {
    const reading = await read('case,sample,notes; further\nA1;\tx,case supervision,a;b\n')
    expect(reading.said).toEqual([])
    expect(reading.cases.map(({ reference }) => reference)).toEqual(['A1;\tx'])
  })
})

describe('quotation marks', () => {
  const broken = (line: number) =>
    `returns.csv: The quotation marks are broken near line ${line}: a cell that holds a comma, a line break or a quotation mark must be quoted, and its own quotation marks doubled.`

  test.each<readonly [string, string, number]>([
    ['cut off inside a quoted cell', `${good}A3,"case super`, 4],
    ['a quotation mark inside an unquoted cell', `${good}A3,case "supervision",Y\n`, 4],
    ['text after a closing quotation mark', `${good}"A3"x,case supervision,Y\n`, 4],
    ['a quotation mark not doubled', `${good}"A "3"",case supervision,Y\n`, 4],
    ['an open quotation mark in the header', `case,"sample,2.2.1\nA1,case supervision,Y\n`, 2],
  ])('%s refuses the file whole', async (_, content, line) => {
    const reading = await read(content)
    expect(reading.said).toEqual([broken(line)])
    expect(reconciled(reading)).toBe('0 read, 0 stored, 0 refused')
  })

  test('one left open over megabytes is found before the memory is full', async () => {
    const reading = await read(`${good}A3,"${'case supervision,Y\nA4,'.repeat(250_000)}`)
    expect(reading.said).toEqual([
      'returns.csv: One record is longer than 4,000,000 characters. A quotation mark has probably not been closed.',
    ])
    expect(reconciled(reading)).toBe('0 read, 0 stored, 0 refused')
  })

  test('a file broken at its end takes the cases of a sound one with it no further than itself', async () => {
    const reading = await read({ 'north.csv': good, 'south.csv': `${good.replaceAll('A', 'B')}B3,"case super` })
    expect(reading.said).toEqual([broken(4).replace('returns', 'south')])
    expect(reading.cases.map(({ reference }) => reference)).toEqual(['A1', 'A2'])
    expect(reconciled(reading)).toBe('2 read, 2 stored, 0 refused')
  })

  test('a case in a file refused whole is no duplicate of the same case in another', async () => {
    const reading = await read({ 'broken.csv': `${good}A3,"case super`, 'mended.csv': good })
    expect(reading.said).toEqual([broken(4).replace('returns', 'broken')])
    expect(reconciled(reading)).toBe('2 read, 2 stored, 0 refused')
  })
})

describe('a place that is no file', () => {
  test('a folder', async () => {
    const reading = await readFiles([{ source: await aFolder(), name: 'returns.csv' }])
    expect(reading.said).toEqual(['returns.csv: The file cannot be read: it is a folder.'])
  })

  test('a file that does not exist', async () => {
    const reading = await readFiles([{ source: `${await aFolder()}/none.csv`, name: 'none.csv' }])
    expect(reading.said).toEqual(['none.csv: There is no such file. Check the path.'])
  })

  test('a path that leads through a file', async () => {
    const file = await aFileWith('returns.csv', good)
    const reading = await readFiles([{ source: `${String(file.source)}/x.csv`, name: 'x.csv' }])
    expect(reading.said).toEqual(['x.csv: The file cannot be read: part of its path is not a folder.'])
  })

  test('a file that may not be read', async (context) => {
    if (process.getuid?.() === 0) context.skip('the system lets root read every file')
    const file = await aFileWith('returns.csv', good)
    await chmod(String(file.source), 0o000)
    const reading = await readFiles([file])
    expect(reading.said).toEqual(['returns.csv: The file cannot be read: reading it is not permitted.'])
  })
})

describe('a sound file may', () => {
  const cases = ['A1', 'A2']

  test.each<readonly [string, string | Uint8Array]>([
    ['begin with a byte-order mark', `\u{feff}${good}`],
    [
      'begin with a byte-order mark and a quoted heading',
      `\u{feff}"case","sample","2.2.1"\n${good.split('\n').slice(1).join('\n')}`,
    ],
    ['end its lines as Windows does', good.replaceAll('\n', '\r\n')],
    ['end its lines as old Macs did', good.replaceAll('\n', '\r')],
    ['end each line in another way', 'case,sample,2.2.1\rA1,case supervision,Y\r\nA2,case supervision,N\n'],
    ['have no line end after the last record', good.trimEnd()],
    [
      'have blank lines, and lines of spaces, before, between and after',
      `\n\n${good.replaceAll('\n', '\n \n\r\n\t\n')}\n\n`,
    ],
    ['come as bytes handed over', utf8(good)],
  ])('%s', async (_, content) => {
    const reading = await read(content)
    expect(reading.said).toEqual([])
    expect(reading.cases.map(({ reference }) => reference)).toEqual(cases)
    expect(reading.cases.map(({ answers }) => answers)).toEqual([['Y'], ['N']])
    expect(reconciled(reading)).toBe('2 read, 2 stored, 0 refused')
  })

  /** Files are read in pieces of this many bytes; what stands across the end of one must not be torn. */
  const piece = 2 ** 18
  const filled = (until: number) => {
    const header = 'case,sample,2.2.1,note\n'
    const line = (place: number) => `C${String(place).padStart(4, '0')},case supervision,Y,${'x'.repeat(100)}\n`
    const lines = Array.from({ length: Math.floor((until - header.length) / line(0).length) - 1 }, (_, place) =>
      line(place),
    )
    const text = header + lines.join('')
    return `${text}Z,case supervision,Y,${'x'.repeat(until - text.length - 21)}`
  }

  test('have a line end of two characters where its reader pauses', async () => {
    const text = `${filled(piece - 1)}\r\nA1,case supervision,N,\r\n`
    expect(text.indexOf('\r\n')).toBe(piece - 1)
    const reading = await read(text)
    expect(reading.said).toEqual([])
    expect(reading.cases.at(-2)?.reference).toBe('Z')
    expect(reading.cases.at(-1)).toMatchObject({ reference: 'A1', answers: ['N'] })
  })

  test('have a letter of two bytes where its reader pauses', async () => {
    const bytes = utf8(`${filled(piece - 1)}ë\nA1,case supervision,N,\n`)
    expect([...bytes.subarray(piece - 1, piece + 1)]).toEqual([...utf8('ë')])
    const reading = await read(bytes)
    expect(reading.said).toEqual([])
    expect(reading.cases.at(-2)?.attributes['note']).toMatch(/^x+ë$/)
    expect(reading.cases.at(-1)?.reference).toBe('A1')
  })
})

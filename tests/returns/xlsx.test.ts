/** The first sheet of a workbook is read as a CSV would be; what a spreadsheet can hide is told (issue: spreadsheets in). */
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { xlsxFile } from '../../src-main/documents/returns/xlsx-file.ts'
import { zipFile } from '../../src-main/documents/returns/zip-file.ts'
import { aWorkbook, headerRow, inline, partsOf, sheetPath, withPart } from '../support/workbook.ts'
import { read, reconciled } from '../support/returns.ts'

const rows = [
  ['case', 'sample', 'rosh_inspector', '2.2.1', 'note'],
  ['A1', 'case supervision', 'high', 'Y', 'one'],
  ['A2', 'case supervision', '', 'n/a', ''],
]
const good = xlsxFile('Returns', rows)
const whole = async (bytes: Uint8Array) => {
  const reading = await read({ 'returns.csv': bytes })
  expect(reconciled(reading)).toBe('0 read, 0 stored, 0 refused')
  return reading.said
}
const sheetOf = async (...cells: readonly string[]) =>
  read(
    aWorkbook(
      `${headerRow('case', 'sample', 'rosh_inspector', '2.2.1', 'note')}<row>${cells.map((cell) => (cell.startsWith('<') ? cell : inline(cell))).join('')}</row>`,
    ),
  )

describe('a workbook is read as a CSV of the same cells is', () => {
  const expected = [
    {
      reference: 'A1',
      sample: 'case supervision',
      attributes: { rosh_inspector: 'high', note: 'one' },
      answers: ['Y'],
    },
    { reference: 'A2', sample: 'case supervision', attributes: { rosh_inspector: '', note: '' }, answers: ['NA'] },
  ]
  test('whatever its name says, by its bytes', async () => {
    for (const name of ['returns.csv', 'returns.xlsx', 'returns']) {
      const reading = await read({ [name]: good })
      expect(reading.said).toEqual([])
      expect(reading.cases).toEqual(expected)
    }
  })

  test('also as another program writes it', async () => {
    const foreign = await writeXlsx({ sheets: [{ name: 'Data', rows: rows.map((row) => [...row]) }] })
    expect((await read(foreign)).cases).toEqual(expected)
    const inlined = await writeXlsx({
      sheets: [{ name: 'Data', rows: rows.map((row) => [...row]) }],
      stringMode: 'inline',
    })
    expect((await read(inlined)).cases).toEqual(expected)
  })

  test('also with a prefix before every name, as some programs write it', async () => {
    const prefixed = withPart(good, sheetPath, (text) =>
      text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='),
    )
    expect((await read(prefixed)).cases).toEqual(expected)
  })

  test('records are numbered as rows are seen: blank rows, formatted or not, are not counted', async () => {
    const blank = '<row r="9"/><row r="10"><c r="A10" s="1"/><c r="XFD10" s="1"/></row>'
    const sheet = `${headerRow('case', 'sample', '2.2.1')}${blank}<row r="12">${inline('A1')}${inline('case supervision')}${inline('maybe')}</row>`
    const reading = await read(aWorkbook(sheet))
    expect(reading.said).toEqual(['returns.csv, record 2, column 2.2.1, “maybe”: An answer is Y, N, NA or blank.'])
  })

  test('the first sheet that is shown is read, and the others are told', async () => {
    const book = await writeXlsx({
      sheets: [
        { name: 'Lists', rows: [['x']], hidden: true },
        { name: 'Data', rows: rows.map((row) => [...row]) },
        { name: 'Notes', rows: [['y']] },
      ],
    })
    const reading = await read(book)
    expect(reading.cases).toEqual(expected)
    expect(reading.files[0]?.sheet).toEqual({ name: 'Data', others: 2 })
  })

  test('a number is a reference as it is shown, zeros in front included', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: 'Data',
          columns: [
            { header: 'case', key: 'case', numFmt: '00000' },
            { header: 'sample', key: 'sample' },
          ],
          data: [{ case: 417, sample: 'case supervision' }],
        },
      ],
    })
    expect((await read(book)).cases.map(({ reference }) => reference)).toEqual(['00417'])
    expect((await sheetOf('<c><v>0.30000000000000004</v></c>', 'case supervision')).cases[0]?.reference).toBe('0.3')
  })
})

describe('what a spreadsheet can hide is told', () => {
  const formula = (record: number, column: string, value: string) =>
    `returns.csv, record ${record}, column ${column}, “${value}”: The cell holds a formula. Formulas are not worked out here: put its value in its place (in a spreadsheet: copy, paste values).`

  test('a formula is never worked out, nor is the value it last had believed', async () => {
    const cell = '<c t="str"><f>UPPER("y")</f><v>Y</v></c>'
    const reading = await sheetOf('A1', 'case supervision', 'high', cell)
    expect(reading.said).toEqual([formula(2, '2.2.1', '=UPPER("y")')])
    const risk = await sheetOf('A1', 'case supervision', cell, 'Y')
    expect(risk.said).toEqual([formula(2, 'rosh_inspector', '=UPPER("y")')])
    const reference = await sheetOf(cell, 'case supervision', 'high', 'Y')
    expect(reference.said).toEqual([formula(2, 'case', '=UPPER("y")')])
    const sample = await sheetOf('A1', cell, 'high', 'Y')
    expect(sample.said).toEqual([formula(2, 'sample', '=UPPER("y")')])
  })

  test('a formula in an attribute that places nobody stays text; one whose text is elsewhere is refused', async () => {
    const kept = await sheetOf('A1', 'case supervision', 'high', 'Y', '<c><f>B1&amp;"x"</f><v>3</v></c>')
    expect(kept.cases[0]?.attributes['note']).toBe('=B1&"x"')
    const shared = await sheetOf('A1', 'case supervision', 'high', 'Y', '<c><f t="shared" si="0"/><v>3</v></c>')
    expect(shared.said).toEqual([formula(2, 'note', '=')])
  })

  test('a date is a day among the attributes, and no reference', async () => {
    const dated = async (place: 0 | 4) => {
      const cells: (string | Date)[] = ['A1', 'case supervision', 'high', 'Y', 'x']
      cells[place] = new Date(Date.UTC(2020, 2, 2))
      return read(await writeXlsx({ sheets: [{ name: 'Data', rows: [[...(rows[0] ?? [])], cells] }] }))
    }
    expect((await dated(4)).cases[0]?.attributes['note']).toBe('2020-03-02')
    expect((await dated(0)).said).toEqual([
      'returns.csv, record 2, column case, “2020-03-02”: The cell holds a date, where the reference of a case should be: the spreadsheet has probably taken the reference for one. Format the column as text and type the reference again.',
    ])
  })

  test('a heading that became a date or a formula refuses the sheet', async () => {
    const heading = async (cell: Date) =>
      (
        await read(
          await writeXlsx({
            sheets: [
              {
                name: 'Data',
                rows: [
                  ['case', 'sample', cell],
                  ['A1', 'case supervision', 'Y'],
                ],
              },
            ],
          }),
        )
      ).said
    expect(await heading(new Date(Date.UTC(2001, 1, 2)))).toEqual([
      'returns.csv, record 1, column 2001-02-02: The heading of column 3 is a date: the spreadsheet has probably taken a question’s number for one. Format the heading as text and type the number again.',
    ])
    expect(await whole(aWorkbook(`<row>${inline('case')}${inline('sample')}<c><f>A1</f><v>2</v></c></row>`))).toEqual([
      'returns.csv, record 1, column =A1: The heading of column 3 is a formula. Type the heading as text.',
    ])
  })

  test('merged cells refuse the sheet', async () => {
    const merged = withPart(good, sheetPath, (text) =>
      text.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'),
    )
    expect(await whole(merged)).toEqual([
      'returns.csv: The sheet has merged cells (A2:A3). A merged cell belongs to no single record: unmerge the cells, fill each in, and bring the sheet again.',
    ])
  })

  test('two rows of headings', async () => {
    expect((await whole(xlsxFile('Returns', [['Cases', '', 'Planning'], ...rows]))).at(-1)).toMatch(
      /^returns\.csv: The headings seem to stand in the second row\./,
    )
    const twice = await read(xlsxFile('Returns', [rows[0] ?? [], ...rows]))
    expect(twice.said).toEqual(['returns.csv, record 2: This record repeats the headings. Take it out.'])
  })

  test('a cell beyond the headings, and a cell longer than a spreadsheet holds', async () => {
    expect((await sheetOf('A1', 'case supervision', 'high', 'Y', '', 'more')).said).toEqual([
      'returns.csv, record 2: The record has 6 cells, the header 5. Each record must have one cell for every heading.',
    ])
    expect((await sheetOf('A1', 'case supervision', 'high', 'Y', 'x'.repeat(32_768))).said[0]).toMatch(
      /The cell holds 32,768 characters; at most 32,767 can be read\.$/,
    )
  })
})

describe('a file that is no sound workbook is refused whole', () => {
  const isDamaged =
    /^returns\.csv: The spreadsheet is damaged or cut short: [^.]+\. Open it in a spreadsheet, save it again/
  test('cut short anywhere', async () => {
    for (let length = 5; length < good.length; length += 97) {
      expect((await whole(good.subarray(0, length)))[0]).toMatch(isDamaged)
    }
  })

  test('with a byte of a part changed', async () => {
    const changed = Uint8Array.from(good)
    const at = Buffer.from(changed).indexOf(sheetPath) + sheetPath.length + 20
    changed[at] = (changed[at] ?? 0) ^ 0xff
    expect((await whole(changed))[0]).toMatch(isDamaged)
  })

  test.each<readonly [string, (text: string) => string]>([
    ['without its end', (text) => text.slice(0, -20)],
    [
      'with a document type, which could define entities without end',
      (text) => text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'),
    ],
    ['with rows out of order', (text) => text.replace('r="3"', 'r="1"')],
    ['with cells out of order', (text) => text.replace('r="C2"', 'r="A2"')],
    ['with a text that is not there', (text) => text.replace('<v>5</v>', '<v>500</v>')],
    ['with a null letter', (text) => text.replace(/<c r="A2"[^/]*<\/v><\/c>/, '<c r="A2" t="str"><v>&#0;</v></c>')],
    ['with a tag that never ends', (text) => text.replace('<sheetData>', `<sheetData x="${'y'.repeat(2_000_000)}">`)],
  ])('%s', async (_, change) => {
    expect((await whole(withPart(good, sheetPath, change)))[0]).toMatch(isDamaged)
  })

  test('protected with a password, in an old format, or another kind of document', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'Data', rows: rows.map((row) => [...row]) }],
      encryption: { password: 'x', spinCount: 1000 },
    })
    expect((await whole(locked))[0]).toMatch(/^returns\.csv: The spreadsheet is protected with a password\./)
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])
    expect((await whole(old))[0]).toMatch(/^returns\.csv: The file is in an older format of Office \(\.xls\)\./)
    const isForeign = /^returns\.csv: The file is an archive or another kind of document, not an XLSX spreadsheet\./
    expect((await whole(zipFile([{ name: 'a.txt', bytes: Buffer.from('a') }])))[0]).toMatch(isForeign)
    expect((await whole(zipFile([])))[0]).toMatch(isForeign)
    const letter = withPart(good, '_rels/.rels', (text) => text.replace('xl/workbook.xml', 'word/document.xml'))
    expect((await whole(letter))[0]).toMatch(isForeign)
  })

  test('an empty sheet', async () => {
    expect(await whole(aWorkbook(''))).toEqual(['returns.csv: The file is empty.'])
  })
})

describe('what would fill the memory is refused before it does', () => {
  test('an archive that says it unpacks to more than can be read', async () => {
    const parts = partsOf(good).map((part) =>
      part.name === sheetPath ? { ...part, bytes: Buffer.alloc(201 * 1_048_576, 0x20) } : part,
    )
    const bomb = zipFile(parts)
    expect(bomb.length).toBeLessThan(300_000)
    expect(await whole(bomb)).toEqual([
      'returns.csv: The spreadsheet unpacks to 202 MB; at most 200 MB can be read. Copy the return into a new spreadsheet, or save it as “CSV UTF-8”.',
    ])
  })

  test('an archive that says less than it unpacks to', async () => {
    const lying = zipFile(
      partsOf(good).map((part) => (part.name === sheetPath ? { ...part, bytes: Buffer.alloc(1_000_000, 0x20) } : part)),
    )
    // The size its directory gives, 22 bytes before the name.
    const at = Buffer.from(lying).lastIndexOf(sheetPath) - 22
    Buffer.from(lying.buffer, lying.byteOffset).writeUInt32LE(1000, at)
    expect((await whole(lying))[0]).toMatch(/cannot be unpacked, or holds more than it says/)
  })

  test('more parts than a workbook has', async () => {
    const many = Array.from({ length: 2001 }, (_, place) => ({ name: `${place}`, bytes: Buffer.alloc(0) }))
    expect((await whole(zipFile(many)))[0]).toMatch(/is made of 2,001 parts; at most 2,000 can be read\./)
  })

  test('a sheet filled to its last row, and a record of too many columns', async () => {
    const row = `<row>${inline('A1')}</row>`
    const full = aWorkbook(row.repeat(1_048_576))
    expect((await whole(full)).at(-1)).toBe(
      'returns.csv: The file has more than 100,000 records. Divide it into several, or clear the rows below the last case.',
    )
    const wide = aWorkbook([Array.from({ length: 1001 }, (_, place) => `h${place}`)])
    expect((await whole(wide))[0]).toMatch(/A record has 1,001 columns; at most 1,000 can be read\./)
  })

  test('the same limits hold for a CSV', async () => {
    const lines = `case,sample\n${'x,y\n'.repeat(100_001)}`
    expect((await whole(Buffer.from(lines))).at(-1)).toMatch(/more than 100,000 records/)
    expect((await whole(Buffer.from(`${'h,'.repeat(1000)}h\n`)))[0]).toMatch(/A record has 1,001 columns/)
  })
})

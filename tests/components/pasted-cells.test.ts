/** What spreadsheets put on the clipboard, as they write it. */
import { expect, test } from 'vitest'
import { pastedCells } from '../../src-renderer/components/pasted-cells.ts'

test('plain text is no block, and is left to the field', () => {
  expect(pastedCells('63')).toBeNull()
  expect(pastedCells('')).toBeNull()
})

test.each([
  ['one cell, which a spreadsheet ends with a line break', '63\n', [['63']]],
  ['a column', '63\r\n64\r\n', [['63'], ['64']]],
  ['a row with blank cells', '2.1.1\t\t\t79', [['2.1.1', '', '', '79']]],
  ['a column with a gap, which keeps its place', '63\n\n65\n', [['63'], [''], ['65']]],
  ['a cell with a line break in it', '"on two\nlines"\t63\n', [['on two\nlines', '63']]],
  ['a cell with quotation marks', '"so ""called"""\t63', [['so "called"', '63']]],
  ['spaces around', ' 63 \t 64 ', [['63', '64']]],
])('%s', (_, text, cells) => {
  expect(pastedCells(text)).toEqual(cells)
})

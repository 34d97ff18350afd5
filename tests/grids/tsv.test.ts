/** Blocks to and from a spreadsheet’s clipboard: nothing is lost, and nothing becomes a formula. */
import { describe, expect, test } from 'vitest'
import { cellsOf, textOf } from '../../src-renderer/grids/tsv.ts'
import { fc } from '../support/chance.ts'

describe('a block from a spreadsheet', () => {
  test.each([
    ['one cell', 'Y', [['Y']]],
    ['nothing', '', []],
    [
      'the line break a spreadsheet ends with',
      'Y\tN\r\nN\tY\r\n',
      [
        ['Y', 'N'],
        ['N', 'Y'],
      ],
    ],
    ['empty cells', '\t\t\n', [['', '', '']]],
    ['an empty line', 'Y\n\nN', [['Y'], [''], ['N']]],
    ['several empty lines at the end', 'Y\n\n\n', [['Y'], [''], ['']]],
    ['a tab at the very end', 'Y\t', [['Y', '']]],
    ['words over two lines', '"one\r\ntwo"\tN', [['one\r\ntwo', 'N']]],
    ['quotation marks', '"she said ""no"""\tN', [['she said "no"', 'N']]],
    ['a quotation mark nothing closes', '"so\tN', [['"so', 'N']]],
    ['a quotation mark in the middle', 'so "it" is\tN', [['so "it" is', 'N']]],
    ['one that closes too early', '"so" it is\tN', [['"so" it is', 'N']]],
    ['lines of an old Macintosh', 'Y\rN', [['Y'], ['N']]],
    ['a text kept from being a formula', "'=1+1\t'plain", [['=1+1', "'plain"]]],
  ])('is read: %s', (_what, text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })
})

describe('a block to a spreadsheet', () => {
  test('puts marks around what would break the block apart', () => {
    expect(textOf([['a\tb', 'c"d', 'e\nf', 'g']])).toBe('"a\tb"\t"c""d"\t"e\nf"\tg')
  })

  test('cannot become a formula there', () => {
    expect(textOf([['=HYPERLINK("x")', '+1', '-1', '@a', "'=b"]])).toBe(
      '"\'=HYPERLINK(""x"")"\t\'+1\t\'-1\t\'@a\t\'\'=b',
    )
  })

  test('comes back as it was, whatever somebody wrote', () => {
    const letter = fc.constantFrom('a', '"', '\t', '\n', '\r', "'", '=', '-', ' ', 'é')
    const cell = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(''))
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
    fc.assert(
      fc.property(block, (cells) => {
        // A spreadsheet ends a block with a line break; without one, a last empty row cannot be told from none.
        expect(cellsOf(`${textOf(cells)}\r\n`)).toEqual(cells)
      }),
    )
  })
})

/** Two entries of the same sheet, word for word: what somebody who settles them must look at. */
import { expect, test } from 'vitest'
import { differingWords, type Piece } from '../../src-main/words/differing.ts'

const marked = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(' ')
const both = (first: string, second: string): readonly string[] => {
  const words = differingWords(first, second)
  return [marked(words.first), marked(words.second)]
}

test.each([
  [
    'One case changes the rating, and two are higher.',
    'One case changes the rating and two are higher still.',
    'One case changes the [rating,] and two are [higher.]',
    'One case changes the [rating] and two are [higher still.]',
  ],
  ['Good', 'Not rated', '[Good]', '[Not rated]'],
  ['The files say more.', 'The files say more.', 'The files say more.', 'The files say more.'],
  ['', 'Meetings', '', '[Meetings]'],
  ['Ada, Ben and Cyd', 'Ada and Cyd', '[Ada, Ben] and Cyd', '[Ada] and Cyd'],
])('%j and %j', (first, second, one, two) => {
  expect(both(first, second)).toEqual([one, two])
})

test('of pages of text nothing is compared: all of it is marked', () => {
  const page = 'word '.repeat(600).trim()
  expect(differingWords(page, `${page} more`).first).toEqual([{ text: page, differs: true }])
})

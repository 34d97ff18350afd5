// The screen where results without cases are typed, in words: what to type, what a row does, what was pasted and saved.
import { comparatorWords } from './results.ts'

export const typingWords = {
  how: 'What a report printed, for what has no cases here: of a key question yes and n, or the whole per cent with n where it is known; of a standard its rating, where nothing else of it is known.',
  keys: 'Tab goes across; Enter and the arrow keys go up and down a column. Cells copied from a spreadsheet go in from the cell they are pasted into, or beside the item whose number stands in their first column. The first letters of a rating are enough.',
  reason: 'Why does what is stored change?',
  saved: 'Everything is saved.',
  noComparators:
    'No figures of others are here yet. They stand beside the key questions, on every screen that shows them.',
  comparatorFrom: 'Where do the figures come from?',
  oneFile: 'Give one file: each comparator is a file of its own.',
  comparatorHint:
    'A CSV file with a record for each key question: item, then percent, or yes and n, as in a file of results.',
  noPrevious:
    'No previous inspection is linked. Its figures and ratings stand beside the new ones once it is, and changes are tested where its counts are known.',
  previousHint: 'An inspection of this file. One of results only is an inspection like any other.',
  beginPrevious:
    'It is not in this file: begin it here, and type its results. It is linked as the inspection before this one.',
} as const

/** What a typed row does, in a word beside what it says. */
export const doesWords = {
  nothing: 'as stored',
  new: 'new',
  changed: 'changed',
  withdrawn: 'withdrawn',
  unfinished: 'unfinished',
  wrong: 'not possible',
} as const

/** `15 cells were filled.` and what could not be. */
export function pastedWords(filled: number, left: number): string {
  const went = `${filled} ${filled === 1 ? 'cell was' : 'cells were'} filled.`
  return left === 0
    ? went
    : `${went} ${left} ${left === 1 ? 'has' : 'have'} no place here and ${left === 1 ? 'was' : 'were'} left out.`
}

export function savedResultsWords(says: string): string {
  return `Saved: ${says}`
}

/** `15 key questions`. */
export function figuresWords(figures: number): string {
  return `${figures} key ${figures === 1 ? 'question' : 'questions'}`
}

export function withdrawComparatorWords(comparator: { readonly name: string; readonly period: string }): string {
  return `Figures of ${comparatorWords(comparator)} are taken out of the comparison; the history keeps them. Why?`
}

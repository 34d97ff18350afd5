// The case grid in words: what stands in a cell, how complete a case is, the line above the grid.
import { counted } from './bringing-in.ts'
import { isolated, list } from './text.ts'

/** As an answer is shown in a cell. Blank is blank. */
const answerWords: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No', NA: 'NA' }

export type CellFacts = {
  readonly value: string
  /** `out`: the sub-sample leaves this case out; `unclassified`: counted although nobody has classified it. */
  readonly place: 'in' | 'out' | 'unclassified'
  readonly disagreement: boolean
}

/** `Yes`; `left out`; `Yes, not counted`; `Yes, unclassified`; `disagreement`. */
export function answerCellWords({ value, place, disagreement }: CellFacts): string {
  if (disagreement) return 'disagreement'
  const answer = Object.hasOwn(answerWords, value) ? (answerWords[value] ?? value) : value
  switch (place) {
    case 'in':
      return answer
    case 'out':
      return answer === '' ? 'left out' : `${answer}, not counted`
    case 'unclassified':
      return answer === '' ? 'unclassified' : `${answer}, unclassified`
  }
}

export function completenessWords(row: {
  readonly missing: number
  readonly withdrawn: boolean
  readonly disagreements: readonly unknown[]
  readonly markedForSecondLook: boolean
}): string {
  const parts = [
    row.withdrawn ? 'withdrawn' : row.missing === 0 ? 'complete' : `missing ${row.missing}`,
    row.disagreements.length === 0 ? null : counted(row.disagreements.length, 'disagreement'),
    row.markedForSecondLook ? 'second look' : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** `57 of 118 · 48 %`. */
export function headFigureWords(figure: {
  readonly yes: number
  readonly n: number
  readonly percent: number | null
}): string {
  return figure.percent === null ? 'none judged' : `${figure.yes} of ${figure.n} · ${figure.percent} %`
}

export type CaseCounts = {
  readonly cases: number
  readonly complete: number
  readonly disagreements: number
  readonly moving: number
  readonly withdrawn: number
}

/** The line above the grid, part by part: each part is a filter. */
export function countWords(counts: CaseCounts): { readonly [Part in keyof CaseCounts]: string } {
  return {
    cases: counted(counts.cases, 'case'),
    complete: `${counts.complete.toLocaleString('en-GB')} complete`,
    disagreements: counted(counts.disagreements, 'disagreement'),
    moving: `${counts.moving.toLocaleString('en-GB')} blank that could move a band`,
    withdrawn: `${counts.withdrawn.toLocaleString('en-GB')} withdrawn`,
  }
}

/** Names of the columns that every sample has. */
export const columnWords: Readonly<Record<string, string>> = {
  reference: 'Case',
  rosh_inspector: 'Risk, inspector',
  rosh_provider: 'Risk, provider',
  completeness: 'Completeness',
  last: 'Last entered',
}

export function attributeTitle(name: string): string {
  return columnWords[name] ?? name.replaceAll('_', ' ')
}

/** `C0034, 2.2.3`: where a cell is. `field` is `kind/of`. */
export function cellNameWords(reference: string, field: string): string {
  const of = field.slice(field.indexOf('/') + 1)
  const what = field.startsWith('attribute/') ? attributeTitle(of) : field === 'mark/second-look' ? 'second look' : of
  return `${isolated(reference)}, ${what}`
}

/** Why a cell that was typed went back. */
export function refusedCellWords(value: string, reason: string): string {
  return `${value === '' ? 'Blank' : `“${isolated(value)}”`} was not saved: ${reason}`
}

/** The reason an undone step leaves behind where a case leaves or comes back. */
export const undoneReason = 'Undone in the grid of cases'

export const nothingToUndoWords = 'There is nothing to undo.'
export const nothingToDoAgainWords = 'There is nothing to do again.'

/** `100 of these references are not in the sample.` */
export function toAddWords(count: number): string {
  return `${counted(count, 'case')} of what you pasted ${count === 1 ? 'is' : 'are'} not in the sample.`
}

export function addCasesWords(count: number): string {
  return `Add ${counted(count, 'case')}`
}

/** What of a block found no place in the grid; empty where all of it did. */
export function pasteLeftOutWords({
  rowsLeftOut,
  columnsLeftOut,
}: {
  readonly rowsLeftOut: number
  readonly columnsLeftOut: readonly string[]
}): string {
  const rows =
    rowsLeftOut === 0
      ? ''
      : `${counted(rowsLeftOut, 'row')} ${rowsLeftOut === 1 ? 'was' : 'were'} left out: no case is there for ${rowsLeftOut === 1 ? 'it' : 'them'}. Paste from the column Case, with the references, to add cases.`
  const columns =
    columnsLeftOut.length === 0
      ? ''
      : `Nothing can be written in ${list.format(columnsLeftOut.map(isolated))}, so ${columnsLeftOut.length === 1 ? 'it was' : 'these columns were'} left out.`
  return [rows, columns].filter((part) => part !== '').join(' ')
}

/** Said to a screen reader after a paste. */
export function pastedWords(values: number): string {
  return `${counted(values, 'value')} pasted.`
}
export function copiedWords(values: number): string {
  return `${counted(values, 'value')} copied.`
}

export function withdrawWords(count: number): string {
  return `Withdraw ${counted(count, 'case')}`
}
export function bringBackWords(count: number): string {
  return `Bring back ${counted(count, 'case')}`
}

export const foundNothingWords = 'Nothing in the rows shown says that.'

export const addHint = 'One reference a line. A list copied from a spreadsheet can be pasted.'
export const withdrawHint = 'What is withdrawn leaves every figure, stays in the file, and can come back.'
export const referenceFirstWords = 'Type a reference first.'
export const reasonFirstWords = 'Say why first.'

/** The sets of rows and columns to choose from. */
export const rowSetWords: Readonly<Record<string, string>> = {
  all: 'All rows',
  mine: 'My cases',
  incomplete: 'Incomplete',
  complete: 'Complete',
  disagreements: 'With a disagreement',
  moving: 'Blank that could move a band',
  withdrawn: 'Withdrawn',
}
export const columnSetWords = { questions: 'Key questions', all: 'All columns' } as const

/** Answers to choose from where there is no keyboard to speak of. */
export const plainAnswers = [
  ['', 'Blank'],
  ['Y', 'Yes'],
  ['N', 'No'],
  ['NA', 'NA'],
] as const

/** `Cases 51 to 100 of 148`. */
export function pageWords(from: number, to: number, all: number): string {
  if (all === 0) return 'No case'
  return `Cases ${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`
}

/** Over the key questions of a standard that cannot be rated yet. */
export const noRatingWords = 'Not available'

/** In the place of rows. */
export const noCaseWords = 'No case here. Add cases with Alt N, paste them from a spreadsheet, or choose other rows.'

// A row of the case grid: what stands in each of its fields, and the row with another value there.
import type { CaseGridView, CaseRowView, ColumnFigureView } from '../../src-main/api/contract/views.ts'
import type { CaseCounts } from '../../src-main/words/case-grid.ts'

/** As it is shown: what somebody has just typed may not be an answer at all. */
export type ShownRow = Omit<CaseRowView, 'answers'> & { readonly answers: readonly string[] }

/** Where each field of a row is. */
export type Fields = {
  readonly answers: ReadonlyMap<string, number>
  readonly attributes: ReadonlyMap<string, number>
}

export function fieldsOf({ columns, attributes }: Pick<CaseGridView, 'columns' | 'attributes'>): Fields {
  return {
    answers: new Map(columns.map(({ number }, place) => [`answer/${number}`, place])),
    attributes: new Map(attributes.map((name, place) => [`attribute/${name}`, place])),
  }
}

export const secondLook = 'mark/second-look'
export const withdrawn = 'case/withdrawn'

export function valueIn(row: ShownRow, field: string, fields: Fields): string {
  if (field === secondLook) return row.markedForSecondLook ? 'yes' : ''
  if (field === withdrawn) return row.withdrawn ? 'yes' : ''
  const answer = fields.answers.get(field)
  if (answer !== undefined) return row.answers[answer] ?? ''
  const attribute = fields.attributes.get(field)
  return attribute === undefined ? '' : (row.attributes[attribute] ?? '')
}

export function withValue(row: ShownRow, field: string, value: string, fields: Fields): ShownRow {
  if (field === secondLook) return { ...row, markedForSecondLook: value !== '' }
  if (field === withdrawn) return { ...row, withdrawn: value !== '' }
  const answer = fields.answers.get(field)
  if (answer !== undefined) return { ...row, answers: placed(row.answers, answer, value) }
  const attribute = fields.attributes.get(field)
  return attribute === undefined ? row : { ...row, attributes: placed(row.attributes, attribute, value) }
}

function placed(values: readonly string[], place: number, value: string): readonly string[] {
  return values.map((before, at) => (at === place ? value : before))
}

/** The parts of the line above the grid; each is a filter of the rows. */
export type CountName = keyof CaseCounts

export function counts(
  rows: readonly ShownRow[],
  figures: readonly ColumnFigureView[],
  columns: CaseGridView['columns'],
): CaseCounts {
  const standing = rows.filter(({ withdrawn }) => !withdrawn)
  const moving = movingPlaces(figures, columns)
  return {
    cases: standing.length,
    complete: standing.filter(({ missing }) => missing === 0).length,
    disagreements: standing.reduce((sum, { disagreements }) => sum + disagreements.length, 0),
    moving: standing.reduce((sum, row) => sum + blanksIn(row, moving), 0),
    withdrawn: rows.length - standing.length,
  }
}

export function isCounted(
  name: CountName,
  row: ShownRow,
  figures: readonly ColumnFigureView[],
  columns: CaseGridView['columns'],
): boolean {
  if (name === 'withdrawn') return row.withdrawn
  if (row.withdrawn) return false
  switch (name) {
    case 'cases':
      return true
    case 'complete':
      return row.missing === 0
    case 'disagreements':
      return row.disagreements.length > 0
    case 'moving':
      return blanksIn(row, movingPlaces(figures, columns)) > 0
  }
}

/** The key questions whose blanks could put them in another band, by their place among the columns. */
type Moving = readonly { readonly question: string; readonly place: number }[]

function movingPlaces(figures: readonly ColumnFigureView[], columns: CaseGridView['columns']): Moving {
  const moving = new Set(figures.filter(({ blanksCouldMove }) => blanksCouldMove).map(({ question }) => question))
  return columns.flatMap(({ number }, place) => (moving.has(number) ? [{ question: number, place }] : []))
}

function blanksIn({ answers, leftOut }: ShownRow, moving: Moving): number {
  return moving.filter(({ question, place }) => answers[place] === '' && !leftOut.includes(question)).length
}

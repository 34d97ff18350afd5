// The columns of the case grid as plain functions, the same for the grid, the plain table and the clipboard.
import type { ColDef, ColGroupDef } from 'ag-grid-community'
import type { CaseColumnView, CaseGridView } from '../../src-main/api/contract/views.ts'
import { answerCellWords, attributeTitle, columnWords, completenessWords } from '../../src-main/words/case-grid.ts'
import { momentWords } from '../../src-main/words/moments.ts'
import type { ShownRow } from './case-rows.ts'

export type CaseColumn = {
  /** The name of its field where it can be changed: `answer/2.2.3`, `attribute/gender`. */
  readonly id: string
  readonly kind: 'reference' | 'risk' | 'attribute' | 'question' | 'prompt' | 'completeness' | 'last'
  readonly title: string
  /** The title in full. */
  readonly meaning: string
  /** Its place among the answers or attributes of a row. */
  readonly place: number
  readonly standard: string | null
  /** Of a question: its own number, or that of the key question it belongs to. */
  readonly keyQuestion: string | null
}

export const riskChoices = ['', 'low', 'medium', 'high', 'very high'] as const

export function caseColumns({
  columns,
  attributes,
}: Pick<CaseGridView, 'columns' | 'attributes'>): readonly CaseColumn[] {
  return [
    fixed('reference'),
    ...attributes.map(attributeColumn),
    ...columns.map(questionColumn),
    fixed('completeness'),
    fixed('last'),
  ]
}

function fixed(id: 'reference' | 'completeness' | 'last'): CaseColumn {
  const title = columnWords[id] ?? id
  return { id, kind: id, title, meaning: title, place: -1, standard: null, keyQuestion: null }
}

function attributeColumn(name: string, place: number): CaseColumn {
  const title = attributeTitle(name)
  const kind = name === 'rosh_inspector' || name === 'rosh_provider' ? 'risk' : 'attribute'
  return { id: `attribute/${name}`, kind, title, meaning: title, place, standard: null, keyQuestion: null }
}

function questionColumn({ number, text, keyQuestion, isPrompt, standard, appliesTo }: CaseColumnView, place: number) {
  return {
    id: `answer/${number}`,
    kind: isPrompt ? 'prompt' : 'question',
    title: isPrompt ? number.slice(number.indexOf('/')) : number,
    meaning: appliesTo === null ? `${number} ${text}` : `${number} ${text} (${appliesTo})`,
    place,
    standard,
    keyQuestion,
  } as const
}

/** Whether somebody may type in it. */
export function canBeTyped({ kind }: CaseColumn): boolean {
  return isAnswer(kind) || kind === 'risk' || kind === 'attribute'
}

export function isAnswer(kind: CaseColumn['kind']): boolean {
  return kind === 'question' || kind === 'prompt'
}

/** What stands in a cell, in words. */
export function cellText(row: ShownRow, { id, kind, place, keyQuestion }: CaseColumn): string {
  switch (kind) {
    case 'reference':
      return row.reference
    case 'risk':
    case 'attribute':
      return row.disagreements.includes(id) ? 'disagreement' : (row.attributes[place] ?? '')
    case 'question':
    case 'prompt':
      return answerCellWords({
        value: row.answers[place] ?? '',
        place: placeIn(row, keyQuestion ?? ''),
        disagreement: row.disagreements.includes(id),
      })
    case 'completeness':
      return completenessWords(row)
    case 'last':
      return row.lastBy === '' ? '' : `${row.lastBy}, ${momentWords(row.lastAt, new Date())}`
  }
}

/** The value itself, as a spreadsheet takes it and gives it back. */
export function cellValue(row: ShownRow, column: CaseColumn): string {
  if (isAnswer(column.kind)) return row.answers[column.place] ?? ''
  if (column.kind === 'risk' || column.kind === 'attribute') return row.attributes[column.place] ?? ''
  return cellText(row, column)
}

function placeIn({ leftOut, unclassified }: ShownRow, question: string): 'in' | 'out' | 'unclassified' {
  return leftOut.includes(question) ? 'out' : unclassified.includes(question) ? 'unclassified' : 'in'
}

/** What the grid knows of a cell besides its row. */
export type CellMarks = {
  readonly inBlock: (rowIndex: number, column: string) => boolean
  readonly refused: (reference: string, column: string) => boolean
}

export type GridOptionsOfCases = {
  readonly columns: readonly CaseColumn[]
  readonly standards: CaseGridView['standards']
  readonly marks: CellMarks
  readonly canChange: boolean
}

/** A group a standard, so that its rating stands over its key questions. */
export function caseGridColumns(options: GridOptionsOfCases): (ColDef<ShownRow> | ColGroupDef<ShownRow>)[] {
  const { columns, standards } = options
  const of = (standard: string | null, from: readonly CaseColumn[]): ColDef<ShownRow>[] =>
    from.filter((column) => column.standard === standard).map((column) => columnDefinition(column, options))
  const before = columns.filter(({ kind }) => kind === 'reference' || kind === 'risk' || kind === 'attribute')
  const after = columns.filter(({ kind }) => kind === 'completeness' || kind === 'last')
  return [
    ...of(null, before),
    ...standards.map(({ number, name }): ColGroupDef<ShownRow> => ({
      groupId: number,
      headerName: `${number} ${name}`,
      marryChildren: true,
      headerGroupComponentParams: { innerHeaderGroupComponent: 'standardHead' },
      children: of(number, columns),
    })),
    ...of(null, after),
  ]
}

const widths: Readonly<Record<CaseColumn['kind'], number>> = {
  reference: 104,
  risk: 92,
  attribute: 104,
  question: 124,
  prompt: 60,
  completeness: 132,
  last: 190,
}
const collator = new Intl.Collator('en-GB', { numeric: true })

function columnDefinition(column: CaseColumn, { marks, canChange }: GridOptionsOfCases): ColDef<ShownRow> {
  const { id, kind, title, meaning } = column
  return {
    colId: id,
    headerName: title,
    headerTooltip: meaning,
    width: widths[kind],
    ...(kind === 'reference' ? { pinned: 'left', rowDrag: false } : {}),
    ...(kind === 'question' ? { headerComponentParams: { innerHeaderComponent: 'questionHead' } } : {}),
    ...(kind === 'risk' ? { cellEditor: 'riskEditor', editable: canChange } : {}),
    ...(kind === 'attribute' ? { cellEditor: 'agTextCellEditor', editable: canChange } : {}),
    valueGetter: ({ data }) => (data === undefined ? '' : cellText(data, column)),
    comparator:
      kind === 'completeness'
        ? (_a, _b, { data: a }, { data: b }) => (a?.missing ?? 0) - (b?.missing ?? 0)
        : kind === 'last'
          ? (_a, _b, { data: a }, { data: b }) => collator.compare(a?.lastAt ?? '', b?.lastAt ?? '')
          : (a: string, b: string) => collator.compare(a, b),
    cellClassRules: {
      'in-block': ({ rowIndex }) => marks.inBlock(rowIndex, id),
      refused: ({ data }) => data !== undefined && marks.refused(data.reference, id),
      disagreement: ({ data }) => data?.disagreements.includes(id) === true,
      ...(isAnswer(kind)
        ? {
            'left-out': ({ data }) => data?.leftOut.includes(column.keyQuestion ?? '') === true,
            unclassified: ({ data }) => data?.unclassified.includes(column.keyQuestion ?? '') === true,
            'has-reason': ({ data }) => data?.reasons.includes(id.slice('answer/'.length)) === true,
          }
        : {}),
    },
  }
}

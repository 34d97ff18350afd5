// The key-question grid: its rows, and its columns as plain functions, the same for the grid and for the plain table.
import type { ColDef } from 'ag-grid-community'
import type { FigureView, InspectionView, StandardView } from '../../src-main/api/contract/views.ts'
import { changeWords, flagWords } from '../../src-main/words/figures.ts'
import { comparatorTitle, comparatorWords } from '../../src-main/words/results.ts'

export type KeyQuestionRow = { readonly standard: StandardView; readonly figure: FigureView }

export type KeyQuestionColumn = {
  readonly id: string
  readonly title: string
  /** The title in full, where the short one needs it. */
  readonly meaning: string
  readonly text: (row: KeyQuestionRow) => string
  /** What the column is sorted by, where that is not its text. */
  readonly value?: (row: KeyQuestionRow) => number | null
  readonly figure: boolean
  readonly width: number
  /** Left out while the cases stand beside the grid. */
  readonly whenWide?: boolean
}

export function keyQuestionRows({ domains }: InspectionView): readonly KeyQuestionRow[] {
  return domains.flatMap(({ standards }) =>
    standards.flatMap((standard) => standard.figures.map((figure) => ({ standard, figure }))),
  )
}

export function keyQuestionColumns({ summary, comparators }: InspectionView): readonly KeyQuestionColumn[] {
  const before: readonly KeyQuestionColumn[] =
    summary.previous === null
      ? []
      : [
          figure(
            'previous',
            'Previous',
            `Per cent at the previous inspection: ${summary.previous.provider}`,
            ({ previous }) => previous?.percent ?? null,
            62,
            true,
          ),
          {
            ...figure('change', 'Change', 'Points up or down since the previous inspection', changeOf, 58, true),
            text: ({ figure }) => changeWords(changeOf(figure)),
          },
        ]
  const beside = comparators.map(({ name, period }) =>
    figure(
      `comparator ${name} ${period}`,
      comparatorTitle({ name, period }, comparators),
      `Per cent: ${comparatorWords({ name, period })}`,
      (each) => each.comparators.find((other) => other.name === name && other.period === period)?.percent ?? null,
      52,
      true,
    ),
  )
  return [
    {
      id: 'standard',
      title: 'Standard',
      meaning: 'Standard',
      text: ({ standard }) => standard.number,
      figure: false,
      width: 66,
      whenWide: true,
    },
    {
      id: 'question',
      title: 'Key question',
      meaning: 'Key question',
      text: ({ figure }) => `${figure.number} ${figure.text}`,
      figure: false,
      width: 184,
    },
    figure('yes', 'Yes', 'Cases judged yes', ({ yes }) => yes, 44),
    figure('of', 'of', 'Cases judged yes or no', ({ n }) => n, 44),
    figure('percent', '%', 'Whole per cent', ({ percent }) => percent, 40),
    {
      id: 'band',
      title: 'Band',
      meaning: 'Band of the whole per cent',
      text: ({ figure: { band } }) => band?.name ?? '–',
      value: ({ figure: { band } }) => band?.from ?? null,
      figure: false,
      width: 104,
    },
    figure(
      'next',
      'To next',
      'Judgements the other way to the next band',
      ({ casesToNextBand }) => casesToNextBand,
      46,
      true,
    ),
    figure(
      'below',
      'To below',
      'Judgements the other way to the band below',
      ({ casesToBandBelow }) => casesToBandBelow,
      52,
      true,
    ),
    ...before,
    ...beside,
    {
      id: 'flags',
      title: 'Flags',
      meaning: 'What sets the figure apart',
      text: ({ figure, standard }) => flagWords(figure, standard.opened).join(' · '),
      figure: false,
      width: 104,
      whenWide: true,
    },
  ]
}

/** The columns for the grid; `narrow` while something stands beside it. */
export function gridColumns(columns: readonly KeyQuestionColumn[], narrow: boolean): ColDef<KeyQuestionRow>[] {
  return columns
    .filter(({ whenWide }) => !(narrow && whenWide === true))
    .map(({ id, title, meaning, text, value, figure, width }) => ({
      colId: id,
      headerName: title,
      headerTooltip: meaning,
      width,
      minWidth: 40,
      resizable: true,
      sortable: true,
      ...(id === 'question' || id === 'flags'
        ? { flex: width, minWidth: width, cellRenderer: 'lines', autoHeight: true }
        : {}),
      ...(figure ? { cellClass: 'figure', headerClass: 'figure' } : {}),
      ...(id === 'band' ? { cellRenderer: 'band' } : {}),
      ...(id === 'percent'
        ? { cellClass: ({ data }) => (data?.figure.decides === true ? 'figure decides' : 'figure') }
        : {}),
      valueGetter: ({ data }) => (data === undefined ? null : (value ?? text)(data)),
      valueFormatter: ({ data }) => (data === undefined ? '' : text(data)),
    }))
}

function figure(
  id: string,
  title: string,
  meaning: string,
  value: (figure: FigureView) => number | null,
  width: number,
  whenWide = false,
): KeyQuestionColumn {
  return {
    id,
    title,
    meaning,
    text: (row) => value(row.figure)?.toString() ?? '–',
    value: (row) => value(row.figure),
    figure: true,
    width,
    whenWide,
  }
}

/** Whole points between two printed percentages; no rating, and nothing about significance. */
function changeOf({ percent, previous }: FigureView): number | null {
  return percent === null || previous === null ? null : percent - previous.percent
}

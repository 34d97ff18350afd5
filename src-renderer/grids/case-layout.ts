// Which columns of the case grid are shown and which stand still, and which rows: the way somebody left it.
import type { CaseColumn } from './cases.ts'
import { isCounted, type ShownRow } from './case-rows.ts'
import type { CaseGridView, CaseLayoutView, ColumnFigureView } from '../../src-main/api/contract/views.ts'

export const rowSets = ['all', 'mine', 'incomplete', 'complete', 'disagreements', 'moving', 'withdrawn'] as const
export type RowSet = (typeof rowSets)[number]

export type CaseLayout = {
  readonly rows: RowSet
  /** `all`; `questions`: the key questions, and the risk classifications their sub-samples rest on; or a standard by its number. */
  readonly columns: string
  /** Key questions whose prompts are unfolded. */
  readonly unfolded: readonly string[]
  /** Columns that stand still while the others scroll. */
  readonly frozen: readonly string[]
}

const layoutAtFirst: CaseLayout = { rows: 'all', columns: 'questions', unfolded: [], frozen: ['reference'] }

/** As it was kept in the file; what this version does not know is as at first. */
export function layoutKept(kept: CaseLayoutView | null): CaseLayout {
  if (kept === null) return layoutAtFirst
  return { ...kept, rows: rowSets.find((each) => each === kept.rows) ?? 'all' }
}

export type Arranged = { readonly colId: string; readonly hide: boolean; readonly pinned: 'left' | null }

export function arrangement(columns: readonly CaseColumn[], layout: CaseLayout): readonly Arranged[] {
  return columns.map((column) => ({
    colId: column.id,
    hide: !isShown(column, layout),
    pinned: layout.frozen.includes(column.id) ? 'left' : null,
  }))
}

function isShown({ kind, standard, keyQuestion }: CaseColumn, { columns, unfolded }: CaseLayout): boolean {
  if (kind === 'reference' || kind === 'completeness') return true
  if (kind === 'prompt' && !unfolded.includes(keyQuestion ?? '')) return false
  if (columns === 'all' || kind === 'risk') return true
  if (columns === 'questions') return kind === 'question' || kind === 'prompt'
  return standard === columns
}

/** Unfolds the prompts of a key question, or folds them. */
export function withPrompts(layout: CaseLayout, keyQuestion: string): CaseLayout {
  const { unfolded } = layout
  return {
    ...layout,
    unfolded: unfolded.includes(keyQuestion)
      ? unfolded.filter((each) => each !== keyQuestion)
      : [...unfolded, keyQuestion],
  }
}

/** All prompts unfolded, or all folded where any is unfolded. */
export function withAllPrompts(layout: CaseLayout, columns: readonly CaseColumn[]): CaseLayout {
  const all = columns.flatMap(({ kind, keyQuestion }) =>
    kind === 'prompt' && keyQuestion !== null ? [keyQuestion] : [],
  )
  return { ...layout, unfolded: layout.unfolded.length > 0 ? [] : [...new Set(all)] }
}

/** Freezes a column, or lets it go. The reference stands still always: without it nobody knows whose row it is. */
export function withFrozen(layout: CaseLayout, column: string): CaseLayout {
  if (column === 'reference') return layout
  const { frozen } = layout
  return {
    ...layout,
    frozen: frozen.includes(column) ? frozen.filter((each) => each !== column) : [...frozen, column],
  }
}

export type RowFacts = {
  readonly figures: readonly ColumnFigureView[]
  readonly columns: CaseGridView['columns']
  readonly attributes: readonly string[]
  readonly person: string
}

/** Null where every row is shown. */
export function rowsShown(rows: RowSet, facts: RowFacts): ((row: ShownRow) => boolean) | null {
  switch (rows) {
    case 'all':
      return null
    case 'incomplete':
      return ({ missing, withdrawn }) => missing > 0 && !withdrawn
    case 'mine': {
      const place = facts.attributes.indexOf('inspector')
      const me = alike(facts.person)
      return ({ attributes }) => alike(attributes[place] ?? '') === me && me !== ''
    }
    default:
      return (row) => isCounted(rows, row, facts.figures, facts.columns)
  }
}

/** Two spellings of a name or a reference. */
export function alike(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}

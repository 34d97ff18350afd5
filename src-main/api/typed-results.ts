// Rows somebody types into a table of results: what each would do to what is stored, by the reader of results files.
import type { Framework } from '../domain/framework/framework.ts'
import { wholePercent } from '../domain/rating/figure.ts'
import type { StatedResult } from '../domain/rating/sources.ts'
import type { Refusal } from '../domain/refusal.ts'
import { folded } from '../domain/spelling.ts'
import { resultReader, trimmedCells, type ResultCells, type ResultFault } from '../returns/results.ts'
import type { ResultRow } from '../store/results.ts'
import {
  changedWords,
  doingWords,
  resultWords,
  storedResultWords,
  withdrawnWords,
  wrongRowsWords,
} from '../words/results.ts'
import { refusalWords } from '../words/refusals.ts'
import type { CheckedRow, ResultsCheck } from './contract/views.ts'
import { statedResult } from './evidence.ts'

/** A row that was read. `change` is null where the row says what is stored already, or nothing where nothing is. */
export type TypedRow =
  | { readonly cells: ResultCells; readonly change: ResultChange | null; readonly fault: null }
  | { readonly cells: ResultCells; readonly change: null; readonly fault: ResultFault }

/** The old and the new value of an item: null where there was, or is, none. */
export type ResultChange = {
  readonly item: string
  readonly before: ResultRow | null
  readonly after: ResultRow | null
}

export function readTyped(
  framework: Framework,
  given: readonly ResultCells[],
  stored: readonly ResultRow[],
): readonly TypedRow[] {
  const reader = resultReader(framework)
  const before = (item: string): ResultRow | null => stored.find((row) => row.item === item) ?? null
  return given.map(trimmedCells).map((cells): TypedRow => {
    const empty = [cells.yes, cells.n, cells.percent, cells.rating].every((cell) => cell === '')
    if (empty) {
      const item = reader.readEmpty(cells)
      if (!item.ok) return { cells, change: null, fault: item.refusal }
      const was = before(item.value)
      return { cells, change: was === null ? null : { item: item.value, before: was, after: null }, fault: null }
    }
    const result = reader.read(cells)
    if (!result.ok) return { cells, change: null, fault: result.refusal }
    const after = resultRow(result.value)
    const was = before(after.item)
    const same = was !== null && says(was) === says(after)
    return { cells, change: same ? null : { item: after.item, before: was, after }, fault: null }
  })
}

export function changesOf(rows: readonly TypedRow[]): readonly ResultChange[] {
  return rows.flatMap(({ change }) => change ?? [])
}

/** What would be stored: rows that change keep their places, new ones follow. */
export function mergedResults(stored: readonly ResultRow[], changes: readonly ResultChange[]): readonly ResultRow[] {
  const changed = new Map(changes.map(({ item, after }) => [item, after]))
  const kept = stored.flatMap((row) => (changed.has(row.item) ? (changed.get(row.item) ?? []) : row))
  return [...kept, ...changes.flatMap(({ before, after }) => (before === null ? (after ?? []) : []))]
}

/** Each row with what it would do, in words. `refusals`: what speaks against it besides the row itself, by item. */
export function showChecked(
  framework: Framework,
  rows: readonly TypedRow[],
  {
    refusals,
    others,
    whyNot,
  }: {
    readonly refusals: ReadonlyMap<string, Refusal>
    readonly others: readonly string[]
    readonly whyNot: Refusal | null
  },
): ResultsCheck {
  const checked = rows.map((row) => checkedRow(framework, row, refusals))
  const doing = (what: CheckedRow['does']): number => checked.filter(({ does }) => does === what).length
  const wrong = doing('wrong') + doing('unfinished')
  const counts = { new: doing('new'), changed: doing('changed'), withdrawn: doing('withdrawn') }
  const nothing: Refusal | null =
    counts.new + counts.changed + counts.withdrawn === 0 ? { code: 'nothing-changed', facts: {} } : null
  const refusal = whyNot ?? nothing
  return {
    rows: checked,
    others,
    says: doingWords(counts),
    needsReason: counts.changed + counts.withdrawn > 0,
    whyNotSave: wrong > 0 ? wrongRowsWords(wrong) : (others[0] ?? (refusal === null ? null : refusalWords(refusal))),
  }
}

function checkedRow(framework: Framework, row: TypedRow, refusals: ReadonlyMap<string, Refusal>): CheckedRow {
  const { cells, change, fault } = row
  if (fault !== null)
    return {
      item: cells.item,
      does: isUnfinished(framework, fault) ? 'unfinished' : 'wrong',
      column: fault.column,
      says: refusalWords(fault.refusal),
    }
  if (change === null) return { item: cells.item, does: 'nothing', column: null, says: '' }
  const { item, before, after } = change
  const refusal = refusals.get(item)
  if (refusal !== undefined) return { item: cells.item, does: 'wrong', column: 'item', says: refusalWords(refusal) }
  if (after === null)
    return {
      item: cells.item,
      does: 'withdrawn',
      column: null,
      says: before === null ? '' : withdrawnWords(storedResultWords(before)),
    }
  const shown = showResult(statedResult(framework, after))
  return before === null
    ? { item: cells.item, does: 'new', column: null, says: shown }
    : { item: cells.item, does: 'changed', column: null, says: changedWords(storedResultWords(before), shown) }
}

/** Half a result, as every result is while it is typed: nothing is wrong with it yet. */
function isUnfinished(framework: Framework, { refusal }: ResultFault): boolean {
  if (refusal.code === 'rating-unknown')
    return framework.scale.some(({ name }) => folded(name).startsWith(folded(refusal.facts.rating)))
  return refusal.code === 'yes-without-n' || refusal.code === 'n-alone'
}

/** A result in words, with the percentage its counts come to. */
export function showResult(result: StatedResult): string {
  const counts = 'evidence' in result && result.evidence.known === 'counts' ? result.evidence : null
  return resultWords(result, counts === null || counts.n === 0 ? null : wholePercent(counts.yes, counts.n))
}

/** As it is stored. */
export function resultRow(result: StatedResult): ResultRow {
  if ('published' in result)
    return { item: result.item, yes: null, n: null, percent: null, rating: result.published.name }
  const { item, evidence } = result
  if (evidence.known === 'counts') return { item, yes: evidence.yes, n: evidence.n, percent: null, rating: null }
  if (evidence.known === 'percent') return { item, yes: null, n: evidence.n, percent: evidence.percent, rating: null }
  throw new Error('a stated result never comes from cases')
}

/** What an event keeps of a change: the old and the new value, without the item beside each. */
export function changeFacts(changes: readonly ResultChange[]): readonly unknown[] {
  const value = (row: ResultRow | null): unknown =>
    row === null ? null : { yes: row.yes, n: row.n, percent: row.percent, rating: row.rating }
  return changes.map(({ item, before, after }) => ({ item, before: value(before), after: value(after) }))
}

function says({ yes, n, percent, rating }: ResultRow): string {
  return JSON.stringify([yes, n, percent, rating])
}

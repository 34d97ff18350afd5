// Results without cases, typed: what rows would be understood as, and storing them, each save one event with the old values.
import { caseKeyQuestions, standardNumbered } from '../../domain/framework/lookup.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import type { Refusal, StandardRefusal } from '../../domain/refusal.ts'
import { no, ok } from '../../domain/result.ts'
import { isBlank } from '../../domain/spelling.ts'
import type { Reading, Writing } from '../../store/database.ts'
import { changeResult, insertResults, removeResult, resultsOf } from '../../store/results.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { Handlers } from '../context.ts'
import { loadInspection, whyNotWithResults, type Loaded } from '../evidence.ts'
import { showInspection } from '../show/show-inspection.ts'
import { showResults } from '../show/show-results.ts'
import {
  changeFacts,
  changesOf,
  mergedResults,
  readTyped,
  showChecked,
  type ResultChange,
  type TypedRow,
} from '../typed-results.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { recordEvent } from './record-event.ts'

export const results: Handlers<'results.show' | 'results.check' | 'results.set'> = {
  'results.show'(db, { inspection }, context) {
    const loaded = loadInspection(db, inspection, context)
    return loaded.ok ? ok(showResults(db, loaded.value, context)) : loaded
  },

  'results.check'(db, { inspection, rows }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const { framework } = loaded.value
    const typed = readTyped(framework, rows, resultsOf(db, inspection))
    const besides = byItem(framework, whyNotTogetherWith(db, loaded.value, typed), typed)
    return ok(showChecked(framework, typed, { ...besides, whyNot: whyNotChangeEvidence(db, inspection) }))
  },

  'results.set'(db, { inspection, rows, reason }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const frozen = whyNotChangeEvidence(db, inspection)
    if (frozen !== null) return no(frozen)
    const typed = readTyped(loaded.value.framework, rows, resultsOf(db, inspection))
    const changes = changesOf(typed)
    const corrects = changes.some(({ before }) => before !== null)
    const refusal = whyNotStore(typed, corrects ? reason : null)
    if (refusal !== null) return no(refusal)
    const [apart] = whyNotTogetherWith(db, loaded.value, typed)
    if (apart !== undefined) return no(apart.refusal)
    const event = recordEvent(db, context, {
      kind: corrects ? 'results-changed' : 'results-typed',
      inspection,
      facts: { ...(corrects ? { reason: reason.trim() } : {}), changes: changeFacts(changes) },
    })
    store(db, inspection, changes, event)
    const after = loadInspection(db, inspection, context)
    return after.ok ? ok(showInspection(db, after.value, context)) : after
  },
}

/** `reason` null: nothing stored changes, so none is asked for. */
export function whyNotStore(typed: readonly TypedRow[], reason: string | null): Refusal | null {
  const fault = typed.find((row) => row.fault !== null)?.fault
  if (fault !== undefined && fault !== null) return fault.refusal
  if (changesOf(typed).length === 0) return { code: 'nothing-changed', facts: {} }
  return reason !== null && isBlank(reason) ? { code: 'reason-missing', facts: {} } : null
}

function whyNotTogetherWith(db: Reading, loaded: Loaded, typed: readonly TypedRow[]): readonly StandardRefusal[] {
  return whyNotWithResults(db, loaded, mergedResults(resultsOf(db, loaded.row.id), changesOf(typed)))
}

/** A refusal about a standard stands at its own row where that one changes, otherwise at its key questions that do. */
function byItem(
  framework: Framework,
  refused: readonly StandardRefusal[],
  typed: readonly TypedRow[],
): { readonly refusals: ReadonlyMap<string, Refusal>; readonly others: readonly string[] } {
  const changed = new Set(changesOf(typed).map(({ item }) => item))
  const refusals = new Map<string, Refusal>()
  const others: string[] = []
  for (const { standard: item, refusal } of refused) {
    const standard = standardNumbered(framework, item)
    const below = standard === null ? [] : caseKeyQuestions(standard).map(({ number }) => number)
    const at = changed.has(item) ? [item] : below.filter((number) => changed.has(number))
    for (const each of at) refusals.set(each, refusal)
    if (at.length === 0) others.push(`${item}: ${refusalWords(refusal)}`)
  }
  return { refusals, others }
}

function store(db: Writing, inspection: string, changes: readonly ResultChange[], event: number): void {
  for (const { item, before, after } of changes) {
    if (after === null) removeResult(db, inspection, item)
    else if (before === null) insertResults(db, inspection, [after], event)
    else changeResult(db, inspection, after, event)
  }
}

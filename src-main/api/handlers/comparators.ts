// Figures of other providers to compare with: brought in as a file or typed, changed and withdrawn with a reason.
import type { StatedResult } from '../../domain/rating/sources.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { folded, isBlank } from '../../domain/spelling.ts'
import { readResults } from '../../returns/results.ts'
import type { Reading, Writing } from '../../store/database.ts'
import {
  changeComparator,
  comparatorsOf,
  insertComparator,
  removeComparator,
  type Comparator,
  type ComparatorName,
  type StoredComparator,
} from '../../store/results.ts'
import type { Context, Handlers } from '../context.ts'
import type { InspectionView } from '../contract/views.ts'
import { loadInspection } from '../evidence.ts'
import { showInspection } from '../show/show-inspection.ts'
import { changesOf, mergedResults, readTyped, resultRow, showChecked } from '../typed-results.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { bytesOf, digestOf, sourceOf } from './given-files.ts'
import { showResults } from './imports.ts'
import { recordEvent } from './record-event.ts'
import { whyNotStore } from './results.ts'

export const comparators: Handlers<
  'comparators.preview' | 'comparators.check' | 'comparators.import' | 'comparators.set' | 'comparators.withdraw'
> = {
  async 'comparators.preview'(db, { inspection, files }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    return ok(showResults(await readResults(loaded.value.framework, files.map(sourceOf))))
  },

  'comparators.check'(db, { inspection, rows, replacing }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const { framework } = loaded.value
    const before = replacing === null ? null : (storedAs(db, inspection, replacing) ?? null)
    const typed = readTyped(framework, rows, before?.rows ?? [])
    const whyNot = whyNotChangeEvidence(db, inspection)
    return ok(showChecked(framework, typed, { refusals: new Map(), others: [], whyNot }))
  },

  'comparators.import': {
    async prepare(db, { inspection, name, period, files, replacing = null, reason = '' }, context) {
      const loaded = loadInspection(db, inspection, context)
      if (!loaded.ok) return loaded
      const place = placeFor(db, inspection, { name, period }, replacing, reason)
      if (!place.ok) return place
      const read = await readResults(loaded.value.framework, files.map(sourceOf))
      if (!read.ok) return no(read.refusal[0]?.refusal ?? { code: 'nothing-to-import', facts: {} })
      const rows = read.value.map((result: StatedResult) => resultRow(result))
      if (rows.length === 0) return no({ code: 'comparator-empty', facts: {} })
      const digests = files.map((file) => ({ file: file.name, digest: digestOf(bytesOf(file)) }))
      return ok((writing) =>
        save(writing, inspection, context, { ...place.value, rows, kind: 'comparators-imported', files: digests }),
      )
    },
  },

  'comparators.set'(db, { inspection, name, period, rows, replacing, reason }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const place = placeFor(db, inspection, { name, period }, replacing, reason)
    if (!place.ok) return place
    const { before, after } = place.value
    const typed = readTyped(loaded.value.framework, rows, before?.rows ?? [])
    const renamed = before !== null && (before.name !== after.name || before.period !== after.period)
    const refusal = whyNotStore(typed, null)
    if (refusal !== null && !(renamed && refusal.code === 'nothing-changed')) return no(refusal)
    const merged = mergedResults(before?.rows ?? [], changesOf(typed))
    if (merged.length === 0) return no({ code: 'comparator-empty', facts: {} })
    return save(db, inspection, context, { ...place.value, rows: merged, kind: 'comparators-typed', files: null })
  },

  'comparators.withdraw'(db, { inspection, name, period, reason }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const place = placeFor(db, inspection, { name, period }, { name, period }, reason)
    if (!place.ok) return place
    const { before } = place.value
    if (before === null) throw new Error('what is replaced was found')
    recordEvent(db, context, {
      kind: 'comparators-withdrawn',
      inspection,
      facts: { reason: reason.trim(), before: plain(before) },
    })
    removeComparator(db, inspection, before)
    return shown(db, inspection, context)
  },
}

type Placed = { readonly before: StoredComparator | null; readonly after: ComparatorName; readonly reason: string }

/** Where figures of that name would stand: as new ones, or with a reason in the place of others. */
function placeFor(
  db: Reading,
  inspection: string,
  given: ComparatorName,
  replacing: ComparatorName | null,
  reason: string,
): Result<Placed> {
  const frozen = whyNotChangeEvidence(db, inspection)
  if (frozen !== null) return no(frozen)
  const after = { name: given.name.trim(), period: given.period.trim() }
  if (isBlank(after.name)) return no({ code: 'comparator-unnamed', facts: {} })
  const before = replacing === null ? null : storedAs(db, inspection, replacing)
  if (before === undefined) return no(noSuch(replacing ?? after))
  const other = comparatorsOf(db, inspection).find((each) => isSame(each, after))
  if (other !== undefined && (before === null || !isSame(other, before)))
    return no({ code: 'comparator-exists', facts: { name: other.name, period: other.period } })
  if (before !== null && isBlank(reason)) return no({ code: 'reason-missing', facts: {} })
  return ok({ before, after, reason: reason.trim() })
}

type Saved = Placed & {
  readonly rows: Comparator['rows']
  readonly kind: 'comparators-imported' | 'comparators-typed'
  readonly files: readonly { readonly file: string; readonly digest: string }[] | null
}

/** One event: as it was brought in, or with the figures it had before. */
function save(
  db: Writing,
  inspection: string,
  context: Context,
  { before, after: named, reason, rows, kind, files }: Saved,
): Result<InspectionView> {
  const after = { ...named, rows }
  const brought = files === null ? {} : { files }
  const facts =
    before === null
      ? { ...named, ...brought, rows: plain(after).rows }
      : { reason, ...brought, before: plain(before), after: plain(after) }
  const event = recordEvent(db, context, { kind: before === null ? kind : 'comparators-changed', inspection, facts })
  if (before === null) insertComparator(db, inspection, after, event)
  else changeComparator(db, inspection, before, after, event)
  return shown(db, inspection, context)
}

function shown(db: Reading, inspection: string, context: Context): Result<InspectionView> {
  const loaded = loadInspection(db, inspection, context)
  return loaded.ok ? ok(showInspection(db, loaded.value, context)) : loaded
}

/** Undefined where the inspection has none of that name and period. */
function storedAs(db: Reading, inspection: string, named: ComparatorName): StoredComparator | undefined {
  return comparatorsOf(db, inspection).find((each) => isSame(each, named))
}

function isSame(one: ComparatorName, other: ComparatorName): boolean {
  return folded(one.name) === folded(other.name) && folded(one.period) === folded(other.period)
}

function noSuch({ name, period }: ComparatorName): Refusal {
  return { code: 'no-such', facts: { what: 'comparator', id: period === '' ? name : `${name}, ${period}` } }
}

function plain({ name, period, rows }: Comparator): Comparator {
  return {
    name,
    period,
    rows: rows.map(({ item, yes, n, percent, rating }) => ({ item, yes, n, percent, rating })),
  }
}

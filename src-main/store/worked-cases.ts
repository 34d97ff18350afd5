// The case work of an inspection as it is handed over: what each return gave a case, and what people wrote about it.
import { fieldName, fieldNamed } from '../domain/casework/field.ts'
import { byCodePoint } from '../domain/spelling.ts'
import {
  asBroughtIn,
  type AsEntry,
  type BroughtIn,
  type Given,
  type WorkedCase,
  type Written,
} from '../domain/casework/union.ts'
import { casesOf, type CaseRow } from './cases.ts'
import type { Reading } from './database.ts'
import { entriesOf, entriesOfInspection, idOfReturned, isReturned, type FieldEntry } from './entries.ts'

/** With its row in this file. */
export type StoredCase = { readonly row: CaseRow; readonly worked: WorkedCase }

/** Every case of the inspection; `references`: only those of each sample. */
export function workedCases(
  db: Reading,
  inspection: string,
  references: ReadonlyMap<string, readonly string[]> | null = null,
): readonly StoredCase[] {
  const samples =
    references?.keys().toArray() ??
    db
      .all<{ sample: string }>('SELECT DISTINCT sample FROM cases WHERE inspection = :inspection', { inspection })
      .map(({ sample }) => sample)
  const rows = samples.flatMap((sample) => casesOf(db, inspection, sample, references?.get(sample) ?? null))
  const entries =
    references === null
      ? entriesOfInspection(db, inspection)
      : entriesOf(
          db,
          rows.map(({ number }) => number),
        )
  const byCase = Map.groupBy(entries, ({ caseNumber }) => caseNumber)
  const again = Map.groupBy(
    db.all<{ number: number; digest: string }>(
      `SELECT case_number AS number, digest FROM shared_cases JOIN returns ON returns.number = return_number
       WHERE inspection = :inspection`,
      { inspection },
    ),
    ({ number }) => number,
  )
  return rows.map((row) => ({
    row,
    worked: workedCase(
      row,
      byCase.get(row.number) ?? [],
      (again.get(row.number) ?? []).map(({ digest }) => digest),
    ),
  }))
}

function workedCase(row: CaseRow, entries: readonly FieldEntry[], again: readonly string[]): WorkedCase {
  const returned = entries.filter((entry) => isReturned(row, entry))
  const entered = new Set(entries.map(({ field }) => field))
  const digest = row.from?.digest ?? null
  const kept = (kind: 'answer' | 'attribute', values: Readonly<Record<string, string>>): readonly Given[] =>
    digest === null
      ? []
      : Object.entries(values).flatMap(([of, value]) => {
          const field = fieldName(kind, of)
          return value === '' || entered.has(field) ? [] : [{ digest, field, value }]
        })
  return {
    sample: row.sample,
    reference: row.reference,
    digests: [...new Set([...(digest === null ? [] : [digest]), ...again])].toSorted(),
    given: [
      ...returned.map(({ origin, field, value }) => ({ digest: origin, field, value })),
      ...kept('answer', row.answers),
      ...kept('attribute', row.attributes),
    ],
    blank: digest === null ? [] : blankColumns(row, entered),
    written: entries.filter((entry) => !isReturned(row, entry)).map(({ caseNumber: _, ...entry }): Written => entry),
  }
}

/** An attribute somebody entered, or a return gave, has its column from that. */
function blankColumns({ attributes }: CaseRow, entered: ReadonlySet<string>): readonly string[] {
  return Object.entries(attributes)
    .filter(([name, value]) => value === '' && !entered.has(fieldName('attribute', name)))
    .map(([name]) => name)
    .toSorted(byCodePoint)
}

/** What a return of this inspection gave, as an entry; by whoever brought it in first. */
export function asEntryIn(inspection: string, returns: readonly BroughtIn[]): AsEntry {
  const first = new Map(
    returns
      .toSorted(asBroughtIn)
      .toReversed()
      .map((each) => [each.digest, each]),
  )
  return ({ sample, reference }, { digest, field, value }) => {
    const { by, at } = first.get(digest) ?? { by: '', at: '' }
    const id = idOfReturned({ inspection, sample, reference, digest, field, value })
    return { id, value, reason: '', by, at, origin: digest, replaces: [] }
  }
}

/** Whether a field has a place among the figures' own columns, or stands in the entries alone. */
export function columnOf(field: string): { readonly kind: 'answer' | 'attribute'; readonly of: string } | null {
  const named = fieldNamed(field)
  return named?.kind === 'answer' || named?.kind === 'attribute' ? { kind: named.kind, of: named.of } : null
}

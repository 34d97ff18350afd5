// One change to any number of cases: the entries it makes, beside those they replace, and the event that names every one.
import { standing, valueOf } from '../../domain/casework/entries.ts'
import { fieldNamed, type FieldKind } from '../../domain/casework/field.ts'
import { setStanding, type CaseRow } from '../../store/cases.ts'
import type { Writing } from '../../store/database.ts'
import type { EventKind } from '../../store/events.ts'
import { entryOfReturn, insertEntry, type FieldEntry } from '../../store/entries.ts'
import type { Context } from '../context.ts'
import { recordEvent } from './record-event.ts'

/** What stands in a field of a case before a change. */
export type Stood = {
  readonly value: string
  /** False where two people differ: then even the same value settles something. */
  readonly agreed: boolean
  readonly heads: readonly FieldEntry[]
  /** What a return gave and nothing has replaced until now; it becomes an entry with the change. */
  readonly returned: FieldEntry | null
}

/** `entries`: of the case; those of other fields are passed over. */
export function whatStands(row: CaseRow, field: string, entries: readonly FieldEntry[]): Stood {
  const own = entries.filter((each) => each.field === field)
  const returned = own.length === 0 ? entryOfReturn(row, field) : null
  const all = returned === null ? own : [returned]
  const stands = standing(all)
  const heads = stands.kind === 'nothing' ? [] : stands.heads
  const ids = new Set(heads.map(({ id }) => id))
  return {
    value: valueOf(stands),
    agreed: stands.kind !== 'disagreement',
    heads: all.filter(({ id }) => ids.has(id)),
    returned,
  }
}

export type Change = {
  readonly row: CaseRow
  readonly field: string
  /** As it is kept. */
  readonly value: string
  readonly stood: Stood
}

type Entering = {
  readonly kind?: EventKind
  readonly inspection: string
  readonly sample: string
  readonly reason: string
  readonly changes: readonly Change[]
}

export function enter(
  db: Writing,
  context: Context,
  { kind = 'cases-changed', inspection, sample, reason, changes }: Entering,
): void {
  const event = recordEvent(db, context, {
    kind,
    inspection,
    facts: {
      sample,
      reason,
      changes: changes.map(({ row, field, value, stood }) => ({
        reference: row.reference,
        field,
        was: stood.agreed ? stood.value : stood.heads.map((head) => head.value),
        value,
      })),
    },
  })
  for (const { row, field, value, stood } of changes) {
    if (stood.returned !== null) insertEntry(db, stood.returned, event)
    const entry = {
      id: context.newId(),
      caseNumber: row.number,
      field,
      value,
      reason,
      by: context.person,
      at: context.now,
      origin: '',
      replaces: stood.heads.map(({ id }) => id),
    }
    insertEntry(db, entry, event)
    setStanding(db, row.number, field, value, event)
  }
}

/** The questions, attributes or notes among changes. */
export function changesOf(changes: ReadonlyMap<string, Change>, kind: FieldKind): readonly string[] {
  return [...changes.values()].flatMap(({ field }) => {
    const named = fieldNamed(field)
    return named?.kind === kind ? [named.of] : []
  })
}

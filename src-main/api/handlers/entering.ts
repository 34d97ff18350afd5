// One change to any number of cases: the entries it makes, beside those they replace, and the event that names every one.
import { standing, valueOf } from '../../domain/casework/entries.ts'
import { fieldNamed, type FieldKind } from '../../domain/casework/field.ts'
import { setStanding, type CaseRow } from '../../store/cases.ts'
import type { Writing } from '../../store/database.ts'
import type { EventFacts, EventKind } from '../../store/events.ts'
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
  /** What the event tells besides. */
  readonly more?: EventFacts
}

export function enter(
  db: Writing,
  context: Context,
  { kind = 'cases-changed', inspection, sample, reason, changes, more = {} }: Entering,
): void {
  const event = recordEvent(db, context, {
    kind,
    inspection,
    facts: { sample, reason, ...more, changes: changes.map(changeTold) },
  })
  writeEntries(db, context, { event, reason, origin: '', changes })
}

/** As the facts of an event tell a change: what stood, or the values that stood against each other, and what stands now. */
export function changeTold({ row, field, value, stood }: Change): Readonly<Record<string, unknown>> {
  const was = stood.agreed ? stood.value : stood.heads.map((head) => head.value)
  return { reference: row.reference, field, was, value }
}

type Written = {
  readonly event: number
  readonly reason: string
  /** The digest of the return the values come from; empty where they were typed. */
  readonly origin: string
  readonly changes: readonly Change[]
  /** Told how many are written; may throw to give up. */
  readonly onChange?: (written: number) => void
}

/** The entries of an event that is recorded already. */
export function writeEntries(
  db: Writing,
  context: Context,
  { event, reason, origin, changes, onChange }: Written,
): void {
  for (const [place, { row, field, value, stood }] of changes.entries()) {
    if (stood.returned !== null) insertEntry(db, stood.returned, event)
    const entry = {
      id: context.newId(),
      caseNumber: row.number,
      field,
      value,
      reason,
      by: context.person,
      at: context.now,
      origin,
      replaces: stood.heads.map(({ id }) => id),
    }
    insertEntry(db, entry, event)
    setStanding(db, row.number, field, value, event)
    onChange?.(place + 1)
  }
}

/** The questions, attributes or notes among changes. */
export function changesOf(changes: ReadonlyMap<string, Change>, kind: FieldKind): readonly string[] {
  return [...changes.values()].flatMap(({ field }) => {
    const named = fieldNamed(field)
    return named?.kind === kind ? [named.of] : []
  })
}

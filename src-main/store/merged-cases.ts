// A case as two laptops know it together, stored: new, or beside what was known of it. Nothing that was here is changed or taken out.
import { fieldName } from '../domain/casework/field.ts'
import { firstOf, isPlain, valuesOf, workedFields, type AsEntry, type WorkedCase } from '../domain/casework/union.ts'
import { folded } from '../domain/spelling.ts'
import { setStanding, type CaseRow } from './cases.ts'
import type { Reading, Writing } from './database.ts'
import { insertEntry } from './entries.ts'
import { shareCase, type BroughtInRow } from './returns.ts'
import { columnOf } from './worked-cases.ts'

export type Merging = {
  readonly inspection: string
  /** All that the inspection has now. */
  readonly returns: readonly BroughtInRow[]
  readonly asEntry: AsEntry
  readonly event: number
}

/** `row`: the case as it is stored; null where it is new. */
export function storeMerged(db: Writing, merging: Merging, row: CaseRow | null, worked: WorkedCase): void {
  const counted = firstOf(merging.returns, worked.digests)
  const stands = valuesOf(worked, merging.asEntry)
  const number = row === null ? insertCase(db, merging, counted, worked, stands) : row.number
  if (row !== null) updateCase(db, row, counted, worked)
  for (const { number: returnNumber, digest } of merging.returns)
    if (returnNumber !== counted?.number && worked.digests.includes(digest) && !isShared(db, returnNumber, number))
      shareCase(db, returnNumber, number)
  writeEntries(db, merging, { number, worked, counted })
  if (row !== null) bringUpToDate(db, merging.event, { row, worked, stands })
  else if (standsFor(stands, withdrawn) === 'yes') setStanding(db, number, withdrawn, 'yes', merging.event)
}
const withdrawn = fieldName('case', 'withdrawn')

function insertCase(
  db: Writing,
  { inspection, event }: Merging,
  counted: BroughtInRow | null,
  { sample, reference, blank }: WorkedCase,
  stands: Standings,
): number {
  const values = (kind: 'answer' | 'attribute'): readonly (readonly [string, string])[] =>
    [...stands].flatMap(([field, value]) => {
      const column = columnOf(field)
      return column?.kind === kind ? [[column.of, value] as const] : []
    })
  const attributes = Object.fromEntries([...blank.map((name) => [name, ''] as const), ...values('attribute')])
  db.run(
    `INSERT INTO cases (inspection, return_number, sample, reference, folded, attributes)
     VALUES (:inspection, :counted, :sample, :reference, :folded, :attributes)`,
    {
      inspection,
      counted: counted?.number ?? null,
      sample,
      reference,
      folded: folded(reference),
      attributes: JSON.stringify(attributes),
    },
  )
  const number = db.get<{ number: number }>('SELECT max(number) AS number FROM cases')?.number ?? 0
  // One statement a case, as where a return is stored.
  db.run(
    `INSERT INTO judgements (case_number, question, answer, event)
     SELECT :number, key, value, :event FROM json_each(:answers)`,
    { number, event, answers: JSON.stringify(Object.fromEntries(values('answer'))) },
  )
  return number
}

function updateCase(db: Writing, row: CaseRow, counted: BroughtInRow | null, { reference }: WorkedCase): void {
  const [before, after] = [row.from?.number ?? null, counted?.number ?? null]
  if (before === after && row.reference === reference) return
  db.run('UPDATE cases SET return_number = :after, reference = :reference WHERE number = :number', {
    after,
    reference,
    number: row.number,
  })
}

function isShared(db: Reading, returnNumber: number, caseNumber: number): boolean {
  return (
    db.get('SELECT 1 FROM shared_cases WHERE return_number = :returnNumber AND case_number = :caseNumber', {
      returnNumber,
      caseNumber,
    }) !== null
  )
}

/** By field, the value that stands. */
type Standings = ReadonlyMap<string, string>
type Placed = { readonly number: number; readonly worked: WorkedCase; readonly counted: BroughtInRow | null }

/** What people wrote; and beside it, or where more than one return gave something, what the returns gave. */
function writeEntries(db: Writing, { asEntry, event }: Merging, { number, worked, counted }: Placed): void {
  const known = entryIds(db, number)
  const fields = workedFields(worked)
  const given = worked.given.filter((each) => !isPlain(each, fields, counted))
  for (const each of [
    ...given.map((of) => ({ ...asEntry(worked, of), field: of.field })),
    ...worked.written.map((written) => written),
  ])
    if (!known.has(each.id)) insertEntry(db, { ...each, caseNumber: number }, event)
}

function entryIds(db: Reading, caseNumber: number): ReadonlySet<string> {
  return new Set(
    db
      .all<{ id: string }>('SELECT id FROM entries WHERE case_number = :caseNumber', { caseNumber })
      .map(({ id }) => id),
  )
}

function bringUpToDate(
  db: Writing,
  event: number,
  { row, worked, stands }: { readonly row: CaseRow; readonly worked: WorkedCase; readonly stands: Standings },
): void {
  for (const [field, value] of stands) {
    const column = columnOf(field)
    const before = column === null ? null : stored(column.kind === 'answer' ? row.answers : row.attributes, column.of)
    if (column !== null && before !== value) setStanding(db, row.number, field, value, event)
  }
  for (const name of worked.blank)
    if (stored(row.attributes, name) === null)
      setStanding(db, row.number, fieldName('attribute', name), standsFor(stands, fieldName('attribute', name)), event)
  const out = standsFor(stands, withdrawn)
  if ((out === 'yes') !== row.withdrawn) setStanding(db, row.number, withdrawn, out, event)
}

function standsFor(stands: Standings, field: string): string {
  return stands.get(field) ?? ''
}

function stored(values: Readonly<Record<string, string>>, name: string): string | null {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : null
}

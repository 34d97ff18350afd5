// What a return says of cases the file has already: the same, or something else, cell by cell; and which of it a person takes.
import { fieldName } from '../domain/casework/field.ts'
import type { Case, CaseSheet } from '../domain/rating/judgement.ts'
import { folded } from '../domain/spelling.ts'
import { casesOf, type CaseRow } from '../store/cases.ts'
import type { Reading } from '../store/database.ts'
import { entriesOf, type FieldEntry } from '../store/entries.ts'
import { storedReferences } from '../store/returns.ts'
import { whatStands, type Change } from './handlers/entering.ts'
import { byCase } from './show/show-cases.ts'

/** A case the file has already. */
export type MetCase = {
  readonly row: CaseRow
  /** Cells that say something else. */
  readonly differences: readonly Change[]
  /** Cells the return leaves blank and the file does not: a blank takes nothing away. */
  readonly blanksKept: number
}

/** One file of a return. */
export type MetSheet = { readonly fresh: CaseSheet; readonly met: readonly MetCase[] }

/** One for each sheet. */
export function meetStored(db: Reading, inspection: string, sheets: readonly CaseSheet[]): readonly MetSheet[] {
  const stored = storedReferences(db, inspection)
  const isStored = ({ sample, reference }: Case): boolean =>
    stored.size > 0 && stored.has(keyOf(sample, folded(reference)))
  const known = sheets.flatMap(({ cases }) => cases.filter(isStored))
  if (known.length === 0) return sheets.map((fresh) => ({ fresh, met: [] }))
  const rows = rowsOf(db, inspection, known)
  const entries = byCase(
    entriesOf(
      db,
      [...rows.values()].map(({ number }) => number),
    ),
  )
  return sheets.map(({ questions, cases }) => ({
    fresh: { questions, cases: cases.filter((each) => !isStored(each)) },
    met: cases.flatMap((each) => {
      const row = rows.get(keyOf(each.sample, folded(each.reference)))
      return row === undefined ? [] : [compared(row, { questions, each, entries: entries.get(row.number) ?? [] })]
    }),
  }))
}

type Returned = {
  readonly questions: readonly string[]
  readonly each: Case
  readonly entries: readonly FieldEntry[]
}

function compared(row: CaseRow, { questions, each, entries }: Returned): MetCase {
  const differences: Change[] = []
  let blanksKept = 0
  const compare = (field: string, value: string, stands: string): void => {
    // Composed or not, it is the same word.
    if (value === stands || value.normalize('NFC') === stands.normalize('NFC')) return
    if (value === '') blanksKept += 1
    else differences.push({ row, field, value, stood: whatStands(row, field, entries) })
  }
  for (const [place, question] of questions.entries())
    compare(fieldName('answer', question), each.answers[place] ?? '', own(row.answers, question))
  for (const [name, value] of Object.entries(each.attributes))
    compare(fieldName('attribute', name), value, own(row.attributes, name))
  return { row, differences, blanksKept }
}

/** What a person takes: all or none, but for the cases and cells that are named. */
export type Chosen = {
  readonly take: 'all' | 'none'
  readonly but: readonly { readonly sample: string; readonly reference: string; readonly field?: string | undefined }[]
}

/** Of each case, in its order, the differences that are taken. */
export function takenOf(met: readonly MetCase[], { take, but }: Chosen): readonly (readonly Change[])[] {
  const named = new Set(
    but.map(({ sample, reference, field }) => keyOf(sample, `${folded(reference)}\n${field ?? ''}`)),
  )
  return met.map(({ row, differences }) => {
    const ofCase = (take === 'all') !== named.has(keyOf(row.sample, `${row.folded}\n`))
    return differences.filter(({ field }) => ofCase !== named.has(keyOf(row.sample, `${row.folded}\n${field}`)))
  })
}

function rowsOf(db: Reading, inspection: string, known: readonly Case[]): ReadonlyMap<string, CaseRow> {
  const samples = new Set(known.map(({ sample }) => sample))
  const rows = [...samples].flatMap((sample) =>
    casesOf(
      db,
      inspection,
      sample,
      known.filter((each) => each.sample === sample).map(({ reference }) => reference),
    ),
  )
  return new Map(rows.map((row) => [keyOf(row.sample, row.folded), row]))
}

function keyOf(sample: string, reference: string): string {
  return `${sample}\n${reference}`
}

/** A column may be called what every object has. */
function own(values: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : ''
}

// Case work written: cases begun, values entered, cases taken out and brought back, disagreements settled.
import { standing } from '../../domain/casework/entries.ts'
import { fieldName, fieldNamed, whatIsEntered } from '../../domain/casework/field.ts'
import { whyNotSecond } from '../../domain/casework/second-look.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { folded, isBlank } from '../../domain/spelling.ts'
import { attributeNames, beginCase, casesOf, type CaseRow } from '../../store/cases.ts'
import type { Writing } from '../../store/database.ts'
import { entriesOf, insertEntry, type FieldEntry } from '../../store/entries.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { Context, Handlers } from '../context.ts'
import type { CasesChangedView, RefusedChangeView } from '../contract/views.ts'
import { loadInspection, recounting, whyNotTogether, type Loaded } from '../evidence.ts'
import { byCase, columnsOf, showCaseRow, showColumnFigures, showColumnStandards } from '../show/show-cases.ts'
import { lookedOf } from '../show/show-second-look.ts'
import { loadSample, withdrawnField } from './cases.ts'
import { changesOf, enter, whatStands, type Change } from './entering.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { recordEvent } from './record-event.ts'

export const caseChanges: Handlers<
  'cases.add' | 'cases.change' | 'cases.withdraw' | 'cases.restore' | 'disagreements.settle'
> = {
  'cases.add'(db, { inspection, sample, references }, context) {
    const loaded = loadToChange(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const wanted = references.map((reference) => reference.trim().normalize('NFC'))
    const whyNot = whyNotAdd(wanted, casesOf(db, inspection, sample, wanted))
    if (whyNot !== null) return no(whyNot)
    const event = recordEvent(db, context, { kind: 'cases-added', inspection, facts: { sample, references: wanted } })
    for (const reference of wanted) {
      const caseNumber = beginCase(db, inspection, sample, reference)
      const field = fieldName('case', 'added')
      const { person: by, now: at } = context
      const entry = {
        id: context.newId(),
        caseNumber,
        field,
        value: reference,
        reason: '',
        by,
        at,
        origin: '',
        replaces: [],
      }
      insertEntry(db, entry, event)
    }
    const apart = whyNotTogether(db, inspection, loaded.value.framework, context)
    return apart === null
      ? changed(db, context, loaded.value, { sample, references: wanted, saved: wanted.length })
      : no(apart.refusal)
  },

  'cases.change'(db, { inspection, sample, reason, changes }, context) {
    const loaded = loadToChange(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const { framework, tally } = loaded.value
    const rows = casesOf(db, inspection, sample, [...new Set(changes.map(({ reference }) => reference))])
    const known = new Map(rows.map((row) => [row.folded, row]))
    const entries = byCase(
      entriesOf(
        db,
        rows.map(({ number }) => number),
      ),
    )
    const refused: RefusedChangeView[] = []
    const wanted = new Map<string, Change>()
    let [unchanged, firstRefusal]: [number, Refusal | null] = [0, null]
    for (const { reference, field, value, was } of changes) {
      const row = known.get(folded(reference))
      const stood = row === undefined ? null : whatStands(row, field, entries.get(row.number) ?? [])
      const entered = whatIsGiven(framework, sample, { field, value, reason })
      const refusal: Refusal | null =
        row === undefined || stood === null
          ? { code: 'no-such', facts: { what: 'case', id: reference } }
          : !entered.ok
            ? entered.refusal
            : was !== undefined && was !== stood.value
              ? { code: 'value-changed-since', facts: { now: stood.value } }
              : !stood.agreed && isBlank(reason)
                ? { code: 'disagreement-stands', facts: {} }
                : whyNotSecondHere(row, entries.get(row.number) ?? [], {
                    field,
                    value: entered.value,
                    reason,
                    person: context.person,
                  })
      if (row === undefined || stood === null || !entered.ok || refusal !== null) {
        firstRefusal ??= refusal
        refused.push({ reference, field, value, reason: refusal === null ? '' : refusalWords(refusal) })
      } else if (stood.agreed && stood.value === entered.value) unchanged += 1
      // Where a block names a cell twice the last one stands, as in a spreadsheet.
      else wanted.set(`${row.number} ${field}`, { row, field, value: entered.value, stood })
    }
    if (wanted.size === 0 && firstRefusal !== null && unchanged === 0) return no(firstRefusal)
    const references = [...new Set([...wanted.values()].map(({ row }) => row.reference))]
    if (wanted.size > 0) {
      const numbers = [...new Set([...wanted.values()].map(({ row }) => row.number))]
      const run = (): void => enter(db, context, { inspection, sample, reason, changes: [...wanted.values()] })
      recounting(db, loaded.value, context, { cases: numbers, run })
      const newlyAsked = changesOf(wanted, 'answer').some((question) => tally === null || !tally.asked.has(question))
      const standing = changesOf(wanted, 'case').length > 0
      const apart = newlyAsked || standing ? whyNotTogether(db, inspection, framework, context) : null
      if (apart !== null) return no(apart.refusal)
    }
    return changed(db, context, loaded.value, { sample, references, saved: wanted.size, unchanged, refused })
  },

  'cases.withdraw': (db, { inspection, sample, reference, reason }, context) =>
    standOut(db, context, { inspection, sample, reference, reason, withdrawn: true }),

  'cases.restore': (db, { inspection, sample, reference, reason }, context) =>
    standOut(db, context, { inspection, sample, reference, reason, withdrawn: false }),

  'disagreements.settle'(db, { inspection, sample, reference, field, value, reason }, context) {
    const loaded = loadToChange(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const [row] = casesOf(db, inspection, sample, [reference])
    if (row === undefined) return no({ code: 'no-such', facts: { what: 'case', id: reference } })
    if (isBlank(reason)) return no({ code: 'reason-missing', facts: {} })
    const entries = entriesOf(db, [row.number]).filter((each) => each.field === field)
    const stands = standing(entries)
    if (stands.kind !== 'disagreement') return no({ code: 'no-disagreement', facts: { reference: row.reference } })
    const entered = whatIsGiven(loaded.value.framework, sample, { field, value, reason })
    if (!entered.ok) return entered
    const stood = whatStands(row, field, entries)
    recounting(db, loaded.value, context, {
      cases: [row.number],
      run: () =>
        enter(db, context, {
          kind: 'disagreement-settled',
          inspection,
          sample,
          reason,
          changes: [{ row, field, value: entered.value, stood }],
        }),
    })
    return changed(db, context, loaded.value, { sample, references: [row.reference], saved: 1 })
  },
}

/** A second judgement is somebody else's, and is not changed without a reason. */
function whyNotSecondHere(
  row: CaseRow,
  entries: readonly FieldEntry[],
  given: { readonly field: string; readonly value: string; readonly reason: string; readonly person: string },
): Refusal | null {
  const named = fieldNamed(given.field)
  return named?.kind === 'second' ? whyNotSecond(lookedOf(named.of, row, entries), given) : null
}

/** Whether a case stands is one of two values, and needs a reason; everything else is entered as the framework has it. */
function whatIsGiven(
  framework: Framework,
  sample: string,
  { field, value, reason }: { readonly field: string; readonly value: string; readonly reason: string },
): Result<string> {
  if (field !== withdrawnField) return whatIsEntered(framework, sample, field, value)
  if (value !== '' && value !== 'yes') return no({ code: 'value-not-possible', facts: { value, known: ['yes'] } })
  return isBlank(reason) ? no({ code: 'reason-missing', facts: {} }) : ok(value)
}

/** The inspection, if its framework has the sample and its evidence may change. */
function loadToChange(db: Writing, inspection: string, sample: string, context: Context): Result<Loaded> {
  const loaded = loadSample(db, inspection, sample, context)
  if (!loaded.ok) return loaded
  const frozen = whyNotChangeEvidence(db, inspection)
  return frozen === null ? loaded : no(frozen)
}

function whyNotAdd(references: readonly string[], known: readonly CaseRow[]): Refusal | null {
  if (references.some((reference) => isBlank(reference))) return { code: 'case-missing', facts: {} }
  const [already] = known
  if (already !== undefined) return { code: 'case-known', facts: { reference: already.reference } }
  const seen = new Set<string>()
  const twice = references.find((reference) => seen.size === seen.add(folded(reference)).size)
  return twice === undefined ? null : { code: 'case-known', facts: { reference: twice } }
}

type StandOut = {
  readonly inspection: string
  readonly sample: string
  readonly reference: string
  readonly reason: string
  readonly withdrawn: boolean
}

function standOut(
  db: Writing,
  context: Context,
  { inspection, sample, reference, reason, withdrawn }: StandOut,
): Result<CasesChangedView> {
  const loaded = loadToChange(db, inspection, sample, context)
  if (!loaded.ok) return loaded
  const [row] = casesOf(db, inspection, sample, [reference])
  if (row === undefined) return no({ code: 'no-such', facts: { what: 'case', id: reference } })
  if (isBlank(reason)) return no({ code: 'reason-missing', facts: {} })
  if (row.withdrawn === withdrawn)
    return no({ code: withdrawn ? 'case-withdrawn-already' : 'case-not-withdrawn', facts: {} })
  const stood = whatStands(row, withdrawnField, entriesOf(db, [row.number]))
  recounting(db, loaded.value, context, {
    cases: [row.number],
    run: () =>
      enter(db, context, {
        kind: withdrawn ? 'case-withdrawn' : 'case-restored',
        inspection,
        sample,
        reason,
        changes: [{ row, field: withdrawnField, value: withdrawn ? 'yes' : '', stood }],
      }),
  })
  const apart = whyNotTogether(db, inspection, loaded.value.framework, context)
  return apart === null
    ? changed(db, context, loaded.value, { sample, references: [row.reference], saved: 1 })
    : no(apart.refusal)
}

type Became = {
  readonly sample: string
  readonly references: readonly string[]
  readonly saved: number
  readonly unchanged?: number
  readonly refused?: readonly RefusedChangeView[]
}

/** The changed rows as they stand now, and the figures that follow from them. */
function changed(
  db: Writing,
  context: Context,
  { row: { id } }: Loaded,
  { sample, references, saved, unchanged = 0, refused = [] }: Became,
): Result<CasesChangedView> {
  const loaded = loadInspection(db, id, context)
  if (!loaded.ok) return loaded
  const columns = columnsOf(loaded.value.framework, sample, attributeNames(db, id, sample))
  const rows = casesOf(db, id, sample, references)
  const entries = byCase(
    entriesOf(
      db,
      rows.map(({ number }) => number),
    ),
  )
  return ok({
    attributes: columns.attributes,
    rows: rows.map((row) => showCaseRow(columns, row, entries.get(row.number) ?? [])),
    figures: showColumnFigures(loaded.value, columns),
    standards: showColumnStandards(loaded.value, columns),
    saved,
    unchanged,
    refused,
  })
}

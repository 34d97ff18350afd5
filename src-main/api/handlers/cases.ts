// Case work read: the grid of a sample, one case on one page, and where two people differ.
import { fieldName } from '../../domain/casework/field.ts'
import { standing } from '../../domain/casework/entries.ts'
import { canDiffer } from '../../domain/casework/union.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { inCountingOrder } from '../../domain/spelling.ts'
import { attributeNames, caseCounts, casesOf } from '../../store/cases.ts'
import type { Reading } from '../../store/database.ts'
import { entriesOf, entriesOfInspection } from '../../store/entries.ts'
import { aboutFieldWords } from '../../words/casework.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { Context, Handlers } from '../context.ts'
import type { CaseView, DisagreementView } from '../contract/views.ts'
import { loadInspection, type Loaded } from '../evidence.ts'
import { byCase, columnsOf, showCaseRow, showColumnFigures, showColumnStandards } from '../show/show-cases.ts'
import { returnFiles, showCase, showEntry } from '../show/show-case.ts'
import { layoutOf } from './case-layouts.ts'
import { whyNotChangeEvidence } from './frozen.ts'

export const cases: Handlers<'cases.grid' | 'cases.show' | 'disagreements.list'> = {
  'cases.grid'(db, { inspection, sample }, context) {
    const loaded = loadSample(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const { framework } = loaded.value
    const rows = casesOf(db, inspection, sample)
    const entries = byCase(
      entriesOf(
        db,
        rows.map(({ number }) => number),
      ),
    )
    const columns = columnsOf(framework, sample, attributeNames(db, inspection, sample))
    const counts = caseCounts(db, inspection)
    return ok({
      sample: sampleOf(loaded.value, sample),
      samples: framework.samples.map(({ id, title }) => ({ id, title, cases: counts.get(id) ?? 0 })),
      standards: showColumnStandards(loaded.value, columns),
      columns: columns.columns,
      attributes: columns.attributes,
      rows: rows.map((row) => showCaseRow(columns, row, entries.get(row.number) ?? [])),
      figures: showColumnFigures(loaded.value, columns),
      person: context.person,
      layout: layoutOf(db, inspection, sample),
      whyNotChange: whyNotInWords(db, inspection),
    })
  },

  'cases.show'(db, { inspection, sample, reference }, context): Result<CaseView> {
    const loaded = loadSample(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const all = casesOf(db, inspection, sample)
    const [row] = casesOf(db, inspection, sample, [reference])
    if (row === undefined) return no({ code: 'no-such', facts: { what: 'case', id: reference } })
    const place = all.findIndex(({ number }) => number === row.number)
    return ok({
      ...showCase(
        loaded.value.framework,
        columnsOf(loaded.value.framework, sample, attributeNames(db, inspection, sample)),
        {
          row,
          entries: entriesOf(db, [row.number]),
          files: returnFiles(db, inspection),
        },
      ),
      sample: sampleOf(loaded.value, sample),
      before: all[place - 1]?.reference ?? null,
      after: all[place + 1]?.reference ?? null,
      whyNotChange: whyNotInWords(db, inspection),
    })
  },

  'disagreements.list'(db, { inspection }, context) {
    const loaded = loadInspection(db, inspection, context)
    return loaded.ok ? ok(disagreementsOf(db, loaded.value)) : loaded
  },
}

/** In the order of sample, reference and field, so that two laptops with the same entries list the same. */
function disagreementsOf(db: Reading, { row: { id }, framework }: Loaded): readonly DisagreementView[] {
  const entries = byCase(entriesOfInspection(db, id))
  const files = returnFiles(db, id)
  return framework.samples.flatMap((sample) =>
    casesOf(db, id, sample.id)
      .toSorted((a, b) => inCountingOrder(a.reference, b.reference))
      .flatMap(({ number, reference }) =>
        [...Map.groupBy(entries.get(number) ?? [], ({ field }) => field)]
          .toSorted(([a], [b]) => inCountingOrder(a, b))
          .flatMap(([field, of]) => {
            const stands = standing(of)
            if (stands.kind !== 'disagreement' || !canDiffer(field)) return []
            const values = stands.heads.map((entry) => showEntry(entry, true, files))
            return [{ sample: sample.id, reference, field, about: aboutFieldWords(framework, field), values }]
          }),
      ),
  )
}

/** The inspection, if its framework has the sample. */
export function loadSample(db: Reading, inspection: string, sample: string, context: Context): Result<Loaded> {
  const loaded = loadInspection(db, inspection, context)
  if (!loaded.ok) return loaded
  const known = loaded.value.framework.samples.some(({ id }) => id === sample)
  return known ? loaded : no({ code: 'no-such', facts: { what: 'sample', id: sample } })
}

export function sampleOf({ framework }: Loaded, sample: string): { readonly id: string; readonly title: string } {
  return framework.samples.find(({ id }) => id === sample) ?? { id: sample, title: sample }
}

export function whyNotInWords(db: Reading, inspection: string): string | null {
  const whyNot = whyNotChangeEvidence(db, inspection)
  return whyNot === null ? null : refusalWords(whyNot)
}

/** The field of a case's own standing in its sample. */
export const withdrawnField = fieldName('case', 'withdrawn')

// The cases of a return that the file has already: how many say the same, and each difference with who gave what stands.
import type { Framework } from '../../domain/framework/framework.ts'
import { fieldNamed } from '../../domain/casework/field.ts'
import type { Reading } from '../../store/database.ts'
import { aboutFieldWords } from '../../words/casework.ts'
import { blanksKeptWords, withdrawnMetWords } from '../../words/returns-again.ts'
import type { CaseDifferencesView, DifferenceView, MetView } from '../contract/views.ts'
import type { Change } from '../handlers/entering.ts'
import { became } from '../handlers/storing-returns.ts'
import type { MetCase, MetSheet } from '../meeting.ts'
import { returnFiles, type ReturnFiles } from './show-case.ts'

/** As many differing cases as a person looks through at a time. */
const atATime = 100

type Shown = {
  readonly inspection: string
  readonly framework: Framework
  /** `taken`: null while nothing is chosen. */
  readonly storing: readonly (MetSheet & { readonly taken: readonly (readonly Change[])[] | null })[]
  /** The first case that is shown; null shows none. */
  readonly from: number | null
  readonly asOf: number
}

export function showMet(db: Reading, { inspection, framework, storing, from, asOf }: Shown): MetView {
  const met = storing.flatMap((sheet) => sheet.met)
  const differing = met.filter(({ differences }) => differences.length > 0)
  const cells = differing.flatMap(({ differences }) => differences)
  const kinds = storing.flatMap((sheet) =>
    sheet.met.map((each, place) => became(each, sheet.taken === null ? each.differences : sheet.taken[place])),
  )
  const count = (kind: (typeof kinds)[number]): number => kinds.filter((each) => each === kind).length
  const files = from === null ? new Map<string, string>() : returnFiles(db, inspection)
  const [blanksKept, withdrawn] = [
    met.reduce((sum, each) => sum + each.blanksKept, 0),
    met.filter(({ row }) => row.withdrawn).length,
  ]
  return {
    changed: count('changed'),
    same: count('same'),
    left: count('left'),
    cells: cells.length,
    filling: cells.filter(({ stood }) => stood.agreed && stood.value === '').length,
    notes: [
      ...(blanksKept === 0 ? [] : [blanksKeptWords(blanksKept)]),
      ...(withdrawn === 0 ? [] : [withdrawnMetWords(withdrawn)]),
    ],
    from: from ?? 0,
    shown:
      from === null ? [] : differing.slice(from, from + atATime).map((each) => differencesOf(framework, each, files)),
    asOf,
  }
}

function differencesOf(framework: Framework, { row, differences }: MetCase, files: ReturnFiles): CaseDifferencesView {
  return {
    sample: row.sample,
    reference: row.reference,
    cells: differences.map(({ field, value, stood }): DifferenceView => ({
      field,
      column: fieldNamed(field)?.of ?? field,
      about: aboutFieldWords(framework, field),
      now: stood.heads.map(({ value, by, at, origin }) => ({ value, by, at, file: files.get(origin) ?? '' })),
      says: value,
    })),
  }
}

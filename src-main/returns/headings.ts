// What each column of a case return is: the case, its sample, a question of the framework, or an attribute kept as text.
import type { Framework } from '../domain/framework/framework.ts'
import { questionsByNumber, type Question } from '../domain/framework/lookup.ts'
import { riskColumns } from '../domain/rating/judgement.ts'
import type { Fault, Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { folded, isBlank } from '../domain/spelling.ts'
import type { CellMark } from './xlsx.ts'

export type Column =
  | { readonly is: 'case' | 'sample'; readonly heading: string }
  | { readonly is: 'question'; readonly heading: string; readonly question: Question; readonly sample: string }
  | { readonly is: 'risk' | 'attribute'; readonly heading: string; readonly name: string }
  /** Why a record was refused when it was last brought in: written for the person who corrects it, and read by nobody else. */
  | { readonly is: 'ignored'; readonly heading: string }

export const refusedBecause = 'refused_because'

/** What a person said a heading means: a column of ours by its name, or `attribute`. */
export type HeadingMatch = { readonly column: string; readonly by: 'given' | 'remembered' }
/** By the heading, folded. */
export type Matches = ReadonlyMap<string, HeadingMatch>

export type Header = {
  readonly file: string
  readonly cells: readonly string[]
  readonly marks?: ReadonlyMap<number, CellMark> | null
}

/** A heading made like a question's number must be one: a misprinted question is never kept as an attribute. */
const looksLikeAQuestion = /^\d+(\.\d+)+(\/\d+)?$|^\d+\/\d+$/

export type OwnColumn = Question | 'case' | 'sample' | 'risk' | 'ignored'

/** The columns that have a meaning here, by their names, folded; a qualitative question's is known too, and refused. */
export function ownColumns(framework: Framework): ReadonlyMap<string, OwnColumn> {
  return new Map<string, OwnColumn>([
    ['case', 'case'],
    ['sample', 'sample'],
    ...riskColumns.map((risk) => [risk, 'risk'] as const),
    [refusedBecause, 'ignored'],
    ...[...questionsByNumber(framework)].map(([number, question]) => [folded(number), question] as const),
  ])
}

export function readHeadings(
  framework: Framework,
  { file, cells, marks = null }: Header,
  matches: Matches = new Map(),
): Result<readonly Column[], readonly Fault[]> {
  const own = ownColumns(framework)
  const native = new Set(cells.map(folded).filter((name) => own.has(name)))
  const faults: Fault[] = []
  const columns: Column[] = []
  const seen = new Set<string>()
  const refuse = (heading: string, refusal: Refusal): void =>
    void faults.push({ file, record: 1, column: heading, value: heading, refusal })

  for (const [place, cell] of cells.entries()) {
    const heading = cell.trim()
    if (isBlank(cell)) {
      refuse(String(place + 1), { code: 'heading-empty', facts: { column: place + 1 } })
      continue
    }
    const mark = marks?.get(place)
    if (mark !== undefined) {
      refuse(heading, { code: mark === 'date' ? 'heading-date' : 'heading-formula', facts: { column: place + 1 } })
      continue
    }
    const match = own.has(folded(cell)) ? undefined : matches.get(folded(cell))
    const matched = match === undefined || match.column === 'attribute' ? null : folded(match.column)
    // What was said of another return gives way where this one has the column itself.
    const gives = match?.by === 'remembered' && matched !== null && native.has(matched)
    const name = matched === null || gives ? folded(cell) : matched
    const column = own.get(name)
    if (matched !== null && !gives && (column === undefined || column === 'ignored')) {
      refuse(heading, { code: 'match-unknown', facts: { heading, column: match?.column ?? '' } })
      continue
    }
    if (seen.has(name)) {
      refuse(
        heading,
        matched === null || gives
          ? { code: 'heading-repeated', facts: { heading } }
          : { code: 'heading-matched-twice', facts: { heading, column: match?.column ?? '' } },
      )
    }
    seen.add(name)
    if (column === undefined) {
      if (looksLikeAQuestion.test(name)) refuse(heading, { code: 'heading-unknown-question', facts: { heading } })
      else columns.push({ is: 'attribute', heading, name })
    } else if (column === 'risk') columns.push({ is: 'risk', heading, name })
    else if (typeof column === 'string') columns.push({ is: column, heading })
    else if (column.keyQuestion.evidence === 'qualitative')
      refuse(heading, { code: 'heading-qualitative', facts: { heading } })
    else columns.push({ is: 'question', heading, question: column, sample: column.keyQuestion.sample })
  }
  for (const required of ['case', 'sample']) {
    if (!seen.has(required))
      faults.push({
        file,
        record: 1,
        column: required,
        value: null,
        refusal: { code: 'heading-required', facts: { heading: required } },
      })
  }
  return faults.length > 0 ? no(faults) : ok(columns)
}

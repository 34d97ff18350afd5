// Results without cases in: percentages, counts and ratings as an earlier report printed them, from a file or as somebody types them.
import type { Framework } from '../domain/framework/framework.ts'
import { ratingNamed, standardNumbered, standardsOf } from '../domain/framework/lookup.ts'
import { evidenceFromPercent, wholePercent, type KeyQuestionEvidence } from '../domain/rating/figure.ts'
import type { StatedResult } from '../domain/rating/sources.ts'
import type { Fault, Refusal } from '../domain/refusal.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { folded, isBlank } from '../domain/spelling.ts'
import { readCsv } from './csv.ts'
import type { ReturnFile } from './case-returns.ts'

const headings = ['item', 'yes', 'n', 'percent', 'rating'] as const
export type ResultHeading = (typeof headings)[number]
/** One record of the format as text, from whatever it was read. */
export type ResultCells = Readonly<Record<ResultHeading, string>>
/** What is wrong with a record, and in which column. */
export type ResultFault = { readonly column: ResultHeading; readonly refusal: Refusal }

/** Reads every file; all faults at once, and no result when there is one. */
export async function readResults(
  framework: Framework,
  files: readonly ReturnFile[],
): Promise<Result<readonly StatedResult[], readonly Fault[]>> {
  const faults: Fault[] = []
  const results: StatedResult[] = []
  const reader = resultReader(framework)
  for (const { source, name } of files) {
    let places: ReadonlyMap<ResultHeading, number> | null = null
    const refuse = (record: number | null, column: string | null, value: string | null, refusal: Refusal): void =>
      void faults.push({ file: name, record, column, value, refusal })
    const csv = await readCsv(source, (cells, record) => {
      if (record === 1) {
        places = placesOf(cells, (heading, refusal) => refuse(1, heading, heading, refusal))
        return
      }
      if (places === null) return
      if (cells.length !== places.size)
        return refuse(record, null, null, {
          code: 'cells-wrong',
          facts: { cells: cells.length, headings: places.size },
        })
      const row = rowOf(cells, places)
      const result = reader.read(row)
      if (result.ok) results.push(result.value)
      else refuse(record, result.refusal.column, row[result.refusal.column], result.refusal.refusal)
    })
    if (!csv.ok) refuse(null, null, null, csv.refusal)
  }
  return faults.length > 0 ? no(faults) : ok(results)
}

export type ResultReader = {
  /** One record; its item must not have come before. */
  readonly read: (cells: ResultCells) => Result<StatedResult, ResultFault>
  /** The item of a record that says nothing else, by its number in the framework: whoever empties a row takes its result back. */
  readonly readEmpty: (cells: ResultCells) => Result<string, ResultFault>
}

/** One for all records of an inspection, or of a comparator. */
export function resultReader(framework: Framework): ResultReader {
  const seen = new Set<string>()
  const once = (item: string): ResultFault | null => {
    if (seen.has(item)) return { column: 'item', refusal: { code: 'item-repeated', facts: { item } } }
    seen.add(item)
    return null
  }
  return {
    read: (cells) => {
      const result = resultOf(framework, cells)
      if (!result.ok) return result
      const repeated = once(result.value.item)
      return repeated === null ? result : no(repeated)
    },
    readEmpty: ({ item }) => {
      const number = questionNumbered(framework, item)?.number ?? standardNumbered(framework, item)?.number
      if (number === undefined) return refused('item', { code: 'item-unknown', facts: {} })
      const repeated = once(number)
      return repeated === null ? ok(number) : no(repeated)
    },
  }
}

/** The record with nothing around its cells. */
export function trimmedCells({ item, yes, n, percent, rating }: ResultCells): ResultCells {
  return { item: item.trim(), yes: yes.trim(), n: n.trim(), percent: percent.trim(), rating: rating.trim() }
}

function placesOf(
  cells: readonly string[],
  refuse: (heading: string, refusal: Refusal) => void,
): ReadonlyMap<ResultHeading, number> | null {
  const places = new Map<ResultHeading, number>()
  let sound = true
  for (const [place, cell] of cells.entries()) {
    const heading = headings.find((known) => known === folded(cell))
    if (isBlank(cell)) refuse(String(place + 1), { code: 'heading-empty', facts: { column: place + 1 } })
    else if (heading === undefined)
      refuse(cell.trim(), { code: 'value-not-possible', facts: { value: cell.trim(), known: headings } })
    else if (places.has(heading)) refuse(heading, { code: 'heading-repeated', facts: { heading } })
    else {
      places.set(heading, place)
      continue
    }
    sound = false
  }
  if (!places.has('item')) refuse('item', { code: 'heading-required', facts: { heading: 'item' } })
  return sound && places.has('item') ? places : null
}

function rowOf(cells: readonly string[], places: ReadonlyMap<ResultHeading, number>): ResultCells {
  const cell = (heading: ResultHeading): string => cells[places.get(heading) ?? -1] ?? ''
  return trimmedCells({
    item: cell('item'),
    yes: cell('yes'),
    n: cell('n'),
    percent: cell('percent'),
    rating: cell('rating'),
  })
}

function questionNumbered(framework: Framework, number: string) {
  return standardsOf(framework)
    .flatMap(({ keyQuestions }) => keyQuestions)
    .find((question) => folded(question.number) === folded(number))
}

function resultOf(framework: Framework, row: ResultCells): Result<StatedResult, ResultFault> {
  const question = questionNumbered(framework, row.item)
  if (question !== undefined) {
    if (question.evidence === 'qualitative') return refused('item', { code: 'item-qualitative', facts: {} })
    if (row.rating !== '') return refused('rating', { code: 'rating-for-a-question', facts: {} })
    const evidence = evidenceOf(row)
    return evidence.ok ? ok({ item: question.number, evidence: evidence.value }) : evidence
  }
  const standard = standardNumbered(framework, row.item)
  if (standard === null) return refused('item', { code: 'item-unknown', facts: {} })
  const figure = (['yes', 'n', 'percent'] as const).find((heading) => row[heading] !== '')
  if (figure !== undefined) return refused(figure, { code: 'figures-for-a-standard', facts: {} })
  if (row.rating === '') return refused('rating', { code: 'result-missing', facts: {} })
  const published = ratingNamed(framework, row.rating)
  if (published === null) {
    return refused('rating', {
      code: 'rating-unknown',
      facts: { rating: row.rating, known: framework.scale.map(({ name }) => name) },
    })
  }
  return ok({ item: standard.number, published })
}

/** Counts are used where they are given or where exactly one yes gives the percentage (formats.md, Results). */
function evidenceOf(row: ResultCells): Result<KeyQuestionEvidence, ResultFault> {
  for (const heading of ['yes', 'n'] as const)
    if (row[heading] !== '' && !/^\d{1,9}$/.test(row[heading]))
      return refused(heading, { code: 'not-a-count', facts: {} })
  if (row.percent !== '' && !(/^\d{1,3}$/.test(row.percent) && Number(row.percent) <= 100))
    return refused('percent', { code: 'not-a-percent', facts: {} })
  const [yes, n, percent] = [numberOf(row.yes), numberOf(row.n), numberOf(row.percent)]
  if (yes !== null && n === null) return refused('n', { code: 'yes-without-n', facts: {} })
  if (yes !== null && n !== null) {
    if (yes > n) return refused('yes', { code: 'yes-above-n', facts: { yes, n } })
    if (percent !== null && n === 0) return refused('percent', { code: 'percent-impossible', facts: { percent, n } })
    const gives = n === 0 ? null : wholePercent(yes, n)
    if (percent !== null && gives !== null && percent !== gives)
      return refused('percent', { code: 'percent-disagrees', facts: { percent, yes, n, gives } })
    return ok({ known: 'counts', yes, n })
  }
  if (percent === null)
    return refused('percent', n === null ? { code: 'result-missing', facts: {} } : { code: 'n-alone', facts: {} })
  if (n === null) return ok({ known: 'percent', percent, n: null })
  const evidence = evidenceFromPercent(percent, n)
  return evidence === null ? refused('percent', { code: 'percent-impossible', facts: { percent, n } }) : ok(evidence)
}

function numberOf(cell: string): number | null {
  return cell === '' ? null : Number(cell)
}

function refused(column: ResultHeading, refusal: Refusal): { readonly ok: false; readonly refusal: ResultFault } {
  return no({ column, refusal })
}

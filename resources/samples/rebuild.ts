/**
 * Rebuilds the case returns of the sample inspections from the figures their reports print.
 *
 * Run it with `node resources/samples/rebuild.ts`: it reads published.json in each sample's folder, writes
 * returns.csv beside it, and gives the same bytes every time. No case in these files ever existed. What is true is
 * what the reports print: how many cases, how many of them were judged sufficient, and for some groups of them.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const seed = 20_200_302
export const rebuiltSamples = ['london-crc-2019', 'hiow-crc-2020'] as const

/** Values a case must have, by column. */
type Where = Readonly<Record<string, string>>
type Columns = ReadonlyMap<string, readonly string[]>

export interface Published {
  /** As the ratings page is headed. */
  readonly provider: string
  readonly note: string
  readonly samples: readonly PublishedSample[]
}

interface PublishedSample {
  readonly sample: string
  readonly prefix: string
  readonly cases: number
  /** Cases that leave a question; their answers stay blank, with the prompts of that question. */
  readonly leaveOut?: { readonly where: Where; readonly questions: readonly string[] }
  /** Cases whose work the report calls better than the others'. */
  readonly stronger?: { readonly where: Where }
  readonly attributes: readonly { readonly column: string; readonly groups: readonly Group[] }[]
  readonly questions: readonly Question[]
}

interface Group {
  readonly where?: Where
  readonly counts: Readonly<Record<string, number>>
}

interface Question {
  readonly number: string
  /** Text and line of the figure, as in 002:741; what is assumed says so in `note`. */
  readonly from: string
  /** As printed; null where the report prints no figure, and then every answer is blank. */
  readonly percent: number | null
  readonly yes: number | null
  /** Cases judged; the others the question was put to answer NA. */
  readonly n: number | null
  /** The question applies to these cases only. */
  readonly where?: Where
  /** The question applies only where this earlier question does. */
  readonly within?: string
  /** Printed results of groups of cases: [yes, n] for each value of the column. */
  readonly split?: { readonly column: string; readonly cells: Readonly<Record<string, readonly [number, number]>> }
}

export function readPublished(id: string): Published {
  return JSON.parse(readFileSync(new URL(`${id}/published.json`, import.meta.url), 'utf8')) as Published
}

/** The whole returns.csv: a record a case, sample after sample. No value holds a comma or a quote. */
export function rebuildReturns(published: Published): string {
  const samples = published.samples.map((sample) => rebuildSample(sample, published))
  const header = [...new Set(samples.flatMap((columns) => [...columns.keys()]))]
  const records = samples.flatMap((columns) =>
    column(columns, 'case').map((_, index) => header.map((name) => columns.get(name)?.[index] ?? '').join(',')),
  )
  return [header.join(','), ...records, ''].join('\n')
}

/** Attributes first, then every question in printed order, so that a prompt can follow its key question. */
function rebuildSample(sample: PublishedSample, { provider, note }: Published): Columns {
  const everyone = Array.from({ length: sample.cases }, (_, index) => index)
  const columns = new Map<string, readonly string[]>([
    ['case', everyone.map((index) => `${sample.prefix}${String(index + 1).padStart(3, '0')}`)],
    ['sample', everyone.map(() => sample.sample)],
  ])
  for (const attribute of sample.attributes) {
    columns.set(attribute.column, dealAttribute(sample, attribute.column, attribute.groups, columns))
  }
  for (const [name, value] of Object.entries({ provider, note })) {
    columns.set(
      name,
      everyone.map(() => value),
    )
  }

  const quality = hiddenQuality(sample, columns)
  for (const question of sample.questions) {
    columns.set(question.number, answerQuestion(sample, question, columns, quality))
  }
  return columns
}

/** Deals a printed distribution out to the cases of each group, at random. */
function dealAttribute(sample: PublishedSample, name: string, groups: readonly Group[], columns: Columns): string[] {
  const values = Array<string>(sample.cases).fill('')
  for (const [place, group] of groups.entries()) {
    const hand = Object.entries(group.counts).flatMap(([value, count]) => Array<string>(count).fill(value))
    const cases = casesWhere(columns, group.where)
    if (hand.length !== cases.length)
      throw new Error(`${sample.prefix} ${name}: ${hand.length} values for ${cases.length} cases`)
    for (const [index, value] of shuffled(hand, chance(`${sample.prefix} ${name} ${place}`)).entries()) {
      values[cases[index] ?? 0] = value
    }
  }
  return values
}

/**
 * How good the work in each case is, on a scale where one is a standard deviation. Every answer leans on it, so that a
 * case good at one question tends to be good at the others, as the inspectors' real judgements do.
 */
function hiddenQuality(sample: PublishedSample, columns: Columns): readonly number[] {
  const next = chance(`${sample.prefix} quality`)
  const stronger = new Set(sample.stronger ? casesWhere(columns, sample.stronger.where) : [])
  return column(columns, 'case').map((_, index) => bell(next) + (stronger.has(index) ? 0.6 : 0))
}

/** Exactly as many yes as published: the cases are ranked, and the best of them answer Y. */
function answerQuestion(
  sample: PublishedSample,
  question: Question,
  columns: Columns,
  quality: readonly number[],
): string[] {
  const keyQuestion = question.number.split('/')[0] ?? question.number
  const leftOut = new Set(
    sample.leaveOut?.questions.includes(keyQuestion) ? casesWhere(columns, sample.leaveOut.where) : [],
  )
  const { yes, n } = question
  if (yes === null || n === null) return Array<string>(sample.cases).fill('')
  checkFigures(question, yes, n)

  const answers: string[] = quality.map((_, index) => (leftOut.has(index) ? '' : 'NA'))
  const next = chance(`${sample.prefix} ${question.number}`)
  const score = scoreOf(question.number === keyQuestion ? null : (columns.get(keyQuestion) ?? null), quality, next)
  const earlier = question.within === undefined ? null : column(columns, question.within)
  const applies = casesWhere(columns, question.where).filter(
    (index) => !leftOut.has(index) && earlier?.[index] !== 'NA',
  )
  for (const [cellYes, cellN, cell] of cellsOf(question, yes, n, applies, columns)) {
    if (cell.length < cellN) throw new Error(`${question.number}: ${cell.length} cases where ${cellN} are to be judged`)
    const judged = shuffled(cell, next).slice(0, cellN)
    for (const [rank, index] of judged.toSorted((a, b) => (score[b] ?? 0) - (score[a] ?? 0)).entries()) {
      answers[index] = rank < cellYes ? 'Y' : 'N'
    }
  }
  return answers
}

/**
 * A key question is the inspector's own judgement of the case: its quality, and what no scale catches. A prompt
 * follows that judgement with noise of its own; nothing adds prompts up to a key question (002:1406).
 */
function scoreOf(
  judgement: readonly string[] | null,
  quality: readonly number[],
  next: () => number,
): readonly number[] {
  if (judgement === null) return quality.map((good) => good + 0.8 * bell(next))
  const lean: Readonly<Record<string, number>> = { Y: 0.9, N: -0.9 }
  return quality.map((good, index) => 0.6 * good + (lean[judgement[index] ?? ''] ?? 0) + 0.9 * bell(next))
}

type Cell = readonly [yes: number, n: number, cases: readonly number[]]

function cellsOf(
  question: Question,
  yes: number,
  n: number,
  applies: readonly number[],
  columns: Columns,
): readonly Cell[] {
  const { split } = question
  if (split === undefined) return [[yes, n, applies]]
  const values = column(columns, split.column)
  return Object.entries(split.cells).map(([value, [cellYes, cellN]]): Cell => [
    cellYes,
    cellN,
    applies.filter((index) => values[index] === value),
  ])
}

/** A slip in published.json stops here, not in somebody's panel. Half up, on whole numbers. */
function checkFigures({ number, percent, split }: Question, yes: number, n: number): void {
  const rounded = Math.floor((200 * yes + n) / (2 * n))
  if (rounded !== percent) throw new Error(`${number}: ${yes} of ${n} is ${rounded} per cent, not ${percent}`)
  const cells = split === undefined ? [[yes, n] as const] : Object.values(split.cells)
  const sum = cells.reduce((total, cell) => [total[0] + cell[0], total[1] + cell[1]] as const, [0, 0] as const)
  if (sum[0] !== yes || sum[1] !== n)
    throw new Error(`${number}: the groups add up to ${sum[0]} of ${sum[1]}, not ${yes} of ${n}`)
}

function column(columns: Columns, name: string): readonly string[] {
  const values = columns.get(name)
  if (values === undefined) throw new Error(`there is no column ${name} yet`)
  return values
}

function casesWhere(columns: Columns, where: Where = {}): readonly number[] {
  const wanted = Object.entries(where).map(([name, value]) => [column(columns, name), value] as const)
  return [...column(columns, 'case').keys()].filter((index) =>
    wanted.every(([values, value]) => values[index] === value),
  )
}

/**
 * Chance that repeats itself (mulberry32), a stream of its own for every name, so that a question added to
 * published.json leaves the answers to all others as they were.
 */
function chance(name: string): () => number {
  let state = seed
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Nearly normal, from sums alone: logarithms and cosines may differ in the last digit between machines. */
function bell(next: () => number): number {
  return Array.from({ length: 12 }, next).reduce((sum, draw) => sum + draw, -6)
}

function shuffled<T>(values: readonly T[], next: () => number): readonly T[] {
  return values
    .map((value) => [next(), value] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, value]) => value)
}

if (import.meta.main) {
  process.stdout.write(`Seed ${seed}\n`)
  for (const id of rebuiltSamples) {
    const returns = rebuildReturns(readPublished(id))
    writeFileSync(new URL(`${id}/returns.csv`, import.meta.url), returns)
    process.stdout.write(`${id}/returns.csv: ${returns.split('\n').length - 2} cases\n`)
  }
}

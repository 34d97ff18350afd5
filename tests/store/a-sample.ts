/** A small population with a sample drawn from it, and one case replaced, for the tests of the file. */
import type { Candidate } from '../../src-main/domain/sampling/candidate.ts'
import type { Writing } from '../../src-main/store/database.ts'
import { insertDraw, insertReplacement } from '../../src-main/store/draws.ts'
import type { EventKind } from '../../src-main/store/events.ts'
import { candidatesOf, insertPopulation, populationOf } from '../../src-main/store/populations.ts'
import type { RefusedChange } from './raw-changes.ts'

const at = '2019-08-07T09:00:00.000Z'
const sample = 'case supervision'
const cases: readonly Candidate[] = ['P1', 'P2', 'P3', 'P4'].map((reference) => ({
  reference,
  traits: { gender: 'Female', disposal: 'Licence', risk: 'high', ldu: 'North' },
  officer: `Officer ${reference}`,
  excluded: reference === 'P4' ? { because: 'transferred', words: '' } : null,
  attributes: { age: '30' },
}))

export function itsSample(db: Writing, event: (kind: EventKind) => number): void {
  const given = { inspection: 'london', at, by: 'Tom Notes', file: 'list.csv', digest: 'e'.repeat(64) }
  const list = { ...given, sample, known: 'list', cases: cases.length, categories: [] } as const
  insertPopulation(db, list, cases, event('population-imported'))
  const categories = [{ trait: 'gender', name: 'Female', cases: 7 }] as const
  const counts = { ...given, sample: 'unpaid work', known: 'counts', cases: 7, categories } as const
  insertPopulation(db, counts, [], event('population-imported'))
  const population = populationOf(db, 'london', sample)?.number ?? 0
  const turns = candidatesOf(db, population).filter(({ excluded }) => excluded === null)
  insertDraw(
    db,
    { population, size: 1, mostEach: 1, seed: 42, reason: '', at, by: 'Tom Notes' },
    turns.map(({ number }, place) => ({ candidate: number, drawn: place === 0 })),
    event('sample-drawn'),
  )
  const [fallen, replacement] = turns.map(({ number }) => number)
  const out = { because: 'file missing', words: '', at, by: 'Tom Notes' } as const
  insertReplacement(db, { draw: 1, fallen: fallen ?? 0, replacement: replacement ?? 0, ...out }, event('case-replaced'))
}

const copied = {
  populations: `INSERT INTO populations SELECT 9, inspection, sample, 'guessed', file, digest, at, imported_by, cases, categories, event FROM populations WHERE number = 1`,
  candidates: (number: string, excluded: string, words: string) =>
    `INSERT INTO candidates SELECT ${number}, population, 'P9', 'p9', gender, disposal, risk, ldu, officer, ${excluded}, ${words}, attributes FROM candidates WHERE number = 1`,
  draws:
    'INSERT INTO draws SELECT 2, 1, size, most_each, seed, reason, at, drawn_by, event FROM draws WHERE number = 1',
  drawsOfCounts:
    'INSERT INTO draws SELECT 2, 2, size, most_each, seed, reason, at, drawn_by, event FROM draws WHERE number = 1',
  replacements: (fallen: string, replacement: string, because = "'transferred'") =>
    `INSERT INTO replacements SELECT 9, draw, ${fallen}, ${replacement}, ${because}, '', at, replaced_by, event FROM replacements`,
}

const stage = 'preparing'
export const refusedSampling: readonly RefusedChange[] = [
  { stage, sql: copied.populations, says: 'a population is a list or counts' },
  { stage, sql: copied.candidates('9', 'NULL', "'why'"), says: 'words about an exclusion need an exclusion' },
  { stage, sql: copied.candidates('9', "'other'", "' '"), says: 'another reason is given in words' },
  { stage, sql: copied.replacements('2', '3', "'other'"), says: 'another reason is given in words' },
  { stage, sql: copied.replacements('2', '2'), says: 'a case does not replace itself' },
  { stage, sql: copied.replacements('3', 'NULL'), says: 'only a case of the sample falls out' },
  { stage, sql: copied.replacements('2', '1'), says: 'a replacement stood by until now' },
  {
    stage,
    first: [copied.draws],
    sql: 'INSERT INTO turns VALUES (2, 1, 4, 0)',
    says: 'only an eligible case has a turn',
  },
  {
    stage,
    first: [copied.drawsOfCounts],
    sql: 'INSERT INTO turns VALUES (2, 1, 1, 0)',
    says: 'a draw takes cases of its own population',
  },
  { stage, sql: 'UPDATE populations SET cases = 5', says: 'a population that was brought in is never changed' },
  { stage, sql: 'DELETE FROM populations', says: 'a population that was brought in is never deleted' },
  { stage, sql: 'UPDATE candidates SET excluded = NULL', says: 'a case of a population is never changed' },
  { stage, sql: 'DELETE FROM candidates', says: 'a case of a population is never deleted' },
  { stage, sql: 'UPDATE draws SET seed = 43', says: 'a draw is never changed' },
  { stage, sql: 'DELETE FROM draws', says: 'a draw is never deleted' },
  { stage, sql: 'UPDATE turns SET drawn = 1', says: 'a turn is never changed' },
  { stage, sql: 'DELETE FROM turns', says: 'a turn is never taken back' },
  { stage, sql: "UPDATE replacements SET words = 'why'", says: 'a replacement is never changed' },
  { stage, sql: 'DELETE FROM replacements', says: 'a replacement is never taken back' },
]

/** What breaks each promise about samples, once nothing refuses. */
export const brokenSampling = [
  {
    promise: 'a population names the event of its inspection that brought it in',
    sql: 'UPDATE populations SET event = 1 WHERE number = 1',
  },
  {
    promise: 'a population that is a list has as many cases as it says, and counts have none',
    sql: 'UPDATE populations SET cases = 9 WHERE number = 1',
  },
  {
    promise: 'a draw names the event of its inspection that drew it, and gives every eligible case a turn',
    sql: 'DELETE FROM turns WHERE candidate = 3',
  },
  {
    promise: 'a drawn case is eligible, of the population it was drawn from',
    sql: "UPDATE candidates SET excluded = 'transferred'",
  },
  {
    promise: 'a draw has at most as many cases as its size, and no officer more than the limit',
    sql: 'UPDATE turns SET drawn = 1',
  },
  {
    promise: 'a draw has at most as many cases as its size, and no officer more than the limit',
    sql: "UPDATE draws SET size = 3; UPDATE turns SET drawn = 1; UPDATE candidates SET officer = 'Ann'",
  },
  {
    promise: 'a case that fell out was in the sample, and what replaced it stood by',
    sql: 'UPDATE turns SET drawn = 0',
  },
  {
    promise: 'a replacement names the event of its inspection that made it',
    sql: 'UPDATE replacements SET event = 1',
  },
].map((each) => ({ ...each, stage: 'preparing' as const }))

// From judgements to counts: how many cases of its sample answered a question yes, no, not applicable, or not at all.
import type { Framework, LeaveOut } from '../framework/framework.ts'
import { questionsByNumber } from '../framework/lookup.ts'
import { folded } from '../spelling.ts'
import type { Case, CaseSheet } from './judgement.ts'

/** For every question: yes + no + notApplicable + blank + leftOut = cases of its sample. */
export type Count = {
  readonly yes: number
  readonly no: number
  readonly notApplicable: number
  readonly blank: number
  readonly leftOut: number
  /** Answers recorded for left-out cases: kept, not counted, reported. */
  readonly leftOutAnswered: number
  /** Cases counted although the column that would leave them out is blank (decisions row 3). */
  readonly unclassified: number
}

export type Tally = {
  readonly counts: ReadonlyMap<string, Count>
  /** Questions that were asked of at least one case: their sheet has the column and their sample a case. */
  readonly asked: ReadonlySet<string>
  readonly casesBySample: ReadonlyMap<string, number>
}

/** Where a question stands on a sheet (-1: not on it) and which sub-sample rule of the sheet's it follows (0: none). */
type Column = {
  readonly number: string
  readonly place: number
  readonly leaveOut: number
  readonly count: Mutable<Count>
}
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Counts every key question and prompt over the cases. The order of cases and sheets makes no difference. */
export function tally(framework: Framework, sheets: readonly CaseSheet[]): Tally {
  const questions = questionsByNumber(framework)
  const counts = new Map<string, Mutable<Count>>()
  for (const number of questions.keys()) counts.set(number, emptyCount())
  const asked = new Set<string>()
  const casesBySample = new Map<string, number>()

  for (const sheet of sheets) {
    const leaveOuts: LeaveOut[] = []
    const columnsOfSample = new Map<string, Column[]>()
    for (const [number, { keyQuestion }] of questions) {
      if (keyQuestion.evidence !== 'cases') continue
      const leaveOut = keyQuestion.leaveOut === undefined ? 0 : placeOf(leaveOuts, keyQuestion.leaveOut) + 1
      const columns = columnsOfSample.get(keyQuestion.sample) ?? []
      columns.push({
        number,
        place: sheet.questions.indexOf(number),
        leaveOut,
        count: counts.get(number) ?? emptyCount(),
      })
      columnsOfSample.set(keyQuestion.sample, columns)
    }
    const samplesHere = new Set<string>()
    for (const each of sheet.cases) {
      samplesHere.add(each.sample)
      casesBySample.set(each.sample, (casesBySample.get(each.sample) ?? 0) + 1)
      const standings = ['in' as const, ...leaveOuts.map((leaveOut) => standingOf(each, leaveOut))]
      for (const column of columnsOfSample.get(each.sample) ?? [])
        countOne(column, each, standings[column.leaveOut] ?? 'in')
    }
    for (const sample of samplesHere) {
      for (const column of columnsOfSample.get(sample) ?? []) if (column.place >= 0) asked.add(column.number)
    }
  }
  return { counts, asked, casesBySample }
}

/** The tally after some cases changed: what they counted for before is taken off, what they count for now is added. */
export function tallyMoved(whole: Tally, were: Tally, are: Tally): Tally {
  const counts = new Map(
    [...whole.counts].map(([number, count]) => {
      const [before, after] = [were.counts.get(number) ?? emptyCount(), are.counts.get(number) ?? emptyCount()]
      const moved = (of: keyof Count): number => count[of] - before[of] + after[of]
      return [
        number,
        {
          yes: moved('yes'),
          no: moved('no'),
          notApplicable: moved('notApplicable'),
          blank: moved('blank'),
          leftOut: moved('leftOut'),
          leftOutAnswered: moved('leftOutAnswered'),
          unclassified: moved('unclassified'),
        },
      ]
    }),
  )
  const samples = new Set([...whole.casesBySample.keys(), ...are.casesBySample.keys()])
  const cases = [...samples].map((sample): readonly [string, number] => {
    const of = (tally: Tally): number => tally.casesBySample.get(sample) ?? 0
    return [sample, of(whole) - of(were) + of(are)]
  })
  return {
    counts,
    asked: new Set([...whole.asked, ...are.asked]),
    casesBySample: new Map(cases.filter(([, count]) => count > 0)),
  }
}

/** Whether a sub-sample leaves the case out, keeps it, or keeps it because nobody has classified it yet. */
export function standingOf(each: Case, leaveOut: LeaveOut): 'in' | 'out' | 'unclassified' {
  const column = folded(leaveOut.column)
  // A column may be called anything, also what every object has.
  const value = Object.hasOwn(each.attributes, column) ? folded(each.attributes[column] ?? '') : ''
  if (value === '') return 'unclassified'
  return leaveOut.equals.some((left) => folded(left) === value) ? 'out' : 'in'
}

function countOne(column: Column, each: Case, standing: 'in' | 'out' | 'unclassified'): void {
  const answer = column.place < 0 ? '' : (each.answers[column.place] ?? '')
  const count = column.count
  if (standing === 'out') {
    count.leftOut += 1
    if (answer !== '') count.leftOutAnswered += 1
    return
  }
  if (standing === 'unclassified') count.unclassified += 1
  if (answer === 'Y') count.yes += 1
  else if (answer === 'N') count.no += 1
  else if (answer === 'NA') count.notApplicable += 1
  else count.blank += 1
}

function placeOf(leaveOuts: LeaveOut[], wanted: LeaveOut): number {
  const same = leaveOuts.findIndex(
    (known) => known.column === wanted.column && known.equals.join('\n') === wanted.equals.join('\n'),
  )
  return same >= 0 ? same : leaveOuts.push(wanted) - 1
}

function emptyCount(): Mutable<Count> {
  return { yes: 0, no: 0, notApplicable: 0, blank: 0, leftOut: 0, leftOutAnswered: 0, unclassified: 0 }
}

// The footnotes of key-question percentages: sub-samples, counts that are not known, bands decided by rounding, answers not counted.
import type { CaseKeyQuestion } from '../domain/framework/framework.ts'
import type { Figure } from '../domain/rating/figure.ts'
import type { InspectionRating } from '../domain/rating/inspection.ts'
import { either, isolated, list } from './text.ts'

export type QuestionFootnotes = {
  /** By key-question number, each list in the order it is printed. */
  readonly questions: ReadonlyMap<string, readonly string[]>
  /** What is true of every percentage, and stands at the head of their column. */
  readonly everyPercentage: readonly string[]
}

type Known = { readonly question: CaseKeyQuestion; readonly figure: Figure }

export function questionFootnotes({ standards }: InspectionRating): QuestionFootnotes {
  const known = standards.flatMap(({ standard, figures }) =>
    standard.keyQuestions.flatMap((question): readonly Known[] => {
      const figure = figures.find(({ number }) => number === question.number)
      return question.evidence === 'qualitative' || figure === undefined || (figure.percent === null && !figure.leftOut)
        ? []
        : [{ question, figure }]
    }),
  )
  const noCounts = known.length > 0 && known.every(({ figure }) => figure.known === 'percent')
  const subSamples = new Map(
    [...Map.groupBy(known, ({ question }) => ruleOf(question)).values()].flatMap((alike) =>
      alike.map(({ question }) => [question.number, subSampleWords(alike)]),
    ),
  )
  return {
    questions: new Map(
      known.map(({ question, figure }) => {
        const subSample = subSamples.get(question.number) ?? []
        return [question.number, [...subSample, ...(noCounts ? [] : withoutCounts(figure)), ...ofFigure(figure)]]
      }),
    ),
    everyPercentage: noCounts
      ? ['These percentages are known as whole per cents; the counts behind them are not known.']
      : [],
  }
}

/** Said of the columns that are left out of the table because every number in them would be 0. */
export function noneWords(none: readonly string[]): string {
  return `No judgement is ${either.format(none)}.`
}

function ruleOf({ leaveOut, sample }: CaseKeyQuestion): string {
  return JSON.stringify(leaveOut === undefined ? null : [sample, leaveOut.column, leaveOut.equals])
}

/** One sentence for all key questions that leave out the same cases (001:1401, 002:1324). */
function subSampleWords(alike: readonly Known[]): readonly string[] {
  const leaveOut = alike[0]?.question.leaveOut
  if (leaveOut === undefined) return []
  const values = either.format(leaveOut.equals.map(isolated))
  const what =
    leaveOut.column.toLowerCase() === 'rosh_inspector'
      ? `cases in which the inspector judged the risk of serious harm to be ${values}`
      : `cases whose ${isolated(leaveOut.column)} is ${values}`
  const numbers = list.format(alike.map(({ question }) => question.number))
  const counted = alike.filter(({ figure }) => figure.known === 'cases').map(({ figure }) => figure)
  const sizes = new Set(counted.map((figure) => `${figure.leftOut} of ${casesOf(figure)}`))
  const size = sizes.size === 1 ? ` (${[...sizes].join('')} left out)` : ''
  const unclassified = new Set(counted.map((figure) => figure.unclassified))
  const [waiting = 0] = unclassified
  return [
    `${alike.length === 1 ? `The percentage for ${numbers} is` : `The percentages for ${numbers} are`} calculated for a sub-sample, which leaves out ${what}${size}.`,
    ...(unclassified.size === 1 && waiting > 0
      ? [
          `${waiting} ${waiting === 1 ? 'case that is' : 'cases that are'} not yet classified ${waiting === 1 ? 'is' : 'are'} counted in ${numbers}.`,
        ]
      : []),
  ]
}

function casesOf({ n, notApplicable, blank, leftOut }: Figure): number {
  return (n ?? 0) + (notApplicable ?? 0) + (blank ?? 0) + (leftOut ?? 0)
}

function withoutCounts(figure: Figure): readonly string[] {
  return figure.known === 'percent' ? ['Known as a whole per cent; the counts behind it are not known.'] : []
}

function ofFigure(figure: Figure): readonly string[] {
  const { number, yes, n, exact, percent, leftOutAnswered } = figure
  return [
    ...(figure.decidedByRounding === true
      ? [
          `The band of ${number} is decided by rounding: ${yes} of ${n} is ${twoDecimals(exact)} per cent, printed as ${percent}.`,
        ]
      : []),
    ...(leftOutAnswered > 0
      ? [
          `${leftOutAnswered} ${leftOutAnswered === 1 ? 'answer' : 'answers'} to ${number} recorded for left-out cases ${leftOutAnswered === 1 ? 'is' : 'are'} kept and not counted.`,
        ]
      : []),
  ]
}

/** Cut and not rounded, so that 64.999 is never printed as the boundary it misses. */
function twoDecimals(exact: number | null): string {
  return exact === null ? '–' : (Math.floor(exact * 100) / 100).toFixed(2)
}

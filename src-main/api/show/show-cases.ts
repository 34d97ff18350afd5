// The rows of the case grid and the figures in the heads of its columns.
import { headsOf, inTheOrderMade, standing } from '../../domain/casework/entries.ts'
import { fieldNamed } from '../../domain/casework/field.ts'
import { canDiffer } from '../../domain/casework/union.ts'
import type { CaseKeyQuestion, Framework } from '../../domain/framework/framework.ts'
import { allCaseKeyQuestions } from '../../domain/framework/lookup.ts'
import { blanksCouldMove } from '../../domain/rating/blanks.ts'
import { answerSpelt, riskColumns, type Answer } from '../../domain/rating/judgement.ts'
import { standingOf } from '../../domain/rating/tally.ts'
import { byCodePoint } from '../../domain/spelling.ts'
import type { CaseRow } from '../../store/cases.ts'
import type { FieldEntry } from '../../store/entries.ts'
import type { CaseColumnView, CaseGridView, CaseRowView, ColumnFigureView } from '../contract/views.ts'
import type { Loaded } from '../evidence.ts'
import { showRating } from './show-ratings.ts'

/** What the rows of a sample share. */
export type Columns = {
  readonly sample: string
  readonly questions: readonly CaseKeyQuestion[]
  readonly columns: readonly CaseColumnView[]
  /** Lower case, both risk classifications first. */
  readonly attributes: readonly string[]
}

/** `attributes`: of all cases of the sample, because any of them may have one of its own. */
export function columnsOf(framework: Framework, sample: string, attributes: readonly string[]): Columns {
  const asked = allCaseKeyQuestions(framework).filter(({ question }) => question.sample === sample)
  const known = new Set(attributes)
  for (const risk of riskColumns) known.delete(risk)
  return {
    sample,
    questions: asked.map(({ question }) => question),
    columns: asked.flatMap(({ standard, question }) => [
      { ...columnOf(standard.number, question.number, question), isPrompt: false, appliesTo: null },
      ...question.prompts.map((prompt) => ({
        ...columnOf(standard.number, question.number, prompt),
        isPrompt: true,
        appliesTo: prompt.appliesTo ?? null,
      })),
    ]),
    attributes: [...riskColumns, ...[...known].toSorted()],
  }
}

function columnOf(
  standard: string,
  keyQuestion: string,
  { number, text }: { readonly number: string; readonly text: string },
): Pick<CaseColumnView, 'number' | 'text' | 'keyQuestion' | 'standard'> {
  return { number, text, keyQuestion, standard }
}

/** By case number. */
export type EntriesByCase = ReadonlyMap<number, readonly FieldEntry[]>

export function byCase(entries: readonly FieldEntry[]): EntriesByCase {
  return Map.groupBy(entries, ({ caseNumber }) => caseNumber)
}

export function showCaseRow(columns: Columns, row: CaseRow, entries: readonly FieldEntry[]): CaseRowView {
  const answer = (number: string): Answer =>
    Object.hasOwn(row.answers, number) ? (answerSpelt(row.answers[number] ?? '') ?? '') : ''
  const placed = columns.questions.map((question) => ({ question, place: placeOf(row, question) }))
  const byField = Map.groupBy(entries, ({ field }) => field)
  const stands = (kind: string): readonly string[] =>
    [...byField]
      .flatMap(([field, of]) => {
        const named = fieldNamed(field)
        return named?.kind === kind && headsOf(of).some(({ value }) => value !== '') ? [named.of] : []
      })
      .toSorted(byCodePoint)
  const entered = entries.toSorted(inTheOrderMade).at(-1)
  const last = entered === undefined || (row.from !== null && row.from.at > entered.at) ? row.from : entered
  return {
    reference: row.reference,
    answers: columns.columns.map(({ number }) => answer(number)),
    attributes: columns.attributes.map((name) =>
      Object.hasOwn(row.attributes, name) ? (row.attributes[name] ?? '') : '',
    ),
    leftOut: placed.filter(({ place }) => place === 'out').map(({ question }) => question.number),
    unclassified: placed.filter(({ place }) => place === 'unclassified').map(({ question }) => question.number),
    missing: placed.filter(({ question, place }) => place !== 'out' && answer(question.number) === '').length,
    disagreements: [...byField]
      .flatMap(([field, of]) => (canDiffer(field) && standing(of).kind === 'disagreement' ? [field] : []))
      .toSorted(byCodePoint),
    reasons: stands('reason'),
    seconds: stands('second'),
    markedForSecondLook: stands('mark').includes('second-look'),
    withdrawn: row.withdrawn,
    lastBy: last?.by ?? '',
    lastAt: last?.at ?? '',
  }
}

export function placeOf(row: CaseRow, question: CaseKeyQuestion): 'in' | 'out' | 'unclassified' {
  return question.leaveOut === undefined ? 'in' : standingOf({ ...row, answers: [] }, question.leaveOut)
}

export function showColumnFigures({ framework, rated }: Loaded, { questions }: Columns): readonly ColumnFigureView[] {
  const figures = new Map(rated.standards.flatMap((each) => each.figures.map((figure) => [figure.number, figure])))
  return questions.flatMap(({ number }) => {
    const figure = figures.get(number)
    if (figure === undefined) return []
    const { yes, n, percent, band, blank, leftOut } = figure
    return [
      {
        question: number,
        yes: yes ?? 0,
        n: n ?? 0,
        percent,
        band: band?.band ?? null,
        blank: blank ?? 0,
        leftOut: leftOut ?? 0,
        blanksCouldMove: blanksCouldMove(framework, figure),
      },
    ]
  })
}

export function showColumnStandards({ framework, rated }: Loaded, { columns }: Columns): CaseGridView['standards'] {
  const numbers = new Set(columns.map(({ standard }) => standard))
  return rated.standards
    .filter(({ standard }) => numbers.has(standard.number))
    .map(({ standard: { number, name }, provisional }) => ({
      number,
      name,
      provisional: provisional.kind === 'not-available' ? null : showRating(framework, provisional.step),
    }))
}

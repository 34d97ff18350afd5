// Results without cases as they are shown: the table by standard, the comparators, and the inspection before.
import type { KeyQuestion, Standard } from '../../domain/framework/framework.ts'
import { allCaseKeyQuestions, caseKeyQuestions, standardsOf } from '../../domain/framework/lookup.ts'
import type { Reading } from '../../store/database.ts'
import { listInspections } from '../../store/inspections.ts'
import { comparatorsOf, resultsOf, type ResultRow, type StoredComparator } from '../../store/results.ts'
import { fieldworkWords } from '../../words/moments.ts'
import { refusalWords } from '../../words/refusals.ts'
import { comparableWords, elsewhereWords } from '../../words/results.ts'
import type { Context } from '../context.ts'
import type {
  ComparatorView,
  PreviousView,
  ResultCells,
  ResultGroupView,
  ResultRowView,
  ResultsView,
} from '../contract/views.ts'
import { statedResult, type Loaded } from '../evidence.ts'
import { whyNotChangeEvidence } from '../handlers/frozen.ts'
import { whyNotPrevious, whyNotSetPrevious } from '../previous-inspection.ts'
import { showResult } from '../typed-results.ts'
import { comparisonFor } from './comparison.ts'

export function showResults(db: Reading, loaded: Loaded, context: Context): ResultsView {
  const { row, framework } = loaded
  const frozen = whyNotChangeEvidence(db, row.id)
  return {
    groups: groupsOf(loaded, resultsOf(db, row.id), 'its own'),
    empty: groupsOf(loaded, [], 'a comparator'),
    ratings: framework.scale.map(({ name }) => name),
    comparators: comparatorsOf(db, row.id).map((comparator) => showComparator(loaded, comparator)),
    previous: showPrevious(db, loaded, context),
    follows: listInspections(db)
      .filter((each) => each.previous === row.id)
      .map(({ id, provider }) => ({ id, provider })),
    whyNotChange: frozen === null ? null : refusalWords(frozen),
  }
}

function showComparator(loaded: Loaded, { rows, ...comparator }: StoredComparator): ComparatorView {
  return {
    ...comparator,
    figures: rows.filter(({ rating }) => rating === null).length,
    groups: groupsOf(loaded, rows, 'a comparator'),
  }
}

/** Comparators are compared by their figures; a rating among them has a row only where one was brought in. */
function groupsOf(
  loaded: Loaded,
  stored: readonly ResultRow[],
  of: 'its own' | 'a comparator',
): readonly ResultGroupView[] {
  const { framework } = loaded
  const rated = framework.scale.length > 0
  return standardsOf(framework).flatMap((standard) => {
    const questions = caseKeyQuestions(standard).map((question) =>
      showRow(loaded, stored, {
        item: question.number,
        kind: 'question',
        text: question.text,
        elsewhere: of === 'its own' ? questionElsewhere(loaded, question) : null,
      }),
    )
    const has = of === 'its own' ? rated : stored.some(({ item }) => item === standard.number)
    const asPublished = {
      item: standard.number,
      kind: 'standard',
      text: standard.name,
      elsewhere: of === 'its own' ? standardElsewhere(loaded, standard) : null,
    } as const
    const rows = has ? [...questions, showRow(loaded, stored, asPublished)] : questions
    return rows.length === 0 ? [] : [{ number: standard.number, name: standard.name, rows }]
  })
}

function showRow(
  { framework }: Loaded,
  stored: readonly ResultRow[],
  row: Omit<ResultRowView, 'cells' | 'shown'>,
): ResultRowView {
  const result = stored.find(({ item }) => item === row.item)
  return {
    ...row,
    cells: cellsOf(row.item, result),
    shown: result === undefined ? null : showResult(statedResult(framework, result)),
    elsewhere: result === undefined ? row.elsewhere : null,
  }
}

function cellsOf(item: string, result: ResultRow | undefined): ResultCells {
  const cell = (value: number | string | null | undefined): string => String(value ?? '')
  return {
    item,
    yes: cell(result?.yes),
    n: cell(result?.n),
    percent: cell(result?.percent),
    rating: cell(result?.rating),
  }
}

function questionElsewhere({ tally }: Loaded, { number }: KeyQuestion): string | null {
  const count = tally?.counts.get(number)
  if (tally?.asked.has(number) !== true || count === undefined) return null
  const evidence = { known: 'counts', yes: count.yes, n: count.yes + count.no } as const
  return elsewhereWords.returns(showResult({ item: number, evidence }))
}

function standardElsewhere({ framework, tally, evidence }: Loaded, standard: Standard): string | null {
  const proposed = evidence.proposals.get(standard.number)
  if (proposed !== undefined) return elsewhereWords.proposal(proposed.name)
  const known = caseKeyQuestions(standard).some(
    ({ number }) => tally?.asked.has(number) === true || evidence.keyQuestions.has(number),
  )
  return known && framework.scale.length > 0 ? elsewhereWords.keyQuestions : null
}

function showPrevious(db: Reading, loaded: Loaded, context: Context): PreviousView {
  const { row, framework, rated } = loaded
  const refusal = whyNotSetPrevious(db, row.id)
  const before = listInspections(db)
  const linked = before.find(({ id }) => id === row.previous)
  const figures = new Map(rated.standards.flatMap((each) => each.figures).map((figure) => [figure.number, figure]))
  const { previousFigure } = comparisonFor(db, loaded, context)
  const questions = allCaseKeyQuestions(framework).map(({ question }) => question)
  const comparable = questions.filter(
    (question) => previousFigure(question, figures.get(question.number)).previous !== null,
  )
  return {
    linked:
      linked === undefined
        ? null
        : {
            id: linked.id,
            provider: linked.provider,
            says: comparableWords(comparable.length, questions.length),
          },
    choices: before
      .filter(({ id }) => whyNotPrevious(db, row.id, id) === null)
      .map(({ id, provider, fieldworkFrom, fieldworkTo }) => ({
        id,
        provider,
        says: fieldworkWords(fieldworkFrom, fieldworkTo),
      })),
    whyNotChange: refusal === null ? null : refusalWords(refusal),
  }
}

// The second look as it is shown: every marked case with what is outstanding, agreement by key question, and what differs.
import { isSamePerson, judgeOf, lookAt, type Look, type Looked, type Pair } from '../../domain/casework/second-look.ts'
import { headsOf, type Entry } from '../../domain/casework/entries.ts'
import { fieldName } from '../../domain/casework/field.ts'
import type { CaseKeyQuestion } from '../../domain/framework/framework.ts'
import { agreement } from '../../domain/statistics/agreement.ts'
import type { CaseRow } from '../../store/cases.ts'
import { entryOfReturn, type FieldEntry } from '../../store/entries.ts'
import type { AgreementView, DifferingPairView, SecondLookRowView, SecondLookView } from '../contract/views.ts'
import { placeOf, type EntriesByCase } from './show-cases.ts'

/** One key question of one case, looked at. */
export type LookedQuestion = {
  readonly question: CaseKeyQuestion
  readonly looked: Looked
  readonly look: Look
}
type LookedCase = { readonly row: CaseRow; readonly marked: boolean; readonly questions: readonly LookedQuestion[] }

/** Every case that stands, with the key questions that ask it. */
export function lookedCases(
  questions: readonly CaseKeyQuestion[],
  rows: readonly CaseRow[],
  entries: EntriesByCase,
): readonly LookedCase[] {
  return rows
    .filter(({ withdrawn }) => !withdrawn)
    .map((row) => {
      const own = entries.get(row.number) ?? []
      return { row, marked: isMarked(own), questions: lookedQuestions(questions, row, own) }
    })
}

function lookedQuestions(
  questions: readonly CaseKeyQuestion[],
  row: CaseRow,
  entries: readonly FieldEntry[],
): readonly LookedQuestion[] {
  return questions
    .filter((question) => placeOf(row, question) !== 'out')
    .map((question) => {
      const looked = lookedOf(question.number, row, entries)
      return { question, looked, look: lookAt(looked) }
    })
}

export function lookedOf(question: string, row: CaseRow, entries: readonly FieldEntry[]): Looked {
  const all = (field: string): readonly Entry[] => {
    const own = entries.filter((each) => each.field === field)
    return own.length === 0 ? [entryOfReturn(row, field)].filter((each) => each !== null) : own
  }
  const inspector = Object.hasOwn(row.attributes, 'inspector') ? (row.attributes['inspector'] ?? '') : ''
  return { first: all(fieldName('answer', question)), second: all(fieldName('second', question)), inspector }
}

export const markField = fieldName('mark', 'second-look')

export function isMarked(entries: readonly FieldEntry[]): boolean {
  return headsOf(entries.filter(({ field }) => field === markField)).some(({ value }) => value === 'yes')
}

type Shown = Pick<SecondLookView, 'cases' | 'marked' | 'others' | 'agreement' | 'overall' | 'differing'>

export function showSecondLook(
  questions: readonly CaseKeyQuestion[],
  cases: readonly LookedCase[],
  person: string,
): Shown {
  const pairs = cases.flatMap(({ row, questions }) =>
    questions.flatMap(({ question, look }) =>
      look.kind === 'pair' ? [{ reference: row.reference, question, pair: look.pair }] : [],
    ),
  )
  const agreements = questions.map((question): AgreementView => {
    const own = pairs.filter((each) => each.question.number === question.number).map(({ pair }) => pair)
    return { question: question.number, text: question.text, ...agreementOf(own) }
  })
  const { kappa: _, ...overall } = agreementOf(pairs.map(({ pair }) => pair))
  return {
    cases: cases.length,
    marked: cases.filter(({ marked }) => marked).map((each) => showRow(each, person)),
    others: cases.filter(({ marked }) => !marked).map(({ row }) => row.reference),
    agreement: agreements,
    overall,
    differing: pairs
      .filter(({ pair }) => pair.first !== pair.second)
      .map(({ reference, question, pair }): DifferingPairView => {
        const { firstNow, secondNow, ...given } = pair
        const settled = firstNow !== '' && firstNow === secondNow
        return { reference, question: question.number, text: question.text, ...given, settled }
      }),
  }
}

/** One person twice tells nothing of how far two agree. */
function agreementOf(pairs: readonly Pair[]): Omit<AgreementView, 'question' | 'text'> {
  const ofTwo = pairs.filter(({ sameJudge }) => !sameJudge)
  return { ...agreement(ofTwo), sameJudge: pairs.length - ofTwo.length }
}

function showRow({ row, questions }: LookedCase, person: string): SecondLookRowView {
  const count = (of: (look: Look) => boolean): number => questions.filter(({ look }) => of(look)).length
  const judges = questions.flatMap(({ looked }) => headsOf(looked.first).map((head) => judgeOf(head, looked.inspector)))
  return {
    reference: row.reference,
    firstBy: [...new Set(judges.filter((judge) => judge !== ''))].toSorted(),
    outstanding: count(({ kind }) => kind === 'outstanding'),
    given: count(({ kind }) => kind === 'pair' || kind === 'unpaired'),
    differing: count(
      (look) =>
        look.kind === 'pair' && look.pair.first !== look.pair.second && look.pair.firstNow !== look.pair.secondNow,
    ),
    nothingYet: count(({ kind }) => kind === 'nothing-yet'),
    own: judges.some((judge) => isSamePerson(judge, person)),
  }
}

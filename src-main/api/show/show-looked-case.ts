// One case as the second person sees it: the first judgement of a key question comes with the second, and never before.
import { headsOf, standing } from '../../domain/casework/entries.ts'
import { fieldName } from '../../domain/casework/field.ts'
import { isSamePerson, judgeOf } from '../../domain/casework/second-look.ts'
import { standardsOf } from '../../domain/framework/lookup.ts'
import type { CaseKeyQuestion } from '../../domain/framework/framework.ts'
import { riskColumns } from '../../domain/rating/judgement.ts'
import type { CaseRow } from '../../store/cases.ts'
import type { Reading } from '../../store/database.ts'
import type { FieldEntry } from '../../store/entries.ts'
import { secondLookWords } from '../../words/second-look.ts'
import type { SecondLookCaseView, SecondLookQuestionView } from '../contract/views.ts'
import type { Loaded } from '../evidence.ts'
import { placeOf } from './show-cases.ts'
import { returnFiles, showValue } from './show-case.ts'
import { lookedOf } from './show-second-look.ts'
import { lookAt } from '../../domain/casework/second-look.ts'

type OneCase = { readonly row: CaseRow; readonly entries: readonly FieldEntry[]; readonly person: string }

export function showLookedCase(
  db: Reading,
  { row: inspection, framework }: Loaded,
  one: OneCase,
): Pick<SecondLookCaseView, 'reference' | 'attributes' | 'standards'> {
  const files = returnFiles(db, inspection.id)
  const { row } = one
  const show = (question: CaseKeyQuestion): SecondLookQuestionView => ({
    number: question.number,
    text: question.text,
    standing: placeOf(row, question),
    prompts: question.prompts.map(({ number, text, appliesTo }) => ({ number, text, appliesTo: appliesTo ?? null })),
    second: showValue({ ...one, files }, fieldName('second', question.number)),
    ...showFirst(question, one),
  })
  return {
    reference: row.reference,
    attributes: [...new Set([...riskColumns, ...Object.keys(row.attributes)])]
      .map((name) => ({ name, value: Object.hasOwn(row.attributes, name) ? (row.attributes[name] ?? '') : '' }))
      .filter(({ value }) => value !== ''),
    standards: standardsOf(framework)
      .map(({ number, name, keyQuestions }) => ({
        number,
        name,
        questions: keyQuestions.flatMap((question) =>
          question.evidence === 'cases' && question.sample === row.sample ? [show(question)] : [],
        ),
      }))
      .filter(({ questions }) => questions.length > 0),
  }
}

function showFirst(
  question: CaseKeyQuestion,
  { row, entries, person }: OneCase,
): Pick<SecondLookQuestionView, 'first' | 'hidden' | 'own' | 'whyNot'> {
  const looked = lookedOf(question.number, row, entries)
  const stands = standing(looked.first)
  const [head] = headsOf(looked.first).toReversed()
  const { kind } = lookAt(looked)
  const given = kind === 'pair' || kind === 'unpaired'
  const own = head !== undefined && isSamePerson(judgeOf(head, looked.inspector), person)
  if (stands.kind !== 'agreed' || stands.value === '' || head === undefined) {
    const whyNot = given ? null : secondLookWords.nothingYet
    return { first: null, hidden: false, own: false, whyNot }
  }
  const reason = headsOf(entries.filter(({ field }) => field === fieldName('reason', question.number))).at(-1)
  const first = { value: stands.value, by: judgeOf(head, looked.inspector), at: head.at, reason: reason?.value ?? '' }
  return { first: given ? first : null, hidden: !given, own, whyNot: null }
}

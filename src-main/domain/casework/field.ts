// What can be written about a case: an answer, its reason, a second judgement, an attribute, a practice note, a mark.
import type { Framework } from '../framework/framework.ts'
import { questionsByNumber, type Question } from '../framework/lookup.ts'
import { answerSpelt, riskClasses, riskColumns } from '../rating/judgement.ts'
import type { Refusal } from '../refusal.ts'
import { no, ok, type Result } from '../result.ts'
import { folded, isBlank } from '../spelling.ts'

export const fieldKinds = ['answer', 'reason', 'second', 'attribute', 'note', 'mark', 'case'] as const
export type FieldKind = (typeof fieldKinds)[number]

/**
 * `answer`, `reason`, `second` of a question (a key question or a prompt); `attribute` by its name; `note` good or poor
 * practice; `mark` second-look; `case` added (its reference) or withdrawn.
 */
export type Field = { readonly kind: FieldKind; readonly of: string }

/** Written `kind/of`; a prompt's own number has a slash too. */
export function fieldNamed(text: string): Field | null {
  const slash = text.indexOf('/')
  const kind = fieldKinds.find((each) => each === text.slice(0, slash))
  const of = text.slice(slash + 1)
  return kind === undefined || of === '' ? null : { kind, of }
}

export function fieldName(kind: FieldKind, of: string): string {
  return `${kind}/${of}`
}

const mostCharacters = 20_000
/** As much as a cell of a return may hold. */
const mostCharactersOfAttribute = 32_767

/** The value as it is kept, or why it cannot be: an answer in any of its spellings, a risk class, text. Blank is always possible. */
export function whatIsEntered(framework: Framework, sample: string, text: string, value: string): Result<string> {
  const field = fieldNamed(text)
  if (field === null) return no(unknownField(text))
  switch (field.kind) {
    case 'answer':
    case 'second':
    case 'reason': {
      const question = questionsByNumber(framework).get(field.of)
      const whyNot = whyNotAsked(question, field.of, sample)
      if (whyNot !== null) return no(whyNot)
      if (field.kind === 'reason') return textOf(value, mostCharacters)
      if (field.kind === 'second' && question?.prompt !== null) return no(unknownField(text))
      const answer = answerSpelt(value)
      return answer === null ? no({ code: 'answer-unknown', facts: {} }) : ok(answer)
    }
    case 'attribute':
      return attributeOf(field.of, value)
    case 'note':
      return field.of === 'good' || field.of === 'poor' ? textOf(value, mostCharacters) : no(unknownField(text))
    case 'mark':
      return field.of === 'second-look' ? yesOrBlank(value) : no(unknownField(text))
    case 'case':
      // A case is added and withdrawn by methods of their own.
      return no(unknownField(text))
  }
}

function whyNotAsked(question: Question | undefined, number: string, sample: string): Refusal | null {
  if (question === undefined || question.keyQuestion.evidence !== 'cases')
    return { code: 'no-such', facts: { what: 'question', id: number } }
  const belongsTo = question.keyQuestion.sample
  return belongsTo === sample ? null : { code: 'answer-of-another-sample', facts: { sample, belongsTo } }
}

function attributeOf(name: string, value: string): Result<string> {
  // A name that the columns of a return could not have would not come back from an export.
  if (name !== folded(name) || isBlank(name) || /^\d+(\.\d+)*(\/\d+)?$/.test(name) || reserved.has(name))
    return no(unknownField(fieldName('attribute', name)))
  if (!riskColumns.some((risk) => risk === name)) return textOf(value, mostCharactersOfAttribute)
  const risk = folded(value)
  return risk === '' || riskClasses.some((each) => each === risk) ? ok(risk) : no({ code: 'risk-unknown', facts: {} })
}
const reserved: ReadonlySet<string> = new Set(['case', 'sample'])

function textOf(value: string, most: number): Result<string> {
  const text = value.trim().normalize('NFC')
  if (text.length > most) return no({ code: 'cell-too-long', facts: { characters: text.length, most } })
  return ok(isBlank(text) ? '' : text)
}

function yesOrBlank(value: string): Result<string> {
  const text = folded(value)
  return text === '' || text === 'yes' ? ok(text) : no({ code: 'value-not-possible', facts: { value, known: ['yes'] } })
}

function unknownField(field: string): Refusal {
  return { code: 'no-such', facts: { what: 'field', id: field } }
}

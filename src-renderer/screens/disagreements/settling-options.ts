// What a disagreement can be settled by: one of the values that stand, or another.
import type { EntryView } from '../../../src-main/api/contract/views.ts'
import { answerWords, givenInFullWords, isAnswer, valueWords } from '../../../src-main/words/case-form.ts'

/** `value` null: another one, in words of one's own. */
export type SettlingOption = {
  readonly key: string
  readonly value: string | null
  readonly label: string
  readonly hint?: string
}

export function settlingOptions(field: string, values: readonly EntryView[]): readonly SettlingOption[] {
  const given = [...Map.groupBy(values, ({ value }) => value)].map(([value, entries]) => ({
    value,
    label: valueWords(field, value),
    hint: entries
      .map((entry) => `${givenInFullWords(entry)}${entry.reason === '' ? '' : `: ${entry.reason}`}`)
      .join('; '),
  }))
  const known = new Set(values.map(({ value }) => value))
  // An answer and whether a case stands are one of a few; everything else may be said anew.
  const others = isAnswer(field)
    ? ['Y', 'N', 'NA', ''].filter((answer) => !known.has(answer)).map((value) => ({ value, label: answerWords(value) }))
    : field === 'case/withdrawn'
      ? []
      : [{ value: null, label: 'Another value' }]
  return [...given, ...others].map((option, place) => ({ key: String(place), ...option }))
}

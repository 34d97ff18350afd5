// Two values that stand against each other, with who gave each and when; one person settles it, with a reason.
import type { EntryView, ValueView } from '../../../../src-main/api/contract/views.ts'
import { disagreementWords, givenInFullWords, valueWords } from '../../../../src-main/words/case-form.ts'
import { Settle } from '../../disagreements/Settle.tsx'
import { useCaseChange, useFormOfCase } from './form-context.ts'

export function Disagreement({ value: { field, disagreement } }: { readonly value: ValueView }) {
  return disagreement.length === 0 ? null : <Settling field={field} values={disagreement} />
}

function Settling({ field, values }: { readonly field: string; readonly values: readonly EntryView[] }) {
  const { one, whyNot, beside } = useFormOfCase()
  const settle = useCaseChange('disagreements.settle', beside)
  return (
    <section className="case-disagreement" aria-label="Disagreement">
      <p>{disagreementWords(values.length)}</p>
      {whyNot === null ? (
        <Settle about={{ ...one, field }} values={values} settle={settle} />
      ) : (
        <ul>
          {values.map((entry) => (
            <li key={entry.id}>
              <bdi>{valueWords(field, entry.value)}</bdi>: {givenInFullWords(entry)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

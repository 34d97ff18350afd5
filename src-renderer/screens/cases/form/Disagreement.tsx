// Two values that stand against each other, with who gave each and when; one person settles it, with a reason.
import { useState } from 'react'
import type { EntryView, ValueView } from '../../../../src-main/api/contract/views.ts'
import { disagreementWords, givenInFullWords, valueWords } from '../../../../src-main/words/case-form.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { announce } from '../../../components/live-region.ts'
import { TextArea } from '../../../components/TextArea.tsx'
import { useDraft } from '../../../components/use-draft.ts'
import { settlingOptions } from '../../disagreements/settling-options.ts'
import { draftNameOf, useCaseChange, useFormOfCase } from './form-context.ts'

type Typed = { readonly chosen: string | null; readonly other: string; readonly reason: string }
const nothingTyped: Typed = { chosen: null, other: '', reason: '' }

export function Disagreement({ value: { field, disagreement } }: { readonly value: ValueView }) {
  return disagreement.length === 0 ? null : <Settling field={field} values={disagreement} />
}

function Settling({ field, values }: { readonly field: string; readonly values: readonly EntryView[] }) {
  const { one, whyNot, beside } = useFormOfCase()
  const settle = useCaseChange('disagreements.settle', beside)
  const draft = useDraft<Typed>(`${draftNameOf(one, field)} settling`, nothingTyped)
  const [tried, setTried] = useState(false)
  const { chosen, other, reason } = draft.value
  const options = settlingOptions(field, values)
  const option = options.find(({ key }) => key === chosen)
  const type = (part: Partial<Typed>): void => {
    settle.clear()
    draft.set({ ...draft.value, ...part })
  }
  const run = async (): Promise<void> => {
    if (option === undefined) return setTried(true)
    if ((await settle.run({ ...one, field, value: option.value ?? other, reason })) === null) return
    draft.forget()
    announce('The disagreement is settled.')
  }
  return (
    <section className="case-disagreement" aria-label="Disagreement">
      <p>{disagreementWords(values.length)}</p>
      {whyNot === null ? (
        <>
          <Choices
            label="What stands from now on"
            error={tried && option === undefined ? 'Choose a value first.' : null}
            direction="column"
            value={chosen}
            onChange={(value) => type({ chosen: value })}
            choices={options.map(({ key, label, hint }) => ({ value: key, label, hint }))}
          />
          {option?.value === null ? (
            <TextArea label="The other value" rows={1} value={other} onChange={(text) => type({ other: text })} />
          ) : null}
          <TextArea label="Why" rows={1} value={reason} onChange={(text) => type({ reason: text })} />
          <FailureNotice failure={settle.failure} />
          <div className="actions">
            <Button kind="primary" label="Settle it" busy={settle.busy} onPress={() => void run()} />
          </div>
        </>
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

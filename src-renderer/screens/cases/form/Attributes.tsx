// What is known of a case beside its answers: both risk classifications, the sample's other columns, and a new one.
import { useState } from 'react'
import type { CaseView } from '../../../../src-main/api/contract/views.ts'
import { addAttributeHint, classifierWords, givenInFullWords } from '../../../../src-main/words/case-form.ts'
import { attributeWords } from '../../../../src-main/words/casework.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { Button } from '../../../components/Button.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useDraft } from '../../../components/use-draft.ts'
import { Disagreement } from './Disagreement.tsx'
import { draftNameOf, givenBy, useFormOfCase } from './form-context.ts'
import { History } from './History.tsx'
import { WrittenField } from './Written.tsx'

type AttributeView = CaseView['attributes'][number]

/** The inspector's and the provider's: the inspector's places the case in the sub-samples. */
export function Classifications({ attributes }: { readonly attributes: CaseView['attributes'] }) {
  return (
    <section className="case-attributes" aria-labelledby="classifications">
      <h2 id="classifications">Risk of serious harm</h2>
      {attributes
        .filter(({ choices }) => choices.length > 0)
        .map((attribute) => (
          <Attribute key={attribute.name} attribute={attribute} />
        ))}
    </section>
  )
}

export function OtherAttributes({ attributes }: { readonly attributes: CaseView['attributes'] }) {
  const { whyNot } = useFormOfCase()
  return (
    <section className="case-attributes" aria-labelledby="attributes">
      <h2 id="attributes">Attributes</h2>
      {attributes
        .filter(({ choices }) => choices.length === 0)
        .map((attribute) => (
          <Attribute key={attribute.name} attribute={attribute} />
        ))}
      {whyNot === null ? <AddAttribute /> : null}
    </section>
  )
}

function Attribute({ attribute }: { readonly attribute: AttributeView }) {
  const [history, setHistory] = useState(false)
  const label = attributeWords(attribute.name)
  const given = givenBy(attribute)
  return (
    <div className="case-attribute" title={given === null ? undefined : givenInFullWords(given)}>
      {attribute.choices.length === 0 ? (
        <WrittenField value={attribute} label={label} oneLine most={32_767} />
      ) : (
        <Classification attribute={attribute} />
      )}
      {attribute.history.length < 2 ? null : (
        <button type="button" className="quiet" aria-expanded={history} onClick={() => setHistory(!history)}>
          History<span className="hidden"> of {label}</span> {attribute.history.length}
        </button>
      )}
      <Disagreement value={attribute} />
      {history ? <History name={label} values={[attribute]} /> : null}
    </div>
  )
}

function Classification({ attribute }: { readonly attribute: AttributeView }) {
  const { changes, whyNot } = useFormOfCase()
  const { field, value, choices } = attribute
  const shown = changes.shown(field, value)
  const blank = { value: '', label: 'Not classified' }
  const options = [blank, ...choices.map((choice) => ({ value: choice, label: choice }))]
  return (
    <>
      <Select
        label={classifierWords(attribute.name)}
        value={shown}
        options={whyNot === null ? options : options.filter((option) => option.value === shown)}
        onChange={(next) => void changes.enter(field, next, shown)}
      />
      <FailureNotice failure={changes.failureAt(field)} />
    </>
  )
}

function AddAttribute() {
  const { one, changes } = useFormOfCase()
  const draft = useDraft(draftNameOf(one, 'new attribute'), { open: false, name: '', value: '' })
  const { open, name, value } = draft.value
  const [field, setField] = useState('')
  const type = (part: { readonly open?: boolean; readonly name?: string; readonly value?: string }): void =>
    draft.set({ ...draft.value, ...part })
  const add = async (): Promise<void> => {
    const wanted = `attribute/${name.trim().normalize('NFC').toLowerCase().normalize('NFC')}`
    setField(wanted)
    if (await changes.enter(wanted, value, '')) draft.forget()
  }
  if (!open)
    return (
      <div className="actions">
        <Button kind="quiet" label="Add an attribute…" keys="Alt+I" onPress={() => type({ open: true })} />
      </div>
    )
  return (
    <div className="add-attribute">
      <TextField
        label="Attribute"
        hint={addAttributeHint}
        width="full"
        value={name}
        onChange={(text) => type({ name: text })}
      />
      <TextField label="Its value in this case" width="full" value={value} onChange={(text) => type({ value: text })} />
      <FailureNotice failure={field === '' ? null : changes.failureAt(field)} />
      <div className="actions">
        <Button
          label="Add it"
          whyNot={name.trim() === '' || value.trim() === '' ? 'Name it and give its value first.' : null}
          onPress={() => void add()}
        />
        <Button kind="quiet" label="Leave it" onPress={draft.forget} />
      </div>
    </div>
  )
}

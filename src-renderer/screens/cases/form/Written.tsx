// Words about a case in a field that saves itself; Escape goes back to what they are about.
import { useId } from 'react'
import type { ValueView } from '../../../../src-main/api/contract/views.ts'
import { notSavedWords } from '../../../../src-main/words/case-form.ts'
import { call } from '../../../client/call.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { draftNameOf, useFormOfCase } from './form-context.ts'
import { useWritten } from './use-written.ts'

export type WrittenFieldProps = {
  readonly value: ValueView
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
  /** One line that does not grow, as for an attribute. */
  readonly oneLine?: boolean
  readonly most?: number
  readonly onEscape?: () => void
}

export function WrittenField({
  value,
  label,
  labelHidden = false,
  hint,
  oneLine = false,
  most = 20_000,
  onEscape,
}: WrittenFieldProps) {
  const { one, changes, whyNot } = useFormOfCase()
  const { field } = value
  const stands = changes.shown(field, value.value)
  const written = useWritten(draftNameOf(one, field), stands, {
    save: (text, was) => changes.enter(field, text, was),
    saveOnTheWay(value, was) {
      const { reference, ...ofSample } = one
      void call('cases.change', { ...ofSample, reason: '', changes: [{ reference, field, value, was }] })
    },
  })
  const id = useId()
  const wiring = {
    id,
    className: 'control full',
    value: written.text,
    maxLength: most,
    readOnly: whyNot !== null,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      changes.clear()
      written.write(event.target.value)
    },
    onBlur: written.leave,
    onKeyDown: (event: { readonly key: string; preventDefault(): void }) => {
      if (event.key !== 'Escape' || onEscape === undefined) return
      event.preventDefault()
      onEscape()
    },
  }
  return (
    <div className="written">
      <label htmlFor={id} className={labelHidden ? 'hidden' : undefined}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {oneLine ? <input type="text" autoComplete="off" {...wiring} /> : <textarea rows={1} {...wiring} />}
      {written.unsaved ? <Tag text={notSavedWords} kind="waiting" /> : null}
      <FailureNotice failure={changes.failureAt(field)} />
    </div>
  )
}

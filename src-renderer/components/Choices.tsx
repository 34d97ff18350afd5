// One of several: radio buttons drawn as a row or a column of cards, each with its key where it has one.
import { useId, type ReactNode } from 'react'
import { ariaKeys } from './key-names.ts'
import { useKey } from './key-registry.ts'
import { Keys } from './Keys.tsx'

export type Choice<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** Drawn in the place of the label; the label stays its name. */
  readonly shown?: ReactNode
  readonly hint?: string | undefined
  readonly keys?: string | undefined
  /** The key is listed with the others, and not drawn here: for a row that has no room. */
  readonly keysUndrawn?: boolean
}

export type ChoicesProps<Value extends string> = {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly direction?: 'row' | 'column'
  readonly labelHidden?: boolean
}

export function Choices<Value extends string>({
  label,
  hint,
  error = null,
  choices,
  value,
  onChange,
  direction = 'row',
  labelHidden = false,
}: ChoicesProps<Value>) {
  const group = useId()
  return (
    <fieldset
      className={error === null ? 'field choices' : 'field choices wrong'}
      aria-describedby={hint === undefined && error === null ? undefined : `${group}-hint`}
    >
      <legend className={labelHidden ? 'hidden' : undefined}>{label}</legend>
      {hint === undefined && error === null ? null : (
        <p id={`${group}-hint`} className={error === null ? 'hint' : 'error'}>
          {error ?? hint}
        </p>
      )}
      <div className={`choice-list ${direction}`}>
        {choices.map((choice) => (
          <ChoiceCard
            key={choice.value}
            group={group}
            choice={choice}
            chosen={choice.value === value}
            onChoose={() => onChange(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function ChoiceCard<Value extends string>({
  group,
  choice,
  chosen,
  onChoose,
}: {
  readonly group: string
  readonly choice: Choice<Value>
  readonly chosen: boolean
  readonly onChoose: () => void
}) {
  const { keys, keysUndrawn = false, label, shown, hint } = choice
  const id = `${group}-${choice.value}`
  useKey(
    keys === undefined
      ? null
      : {
          keys,
          label,
          run: () => {
            document.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`)?.focus()
            onChoose()
          },
        },
  )
  return (
    <label className={chosen ? 'choice chosen' : 'choice'} htmlFor={id}>
      <input
        id={id}
        type="radio"
        name={group}
        checked={chosen}
        aria-label={shown === undefined ? undefined : label}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
        onChange={onChoose}
      />
      <span className="choice-text">
        <span>{shown ?? label}</span>
        {hint === undefined ? null : (
          <span id={`${id}-hint`} className="hint">
            {hint}
          </span>
        )}
      </span>
      {keys === undefined || keysUndrawn ? null : <Keys keys={keys} />}
    </label>
  )
}

// Any of several: check boxes with one name for the group.
import { useId } from 'react'

export type Check<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: string | undefined
}

export type ChecksProps<Value extends string> = {
  readonly label: string
  readonly checks: readonly Check<Value>[]
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
  readonly labelHidden?: boolean
  readonly direction?: 'row' | 'column'
}

export function Checks<Value extends string>({
  label,
  checks,
  values,
  onChange,
  labelHidden = false,
  direction = 'column',
}: ChecksProps<Value>) {
  const group = useId()
  return (
    <fieldset className="field checks">
      <legend className={labelHidden ? 'hidden' : undefined}>{label}</legend>
      <div className={`check-list ${direction}`}>
        {checks.map(({ value, label, hint }) => (
          <label key={value} className="check" htmlFor={`${group}-${value}`}>
            <input
              id={`${group}-${value}`}
              type="checkbox"
              checked={values.includes(value)}
              aria-describedby={hint === undefined ? undefined : `${group}-${value}-hint`}
              onChange={(event) =>
                onChange(event.target.checked ? [...values, value] : values.filter((each) => each !== value))
              }
            />
            <span className="choice-text">
              <span>{label}</span>
              {hint === undefined ? null : (
                <span id={`${group}-${value}-hint`} className="hint">
                  {hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

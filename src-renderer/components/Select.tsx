// One of many, by the browser's own list.
import { Field, type FieldProps } from './Field.tsx'

export type Option = { readonly value: string; readonly label: string }
export type SelectProps = FieldProps & {
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
}

export function Select({ value, options, onChange, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <select {...wiring} className="control medium" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

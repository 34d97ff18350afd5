// Words of any length. It grows with them, and no key but the meant ones fires inside it.
import { Field, type FieldProps } from './Field.tsx'

export type TextAreaProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly required?: boolean
  /** Most characters the door takes. */
  readonly most?: number
  readonly readOnly?: boolean
}

export function TextArea({
  value,
  onChange,
  rows = 4,
  required = false,
  most = 20_000,
  readOnly = false,
  ...field
}: TextAreaProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="control full"
          rows={rows}
          value={value}
          required={required}
          maxLength={most}
          readOnly={readOnly}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

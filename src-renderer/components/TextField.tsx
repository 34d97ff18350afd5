// One line of text, or a date.
import { Field, type FieldProps } from './Field.tsx'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date' | 'search'
  readonly width?: 'short' | 'medium' | 'full'
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly onEnter?: () => void
}

export function TextField({
  value,
  onChange,
  type = 'text',
  width = 'medium',
  required = false,
  autoFocus = false,
  onEnter,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          className={`control ${width}`}
          type={type}
          value={value}
          required={required}
          autoComplete="off"
          // Asked for only where a screen is one question.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || onEnter === undefined || event.nativeEvent.isComposing) return
            // Ctrl+Enter is a key of the screen's own.
            if (event.ctrlKey || event.metaKey || event.altKey) return
            // Where Enter moves the focus, the same stroke must not press what it arrives at.
            event.preventDefault()
            onEnter()
          }}
        />
      )}
    </Field>
  )
}

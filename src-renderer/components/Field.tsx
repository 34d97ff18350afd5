// A label, a hint, what is wrong, and the control between them; wired together for screen readers.
import { useId, type ReactNode } from 'react'

export type Wiring = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export type FieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | null | undefined
  readonly labelHidden?: boolean | undefined
}

export function Field({
  label,
  hint,
  error = null,
  labelHidden = false,
  children,
}: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const described = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`].filter(
    (each) => each !== null,
  )
  return (
    <div className={error === null ? 'field' : 'field wrong'}>
      <label htmlFor={id} className={labelHidden ? 'hidden' : undefined}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error === null ? null : (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === null ? undefined : true,
      })}
    </div>
  )
}

// A button that says what it does and shows its key. The key works wherever the button is on the screen.
import { useRef, useState, type ReactNode } from 'react'
import { ariaKeys } from './key-names.ts'
import { useKey } from './key-registry.ts'
import { announce } from './live-region.ts'
import { Keys } from './Keys.tsx'

export type ButtonProps = {
  /** What it does, in words; also what the list of keys says. */
  readonly label: string
  readonly onPress: () => void
  readonly keys?: string
  /** Let the key work inside a text area too. */
  readonly whileTyping?: boolean
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'quiet'
  readonly busy?: boolean
  /** Why it cannot be pressed now. The button stays in the tab order, so that everybody can find out. */
  readonly whyNot?: string | null
  /** Drawn in the place of the label; the label stays its name. */
  readonly children?: ReactNode
  readonly pressed?: boolean
  /** Its key belongs to the whole application and leaves the focus where it is. */
  readonly everywhere?: boolean
}

export function Button({
  label,
  onPress,
  keys,
  whileTyping = false,
  kind = 'secondary',
  busy = false,
  whyNot = null,
  children,
  pressed,
  everywhere = false,
}: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null)
  const off = busy || whyNot !== null
  const [tried, setTried] = useState(false)
  const press = (): void => {
    if (!off) onPress()
    else if (whyNot !== null) {
      setTried(true)
      announce(whyNot)
    }
  }
  const pressByKey = (): void => {
    element.current?.focus()
    press()
  }
  useKey(
    keys === undefined
      ? null
      : { keys, label, run: whileTyping || everywhere ? press : pressByKey, whileTyping, everywhere },
  )
  return (
    <>
      <button
        ref={element}
        type="button"
        className={`button ${kind}`}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        aria-label={children === undefined ? undefined : label}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
        aria-pressed={pressed}
        title={whyNot ?? undefined}
        onClick={press}
      >
        {children ?? <span>{label}</span>}
        {keys === undefined ? null : <Keys keys={keys} />}
      </button>
      {tried && whyNot !== null ? <span className="why-not">{whyNot}</span> : null}
    </>
  )
}

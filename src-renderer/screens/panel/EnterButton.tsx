// The next act of the panel: it has the focus, Enter presses it, and a key held down presses it once.
import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useKey } from '../../components/key-registry.ts'
import { Keys } from '../../components/Keys.tsx'
import { ariaKeys } from '../../components/key-names.ts'

export type EnterButtonProps = {
  readonly label: string
  readonly onPress: () => void
  /** A key besides Enter that works wherever the focus is. */
  readonly keys?: string
  /** The id of what is agreed to by pressing: read out with the button. */
  readonly describedBy?: string
  readonly busy?: boolean
}

export function EnterButton({ label, onPress, keys, describedBy, busy = false }: EnterButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const press = (): void => {
    if (!busy) onPress()
  }
  useLayoutEffect(() => button.current?.focus(), [])
  const pressWhenLost = useEffectEvent((event: KeyboardEvent) => {
    // Somebody has clicked on the evidence: the focus is nowhere, and Enter still means the next act.
    if (event.key !== 'Enter' || event.repeat || event.target !== document.body) return
    event.preventDefault()
    press()
  })
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => pressWhenLost(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  useKey(keys === undefined ? null : { keys, label, run: press })
  // Listed among the keys; the browser itself presses the button that has the focus.
  useKey({ keys: 'Enter', label, run: press, disabled: true })
  return (
    <button
      ref={button}
      type="button"
      className="button primary"
      aria-busy={busy || undefined}
      aria-describedby={describedBy}
      aria-keyshortcuts={keys === undefined ? 'Enter' : `Enter ${ariaKeys(keys)}`}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.repeat) event.preventDefault()
      }}
    >
      <span>{label}</span>
      <Keys keys="Enter" />
      {keys === undefined ? null : <Keys keys={keys} />}
    </button>
  )
}

// A link that looks like a button: it leads somewhere and changes nothing.
import { useRef } from 'react'
import { ariaKeys } from './key-names.ts'
import { useKey } from './key-registry.ts'
import { Keys } from './Keys.tsx'

export function LinkButton({
  label,
  href,
  keys,
  kind = 'secondary',
}: {
  readonly label: string
  readonly href: string
  readonly keys?: string
  readonly kind?: 'primary' | 'secondary'
}) {
  const element = useRef<HTMLAnchorElement>(null)
  useKey(keys === undefined ? null : { keys, label, run: () => element.current?.click() })
  return (
    <a
      ref={element}
      className={`button ${kind}`}
      href={href}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
    >
      <span>{label}</span>
      {keys === undefined ? null : <Keys keys={keys} />}
    </a>
  )
}

// The one registry of keys: whoever is on the screen says which keys it answers, and `?` lists them.
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { matches, isTyping } from './key-names.ts'

export type KeyBinding = {
  /** Such as `Alt+U`, `Ctrl+Enter`, `?` or `Escape`. */
  readonly keys: string
  /** What it does, as the list of keys says it. */
  readonly label: string
  readonly run: () => void
  /** Fires inside a text area too. Only where that is meant: otherwise a key never interrupts somebody writing. */
  readonly whileTyping?: boolean | undefined
  /** Belongs to the whole application and not to this screen. */
  readonly everywhere?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** What a component answers now; it changes with every render of its component. */
type Registered = { binding: KeyBinding | null }

let registered: readonly Registered[] = []
const listeners = new Set<() => void>()

/** Answers a key while the caller is on the screen. `null` registers nothing. */
export function useKey(binding: KeyBinding | null): void {
  const entry = useRef<Registered>({ binding })
  const keys = binding?.keys ?? null
  useLayoutEffect(() => {
    entry.current.binding = binding
  })
  // With the same stroke that draws it: a key that can be seen is one that works.
  useLayoutEffect(() => {
    const mine = entry.current
    if (keys === null) return undefined
    change([...registered, mine])
    return () => change(registered.filter((each) => each !== mine))
  }, [keys])
}

/** The bindings on the screen now, each key once: the one registered last answers it. */
export function useKeysOnScreen(): readonly KeyBinding[] {
  const entries = useSyncExternalStore(listen, () => registered)
  const bindings = entries.flatMap(({ binding }) => binding ?? [])
  return bindings.filter(({ keys }, place) => bindings.findLastIndex((other) => other.keys === keys) === place)
}

/** Starts to listen; once for the window. */
export function listenForKeys(target: Window): void {
  target.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    // A sheet over the page has the keyboard to itself until it is closed.
    if (document.querySelector('dialog:modal') !== null) return
    const typing = isTyping(event.target)
    const answers = registered
      .flatMap(({ binding }) => binding ?? [])
      .findLast(({ keys, whileTyping }) => matches(keys, event) && (!typing || whileTyping === true))
    if (answers === undefined || answers.disabled === true) return
    event.preventDefault()
    answers.run()
  })
}

function change(next: readonly Registered[]): void {
  registered = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

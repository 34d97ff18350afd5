// Words typed and not yet saved: kept while the window lives, so that going elsewhere and coming back loses none of them.
import { useEffect, useState, useSyncExternalStore } from 'react'

/** What has been typed, by what it is about. In memory only: nothing of it is put in the browser's storage. */
let drafts: ReadonlyMap<string, unknown> = new Map()
const listeners = new Set<() => void>()

export type DraftOf<Value> = {
  readonly value: Value
  /** Whether anything differs from what is saved. */
  readonly changed: boolean
  readonly set: (value: Value) => void
  /** Forgets what was typed: it has been saved, or is not wanted. */
  readonly forget: () => void
}

export function useDraft<Value>(about: string, saved: Value): DraftOf<Value> {
  const all = useSyncExternalStore(listen, () => drafts)
  // The key holds values of one type: whoever names it gives the saved value of that type with it.
  const value = all.has(about) ? (all.get(about) as Value) : saved
  return {
    value,
    changed: all.has(about),
    set: (next) => change(about, JSON.stringify(next) === JSON.stringify(saved) ? undefined : next),
    forget: () => change(about, undefined),
  }
}

/** The names of everything typed and not yet saved. */
export function useUnsaved(): ReadonlySet<string> {
  const all = useSyncExternalStore(listen, () => drafts)
  return new Set(all.keys())
}

/** Asks before the window is closed over words that are not saved; for as long as the caller is on the screen. */
export function useAskBeforeLeaving(): void {
  const all = useSyncExternalStore(listen, () => drafts)
  const [ask] = useState(() => (event: BeforeUnloadEvent) => event.preventDefault())
  useEffect(() => {
    if (all.size === 0) return undefined
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [all, ask])
}

function change(about: string, value: unknown): void {
  const next = new Map(drafts)
  if (value === undefined) next.delete(about)
  else next.set(about, value)
  drafts = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// What screen readers are told without the focus moving: one polite region for the window.
import { useSyncExternalStore } from 'react'

let message: { readonly text: string; readonly turn: number } = { text: '', turn: 0 }
const listeners = new Set<() => void>()

export function announce(text: string): void {
  message = { text, turn: message.turn + 1 }
  for (const listener of listeners) listener()
}

export function useAnnouncement(): { readonly text: string; readonly turn: number } {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => message,
  )
}

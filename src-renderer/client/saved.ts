// When the file was last saved, and how often: every view on the screen is read again after a write.
import { useSyncExternalStore } from 'react'
import { momentWords } from '../../src-main/words/moments.ts'

type Saved = {
  readonly at: string | null
  /** `10:42:07`, with the day where it was another. */
  readonly words: string | null
  readonly writes: number
}

let saved: Saved = { at: null, words: null, writes: 0 }
const listeners = new Set<() => void>()

export function recordSaved(at: string, readAgain: boolean): void {
  tell(at, saved.writes + (readAgain ? 1 : 0))
}

/** The moment the file knows of, when a window opens on it. */
export function recordSavedBefore(at: string | null): void {
  if (at !== null && (saved.at === null || saved.at < at)) tell(at, saved.writes)
}

/** Has every view read again, also where nothing was written here: another window may have. */
export function readAgain(): void {
  tell(saved.at, saved.writes + 1)
}

export function useSaved(): Saved {
  return useSyncExternalStore(listen, () => saved)
}

function tell(at: string | null, writes: number): void {
  saved = { at, words: at === null ? null : momentWords(at, new Date()), writes }
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

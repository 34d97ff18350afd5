// Words about a case, saved when they are left and whenever the writing pauses; what is not saved yet outlives the screen.
import { useEffect, useEffectEvent, useRef } from 'react'
import { useDraft } from '../../../components/use-draft.ts'

/** Long enough that a sentence is one entry in the history, short enough that a pulled plug costs half of one at most. */
const pauseMs = 2000

export type Written = {
  readonly text: string
  /** True while what is written differs from what is saved. */
  readonly unsaved: boolean
  readonly write: (text: string) => void
  readonly leave: () => void
}

export type Saving = {
  /** Whether it was saved. */
  readonly save: (text: string, was: string) => Promise<boolean>
  /** As the page goes: at once, and nobody waits for the answer. */
  readonly saveOnTheWay: (text: string, was: string) => void
}

/** `about`: the same for the same field of the same case. */
export function useWritten(about: string, saved: string, { save, saveOnTheWay }: Saving): Written {
  const draft = useDraft(about, saved)
  const timer = useRef(0)
  const text = useRef(draft.value)
  useEffect(() => {
    text.current = draft.value
  })

  const commit = async (): Promise<void> => {
    window.clearTimeout(timer.current)
    const kept = asKept(text.current)
    if (kept === saved || (await save(kept, saved))) {
      // Written on meanwhile, or a space at the end that is still being written behind.
      if (text.current === kept) draft.forget()
    }
  }
  const write = (next: string): void => {
    text.current = next
    draft.set(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void pause(), pauseMs)
  }
  const pause = useEffectEvent(commit)
  const leave = async (): Promise<void> => {
    text.current = asKept(text.current)
    if (draft.changed) {
      draft.set(text.current)
      await commit()
    }
  }
  const saveAtOnce = useEffectEvent(() => {
    if (draft.changed && asKept(text.current) !== saved) void commit()
  })
  const going = useEffectEvent(() => {
    if (draft.changed && asKept(text.current) !== saved) saveOnTheWay(asKept(text.current), saved)
  })
  useEffect(() => {
    const leaving = (): void => going()
    window.addEventListener('pagehide', leaving)
    return () => {
      window.removeEventListener('pagehide', leaving)
      saveAtOnce()
    }
  }, [])

  return { text: draft.value, unsaved: asKept(draft.value) !== saved, write, leave: () => void leave() }
}

/** As the door keeps it (domain/casework/field.ts). */
function asKept(text: string): string {
  return text.trim().normalize('NFC')
}

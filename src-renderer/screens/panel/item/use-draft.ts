// What is typed in the outcome strip, saved as it is typed: it comes back after a reload, and after a crash.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { call } from '../../../client/call.ts'
import { useChange } from '../../../client/use-change.ts'
import { startingWith, type Typed } from './outcome-draft.ts'

/** Long enough that a word is saved once, short enough that a pulled plug costs half a sentence at most. */
const pauseMs = 400

export type Drafting = {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
  /** Nothing more is saved: what was typed has been recorded. */
  readonly stop: () => void
  readonly savedAt: string | null
  readonly failed: boolean
}

export function useDraft(item: ItemView): Drafting {
  const [typed, setTyped] = useState<Typed>(() => startingWith(item))
  const [savedAt, setSavedAt] = useState(item.draft?.savedAt ?? null)
  const about = { session: item.session.id, standard: item.standard.number }
  const saving = useChange('items.draft', { readAgain: false })
  const unsaved = useRef<{ readonly timer: number; readonly typed: Typed } | null>(null)

  const stop = (): void => {
    window.clearTimeout(unsaved.current?.timer)
    unsaved.current = null
  }
  const save = async (now: Typed): Promise<void> => {
    stop()
    const saved = await saving.run({ ...about, ...fields(now) })
    if (saved !== null) setSavedAt(saved.savedAt)
  }
  const change = (part: Partial<Typed>): void => {
    stop()
    const now = { ...typed, ...part }
    setTyped(now)
    unsaved.current = { typed: now, timer: window.setTimeout(() => void save(now), pauseMs) }
  }
  const saveAtOnce = useEffectEvent(() => {
    if (unsaved.current !== null) void save(unsaved.current.typed)
  })
  /** The page goes, and does not wait for the answer to what is being saved already. */
  const saveOnTheWay = useEffectEvent(() => {
    if (unsaved.current === null) return
    void call('items.draft', { ...about, ...fields(unsaved.current.typed) })
    stop()
  })
  useEffect(() => {
    const leaving = (): void => saveOnTheWay()
    window.addEventListener('pagehide', leaving)
    return () => {
      window.removeEventListener('pagehide', leaving)
      saveAtOnce()
    }
  }, [])

  return { typed, change, stop, savedAt, failed: saving.failure !== null }
}

function fields({ grounds, ...rest }: Typed) {
  return { ...rest, grounds: [...grounds] }
}

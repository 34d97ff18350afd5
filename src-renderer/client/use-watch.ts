// Watches one long call: how far it has come, asked a few times a second, and a way to stop it.
import { useEffect, useState } from 'react'
import type { Progress } from '../../src-main/api/contract/progress.ts'
import { bridge } from './bridge.ts'

export type Watching = {
  /** Runs a call under a name of its own; the same call is named to the door. */
  readonly during: <Said>(work: (watch: string) => Promise<Said>) => Promise<Said>
  /** Null where nothing is under way, or nothing has been heard of it yet. */
  readonly progress: Progress | null
  readonly stop: () => void
  /** Stop was said, and the answer is not there yet. */
  readonly stopping: boolean
}

const everyMs = 150

export function useWatch(): Watching {
  const [watch, setWatch] = useState<string | null>(null)
  const [heard, setHeard] = useState<{ readonly of: string; readonly progress: Progress } | null>(null)
  const [stopped, setStopped] = useState<string | null>(null)

  useEffect(() => {
    if (watch === null) return undefined
    let wanted = true
    const ask = async (): Promise<void> => {
      const progress = await progressOf(watch)
      if (!wanted) return
      if (progress !== null) setHeard({ of: watch, progress })
      timer = setTimeout(() => void ask(), everyMs)
    }
    let timer = setTimeout(() => void ask(), everyMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [watch])

  return {
    during: async (work) => {
      const name = crypto.randomUUID()
      setWatch(name)
      const said = await work(name)
      setWatch((now) => (now === name ? null : now))
      return said
    },
    progress: heard !== null && heard.of === watch ? heard.progress : null,
    stop: () => {
      if (watch === null) return
      setStopped(watch)
      void bridge.stop(watch)
    },
    stopping: watch !== null && stopped === watch,
  }
}

/** Null where the host is gone: the call itself says so. */
async function progressOf(watch: string): Promise<Progress | null> {
  try {
    return await bridge.progressOf(watch)
  } catch {
    return null
  }
}

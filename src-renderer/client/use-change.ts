// Changes something through the door: busy while it runs, the moment it was saved, or why it was not.
import { useRef, useState } from 'react'
import type { InputOf, MethodsThat, ViewOf } from '../../src-main/api/contract/contract.ts'
import { call, type Failure } from './call.ts'
import { recordSaved } from './saved.ts'

export type Changing<Name extends MethodsThat<'writes'>> = {
  /** The view after the change, or null where it was refused or failed (see `failure`). Changes of one hook run in turn. */
  readonly run: (input: InputOf<Name>, watch?: string) => Promise<ViewOf<Name> | null>
  readonly busy: boolean
  readonly failure: Failure | null
  /** Takes the failure off the screen, for instance when the person begins to put it right. */
  readonly clear: () => void
}

/** `readAgain: false` is for drafts, which change nothing any view shows. */
export function useChange<Name extends MethodsThat<'writes'>>(
  method: Name,
  { readAgain = true }: { readonly readAgain?: boolean } = {},
): Changing<Name> {
  const [running, setRunning] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const run = (input: InputOf<Name>, watch?: string): Promise<ViewOf<Name> | null> => {
    setRunning((count) => count + 1)
    const turn = last.current.then(async () => {
      const answer = await call(method, input, watch)
      setRunning((count) => count - 1)
      setFailure(answer.ok ? null : answer.failure)
      if (!answer.ok) return null
      if (answer.savedAt !== null) recordSaved(answer.savedAt, readAgain)
      return answer.view
    })
    last.current = turn
    return turn
  }

  return { run, busy: running > 0, failure, clear: () => setFailure(null) }
}

// Asks once, when somebody presses a button: for questions too large or too rare to be kept fresh.
import { useRef, useState } from 'react'
import type { InputOf, MethodsThat, ViewOf } from '../../src-main/api/contract/contract.ts'
import { call, type Failure } from './call.ts'

export type Asking<Name extends MethodsThat<'reads'>> = {
  /** `watch`: the name a long question is watched by (use-watch.ts). */
  readonly ask: (input: InputOf<Name>, watch?: string) => Promise<ViewOf<Name> | null>
  readonly busy: boolean
  readonly view: ViewOf<Name> | null
  readonly failure: Failure | null
  /** Takes the answer off the screen. */
  readonly clear: () => void
}

export function useAsk<Name extends MethodsThat<'reads'>>(method: Name): Asking<Name> {
  const [asked, setAsked] = useState<Pick<Asking<Name>, 'busy' | 'view' | 'failure'>>(nothing)
  const turn = useRef(0)

  const ask = async (input: InputOf<Name>, watch?: string): Promise<ViewOf<Name> | null> => {
    turn.current += 1
    const mine = turn.current
    setAsked({ ...nothing, busy: true })
    const answer = await call(method, input, watch)
    // Asked again meanwhile, or taken back: this answer is nobody's.
    if (mine !== turn.current) return null
    setAsked({ busy: false, view: answer.ok ? answer.view : null, failure: answer.ok ? null : answer.failure })
    return answer.ok ? answer.view : null
  }
  const clear = (): void => {
    turn.current += 1
    setAsked(nothing)
  }
  return { ask, clear, ...asked }
}

const nothing = { busy: false, view: null, failure: null } as const

// Reads a view and keeps it fresh: it is read again after every write, and the old one stays on the screen meanwhile.
import { useEffect, useEffectEvent, useState } from 'react'
import type { InputOf, MethodsThat, ViewOf } from '../../src-main/api/contract/contract.ts'
import { call, type Failure } from './call.ts'
import { useSaved } from './saved.ts'

export type Viewing<View> =
  | { readonly state: 'loading'; readonly view: null; readonly failure: null }
  | { readonly state: 'shown'; readonly view: View; readonly failure: null }
  /** The view is the last one that was read, where there was one. */
  | { readonly state: 'failed'; readonly view: View | null; readonly failure: Failure }

/** What was asked, as of which write, and what came of it. */
type Read<View> = { readonly asked: string; readonly asOf: number; readonly viewing: Viewing<View> }

const loading = { state: 'loading', view: null, failure: null } as const

/**
 * `input` null asks nothing: for a view that depends on something not yet known. `also`: read again when it grows, where a
 * write was not told to every view.
 */
export function useView<Name extends MethodsThat<'reads'>>(
  method: Name,
  input: InputOf<Name> | null,
  also = 0,
): Viewing<ViewOf<Name>> {
  const asked = input === null ? null : `${method} ${JSON.stringify(input)}`
  const writes = useSaved().writes + also
  const [read, setRead] = useState<Read<ViewOf<Name>> | null>(null)
  const ask = useEffectEvent(() => (input === null ? null : call(method, input)))

  useEffect(() => {
    let wanted = true
    const readIt = async (): Promise<void> => {
      const answer = await ask()
      // An answer that comes after its question has changed is nobody's.
      if (answer === null || asked === null || !wanted) return
      setRead((before) => ({
        asked,
        asOf: writes,
        viewing: answer.ok
          ? { state: 'shown', view: answer.view, failure: null }
          : { state: 'failed', view: before?.asked === asked ? before.viewing.view : null, failure: answer.failure },
      }))
    }
    void readIt()
    return () => {
      wanted = false
    }
  }, [asked, writes])

  return read !== null && read.asked === asked ? read.viewing : loading
}

// Asks again whenever what is asked changes, and keeps the last answer on the screen meanwhile: for what is said while somebody types.
import { useEffect, useEffectEvent, useState } from 'react'
import type { InputOf, MethodsThat, ViewOf } from '../../src-main/api/contract/contract.ts'
import { call, type Failure } from './call.ts'
import { useSaved } from './saved.ts'

export type Checked<View> = {
  /** The last answer; null before the first, and where nothing is asked. */
  readonly view: View | null
  /** Whether it answers what is asked now. */
  readonly fresh: boolean
  readonly failure: Failure | null
}

type Last<View> = { readonly asked: string; readonly view: View | null; readonly failure: Failure | null }

/** `input` null asks nothing. */
export function useChecked<Name extends MethodsThat<'reads'>>(
  method: Name,
  input: InputOf<Name> | null,
): Checked<ViewOf<Name>> {
  const { writes } = useSaved()
  const asked = input === null ? null : `${writes} ${JSON.stringify(input)}`
  const [last, setLast] = useState<Last<ViewOf<Name>> | null>(null)
  const ask = useEffectEvent(() => (input === null ? null : call(method, input)))
  useEffect(() => {
    let wanted = true
    const askIt = async (): Promise<void> => {
      const answer = await ask()
      if (answer === null || asked === null || !wanted) return
      setLast(answer.ok ? { asked, view: answer.view, failure: null } : { asked, view: null, failure: answer.failure })
    }
    void askIt()
    return () => {
      wanted = false
    }
  }, [asked])
  if (asked === null) return { view: null, fresh: true, failure: null }
  return { view: last?.view ?? null, fresh: last?.asked === asked, failure: last?.failure ?? null }
}

// What is being supposed on a screen, and what it would give: asked anew with every change, kept nowhere else.
import { useState } from 'react'
import type { InputOf } from '../../../src-main/api/contract/contract.ts'
import type { WhatIfView } from '../../../src-main/api/contract/views.ts'
import type { Failure } from '../../client/call.ts'
import { useView } from '../../client/use-view.ts'

export type Supposing = Pick<InputOf<'whatIf.show'>, 'supposed' | 'tried'>
export type About = Pick<InputOf<'whatIf.show'>, 'inspection' | 'session' | 'standard'>

export type WhatIf = {
  readonly supposing: Supposing
  readonly set: (supposing: Supposing) => void
  /** The last that was answered: it stays while the next is worked out, and where the next is refused. */
  readonly view: WhatIfView | null
  readonly failure: Failure | null
}

const nothingSupposed: Supposing = {
  supposed: { judgements: [], turned: [], setAside: [] },
  tried: null,
}

/** `about` null supposes nothing; another item begins with nothing supposed. */
export function useWhatIf(about: About | null): WhatIf {
  const of = JSON.stringify(about)
  const [kept, setKept] = useState({ of, supposing: nothingSupposed })
  const [last, setLast] = useState<{ readonly of: string; readonly view: WhatIfView } | null>(null)
  const supposing = kept.of === of ? kept.supposing : nothingSupposed
  const viewing = useView('whatIf.show', about === null ? null : { ...about, ...supposing })
  if (viewing.view !== null && viewing.view !== last?.view) setLast({ of, view: viewing.view })
  return {
    supposing,
    set: (next) => setKept({ of, supposing: next }),
    view: viewing.view ?? (last?.of === of ? last.view : null),
    failure: viewing.failure,
  }
}

/** More than nought: so many from no to yes; less: from yes to no. */
export function turnedIn({ supposed }: Supposing, question: string): number {
  const found = supposed.turned.find(({ keyQuestion }) => keyQuestion === question)
  return found === undefined ? 0 : found.from === 'N' ? found.cases : -found.cases
}

export function withTurned({ supposed, tried }: Supposing, question: string, turned: number): Supposing {
  const others = supposed.turned.filter(({ keyQuestion }) => keyQuestion !== question)
  const own = { keyQuestion: question, from: turned > 0 ? ('N' as const) : ('Y' as const), cases: Math.abs(turned) }
  return { tried, supposed: { ...supposed, turned: turned === 0 ? others : [...others, own] } }
}

export function withAnswer(
  { supposed, tried }: Supposing,
  keyQuestion: string,
  reference: string,
  answer: 'Y' | 'N' | null,
): Supposing {
  const others = supposed.judgements.filter((each) => each.keyQuestion !== keyQuestion || each.reference !== reference)
  const judgements = answer === null ? others : [...others, { keyQuestion, reference, answer }]
  return { tried, supposed: { ...supposed, judgements } }
}

export function withAside({ supposed, tried }: Supposing, sample: string, reference: string, away: boolean): Supposing {
  const others = supposed.setAside.filter((each) => each.sample !== sample || each.reference !== reference)
  return { tried, supposed: { ...supposed, setAside: away ? [...others, { sample, reference }] : others } }
}

// What the panel looks up beside the item in hand: one thing at a time, each with its key, and none of it over the evidence.
import { useState } from 'react'
import type { PrecedentsView } from '../../../../src-main/api/contract/views.ts'
import { useView } from '../../../client/use-view.ts'
import { useWhatIf, type WhatIf } from '../../what-if/use-what-if.ts'

export type Look = 'cases' | 'why' | 'what-if' | 'precedents'

export type Looking = {
  readonly at: Look | null
  readonly look: (at: Look) => void
  readonly close: () => void
  readonly precedents: PrecedentsView | null
  /** Null unless something is being supposed. */
  readonly whatIf: WhatIf | null
}

export function useLooking(session: string, inspection: string, standard: string | null): Looking {
  const [open, setOpen] = useState<{ readonly standard: string | null; readonly at: Look } | null>(null)
  // Another item is looked at anew: what was supposed of this one goes with it.
  const at = open !== null && open.standard === standard ? open.at : null
  const supposing = at === 'what-if' && standard !== null
  const whatIf = useWhatIf(supposing ? { inspection, session, standard } : null)
  const precedents = useView('items.precedents', standard === null ? null : { session, standard })
  return {
    at,
    look: (wanted) => setOpen(at === wanted ? null : { standard, at: wanted }),
    close: () => setOpen(null),
    precedents: precedents.view,
    whatIf: supposing ? whatIf : null,
  }
}

// Changes to one case: each is sent at once and shown at once, and taken back where it was refused.
import { useLayoutEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../../src-main/api/contract/views.ts'
import type { Failure } from '../../../client/call.ts'
import { useCaseChange, type BesideGrid } from './form-context.ts'

export type OneCase = { readonly inspection: string; readonly sample: string; readonly reference: string }

export type CaseChanges = {
  /** The value on the screen: what was entered last, or what stands. */
  readonly shown: (field: string, stands: string) => string
  /** Whether it was saved. `was`: what the person saw before. */
  readonly enter: (field: string, value: string, was: string) => Promise<boolean>
  /** Why the last change was not saved, if it was one of this field. */
  readonly failureAt: (field: string) => Failure | null
  readonly clear: () => void
}

/** `savedOver`: the view on the screen when it was saved; the next one holds it. */
type Sent = { readonly value: string; readonly savedOver: CaseView | null }

export function useCaseChanges(
  { inspection, sample, reference }: OneCase,
  view: CaseView,
  beside: BesideGrid | null,
): CaseChanges {
  const change = useCaseChange('cases.change', beside)
  const [sent, setSent] = useState<ReadonlyMap<string, Sent>>(new Map())
  const [last, setLast] = useState('')
  const onScreen = useRef(view)
  useLayoutEffect(() => {
    onScreen.current = view
  })

  const enter = async (field: string, value: string, was: string): Promise<boolean> => {
    setLast(field)
    setSent((before) => new Map(before).set(field, { value, savedOver: null }))
    const after = await change.run({ inspection, sample, reason: '', changes: [{ reference, field, value, was }] })
    const savedOver = onScreen.current
    setSent((before) => {
      // Something else was entered there meanwhile, and its own answer is still to come.
      if (before.get(field)?.value !== value) return before
      const next = new Map(before)
      if (after === null) next.delete(field)
      else next.set(field, { value, savedOver })
      return next
    })
    return after !== null
  }
  const shown = (field: string, stands: string): string => {
    const own = sent.get(field)
    return own === undefined || (own.savedOver !== null && own.savedOver !== view) ? stands : own.value
  }
  return { shown, enter, failureAt: (field) => (field === last ? change.failure : null), clear: change.clear }
}

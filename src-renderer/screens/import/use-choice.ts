// Which differences of a return are taken: all or none, but for the cells somebody chose otherwise.
import { useState } from 'react'
import type { InputOf } from '../../../src-main/api/contract/contract.ts'
import type { CaseDifferencesView, MetView } from '../../../src-main/api/contract/views.ts'

export type TakenDifferences = NonNullable<InputOf<'returns.import'>['differences']>

export type Choice = {
  readonly take: 'all' | 'none'
  readonly takeAll: (take: 'all' | 'none') => void
  readonly reason: string
  readonly setReason: (reason: string) => void
  readonly isTaken: (each: CaseDifferencesView, field: string) => boolean
  readonly choose: (each: CaseDifferencesView, field: string, taken: boolean) => void
  readonly chooseCase: (each: CaseDifferencesView, taken: boolean) => void
  /** Cases of which something is taken, and of which nothing is. */
  readonly changed: number
  readonly left: number
  /** As the door takes it. */
  readonly given: () => TakenDifferences
}

/** A case of which some cells were chosen otherwise than the others. */
type Otherwise = { readonly each: CaseDifferencesView; readonly fields: ReadonlySet<string> }

export function useChoice({ changed: differing, asOf }: MetView): Choice {
  const [take, setTake] = useState<'all' | 'none'>('all')
  const [reason, setReason] = useState('')
  const [otherwise, setOtherwise] = useState<ReadonlyMap<string, Otherwise>>(new Map())
  const of = (each: CaseDifferencesView): ReadonlySet<string> => otherwise.get(keyOf(each))?.fields ?? new Set()
  const setFields = (each: CaseDifferencesView, fields: ReadonlySet<string>): void => {
    const next = new Map(otherwise)
    if (fields.size === 0) next.delete(keyOf(each))
    else next.set(keyOf(each), { each, fields })
    setOtherwise(next)
  }
  const named = [...otherwise.values()]
  const changed =
    take === 'none'
      ? named.length
      : differing - named.filter(({ each, fields }) => fields.size === each.cells.length).length
  return {
    take,
    takeAll: (chosen) => {
      setTake(chosen)
      setOtherwise(new Map())
    },
    reason,
    setReason,
    isTaken: (each, field) => (take === 'all') !== of(each).has(field),
    choose: (each, field, taken) => {
      const fields = new Set(of(each))
      if (taken === (take === 'all')) fields.delete(field)
      else fields.add(field)
      setFields(each, fields)
    },
    chooseCase: (each, taken) =>
      setFields(each, taken === (take === 'all') ? new Set() : new Set(each.cells.map(({ field }) => field))),
    changed,
    left: differing - changed,
    given: () => ({
      take,
      but: named.flatMap(({ each: { sample, reference, cells }, fields }) =>
        fields.size === cells.length
          ? [{ sample, reference }]
          : [...fields].map((field) => ({ sample, reference, field })),
      ),
      reason,
      asOf,
    }),
  }
}

function keyOf({ sample, reference }: CaseDifferencesView): string {
  return `${sample}\n${reference}`
}

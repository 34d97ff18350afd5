// What every part of a case's form shares: the case, how it is changed, and why it may not be.
import { createContext, use } from 'react'
import type { CasesChangedView, ValueView } from '../../../../src-main/api/contract/views.ts'
import { useChange, type Changing } from '../../../client/use-change.ts'
import type { CaseChanges, OneCase } from './use-case-changes.ts'

export type FormOfCase = {
  readonly one: OneCase
  readonly changes: CaseChanges
  /** Why nothing can be changed now, in words; null while it can. */
  readonly whyNot: string | null
  /** The grid the form stands beside, which is told what changed; null where the case has the page to itself. */
  readonly beside: BesideGrid | null
  /** Whether a value came with the return of the case: the head of the page says who brought that in, once for all. */
  readonly isFromReturn: (given: Given) => boolean
}
export type BesideGrid = {
  /** Grows whenever the case may have changed in the grid. */
  readonly asOf: number
  readonly onChanged: (view: CasesChangedView) => void
}
export type Given = { readonly by: string; readonly at: string; readonly file: string }

export const FormContext = createContext<FormOfCase | null>(null)

export function useFormOfCase(): FormOfCase {
  const form = use(FormContext)
  if (form === null) throw new Error('this part of a case was drawn outside its form')
  return form
}

/** What a field is kept under while it is being written. */
export function draftNameOf({ inspection, sample, reference }: OneCase, field: string): string {
  return `case ${JSON.stringify([inspection, sample, reference, field])}`
}

/** Who gave the value that stands, when, and with which file; null where nobody has. */
export function givenBy(value: ValueView): Given | null {
  const entry = value.history.find(({ stands }) => stands)
  return entry === undefined || value.disagreement.length > 0 ? null : entry
}

type Method = 'cases.change' | 'cases.withdraw' | 'cases.restore' | 'disagreements.settle'

/** A change to the case: every view is read again, or, beside the grid, the grid takes the rows that changed. */
export function useCaseChange<Name extends Method>(method: Name, beside: BesideGrid | null): Changing<Name> {
  const change = useChange(method, { readAgain: beside === null })
  return {
    ...change,
    async run(input) {
      const after = await change.run(input)
      // Each of these methods answers with it; the union of their names hides that.
      if (after !== null) beside?.onChanged(after as CasesChangedView)
      return after
    },
  }
}

// The keys of a case's form: they act on the question the focus is in, and move it from question to question.
import { useLayoutEffect, useState, type RefObject } from 'react'
import { useKey, type KeyBinding } from '../../../components/key-registry.ts'

type Form = RefObject<HTMLElement | null>

/** `alone`: nothing else is on the screen, so the keys are the form's wherever the focus is. `answersOnly`: no reasons, no history. */
export function useQuestionKeys(form: Form, alone: boolean, answersOnly = false): void {
  const { inForm, inControl } = useWhereFocusIs(form, alone)
  const acting = (binding: KeyBinding): KeyBinding | null => (inForm ? binding : null)
  // Arrows belong to radio buttons and fields while one of them has the focus.
  const moving = (binding: KeyBinding): KeyBinding | null => (inForm && !inControl ? binding : null)
  const press = (selector: string) => () => {
    const button = questionInHand()?.querySelector<HTMLElement>(selector)
    button?.focus()
    button?.click()
  }
  const answer = (value: string) => press(`[data-answer="${value}"][aria-pressed="false"]`)
  const move = (by: 1 | -1) => () => focusQuestion(form.current, by)
  useKey(moving({ keys: 'Down', label: 'Next question', run: move(1) }))
  useKey(moving({ keys: 'Up', label: 'Question before', run: move(-1) }))
  useKey(acting({ keys: 'J', label: 'Next question', run: move(1) }))
  useKey(acting({ keys: 'K', label: 'Question before', run: move(-1) }))
  useKey(acting({ keys: 'Y', label: 'Yes', run: answer('Y') }))
  useKey(acting({ keys: 'N', label: 'No', run: answer('N') }))
  useKey(acting({ keys: 'A', label: 'Not applicable', run: answer('NA') }))
  useKey(acting({ keys: 'Delete', label: 'Blank', run: press('[aria-pressed="true"]') }))
  const besides = (binding: KeyBinding): KeyBinding | null => (answersOnly ? null : acting(binding))
  useKey(besides({ keys: 'R', label: 'Reason for the answer', run: press('[data-does="reason"]') }))
  useKey(
    besides({
      keys: 'H',
      label: 'History of the answer',
      run: () => questionInHand()?.querySelector<HTMLElement>('[data-does="history"]')?.click(),
    }),
  )
}

/** The question the focus is in; its letters do nothing elsewhere. */
function questionInHand(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-question]') ?? null
}

function focusQuestion(form: HTMLElement | null, by: 1 | -1): void {
  const all = [...(form?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
  const at = all.findIndex((question) => question === questionInHand())
  focusAnswers(at === -1 ? all[0] : all[at + by])
}

export function focusAnswers(question: HTMLElement | null | undefined): void {
  const button = question?.querySelector<HTMLElement>('.answers [tabindex="0"]')
  button?.focus({ preventScroll: true })
  question?.scrollIntoView({ block: 'nearest' })
}

function useWhereFocusIs(form: Form, alone: boolean): { readonly inForm: boolean; readonly inControl: boolean } {
  const [where, setWhere] = useState({ inForm: alone, inControl: false })
  // Before anything takes the focus as it appears.
  useLayoutEffect(() => {
    const look = (event: FocusEvent): void => {
      const { target } = event
      // A sheet over the page comes and goes; the keys it lists are those of what lies under it.
      if (!(target instanceof Element) || target.closest('dialog') !== null) return
      const inForm = alone || form.current?.contains(target) === true
      const inControl = target.matches('input, select, textarea')
      setWhere((before) =>
        before.inForm === inForm && before.inControl === inControl ? before : { inForm, inControl },
      )
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [form, alone])
  return where
}

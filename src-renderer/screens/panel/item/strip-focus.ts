// Where the focus goes in the outcome strip: to the first choice, to what is missing, and back to the words after a read-back.
import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { ItemView, OutcomeChoice } from '../../../../src-main/api/contract/views.ts'
import type { Failure } from '../../../client/call.ts'

type Strip = RefObject<HTMLElement | null>

export function focusFirstChoice(strip: HTMLElement | null): void {
  focusIn(strip, 'input[type=radio]:checked', 'input[type=radio]')
}

/** Figures that only have to be read out are read back at once, unless words are being typed already. */
export function useStart(
  strip: Strip,
  { choices, draft, retracted }: ItemView,
  free: boolean,
  readBack: (choice: OutcomeChoice) => void,
): void {
  const started = useRef(false)
  useLayoutEffect(() => {
    if (started.current) return
    started.current = true
    const stands = choices.find(({ outcome }) => outcome === 'stands')
    if (stands !== undefined && free && draft === null && retracted.length === 0) readBack(stands)
    else focusFirstChoice(strip.current)
  })
}

/** Where something is missing, the focus goes there; a refusal of the whole is brought into sight. */
export function useFirstFault(strip: Strip, refused: Failure | null): void {
  useLayoutEffect(() => {
    if (refused === null) return
    focusIn(strip.current, '.wrong input:checked', '.wrong input', '.wrong textarea')
    strip.current?.querySelector('.notice.refused, .notice.failed')?.scrollIntoView({ block: 'nearest' })
  }, [refused, strip])
}

/** Escape leads from the read-back to the words; where there are none, to the choice. */
export function useReturn(strip: Strip, readBack: boolean): void {
  const before = useRef(readBack)
  useLayoutEffect(() => {
    if (before.current && !readBack)
      focusIn(strip.current, 'textarea', 'input[type=radio]:checked', 'input[type=radio]')
    before.current = readBack
  }, [readBack, strip])
}

/** The first of the selectors that finds something wins. */
function focusIn(element: HTMLElement | null, ...selectors: readonly string[]): void {
  const found = selectors.map((selector) => element?.querySelector<HTMLElement>(selector) ?? null)
  found.find((each) => each !== null)?.focus()
}

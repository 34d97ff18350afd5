// Brings the focus to what has just appeared in the place of what had it.
import { useLayoutEffect, useRef, type RefObject } from 'react'

/** For an element with `tabIndex={-1}` or one that takes the focus anyway. */
export function useFocusOnMount<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null)
  useLayoutEffect(() => element.current?.focus(), [])
  return element
}

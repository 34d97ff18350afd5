// When something that was asked for in place closes, the focus goes back to where it was asked for.
import { useLayoutEffect, useRef } from 'react'

/** `find`: the button that opens it, or what stands there now. Only where the focus went with what closed. */
export function useFocusBack(open: boolean, find: () => HTMLElement | null | undefined): void {
  const before = useRef(open)
  useLayoutEffect(() => {
    if (before.current && !open && document.activeElement === document.body) find()?.focus()
    before.current = open
  })
}

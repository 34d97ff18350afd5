// Puts the focus on the new screen's heading when the place changes, so that the keyboard and screen readers arrive too.
import { useLayoutEffect, useRef } from 'react'
import type { Route } from './router.ts'

export function useFocusOnArrival(route: Route | null): void {
  const place = route === null ? null : `${route.screen} ${JSON.stringify(route.params)}`
  const before = useRef(place)
  useLayoutEffect(() => {
    if (before.current === place) return undefined
    before.current = place
    const from = document.activeElement
    if (hasArrived(from)) return undefined
    // The heading comes with the first view, however long that takes.
    const watch = new MutationObserver(() => {
      if (hasArrived(from)) watch.disconnect()
    })
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [place])
}

/** The focus is not taken from somebody who has gone on meanwhile. */
function hasArrived(from: Element | null): boolean {
  if (document.activeElement !== from && document.activeElement !== document.body) return true
  const heading = document.querySelector<HTMLElement>('main h1:not(.waiting)')
  if (heading === null) return false
  heading.tabIndex = -1
  heading.focus()
  window.scrollTo(0, 0)
  return true
}

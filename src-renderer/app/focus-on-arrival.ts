// Puts the focus on the new screen's heading when the place changes, so that the keyboard and screen readers arrive too.
import { useEffect, useRef } from 'react'
import type { Route } from './router.ts'

export function useFocusOnArrival(route: Route | null): void {
  const place = route === null ? null : `${route.screen} ${JSON.stringify(route.params)}`
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return undefined
    before.current = place
    // The heading may come with the first view; it is waited for, but the focus is not taken from somebody who went on.
    const from = document.activeElement
    const deadline = Date.now() + 2000
    const timer = window.setInterval(() => {
      const heading = document.querySelector<HTMLElement>('main h1')
      const moved = document.activeElement !== from && document.activeElement !== document.body
      if (heading !== null && !moved) {
        heading.tabIndex = -1
        heading.focus()
        window.scrollTo(0, 0)
      }
      if (heading !== null || moved || Date.now() > deadline) window.clearInterval(timer)
    }, 20)
    return () => window.clearInterval(timer)
  }, [place])
}

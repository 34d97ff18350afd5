// Something that may be wider than its window, such as a table: it scrolls by itself, shows at its edges that it goes on, and
// the keyboard can reach it then.
import { useEffect, useRef, useState, type ReactNode } from 'react'

type GoesOn = { readonly before: boolean; readonly after: boolean }

export function Sideways({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [{ before, after }, setGoesOn] = useState<GoesOn>({ before: false, after: false })
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const look = (): void => setGoesOn((known) => sameOr(known, goesOn(element)))
    const watch = new ResizeObserver(look)
    watch.observe(element)
    for (const child of element.children) watch.observe(child)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  const edges = [before ? 'goes-on-before' : '', after ? 'goes-on-after' : ''].filter((edge) => edge !== '')
  return (
    <div className={['sideways', ...edges].join(' ')}>
      {/* Focusable only while there is something to scroll: the arrow keys then move it. */}
      <div
        ref={frame}
        className="sideways-scroll"
        {...(before || after ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
      >
        {children}
      </div>
    </div>
  )
}

/** A pixel of rounding is nothing to scroll to. */
function goesOn({ scrollLeft, clientWidth, scrollWidth }: HTMLElement): GoesOn {
  return { before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 }
}

function sameOr(known: GoesOn, now: GoesOn): GoesOn {
  return known.before === now.before && known.after === now.after ? known : now
}

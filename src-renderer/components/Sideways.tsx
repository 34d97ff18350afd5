// Something that may be wider than its window, such as a table: it scrolls by itself, and the keyboard can reach it then.
import { useEffect, useRef, useState, type ReactNode } from 'react'

export function Sideways({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [wider, setWider] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const watch = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth))
    watch.observe(element)
    for (const child of element.children) watch.observe(child)
    return () => watch.disconnect()
  }, [])
  return (
    // Focusable only while there is something to scroll: the arrow keys then move it.
    <div ref={frame} className="sideways" {...(wider ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}>
      {children}
    </div>
  )
}

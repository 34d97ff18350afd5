// Whether what is inside an element is taller than the element, so that it scrolls and must be reached by the keyboard.
import { useEffect, useState, type RefObject } from 'react'

export function useOverflow(box: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setOverflows(element.scrollHeight > element.clientHeight + 1))
    for (const each of [element, ...element.children]) observer.observe(each)
    return () => observer.disconnect()
  }, [box])
  return overflows
}

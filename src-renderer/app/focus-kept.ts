// Where what had the focus is gone, the heading over its place has it: a keyboard is never left outside the page.
import { useEffect } from 'react'

/** Whoever puts the focus somewhere itself is first: this comes after everything that is drawn together. */
export function useFocusKept(): void {
  useEffect(() => {
    let path: readonly Element[] = []
    const remember = ({ target }: FocusEvent): void => {
      // A grid draws its cells anew while somebody is in one, and gives them the focus back itself.
      path = target instanceof Element && target.closest('.ag-root') === null ? withAncestors(target) : []
    }
    const watch = new MutationObserver(() => {
      const [had] = path
      if (had === undefined || had.isConnected || document.activeElement !== document.body) return
      const heading = headingOver(path)
      path = []
      if (heading === null) return
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', remember)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      watch.disconnect()
    }
  }, [])
}

/** A screen that went as a whole is another matter: the next one takes the focus as it arrives. */
function headingOver(path: readonly Element[]): HTMLElement | null {
  const left = path.filter((each) => each.isConnected && each.closest('main') !== null && each.localName !== 'main')
  for (const each of left) {
    const heading = each.querySelector<HTMLElement>('h1, h2, h3, legend')
    if (heading !== null) return heading
  }
  return left.length === 0 ? null : document.querySelector<HTMLElement>('main h1')
}

function withAncestors(element: Element): readonly Element[] {
  return element.parentElement === null ? [element] : [element, ...withAncestors(element.parentElement)]
}

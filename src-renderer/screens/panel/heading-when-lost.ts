// Where the focus was on something that is gone, it goes to the heading; otherwise it is left where it is.
import { useEffect } from 'react'

export function useHeadingWhenLost(): void {
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
  }, [])
}

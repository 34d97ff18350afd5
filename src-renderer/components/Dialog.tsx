// A sheet over the page for what is asked on demand (keys, search), never for a decision. Escape closes it.
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'

export type DialogProps = {
  readonly title: string
  /** What the button that closes it says. */
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Dialog({ title, close, onClose, children }: DialogProps) {
  const sheet = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const element = sheet.current
    // The browser gives the focus back to where it was when a modal dialog closes.
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={sheet} className="sheet" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      {/* Last, so that the focus starts at the content; drawn at the top right. */}
      <button type="button" className="quiet sheet-close" onClick={onClose}>
        {close}
      </button>
    </dialog>
  )
}

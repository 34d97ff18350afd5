// A message in the page, never over it: something to know, something refused, something that went wrong.
import type { ReactNode } from 'react'

export type NoticeProps = {
  readonly kind: 'note' | 'done' | 'refused' | 'failed'
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** A refusal and a failure are read out at once; the others when the reader comes to them. */
export function Notice({ kind, title, children }: NoticeProps) {
  const urgent = kind === 'refused' || kind === 'failed'
  return (
    <div className={`notice ${kind}`} role={urgent ? 'alert' : undefined}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      <div>{children}</div>
    </div>
  )
}

// A screen with nothing on it yet: what will stand here, and what to do to get it.
import type { ReactNode } from 'react'

export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <div>{children}</div>
      {actions === undefined ? null : <div className="actions">{actions}</div>}
    </section>
  )
}

// A page on the left that stays in sight, and beside it what is to be read or done about it.
import type { ReactNode } from 'react'
import './beside-paper.css'

export type BesidePaperProps = {
  readonly title: string
  readonly under: ReactNode
  /** Between the heading and the page, over the whole width. */
  readonly notice?: ReactNode
  readonly paper: ReactNode
  readonly children: ReactNode
}

export function BesidePaper({ title, under, notice, paper, children }: BesidePaperProps) {
  return (
    <div className="page beside-paper">
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          <div className="quiet-text">{under}</div>
        </div>
      </div>
      {notice}
      {paper}
      <div className="beside">{children}</div>
    </div>
  )
}

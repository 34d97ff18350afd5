// One of the lists beside a page: its name, how it stands, and what is in it.
import { useId, type ReactNode } from 'react'
import { Tag } from './Tag.tsx'

export type BesideListProps = {
  readonly title: string
  /** What the tag beside the name says, such as how many there are. */
  readonly state?: string
  /** Whether the tag says that nothing is left to do. */
  readonly clear?: boolean
  readonly children: ReactNode
}

export function BesideList({ title, state, clear = true, children }: BesideListProps) {
  const heading = useId()
  return (
    <section className="beside-list" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {state === undefined ? null : <Tag text={state} kind={clear ? 'done' : 'waiting'} />}
      </header>
      {children}
    </section>
  )
}

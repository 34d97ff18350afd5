// The state of an item as a mark: a tick, an arrow, two bars, or nothing yet. Drawn, so that every font shows the same.
import type { AgendaLine } from '../../../src-main/api/contract/views.ts'

const drawn: Readonly<Record<AgendaLine['state'], string | null>> = {
  waiting: null,
  open: 'M2 1l9 5-9 5z',
  decided: 'M1 6.2l1.6-1.6 2.3 2.3L9.6 2l1.6 1.7-6.3 6.5z',
  adjourned: 'M2 1.5h3v9H2zM7 1.5h3v9H7z',
}

export function StateMark({ state }: { readonly state: AgendaLine['state'] }) {
  const path = drawn[state]
  return (
    <svg className={`state-mark is-${state}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {path === null ? <circle cx="6" cy="6" r="2" /> : <path d={path} />}
    </svg>
  )
}

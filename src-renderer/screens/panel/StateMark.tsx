// The state of an item as a mark, drawn, so that every font shows the same: each state has a shape of its own, and its name beside it.
import type { BoardState } from '../../../src-main/words/agenda.ts'

/** Waiting is a small dot, the zone a diamond, a proposal a sheet, a moderation plus and minus, in hand an arrow; a tick, a dash, two bars. */
const drawn: Readonly<Record<BoardState, string>> = {
  waiting: 'M6 4a2 2 0 1 1 0 4a2 2 0 1 1 0-4z',
  'in-the-zone': 'M6 .6l5.4 5.4L6 11.4.6 6z',
  'proposal-waiting': 'M2 .8h5.4L10 3.4v7.8H2zM3.8 5v1.1h4.4V5zm0 2.3v1.1h4.4V7.3z',
  'moderation-waiting': 'M5 .8h2v2.7h2.7v2H7v2.7H5V5.5H2.3v-2H5zM2.3 9.4h7.4v1.8H2.3z',
  'in-hand': 'M2 1l9 5-9 5z',
  done: 'M1 6.2l1.6-1.6 2.3 2.3L9.6 2l1.6 1.7-6.3 6.5z',
  'not-rated': 'M1.5 5h9v2h-9z',
  adjourned: 'M2 1.5h3v9H2zM7 1.5h3v9H7z',
}

export function StateMark({ state }: { readonly state: BoardState }) {
  return (
    <svg className={`state-mark is-${state}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={drawn[state]} fillRule="evenodd" />
    </svg>
  )
}

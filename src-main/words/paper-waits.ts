// That paper of an item was entered and does not count yet: that it is there, never what one person entered of it.
import type { PaperState } from '../domain/panel/paper.ts'
import type { SessionState } from '../domain/panel/session.ts'

type Waiting = { readonly member: string | null; readonly state: PaperState }

/** One sentence a sheet. Once the panel has closed nothing of it waits any longer: it does not count. */
export function paperWaitsWords(sheets: readonly Waiting[], session: SessionState): string {
  return sheets
    .map(({ member, state }) => {
      const sheet = member === null ? 'The outcome sheet of this item' : `The position sheet of ${member}`
      return `${sheet} ${session === 'running' ? stateWords(state) : 'was entered and does not count.'}`
    })
    .join(' ')
}

function stateWords(state: PaperState): string {
  switch (state) {
    case 'first':
      return 'was entered once, and waits for its second entry.'
    case 'differs':
      return 'was entered twice, and its entries differ.'
    case 'settled':
      return 'is settled, and waits to be recorded.'
    case 'counted':
      return 'counts.'
    case 'aside':
      return 'was put aside.'
  }
}

/** In the line of the item, whose sentence stands beside it. */
export const paperWaitsShort = 'paper waits'
export const onPaperShort = 'on paper'

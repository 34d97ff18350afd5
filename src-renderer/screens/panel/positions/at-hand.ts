// Who holds the laptop for a position, and what they have typed of it: kept while something else is looked up, and nowhere but here.
import { useState } from 'react'
import type { PositionsView } from '../../../../src-main/api/contract/views.ts'

/** Not given yet: no rating is chosen, or only the words are begun. */
export type Begun = { readonly rating: string | null; readonly words: string }

export type AtHand = {
  /** `ready`: they have said that it is they who hold it. */
  readonly hands: { readonly person: string; readonly ready: boolean } | null
  readonly pass: (to: AtHand['hands']) => void
  /** `round`: another round begins with nothing. */
  readonly begun: (person: string, round: Round) => Begun
  /** Null once it is given. */
  readonly keep: (person: string, round: Round, begun: Begun | null) => void
}

type Round = Pick<PositionsView, 'askedAt' | 'state'>

const nothing: Begun = { rating: null, words: '' }

/** Of one item; another item has its own. A reload forgets it: what is not sealed yet is stored nowhere. */
export function usePositionsAtHand(standard: string | null): AtHand {
  const [held, setHeld] = useState<{ readonly standard: string | null; readonly hands: AtHand['hands'] } | null>(null)
  const [typed, setTyped] = useState<ReadonlyMap<string, Begun>>(new Map())
  const keyOf = (person: string, { askedAt, state }: Round): string => [standard, askedAt, state, person].join(' ')
  // Whoever comes back to the item says again who holds the laptop before anybody’s words are seen.
  if (held !== null && held.standard !== standard && held.hands?.ready === true)
    setHeld({ ...held, hands: { ...held.hands, ready: false } })
  return {
    hands: held !== null && held.standard === standard ? held.hands : null,
    pass: (hands) => setHeld({ standard, hands }),
    begun: (person, round) => typed.get(keyOf(person, round)) ?? nothing,
    keep: (person, round, begun) =>
      setTyped((before) => {
        const others = [...before].filter(([key]) => key !== keyOf(person, round))
        return new Map(begun === null ? others : [...others, [keyOf(person, round), begun]])
      }),
  }
}

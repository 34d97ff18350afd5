// How the people who decide came to an outcome: by consensus, or by a vote that carried it.
import type { Refusal } from '../refusal.ts'
import type { Quorum } from './quorum.ts'

/** Persons of the session. `casting`: the votes were even, and the chair's decided. */
export type Agreement =
  | { readonly how: 'consensus' }
  | {
      readonly how: 'vote'
      readonly for: readonly string[]
      readonly against: readonly string[]
      readonly abstained: readonly string[]
      readonly casting: boolean
    }

/** The same by name, as it is minuted. */
export type AgreedBy = {
  readonly how: 'consensus' | 'vote'
  readonly for: readonly string[]
  readonly against: readonly string[]
  readonly abstained: readonly string[]
  readonly casting: boolean
}

export function agreedBy({ deciding }: Quorum, agreement: Agreement): AgreedBy {
  if (agreement.how === 'consensus') return { how: 'consensus', for: [], against: [], abstained: [], casting: false }
  const names = (people: readonly string[]): readonly string[] =>
    deciding.filter(({ person }) => people.includes(person)).map(({ name }) => name)
  const { how, casting } = agreement
  return {
    how,
    for: names(agreement.for),
    against: names(agreement.against),
    abstained: names(agreement.abstained),
    casting,
  }
}

/** Everybody who decides votes once, nobody else does, and the outcome has the majority or the casting vote. */
export function whyNotAgreed({ deciding, chair }: Quorum, agreement: Agreement): Refusal | null {
  if (agreement.how === 'consensus') return null
  const voted = [...agreement.for, ...agreement.against, ...agreement.abstained]
  const may = new Set(deciding.map(({ person }) => person))
  const namesOf = (is: (votes: number) => boolean): readonly string[] =>
    deciding.filter(({ person }) => is(voted.filter((each) => each === person).length)).map(({ name }) => name)
  const [none, several] = [namesOf((votes) => votes === 0), namesOf((votes) => votes > 1)]
  if (none.length > 0) return { code: 'votes-missing', facts: { names: none } }
  if (several.length > 0) return { code: 'voted-twice', facts: { names: several } }
  if (voted.some((person) => !may.has(person))) return { code: 'vote-not-theirs', facts: {} }
  const [yes, no] = [agreement.for.length, agreement.against.length]
  if (agreement.casting) {
    if (yes !== no) return { code: 'casting-vote-not-needed', facts: { yes, no } }
    return chair !== null && agreement.for.includes(chair.person) ? null : { code: 'casting-vote-not-for', facts: {} }
  }
  return yes > no ? null : { code: 'vote-not-carried', facts: { yes, no } }
}

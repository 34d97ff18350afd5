// Who replaces a drawn case that falls out: the next in turn that is most like it.
import { sameAs, type Candidate, type Trait } from './candidate.ts'

export type Standing = {
  /** Every eligible case, in the order of its turn. */
  readonly turns: readonly Candidate[]
  /** The sample as it stands, without the case that falls out. */
  readonly sample: readonly Candidate[]
  /** Cases that have fallen out, and do not come back. */
  readonly fallen: readonly Candidate[]
  readonly mostEach: number | null
  readonly matched: readonly Trait[]
}

/**
 * Alike in everything the sample is matched on, then in all but the last of it, and so on; of equals one of the same local
 * delivery unit where that would be left without a case; then the first in turn. Null where nobody is left.
 */
export function replacementFor(
  out: Candidate,
  { turns, sample, fallen, mostEach, matched }: Standing,
): Candidate | null {
  const taken = new Set([...sample, ...fallen, out])
  const unit = sameAs(out.traits.ldu)
  const uncovered = unit !== '' && sample.every(({ traits }) => sameAs(traits.ldu) !== unit)
  const casesOf = (officer: string): number => sample.filter((each) => sameAs(each.officer) === officer).length
  const hasRoom = ({ officer }: Candidate): boolean =>
    mostEach === null || officer === '' || casesOf(sameAs(officer)) < mostEach
  const unlike = (each: Candidate): number => {
    const alike = matched.findIndex((trait) => sameAs(each.traits[trait]) !== sameAs(out.traits[trait]))
    const parts = alike === -1 ? 0 : matched.length - alike
    return 2 * parts + (uncovered && sameAs(each.traits.ldu) !== unit ? 1 : 0)
  }
  const standingBy = turns.filter((each) => !taken.has(each) && hasRoom(each))
  return standingBy.toSorted((a, b) => unlike(a) - unlike(b))[0] ?? null
}

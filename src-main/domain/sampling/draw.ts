// Draws a sample: matched to the population, a case from every local delivery unit, no officer with too many, and replayable.
import { allocation, partsOf } from './allocation.ts'
import { eligible, inOrder, sameAs, type Candidate, type Trait } from './candidate.ts'
import { nothingChosen } from './chosen.ts'
import { giveWay } from './give-way.ts'
import { inTurn } from './turns.ts'

export type DrawOptions = {
  readonly seed: number
  readonly size: number
  /** The most cases of one responsible officer; null without a limit. */
  readonly mostEach: number | null
  readonly matched: readonly Trait[]
}

/** Every eligible case in the order of its turn: those drawn, and those that stand by to replace one. */
export type Turn = { readonly candidate: Candidate; readonly drawn: boolean }

export function drawSample(candidates: readonly Candidate[], options: DrawOptions): readonly Turn[] {
  const { seed, size, mostEach, matched } = options
  const turns = inTurn(eligible(candidates), seed)
  const chosen = nothingChosen({ places: allocation(partsOf(turns, matched), size), mostEach, matched })
  const total = Math.min(size, turns.length)
  const hasPlace = (each: Candidate): boolean => chosen.free(chosen.part(each)) > 0 && chosen.hasRoom(each)
  const takeInTurn = (may: (each: Candidate) => boolean): void => {
    for (const each of turns) if (chosen.count() < total && !chosen.has(each) && may(each)) chosen.take(each)
  }

  // The unit with the fewest cases first: it has the fewest ways to be there (002:1276).
  for (const unit of unitsByCases(turns)) {
    if (chosen.count() >= total || chosen.inUnit(unit) > 0) continue
    const itsOwn = turns.filter(({ traits }) => sameAs(traits.ldu) === unit)
    const first = itsOwn.find(hasPlace) ?? itsOwn.find(chosen.hasRoom)
    if (first !== undefined) chosen.take(first)
  }
  takeInTurn(hasPlace)
  giveWay(turns, chosen, total)
  // What the limit on officers keeps a part from filling, the next in turn fill: the size matters before the match.
  takeInTurn(chosen.hasRoom)

  return turns.map((candidate) => ({ candidate, drawn: chosen.has(candidate) }))
}

/** Local delivery units of the population without a case in the sample. */
export function unitsWithout(population: readonly Candidate[], sample: readonly Candidate[]): readonly string[] {
  const covered = new Set(sample.map(({ traits }) => sameAs(traits.ldu)))
  const names = new Map(
    population
      .map(({ traits }) => traits.ldu)
      .toSorted((a, b) => inOrder(b, a))
      .map((ldu) => [sameAs(ldu), ldu]),
  )
  return [...names]
    .filter(([unit]) => unit !== '' && !covered.has(unit))
    .map(([, name]) => name)
    .toSorted(inOrder)
}

function unitsByCases(turns: readonly Candidate[]): readonly string[] {
  const cases = new Map<string, number>()
  for (const { traits } of turns) {
    const unit = sameAs(traits.ldu)
    if (unit !== '') cases.set(unit, (cases.get(unit) ?? 0) + 1)
  }
  return [...cases].toSorted(([a, first], [b, second]) => first - second || inOrder(a, b)).map(([unit]) => unit)
}

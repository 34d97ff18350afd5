// Where officers with their limit of cases leave a part of the population short, one of their cases makes way for another.
import { sameAs, type Candidate } from './candidate.ts'
import type { Chosen } from './chosen.ts'

/** A case to take, and the case of the same officer that is given back for it; null at the end of the chain. */
type Exchange = { readonly take: Candidate; readonly giveBack: Candidate | null }

/** Until every place that can be filled is, or the sample is full. Takes one more case each time and never uncovers a unit. */
export function giveWay(turns: readonly Candidate[], chosen: Chosen, total: number): void {
  const byPart = groupedBy(turns, chosen.part)
  const byOfficer = groupedBy(turns, ({ officer }) => sameAs(officer))
  for (const part of [...byPart.keys()].toSorted()) {
    while (chosen.count() < total && chosen.free(part) > 0) {
      const chain = chainFrom(part, chosen, byPart, byOfficer)
      if (chain === null || !exchanged(chosen, chain)) break
    }
  }
}

/** The shortest chain of exchanges that fills a place of this part: each case given back leaves a place in its own part. */
function chainFrom(
  start: string,
  chosen: Chosen,
  byPart: ReadonlyMap<string, readonly Candidate[]>,
  byOfficer: ReadonlyMap<string, readonly Candidate[]>,
): readonly Exchange[] | null {
  const reached = new Set([start])
  const waiting: { readonly part: string; readonly chain: readonly Exchange[] }[] = [{ part: start, chain: [] }]
  for (const { part, chain } of waiting) {
    const free = (byPart.get(part) ?? []).filter((each) => !chosen.has(each))
    const last = free.find((each) => chosen.hasRoom(each))
    if (last !== undefined) return [...chain, { take: last, giveBack: null }]
    for (const take of free) {
      for (const giveBack of byOfficer.get(sameAs(take.officer)) ?? []) {
        const next = chosen.part(giveBack)
        if (!chosen.has(giveBack) || reached.has(next) || isOnlyOneOfItsUnit(chosen, giveBack)) continue
        reached.add(next)
        waiting.push({ part: next, chain: [...chain, { take, giveBack }] })
      }
    }
  }
  return null
}

/** False, with everything as it was, where two exchanges together would have left a unit without a case. */
function exchanged(chosen: Chosen, chain: readonly Exchange[]): boolean {
  for (const { take, giveBack } of chain) {
    if (giveBack !== null) chosen.giveBack(giveBack)
    chosen.take(take)
  }
  const uncovered = chain.some(({ giveBack }) => {
    const unit = giveBack === null ? '' : sameAs(giveBack.traits.ldu)
    return unit !== '' && chosen.inUnit(unit) === 0
  })
  if (!uncovered) return true
  for (const { take, giveBack } of chain) {
    chosen.giveBack(take)
    if (giveBack !== null) chosen.take(giveBack)
  }
  return false
}

function isOnlyOneOfItsUnit(chosen: Chosen, { traits }: Candidate): boolean {
  const unit = sameAs(traits.ldu)
  return unit !== '' && chosen.inUnit(unit) === 1
}

function groupedBy(
  turns: readonly Candidate[],
  key: (candidate: Candidate) => string,
): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const each of turns) {
    const group = groups.get(key(each))
    if (group === undefined) groups.set(key(each), [each])
    else group.push(each)
  }
  return groups
}

// Everything anybody ever wrote about one thing of a case, and what of it stands: one value, or a disagreement.

/** One value somebody gave. It never changes; another entry replaces it. */
export type Entry = {
  /** The same on every laptop. */
  readonly id: string
  readonly value: string
  /** Why it was changed; empty where nobody said. */
  readonly reason: string
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
  /** SHA-256 of the return that gave it; empty where it was typed. */
  readonly origin: string
  /** The entries that stood when this one was made. */
  readonly replaces: readonly string[]
}

/** What stands: nothing was ever written, everybody gave the same, or not. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'agreed'; readonly value: string; readonly heads: readonly Entry[] }
  | { readonly kind: 'disagreement'; readonly heads: readonly Entry[] }

/** The entries no other entry replaces, in the order they were made. The order of `entries` makes no difference. */
export function headsOf(entries: readonly Entry[]): readonly Entry[] {
  const replaced = new Set(entries.flatMap(({ replaces }) => replaces))
  return entries.filter(({ id }) => !replaced.has(id)).toSorted(inTheOrderMade)
}

/** Two people who wrote the same do not disagree, however they came to it. */
export function standing(entries: readonly Entry[]): Standing {
  const heads = headsOf(entries)
  const [first, ...rest] = heads
  if (first === undefined) return { kind: 'nothing' }
  return rest.every(({ value }) => value === first.value)
    ? { kind: 'agreed', value: first.value, heads }
    : { kind: 'disagreement', heads }
}

/** A judgement nobody can say yet counts as missing: neither of two values is chosen for anybody. */
export function valueOf(stands: Standing): string {
  return stands.kind === 'agreed' ? stands.value : ''
}

export function inTheOrderMade(a: Entry, b: Entry): number {
  return compare(a.at, b.at) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

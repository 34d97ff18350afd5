// How each sample of a framework is designed: what it is matched on, and where its size comes from.
import type { Trait } from './candidate.ts'

export type Design = {
  readonly matched: readonly Trait[]
  /** `estimated`: the population is not known well enough for a size or a margin to be worked out (002:1286). */
  readonly size: 'from the population' | 'estimated'
}

/** 002:1276, 001:697-699. */
const supervision: Design = { matched: ['gender', 'disposal', 'risk'], size: 'from the population' }
const others: ReadonlyMap<string, Design> = new Map<string, Design>([
  // 002:1290, 001:1259-1262: disposal is not listed, an unpaid work requirement being the disposal.
  ['unpaid work', { matched: ['gender', 'risk'], size: 'from the population' }],
  // 002:1286, 1301: nothing is said of a match.
  ['through the gate', { matched: [], size: 'estimated' }],
])

/** `sample`: the id of one of the framework's samples. */
export function designOf(sample: string): Design {
  return others.get(sample) ?? supervision
}

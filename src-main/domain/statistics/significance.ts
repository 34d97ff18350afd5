// Whether a change between two results may be called significant: a two-proportion z-test (decisions row 23, 002:1354).
import { cumulativeStdNormalProbability } from 'simple-statistics'

/** Exact counts; a percentage alone cannot be tested. */
export type Proportion = { readonly yes: number; readonly n: number }

/** The level below which the word is licensed; it is never obliged. */
const significanceLevel = 0.1

export type Significance =
  | { readonly tested: true; readonly z: number; readonly p: number; readonly significant: boolean }
  | { readonly tested: false; readonly why: 'n-not-known' | 'no-case' | 'all-alike' }

/** Pooled, two-tailed. All yes or all no on both sides together leaves no variance to test against. */
export function significance(now: Proportion | null, before: Proportion | null): Significance {
  if (now === null || before === null) return { tested: false, why: 'n-not-known' }
  if (now.n === 0 || before.n === 0) return { tested: false, why: 'no-case' }
  const pooled = (now.yes + before.yes) / (now.n + before.n)
  if (pooled === 0 || pooled === 1) return { tested: false, why: 'all-alike' }
  const z = (now.yes / now.n - before.yes / before.n) / Math.sqrt(pooled * (1 - pooled) * (1 / now.n + 1 / before.n))
  const p = 2 * (1 - cumulativeStdNormalProbability(Math.abs(z)))
  return { tested: true, z, p, significant: p < significanceLevel }
}

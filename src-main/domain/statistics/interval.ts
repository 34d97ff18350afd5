// Between which percentages the share of yes in all cases may lie, where only a sample was judged: the Wilson score interval.
import { z80 } from './sample-size.ts'
import type { Proportion } from './significance.ts'

/** Proportions of 1. */
export type Interval = { readonly from: number; readonly to: number }

/**
 * Newcombe (1998), method 3, whose published values the tests hold; it stays within 0 and 1, also for small samples.
 * The confidence is the one the reports draw their samples at, 80 per cent (002:1276). Null without a case.
 */
export function wilsonInterval({ yes, n }: Proportion, z: number = z80): Interval | null {
  if (n <= 0) return null
  const share = yes / n
  const middle = share + (z * z) / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const whole = 1 + (z * z) / n
  return {
    // All no is nought and all yes is one exactly, which no sum of roundings says.
    from: yes === 0 ? 0 : (middle - reach) / whole,
    to: yes === n ? 1 : (middle + reach) / whole,
  }
}

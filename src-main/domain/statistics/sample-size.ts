// How many cases to draw, and how far a percentage of them can be from the truth (decisions row 25, 002:1276).

/** Two-sided 80 per cent confidence, as the reports state it. */
export const z80 = 1.2815515655
const wantedMargin = 0.05
const mostVariance = 0.25

/** What a population without end would need: 164.2, of which a smaller one needs a part. */
export const endlessSample = (z80 * z80 * mostVariance) / (wantedMargin * wantedMargin)

/** The cases to inspect of an eligible population of `population`, for a margin of five points. */
export function sampleSize(population: number): number {
  if (population <= 0) return 0
  return Math.ceil((endlessSample * population) / (endlessSample + population - 1))
}

/** Percentage points either side, at p = 0.5; null without a case. Nothing is left to chance where every case was inspected. */
export function marginOfError(n: number, population: number | null): number | null {
  if (n <= 0) return null
  const endless = 100 * z80 * Math.sqrt(mostVariance / n)
  if (population === null) return endless
  if (population <= 1 || n >= population) return 0
  return endless * Math.sqrt((population - n) / (population - 1))
}

/** Twenty thousand damaged CSV returns: each read or refused in words, none lost, none hanging, none filling the memory. */
import { expect, test } from 'vitest'
import { seed } from '../support/chance.ts'
import { damagedCsv, fuzz, fuzzWords } from '../support/fuzz.ts'

test('20,000 damaged CSV returns end in a reconciliation or a refusal', async () => {
  const counts = await fuzz(damagedCsv, 20_000, seed)
  console.log(fuzzWords('CSV', seed, counts))
  expect(counts.tried).toBe(20_000)
  // Damage of every kind was met: too mild or too coarse a fuzz tries nothing.
  expect(Math.min(counts.refusedWhole, counts.withRefused, counts.sound)).toBeGreaterThan(500)
  expect(counts.slowestMs).toBeLessThan(2000)
  expect(process.memoryUsage().rss).toBeLessThan(1_000_000_000)
})

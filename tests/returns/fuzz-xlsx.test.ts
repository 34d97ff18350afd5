/** Two thousand damaged workbooks: each read or refused in words, none lost, none hanging, none filling the memory. */
import { expect, test } from 'vitest'
import { seed } from '../support/chance.ts'
import { fuzz, fuzzWords, workbookDamage } from '../support/fuzz.ts'

test('2,000 damaged workbooks end in a reconciliation or a refusal', async () => {
  const counts = await fuzz(await workbookDamage(), 2000, seed)
  console.log(fuzzWords('XLSX', seed, counts))
  expect(counts.tried).toBe(2000)
  expect(Math.min(counts.refusedWhole, counts.withRefused + counts.sound)).toBeGreaterThan(100)
  expect(counts.slowestMs).toBeLessThan(2000)
  expect(process.memoryUsage().rss).toBeLessThan(1_000_000_000)
})

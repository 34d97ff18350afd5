/** Our side: returns read and checked, counted, rated with every derivation, and answered as `rate --json` does. */
import { rateJson } from '../../src-main/documents/rate-json.ts'
import { rateInspection } from '../../src-main/domain/rating/inspection.ts'
import { inspectionEvidence } from '../../src-main/domain/rating/sources.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import { loadShipped } from '../../src-main/frameworks/load.ts'
import { readCaseReturns } from '../../src-main/returns/case-returns.ts'
import type { Side } from './sides.ts'

export async function oursFor(framework: string): Promise<Side> {
  const loaded = await loadShipped(framework)
  if (!loaded.ok) throw new Error(`${framework} does not load`)
  return async (path) => {
    const returns = await readCaseReturns(loaded.value, [{ source: path, name: 'returns.csv' }])
    if (returns.recordsRefused > 0 || returns.refusedWhole.length > 0)
      throw new Error('the generated returns are refused')
    const counts = tally(loaded.value, returns.sheets)
    const evidence = inspectionEvidence(loaded.value, { tally: counts, results: [], proposals: [], moderations: [] })
    if (!evidence.ok) throw new Error('the generated inspection is refused')
    JSON.stringify(rateJson(rateInspection(loaded.value, evidence.value), null, returns))
    return counts.counts.get('2.1.1')?.yes ?? -1
  }
}

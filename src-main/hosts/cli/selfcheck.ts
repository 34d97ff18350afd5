// `selfcheck`: the installed copy proves on the spot that it rates as published, by recomputing every worked case; with a
// file also that this inspection file keeps every promise about its data.
import { join } from 'node:path'
import { loadShipped, shippedFolder, shippedIds } from '../../frameworks/load.ts'
import { readWorkedCases } from '../../frameworks/worked-cases-file.ts'
import { recompute } from '../../frameworks/worked-cases.ts'
import { frameworkFaultLines } from './frameworks.ts'
import type { Answer } from './main.ts'

export async function selfcheck(file: string | null): Promise<Answer> {
  const said: string[] = []
  const wrong: string[] = []
  for (const id of await shippedIds()) {
    const framework = await loadShipped(id)
    if (!framework.ok) {
      wrong.push(...frameworkFaultLines(framework.refusal))
      continue
    }
    const { cases, faults } = await readWorkedCases(join(shippedFolder, id))
    wrong.push(...frameworkFaultLines({ file: `${id}/cases.json`, faults }))
    const results = cases.map((worked) => recompute(framework.value, worked))
    for (const { when, differences } of results) {
      wrong.push(
        ...differences.map(
          ({ what, expected, found }) =>
            `${id}: “${when}”: ${what} should be ${expected}, but the rules give ${found}.`,
        ),
      )
    }
    const right = results.filter(({ differences }) => differences.length === 0).length
    said.push(`${id}: ${right} of ${cases.length} worked cases recompute`)
    for (const { when, differences } of results) if (differences.length === 0) said.push(`  ✓ ${when}`)
  }
  if (file !== null) {
    // Loaded only now: the worked cases must recompute where the database's driver does not run.
    const { promisesOf } = await import('./promises.ts')
    const promises = promisesOf(file)
    wrong.push(...promises.wrong)
    said.push(...promises.said)
  }
  return wrong.length > 0 ? { ok: false, lines: wrong } : { ok: true, text: `${said.join('\n')}\n` }
}

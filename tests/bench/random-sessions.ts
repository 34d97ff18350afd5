/** Drives the random sessions it is sent a seed for, in the folder it is given, and sends back what it counted. */
import { mkdirSync } from 'node:fs'
import { manySessions, noneYet } from '../support/many-sessions.ts'
import { beginnings } from '../support/session-beginnings.ts'

const folder = process.argv[2] ?? ''
mkdirSync(folder)
// The main process ends this one.
process.on('SIGINT', () => undefined)
const begun = beginnings(folder)

process.on('message', (chosen: { readonly seed: number; readonly numRuns: number }) => {
  void batch(chosen)
})

/** Ends with the first promise that is broken. */
async function batch(chosen: { readonly seed: number; readonly numRuns: number }): Promise<void> {
  const counts = noneYet()
  try {
    await manySessions(folder, await begun, chosen, counts)
    process.send?.(counts)
  } catch (fault) {
    console.error(fault)
    process.exit(1)
  }
}

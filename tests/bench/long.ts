/** `npm run bench -- --long`: 100,000 random sessions and a million damaged packs. Ctrl C ends it, and says how far it came. */
import { fork, spawn, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { seed } from '../support/chance.ts'
import { temporaryFolder } from '../support/doors.ts'
import { inWords, noneYet } from '../support/many-sessions.ts'
import type { Counts } from '../support/random-drive.ts'

const wanted = Number(process.env['RATINGS_PANEL_SEQUENCES'] ?? 100_000)
const packs = Number(process.env['RATINGS_PANEL_PACK_MUTATIONS'] ?? 1_000_000)
/** Each from a seed of its own: whatever fails is found again by its seed, without the others. */
const batch = 50

const done: Counts = noneYet()
const started = performance.now()
const minutes = (): string => ((performance.now() - started) / 60_000).toFixed(1)
const folder = temporaryFolder({ inMemory: true })
const children = new Set<ChildProcess>()

process.once('SIGINT', () => {
  // A session never waits for anything, so its process hears no signal that can be heard.
  for (const child of children) child.kill('SIGKILL')
  console.log(`\nStopped after ${minutes()} min. ${inWords(done)} Nothing was found wrong in them.`)
  process.exit(130)
})
process.once('exit', () => folder.remove())

/** One process a core; each takes the next seed as soon as it has done with one. */
async function everySession(): Promise<void> {
  const batches = Math.ceil(wanted / batch)
  let next = 0
  const worker = (_: unknown, core: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(join(import.meta.dirname, 'random-sessions.ts'), [join(folder.path, String(core))], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      children.add(child)
      const give = (): void => {
        if (next < batches) child.send({ seed: seed + next, numRuns: Math.min(batch, wanted - next * batch) })
        else child.disconnect()
        next += 1
      }
      child.on('message', (counts: Counts) => {
        for (const name of ['sessions', 'acknowledged', 'refused', 'crashes', 'signed'] as const)
          done[name] += counts[name]
        console.log(`${minutes()} min: ${inWords(done)}`)
        give()
      })
      child.once('exit', (code) => {
        children.delete(child)
        if (code === 0) resolve()
        else reject(new Error('a promise was broken: its seed and its acts are above'))
      })
      give()
    })
  console.log(`${wanted.toLocaleString('en-GB')} sessions from seeds ${seed} to ${seed + batches - 1}, ${batch} each.`)
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
}

function everyPack(): Promise<number> {
  console.log(`${packs.toLocaleString('en-GB')} damaged packs from seed ${seed}.`)
  const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')
  const env = { ...process.env, RATINGS_PANEL_PACK_MUTATIONS: String(packs) }
  const run = spawn(process.execPath, [vitest, 'run', 'tests/api/fuzz-packs.test.ts'], { stdio: 'inherit', env })
  return new Promise((resolve) => void run.once('exit', (code) => resolve(code ?? 1)))
}

try {
  await everySession()
  process.exitCode = await everyPack()
} finally {
  for (const child of children) child.kill('SIGKILL')
}

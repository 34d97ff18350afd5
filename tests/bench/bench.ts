/** `npm run bench`: how long rating takes beside the bare floor of reading and counting, as ratios, with peak memory. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadShipped } from '../../src-main/frameworks/load.ts'
import { seed, writeReturns } from './generated-returns.ts'
import { sideNamed, type Side, type SideName } from './sides.ts'

const rounds = 15
/** Until the machine has compiled both sides. */
const warmUp = 3

type Task = { readonly name: string; readonly paths: readonly string[] }

async function bench(folder: string): Promise<void> {
  const framework = await loadShipped('crc-2018')
  if (!framework.ok) throw new Error('crc-2018 does not load')
  const tasks: readonly Task[] = [
    { name: '1 inspection of 10,000 cases', paths: writeReturns(folder, framework.value, 1, 10_000) },
    { name: '250 inspections of 100 cases', paths: writeReturns(folder, framework.value, 250, 100) },
  ]
  console.log(
    `Generated from seed ${seed}; ${rounds} rounds, each side in turn, medians; Node ${process.versions.node}, ${availableParallelism()} cores.`,
  )
  const rows: Record<string, Record<string, string>> = {}
  for (const task of tasks) {
    const { floor, ours } = await inTurn(task)
    const bytes = task.paths.reduce((sum, path) => sum + statSync(path).size, 0)
    rows[task.name] = {
      Input: `${(bytes / 2 ** 20).toFixed(1)} MiB`,
      Floor: `${median(floor).toFixed(0)} ms`,
      Ours: `${median(ours).toFixed(0)} ms`,
      // Round by round: what else the machine does slows both sides of a round.
      'Times the floor': median(ours.map((time, round) => time / (floor[round] ?? time))).toFixed(2),
      'Floor, peak': `${(peakOf('floor', task) / 1024).toFixed(0)} MiB`,
      'Ours, peak': `${(peakOf('ours', task) / 1024).toFixed(0)} MiB`,
    }
  }
  console.table(rows)
}

/** Both sides in one process, now the one first and now the other, so that neither has the warmer machine. */
async function inTurn({ paths }: Task): Promise<Readonly<Record<SideName, readonly number[]>>> {
  const times: Record<SideName, number[]> = { floor: [], ours: [] }
  const loaded: readonly (readonly [SideName, Side])[] = [
    ['floor', await sideNamed('floor')],
    ['ours', await sideNamed('ours')],
  ]
  for (let round = 1 - warmUp; round <= rounds; round += 1) {
    const yeses = new Set<number>()
    for (const [name, side] of round % 2 === 0 ? loaded : loaded.toReversed()) {
      globalThis.gc?.()
      const started = performance.now()
      let yes = 0
      for (const path of paths) yes += await side(path)
      if (round > 0) times[name].push(performance.now() - started)
      yeses.add(yes)
    }
    if (yeses.size > 1) throw new Error(`the sides disagree on the yeses of 2.1.1: ${[...yeses].join(' and ')}`)
  }
  return times
}

function peakOf(side: SideName, { paths }: Task): number {
  return Number(
    execFileSync(process.execPath, [join(import.meta.dirname, 'one-side.ts'), side, ...paths], { encoding: 'utf8' }),
  )
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
await bench(folder)

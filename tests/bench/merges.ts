/** `npm run bench`: five packs of one inspection merged, beside the floor of parsing them and inserting what they hold; the middle of five. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './median.ts'

type Measured = { readonly ms: number; readonly peakMb: number }

const program = join(import.meta.dirname, 'packs.ts')
const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-bench-'))
const node = (what: string): string => execFileSync(process.execPath, [program, what, folder], { encoding: 'utf8' })

function middle(what: string): Measured {
  const runs = [1, 2, 3, 4, 5].map((): Measured => JSON.parse(node(what)))
  return { ms: median(runs.map(({ ms }) => ms)), peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)) }
}

function line(...cells: readonly string[]): string {
  return cells.map((cell, place) => (place === 0 ? cell.padEnd(30) : cell.padStart(12))).join('')
}

try {
  node('make')
  const [floor, merged] = [middle('floor'), middle('merge')]
  const seconds = ({ ms }: Measured): string => `${(ms / 1000).toFixed(2)} s`
  console.log(line('1,000 cases, five people', 'floor', 'merge', 'ratio', 'peak'))
  console.log(
    line(
      'merge of five packs',
      seconds(floor),
      seconds(merged),
      (merged.ms / floor.ms).toFixed(2),
      `${merged.peakMb.toFixed(0)} MB`,
    ),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

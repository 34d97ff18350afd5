/**
 * `npm run bench`: an import of 10,000 cases by 80 columns beside its floor, each measured in a process of its own; the middle of three.
 * `npm run bench -- --long` also reads a million damaged returns.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { damagedCsv, fuzz, fuzzWords, workbookDamage } from '../support/fuzz.ts'

type Measured = { readonly ms: number; readonly peakMb: number }

const program = join(import.meta.dirname, 'returns.ts')
const node = (...given: readonly string[]): Buffer =>
  execFileSync(process.execPath, [program, ...given], { maxBuffer: 1 << 28 })

function middle(what: string, as: string, file: string): Measured {
  const runs = [1, 2, 3].map((): Measured => JSON.parse(node(what, as, file).toString()))
  return runs.toSorted((a, b) => a.ms - b.ms)[1] ?? { ms: 0, peakMb: 0 }
}

function line(...cells: readonly string[]): string {
  return cells.map((cell, place) => (place === 0 ? cell.padEnd(30) : cell.padStart(12))).join('')
}

const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-bench-'))
try {
  console.log(line('10,000 cases by 80 columns', 'floor', 'import', 'ratio', 'peak'))
  for (const as of ['csv', 'xlsx']) {
    const file = join(folder, `returns.${as}`)
    writeFileSync(file, node('make', as))
    const [floor, imported] = [middle('floor', as, file), middle('import', as, file)]
    const seconds = ({ ms }: Measured): string => `${(ms / 1000).toFixed(2)} s`
    console.log(
      line(
        `${as.toUpperCase()} (target 2.00, 400 MB)`,
        seconds(floor),
        seconds(imported),
        (imported.ms / floor.ms).toFixed(2),
        `${imported.peakMb.toFixed(0)} MB`,
      ),
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

if (process.argv.includes('--long')) {
  const seed = Number(process.env['RATINGS_PANEL_SEED'] ?? 20_190_807)
  console.log(fuzzWords('CSV', seed, await fuzz(damagedCsv, 900_000, seed)))
  console.log(fuzzWords('XLSX', seed, await fuzz(await workbookDamage(), 100_000, seed)))
}

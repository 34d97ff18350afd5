/** `npm run bench`: every measurement, one after the other; with `-- --long`, what chance is given hours for instead. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const short: readonly (readonly string[])[] = [
  ['--expose-gc', 'bench.ts'],
  ['screens.ts'],
  ['grid.ts'],
  ['imports.ts'],
  ['long-tasks.ts'],
  ['merges.ts'],
]

const unknown = process.argv.slice(2).filter((argument) => argument !== '--long')
if (unknown.length > 0) {
  console.error(`Not understood: ${unknown.join(' ')}. There is only --long.`)
  process.exit(2)
}

const programs = process.argv.includes('--long') ? [['long.ts']] : short
for (const program of programs) {
  const [file = '', ...flags] = program.toReversed()
  const { status } = spawnSync(process.execPath, [...flags, join(import.meta.dirname, file)], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

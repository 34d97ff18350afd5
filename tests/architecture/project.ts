/** The project's own files, as paths from its folder: what was installed, built or left behind by a run is not among them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

const notOurs: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  'out',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
  'blob-report',
])

export const projectFiles: readonly string[] = filesIn('')

export function contentsOf(file: string): string {
  return readFileSync(join(projectFolder, file), 'utf8')
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (notOurs.has(entry.name) || entry.name.endsWith('.log')) return []
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

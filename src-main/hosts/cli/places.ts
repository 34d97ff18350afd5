// Where the files named on the command line are: relative paths start from the folder where the command was typed.
import { basename, resolve } from 'node:path'
import type { ReturnFile } from '../../returns/case-returns.ts'

/** npm runs scripts from the project's folder and keeps the caller's in INIT_CWD. */
export function placeOf(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}

/** The names the sentences use: the file's own name, or the path as typed where two files share a name. */
export function namedFiles(paths: readonly string[]): readonly ReturnFile[] {
  const names = paths.map((path) => basename(path))
  return paths.map((path, place) => ({
    source: placeOf(path),
    name: names.filter((name) => name === names[place]).length > 1 ? path : (names[place] ?? path),
  }))
}

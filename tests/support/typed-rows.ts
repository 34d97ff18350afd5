/** Rows as they stand in a results file, and the same rows as they are typed: what one says the other must. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ResultCells } from '../../src-main/api/contract/views.ts'

const header = 'item,yes,n,percent,rating'

/** `2.2.3,57,118,,` as it is typed into the table. */
export function typed(...lines: readonly string[]): ResultCells[] {
  return lines.map((line) => {
    const [item = '', yes = '', n = '', percent = '', rating = ''] = line.split(',')
    return { item, yes, n, percent, rating }
  })
}

export function resultsFile(...lines: readonly string[]): { readonly name: string; readonly base64: string } {
  return { name: 'results.csv', base64: Buffer.from([header, ...lines].join('\n')).toString('base64') }
}

/** The records of a sample's file, without its header. */
export function sampleLines(path: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../../resources/samples', path), 'utf8')
  return text.trim().split(/\r?\n/).slice(1)
}

/** Ratings pages for tests: the sample inspections' and made-up ones, with what stands on them as a reader meets it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf, providerOf } from '../../src-main/documents/ratings-page/notes.ts'
import { ratingsPage, type RatingsPage } from '../../src-main/documents/ratings-page/page.ts'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import { rateInspection } from '../../src-main/domain/rating/inspection.ts'
import { inspectionEvidence } from '../../src-main/domain/rating/sources.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import { loadShipped } from '../../src-main/frameworks/load.ts'
import { readCaseReturns } from '../../src-main/returns/case-returns.ts'
import { readResults } from '../../src-main/returns/results.ts'
import { provisionalStatus } from '../../src-main/words/notes.ts'
import { rated, settled, type Known } from './inspection.ts'

export const sampleNames = ['london-crc-2019', 'hiow-crc-2020', 'hiow-crc-2019-01'] as const
export type SampleName = (typeof sampleNames)[number]

const folder = join(import.meta.dirname, '../../resources/samples')
const provisional = { signed: false, words: provisionalStatus }

/** A sample's page, before the panel or after its published decisions. */
export async function samplePage(name: SampleName, when: 'before' | 'after'): Promise<string> {
  const file = (path: string): string => join(folder, name, path)
  const json = (path: string) => JSON.parse(readFileSync(file(path), 'utf8'))
  const about: { framework: string; returns: string[]; results: string[] } = json('inspection.json')
  const framework = await loadShipped(about.framework)
  if (!framework.ok) throw new Error(`${about.framework} does not load`)
  const named = (paths: readonly string[]) => paths.map((path) => ({ source: file(path), name: path }))
  const returns = await readCaseReturns(framework.value, named(about.returns))
  const results = await readResults(framework.value, named(about.results))
  if (!results.ok || returns.refused.length > 0) throw new Error(`${name} is refused`)
  const evidence = inspectionEvidence(framework.value, {
    tally: about.returns.length === 0 ? null : tally(framework.value, returns.sheets),
    results: results.value,
    proposals: json('proposals.json'),
    moderations: [],
  })
  if (!evidence.ok) throw new Error(`${name} is refused`)
  const inspection = rateInspection(framework.value, evidence.value)
  return ratingsPage({
    inspection,
    settled: when === 'before' ? null : settled(inspection, json('outcomes.json')),
    provider: providerOf(returns.sheets),
    status: provisional,
    notes: notesOf(framework.value, returns),
  })
}

/** `outcomes` null: before the panel. */
export function pageOf(
  framework: Framework,
  known: Known,
  outcomes: readonly Outcome[] | null = null,
  change: Partial<RatingsPage> = {},
): string {
  const inspection = rated(framework, known)
  const finals = outcomes === null ? null : settled(inspection, outcomes)
  return ratingsPage({ inspection, settled: finals, provider: null, status: provisional, notes: [], ...change })
}

/** The words of a piece of markup as a reader meets them: no tags, no styles, one space for many. */
export function wordsOf(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<\/(td|th|p|li|h\d|tr|caption)>|<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/[\u2060\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The lists of footnotes, each footnote without its link back, in the order of the page. */
export function footnotesOf(page: string): readonly (readonly string[])[] {
  return [...page.matchAll(/<ol class="footnotes".*?<\/ol>/gs)].map(([list]) =>
    [...list.matchAll(/<li id="footnote\d+" value="\d+">(.*?) <a class="back"/gs)].map(([, text]) =>
      wordsOf(text ?? ''),
    ),
  )
}

/** The row of a table whose heading reads so, as `heading | cell | cell`, with its footnote marks as [1]. */
export function rowOf(page: string, heading: string): string {
  const rows = [...page.matchAll(/<tr[ >].*?<\/tr>/gs)].map(([row]) =>
    row
      .replace(/<sup>(.*?)<\/sup>/gs, (_, marks: string) => `[${wordsOf(marks)}]`)
      .split(/<\/t[dh]>/)
      .map(wordsOf)
      .filter((cell, place, cells) => place < cells.length - 1 || cell !== ''),
  )
  const found = rows.find((cells) => cells.some((cell) => cell.replace(/\[[\d ]+\]$/, '') === heading))
  if (found === undefined) throw new Error(`no row ${heading}`)
  return found.join(' | ')
}

// What a person said other people's headings mean: used at once, and remembered in the file for the framework they said it of.
import type { Framework } from '../../domain/framework/framework.ts'
import { folded } from '../../domain/spelling.ts'
import type { CaseReturns } from '../../returns/case-returns.ts'
import { ownColumns, type HeadingMatch, type Matches } from '../../returns/headings.ts'
import type { Reading, Writing } from '../../store/database.ts'
import { setSetting, settingsUnder } from '../../store/settings.ts'

/** A column of ours, or `attribute`, by the heading as it is written. */
export type GivenMatches = Readonly<Record<string, string>>

/** What is said now comes before what is remembered. */
export function matchesFor(db: Reading, framework: Framework, given: GivenMatches = {}): Matches {
  const remembered = settingsUnder(db, keyOf(framework, ''))
  return new Map<string, HeadingMatch>([
    ...[...remembered].map(([heading, column]) => [heading, { column, by: 'remembered' }] as const),
    ...Object.entries(given).map(([heading, column]) => [folded(heading), { column, by: 'given' }] as const),
  ])
}

/** Only of headings that a file of this return has, and that mean nothing here by themselves. What was remembered, for the event. */
export function rememberMatches(
  db: Writing,
  framework: Framework,
  given: GivenMatches = {},
  { files }: CaseReturns,
): GivenMatches {
  const own = ownColumns(framework)
  const headings = new Set(files.flatMap((file) => file.headings.map(folded)))
  const used = Object.entries(given).filter(([heading]) => headings.has(folded(heading)) && !own.has(folded(heading)))
  for (const [heading, column] of used) setSetting(db, keyOf(framework, folded(heading)), column)
  return Object.fromEntries(used)
}

/** Questions have other numbers in other frameworks, so a match is of one. */
function keyOf({ id, version }: Framework, heading: string): string {
  return `heading/${id}/${version}/${heading}`
}

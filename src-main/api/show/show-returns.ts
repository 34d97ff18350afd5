// What would become of a return, record by record and heading by heading.
import type { Framework } from '../../domain/framework/framework.ts'
import { questionsByNumber } from '../../domain/framework/lookup.ts'
import { riskColumns } from '../../domain/rating/judgement.ts'
import { folded } from '../../domain/spelling.ts'
import type { CaseReturns } from '../../returns/case-returns.ts'
import { ownColumns, type Column } from '../../returns/headings.ts'
import { proposeMatches } from '../../returns/propose-matches.ts'
import { otherSheetsWords } from '../../words/bringing-in.ts'
import { reasonsIgnoredWords } from '../../words/returns-again.ts'
import type { HeadingView, MatchingView, MetView, ReconciliationView } from '../contract/views.ts'
import { showFault } from '../handlers/given-files.ts'
import type { MetSheet } from '../meeting.ts'

export function showReturns(
  framework: Framework,
  read: CaseReturns,
  sheets: readonly Pick<MetSheet, 'fresh'>[],
  met: MetView,
): ReconciliationView {
  const cases = sheets.flatMap(({ fresh }) => fresh.cases)
  const bySample = new Map<string, number>()
  const attributes = new Set<string>()
  for (const { sample, attributes: own } of cases) {
    bySample.set(sample, (bySample.get(sample) ?? 0) + 1)
    for (const name of Object.keys(own)) attributes.add(name)
  }
  const nothing = read.refusedWhole.length > 0 || (cases.length === 0 && met.changed + met.left === 0)
  return {
    kind: 'returns',
    recordsRead: read.recordsRead,
    casesStored: cases.length,
    recordsRefused: read.recordsRefused,
    refused: read.refused.map(showFault),
    refusedWhole: read.refusedWhole.map(showFault),
    bySample: [...bySample].map(([sample, cases]) => ({ sample, cases })),
    columns: {
      questions: [...new Set(read.sheets.flatMap(({ questions }) => questions))],
      attributes: [...attributes],
    },
    met,
    matching: matchingOf(framework, read),
    notes: read.files.flatMap(({ name, sheet, columns }) => [
      ...(sheet === null || sheet.others === 0 ? [] : [otherSheetsWords(name, sheet)]),
      ...(columns.some(({ is }) => is === 'ignored') ? [reasonsIgnoredWords(name)] : []),
    ]),
    results: [],
    importable: nothing ? 'nothing' : read.recordsRefused === 0 ? 'all' : 'the rest',
  }
}

/** The headings that mean nothing here by themselves, once each, with what they would most likely be. */
function matchingOf(framework: Framework, { files }: CaseReturns): MatchingView {
  const own = ownColumns(framework)
  const headings = new Map<string, HeadingView>()
  for (const file of files) {
    const proposed = proposeMatches(framework, file.headings)
    for (const heading of file.headings) {
      const name = folded(heading)
      if (name === '' || own.has(name) || headings.has(name)) continue
      const column = file.columns.find((each) => each.heading === heading)
      headings.set(name, {
        heading,
        as: column === undefined ? null : nameOf(column),
        proposed: proposed.get(name) ?? null,
      })
    }
  }
  const foreign = [...headings.values()]
  if (foreign.length === 0) return { headings: [], choices: [] }
  const questions = [...questionsByNumber(framework).values()].flatMap(({ number, keyQuestion, prompt }) =>
    keyQuestion.evidence === 'qualitative' ? [] : [{ column: number, text: prompt?.text ?? keyQuestion.text }],
  )
  const named = ['case', 'sample', ...riskColumns].map((column) => ({ column, text: '' }))
  return { headings: foreign, choices: [...named, ...questions] }
}

function nameOf(column: Column): string {
  if (column.is === 'question') return column.question.number
  return column.is === 'risk' ? column.name : column.is
}

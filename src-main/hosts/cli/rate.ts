// `rate`: reads what it is given, rates it by the rules, and answers only when nothing is refused.
import { settle } from '../../domain/discretion/settle.ts'
import { rateInspection } from '../../domain/rating/inspection.ts'
import { inspectionEvidence } from '../../domain/rating/sources.ts'
import { tally } from '../../domain/rating/tally.ts'
import type { Fault } from '../../domain/refusal.ts'
import { rateJson } from '../../documents/rate-json.ts'
import { rateText } from '../../documents/rate-text.ts'
import { notesOf, providerOf } from '../../documents/ratings-page/notes.ts'
import { ratingsPage } from '../../documents/ratings-page/page.ts'
import { readCaseReturns, type CaseReturns } from '../../returns/case-returns.ts'
import { readOutcomes } from '../../returns/outcomes.ts'
import { readResults } from '../../returns/results.ts'
import { faultWords, standardRefusalWords } from '../../words/faults.ts'
import { provisionalStatus } from '../../words/notes.ts'
import type { RateCommand } from './command-line.ts'
import { findFramework } from './frameworks.ts'
import type { Answer } from './main.ts'
import { namedFiles } from './places.ts'
import { writePage } from './write-page.ts'

const nothingRead: CaseReturns = {
  sheets: [],
  recordsRead: 0,
  casesStored: 0,
  recordsRefused: 0,
  refused: [],
  refusedWhole: [],
  files: [],
}

export async function rate(command: RateCommand): Promise<Answer> {
  const found = await findFramework(command.framework)
  if (!found.ok) return found
  const framework = found.framework

  const returns =
    command.returns.length === 0 ? nothingRead : await readCaseReturns(framework, namedFiles(command.returns))
  const results = await readResults(framework, namedFiles(command.results))
  const [outcomesFile] = command.outcomes === null ? [] : namedFiles([command.outcomes])
  const outcomes = outcomesFile === undefined ? null : await readOutcomes(outcomesFile)
  const faults: readonly Fault[] = [
    ...returns.refusedWhole,
    ...(command.acceptRest ? [] : returns.refused),
    ...(results.ok ? [] : results.refusal),
    ...(outcomes === null || outcomes.ok ? [] : outcomes.refusal),
  ]
  if (faults.length > 0) return { ok: false, lines: faults.map(faultWords) }

  const evidence = inspectionEvidence(framework, {
    tally: command.returns.length === 0 ? null : tally(framework, returns.sheets),
    results: results.ok ? results.value : [],
    proposals: command.proposals,
    moderations: command.moderations,
  })
  if (!evidence.ok) return { ok: false, lines: evidence.refusal.map(standardRefusalWords) }
  const inspection = rateInspection(framework, evidence.value)
  const settled = outcomes === null || !outcomes.ok ? null : settle(inspection, outcomes.value)
  if (settled !== null && !settled.ok) return { ok: false, lines: settled.refusal.map(standardRefusalWords) }
  const finals = settled?.value ?? null

  if (command.html !== null) {
    const page = ratingsPage({
      inspection,
      settled: finals,
      provider: providerOf(returns.sheets),
      status: { signed: false, words: provisionalStatus },
      notes: notesOf(framework, returns),
    })
    const read = [
      command.framework,
      ...command.returns,
      ...command.results,
      ...(command.outcomes === null ? [] : [command.outcomes]),
    ]
    const written = await writePage(command.html, page, read)
    if (written !== null) return { ok: false, lines: [written] }
  }
  return {
    ok: true,
    text: command.json
      ? `${JSON.stringify(rateJson(inspection, finals, returns), null, 2)}\n`
      : rateText(inspection, finals, returns),
  }
}

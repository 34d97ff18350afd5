// An inspection as it is shown: the line in the list, and its front page.
import type { Final } from '../../domain/discretion/settle.ts'
import type { Reading } from '../../store/database.ts'
import { disagreementCounts } from '../../store/entries.ts'
import { lastChangedAt } from '../../store/events.ts'
import { findInspection, type InspectionRow } from '../../store/inspections.ts'
import { acceptedBlanksOf, moderationsOf, proposalsOf } from '../../store/proposals.ts'
import { listRecords } from '../../store/records.ts'
import { refusedWaiting } from '../../store/refused-records.ts'
import { metCounts, returnsOf } from '../../store/returns.ts'
import type { Context } from '../context.ts'
import type { ImportView, InspectionSummary, InspectionView, Stage } from '../contract/views.ts'
import { loadInspection, type Loaded } from '../evidence.ts'
import { currentSession, finalsInFile, isTotalHidden, runningOverall } from '../session-state.ts'
import { comparisonFor } from './comparison.ts'
import { showOverall, showScale } from './show-ratings.ts'
import { showStandard, type Beside } from './show-standard.ts'

export function showSummary(db: Reading, row: InspectionRow, context: Context): InspectionSummary {
  const loaded = loadInspection(db, row.id, context)
  if (!loaded.ok) throw new Error(`inspection ${row.id} is listed but cannot be loaded`)
  return summaryOf(db, loaded.value)
}

export function summaryOf(db: Reading, { row, framework, tally, rated }: Loaded): InspectionSummary {
  const session = currentSession(db, row.id)
  const record = listRecords(db).find(({ inspection }) => inspection === row.id) ?? null
  const previous = row.previous === null ? null : findInspection(db, row.previous)
  const cases = [...(tally?.casesBySample.values() ?? [])].reduce((sum, count) => sum + count, 0)
  const known = rated.standards.some(({ provisional }) => provisional.kind !== 'not-available')
  return {
    id: row.id,
    provider: row.provider,
    framework: { id: framework.id, version: framework.version, title: framework.title },
    stage: stageOf(session?.state ?? null, cases > 0 || known),
    leadInspector: row.leadInspector,
    fieldworkFrom: row.fieldworkFrom,
    fieldworkTo: row.fieldworkTo,
    previous: previous === null ? null : { id: previous.id, provider: previous.provider },
    note: row.note,
    cases,
    blanks: rated.standards.flatMap(({ figures }) => figures).reduce((sum, { blank }) => sum + (blank ?? 0), 0),
    session: session === null ? null : { id: session.id, state: session.state },
    record: record === null ? null : { id: record.id, signedAt: record.signedAt },
    changedAt: lastChangedAt(db, row.id) ?? row.createdAt,
  }
}

function stageOf(session: 'preparing' | 'running' | 'closed' | 'signed' | null, known: boolean): Stage {
  return session ?? (known ? 'provisional' : 'empty')
}

export function showInspection(db: Reading, loaded: Loaded, context: Context): InspectionView {
  const { row, framework } = loaded
  const decided = finalsInFile(db, loaded, context)
  // Once a panel sits, everybody sees the evidence it decides on.
  const rated = decided?.session.rated ?? loaded.rated
  const finals = new Map<string, Final>(decided?.finals.map((final) => [final.standard, final]))
  const accepted = acceptedBlanksOf(db, row.id)
  const disagreements = disagreementCounts(db, row.id)
  const beside: Omit<Beside, 'final'> = {
    tally: loaded.tally,
    proposals: proposalsOf(db, row.id),
    moderations: moderationsOf(db, row.id),
    acceptedBlanks: new Map(accepted.map(({ question, blank }) => [question, blank])),
    disagreements,
    comparison: comparisonFor(db, loaded, context),
  }
  const totalHidden = decided !== null && isTotalHidden(decided.session.panel)
  return {
    summary: summaryOf(db, loaded),
    domains: framework.domains.map(({ number, name, standards }) => ({
      number,
      name,
      standards: rated.standards
        .filter(({ standard }) => standards.some((each) => each.number === standard.number))
        .map((each) => showStandard(framework, each, { ...beside, final: finals.get(each.standard.number) ?? null })),
    })),
    ...showScale(framework),
    byRule: showOverall(framework, rated.byRule),
    afterPanel:
      decided === null || totalHidden ? null : showOverall(framework, runningOverall(framework, rated, finals)),
    totalHidden,
    samples: framework.samples.map(({ id, title }) => ({ id, title, cases: loaded.tally?.casesBySample.get(id) ?? 0 })),
    comparators: beside.comparison.named,
    returns: showImports(db, row.id),
    acceptedBlanks: accepted,
    disagreements: [...disagreements.values()].reduce((sum, { cases }) => sum + cases, 0),
  }
}

function showImports(db: Reading, inspection: string): readonly ImportView[] {
  const met = metCounts(db, inspection)
  const waiting = refusedWaiting(db, inspection)
  return returnsOf(db, inspection).map((row) => {
    const { changed, same, left } = met.get(row.id) ?? { changed: 0, same: 0, left: 0 }
    return { ...row, casesChanged: changed, casesSame: same, casesLeft: left, refusedWaiting: waiting.get(row.id) ?? 0 }
  })
}

// What is known of an inspection in the file, brought together and rated: the same rules whichever screen asks.
import type { Framework, ScaleStep } from '../domain/framework/framework.ts'
import { allCaseKeyQuestions, ratingNamed } from '../domain/framework/lookup.ts'
import type { Direction } from '../domain/framework/framework.ts'
import { evidenceFromPercent, type KeyQuestionEvidence } from '../domain/rating/figure.ts'
import { rateInspection, type InspectionEvidence, type InspectionRating } from '../domain/rating/inspection.ts'
import { inspectionEvidence, type StatedResult } from '../domain/rating/sources.ts'
import type { CaseSheet } from '../domain/rating/judgement.ts'
import { tally, tallyMoved, type Tally } from '../domain/rating/tally.ts'
import type { StandardRefusal } from '../domain/refusal.ts'
import { no, type Result } from '../domain/result.ts'
import type { Reading } from '../store/database.ts'
import { keptFramework } from '../store/frameworks.ts'
import { lastEntry } from '../store/entries.ts'
import { findInspection, type InspectionRow } from '../store/inspections.ts'
import { moderationsOf, proposalsOf } from '../store/proposals.ts'
import { resultsOf, type ResultRow } from '../store/results.ts'
import { returnsOf, sheetsOf } from '../store/returns.ts'
import type { Context } from './context.ts'

export type Loaded = {
  readonly row: InspectionRow
  readonly framework: Framework
  readonly tally: Tally | null
  readonly evidence: InspectionEvidence
  /** The evidence in the words in which a session keeps it. */
  readonly kept: string
  readonly rated: InspectionRating
}

/** The inspection as it stands in the file; `no-such` where there is none. */
export function loadInspection(db: Reading, id: string, context: Context): Result<Loaded> {
  const row = findInspection(db, id)
  if (row === null) return no({ code: 'no-such', facts: { what: 'inspection', id } })
  const framework = frameworkOf(db, row, context)
  const counted = tallyOf(db, row.id, framework, context)
  const evidence = evidenceInFile(db, row.id, framework, counted)
  // What is stored was checked as it was stored: a refusal now is a surprise, not an expected "no".
  if (!evidence.ok)
    throw new Error(
      `the stored evidence of inspection ${id} no longer fits together: ${evidence.refusal.map(({ standard, refusal }) => `${standard} ${refusal.code}`).join(', ')}`,
    )
  return {
    ok: true,
    value: {
      row,
      framework,
      tally: counted,
      evidence: evidence.value,
      kept: JSON.stringify(freeze(evidence.value)),
      rated: rateInspection(framework, evidence.value),
    },
  }
}

export function frameworkOf(db: Reading, row: InspectionRow, context: Context): Framework {
  const known = context.frameworks.known(row.frameworkDigest)
  if (known !== null) return known
  const kept = keptFramework(db, row.frameworkDigest)
  if (kept === null) throw new Error(`inspection ${row.id} names a framework the file does not hold`)
  return context.frameworks.parse(kept)
}

/** Why what is stored now does not fit together: asked inside the transaction that is about to store it. */
export function whyNotTogether(
  db: Reading,
  inspection: string,
  framework: Framework,
  context: Context,
): StandardRefusal | null {
  context.tallies.delete(inspection)
  const evidence = evidenceInFile(db, inspection, framework, tallyOf(db, inspection, framework, context))
  // The count just taken may be of rows that are undone: it must not be found again.
  context.tallies.delete(inspection)
  return evidence.ok ? null : (evidence.refusal[0] ?? null)
}

/** Why these results would not fit together with everything else that is stored: nothing of it changes. */
export function whyNotWithResults(
  db: Reading,
  { row, framework, tally: counted }: Loaded,
  results: readonly ResultRow[],
): readonly StandardRefusal[] {
  const evidence = evidenceInFile(db, row.id, framework, counted, results)
  return evidence.ok ? [] : evidence.refusal
}

function evidenceInFile(
  db: Reading,
  inspection: string,
  framework: Framework,
  counted: Tally | null,
  results: readonly ResultRow[] = resultsOf(db, inspection),
): Result<InspectionEvidence, readonly StandardRefusal[]> {
  return inspectionEvidence(framework, {
    tally: counted,
    results: results.map((result) => statedResult(framework, result)),
    proposals: proposalsOf(db, inspection).map(({ standard, rating }) => ({ standard, rating })),
    moderations: moderationsOf(db, inspection).map(({ standard, direction }) => ({ standard, direction })),
  })
}

/** Every case that is not withdrawn, or those of these numbers, by the sheet it came on. */
export function caseSheets(
  db: Reading,
  inspection: string,
  framework: Framework,
  only: readonly number[] | null = null,
): readonly CaseSheet[] {
  const askedHere = allCaseKeyQuestions(framework).map(({ question }) => question.number)
  return sheetsOf(db, inspection, askedHere, only)
}

function tallyOf(db: Reading, inspection: string, framework: Framework, context: Context): Tally | null {
  const countedFrom = countedFromNow(db, inspection)
  const known = context.tallies.get(inspection)
  if (known?.countedFrom === countedFrom) return known.tally
  const sheets = caseSheets(db, inspection, framework)
  const counted = sheets.length === 0 ? null : tally(framework, sheets)
  context.tallies.set(inspection, { countedFrom, tally: counted })
  return counted
}

/** What a count was made from: its returns, and the last thing entered. */
function countedFromNow(db: Reading, inspection: string): string {
  const returns = returnsOf(db, inspection).map(({ digest, casesStored }) => `${digest} ${casesStored}`)
  return [...returns, lastEntry(db, inspection)].join('\n')
}

/** Runs a change of these cases and moves the count by what they were and are: ten thousand others are not counted again. */
export function recounting<T>(
  db: Reading,
  { row: { id }, framework, tally: before }: Loaded,
  context: Context,
  change: { readonly cases: readonly number[]; readonly run: () => T },
): T {
  const were = caseSheets(db, id, framework, change.cases)
  const changed = change.run()
  const are = caseSheets(db, id, framework, change.cases)
  if (before !== null)
    context.tallies.set(id, {
      countedFrom: countedFromNow(db, id),
      tally: tallyMoved(before, tally(framework, were), tally(framework, are)),
    })
  return changed
}

/** A stored result as the rules take it. */
export function statedResult(framework: Framework, { item, yes, n, percent, rating }: ResultRow): StatedResult {
  if (rating !== null) {
    const published = ratingNamed(framework, rating)
    if (published === null) throw new Error(`the file holds a rating “${rating}” that the framework does not have`)
    return { item, published }
  }
  if (yes !== null && n !== null) return { item, evidence: { known: 'counts', yes, n } }
  const known: KeyQuestionEvidence = { known: 'percent', percent: percent ?? 0, n }
  return { item, evidence: n === null ? known : (evidenceFromPercent(percent ?? 0, n) ?? known) }
}

/** The evidence a panel decides on, as it is kept with the session when it opens. */
export type FrozenEvidence = {
  readonly keyQuestions: readonly (readonly [string, KeyQuestionEvidence])[]
  readonly published: readonly (readonly [string, ScaleStep])[]
  readonly proposals: readonly (readonly [string, ScaleStep])[]
  readonly moderations: readonly (readonly [string, Direction])[]
}

function freeze(evidence: InspectionEvidence): FrozenEvidence {
  return {
    keyQuestions: [...evidence.keyQuestions],
    published: [...evidence.published],
    proposals: [...evidence.proposals],
    moderations: [...evidence.moderations],
  }
}

function thaw(frozen: FrozenEvidence): InspectionEvidence {
  return {
    keyQuestions: new Map(frozen.keyQuestions),
    published: new Map(frozen.published),
    proposals: new Map(frozen.proposals),
    moderations: new Map(frozen.moderations),
  }
}

/** The frozen evidence of a session, rated again by the same rules. */
export function rateFrozen(
  framework: Framework,
  frozen: string,
): { readonly evidence: InspectionEvidence; readonly rated: InspectionRating } {
  // Written by `freeze` in the transaction that opened the session, and never changed since (a trigger holds that).
  const evidence = thaw(JSON.parse(frozen) as FrozenEvidence)
  return { evidence, rated: rateInspection(framework, evidence) }
}

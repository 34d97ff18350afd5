// Stores what a return brings: its new cases, and of the cases the file had before what was taken, each file as one event.
import { no, ok, type Result } from '../../domain/result.ts'
import { isBlank } from '../../domain/spelling.ts'
import type { CaseReturns } from '../../returns/case-returns.ts'
import type { RefusedRecord } from '../../returns/refused-records.ts'
import type { Reading, Writing } from '../../store/database.ts'
import { lastEventNumber } from '../../store/events.ts'
import { keepRefusedRecord, settleBroughtIn } from '../../store/refused-records.ts'
import { insertReturn, shareCase, type Became } from '../../store/returns.ts'
import type { Context } from '../context.ts'
import type { GivenFile } from '../contract/shapes.ts'
import { takenOf, type Chosen, type MetCase, type MetSheet } from '../meeting.ts'
import { changeTold, writeEntries, type Change } from './entering.ts'
import { bytesOf, digestOf } from './given-files.ts'
import { recordEvent } from './record-event.ts'

export type Differences = Chosen & { readonly reason: string; readonly asOf: number }

/** What would be stored of one file. */
export type Storing = MetSheet & {
  /** Of each case that is met, in its order. */
  readonly taken: readonly (readonly Change[])[]
}

/** What the person chose, of every file; refused where nothing would change, or where something must be said first. */
export function whatIsStored(
  db: Reading,
  inspection: string,
  { recordsRead, recordsRefused }: CaseReturns,
  sheets: readonly MetSheet[],
  chosen: Differences | undefined,
): Result<readonly Storing[]> {
  const fresh = sheets.reduce((sum, sheet) => sum + sheet.fresh.cases.length, 0)
  const differing = sheets.flatMap(({ met }) => met).filter(({ differences }) => differences.length > 0).length
  if (recordsRead === recordsRefused) return no({ code: 'nothing-to-import', facts: {} })
  if (fresh === 0 && differing === 0)
    return no({ code: 'says-the-same', facts: { records: recordsRead, refused: recordsRefused } })
  if (differing > 0 && chosen === undefined) return no({ code: 'differences-open', facts: { cases: differing } })
  const storing = sheets.map((sheet) => ({
    ...sheet,
    taken: chosen === undefined ? sheet.met.map(() => []) : takenOf(sheet.met, chosen),
  }))
  const takes = storing.some(({ taken }) => taken.some((changes) => changes.length > 0))
  if (fresh === 0 && !takes) return no({ code: 'nothing-taken', facts: { cases: differing } })
  if (!takes || chosen === undefined) return ok(storing)
  if (isBlank(chosen.reason)) return no({ code: 'reason-missing', facts: {} })
  return chosen.asOf === lastEventNumber(db, inspection) ? ok(storing) : no({ code: 'changed-since-shown', facts: {} })
}

type Stored = {
  readonly inspection: string
  /** The framework's. */
  readonly samples: readonly string[]
  readonly files: readonly GivenFile[]
  readonly read: CaseReturns
  readonly storing: readonly Storing[]
  /** Of each file. */
  readonly refused: readonly (readonly RefusedRecord[])[]
  readonly remembered: Readonly<Record<string, string>>
  readonly reason: string
}

/** The event of each file that brings or changes anything, or has records that are refused beside one that does. */
export function storeReturns(
  db: Writing,
  context: Context,
  { inspection, files, read, storing, refused, samples, remembered, reason }: Stored,
): void {
  const total = storing.reduce((sum, { fresh, taken }) => sum + fresh.cases.length + taken.flat().length, 0)
  let done = 0
  for (const [place, sheet] of storing.entries()) {
    const [file, found] = [files[place], read.files[place]]
    if (file === undefined || found === undefined) continue
    const changes = sheet.taken.flat()
    const casesStored = sheet.fresh.cases.length + sheet.met.length
    const recordsRefused = found.recordsRead - casesStored
    if (sheet.fresh.cases.length === 0 && changes.length === 0 && recordsRefused === 0) continue
    const digest = digestOf(bytesOf(file))
    const counts = { recordsRead: found.recordsRead, casesStored, recordsRefused }
    const event = recordEvent(db, context, {
      kind: 'returns-imported',
      inspection,
      facts: {
        file: file.name,
        digest,
        ...counts,
        ...(Object.keys(remembered).length === 0 ? {} : { matches: remembered }),
        ...(sheet.met.length === 0 ? {} : metTold(sheet, reason)),
      },
    })
    const { fresh, met } = sheet
    const row = { id: context.newId(), inspection, file: file.name, digest, at: context.now, by: context.person }
    const come = (): void => {
      done += 1
      context.progress({ stage: 'storing', file: file.name, count: done, done, total })
    }
    const returnNumber = insertReturn(db, { ...row, ...counts, headings: found.headings, sheet: fresh, event }, come)
    for (const [at, each] of met.entries()) shareCase(db, returnNumber, each.row.number, became(each, sheet.taken[at]))
    writeEntries(db, context, { event, reason, origin: digest, changes, onChange: come })
    settleBroughtIn(db, { inspection, samples, returnNumber, event })
    for (const each of refused[place] ?? []) keepRefusedRecord(db, returnNumber, each)
  }
}

export function became({ differences }: MetCase, taken: readonly Change[] = []): Became {
  return differences.length === 0 ? 'same' : taken.length === 0 ? 'left' : 'changed'
}

/** Of the cases the file had before: how many of each kind, and every value that was taken beside what it replaced. */
function metTold({ met, taken }: Storing, reason: string): Readonly<Record<string, unknown>> {
  const kinds = met.map((each, place) => became(each, taken[place]))
  const count = (kind: Became): number => kinds.filter((each) => each === kind).length
  const changes = taken.flat()
  return {
    known: { changed: count('changed'), same: count('same'), left: count('left') },
    ...(changes.length === 0
      ? {}
      : { reason, changes: changes.map((change) => ({ sample: change.row.sample, ...changeTold(change) })) }),
  }
}

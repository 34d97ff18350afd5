// Case returns in: shown first, stored as one event a file, reconciled always.
import { no, ok } from '../../domain/result.ts'
import { readCaseReturns, type CaseReturns } from '../../returns/case-returns.ts'
import { refusedRecords } from '../../returns/refused-records.ts'
import type { Reading } from '../../store/database.ts'
import { lastEventNumber } from '../../store/events.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { Context, Handlers } from '../context.ts'
import type { GivenFile } from '../contract/shapes.ts'
import { loadInspection, type Loaded } from '../evidence.ts'
import { meetStored } from '../meeting.ts'
import { showMet } from '../show/show-met.ts'
import { showReturns } from '../show/show-returns.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { finishImport, sourceOf } from './given-files.ts'
import { matchesFor, rememberMatches, type GivenMatches } from './heading-matches.ts'
import { refusedView } from './returns-out.ts'
import { storeReturns, whatIsStored } from './storing-returns.ts'

export const returns: Handlers<'returns.preview' | 'returns.import'> = {
  async 'returns.preview'(db, { inspection, files, matches, from = 0 }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const { framework } = loaded.value
    const read = await readGiven(db, loaded.value, files, { matches, context })
    const storing = meetStored(db, inspection, read.sheets).map((sheet) => ({ ...sheet, taken: null }))
    const met = showMet(db, { inspection, framework, storing, from, asOf: lastEventNumber(db, inspection) })
    return ok(showReturns(framework, read, storing, met))
  },

  'returns.import': {
    async prepare(db, { inspection, files, acceptRest, matches, differences }, context) {
      const loaded = loadInspection(db, inspection, context)
      if (!loaded.ok) return loaded
      const frozen = whyNotChangeEvidence(db, inspection)
      if (frozen !== null) return no(frozen)
      const { framework } = loaded.value
      const read = await readGiven(db, loaded.value, files, { matches, context })
      const fault = read.refusedWhole[0] ?? (acceptRest ? undefined : read.refused[0])
      if (fault !== undefined) return no(fault.refusal)
      const storing = whatIsStored(db, inspection, read, meetStored(db, inspection, read.sheets), differences)
      if (!storing.ok) return storing
      const refused = await refusedRecords(framework, files.map(sourceOf), read, {
        words: refusalWords,
        onPart: () =>
          context.progress({
            stage: 'reading',
            file: files[0]?.name ?? '',
            count: read.recordsRead,
            done: 1,
            total: 1,
          }),
      })
      return ok((writing) => {
        const remembered = rememberMatches(writing, framework, matches, read)
        const reason = differences?.reason ?? ''
        const samples = framework.samples.map(({ id }) => id)
        storeReturns(writing, context, {
          inspection,
          samples,
          files,
          read,
          storing: storing.value,
          refused,
          remembered,
          reason,
        })
        const met = showMet(writing, { inspection, framework, storing: storing.value, from: null, asOf: 0 })
        const stored = showReturns(framework, read, storing.value, met)
        const finished = finishImport(writing, loaded.value, context, stored)
        const lists = read.files.map(({ headings }, place) => ({ headings, records: refused[place] ?? [] }))
        const toCorrect = read.recordsRefused === 0 ? null : refusedView(lists)
        return finished.ok ? ok({ ...finished.value, refusedRecords: toCorrect }) : finished
      })
    },
  },
}

async function readGiven(
  db: Reading,
  { framework }: Loaded,
  files: readonly GivenFile[],
  { matches, context }: { readonly matches: GivenMatches | undefined; readonly context: Context },
): Promise<CaseReturns> {
  return readCaseReturns(framework, files.map(sourceOf), {
    matches: matchesFor(db, framework, matches),
    onRead: ({ file, records, done, total }) =>
      context.progress({ stage: 'reading', file, count: records, done, total: total ?? done }),
  })
}

// Published results in: shown first, stored as one event, reconciled always.
import type { StatedResult } from '../../domain/rating/sources.ts'
import type { Fault } from '../../domain/refusal.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { readResults } from '../../returns/results.ts'
import type { Reading } from '../../store/database.ts'
import { insertResults, resultsOf } from '../../store/results.ts'
import type { Handlers } from '../context.ts'
import type { GivenFile } from '../contract/shapes.ts'
import type { ReconciliationView } from '../contract/views.ts'
import { loadInspection, type Loaded } from '../evidence.ts'
import { changeFacts, resultRow, showResult } from '../typed-results.ts'
import { recordEvent } from './record-event.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { bytesOf, digestOf, finishImport, showFault, sourceOf } from './given-files.ts'

export const imports: Handlers<'results.preview' | 'results.import'> = {
  async 'results.preview'(db, { inspection, files }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const read = await readGivenResults(db, loaded.value, files)
    return ok(showResults(read))
  },

  'results.import': {
    async prepare(db, { inspection, files }, context) {
      const loaded = loadInspection(db, inspection, context)
      if (!loaded.ok) return loaded
      const frozen = whyNotChangeEvidence(db, inspection)
      if (frozen !== null) return no(frozen)
      const read = await readGivenResults(db, loaded.value, files)
      if (!read.ok) return no(read.refusal[0]?.refusal ?? { code: 'nothing-to-import', facts: {} })
      if (read.value.length === 0) return no({ code: 'nothing-to-import', facts: {} })
      return ok((writing) => {
        const digests = files.map((file) => ({ file: file.name, digest: digestOf(bytesOf(file)) }))
        const rows = read.value.map((result) => resultRow(result))
        const changes = changeFacts(rows.map((after) => ({ item: after.item, before: null, after })))
        const event = recordEvent(writing, context, {
          kind: 'results-imported',
          inspection,
          facts: { files: digests, items: rows.map(({ item }) => item), changes },
        })
        insertResults(writing, inspection, rows, event)
        return finishImport(writing, loaded.value, context, showResults(read))
      })
    },
  },
}

async function readGivenResults(
  db: Reading,
  { row, framework }: Loaded,
  files: readonly GivenFile[],
): Promise<Result<readonly StatedResult[], readonly Fault[]>> {
  const read = await readResults(framework, files.map(sourceOf))
  if (!read.ok) return read
  const stored = new Set(resultsOf(db, row.id).map(({ item }) => item))
  const again = read.value.filter(({ item }) => stored.has(item))
  if (again.length === 0) return read
  return no(
    again.map(({ item }) => ({
      file: files[0]?.name ?? null,
      record: null,
      column: 'item',
      value: item,
      refusal: { code: 'results-already-stored', facts: { item } },
    })),
  )
}

export function showResults(read: Result<readonly StatedResult[], readonly Fault[]>): ReconciliationView {
  const results = read.ok ? read.value : []
  const faults = read.ok ? [] : read.refusal.map(showFault)
  return {
    kind: 'results',
    recordsRead: results.length + faults.length,
    casesStored: results.length,
    recordsRefused: faults.length,
    refused: faults,
    refusedWhole: [],
    bySample: [],
    columns: { questions: [], attributes: [] },
    matching: { headings: [], choices: [] },
    notes: [],
    results: results.map((result) => ({ item: result.item, shown: showResult(result) })),
    importable: faults.length === 0 && results.length > 0 ? 'all' : 'nothing',
  }
}

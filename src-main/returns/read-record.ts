// One record of a case return: a case, or every fault it has.
import type { Framework } from '../domain/framework/framework.ts'
import { questionsByNumber } from '../domain/framework/lookup.ts'
import { answerSpelt, riskClasses, type Answer, type Case } from '../domain/rating/judgement.ts'
import type { Fault, Refusal } from '../domain/refusal.ts'
import { folded, isBlank, shortened } from '../domain/spelling.ts'
import type { Column } from './headings.ts'
import { mostCharactersInACell } from './limits.ts'
import type { CellMark } from './xlsx.ts'

/** The case of a record without faults; and what the record says of itself, as far as it can be told, blank where it is no case at all. */
export type ReadRecord = { readonly case: Case | null; readonly reference: string; readonly sample: string }

export type RecordReader = (
  cells: readonly string[],
  record: number,
  faults: Fault[],
  marks?: ReadonlyMap<number, CellMark> | null,
) => ReadRecord

/** What is wrong with a cell, kept until the record has been read: faults are told in the order of the columns. */
type CellFault = { readonly place: number; readonly value: string; readonly refusal: Refusal }

/** A reader of one file's records; it adds to `faults` and gives no case for a record that has any. */
export function recordReader(framework: Framework, file: string, columns: readonly Column[]): RecordReader {
  const samples = new Map(framework.samples.map(({ id }) => [folded(id), id]))
  const casePlace = columns.findIndex(({ is }) => is === 'case')
  const samplePlace = columns.findIndex(({ is }) => is === 'sample')
  const placing = new Set(
    [...questionsByNumber(framework).values()].flatMap(({ keyQuestion }) =>
      keyQuestion.evidence === 'cases' && keyQuestion.leaveOut !== undefined
        ? [folded(keyQuestion.leaveOut.column)]
        : [],
    ),
  )
  const knownSamples = framework.samples.map(({ id }) => id)
  const headings = columns.map(({ heading }) => folded(heading))
  const placed = columns.map((column, place) => ({ column, place }))
  const questions = placed.flatMap(({ column, place }) =>
    // The very text the samples above hold, so that comparing them takes no reading.
    column.is === 'question' ? [{ place, belongsTo: samples.get(folded(column.sample)) ?? column.sample }] : [],
  )
  const others = placed.filter(({ column }) => column.is !== 'question')

  return (cells, record, faults, marks = null) => {
    const before = faults.length
    const refuse = (place: number, value: string | null, refusal: Refusal): void =>
      void faults.push({ file, record, column: columns[place]?.heading ?? null, value, refusal })

    const reference = (cells[casePlace] ?? '').trim().normalize('NFC')
    const sampleCell = cells[samplePlace] ?? ''
    const sample = samples.get(folded(sampleCell))
    const named = { reference: isBlank(reference) ? '' : reference, sample: sample ?? folded(sampleCell) }
    if (cells.length !== columns.length) {
      refuse(-1, null, { code: 'cells-wrong', facts: { cells: cells.length, headings: columns.length } })
      return { case: null, ...named }
    }
    if (headings.every((heading, place) => folded(cells[place] ?? '') === heading)) {
      refuse(-1, null, { code: 'second-header', facts: {} })
      return { case: null, reference: '', sample: '' }
    }
    if (named.reference === '') refuse(casePlace, reference, { code: 'case-missing', facts: {} })
    if (sample === undefined && marks?.get(samplePlace) !== 'formula') {
      refuse(samplePlace, sampleCell, {
        code: 'unknown-sample',
        facts: { sample: shortened(sampleCell, 80), known: knownSamples },
      })
    }

    const wrong: CellFault[] = []
    for (const [place, mark] of marks ?? []) {
      const column = columns[place]
      const value = cells[place] ?? ''
      // A date in any other column is shown as its day; a formula among the attributes that place nobody stays text.
      if (column === undefined || column.is === 'ignored') continue
      if (mark === 'date' && column.is === 'case')
        wrong.push({ place, value, refusal: { code: 'cell-date', facts: {} } })
      if (mark === 'formula' && (column.is !== 'attribute' || placing.has(column.name) || value === '='))
        wrong.push({ place, value, refusal: { code: 'cell-formula', facts: {} } })
    }
    const answers = questions.map(({ place, belongsTo }): Answer => {
      const cell = cells[place] ?? ''
      // Asked of hundreds of thousands of cells: most are blank, because they are questions of another sample.
      if (cell === '' || isTooLong(cell, place, wrong)) return ''
      // Refused above, as what it is.
      if (marks?.get(place) === 'formula') return ''
      const answer = answerSpelt(cell)
      if (answer === null) wrong.push({ place, value: cell, refusal: { code: 'answer-unknown', facts: {} } })
      else if (answer !== '' && sample !== undefined && belongsTo !== sample)
        wrong.push({ place, value: cell, refusal: { code: 'answer-of-another-sample', facts: { sample, belongsTo } } })
      return answer ?? ''
    })
    const attributes: [string, string][] = []
    for (const { place, column } of others) {
      const cell = cells[place] ?? ''
      if (isTooLong(cell, place, wrong)) continue
      if (column.is === 'risk') {
        const value = folded(cell)
        if (marks?.get(place) === 'formula') continue
        if (value !== '' && !riskClasses.some((risk) => risk === value))
          wrong.push({ place, value: cell, refusal: { code: 'risk-unknown', facts: {} } })
        attributes.push([column.name, value])
      } else if (column.is === 'attribute') attributes.push([column.name, cell.trim()])
    }
    for (const { place, value, refusal } of wrong.toSorted((a, b) => a.place - b.place)) refuse(place, value, refusal)
    if (faults.length > before || sample === undefined) return { case: null, ...named }
    // From entries, because a column may be called what every object has, and would be lost by assignment.
    return { case: { reference, sample, attributes: Object.fromEntries(attributes), answers }, ...named }
  }
}

function isTooLong(cell: string, place: number, wrong: CellFault[]): boolean {
  if (cell.length <= mostCharactersInACell) return false
  const facts = { characters: cell.length, most: mostCharactersInACell }
  wrong.push({ place, value: shortened(cell, 80), refusal: { code: 'cell-too-long', facts } })
  return true
}

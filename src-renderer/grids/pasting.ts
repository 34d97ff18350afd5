// A block pasted into the grid: which cells it changes, which cases it would add, and what of it finds no place.
import type { Rectangle } from './blocks.ts'
import { alike } from './case-layout.ts'
import { canBeTyped, isAnswer, type CaseColumn } from './cases.ts'

export type PastedValue = { readonly reference: string; readonly field: string; readonly value: string }

export type Pasted = {
  readonly changes: readonly PastedValue[]
  /** References the sample does not have: cases to add, if the person wants them. */
  readonly toAdd: readonly string[]
  readonly ofAdded: readonly PastedValue[]
  /** Rows with no case to go to. */
  readonly rowsLeftOut: number
  /** Columns nothing can be written in, by their titles, and those beyond the last one. */
  readonly columnsLeftOut: readonly string[]
}

/** The grid a block comes into. */
export type Ground = {
  readonly sample: string
  /** As they stand on the screen, from the left. */
  readonly columns: readonly CaseColumn[]
  /** All there are, shown or not: a block with headings finds them by name. */
  readonly allColumns: readonly CaseColumn[]
  readonly rows: number
  readonly referenceAt: (row: number) => string | null
  /** The sample's references by their folded spelling. */
  readonly known: ReadonlyMap<string, string>
}

type Cells = readonly (readonly string[])[]

export function pasted(cells: Cells, target: Rectangle, ground: Ground): Pasted {
  const [headings] = cells
  if (headings === undefined) return nothing
  if (isHeading(headings[0] ?? '')) return byReference(cells.slice(1), headed(headings, ground), ground)
  const columns = ground.columns.slice(target.left)
  if (columns[0]?.kind === 'reference') return byReference(cells, columns, ground)
  return byPlace(filled(cells, target), target, ground)
}

const nothing: Pasted = { changes: [], toAdd: [], ofAdded: [], rowsLeftOut: 0, columnsLeftOut: [] }

function isHeading(text: string): boolean {
  return ['case', 'reference'].includes(alike(text))
}

/** A column a heading names, or its text where there is none. */
type Headed = CaseColumn | { readonly kind: 'unknown' | 'sample'; readonly title: string }

function headed(headings: readonly string[], { allColumns }: Ground): readonly Headed[] {
  return headings.map((heading, place) => {
    const name = alike(heading)
    const reference = allColumns.find(({ kind }) => kind === 'reference')
    if (place === 0 && reference !== undefined) return reference
    if (name === 'sample') return { kind: 'sample', title: heading }
    const found = allColumns.find(
      ({ id, title, kind }) =>
        id === `answer/${name}` || id === `attribute/${name}` || (kind !== 'prompt' && alike(title) === name),
    )
    return found ?? { kind: 'unknown', title: heading }
  })
}

/** One value fills the block in hand, and a block fills one that holds it a whole number of times. */
function filled(cells: Cells, { top, bottom, left, right }: Rectangle): Cells {
  const [rows, columns] = [bottom - top + 1, right - left + 1]
  const [high, wide] = [cells.length, cells[0]?.length ?? 0]
  if (rows % high !== 0 || columns % wide !== 0) return cells
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cells[row % high]?.[column % wide] ?? ''),
  )
}

function byPlace(cells: Cells, { top, left }: Rectangle, ground: Ground): Pasted {
  const columns = ground.columns.slice(left)
  const changes = cells.flatMap((values, place) => {
    const reference = ground.referenceAt(top + place)
    return reference === null ? [] : valuesOf(reference, values, columns)
  })
  return {
    ...nothing,
    changes,
    rowsLeftOut: Math.max(0, top + cells.length - ground.rows),
    columnsLeftOut: leftOut(cells, columns),
  }
}

/** Rows find their cases by the reference in the first column, wherever the grid shows them. */
function byReference(cells: Cells, columns: readonly Headed[], { sample, known }: Ground): Pasted {
  const added = new Map<string, string>()
  const changes: PastedValue[] = []
  const ofAdded: PastedValue[] = []
  let rowsLeftOut = 0
  const samplePlace = columns.findIndex(({ kind }) => kind === 'sample')
  for (const values of cells) {
    const given = (values[0] ?? '').trim().normalize('NFC')
    const folded = alike(given)
    const ofAnother = samplePlace !== -1 && alike(values[samplePlace] ?? '') !== alike(sample)
    if (folded === '' || ofAnother) {
      if (values.some((value) => value.trim() !== '')) rowsLeftOut += 1
      continue
    }
    const reference = known.get(folded)
    if (reference !== undefined) changes.push(...valuesOf(reference, values, columns))
    else {
      const first = added.get(folded) ?? given
      added.set(folded, first)
      // A new case begins blank: what is blank needs no entry.
      ofAdded.push(...valuesOf(first, values, columns).filter(({ value }) => value !== ''))
    }
  }
  return { changes, toAdd: [...added.values()], ofAdded, rowsLeftOut, columnsLeftOut: leftOut(cells, columns) }
}

function valuesOf(reference: string, values: readonly string[], columns: readonly Headed[]): readonly PastedValue[] {
  return values.flatMap((value, place) => {
    const column = columns[place]
    return column === undefined || !isTyped(column)
      ? []
      : [{ reference, field: column.id, value: asTyped(value, column) }]
  })
}

function isTyped(column: Headed): column is CaseColumn {
  return 'id' in column && canBeTyped(column)
}

function leftOut(cells: Cells, columns: readonly Headed[]): readonly string[] {
  const widest = cells.reduce((most, values) => Math.max(most, values.length), 0)
  const unwritten = columns
    .slice(0, widest)
    .filter((column) => !isTyped(column) && !['reference', 'sample'].includes(column.kind))
    .map(({ title }) => title)
  const beyond = widest - columns.length
  return beyond > 0 ? [...unwritten, `${beyond} beyond the last column`] : unwritten
}

/** As it will be kept, so that it is shown so at once; what is not known here is left to the file to refuse. */
function asTyped(value: string, { kind }: CaseColumn): string {
  if (isAnswer(kind)) return answerTyped(value)
  return kind === 'risk' ? alike(value) : value.trim().normalize('NFC')
}

const answers: Readonly<Record<string, string>> = {
  y: 'Y',
  yes: 'Y',
  n: 'N',
  no: 'N',
  na: 'NA',
  'n/a': 'NA',
  'not applicable': 'NA',
}

function answerTyped(text: string): string {
  const word = alike(text)
  return Object.hasOwn(answers, word) ? (answers[word] ?? text) : text.trim()
}

// A sample's cases: the line of counts, what was refused, and the grid.
import { useMemo, useRef, useState } from 'react'
import { hrefOf } from '../../app/router.ts'
import { Notice } from '../../components/Notice.tsx'
import {
  arrangement,
  layoutAtFirst,
  rowsShown,
  withAllPrompts,
  withFrozen,
  withPrompts,
  type CaseLayout,
} from '../../grids/case-layout.ts'
import { caseColumns, type CaseColumn } from '../../grids/cases.ts'
import { CaseGrid, type CaseGridHandle } from './CaseGrid.tsx'
import { useBook } from './CaseHeads.tsx'
import { CountLine } from './CountLine.tsx'
import { KeysOfGrid } from './KeysOfGrid.tsx'
import { GridTools } from './GridTools.tsx'
import { RefusedCells } from './RefusedCells.tsx'
import type { Book } from './book.ts'
import type { SampleProps } from './CasesScreen.tsx'
import { columnInHand } from './hands.ts'

export function Cases({ book, inspection, view, at }: SampleProps & { readonly book: Book }) {
  const state = useBook(book)
  const { attributes } = state
  const grid = useRef<CaseGridHandle>(null)
  const [layout, setLayout] = useState<CaseLayout>(layoutAtFirst)
  const columns = useMemo(() => caseColumns({ columns: view.columns, attributes }), [view.columns, attributes])
  const arranged = useMemo(() => arrangement(columns, layout), [columns, layout])
  // Rows are chosen when the filter is: what is typed later takes none away from under the hand.
  const passes = useMemo(
    () => rowsShown(layout.rows, { ...book.state(), columns: view.columns, person: view.person }),
    [layout.rows, book, view],
  )
  const [asked] = useState(() => askedCell(at, book))

  const inHand = (): CaseColumn | null => {
    const hands = grid.current?.hands() ?? null
    return hands === null ? null : columnInHand(hands)
  }
  return (
    <>
      <div className="page-head">
        <h1>Cases</h1>
        <Samples inspection={inspection} view={view} />
        <GridTools
          onPrompts={() => {
            const question = inHand()?.keyQuestion ?? null
            if (question !== null) setLayout(withPrompts(layout, question))
          }}
          onAllPrompts={() => setLayout(withAllPrompts(layout, columns))}
          onFreeze={() => {
            const column = inHand()
            if (column !== null) setLayout(withFrozen(layout, column.id))
          }}
        />
      </div>
      {view.whyNotChange === null ? null : <Notice kind="note">{view.whyNotChange}</Notice>}
      <CountLine
        state={state}
        columns={view.columns}
        chosen={layout.rows}
        onChoose={(rows) => setLayout({ ...layout, rows })}
      />
      <RefusedCells
        refused={state.refused}
        onGo={({ reference, field }) => grid.current?.hands()?.selection.moveToCell(reference, field)}
        onForget={book.forgetRefused}
      />
      <KeysOfGrid onFocus={() => grid.current?.focus()} />
      <CaseGrid
        handle={grid}
        label={`Cases, ${view.sample.title}`}
        book={book}
        columns={columns}
        arranged={arranged}
        standards={view.standards}
        passes={passes}
        whyNot={view.whyNotChange}
        asked={asked}
      />
    </>
  )
}

/** The cell a link points to; a question alone is shown at the first case. */
function askedCell(at: SampleProps['at'], book: Book): { readonly reference: string; readonly column: string } | null {
  if (at.case === undefined && at.question === undefined) return null
  const reference = at.case ?? book.state().rows[0]?.reference
  if (reference === undefined) return null
  return { reference, column: at.question === undefined ? 'reference' : `answer/${at.question}` }
}

function Samples({ inspection, view }: Pick<SampleProps, 'inspection' | 'view'>) {
  return (
    <nav className="sample-links" aria-label="Samples">
      {view.samples.map(({ id, title, cases }) => (
        <a
          key={id}
          href={hrefOf('cases', { inspection }, { sample: id })}
          aria-current={id === view.sample.id ? 'true' : undefined}
        >
          {title} <span className="quiet-text">{cases}</span>
        </a>
      ))}
    </nav>
  )
}

// A sample's cases: the line of counts, what was refused, what is asked, and the grid or the plain table.
import { useEffect, useMemo, useRef, useState } from 'react'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { arrangement, rowsShown, withAllPrompts, withFrozen, withPrompts } from '../../grids/case-layout.ts'
import { caseColumns } from '../../grids/cases.ts'
import { secondLook, withdrawn } from '../../grids/case-rows.ts'
import type { Pasted } from '../../grids/pasting.ts'
import type { Book } from './book.ts'
import { CaseGrid, type CaseGridHandle } from './CaseGrid.tsx'
import type { SampleProps } from './CasesScreen.tsx'
import { CaseTable } from './CaseTable.tsx'
import { Choosing } from './Choosing.tsx'
import { paste } from './clipboard.ts'
import { CountLine } from './CountLine.tsx'
import { CaseForm } from './form/CaseForm.tsx'
import { findNext, rowsThatSay } from './find.ts'
import { FindBar } from './FindBar.tsx'
import { GridTools } from './GridTools.tsx'
import { columnInHand } from './hands.ts'
import { KeysOfGrid } from './KeysOfGrid.tsx'
import { AddCases, PastedNotice, WithdrawCases, type Leaving } from './Panels.tsx'
import { RefusedCells } from './RefusedCells.tsx'
import { Samples } from './Samples.tsx'
import { useAdding } from './use-adding.ts'
import { useBook } from './use-book.ts'
import { useLayout } from './use-layout.ts'

type Asking =
  | { readonly kind: 'add' }
  | { readonly kind: 'leave'; readonly leaving: Leaving }
  | { readonly kind: 'pasted'; readonly pasted: Pasted }

export function Cases({ book, inspection, view, at }: SampleProps & { readonly book: Book }) {
  const state = useBook(book)
  const { attributes } = state
  const sample = view.sample.id
  const label = `Cases, ${view.sample.title}`
  const grid = useRef<CaseGridHandle>(null)
  const [layout, setLayout] = useLayout(inspection, view)
  const [only, setOnly] = useState('')
  const [plain, setPlain] = useState(false)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const changes = useChangesOf(book, open)
  const adding = useAdding(book, inspection, sample)
  const columns = useMemo(() => caseColumns({ columns: view.columns, attributes }), [view.columns, attributes])
  const arranged = useMemo(() => arrangement(columns, layout), [columns, layout])
  // Rows are chosen when the filter is: what is typed later takes none away from under the hand.
  const passes = useMemo(() => {
    const inSet = rowsShown(layout.rows, { ...book.state(), columns: view.columns, person: view.person })
    const saying = rowsThatSay(only, columns)
    if (inSet === null && saying === null) return null
    const chosen = book.state().rows.filter((row) => inSet?.(row) !== false && saying?.(row) !== false)
    const references = new Set(chosen.map(({ reference }) => reference))
    return ({ reference }: { readonly reference: string }) => references.has(reference)
  }, [layout.rows, only, columns, book, view])
  const [asked] = useState(() => askedCell(at, book))

  const hands = () => grid.current?.hands() ?? null
  const close = (): void => {
    setAsking(null)
    adding.clear()
    grid.current?.focus()
  }
  const add = async (...given: Parameters<typeof adding.add>): Promise<void> => {
    // Begun under a filter they would not be seen.
    if (!(await adding.add(...given))) return
    if (layout.rows !== 'all') setLayout({ ...layout, rows: 'all' })
    close()
    grid.current?.hands()?.selection.moveToCell(given[0][0] ?? '', 'reference')
  }
  const leave = (): void => {
    const chosen = (hands()?.selection.references() ?? []).flatMap((reference) => book.row(reference) ?? [])
    const back = chosen.length > 0 && chosen.every((row) => row.withdrawn)
    const references = chosen.filter((row) => row.withdrawn === back).map(({ reference }) => reference)
    if (references.length > 0) setAsking({ kind: 'leave', leaving: { references, back } })
  }
  const lookAgain = (): void => {
    const references = hands()?.selection.references() ?? []
    const marked = references.every((reference) => book.row(reference)?.markedForSecondLook === true)
    book.enter(references.map((reference) => ({ reference, field: secondLook, value: marked ? '' : 'yes' })))
  }
  const inHand = () => {
    const held = hands()
    return held === null ? null : columnInHand(held)
  }
  return (
    <>
      <div className="page-head">
        <h1>Cases</h1>
        <Samples inspection={inspection} view={view} />
        <Button
          label="Plain table"
          keys="Alt+T"
          kind="quiet"
          whileTyping
          pressed={plain}
          onPress={() => setPlain(!plain)}
        />
        <Choosing layout={layout} standards={state.standards} onChange={setLayout} />
      </div>
      {view.whyNotChange === null ? null : <Notice kind="note">{view.whyNotChange}</Notice>}
      <div className="line-and-tools">
        <CountLine
          state={state}
          columns={view.columns}
          chosen={layout.rows}
          onChoose={(rows) => setLayout({ ...layout, rows })}
        />
        {plain ? null : (
          <FindBar
            onFind={(words, back) => {
              const held = hands()
              return held !== null && findNext(held, words, back)
            }}
            onOnly={setOnly}
            onLeave={() => grid.current?.focus()}
          />
        )}
      </div>
      <div className="line-and-tools">
        <GridTools
          whyNot={view.whyNotChange}
          plain={plain}
          onOpen={() => setOpen(hands()?.selection.references().at(-1) ?? null)}
          onAdd={() => setAsking({ kind: 'add' })}
          onWithdraw={leave}
          onSecondLook={lookAgain}
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
      <RefusedCells
        refused={state.refused}
        onGo={({ reference, field }) => hands()?.selection.moveToCell(reference, field)}
        onForget={book.forgetRefused}
      />
      <FailureNotice failure={adding.failure} />
      {asking?.kind === 'add' ? (
        <AddCases busy={adding.busy} onAdd={(references) => void add(references, [])} onClose={close} />
      ) : null}
      {asking?.kind === 'leave' ? (
        <WithdrawCases
          leaving={asking.leaving}
          onDo={(reason) => {
            const value = asking.leaving.back ? '' : 'yes'
            book.enter(asking.leaving.references.map((reference) => ({ reference, field: withdrawn, value, reason })))
            close()
          }}
          onClose={close}
        />
      ) : null}
      {asking?.kind === 'pasted' ? (
        <PastedNotice
          pasted={asking.pasted}
          busy={adding.busy}
          onAdd={() => void add(asking.pasted.toAdd, [...asking.pasted.ofAdded, ...asking.pasted.changes])}
          onWithout={() => {
            if (asking.pasted.toAdd.length > 0) book.enter(asking.pasted.changes)
            close()
          }}
        />
      ) : null}
      {plain ? (
        <CaseTable
          label={label}
          book={book}
          rows={passes === null ? state.rows : state.rows.filter(passes)}
          columns={columns.filter((_, place) => arranged[place]?.hide === false)}
          whyNot={view.whyNotChange}
        />
      ) : (
        <>
          <KeysOfGrid onFocus={() => grid.current?.focus()} />
          <div className="grid-and-case">
            <CaseGrid
              handle={grid}
              label={label}
              book={book}
              columns={columns}
              arranged={arranged}
              standards={view.standards}
              passes={passes}
              whyNot={view.whyNotChange}
              onPaste={(held, text) => {
                const pasted = paste(held, sample, text)
                setAsking(pasted === null ? null : { kind: 'pasted', pasted })
              }}
              onOpen={setOpen}
              asked={asked}
            />
            {open === null ? null : (
              <CaseForm
                inspection={inspection}
                sample={sample}
                reference={open}
                onGo={setOpen}
                onClose={() => {
                  setOpen(null)
                  grid.current?.focus()
                }}
                beside={{ asOf: changes, onChanged: book.take }}
              />
            )}
          </div>
        </>
      )}
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

/** Grows whenever the case is changed in the grid, or its change is answered. */
function useChangesOf(book: Book, reference: string | null): number {
  const [changes, setChanges] = useState(0)
  useEffect(
    () =>
      reference === null
        ? undefined
        : book.onRows((references) => {
            if (references.includes(reference)) setChanges((count) => count + 1)
          }),
    [book, reference],
  )
  return changes
}

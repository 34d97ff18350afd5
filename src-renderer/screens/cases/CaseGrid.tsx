// The case grid itself: AG Grid with our columns, our block of cells and our keys. Only what changed is drawn again.
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react'
import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  ExternalFilterModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
  type GridApi,
  type RowClassRules,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import type { CaseGridView } from '../../../src-main/api/contract/views.ts'
import { noCaseWords } from '../../../src-main/words/case-grid.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { announce } from '../../components/live-region.ts'
import type { Arranged } from '../../grids/case-layout.ts'
import { caseGridColumns, type CaseColumn } from '../../grids/cases.ts'
import type { ShownRow } from '../../grids/case-rows.ts'
import { gridTheme } from '../../grids/theme.ts'
import type { Book } from './book.ts'
import { copied, cut } from './clipboard.ts'
import { answerKey, isOnCell } from './grid-keys.ts'
import type { Hands } from './hands.ts'
import { QuestionHead, StandardHead, type HeadContext } from './heads.ts'
import { RiskEditor } from './risk-editor.ts'
import { blockSelection, type Selection } from './selection.ts'

export type CaseGridHandle = {
  readonly hands: () => Hands | null
  /** To the cell in hand, or the first. */
  readonly focus: () => void
}

export type CaseGridProps = {
  readonly handle: Ref<CaseGridHandle>
  readonly label: string
  readonly book: Book
  readonly columns: readonly CaseColumn[]
  readonly arranged: readonly Arranged[]
  readonly standards: CaseGridView['standards']
  /** The rows a filter lets through; they stay while one types, until the filter is chosen again. */
  readonly passes: ((row: ShownRow) => boolean) | null
  readonly whyNot: string | null
  /** Enter on a reference: the case is shown beside the grid. */
  readonly onOpen: (reference: string) => void
  readonly onPaste: (hands: Hands, text: string) => void
  /** The cell a link points to. */
  readonly asked: { readonly reference: string; readonly column: string } | null
}

const modules = [
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  ExternalFilterModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
]
const parts = { questionHead: QuestionHead, standardHead: StandardHead, riskEditor: RiskEditor }
const rowClasses: RowClassRules<ShownRow> = { withdrawn: ({ data }) => data?.withdrawn === true }

export function CaseGrid({
  handle,
  label,
  book,
  columns,
  arranged,
  standards,
  passes,
  whyNot,
  onOpen,
  onPaste,
  asked,
}: CaseGridProps) {
  const api = useRef<GridApi<ShownRow> | null>(null)
  const selection = useRef<Selection | null>(null)
  const passing = useRef(passes)
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns])
  const hands = (): Hands | null =>
    selection.current === null
      ? null
      : { book, selection: selection.current, columns: byId, say: announce, open: onOpen, whyNot }
  useImperativeHandle(handle, () => ({
    hands,
    focus: () => selection.current?.moveTo(selection.current.block()?.to ?? { row: 0, column: 0 }, false),
  }))

  const definitions = useMemo(
    () =>
      caseGridColumns({
        columns,
        standards,
        canChange: whyNot === null,
        marks: {
          inBlock: (row, column) => selection.current?.isIn(row, column) === true,
          refused: (reference, column) =>
            book.state().refused.some((cell) => cell.reference === reference && cell.field === column),
        },
      }),
    // The ratings of the standards move in their heads, which read them from the book.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [columns, whyNot, book],
  )
  const { bands } = useInspection()
  const [context] = useState((): HeadContext => ({ book, bands }))
  const rowsAtFirst = useMemo(() => [...book.state().rows], [book])
  useEffect(() => book.onRows((references) => drawRows(api.current, book, references)), [book])
  useEffect(() => {
    passing.current = passes
    api.current?.onFilterChanged()
  }, [passes])

  useEffect(() => {
    api.current?.applyColumnState({ state: [...arranged] })
  }, [arranged, definitions])

  const keyDown = (event: KeyboardEvent): void => {
    const held = hands()
    if (held === null || !isOnCell(event.target) || !answerKey(event.nativeEvent, held)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const clipboard = (event: ClipboardEvent, give: (hands: Hands) => string | null): void => {
    const held = hands()
    const text = held === null || !isOnCell(event.target) ? null : give(held)
    if (text === null) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
  }
  const paste = (event: ClipboardEvent): void => {
    const held = hands()
    if (held === null || !isOnCell(event.target)) return
    event.preventDefault()
    onPaste(held, event.clipboardData.getData('text/plain'))
  }
  const mouseDown = (event: MouseEvent): void => selection.current?.stretch(event.shiftKey)
  return (
    // Keys are caught on their way to the grid; the cells they are for are its own.
    <div
      className="grid case-grid"
      onKeyDownCapture={keyDown}
      onMouseDownCapture={mouseDown}
      onCopy={(event) => clipboard(event, copied)}
      onCut={(event) => clipboard(event, cut)}
      onPaste={paste}
    >
      <AgGridReact<ShownRow>
        theme={gridTheme}
        modules={modules}
        components={parts}
        context={context}
        rowHeight={28}
        headerHeight={62}
        groupHeaderHeight={30}
        rowData={rowsAtFirst}
        columnDefs={definitions}
        defaultColDef={{ sortable: true, resizable: true, minWidth: 44 }}
        getRowId={({ data }) => data.reference}
        rowClassRules={rowClasses}
        // What is typed goes to the door; the grid shows what the book says.
        readOnlyEdit
        onCellEditRequest={({ data, column, newValue }) =>
          book.enter([{ reference: data.reference, field: column.getColId(), value: typedText(newValue) }])
        }
        onCellDoubleClicked={({ column, data }) => {
          if (column.getColId() === 'reference' && data !== undefined) onOpen(data.reference)
        }}
        overlayNoRowsTemplate={noCaseWords}
        enterNavigatesVertically
        enterNavigatesVerticallyAfterEdit
        stopEditingWhenCellsLoseFocus
        isExternalFilterPresent={() => passing.current !== null}
        doesExternalFilterPass={({ data }) => data === undefined || passing.current?.(data) !== false}
        suppressMovableColumns
        suppressDragLeaveHidesColumns
        alwaysShowVerticalScroll
        animateRows={false}
        tooltipShowDelay={400}
        onGridReady={(event) => {
          api.current = event.api
          selection.current = blockSelection(event.api)
          event.api.setGridAriaProperty('label', label)
          event.api.applyColumnState({ state: [...arranged] })
        }}
        onFirstDataRendered={() => {
          if (asked !== null) selection.current?.moveToCell(asked.reference, asked.column)
        }}
        onDisplayedColumnsChanged={() => selection.current?.forgetColumns()}
        onCellFocused={() => selection.current?.focused()}
        onCellMouseDown={({ rowIndex, column, event }) => {
          if (rowIndex !== null) selection.current?.pressed(rowIndex, column.getColId(), isShifted(event))
        }}
        onCellMouseOver={({ rowIndex, column, event }) => {
          if (rowIndex !== null && isDrawing(event)) selection.current?.pressed(rowIndex, column.getColId(), true)
        }}
      />
    </div>
  )
}

/** The rows that changed, where they stand: neither sorted nor filtered anew while somebody types. */
function drawRows(api: GridApi<ShownRow> | null, book: Book, references: readonly string[]): void {
  if (api === null) return
  const added: ShownRow[] = []
  for (const reference of references) {
    const row = book.row(reference)
    if (row === undefined) continue
    const node = api.getRowNode(reference)
    if (node === undefined) added.push(row)
    else if (node.data !== row) node.setData(row)
  }
  if (added.length > 0) api.applyTransaction({ add: added })
}

function typedText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function isShifted(event: Event | null | undefined): boolean {
  return event instanceof window.MouseEvent && event.shiftKey
}

function isDrawing(event: Event | null | undefined): boolean {
  return event instanceof window.MouseEvent && event.buttons === 1
}

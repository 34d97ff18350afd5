// The grid itself: AG Grid with our columns. The row in hand follows the focus, and Enter opens the cases behind it.
import { useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react'
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  RenderApiModule,
  RowApiModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
  type CellKeyDownEvent,
  type GridApi,
  type ICellRendererParams,
  type RowClassRules,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { gridColumns, type KeyQuestionColumn, type KeyQuestionRow } from '../../grids/key-questions.ts'
import { gridTheme } from '../../grids/theme.ts'
import { Shape } from '../../marks/Shape.tsx'

export type GridHandle = { readonly focus: (question: string | null) => void }

export type KeyQuestionGridProps = {
  readonly handle: Ref<GridHandle>
  readonly rows: readonly KeyQuestionRow[]
  readonly columns: readonly KeyQuestionColumn[]
  /** Fewer columns, while the cases stand beside it. */
  readonly narrow: boolean
  readonly selected: string | null
  /** The question a link points to: it is brought into view at the start. */
  readonly asked: string | null
  readonly onSelect: (question: string) => void
  readonly onOpen: (question: string) => void
}

const modules = [
  ClientSideRowModelModule,
  ColumnApiModule,
  CellStyleModule,
  RenderApiModule,
  RowApiModule,
  RowAutoHeightModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
]

export function KeyQuestionGrid({
  handle,
  rows,
  columns,
  narrow,
  selected,
  asked,
  onSelect,
  onOpen,
}: KeyQuestionGridProps) {
  const grid = useRef<GridApi<KeyQuestionRow> | null>(null)
  const focus = (question: string | null): void => focusRow(grid.current, question)
  useImperativeHandle(handle, () => ({ focus }))
  const before = useRef<HTMLSpanElement>(null)
  const after = useRef<HTMLSpanElement>(null)
  /** Tab goes from the headings to the row in hand and then leaves the grid; left to itself, every row is a stop. */
  const tab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || !(event.target instanceof HTMLElement)) return
    event.stopPropagation()
    if (!event.shiftKey && event.target.closest('[role="columnheader"]') !== null) {
      event.preventDefault()
      focus(selected)
    } else {
      // The browser’s own step goes on from here.
      const edge = event.shiftKey ? before : after
      edge.current?.focus()
    }
  }
  return (
    // Keys are caught on their way to the grid; the controls they are for are its own.
    <div className="grid" onKeyDownCapture={tab}>
      <span ref={before} tabIndex={-1} />
      <AgGridReact<KeyQuestionRow>
        theme={gridTheme}
        modules={modules}
        components={cells}
        defaultColDef={{ wrapHeaderText: true }}
        rowData={[...rows]}
        columnDefs={gridColumns(columns, narrow)}
        getRowId={({ data }) => data.figure.number}
        rowClassRules={rowClasses}
        rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
        // Screen readers follow the order of the page's elements, so every row and column is really there.
        ensureDomOrder
        suppressColumnVirtualisation
        suppressRowVirtualisation
        suppressMovableColumns
        // The column widths leave room for the scroll bar from the start.
        alwaysShowVerticalScroll
        animateRows={false}
        tooltipShowDelay={400}
        onGridReady={({ api }) => {
          grid.current = api
          api.setGridAriaProperty('label', 'Key questions')
        }}
        onFirstDataRendered={({ api }) => {
          select(api, asked ?? selected)
          if (asked !== null) focusRow(api, asked)
        }}
        onRowDataUpdated={({ api }) => select(api, selected)}
        // Rows grow with their words: the one in hand stays in sight when the columns share less room.
        onModelUpdated={({ api }) => bringIntoView(api, selected)}
        onCellFocused={({ api, rowIndex }) => {
          const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)
          if (row?.data === undefined) return
          row.setSelected(true)
          onSelect(row.data.figure.number)
        }}
        onCellKeyDown={(event) => {
          if ('column' in event && isEnter(event)) onOpen(event.data?.figure.number ?? '')
        }}
        onRowDoubleClicked={({ data }) => {
          if (data !== undefined) onOpen(data.figure.number)
        }}
      />
      <span ref={after} tabIndex={-1} />
    </div>
  )
}

function isEnter({ event }: Pick<CellKeyDownEvent<KeyQuestionRow>, 'event'>): boolean {
  return event instanceof window.KeyboardEvent && event.key === 'Enter' && !event.altKey && !event.ctrlKey
}

function select(api: GridApi<KeyQuestionRow>, question: string | null): void {
  if (question !== null) api.getRowNode(question)?.setSelected(true)
}

function focusRow(api: GridApi<KeyQuestionRow> | null, question: string | null): void {
  const row = question === null ? undefined : api?.getRowNode(question)
  if (api === null || row?.rowIndex === undefined || row.rowIndex === null) return
  api.ensureIndexVisible(row.rowIndex)
  api.setFocusedCell(row.rowIndex, 'question')
}

function bringIntoView(api: GridApi<KeyQuestionRow>, question: string | null): void {
  const row = question === null ? undefined : api.getRowNode(question)
  if (row !== undefined && row.rowIndex !== null) api.ensureIndexVisible(row.rowIndex)
}

/** On as many lines as it takes: its row grows with it. */
function LinesCell({ valueFormatted }: ICellRendererParams<KeyQuestionRow>) {
  return <span className="lines">{valueFormatted}</span>
}

function BandCell({ data }: ICellRendererParams<KeyQuestionRow>) {
  const band = data?.figure.band ?? null
  if (band === null) return <span className="quiet-text">–</span>
  return (
    <span className={`band-name tone-${band.tone}`}>
      <Shape tone={band.tone} /> <span>{band.name}</span>
    </span>
  )
}

/** A stronger line where a standard begins. */
const rowClasses: RowClassRules<KeyQuestionRow> = {
  'first-of-standard': ({ data, rowIndex }) =>
    rowIndex > 0 && data?.standard.figures[0]?.number === data?.figure.number,
}

const cells = { band: BandCell, lines: LinesCell }

// What bringing the files in would do, record by record, before anything is stored.
import { useState } from 'react'
import type { FaultView, ReconciliationView } from '../../../src-main/api/contract/views.ts'
import { counted, importWords, reconciliationWords } from '../../../src-main/words/bringing-in.ts'
import { list } from '../../../src-main/words/text.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { isOpen, Matching, type HeadingMatches } from './Matching.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'

export type ReconciliationProps = {
  readonly view: ReconciliationView
  readonly files: readonly string[]
  readonly busy: boolean
  readonly onStore: () => void
  /** Absent where headings are not matched. */
  readonly onMatch?: (matches: HeadingMatches) => void
  readonly onCancel: () => void
}

export function Reconciliation({ view, files, busy, onStore, onMatch, onCancel }: ReconciliationProps) {
  const { kind, importable, refused, refusedWhole, bySample, results, matching, notes } = view
  const toMatch = matching.headings.some(isOpen)
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const store = kind === 'returns' ? importWords(view) : `Store ${counted(results.length, 'result')}`
  return (
    <section className="reconciliation" aria-labelledby="reconciliation">
      <h2 id="reconciliation" ref={heading} tabIndex={-1}>
        Before anything is stored: {list.format(files)}
      </h2>
      {kind === 'returns' && view.recordsRead > 0 ? (
        <p className="balance">{reconciliationWords(view, false)}</p>
      ) : null}
      <div className="actions">
        {importable === 'nothing' ? null : (
          <Button
            label={store}
            keys="Alt+I"
            kind={importable !== 'all' ? 'warning' : toMatch ? 'secondary' : 'primary'}
            busy={busy}
            onPress={onStore}
          />
        )}
        <Button
          label={importable === 'nothing' ? 'Choose other files' : 'Store nothing'}
          keys="Escape"
          onPress={onCancel}
        />
      </div>
      {notes.map((note) => (
        <Notice key={note} kind="note">
          {note}
        </Notice>
      ))}
      {toMatch && onMatch !== undefined ? <Matching matching={matching} busy={busy} onMatch={onMatch} /> : null}
      {importable === 'nothing' && !toMatch ? (
        <Notice kind="refused">
          Nothing of this can be brought in. What is wrong stands below: mend the file, and bring it again.
        </Notice>
      ) : null}
      {refusedWhole.length === 0 ? null : <Faults caption="Refused as a whole" faults={refusedWhole} />}
      {refused.length === 0 ? null : <Faults caption="Refused records" faults={refused} />}
      {bySample.length === 0 ? null : (
        <div className="narrow">
          <Table
            caption="Cases by sample"
            columns={[
              { id: 'sample', title: 'Sample', names: true, cell: ({ sample }) => sample },
              { id: 'cases', title: 'Cases', figure: true, cell: ({ cases }) => cases.toLocaleString('en-GB') },
            ]}
            rows={bySample}
            rowKey={({ sample }) => sample}
          />
        </div>
      )}
      <Columns view={view} />
      {toMatch || onMatch === undefined || matching.headings.length === 0 ? null : (
        <details>
          <summary>Match headings by hand</summary>
          <Matching matching={matching} busy={busy} onMatch={onMatch} />
        </details>
      )}
      {results.length === 0 ? null : (
        <div className="narrow">
          <Table
            caption="Results"
            columns={[
              { id: 'item', title: 'Item', names: true, cell: ({ item }) => item },
              { id: 'shown', title: 'As it would be stored', cell: ({ shown }) => shown },
            ]}
            rows={results}
            rowKey={({ item }) => item}
          />
        </div>
      )}
    </section>
  )
}

function Columns({ view: { columns } }: { readonly view: ReconciliationView }) {
  const { questions, attributes } = columns
  if (questions.length === 0) return null
  return (
    <p>
      Columns read: {counted(questions.length, 'question')} ({questions[0]} to {questions.at(-1)})
      {attributes.length === 0 ? '' : ` and the attributes ${list.format(attributes)}`}.
    </p>
  )
}

const atFirst = 100

function Faults({ caption, faults }: { readonly caption: string; readonly faults: readonly FaultView[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? faults : faults.slice(0, atFirst)
  return (
    <div>
      <Table
        caption={`${caption}: ${faults.length.toLocaleString('en-GB')}`}
        columns={faultColumns}
        rows={shown.map((fault, place) => ({ ...fault, place }))}
        rowKey={({ place }) => `${place}`}
      />
      {shown.length === faults.length ? null : (
        <Button label={`Show all ${faults.length.toLocaleString('en-GB')}`} onPress={() => setAll(true)} />
      )}
    </div>
  )
}

const faultColumns: readonly TableColumn<FaultView & { readonly place: number }>[] = [
  { id: 'file', title: 'File', cell: ({ file }) => file ?? '–', width: '14rem' },
  { id: 'record', title: 'Record', figure: true, cell: ({ record }) => record ?? '–', width: '5rem' },
  { id: 'column', title: 'Column', cell: ({ column }) => column ?? '–', width: '8rem' },
  { id: 'value', title: 'Value', cell: ({ value }) => (value === null ? '–' : <bdi>{value}</bdi>), width: '10rem' },
  { id: 'reason', title: 'Reason', cell: ({ reason }) => reason },
]

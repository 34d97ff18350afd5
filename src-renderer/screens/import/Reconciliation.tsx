// What bringing the files in would do, record by record, before anything is stored.
import { useState } from 'react'
import type { FaultView, MetView, ReconciliationView } from '../../../src-main/api/contract/views.ts'
import { counted, importWords, reconciliationWords } from '../../../src-main/words/bringing-in.ts'
import {
  differencesWords,
  metBalanceWords,
  saysTheSameWords,
  storeMetWords,
} from '../../../src-main/words/returns-again.ts'
import { list } from '../../../src-main/words/text.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Table, type TableColumn } from '../../components/Table.tsx'
import { Differences, type GivenReturn } from './Differences.tsx'
import { isOpen, Matching, type HeadingMatches } from './Matching.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { useChoice, type Choice, type TakenDifferences } from './use-choice.ts'

export type ReconciliationProps = {
  readonly view: ReconciliationView
  readonly files: readonly string[]
  readonly busy: boolean
  readonly onStore: (differences: TakenDifferences | null) => void
  /** Absent where headings are not matched. */
  readonly onMatch?: (matches: HeadingMatches) => void
  readonly onCancel: () => void
  /** Of a return: what was given, to look through what it says otherwise than the file. */
  readonly given?: GivenReturn
}

export function Reconciliation({ view, files, busy, onStore, onMatch, onCancel, given }: ReconciliationProps) {
  const { kind, importable, refused, refusedWhole, bySample, results, matching, met = noneMet } = view
  const toMatch = matching.headings.some(isOpen)
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const choice = useChoice(met)
  const differs = met.cells > 0
  const notes = [...view.notes, ...met.notes]
  const saysTheSame = refusedWhole.length === 0 && view.casesStored === 0 && met.same > 0 && !differs
  return (
    <section className="reconciliation" aria-labelledby="reconciliation">
      <h2 id="reconciliation" ref={heading} tabIndex={-1}>
        Before anything is stored: {list.format(files)}
      </h2>
      {kind === 'returns' && view.recordsRead > 0 ? <p className="balance">{balanceOf(view, choice)}</p> : null}
      <div className="actions">
        {importable === 'nothing' ? null : (
          <Button
            label={storeLabel(view, choice)}
            keys="Alt+I"
            kind={importable !== 'all' ? 'warning' : toMatch ? 'secondary' : 'primary'}
            busy={busy}
            whyNot={differs ? whyNotTake(view, choice) : null}
            onPress={() => onStore(differs ? choice.given() : null)}
          />
        )}
        <Button
          label={importable === 'nothing' ? 'Choose other files' : 'Store nothing'}
          // While something is stored, the key stops that.
          {...(busy ? {} : { keys: 'Escape' })}
          busy={busy}
          onPress={onCancel}
        />
      </div>
      {saysTheSame ? (
        <Notice kind="note">{saysTheSameWords({ records: view.recordsRead, refused: view.recordsRefused })}</Notice>
      ) : null}
      {notes.map((note) => (
        <Notice key={note} kind="note">
          {note}
        </Notice>
      ))}
      {toMatch && onMatch !== undefined ? <Matching matching={matching} busy={busy} onMatch={onMatch} /> : null}
      {importable === 'nothing' && !toMatch && !saysTheSame ? (
        <Notice kind="refused">
          Nothing of this can be brought in. What is wrong stands below: mend the file, and bring it again.
        </Notice>
      ) : null}
      {differs && given !== undefined ? <Differences met={met} given={given} choice={choice} /> : null}
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
        <ByHand matching={matching} busy={busy} onMatch={onMatch} />
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

/** Thousands of choices: they are made once somebody wants them, because a window is held up by drawing them. */
function ByHand(props: Parameters<typeof Matching>[0]) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Match headings by hand</summary>
      {open ? <Matching {...props} /> : null}
    </details>
  )
}

/** Once a choice is to be made, what it comes to. */
function balanceOf(view: ReconciliationView, { changed, left }: Choice): string {
  const { met = noneMet } = view
  if (met.changed + met.same === 0) return reconciliationWords(view, false)
  return metBalanceWords(view, { changed, same: met.same, left })
}

function storeLabel(view: ReconciliationView, { changed }: Choice): string {
  const { kind, results, casesStored, recordsRefused, met = noneMet } = view
  if (kind === 'results') return `Store ${counted(results.length, 'result')}`
  return met.changed + met.same === 0 ? importWords(view) : storeMetWords(casesStored, changed, recordsRefused)
}

function whyNotTake({ casesStored }: ReconciliationView, { changed, reason }: Choice): string | null {
  if (changed > 0) return reason.trim() === '' ? differencesWords.reasonMissing : null
  return casesStored === 0 ? differencesWords.nothingTaken : null
}

const noneMet: MetView = { changed: 0, same: 0, left: 0, cells: 0, filling: 0, notes: [], from: 0, shown: [], asOf: 0 }

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

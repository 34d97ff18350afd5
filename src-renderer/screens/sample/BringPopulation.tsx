// Brings a population in: the list of cases, shown before it is stored, or counts where there is no list.
import { useState } from 'react'
import { samplingWords } from '../../../src-main/words/sampling.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import type { GivenFile } from '../../client/given-file.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { announce } from '../../components/live-region.ts'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Table } from '../../components/Table.tsx'
import { FileDrop } from '../import/FileDrop.tsx'
import { Reconciliation } from '../import/Reconciliation.tsx'
import '../import/import.css'
import { CountsForm } from './CountsForm.tsx'

export type BringPopulationProps = {
  readonly inspection: string
  readonly sample: string
  readonly isDrawn: boolean
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null
  readonly onDone: () => void
}

export function BringPopulation({ inspection, sample, isDrawn, onCancel, onDone }: BringPopulationProps) {
  const [known, setKnown] = useState<'list' | 'counts'>('list')
  const [files, setFiles] = useState<readonly GivenFile[]>([])
  const preview = useAsk('sampling.preview')
  const importing = useChange('sampling.import')
  const cancel = (): void => {
    setFiles([])
    preview.clear()
    importing.clear()
  }
  const choose = (chosen: readonly GivenFile[]): void => {
    if (chosen.length === 0) return
    importing.clear()
    setFiles(chosen)
    void preview.ask({ inspection, files: [...chosen] })
  }
  const store = async (): Promise<void> => {
    const acceptRest = preview.view?.reconciliation.importable === 'the rest'
    const answer = await importing.run({ inspection, files: [...files], acceptRest })
    if (answer === null) return
    announce('The population is in the inspection now.')
    cancel()
    onDone()
  }

  if (preview.view !== null)
    return (
      <>
        <FailureNotice failure={importing.failure} />
        {isDrawn ? <Notice kind="note">{samplingWords.listReplaces}</Notice> : null}
        <Reconciliation
          view={preview.view.reconciliation}
          files={files.map(({ name }) => name)}
          busy={importing.busy}
          onStore={() => void store()}
          onCancel={cancel}
        />
        {preview.view.bySample.length === 0 ? null : (
          <div className="narrow-table">
            <Table
              caption="Who could be drawn"
              columns={[
                { id: 'sample', title: 'Sample', names: true, cell: (row) => row.sample },
                {
                  id: 'eligible',
                  title: 'Eligible',
                  figure: true,
                  cell: (row) => row.eligible.toLocaleString('en-GB'),
                },
                {
                  id: 'excluded',
                  title: 'Left out',
                  figure: true,
                  cell: (row) => row.excluded.toLocaleString('en-GB'),
                },
              ]}
              rows={preview.view.bySample}
              rowKey={(row) => row.sample}
            />
          </div>
        )}
      </>
    )
  return (
    <section className="sample-part" aria-labelledby="bring-population">
      <h2 id="bring-population">The population</h2>
      <p className="sentence">{isDrawn ? samplingWords.listReplaces : samplingWords.noPopulation}</p>
      <Choices
        label="What is known of it?"
        value={known}
        onChange={setKnown}
        choices={[
          { value: 'list', label: 'A list of its cases' },
          { value: 'counts', label: 'Counts only' },
        ]}
      />
      {known === 'counts' ? (
        <CountsForm inspection={inspection} sample={sample} onDone={onDone} />
      ) : (
        <FileDrop kind="returns" hint={samplingWords.populationHint} onFiles={choose} />
      )}
      {preview.busy ? <Loading text="Reading the list…" /> : null}
      <FailureNotice failure={preview.failure} />
      {onCancel === null ? null : (
        <div className="actions">
          <Button label="Keep the population as it is" keys="Escape" onPress={onCancel} />
        </div>
      )}
    </section>
  )
}

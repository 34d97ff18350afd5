// A comparator from a file: chosen, shown record by record, and stored as it stands or not at all.
import { useState } from 'react'
import { typingWords } from '../../../src-main/words/typing-results.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import type { GivenFile } from '../../client/given-file.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { FileDrop } from '../import/FileDrop.tsx'
import { Reconciliation } from '../import/Reconciliation.tsx'
import '../import/import.css'

type Named = { readonly name: string; readonly period: string }

export function ComparatorFile({
  inspection,
  named,
  replacing,
  reason,
  onReason,
  onDone,
  onCancel,
}: {
  readonly inspection: string
  readonly named: Named
  readonly replacing: Named | null
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const [files, setFiles] = useState<readonly GivenFile[]>([])
  const [several, setSeveral] = useState(false)
  const preview = useAsk('comparators.preview')
  const importing = useChange('comparators.import')
  const choose = (chosen: readonly GivenFile[]): void => {
    importing.clear()
    setSeveral(chosen.length > 1)
    if (chosen.length !== 1) return
    setFiles(chosen)
    void preview.ask({ inspection, files: [...chosen] })
  }
  const store = async (): Promise<void> => {
    const stored = await importing.run({ inspection, ...named, files: [...files], replacing, reason })
    if (stored !== null) onDone()
  }
  if (preview.view !== null)
    return (
      <>
        {replacing === null ? null : (
          <TextField label={typingWords.reason} width="full" value={reason} onChange={onReason} />
        )}
        <FailureNotice failure={importing.failure} />
        <Reconciliation
          view={preview.view}
          files={files.map((file) => file.name)}
          busy={importing.busy}
          onStore={() => void store()}
          onCancel={preview.clear}
        />
      </>
    )
  return (
    <>
      <FileDrop kind="results" hint={typingWords.comparatorHint} onFiles={choose} />
      {several ? <Notice kind="refused">{typingWords.oneFile}</Notice> : null}
      <FailureNotice failure={preview.failure} />
      <div className="actions">
        <Button label="Close" keys="Escape" onPress={onCancel} />
      </div>
    </>
  )
}

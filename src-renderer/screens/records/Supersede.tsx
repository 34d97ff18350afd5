// How a signed record is corrected: with a reason, by a new panel session whose record supersedes it.
import { useState } from 'react'
import type { RecordSummary } from '../../../src-main/api/contract/views.ts'
import { recordWords } from '../../../src-main/words/records.ts'
import { go } from '../../app/router.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { BesideList } from '../../components/BesideList.tsx'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/TextArea.tsx'

export function Supersede({ summary }: { readonly summary: RecordSummary }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const prepare = useChange('sessions.prepare')
  const press = async (): Promise<void> => {
    const session = await prepare.run({ inspection: summary.inspection, supersedes: { record: summary.id, reason } })
    if (session !== null) go('panel', { inspection: summary.inspection })
  }
  return (
    <BesideList title="Correct it">
      <p>{recordWords.correct}</p>
      {open ? (
        <>
          <TextArea
            label={recordWords.correctReason}
            hint="It stands in the record that supersedes this one."
            rows={3}
            value={reason}
            onChange={(typed) => {
              prepare.clear()
              setReason(typed)
            }}
          />
          <FailureNotice failure={prepare.failure} />
          <div className="actions">
            <Button
              kind="primary"
              label="Prepare the panel session that supersedes it"
              keys="Ctrl+Enter"
              whileTyping
              busy={prepare.busy}
              onPress={() => void press()}
            />
            <Button label="Leave it as it is" keys="Escape" kind="quiet" onPress={() => setOpen(false)} />
          </div>
        </>
      ) : (
        <div className="actions">
          <Button label="Supersede this record…" keys="Alt+S" onPress={() => setOpen(true)} />
        </div>
      )}
    </BesideList>
  )
}

// Something that is done only with a reason: a quiet button that unfolds into the reason and the act.
import { useState } from 'react'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import type { Failure } from '../../client/call.ts'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/TextArea.tsx'

export type WithReasonProps = {
  readonly open: string
  readonly act: string
  readonly failure: Failure | null
  /** Whether it was done. */
  readonly onDo: (reason: string) => Promise<boolean>
}

export function WithReason({ open, act, failure, onDo }: WithReasonProps) {
  const [reason, setReason] = useState<string | null>(null)
  if (reason === null) {
    return (
      <button type="button" className="quiet" onClick={() => setReason('')}>
        {open}
      </button>
    )
  }
  const run = async (): Promise<void> => {
    if (await onDo(reason)) setReason(null)
  }
  return (
    <div className="with-reason">
      <TextArea label="Why" rows={1} value={reason} onChange={setReason} />
      <FailureNotice failure={failure} />
      <div className="actions">
        <Button label={act} whyNot={reason.trim() === '' ? 'Say why first.' : null} onPress={() => void run()} />
        <Button kind="quiet" label="Leave it as it is" onPress={() => setReason(null)} />
      </div>
    </div>
  )
}

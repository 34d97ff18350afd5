// Reopening a closed panel before it is signed: with a reason, and with the evidence taken again if the chair asks.
import { useLayoutEffect, useRef, useState } from 'react'
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { Checks } from '../../../components/Checks.tsx'
import { announce } from '../../../components/live-region.ts'
import { TextArea } from '../../../components/TextArea.tsx'
import { boardWords, reopened } from '../../../../src-main/words/panel-session.ts'

export function Reopen({ session }: { readonly session: SessionView }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [again, setAgain] = useState(session.evidence.changedSince)
  const form = useRef<HTMLElement>(null)
  const reopening = useChange('sessions.reopen')
  useLayoutEffect(() => {
    if (asking) form.current?.querySelector('textarea')?.focus()
  }, [asking])
  const reopen = async (): Promise<void> => {
    const by = session.quorum.chair?.person ?? ''
    const after = await reopening.run({ session: session.id, by, reason, takeEvidenceAgain: again })
    if (after !== null) announce(reopened)
  }
  if (!asking) return <Button label="Reopen the panel" keys="Alt+O" onPress={() => setAsking(true)} />
  return (
    <section ref={form} className="reopen form" aria-label="Reopen the panel">
      <FailureNotice failure={reopening.failure} />
      <TextArea label={boardWords.reopenReason} rows={2} value={reason} onChange={setReason} />
      <Checks
        label="Evidence"
        labelHidden
        checks={[{ value: 'again', label: boardWords.takeAgain }]}
        values={again ? ['again'] : []}
        onChange={(values) => setAgain(values.length > 0)}
      />
      <div className="actions">
        <Button
          kind="primary"
          label="Reopen"
          keys="Ctrl+Enter"
          whileTyping
          busy={reopening.busy}
          onPress={() => void reopen()}
        />
        <Button label="Leave it closed" keys="Escape" onPress={() => setAsking(false)} />
      </div>
    </section>
  )
}

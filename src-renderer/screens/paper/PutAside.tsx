// Puts a sheet aside that was misread or cannot count: the chair's act, with a reason. It may be entered anew.
import { useLayoutEffect, useRef, useState } from 'react'
import type { PaperLineView } from '../../../src-main/api/contract/views.ts'
import { paperWords } from '../../../src-main/words/paper-screen.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'

export function PutAside({
  session,
  line,
  onDone,
}: {
  readonly session: string
  readonly line: PaperLineView
  readonly onDone: (after: PaperLineView) => void
}) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const form = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (asking) form.current?.querySelector('input')?.focus()
  }, [asking])
  const putting = useChange('paper.putAside')
  const put = async (): Promise<void> => {
    const after = await putting.run({ session, code: line.code, by: line.chair?.person ?? '', reason })
    if (after !== null) onDone(after)
  }
  if (!asking) return <Button label={paperWords.putAside} keys="Alt+X" onPress={() => setAsking(true)} />
  return (
    <div ref={form} className="put-aside">
      <TextField
        label={paperWords.asideReason}
        width="full"
        value={reason}
        onChange={setReason}
        onEnter={() => void put()}
      />
      <Button label={paperWords.putAside} keys="Alt+X" whileTyping busy={putting.busy} onPress={() => void put()} />
      <FailureNotice failure={putting.failure} />
    </div>
  )
}

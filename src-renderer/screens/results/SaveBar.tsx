// Under a table of results: what saving would do, why something stored changes, and the two buttons.
import type { ReactNode } from 'react'
import type { ResultsCheck } from '../../../src-main/api/contract/views.ts'
import { typingWords } from '../../../src-main/words/typing-results.ts'
import type { Failure } from '../../client/call.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import type { Checked } from '../../client/use-checked.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'

export type SaveBarProps = {
  readonly check: Checked<ResultsCheck>
  readonly label: string
  readonly nothingTyped: boolean
  /** Why it cannot be saved, for another reason than its rows. */
  readonly whyNot?: string | null
  readonly asksReason?: boolean
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly busy: boolean
  readonly failure: Failure | null
  readonly onSave: () => void
  readonly onForget: () => void
  readonly children?: ReactNode
}

export function SaveBar({
  check,
  label,
  nothingTyped,
  whyNot = null,
  asksReason = false,
  reason,
  onReason,
  busy,
  failure,
  onSave,
  onForget,
  children,
}: SaveBarProps) {
  const { view, fresh } = check
  // What is typed just now is checked once more as it is saved.
  const rows = nothingTyped || view === null || !fresh ? null : view.whyNotSave
  const asked = asksReason || (!nothingTyped && view?.needsReason === true)
  return (
    <div className="save-bar">
      <FailureNotice failure={failure ?? check.failure} />
      {nothingTyped || view === null || view.others.length === 0 ? null : (
        <p className="error">{view.others.join(' ')}</p>
      )}
      <div className="save-line">
        {asked ? <TextField label={typingWords.reason} width="full" value={reason} onChange={onReason} /> : null}
        <div className="actions">
          <Button
            label={label}
            keys="Ctrl+Enter"
            whileTyping
            kind="primary"
            busy={busy}
            whyNot={whyNot ?? rows}
            onPress={onSave}
          />
          {nothingTyped ? null : <Button label="Forget what is not saved" keys="Alt+Z" onPress={onForget} />}
          {children}
          <output className="quiet-text">{nothingTyped ? '' : (rows ?? view?.says)}</output>
        </div>
      </div>
    </div>
  )
}

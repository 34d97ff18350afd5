// Takes a case out of every figure, or brings it back; each with a reason.
import type { ValueView } from '../../../../src-main/api/contract/views.ts'
import { withdrawHint, withdrawnWords } from '../../../../src-main/words/case-form.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { useDraft } from '../../../components/use-draft.ts'
import { Disagreement } from './Disagreement.tsx'
import { draftNameOf, useCaseChange, useFormOfCase } from './form-context.ts'

/** Above the case: that it is withdrawn, by whom and why, and the way back. */
export function Withdrawn({ value }: { readonly value: ValueView }) {
  const head = value.history.find(({ stands }) => stands)
  if (value.disagreement.length > 0) return <Disagreement value={value} />
  if (value.value !== 'yes' || head === undefined) return null
  return (
    <Notice kind="note" title="Withdrawn">
      {withdrawnWords(head)}
      <WithReason method="cases.restore" open="Bring the case back…" act="Bring the case back" />
    </Notice>
  )
}

/** Below it: the way out. */
export function Withdraw({ value }: { readonly value: ValueView }) {
  if (value.value === 'yes' || value.disagreement.length > 0) return null
  return <WithReason method="cases.withdraw" open="Withdraw the case…" act="Withdraw the case" hint={withdrawHint} />
}

function WithReason({
  method,
  open,
  act,
  hint,
}: {
  readonly method: 'cases.withdraw' | 'cases.restore'
  readonly open: string
  readonly act: string
  readonly hint?: string
}) {
  const { one, whyNot, beside } = useFormOfCase()
  const change = useCaseChange(method, beside)
  const draft = useDraft(draftNameOf(one, method), { open: false, reason: '' })
  if (whyNot !== null) return null
  if (!draft.value.open)
    return (
      <div className="actions">
        <Button kind="quiet" label={open} keys="Alt+Shift+W" onPress={() => draft.set({ open: true, reason: '' })} />
      </div>
    )
  const run = async (): Promise<void> => {
    if ((await change.run({ ...one, reason: draft.value.reason })) !== null) draft.forget()
  }
  return (
    <div className="with-reason">
      <TextArea
        label="Why"
        {...(hint === undefined ? {} : { hint })}
        rows={1}
        value={draft.value.reason}
        onChange={(reason) => {
          change.clear()
          draft.set({ open: true, reason })
        }}
      />
      <FailureNotice failure={change.failure} />
      <div className="actions">
        <Button label={act} busy={change.busy} onPress={() => void run()} />
        <Button kind="quiet" label="Leave it as it is" onPress={draft.forget} />
      </div>
    </div>
  )
}

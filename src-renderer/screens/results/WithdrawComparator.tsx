// Takes a comparator out, with a reason: its figures stay in the history.
import { useState } from 'react'
import type { ComparatorView } from '../../../src-main/api/contract/views.ts'
import { comparatorWords } from '../../../src-main/words/results.ts'
import { withdrawComparatorWords } from '../../../src-main/words/typing-results.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { TextField } from '../../components/TextField.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'

export function WithdrawComparator({
  inspection,
  comparator,
  onDone,
}: {
  readonly inspection: string
  readonly comparator: ComparatorView
  readonly onDone: () => void
}) {
  const [reason, setReason] = useState('')
  const change = useChange('comparators.withdraw')
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const { name, period } = comparator
  const withdraw = async (): Promise<void> => {
    if ((await change.run({ inspection, name, period, reason })) === null) return
    announce(`${comparatorWords(comparator)}: withdrawn.`)
    onDone()
  }
  return (
    <section className="results-form" aria-labelledby="withdraw">
      <h2 id="withdraw" ref={heading} tabIndex={-1}>
        Withdraw {comparatorWords(comparator)}
      </h2>
      <TextField label={withdrawComparatorWords(comparator)} width="full" value={reason} onChange={setReason} />
      <FailureNotice failure={change.failure} />
      <div className="actions">
        <Button
          label="Withdraw these figures"
          keys="Ctrl+Enter"
          whileTyping
          kind="warning"
          busy={change.busy}
          onPress={() => void withdraw()}
        />
        <Button label="Keep them" keys="Escape" whileTyping onPress={onDone} />
      </div>
    </section>
  )
}

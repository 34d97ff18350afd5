// One disagreement: every value with who gave it, when and from which file; one key chooses, one reason settles.
import { useState } from 'react'
import type { InputOf } from '../../../src-main/api/contract/contract.ts'
import type { EntryView } from '../../../src-main/api/contract/views.ts'
import { disagreementsWords } from '../../../src-main/words/disagreements.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import type { Changing } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { announce } from '../../components/live-region.ts'
import { TextArea } from '../../components/TextArea.tsx'
import { useDraft } from '../../components/use-draft.ts'
import { settlingOptions } from './settling-options.ts'
import './settle.css'

type Typed = { readonly chosen: string | null; readonly other: string; readonly reason: string }
const nothingTyped: Typed = { chosen: null, other: '', reason: '' }

export function Settle({
  about: { inspection, sample, reference, field },
  values,
  settle,
  alone = false,
  whyNot = null,
  onSettled,
}: {
  readonly about: Omit<InputOf<'disagreements.settle'>, 'value' | 'reason'>
  readonly values: readonly EntryView[]
  readonly settle: Changing<'disagreements.settle'>
  /** The only one on its page: its choices and its button have keys. Among the fields of a case there may be several. */
  readonly alone?: boolean
  readonly whyNot?: string | null
  readonly onSettled?: () => void
}) {
  const draft = useDraft<Typed>(`settling ${JSON.stringify([inspection, sample, reference, field])}`, nothingTyped)
  const [tried, setTried] = useState(false)
  const { chosen, other, reason } = draft.value
  const options = settlingOptions(field, values)
  const option = options.find(({ key }) => key === chosen)
  const type = (part: Partial<Typed>): void => {
    settle.clear()
    draft.set({ ...draft.value, ...part })
  }
  const run = async (): Promise<void> => {
    if (option === undefined) return setTried(true)
    const value = option.value ?? other
    if ((await settle.run({ inspection, sample, reference, field, value, reason })) === null) return
    draft.forget()
    announce(disagreementsWords.settled)
    onSettled?.()
  }
  return (
    <div className="settle">
      <Choices
        label="What stands from now on"
        error={tried && option === undefined ? disagreementsWords.chooseFirst : null}
        direction="column"
        value={chosen}
        onChange={(value) => type({ chosen: value })}
        choices={options.map(({ key, label, hint }, place) => ({
          value: key,
          label,
          hint,
          keys: alone && place < 9 ? String(place + 1) : undefined,
        }))}
      />
      {option?.value === null ? (
        <TextArea label="The other value" rows={1} value={other} onChange={(text) => type({ other: text })} />
      ) : null}
      <TextArea
        label="Why"
        hint={disagreementsWords.reasonHint}
        rows={1}
        value={reason}
        onChange={(text) => type({ reason: text })}
      />
      <FailureNotice failure={settle.failure} />
      <div className="actions">
        <Button
          kind="primary"
          label="Settle it"
          {...(alone ? { keys: 'Ctrl+Enter', whileTyping: true } : {})}
          busy={settle.busy}
          whyNot={whyNot}
          onPress={() => void run()}
        />
      </div>
    </div>
  )
}

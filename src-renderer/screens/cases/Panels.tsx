// What is asked above the grid before it is done: references of cases to add, the reason a case leaves or comes back.
import { useEffect, useRef, useState, type RefObject } from 'react'
import {
  addCasesWords,
  addHint,
  bringBackWords,
  pasteLeftOutWords,
  reasonFirstWords,
  referenceFirstWords,
  toAddWords,
  withdrawHint,
  withdrawWords,
} from '../../../src-main/words/case-grid.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Pasted } from '../../grids/pasting.ts'

export function AddCases({
  busy,
  onAdd,
  onClose,
}: {
  readonly busy: boolean
  readonly onAdd: (references: readonly string[]) => void
  readonly onClose: () => void
}) {
  const section = useFocusInside()
  const [text, setText] = useState('')
  const references = text.split(/[\t\r\n]+/).filter((reference) => reference.trim() !== '')
  return (
    <section className="asked-above" aria-label="Add cases" ref={section}>
      <TextArea label="References of the cases to add" hint={addHint} rows={3} value={text} onChange={setText} />
      <div className="actions">
        <Button
          kind="primary"
          label={addCasesWords(Math.max(1, references.length))}
          keys="Ctrl+Enter"
          whileTyping
          busy={busy}
          whyNot={references.length === 0 ? referenceFirstWords : null}
          onPress={() => onAdd(references)}
        />
        <Button label="Close" keys="Escape" whileTyping onPress={onClose} />
      </div>
    </section>
  )
}

/** Cases of the block in hand; those that are out already can be brought back. */
export type Leaving = { readonly references: readonly string[]; readonly back: boolean }

export function WithdrawCases({
  leaving: { references, back },
  onDo,
  onClose,
}: {
  readonly leaving: Leaving
  readonly onDo: (reason: string) => void
  readonly onClose: () => void
}) {
  const section = useFocusInside()
  const [reason, setReason] = useState('')
  const words = back ? bringBackWords(references.length) : withdrawWords(references.length)
  return (
    <section className="asked-above" aria-label={words} ref={section}>
      <TextField
        label={`${words}: why?`}
        hint={back ? undefined : withdrawHint}
        width="full"
        value={reason}
        onChange={setReason}
        required
      />
      <div className="actions">
        <Button
          kind={back ? 'primary' : 'warning'}
          label={words}
          keys="Ctrl+Enter"
          whileTyping
          whyNot={reason.trim() === '' ? reasonFirstWords : null}
          onPress={() => onDo(reason)}
        />
        <Button label="Close" keys="Escape" whileTyping onPress={onClose} />
      </div>
    </section>
  )
}

export function PastedNotice({
  pasted,
  busy,
  onAdd,
  onWithout,
}: {
  readonly pasted: Pasted
  readonly busy: boolean
  readonly onAdd: () => void
  /** What has a place is entered, and the new cases are not. */
  readonly onWithout: () => void
}) {
  const { toAdd } = pasted
  const leftOut = pasteLeftOutWords(pasted)
  if (toAdd.length === 0 && leftOut === '') return null
  return (
    <Notice kind="note">
      {leftOut === '' ? null : <p>{leftOut}</p>}
      {toAdd.length === 0 ? null : <p>{toAddWords(toAdd.length)}</p>}
      <div className="actions">
        {toAdd.length === 0 ? null : (
          <Button
            kind="primary"
            label={addCasesWords(toAdd.length)}
            keys="Ctrl+Enter"
            whileTyping
            busy={busy}
            onPress={onAdd}
          />
        )}
        <Button label={toAdd.length === 0 ? 'Close' : 'Without them'} keys="Escape" onPress={onWithout} />
      </div>
    </Notice>
  )
}

/** Somebody asked for it by a key: the next thing typed is the answer. */
function useFocusInside(): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  return section
}

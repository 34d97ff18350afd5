// Under the words: a dissent if a member wishes, when the draft was saved, the published outcome of a sample, and the read-back.
import { useState } from 'react'
import { useKey } from '../../../components/key-registry.ts'
import { Button } from '../../../components/Button.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { draftNotSaved, draftSavedWords, fieldWords, publishedWords } from '../../../../src-main/words/choices.ts'
import { voteWords } from '../../../../src-main/words/agreement.ts'
import { spokenMoment } from '../spoken-moment.ts'
import type { Typed } from './outcome-draft.ts'

export type StripFootProps = {
  readonly typed: Typed
  readonly chosen: boolean
  readonly savedAt: string | null
  readonly failed: boolean
  /** Whether an outcome stands on the item already, so that the published one offered is the second. */
  readonly several: boolean
  readonly voting: boolean
  readonly onVote: () => void
  readonly onDissent: (dissent: string) => void
  readonly onPublished: (() => void) | null
  readonly onReadBack: () => void
}

export function StripFoot(props: StripFootProps) {
  const { typed, chosen, savedAt, failed, several, voting, onVote, onDissent, onPublished, onReadBack } = props
  const [wished, setWished] = useState(false)
  const dissent = wished || typed.dissent !== ''
  // Listed with the other keys; drawn, they would take the line that the words need.
  useKey(dissent || !chosen ? null : { keys: 'Alt+Shift+N', label: 'Dissent', run: () => setWished(true) })
  useKey(chosen ? { keys: 'Alt+Shift+V', label: voting ? voteWords.without : voteWords.ask, run: onVote } : null)
  return (
    <>
      {dissent ? (
        <TextField
          label={fieldWords.dissent}
          width="full"
          // It was asked for just now, to be written in.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={wished}
          value={typed.dissent}
          onChange={onDissent}
        />
      ) : null}
      <div className="actions strip-foot">
        <Button kind="primary" label="Read back" keys="Ctrl+Enter" whileTyping onPress={onReadBack} />
        {dissent || !chosen ? null : <Button label="Dissent" onPress={() => setWished(true)} />}
        {chosen ? <Button label={voting ? voteWords.without : voteWords.ask} onPress={onVote} /> : null}
        {onPublished === null ? null : <Button label={publishedWords(several)} keys="Alt+P" onPress={onPublished} />}
        <span className={failed ? 'draft-saved failed' : 'draft-saved'}>
          {failed ? draftNotSaved : savedAt === null ? '' : draftSavedWords(spokenMoment(savedAt))}
        </span>
      </div>
    </>
  )
}

// The exact sentence as it will be minuted and the footnote as it will be published, before the panel agrees.
import { useEffect, useRef } from 'react'
import type { ReadBackView } from '../../../../src-main/api/contract/views.ts'
import { Button } from '../../../components/Button.tsx'
import { RatingMark } from '../../../marks/RatingMark.tsx'
import { actingWords, readBackWords } from '../../../../src-main/words/choices.ts'
import { roleWords } from '../../../../src-main/words/panel.ts'
import { EnterButton } from '../EnterButton.tsx'
import type { Acting } from './outcome-draft.ts'

export type ReadBackProps = {
  readonly said: ReadBackView
  readonly dissent: string
  readonly acting: Acting | null
  readonly busy: boolean
  readonly onAgree: () => void
  readonly onBack: () => void
}

/** About four lines in the large type. */
const longSentence = 320

export function ReadBack({ said, dissent, acting, busy, onAgree, onBack }: ReadBackProps) {
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => {
    words.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section className="strip read-back" aria-label="Read back">
      <div ref={words} id="read-back" className="read-back-words">
        <h2>{readBackWords.sentence}</h2>
        <p className={said.sentence.length > longSentence ? 'sentence long' : 'sentence'}>{said.sentence}</p>
        <h2>
          {readBackWords.footnotes} <RatingMark rating={said.rating} none={readBackWords.withoutRating} />
        </h2>
        {said.footnotes.length === 0 ? <p className="published quiet-text">{readBackWords.noFootnote}</p> : null}
        {said.footnotes.map((footnote) => (
          <p key={footnote} className="published">
            {footnote}
          </p>
        ))}
        {said.votes === '' ? null : <p className="published">{said.votes}</p>}
        {dissent.trim() === '' ? null : (
          <>
            <h2>{readBackWords.dissent}</h2>
            <p className="published own-words">{dissent}</p>
          </>
        )}
      </div>
      <div className="actions strip-foot">
        <EnterButton label="Agree" describedBy="read-back" busy={busy} onPress={onAgree} />
        <Button label="Back to the words" keys="Escape" onPress={onBack} />
        {acting === null ? null : (
          <span className="quiet-text">{actingWords(acting.name, roleWords[acting.role])}</span>
        )}
      </div>
    </section>
  )
}

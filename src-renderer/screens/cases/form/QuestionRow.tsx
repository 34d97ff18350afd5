// One question of a case: its answer, who gave it and when, the reason beside it, its history, and what stands against it.
import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { ValueView } from '../../../../src-main/api/contract/views.ts'
import { enteredWords, givenInFullWords, givenWords, historyWords } from '../../../../src-main/words/case-form.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { announce } from '../../../components/live-region.ts'
import { useUnsaved } from '../../../components/use-draft.ts'
import { AnswerButtons } from './AnswerButtons.tsx'
import { Disagreement } from './Disagreement.tsx'
import { draftNameOf, givenBy, useFormOfCase } from './form-context.ts'
import { History } from './History.tsx'
import { WrittenField } from './Written.tsx'

export type QuestionRowProps = {
  readonly number: string
  readonly text: string
  readonly answer: ValueView
  readonly reason: ValueView
  readonly isPrompt: boolean
  /** Under the text: when it applies, or whether the sub-sample asks this case. */
  readonly note: string | null
  /** Under everything: the second judgement of a key question. */
  readonly children?: ReactNode
}

export function QuestionRow({ number, text, answer, reason, isPrompt, note, children }: QuestionRowProps) {
  const { one, changes, whyNot, isFromReturn } = useFormOfCase()
  const row = useRef<HTMLDivElement>(null)
  const [history, setHistory] = useState(false)
  const [writing, setWriting] = useState(false)
  const unsaved = useUnsaved().has(draftNameOf(one, reason.field))
  const value = changes.shown(answer.field, answer.value)
  const reasonShown = writing || unsaved || reason.value !== '' || reason.disagreement.length > 0
  const given = givenBy(answer)
  const entries = answer.history.length + reason.history.length

  const enter = async (next: string): Promise<void> => {
    if (await changes.enter(answer.field, next, value)) announce(enteredWords(number, next))
  }
  const back = (): void => row.current?.querySelector<HTMLElement>('.answers [tabindex="0"]')?.focus()
  const write = (): void => {
    // At once: the next letter belongs to the reason, and would be an answer outside it.
    flushSync(() => setWriting(true))
    row.current?.querySelector<HTMLElement>('.case-reason .control')?.focus()
  }
  return (
    <div ref={row} className={isPrompt ? 'case-question prompt' : 'case-question'} data-question={number}>
      <span className="question-number">{isPrompt ? number.slice(number.indexOf('/')) : number}</span>
      <div className="question-text">
        <p>{text}</p>
        {note === null ? null : <p className="question-note">{note}</p>}
        {given === null || isFromReturn(given) ? null : (
          <p className="question-note" title={givenInFullWords(given)}>
            <bdi>{givenWords(given)}</bdi>
          </p>
        )}
      </div>
      <AnswerButtons label={`${number} ${text}`} value={value} onAnswer={(next) => void enter(next)} whyNot={whyNot} />
      <div className="question-tools">
        <button type="button" className="quiet" data-does="reason" tabIndex={-1} onClick={write}>
          Reason<span className="hidden"> for {number}</span>
        </button>
        <button
          type="button"
          className="quiet"
          data-does="history"
          tabIndex={-1}
          aria-expanded={history}
          onClick={() => {
            setHistory(!history)
            if (!history) announce(historyWords(entries))
          }}
        >
          History<span className="hidden"> of {number}</span> {entries}
        </button>
      </div>
      <div className="question-more">
        <FailureNotice failure={changes.failureAt(answer.field)} />
        <Disagreement value={answer} />
        {reasonShown ? (
          <div className="case-reason">
            <WrittenField value={reason} label={`Reason for ${number}`} labelHidden onEscape={back} />
            <Disagreement value={reason} />
          </div>
        ) : null}
        {children}
        {history ? <History name={number} values={[answer, reason]} /> : null}
      </div>
    </div>
  )
}

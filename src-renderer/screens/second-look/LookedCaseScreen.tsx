// One case judged a second time: the key questions without the first judgement, until one's own is recorded.
import { useRef, useState } from 'react'
import type { SecondLookCaseView } from '../../../src-main/api/contract/views.ts'
import { attributeWords } from '../../../src-main/words/casework.ts'
import { recordSecondWords, secondLookWords } from '../../../src-main/words/second-look.ts'
import { go, hrefOf } from '../../app/router.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useChange } from '../../client/use-change.ts'
import { useView } from '../../client/use-view.ts'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { Notice } from '../../components/Notice.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { useAskBeforeLeaving, useDraft } from '../../components/use-draft.ts'
import { useQuestionKeys } from '../cases/form/use-question-keys.ts'
import { LookedQuestion } from './LookedQuestion.tsx'
import '../cases/form/form.css'
import '../cases/form/questions.css'
import './second-look.css'

export function LookedCaseScreen({ params }: ScreenProps<'second-look-case'>) {
  const viewing = useView('secondLook.case', params)
  return (
    <div className="page looked-case">
      <ShowView viewing={viewing}>{(view) => <Shown key={view.reference} params={params} view={view} />}</ShowView>
    </div>
  )
}

/** What is chosen and not recorded yet, by key question, and why it is the first judge who gives it. */
type Typed = { readonly answers: Readonly<Record<string, string>>; readonly reason: string }
const nothingTyped: Typed = { answers: {}, reason: '' }

type ShownProps = { readonly params: ScreenProps<'second-look-case'>['params']; readonly view: SecondLookCaseView }

function Shown({ params, view }: ShownProps) {
  const { inspection, sample } = params
  const one = { inspection, sample, reference: view.reference }
  const page = useRef<HTMLDivElement>(null)
  const draft = useDraft<Typed>(`second look ${JSON.stringify(one)}`, nothingTyped)
  const change = useChange('cases.change')
  const [refused, setRefused] = useState<readonly string[]>([])
  useQuestionKeys(page, true, true)
  useAskBeforeLeaving()
  const { answers, reason } = draft.value
  const questions = view.standards.flatMap((standard) => standard.questions)
  const chosen = questions.filter(({ number }) => (answers[number] ?? '') !== '')
  const own = chosen.some((question) => question.own)
  const record = async (): Promise<void> => {
    const changes = chosen.map(({ number, second }) => ({
      ...{ reference: view.reference, field: second.field, value: answers[number] ?? '', was: second.value },
    }))
    const after = await change.run({ inspection, sample, reason: own ? reason : '', changes })
    if (after === null) return
    setRefused([...new Set(after.refused.map((cell) => cell.reason))])
    if (after.refused.length === 0) draft.forget()
    announce(secondLookWords.recorded)
  }
  const goTo = (reference: string | null): void => {
    if (reference !== null) go('second-look-case', { inspection, sample, reference })
  }
  return (
    <div ref={page} className="case-form">
      <div className="case-head">
        <div>
          <h1>
            Second look: <bdi>{view.reference}</bdi> <span className="case-sample">{view.sample.title}</span>
          </h1>
          <p className="quiet-text">{attributesLine(view)}</p>
        </div>
        <div className="actions">
          <Button
            label="Case before"
            keys="Alt+Up"
            whileTyping
            whyNot={view.before === null ? 'There is no marked case before this one.' : null}
            onPress={() => goTo(view.before)}
          />
          <Button
            label="Next case"
            keys="Alt+Down"
            whileTyping
            whyNot={view.after === null ? 'There is no marked case after this one.' : null}
            onPress={() => goTo(view.after)}
          />
          <Button
            label="Second look"
            keys="Escape"
            kind="quiet"
            onPress={() => go('second-look', { inspection }, { sample })}
          />
        </div>
      </div>
      {view.whyNotChange === null ? null : <Notice kind="note">{view.whyNotChange}</Notice>}
      <p className="hint">{secondLookWords.blind}</p>
      {view.standards.map(({ number, name, questions: asked }) => (
        <section key={number} className="case-standard" aria-labelledby={`standard-${number}`}>
          <h2 id={`standard-${number}`}>
            {number} {name}
          </h2>
          {asked.map((question) => (
            <LookedQuestion
              key={question.number}
              one={one}
              question={question}
              person={view.person}
              chosen={answers[question.number] ?? ''}
              whyNot={view.whyNotChange}
              onChoose={(value) => {
                change.clear()
                draft.set({ ...draft.value, answers: { ...answers, [question.number]: value } })
              }}
            />
          ))}
        </section>
      ))}
      <div className="record-second">
        {own ? (
          <TextArea
            label="Why it is you"
            hint={secondLookWords.own}
            rows={1}
            value={reason}
            onChange={(text) => draft.set({ ...draft.value, reason: text })}
          />
        ) : null}
        <FailureNotice failure={change.failure} />
        {refused.length === 0 ? null : <Notice kind="refused">{refused.join(' ')}</Notice>}
        <div className="actions">
          <Button
            kind="primary"
            label={recordSecondWords(chosen.length)}
            keys="Ctrl+Enter"
            whileTyping
            busy={change.busy}
            whyNot={view.whyNotChange ?? (chosen.length === 0 ? 'Answer a key question first.' : null)}
            onPress={() => void record()}
          />
          <a href={hrefOf('case', one)}>The page of the case</a>
        </div>
      </div>
    </div>
  )
}

function attributesLine({ attributes }: SecondLookCaseView): string {
  return attributes.map(({ name, value }) => `${attributeWords(name)}: ${value}`).join(' · ')
}

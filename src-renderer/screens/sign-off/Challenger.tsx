// What a challenger would ask: each question is mended where its link leads, or answered here, before anybody signs.
import { useState } from 'react'
import type { ChallengeView, SignOffView } from '../../../src-main/api/contract/views.ts'
import { answeredByWords, challengeActions, lookWords, unansweredWords } from '../../../src-main/words/challenges.ts'
import { hrefOf } from '../../app/router.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { BesideList } from '../../components/BesideList.tsx'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { TextArea } from '../../components/TextArea.tsx'

export function Challenger({ view }: { readonly view: SignOffView }) {
  const { challenges, session } = view
  const open = challenges.filter(({ answer }) => answer === null).length
  return (
    <BesideList title="A challenger would ask" clear={open === 0} state={unansweredWords(open, challenges.length)}>
      {challenges.length === 0 ? null : (
        <>
          <p className="hint">{challengeActions.hint}</p>
          <ul>
            {challenges.map((challenge) => (
              <li key={challenge.says}>
                <p>
                  {challenge.says}{' '}
                  <a href={hrefOfChallenge(session.inspection.id, challenge)}>{lookWords(challenge)}</a>
                </p>
                {challenge.answer === null ? (
                  <Answer view={view} challenge={challenge} />
                ) : (
                  <Answered view={view} challenge={challenge} answer={challenge.answer} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </BesideList>
  )
}

type AnswerProps = { readonly view: SignOffView; readonly challenge: ChallengeView }
type AnsweredProps = AnswerProps & { readonly answer: NonNullable<ChallengeView['answer']> }

/** An answer may be given again until the record is signed; the earlier one stays in the history. */
function Answered({ view, challenge, answer }: AnsweredProps) {
  const [again, setAgain] = useState(false)
  return (
    <>
      <p className="answer">
        <b>{challengeActions.answered}:</b> {answer.reason}{' '}
        <small>({answeredByWords(answer.by, answer.enteredBy)})</small>
      </p>
      {view.session.state === 'closed' ? (
        <div className="actions">
          <Button
            label={again ? challengeActions.keep : challengeActions.again}
            pressed={again}
            onPress={() => setAgain(!again)}
          />
        </div>
      ) : null}
      {again ? <Answer view={view} challenge={challenge} onAnswered={() => setAgain(false)} /> : null}
    </>
  )
}

function Answer({ view, challenge, onAnswered }: AnswerProps & { readonly onAnswered?: () => void }) {
  const [reason, setReason] = useState(challenge.answer?.reason ?? '')
  const answer = useChange('signOff.answer')
  const { session } = view
  const by = session.quorum.chair?.person ?? session.people[0]?.person ?? ''
  const press = async (): Promise<void> => {
    const answered = await answer.run({ session: session.id, by, says: challenge.says, reason })
    if (answered === null) return
    announce(challengeActions.answered)
    onAnswered?.()
  }
  // Before the session closes the questions are heard, and answered after it.
  if (session.state !== 'closed') return null
  return (
    <div className="in-place">
      <TextArea
        label={challengeActions.reason}
        rows={1}
        value={reason}
        onChange={(typed) => {
          answer.clear()
          setReason(typed)
        }}
      />
      <FailureNotice failure={answer.failure} />
      <div className="actions">
        <Button label={challengeActions.accept} busy={answer.busy} onPress={() => void press()} />
      </div>
    </div>
  )
}

function hrefOfChallenge(inspection: string, { standard, question }: ChallengeView): string {
  if (question !== null) return hrefOf('key-questions', { inspection }, { question })
  return standard === null ? hrefOf('ratings', { inspection }) : hrefOf('panel', { inspection }, { standard })
}

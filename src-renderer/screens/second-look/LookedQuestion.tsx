// A key question in a second look: to be answered unseen, or with both judgements beside each other.
import type { SecondLookQuestionView } from '../../../src-main/api/contract/views.ts'
import { answerWords, shortMomentWords, standingWords } from '../../../src-main/words/case-form.ts'
import { changeMineWords, judgesWords, secondLookWords } from '../../../src-main/words/second-look.ts'
import { useChange } from '../../client/use-change.ts'
import { Tag } from '../../components/Tag.tsx'
import { AnswerButtons } from '../cases/form/AnswerButtons.tsx'
import type { OneCase } from '../cases/form/use-case-changes.ts'
import { WithReason } from './WithReason.tsx'

export type LookedQuestionProps = {
  readonly one: OneCase
  readonly question: SecondLookQuestionView
  readonly person: string
  /** Chosen and not recorded yet. */
  readonly chosen: string
  readonly whyNot: string | null
  readonly onChoose: (value: string) => void
}

export function LookedQuestion({ one, question, person, chosen, whyNot, onChoose }: LookedQuestionProps) {
  const { number, text, standing, prompts, second } = question
  const given = second.value !== ''
  const asked = standing !== 'out' && question.whyNot === null
  return (
    <div className="case-question" {...(given || !asked ? {} : { 'data-question': number })}>
      <span className="question-number">{number}</span>
      <div className="question-text">
        <p>{text}</p>
        {standing === 'in' ? null : <p className="question-note">{standingWords[standing]}</p>}
        {prompts.length === 0 || given || !asked ? null : <Prompts prompts={prompts} />}
      </div>
      {given ? (
        <Both question={question} />
      ) : asked ? (
        <AnswerButtons label={`${number} ${text}`} value={chosen} onAnswer={onChoose} whyNot={whyNot} />
      ) : (
        <span />
      )}
      <div className="question-more">
        {given ? (
          <After one={one} question={question} person={person} whyNot={whyNot} />
        ) : (
          <Before question={question} />
        )}
      </div>
    </div>
  )
}

function Prompts({ prompts }: Pick<SecondLookQuestionView, 'prompts'>) {
  return (
    <details className="look-prompts">
      <summary>Prompts: {prompts.length}</summary>
      <ol>
        {prompts.map(({ number, text, appliesTo }) => (
          <li key={number}>
            {text} {appliesTo === null ? null : <span className="question-note">{appliesTo}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Before({ question: { hidden, own, whyNot, standing } }: Pick<LookedQuestionProps, 'question'>) {
  const says = standing === 'out' ? null : (whyNot ?? (hidden ? `First judgement: ${secondLookWords.hidden}.` : null))
  return (
    <>
      {says === null ? null : <p className="question-note">{says}</p>}
      {own && hidden ? <p className="question-note">{secondLookWords.own}</p> : null}
    </>
  )
}

function Both({ question: { first, second } }: Pick<LookedQuestionProps, 'question'>) {
  return (
    <div className="both-judgements">
      <span>
        First <strong>{first === null ? 'blank' : answerWords(first.value)}</strong>
      </span>
      <span>
        Second <strong>{answerWords(second.value)}</strong>
      </span>
      {first === null ? null : first.value === second.value ? (
        <Tag text="agree" kind="done" />
      ) : (
        <Tag text="differ" kind="waiting" />
      )}
    </div>
  )
}

function After({ one, question, person, whyNot }: Omit<LookedQuestionProps, 'chosen' | 'onChoose'>) {
  const { number, first, second, own } = question
  const change = useChange('cases.change')
  const enter = async (field: string, value: string, reason: string): Promise<boolean> => {
    const { reference, ...ofSample } = one
    return (await change.run({ ...ofSample, reason, changes: [{ reference, field, value }] })) !== null
  }
  const differs = first !== null && first.value !== second.value
  return (
    <>
      <p className="question-note">
        {first === null ? null : (
          <>
            First: <bdi>{judgesWords(first.by === '' ? [] : [first.by])}</bdi>, {shortMomentWords(first.at)}
            {first.reason === '' ? null : (
              <>
                , <bdi>“{first.reason}”</bdi>
              </>
            )}
            .{' '}
          </>
        )}
        Second: <bdi>{second.by}</bdi>, {shortMomentWords(second.at)}.
      </p>
      {whyNot !== null ? null : (
        <div className="actions">
          {differs && own ? (
            <WithReason
              open={changeMineWords(second.value)}
              act="Change my judgement"
              failure={change.failure}
              onDo={(reason) => enter(`answer/${number}`, second.value, reason)}
            />
          ) : null}
          {second.by === person ? (
            <WithReason
              open="Take my judgement back…"
              act="Take it back"
              failure={change.failure}
              onDo={(reason) => enter(second.field, '', reason)}
            />
          ) : null}
        </div>
      )}
    </>
  )
}

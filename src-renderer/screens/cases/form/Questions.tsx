// The standards of a case with their key questions and prompts, all in printed order.
import type { CaseQuestionView, CaseView } from '../../../../src-main/api/contract/views.ts'
import { answeredWords, standingWords, valueWords, givenWords } from '../../../../src-main/words/case-form.ts'
import { useFormOfCase, givenBy } from './form-context.ts'
import { QuestionRow } from './QuestionRow.tsx'
import './questions.css'

export function Questions({
  standards,
  prompts,
}: {
  readonly standards: CaseView['standards']
  /** False hides them, so that a case's judgements are seen at once. */
  readonly prompts: boolean
}) {
  const { changes } = useFormOfCase()
  return standards.map(({ number, name, questions }) => {
    const asked = questions.filter(({ standing }) => standing !== 'out')
    const answered = asked.filter(({ answer }) => changes.shown(answer.field, answer.value) !== '')
    return (
      <section key={number} className="case-standard" aria-labelledby={`standard-${number}`}>
        <h2 id={`standard-${number}`}>
          {number} {name} <span className="quiet-text">{answeredWords(answered.length, asked.length)}</span>
        </h2>
        {questions.map((question) => (
          <KeyQuestion key={question.number} question={question} prompts={prompts} />
        ))}
      </section>
    )
  })
}

function KeyQuestion({ question, prompts }: { readonly question: CaseQuestionView; readonly prompts: boolean }) {
  const { standing } = question
  return (
    <div className="key-question">
      <QuestionRow
        number={question.number}
        text={question.text}
        answer={question.answer}
        reason={question.reason}
        isPrompt={false}
        note={standing === 'in' ? null : standingWords[standing]}
      >
        <Second question={question} />
      </QuestionRow>
      {prompts
        ? question.prompts.map(({ number, text, appliesTo, answer, reason }) => (
            <QuestionRow
              key={number}
              number={number}
              text={text}
              answer={answer}
              reason={reason}
              isPrompt
              note={appliesTo}
            />
          ))
        : null}
    </div>
  )
}

function Second({ question: { second } }: { readonly question: CaseQuestionView }) {
  const given = givenBy(second)
  if (given === null || second.value === '') return null
  return (
    <p className="second-judgement">
      Second judgement: {valueWords(second.field, second.value)} <span className="quiet-text">{givenWords(given)}</span>
    </p>
  )
}

// Yes, No or not applicable: three buttons that are one stop of the Tab key; the pressed one again makes it blank.
import { useRef, type KeyboardEvent } from 'react'
import { answerWords } from '../../../../src-main/words/case-form.ts'
import { announce } from '../../../components/live-region.ts'

export type AnswerButtonsProps = {
  /** The question, as a screen reader says it. */
  readonly label: string
  readonly describedBy?: string | undefined
  readonly value: string
  readonly onAnswer: (value: string) => void
  readonly whyNot: string | null
}

const answers = [
  { value: 'Y', shown: 'Yes' },
  { value: 'N', shown: 'No' },
  { value: 'NA', shown: 'NA' },
] as const

export function AnswerButtons({ label, describedBy, value, onAnswer, whyNot }: AnswerButtonsProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  const stop = answers.some((answer) => answer.value === value) ? value : 'Y'
  const sideways = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
    event.preventDefault()
  }
  return (
    <fieldset ref={group} className="answers" aria-label={label}>
      {answers.map((answer) => (
        <button
          key={answer.value}
          type="button"
          data-answer={answer.value}
          tabIndex={answer.value === stop ? 0 : -1}
          aria-pressed={answer.value === value}
          title={answer.value === 'NA' ? answerWords(answer.value) : undefined}
          aria-describedby={describedBy}
          aria-disabled={whyNot === null ? undefined : true}
          onKeyDown={sideways}
          onClick={() => {
            if (whyNot === null) onAnswer(answer.value === value ? '' : answer.value)
            else announce(whyNot)
          }}
        >
          {answer.shown}
        </button>
      ))}
    </fieldset>
  )
}

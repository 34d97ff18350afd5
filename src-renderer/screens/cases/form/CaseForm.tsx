// One case on one page, or beside the grid: where it came from, what is known of it, and every answer with its reason.
import { useLayoutEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../../src-main/api/contract/views.ts'
import { cameFromWords, judgementHint, namelessWords } from '../../../../src-main/words/case-form.ts'
import { hrefOf } from '../../../app/router.ts'
import { ShowView } from '../../../client/ShowView.tsx'
import { useView } from '../../../client/use-view.ts'
import { Button } from '../../../components/Button.tsx'
import { LinkButton } from '../../../components/LinkButton.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAskBeforeLeaving } from '../../../components/use-draft.ts'
import { Classifications, OtherAttributes } from './Attributes.tsx'
import { FormContext, type BesideGrid, type FormOfCase } from './form-context.ts'
import { Notes } from './Notes.tsx'
import { Questions } from './Questions.tsx'
import { useCaseChanges, type CaseChanges, type OneCase } from './use-case-changes.ts'
import { focusAnswers, useQuestionKeys } from './use-question-keys.ts'
import { Withdraw, Withdrawn } from './Withdrawal.tsx'
import './form.css'

export type CaseFormProps = OneCase & {
  /** Shows another case of the sample. */
  readonly onGo: (reference: string) => void
  readonly onClose: () => void
  /** Beside the grid its keys work only while the focus is in it. */
  readonly beside?: BesideGrid
}

export function CaseForm({ onGo, onClose, beside, ...one }: CaseFormProps) {
  const viewing = useView('cases.show', one, beside?.asOf)
  const [kept, keep] = useState<Kept>({ prompts: true, question: null })
  return (
    <ShowView viewing={viewing}>
      {(view) => (
        <Shown
          key={`${view.sample.id} ${view.reference}`}
          one={one}
          view={view}
          kept={kept}
          keep={keep}
          onGo={onGo}
          onClose={onClose}
          beside={beside ?? null}
        />
      )}
    </ShowView>
  )
}

/** What is carried from case to case: whether prompts are shown, and the question the focus was in. */
type Kept = { readonly prompts: boolean; readonly question: string | null }

type ShownProps = Pick<CaseFormProps, 'onGo' | 'onClose'> & {
  readonly beside: BesideGrid | null
  readonly one: OneCase
  readonly view: CaseView
  readonly kept: Kept
  readonly keep: (kept: Kept) => void
}

function Shown({ one, view, kept, keep, onGo, onClose, beside }: ShownProps) {
  const form = useRef<HTMLElement>(null)
  const changes = useCaseChanges(one, view, beside)
  useQuestionKeys(form, beside === null)
  useAskBeforeLeaving()
  const [first] = useState(kept.question)
  const [inGrid] = useState(beside !== null)
  useLayoutEffect(() => {
    if (first !== null) focusAnswers(form.current?.querySelector<HTMLElement>(`[data-question="${CSS.escape(first)}"]`))
    // On a page of its own the heading gets the focus as on every other.
    else if (inGrid) form.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [first, inGrid])
  const goTo = (reference: string | null): void => {
    if (reference === null) return
    const question = document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? null
    keep({ ...kept, question })
    onGo(reference)
  }
  const Heading = beside === null ? 'h1' : 'h2'
  return (
    <FormContext value={{ one, changes, whyNot: view.whyNotChange, beside, isFromReturn: fromReturnOf(view) }}>
      <section
        ref={form}
        className={beside === null ? 'case-form' : 'case-form beside'}
        aria-label={`Case ${view.reference}`}
      >
        <div className="case-head">
          <div>
            <Heading tabIndex={-1}>
              <bdi>{view.reference}</bdi> <span className="case-sample">{view.sample.title}</span>
            </Heading>
            <p className="quiet-text">{cameFromWords(view.from)}</p>
          </div>
          <div className="actions">
            <Button
              label="Case before"
              keys="Alt+Up"
              whileTyping
              whyNot={view.before === null ? 'This is the first case of the sample.' : null}
              onPress={() => goTo(view.before)}
            />
            <Button
              label="Next case"
              keys="Alt+Down"
              whileTyping
              whyNot={view.after === null ? 'This is the last case of the sample.' : null}
              onPress={() => goTo(view.after)}
            />
            <Button
              label="Prompts"
              keys="Alt+Q"
              pressed={kept.prompts}
              onPress={() => keep({ ...kept, prompts: !kept.prompts })}
            />
            <Button label="Close" keys="Escape" kind="quiet" onPress={onClose} />
          </div>
        </div>
        {view.whyNotChange === null ? null : <Notice kind="note">{view.whyNotChange}</Notice>}
        <Withdrawn value={view.withdrawn} />
        <div className="case-columns">
          <div className="case-risk">
            <Classifications attributes={view.attributes} />
            <SecondLookMark one={one} view={view} enter={changes.enter} />
          </div>
          <div className="case-questions">
            <p className="hint">
              {judgementHint} {namelessWords(view.from)}
            </p>
            <Questions standards={view.standards} prompts={kept.prompts} />
          </div>
          <div className="case-rest">
            <Notes good={view.good} poor={view.poor} />
            <OtherAttributes attributes={view.attributes} />
            <Withdraw value={view.withdrawn} />
          </div>
        </div>
      </section>
    </FormContext>
  )
}

function fromReturnOf({ from }: CaseView): FormOfCase['isFromReturn'] {
  return ({ file, at }) => file !== '' && file === from.file && at === from.at
}

/** A marked case leads to its second look; one that is not can be marked. */
function SecondLookMark({
  one,
  view: { markedForSecondLook, whyNotChange },
  enter,
}: {
  readonly one: OneCase
  readonly view: CaseView
  readonly enter: CaseChanges['enter']
}) {
  const { field, value } = markedForSecondLook
  if (value === 'yes')
    return <LinkButton label="Marked for a second look" keys="Alt+M" href={hrefOf('second-look-case', one)} />
  if (whyNotChange !== null) return null
  return (
    <Button label="Mark for a second look" keys="Alt+M" kind="quiet" onPress={() => void enter(field, 'yes', '')} />
  )
}

// The moderation of an indicative rating: one band up or down, on the qualitative evidence it rests on.
import type { StandardView } from '../../../src-main/api/contract/views.ts'
import { moderationHint, moderationWords } from '../../../src-main/words/proposals.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { announce } from '../../components/live-region.ts'
import { Tag } from '../../components/Tag.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { useDraft } from '../../components/use-draft.ts'
import { Percents } from '../../marks/Percents.tsx'
import { RatingMark } from '../../marks/RatingMark.tsx'
import { draftName } from './draft-name.ts'

type Typed = { readonly direction: 'up' | 'down' | null; readonly evidence: string }

export function ModerationForm({
  inspection,
  standard,
}: {
  readonly inspection: string
  readonly standard: StandardView
}) {
  const { number, moderation } = standard
  const draft = useDraft<Typed>(draftName(inspection, number), {
    direction: moderation?.direction ?? null,
    evidence: moderation?.evidence ?? '',
  })
  const change = useChange('moderations.set')
  const typed = draft.value
  const type = (part: Partial<Typed>): void => {
    change.clear()
    draft.set({ ...typed, ...part })
  }
  const save = async (direction: Typed['direction']): Promise<void> => {
    const after = await change.run({
      inspection,
      standard: number,
      direction,
      evidence: direction === null ? '' : typed.evidence,
    })
    if (after === null) return
    draft.forget()
    announce(direction === null ? 'The moderation was taken back.' : 'The moderation was saved.')
  }

  return (
    <div className="form">
      <Indicative standard={standard} />
      {moderation === null ? null : <p>{moderationWords(moderation.to.printed)}</p>}
      <Choices
        label="Moderation proposed"
        value={typed.direction}
        onChange={(direction) => type({ direction })}
        choices={[
          { value: 'up', label: 'One band up', keys: 'Alt+U' },
          { value: 'down', label: 'One band down', keys: 'Alt+L' },
        ]}
      />
      <TextArea
        label="Qualitative evidence it rests on"
        rows={5}
        value={typed.evidence}
        onChange={(evidence) => type({ evidence })}
      />
      <FailureNotice failure={change.failure} />
      <div className="actions">
        <Button
          label="Save the moderation"
          keys="Ctrl+Enter"
          whileTyping
          kind="primary"
          busy={change.busy}
          whyNot={
            typed.direction === null ? 'Choose a direction first.' : draft.changed ? null : 'Everything is saved.'
          }
          onPress={() => void save(typed.direction)}
        />
        {moderation === null ? null : (
          <Button label="Take the moderation back" keys="Alt+X" onPress={() => void save(null)} />
        )}
        {draft.changed ? <Button label="Forget what is not saved" keys="Alt+Z" onPress={draft.forget} /> : null}
        {draft.changed ? <Tag text="not saved" kind="waiting" /> : null}
      </div>
    </div>
  )
}

/** What the key questions give, and the qualitative key question that may move it. */
export function Indicative({
  standard: { provisional, figures, moderationEvidence },
}: {
  readonly standard: StandardView
}) {
  const evidence = figures.find(({ number }) => number === moderationEvidence)
  return (
    <>
      <p className="hint">{moderationHint}</p>
      <dl className="indicative">
        <dt>Indicative rating</dt>
        <dd>
          <RatingMark rating={provisional.kind === 'not-available' ? null : provisional.rating} />{' '}
          <Percents figures={figures} />
        </dd>
        <dt>Qualitative key question</dt>
        <dd>{evidence === undefined ? moderationEvidence : `${evidence.number} ${evidence.text}`}</dd>
      </dl>
    </>
  )
}

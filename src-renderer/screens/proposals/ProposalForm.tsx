// The rating the lead inspector proposes for one standard, with the evidence it rests on.
import type { RatingView, StandardView } from '../../../src-main/api/contract/views.ts'
import { linesOf, strengthsHint } from '../../../src-main/words/proposals.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { announce } from '../../components/live-region.ts'
import { Tag } from '../../components/Tag.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { useDraft } from '../../components/use-draft.ts'
import { RatingMark } from '../../marks/RatingMark.tsx'
import { draftName } from './draft-name.ts'

export type ProposalFormProps = {
  readonly inspection: string
  readonly standard: StandardView
  readonly scale: readonly RatingView[]
}

type Typed = {
  readonly rating: string | null
  readonly evidence: string
  readonly strengths: string
  readonly areas: string
}

export function ProposalForm({ inspection, standard, scale }: ProposalFormProps) {
  const { number, proposal } = standard
  const saved: Typed = {
    rating: proposal?.rating.name ?? null,
    evidence: proposal?.evidence ?? '',
    strengths: proposal?.strengths.join('\n') ?? '',
    areas: proposal?.areasForImprovement.join('\n') ?? '',
  }
  const draft = useDraft<Typed>(draftName(inspection, number), saved)
  const change = useChange('proposals.set')
  const typed = draft.value
  const type = (part: Partial<Typed>): void => {
    change.clear()
    draft.set({ ...typed, ...part })
  }
  const save = async (rating: string | null): Promise<void> => {
    const taken = rating === null
    const after = await change.run({
      inspection,
      standard: number,
      rating,
      evidence: taken ? '' : typed.evidence,
      strengths: taken ? [] : [...linesOf(typed.strengths)],
      areasForImprovement: taken ? [] : [...linesOf(typed.areas)],
    })
    if (after === null) return
    draft.forget()
    announce(taken ? 'The proposal was taken back.' : 'The proposal was saved.')
  }

  return (
    <div className="form">
      <Choices
        label="Rating proposed"
        value={typed.rating}
        onChange={(rating) => type({ rating })}
        choices={scale.map((rating, place) => ({
          value: rating.name,
          label: rating.printed,
          shown: <RatingMark rating={rating} />,
          keys: `Alt+Shift+${place + 1}`,
          keysUndrawn: true,
        }))}
      />
      <TextArea label="Evidence summary" rows={5} value={typed.evidence} onChange={(evidence) => type({ evidence })} />
      <div className="proposal-lists">
        <TextArea
          label="Strengths"
          hint={strengthsHint}
          rows={4}
          value={typed.strengths}
          onChange={(strengths) => type({ strengths })}
        />
        <TextArea
          label="Areas for improvement"
          hint={strengthsHint}
          rows={4}
          value={typed.areas}
          onChange={(areas) => type({ areas })}
        />
      </div>
      <FailureNotice failure={change.failure} />
      <div className="actions">
        <Button
          label="Save the proposal"
          keys="Ctrl+Enter"
          whileTyping
          kind="primary"
          busy={change.busy}
          whyNot={typed.rating === null ? 'Choose a rating first.' : draft.changed ? null : 'Everything is saved.'}
          onPress={() => void save(typed.rating)}
        />
        {proposal === null ? null : (
          <Button label="Take the proposal back" keys="Alt+X" onPress={() => void save(null)} />
        )}
        {draft.changed ? <Button label="Forget what is not saved" keys="Alt+Z" onPress={draft.forget} /> : null}
        {draft.changed ? <Tag text="not saved" kind="waiting" /> : null}
      </div>
    </div>
  )
}

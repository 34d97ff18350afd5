// A population known by its counts: how many cases are eligible, and of each trait how many of each category.
import { useState } from 'react'
import type { SamplingView } from '../../../src-main/api/contract/views.ts'
import { countIn, countsIn, countsWords, traitNames } from '../../../src-main/words/sampling.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'

type Trait = SamplingView['matched'][number]
const counted: readonly Trait[] = ['gender', 'disposal', 'risk', 'ldu']

export function CountsForm({
  inspection,
  sample,
  onDone,
}: {
  readonly inspection: string
  readonly sample: string
  readonly onDone: () => void
}) {
  const [eligible, setEligible] = useState('')
  const [typed, setTyped] = useState<Readonly<Partial<Record<Trait, string>>>>({})
  const saving = useChange('sampling.counts')
  const cases = countIn(eligible)
  const lines = counted.map((trait) => ({ trait, counts: countsIn(typed[trait] ?? '') }))
  const unread = lines.find(({ counts }) => counts === null)
  const whyNot =
    cases === null || cases === 0
      ? countsWords.noNumber
      : unread === undefined
        ? null
        : countsWords.notRead(traitNames[unread.trait])
  const save = async (): Promise<void> => {
    const categories = lines.flatMap(({ trait, counts }) => (counts ?? []).map((each) => ({ trait, ...each })))
    const saved = await saving.run({ inspection, sample, eligible: cases ?? 0, categories })
    if (saved === null) return
    announce(countsWords.saved)
    onDone()
  }
  return (
    <div className="form">
      <TextField label={countsWords.eligible} width="short" value={eligible} onChange={setEligible} />
      <p className="hint">{countsWords.hint}</p>
      <div className="counts">
        {counted.map((trait) => (
          <TextArea
            key={trait}
            label={traitNames[trait]}
            value={typed[trait] ?? ''}
            onChange={(text) => setTyped({ ...typed, [trait]: text })}
          />
        ))}
      </div>
      <FailureNotice failure={saving.failure} />
      <div className="actions">
        <Button
          label="Keep these counts"
          keys="Ctrl+Enter"
          whileTyping
          kind="primary"
          busy={saving.busy}
          whyNot={whyNot}
          onPress={() => void save()}
        />
        {whyNot === null ? null : <span className="quiet-text">{whyNot}</span>}
      </div>
    </div>
  )
}

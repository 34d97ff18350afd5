// Chooses cases for a second look: one by hand, or a share of the sample by chance with a seed that is kept.
import { useState } from 'react'
import type { SecondLookView } from '../../../src-main/api/contract/views.ts'
import { shortMomentWords } from '../../../src-main/words/case-form.ts'
import { countIn, seedIn } from '../../../src-main/words/sampling.ts'
import { drawWords, secondLookWords } from '../../../src-main/words/second-look.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'

export function Choose({ inspection, view }: { readonly inspection: string; readonly view: SecondLookView }) {
  const mark = useChange('secondLook.mark')
  const sample = view.sample.id
  const [chosen, setChosen] = useState('')
  const [share, setShare] = useState('10')
  const [seed, setSeed] = useState('')
  const reference = view.others.includes(chosen) ? chosen : (view.others[0] ?? '')
  const percent = countIn(share)
  const typedSeed = seed.trim() === '' ? null : seedIn(seed)
  const whyNotChance =
    percent === null || percent < 1 || percent > 100
      ? 'The share is a whole per cent from 1 to 100.'
      : seed.trim() !== '' && typedSeed === null
        ? 'A seed has up to nine digits.'
        : null
  const byHand = (): void =>
    void mark.run({ inspection, sample, choose: { by: 'hand', references: [reference], marked: true } })
  const byChance = async (): Promise<void> => {
    const after = await mark.run({
      inspection,
      sample,
      choose: { by: 'chance', percent: percent ?? 10, seed: typedSeed },
    })
    const [latest] = after?.draws ?? []
    if (latest !== undefined) announce(drawWords(latest))
  }
  return (
    <div className="choose-cases">
      {view.whyNotChange !== null || view.others.length === 0 ? null : (
        <>
          <div className="choose-row">
            <Select
              label="A case by hand"
              value={reference}
              options={view.others.map((other) => ({ value: other, label: other }))}
              onChange={setChosen}
            />
            <Button label="Mark it" keys="Alt+M" busy={mark.busy} onPress={byHand} />
          </div>
          <div className="choose-row">
            <TextField label="Share by chance, per cent" width="short" value={share} onChange={setShare} />
            <TextField label="Seed, blank for a new one" width="short" value={seed} onChange={setSeed} />
            <Button
              label="Choose by chance"
              keys="Alt+R"
              busy={mark.busy}
              whyNot={whyNotChance}
              onPress={() => void byChance()}
            />
          </div>
          <p className="hint">{secondLookWords.chance}</p>
        </>
      )}
      <FailureNotice failure={mark.failure} />
      {view.draws.map((draw) => (
        <p key={draw.at} className="quiet-text">
          {drawWords(draw)} <bdi>{draw.by}</bdi>, {shortMomentWords(draw.at)}
        </p>
      ))}
    </div>
  )
}

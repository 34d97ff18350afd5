// Draws the sample: its size, the most cases of one officer, the seed, and a reason where it has been drawn before.
import { useState } from 'react'
import type { SamplingView } from '../../../src-main/api/contract/views.ts'
import { countIn, drawLabel, matchedWords, samplingWords, seedIn } from '../../../src-main/words/sampling.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'

export type DrawFormProps = {
  readonly inspection: string
  readonly sample: string
  readonly view: SamplingView
  readonly again: boolean
  readonly onCancel: (() => void) | null
  readonly onDone: () => void
}

export function DrawForm({ inspection, sample, view, again, onCancel, onDone }: DrawFormProps) {
  const [size, setSize] = useState(view.size === null ? '' : String(view.size.cases))
  const [mostEach, setMostEach] = useState('')
  const [seed, setSeed] = useState('')
  const [reason, setReason] = useState('')
  const drawing = useChange('sampling.draw')
  const cases = countIn(size)
  const whyNot =
    view.whyNotChange ??
    (cases === null || cases === 0
      ? 'Give the number of cases to draw.'
      : mostEach.trim() !== '' && (countIn(mostEach) ?? 0) === 0
        ? 'The most of one officer is a whole number, or empty for no limit.'
        : seed.trim() !== '' && seedIn(seed) === null
          ? 'A seed has at most nine digits; leave it empty for a new one.'
          : null)
  const draw = async (): Promise<void> => {
    const given = { size: cases ?? 0, mostEach: countIn(mostEach), seed: seedIn(seed), reason }
    const drawn = await drawing.run({ inspection, sample, ...given })
    if (drawn === null) return
    announce(`${drawn.draw?.cases.length ?? 0} cases are drawn.`)
    onDone()
  }
  return (
    <section className="sample-part" aria-labelledby="draw">
      <h2 id="draw">{again ? 'Draw it again' : 'The draw'}</h2>
      <p className="sentence">
        {matchedWords(view.matched)} {samplingWords.howDrawn}
      </p>
      <div className="form-row draw-fields">
        <TextField label="Cases to draw" width="short" value={size} onChange={setSize} />
        <TextField
          label="Most of one officer"
          hint="Empty: no limit."
          width="short"
          value={mostEach}
          onChange={setMostEach}
        />
        <TextField label="Seed" hint="Empty: a new one." width="short" value={seed} onChange={setSeed} />
      </div>
      {again ? <TextArea label={samplingWords.again} value={reason} onChange={setReason} /> : null}
      <FailureNotice failure={drawing.failure} />
      <div className="actions">
        <Button
          label={drawLabel(cases)}
          keys="Ctrl+Enter"
          whileTyping
          kind="primary"
          busy={drawing.busy}
          whyNot={whyNot}
          onPress={() => void draw()}
        />
        {onCancel === null ? null : <Button label="Keep the sample as it is" keys="Escape" onPress={onCancel} />}
        {whyNot === null ? null : <span className="quiet-text">{whyNot}</span>}
      </div>
    </section>
  )
}

// The sample as it stands: its seed, its cases, how like the population they are, and how far their figures can be trusted.
import { useState } from 'react'
import type { DrawView, ExportView, SamplingView } from '../../../src-main/api/contract/views.ts'
import { dayAndTimeWords } from '../../../src-main/words/moments.ts'
import { recordWords, savedCopyWords } from '../../../src-main/words/records.ts'
import { drawnWords, seedWords, shortWords, unitsWithoutWords } from '../../../src-main/words/sampling.ts'
import { bridge } from '../../client/bridge.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useAsk } from '../../client/use-ask.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { announce } from '../../components/live-region.ts'
import { Notice } from '../../components/Notice.tsx'
import { DrawnCases } from './DrawnCases.tsx'
import { DrawsBefore } from './DrawsBefore.tsx'
import { Likeness } from './Likeness.tsx'

export type DrawnProps = {
  readonly inspection: string
  readonly sample: string
  readonly view: SamplingView
  readonly draw: DrawView
  readonly onAgain: () => void
}

type Part = 'likeness' | 'cases' | 'draws'

export function Drawn({ inspection, sample, view, draw, onAgain }: DrawnProps) {
  const [part, setPart] = useState<Part>('likeness')
  const exporting = useAsk('sampling.export')
  const [saved, setSaved] = useState<{ readonly made: ExportView; readonly where: string | null } | null>(null)
  const save = async (): Promise<void> => {
    setSaved(null)
    const made = await exporting.ask({ inspection, sample })
    if (made === null) return
    const { fileName, mediaType, base64 } = made
    const where = await bridge.saveFile({ fileName, mediaType, base64 })
    setSaved({ made, where })
    announce(where === null ? recordWords.changedMind : savedCopyWords(where))
  }
  return (
    <section className="sample-part" aria-labelledby="drawn">
      <h2 id="drawn">The cases drawn</h2>
      <p className="balance">{drawnWords(draw)}</p>
      <p>
        Seed <strong className="seed">{seedWords(draw.seed)}</strong>
        <span className="quiet-text">
          , drawn on {dayAndTimeWords(draw.at)}
          {draw.by === '' ? null : (
            <>
              {' '}
              by <bdi>{draw.by}</bdi>
            </>
          )}
          .
        </span>
      </p>
      {draw.short === 0 ? null : <Notice kind="note">{shortWords(draw.short)}</Notice>}
      {draw.unitsWithout.length === 0 ? null : <Notice kind="note">{unitsWithoutWords(draw.unitsWithout)}</Notice>}
      <div className="actions">
        <Button
          label="Save as a return to fill in"
          keys="Alt+R"
          kind="primary"
          busy={exporting.busy}
          onPress={() => void save()}
        />
        <Button label="Draw it again" keys="Alt+D" whyNot={view.whyNotChange} onPress={onAgain} />
      </div>
      <FailureNotice failure={exporting.failure} />
      {saved === null ? null : <SavedReturn {...saved} />}
      <Choices
        label="What is shown"
        labelHidden
        value={part}
        onChange={setPart}
        choices={[
          { value: 'likeness', label: 'Beside the population' },
          { value: 'cases', label: 'Cases' },
          { value: 'draws', label: 'Draws and replacements' },
        ]}
      />
      {part === 'likeness' ? <Likeness view={view} draw={draw} /> : null}
      {part === 'cases' ? <DrawnCases inspection={inspection} sample={sample} view={view} draw={draw} /> : null}
      {part === 'draws' ? <DrawsBefore view={view} draw={draw} /> : null}
    </section>
  )
}

function SavedReturn({ made, where }: { readonly made: ExportView; readonly where: string | null }) {
  if (where === null) return <Notice kind="note">{recordWords.changedMind}</Notice>
  return (
    <Notice kind="done" title={savedCopyWords(where)}>
      <p>It holds {made.manifest.map(({ what, count }) => `${count} ${what}`).join(' and ')}.</p>
    </Notice>
  )
}

// The sample of an inspection: whom it may be drawn from, how large it is, which cases were drawn, and how like the rest they are.
import { useState } from 'react'
import type { SamplingView } from '../../../src-main/api/contract/views.ts'
import { useInspection } from '../../app/open-inspection.ts'
import type { ScreenProps } from '../../app/routes.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useView } from '../../client/use-view.ts'
import { Choices } from '../../components/Choices.tsx'
import { Notice } from '../../components/Notice.tsx'
import { DrawForm } from './DrawForm.tsx'
import { Drawn } from './Drawn.tsx'
import { BringPopulation } from './BringPopulation.tsx'
import { Population } from './Population.tsx'
import './sample.css'

export function SampleScreen({ params: { inspection } }: ScreenProps<'sample'>) {
  const { samples } = useInspection()
  const [sample, setSample] = useState(samples[0]?.id ?? '')
  const viewing = useView('sampling.show', sample === '' ? null : { inspection, sample })
  return (
    <div className="page sample-page">
      <h1>Sample</h1>
      <Choices
        label="Which sample?"
        labelHidden
        value={sample}
        onChange={setSample}
        choices={samples.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <ShowView viewing={viewing}>
        {(view) => <OneSample key={view.sample} inspection={inspection} view={view} />}
      </ShowView>
    </div>
  )
}

function OneSample({ inspection, view }: { readonly inspection: string; readonly view: SamplingView }) {
  const { population, draw, draws, whyNotChange } = view
  const about = { inspection, sample: view.sample }
  const [bringing, setBringing] = useState(false)
  const [drawing, setDrawing] = useState(false)
  return (
    <>
      {whyNotChange === null ? null : <Notice kind="note">{whyNotChange}</Notice>}
      {population === null || bringing ? (
        <BringPopulation
          {...about}
          isDrawn={draw !== null}
          onCancel={population === null ? null : () => setBringing(false)}
          onDone={() => setBringing(false)}
        />
      ) : (
        <Population view={view} population={population} onBring={() => setBringing(true)} />
      )}
      {population?.known === 'list' && !bringing && (draw === null || drawing) ? (
        <DrawForm
          {...about}
          view={view}
          again={draws.length > 0}
          onCancel={draw === null ? null : () => setDrawing(false)}
          onDone={() => setDrawing(false)}
        />
      ) : null}
      {draw === null || bringing || drawing ? null : (
        <Drawn {...about} view={view} draw={draw} onAgain={() => setDrawing(true)} />
      )}
    </>
  )
}

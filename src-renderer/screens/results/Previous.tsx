// The inspection before this one: which one it is, another linked in its place, or a new one begun to type its results.
import { useState } from 'react'
import type { ResultsView } from '../../../src-main/api/contract/views.ts'
import { typingWords } from '../../../src-main/words/typing-results.ts'
import { useInspection } from '../../app/open-inspection.ts'
import { go, hrefOf } from '../../app/router.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { ShowView } from '../../client/ShowView.tsx'
import { useChange } from '../../client/use-change.ts'
import { useView } from '../../client/use-view.ts'
import { Button } from '../../components/Button.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { announce } from '../../components/live-region.ts'
import { Select } from '../../components/Select.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { InspectionForm } from '../new-inspection/InspectionForm.tsx'

export function Previous({
  inspection,
  view: { previous },
}: {
  readonly inspection: string
  readonly view: ResultsView
}) {
  const { linked, choices, whyNotChange } = previous
  const [chosen, setChosen] = useState<string | null>(null)
  const [beginning, setBeginning] = useState(false)
  const change = useChange('inspections.setPrevious')
  const value = chosen ?? linked?.id ?? ''
  const link = async (): Promise<void> => {
    const after = await change.run({ inspection, previous: value === '' ? null : value })
    if (after === null) return
    setChosen(null)
    announce(typingWords.saved)
  }
  return (
    <section className="results-part" aria-label="Previous inspection">
      {linked === null ? (
        <p className="sentence">{typingWords.noPrevious}</p>
      ) : (
        <>
          <p className="linked">
            <a href={hrefOf('ratings', { inspection: linked.id })}>
              <bdi>{linked.provider}</bdi>
            </a>
          </p>
          <p className="sentence">{linked.says}</p>
          <div className="actions">
            <LinkButton
              label="Type its results"
              keys="Alt+I"
              href={hrefOf('results', { inspection: linked.id })}
              kind="primary"
            />
            <LinkButton label="See both side by side" keys="Alt+S" href={hrefOf('key-questions', { inspection })} />
          </div>
        </>
      )}
      {whyNotChange === null ? (
        <div className="results-form">
          <Select
            label={linked === null ? 'Link an inspection' : 'Link another in its place'}
            hint={typingWords.previousHint}
            value={value}
            onChange={(id) => {
              change.clear()
              setChosen(id)
            }}
            options={[
              { value: '', label: 'None' },
              ...choices.map(({ id, provider, says }) => ({
                value: id,
                label: says === '' ? provider : `${provider}, ${says}`,
              })),
            ]}
          />
          <FailureNotice failure={change.failure} />
          <div className="actions">
            <Button
              label="Save the link"
              keys="Alt+L"
              busy={change.busy}
              whyNot={value === (linked?.id ?? '') ? typingWords.saved : null}
              onPress={() => void link()}
            />
            {beginning ? null : (
              <Button label="Begin the previous inspection" keys="Alt+N" onPress={() => setBeginning(true)} />
            )}
          </div>
        </div>
      ) : null}
      {beginning && whyNotChange === null ? (
        <BeginPrevious inspection={inspection} onCancel={() => setBeginning(false)} />
      ) : null}
    </section>
  )
}

/** The same form as any inspection's; once begun it is linked, and the next thing is to type its results. */
function BeginPrevious({ inspection, onCancel }: { readonly inspection: string; readonly onCancel: () => void }) {
  const { summary } = useInspection()
  const application = useView('application.show', {})
  const change = useChange('inspections.setPrevious')
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const link = async (previous: string): Promise<void> => {
    if ((await change.run({ inspection, previous })) !== null) go('results', { inspection: previous })
  }
  return (
    <div className="results-form">
      <h2 ref={heading} tabIndex={-1}>
        Begin the previous inspection
      </h2>
      <p className="sentence">{typingWords.beginPrevious}</p>
      <FailureNotice failure={change.failure} />
      <ShowView viewing={application}>
        {(view) => (
          <InspectionForm
            application={view}
            provider={summary.provider}
            framework={summary.framework.id}
            asksPrevious={false}
            label="Begin it, and type its results"
            onBegun={(id) => void link(id)}
            onCancel={onCancel}
          />
        )}
      </ShowView>
    </div>
  )
}

// A case that falls out of the sample: why, and the next in turn takes its place.
import { useState } from 'react'
import type { SamplingView } from '../../../src-main/api/contract/views.ts'
import { replacedWords, samplingWords } from '../../../src-main/words/sampling.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { Notice } from '../../components/Notice.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'

export type FallsOutProps = {
  readonly inspection: string
  readonly sample: string
  readonly reference: string
  readonly exclusions: SamplingView['exclusions']
  readonly onEnd: () => void
}

export function FallsOut({ inspection, sample, reference, exclusions, onEnd }: FallsOutProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const [because, setBecause] = useState('')
  const [words, setWords] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const replacing = useChange('sampling.replace')
  const reason = exclusions.find(({ id }) => id === because)
  const replace = async (): Promise<void> => {
    if (reason === undefined) return
    const view = await replacing.run({ inspection, sample, case: reference, because: reason.id, words })
    if (view === null) return
    const fallen = view.draw?.fallen.find((each) => each.reference === reference)
    setSaid(replacedWords(reference, fallen?.replacement ?? null))
    announce(replacedWords(reference, fallen?.replacement ?? null))
  }
  return (
    <section className="falls-out" aria-labelledby="falls-out">
      <h3 id="falls-out" ref={heading} tabIndex={-1}>
        <bdi>{reference}</bdi> falls out of the sample
      </h3>
      {said === null ? (
        <>
          <div className="form-row">
            <Select
              label="Why?"
              value={because}
              onChange={setBecause}
              options={[
                { value: '', label: 'Choose a reason' },
                ...exclusions.map(({ id, says }) => ({ value: id, label: says })),
              ]}
            />
            <TextField label="In words" value={words} onChange={setWords} />
          </div>
          <FailureNotice failure={replacing.failure} />
          <div className="actions">
            <Button
              label="Take it out and replace it"
              keys="Ctrl+Enter"
              whileTyping
              kind="primary"
              busy={replacing.busy}
              whyNot={reason === undefined ? samplingWords.reasonFirst : null}
              onPress={() => void replace()}
            />
            <Button label="Leave it in" keys="Escape" onPress={onEnd} />
          </div>
        </>
      ) : (
        <>
          <Notice kind="done">{said}</Notice>
          <div className="actions">
            <Button label="Done" keys="Escape" onPress={onEnd} />
          </div>
        </>
      )}
    </section>
  )
}

// Writes a pack: of everything, or of the cases one inspector has.
import { useState } from 'react'
import type { HandOverView } from '../../../src-main/api/contract/views.ts'
import { handOverWords, inspectorWords, nobodysWords } from '../../../src-main/words/packs.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { bridge } from '../../client/bridge.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Select } from '../../components/Select.tsx'
import { SavedFile, useSaveFile } from '../import/SaveFile.tsx'

export function WritePack({ inspection, view }: { readonly inspection: string; readonly view: HandOverView }) {
  const [kind, setKind] = useState<'whole' | 'share'>('whole')
  const [chosen, setChosen] = useState('')
  const making = useAsk('packs.copy')
  const noting = useChange('packs.written')
  const { saved, save, clear } = useSaveFile()
  const { inspectors, nobodys, cases } = view
  const inspector = inspectors.find(({ name }) => name === chosen)?.name ?? inspectors[0]?.name ?? ''
  const write = async (): Promise<void> => {
    clear()
    const of = kind === 'whole' ? { kind } : { kind, inspector }
    const made = await making.ask({ inspection, of })
    if (made === null) return
    const { digest, writtenAt, ...file } = made
    // A pack that was not saved has not been handed to anybody.
    if ((await save(file)) === null) return
    await noting.run({ inspection, of, writtenAt, digest, to: bridge.host === 'electron' ? 'a file' : 'the browser' })
  }
  return (
    <section aria-labelledby="write-pack" className="hand-over-part">
      <h2 id="write-pack">Write a pack</h2>
      <Choices
        label="What it carries"
        direction="column"
        value={kind}
        onChange={(next) => {
          clear()
          noting.clear()
          setKind(next)
        }}
        choices={[
          { value: 'whole', label: handOverWords.whole, hint: handOverWords.wholeHint(cases), keys: '1' },
          { value: 'share', label: handOverWords.share, hint: handOverWords.shareHint(inspectors.length), keys: '2' },
        ]}
      />
      {kind === 'share' && inspectors.length > 0 ? (
        <Select
          label="Whose"
          value={inspector}
          onChange={setChosen}
          options={inspectors.map(({ name, cases: own }) => ({ value: name, label: inspectorWords(name, own) }))}
        />
      ) : null}
      {kind === 'share' && nobodys.length > 0 ? (
        <Notice kind="note">
          {nobodys.map(({ sample, title, references }) => (
            <p key={sample}>{nobodysWords(title, references)}</p>
          ))}
        </Notice>
      ) : null}
      <div className="actions">
        <Button
          label="Write the pack"
          kind="primary"
          keys="Alt+W"
          busy={making.busy || noting.busy}
          whyNot={kind === 'share' && inspectors.length === 0 ? handOverWords.shareHint(0) : null}
          onPress={() => void write()}
        />
      </div>
      <FailureNotice failure={making.failure ?? noting.failure} />
      <SavedFile saved={saved} />
    </section>
  )
}

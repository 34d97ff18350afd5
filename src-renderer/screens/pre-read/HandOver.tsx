// Saving the pack, and what has been handed over before: each with whether the evidence is still what it says.
import type { PreReadView } from '../../../src-main/api/contract/views.ts'
import { shortDigest } from '../../../src-main/words/panel-session.ts'
import { preReadWords } from '../../../src-main/words/pre-read.ts'
import { bridge } from '../../client/bridge.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { useView } from '../../client/use-view.ts'
import { BesideList } from '../../components/BesideList.tsx'
import { Button } from '../../components/Button.tsx'
import { SavedFile, useSaveFile } from '../import/SaveFile.tsx'

export function HandOver({ session, view }: { readonly session: string; readonly view: PreReadView }) {
  const given = useView('preRead.given', { session }).view ?? []
  const noting = useChange('preRead.saved')
  const { saved, save } = useSaveFile()
  const press = async (): Promise<void> => {
    const { file, madeAt, digest } = view
    const where = await save(file)
    // What was not saved was not handed over.
    if (where === null) return
    await noting.run({ session, madeAt, digest, to: bridge.host === 'electron' ? 'a file' : 'the browser' })
  }
  return (
    <BesideList title={preReadWords.given}>
      <p>{preReadWords.keep}</p>
      <p className="quiet-text">
        Digest <code>{shortDigest(view.digest)}</code>
      </p>
      <div className="actions">
        <Button
          kind="primary"
          label={preReadWords.saveLabel}
          keys="Alt+S"
          busy={noting.busy}
          onPress={() => void press()}
        />
      </div>
      <FailureNotice failure={noting.failure} />
      <SavedFile saved={saved} />
      {given.length === 0 ? (
        <p className="quiet-text">{preReadWords.notGiven}</p>
      ) : (
        <ul>
          {given.map(({ madeAt, by, says }) => (
            <li key={madeAt}>
              <p>{says}</p>
              {by === '' ? null : <p className="quiet-text">{by}</p>}
            </li>
          ))}
        </ul>
      )}
    </BesideList>
  )
}

// Sheets to print, for the items that are left and the people who are there: saved as one page to print from any browser.
import { useState } from 'react'
import type { PaperView } from '../../../src-main/api/contract/views.ts'
import { paperWords } from '../../../src-main/words/paper-screen.ts'
import { refusalWords } from '../../../src-main/words/refusals.ts'
import { bridge } from '../../client/bridge.ts'
import { call, type Failure } from '../../client/call.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { BesideList } from '../../components/BesideList.tsx'
import { Button } from '../../components/Button.tsx'
import { Checks } from '../../components/Checks.tsx'
import { SavedFile, useSaveFile } from '../import/SaveFile.tsx'

export function PrintSheets({ session, view }: { readonly session: string; readonly view: PaperView }) {
  const left = view.standards.filter(({ state }) => state !== 'decided')
  const [standards, setStandards] = useState<readonly string[]>(() => left.map(({ standard }) => standard))
  const [members, setMembers] = useState<readonly string[]>(() => view.members.map(({ person }) => person))
  const [outcome, setOutcome] = useState(true)
  const [failure, setFailure] = useState<Failure | null>(null)
  const noting = useChange('paper.printed')
  const { saved, save } = useSaveFile()
  const press = async (): Promise<void> => {
    const chosen = { session, standards: [...standards], members: [...members], outcome }
    const answer = await call('paper.print', chosen)
    setFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return
    // What was not saved was not printed.
    if ((await save(answer.view)) === null) return
    await noting.run({ ...chosen, to: bridge.host === 'electron' ? 'a file' : 'the browser' })
  }
  return (
    <div className="paper-print">
      <BesideList title={paperWords.print}>
        {view.whyNotPrint === null ? (
          <>
            <Checks
              label={paperWords.items}
              checks={view.standards.map(({ standard, name }) => ({ value: standard, label: `${standard} ${name}` }))}
              values={standards}
              onChange={setStandards}
            />
            <Checks
              label={paperWords.outcomes}
              checks={[{ value: 'outcome', label: paperWords.outcomeEach }]}
              values={outcome ? ['outcome'] : []}
              onChange={(values) => setOutcome(values.length > 0)}
            />
            <Checks
              label={paperWords.members}
              checks={view.members.map(({ person, name }) => ({ value: person, label: name }))}
              values={members}
              onChange={setMembers}
            />
            <div className="actions">
              <Button label={paperWords.save} keys="Alt+S" busy={noting.busy} onPress={() => void press()} />
            </div>
            <FailureNotice failure={failure ?? noting.failure} />
            <SavedFile saved={saved} />
          </>
        ) : (
          <p className="quiet-text">{refusalWords(view.whyNotPrint)}</p>
        )}
      </BesideList>
    </div>
  )
}

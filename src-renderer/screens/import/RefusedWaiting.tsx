// The records earlier returns were brought in without: to save, correct and bring in again, or to be done with.
import type { ImportView } from '../../../src-main/api/contract/views.ts'
import { refusedWaitingWords } from '../../../src-main/words/returns-again.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useAsk } from '../../client/use-ask.ts'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { SavedFile, useSaveFile } from './SaveFile.tsx'

export function RefusedWaiting({
  inspection,
  returns,
}: {
  readonly inspection: string
  readonly returns: readonly ImportView[]
}) {
  const reading = useAsk('returns.refused')
  const putting = useChange('returns.doneWithRefused')
  const { saved, save, clear } = useSaveFile()
  // The latest first: it has the keys.
  const waiting = returns.filter(({ refusedWaiting }) => refusedWaiting > 0).toReversed()
  if (waiting.length === 0) return <SavedFile saved={saved} />
  const saveAll = async (id: string): Promise<void> => {
    clear()
    const file = await reading.ask({ inspection, return: id })
    if (file !== null) await save(file)
  }
  const done = async ({ id, file }: ImportView): Promise<void> => {
    const view = await putting.run({ inspection, return: id })
    if (view !== null) announce(refusedWaitingWords.putAside(file))
  }
  return (
    <section className="refused-waiting" aria-labelledby="refused-waiting">
      <h2 id="refused-waiting">{refusedWaitingWords.title}</h2>
      <p className="hint">{refusedWaitingWords.hint}</p>
      <ul>
        {waiting.map((each, place) => (
          <li key={each.id}>
            <span>{refusedWaitingWords.of(each.refusedWaiting, each.file)}</span>
            <div className="actions">
              <Button
                label={`Save those of ${each.file}`}
                {...(place === 0 ? { keys: 'Alt+R' } : {})}
                busy={reading.busy}
                onPress={() => void saveAll(each.id)}
              />
              <Button
                label={`Done with those of ${each.file}`}
                {...(place === 0 ? { keys: 'Alt+K' } : {})}
                busy={putting.busy}
                onPress={() => void done(each)}
              />
            </div>
          </li>
        ))}
      </ul>
      <FailureNotice failure={reading.failure ?? putting.failure} />
      <SavedFile saved={saved} />
    </section>
  )
}

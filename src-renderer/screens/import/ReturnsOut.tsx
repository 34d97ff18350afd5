// The cases as a return for other people's tools, or to bring in elsewhere: exactly what was brought in.
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { bridge } from '../../client/bridge.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { SavedFile, useSaveFile } from './SaveFile.tsx'

export function ReturnsOut({ inspection }: { readonly inspection: string }) {
  const making = useAsk('returns.copy')
  const noting = useChange('returns.exported')
  const { saved, save, clear } = useSaveFile()
  const out = async (as: 'csv' | 'xlsx'): Promise<void> => {
    clear()
    const made = await making.ask({ inspection, as })
    if (made === null) return
    const { digest, ...file } = made
    // What was not saved is no copy.
    if ((await save(file)) === null) return
    await noting.run({ inspection, as, digest, to: bridge.host === 'electron' ? 'a file' : 'the browser' })
  }
  return (
    <section aria-label="Returns out" className="returns-out">
      <div className="actions">
        <Button
          label="Save all cases as CSV"
          keys="Alt+C"
          busy={making.busy || noting.busy}
          onPress={() => void out('csv')}
        />
        <Button
          label="Save all cases as XLSX"
          keys="Alt+X"
          busy={making.busy || noting.busy}
          onPress={() => void out('xlsx')}
        />
      </div>
      <FailureNotice failure={making.failure ?? noting.failure} />
      <SavedFile saved={saved} />
    </section>
  )
}

// The cases as a return for other people's tools, or to bring in elsewhere: exactly what was brought in.
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { SavedFile, useSaveFile } from './SaveFile.tsx'

export function ReturnsOut({ inspection }: { readonly inspection: string }) {
  const making = useChange('returns.export')
  const { saved, save, clear } = useSaveFile()
  const out = async (as: 'csv' | 'xlsx'): Promise<void> => {
    clear()
    const made = await making.run({ inspection, as })
    if (made !== null) await save(made)
  }
  return (
    <section aria-label="Returns out" className="returns-out">
      <div className="actions">
        <Button label="Save all cases as CSV" keys="Alt+C" busy={making.busy} onPress={() => void out('csv')} />
        <Button label="Save all cases as XLSX" keys="Alt+X" busy={making.busy} onPress={() => void out('xlsx')} />
      </div>
      <FailureNotice failure={making.failure} />
      <SavedFile saved={saved} />
    </section>
  )
}

// Copies of the record for other people: each is counted, and refused where it would hold less than the record.
import { useState } from 'react'
import type { ExportView } from '../../../src-main/api/contract/views.ts'
import { exportWords, recordWords, savedCopyWords, type ExportKind } from '../../../src-main/words/records.ts'
import { bridge } from '../../client/bridge.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useAsk } from '../../client/use-ask.ts'
import { useChange } from '../../client/use-change.ts'
import { BesideList } from '../../components/BesideList.tsx'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { Notice } from '../../components/Notice.tsx'

type Saved = { readonly manifest: ExportView['manifest']; readonly where: string | null }

const kinds: readonly { readonly as: ExportKind; readonly keys: string }[] = [
  { as: 'json', keys: 'Alt+J' },
  { as: 'ratings-csv', keys: 'Alt+C' },
  { as: 'key-questions-csv', keys: 'Alt+Q' },
  { as: 'html', keys: 'Alt+W' },
]

export function Copies({ record }: { readonly record: string }) {
  const making = useAsk('records.copy')
  const noting = useChange('records.exported')
  const [saved, setSaved] = useState<Saved | null>(null)
  const save = async (as: ExportKind): Promise<void> => {
    setSaved(null)
    const made = await making.ask({ record, as })
    if (made === null) return
    const where = await bridge.saveFile({ fileName: made.fileName, mediaType: made.mediaType, base64: made.base64 })
    // What was not saved is no copy. A browser does not say whether it kept what it was handed.
    if (where !== null) await noting.run({ record, as, to: bridge.host === 'electron' ? 'a file' : 'the browser' })
    setSaved({ manifest: made.manifest, where })
    announce(where === null ? recordWords.changedMind : savedCopyWords(where))
  }
  return (
    <BesideList title="Save a copy">
      <ul>
        {kinds.map(({ as, keys }) => (
          <li key={as} className="copy">
            <Button
              label={exportWords[as].label}
              keys={keys}
              busy={making.busy || noting.busy}
              onPress={() => void save(as)}
            />
            <span className="quiet-text">{exportWords[as].what}</span>
          </li>
        ))}
      </ul>
      <FailureNotice failure={making.failure ?? noting.failure} />
      {saved === null ? null : <SavedCopy saved={saved} />}
    </BesideList>
  )
}

function SavedCopy({ saved }: { readonly saved: Saved }) {
  if (saved.where === null) return <Notice kind="note">{recordWords.changedMind}</Notice>
  return (
    <Notice kind="done" title={savedCopyWords(saved.where)}>
      <p>It holds:</p>
      <dl className="manifest">
        {saved.manifest.map(({ what, count }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className="figure">{count}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

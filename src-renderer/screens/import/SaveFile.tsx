// A file that was made here, saved where the person wants it, and said to be saved.
import { useState } from 'react'
import type { ExportView } from '../../../src-main/api/contract/views.ts'
import { recordWords, savedCopyWords } from '../../../src-main/words/records.ts'
import { bridge } from '../../client/bridge.ts'
import { announce } from '../../components/live-region.ts'
import { Notice } from '../../components/Notice.tsx'

type Saved = { readonly manifest: ExportView['manifest']; readonly where: string | null }

/** `save` asks where, and answers null where nothing was saved; `SavedFile` says what was saved, and counts it. */
export function useSaveFile() {
  const [saved, setSaved] = useState<Saved | null>(null)
  const save = async ({ manifest, ...file }: ExportView): Promise<string | null> => {
    const where = await bridge.saveFile(file)
    setSaved({ manifest, where })
    announce(where === null ? recordWords.changedMind : savedCopyWords(where))
    return where
  }
  return { saved, save, clear: () => setSaved(null) }
}

export function SavedFile({ saved }: { readonly saved: Saved | null }) {
  if (saved === null) return null
  if (saved.where === null) return <Notice kind="note">{recordWords.changedMind}</Notice>
  return (
    <Notice kind="done" title={savedCopyWords(saved.where)}>
      It holds {saved.manifest.map(({ what, count }) => `${what}: ${count.toLocaleString('en-GB')}`).join('; ')}.
    </Notice>
  )
}

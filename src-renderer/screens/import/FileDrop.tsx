// Where files are chosen or dropped.
import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { returnLimits } from '../../../src-main/words/bringing-in.ts'
import { bridge } from '../../client/bridge.ts'
import { givenFile, whyNotRead, type GivenFile } from '../../client/given-file.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'

export function FileDrop({
  kind,
  hint,
  onFiles,
}: {
  readonly kind: 'returns' | 'results' | 'packs'
  readonly hint: string
  readonly onFiles: (files: readonly GivenFile[]) => void
}) {
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const choose = async (): Promise<void> => {
    setRefused(null)
    const chosen = await bridge.chooseFiles(kind)
    if (typeof chosen === 'string') setRefused(chosen)
    else onFiles(chosen)
  }
  const drop = useEffectEvent(async (event: DragEvent): Promise<void> => {
    setOver(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    const why = whyNotRead(files)
    setRefused(why)
    if (why === null) onFiles(await Promise.all(files.map(givenFile)))
  })
  useLayoutEffect(() => {
    // Anywhere on this screen will do; the window itself keeps a dropped file from being opened in its place (main.tsx).
    const dragged = (): void => setOver(true)
    const left = (): void => setOver(false)
    const dropped = (event: DragEvent): void => void drop(event)
    window.addEventListener('dragover', dragged)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', dragged)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', dropped)
    }
  }, [])
  return (
    <section className={over ? 'file-drop over' : 'file-drop'} aria-label="Files">
      <div className="actions">
        <Button label="Choose files" keys="Alt+O" kind="primary" onPress={() => void choose()} />
        <span>or drop them here</span>
      </div>
      <p className="hint">{hint}</p>
      {kind === 'returns' ? <p className="hint">{returnLimits}</p> : null}
      {refused === null ? null : <Notice kind="refused">{refused}</Notice>}
    </section>
  )
}

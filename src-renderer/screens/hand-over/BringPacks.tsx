// Brings packs in, one after the other: each is looked at first, and changes nothing before somebody says so.
import { useState } from 'react'
import type { PackMergedView } from '../../../src-main/api/contract/views.ts'
import { handOverWords, mergedWords } from '../../../src-main/words/packs.ts'
import { hrefOf } from '../../app/router.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import type { GivenFile } from '../../client/given-file.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { LinkButton } from '../../components/LinkButton.tsx'
import { announce } from '../../components/live-region.ts'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { FileDrop } from '../import/FileDrop.tsx'
import { Preview } from './Preview.tsx'

/** `inspection` null: a pack may begin an inspection this file does not have. */
export function BringPacks({
  inspection,
  whyNot,
}: {
  readonly inspection: string | null
  readonly whyNot: string | null
}) {
  const [waiting, setWaiting] = useState<readonly GivenFile[]>([])
  const [done, setDone] = useState<PackMergedView | null>(null)
  const preview = useAsk('packs.preview')
  const merging = useChange('packs.merge')
  const [file, ...others] = waiting

  const look = (files: readonly GivenFile[]): void => {
    const [first] = files
    setWaiting(files)
    merging.clear()
    if (first === undefined) preview.clear()
    else void preview.ask({ inspection, file: first })
  }
  const merge = async (): Promise<void> => {
    if (file === undefined) return
    const answer = await merging.run({ inspection, file })
    if (answer === null) return
    setDone(answer)
    announce(mergedWords(answer.merged))
    look(others)
  }
  const leave = (
    <Button
      label={others.length === 0 ? 'Leave it aside' : 'Leave it aside, and look at the next'}
      keys="Escape"
      onPress={() => {
        announce(handOverWords.noMore)
        look(others)
      }}
    />
  )
  if (whyNot !== null) return <Notice kind="note">{whyNot}</Notice>
  return (
    <>
      {done === null ? null : <Done merged={done} here={inspection} />}
      {file === undefined ? (
        <FileDrop
          kind="packs"
          hint={handOverWords.hint}
          onFiles={(files) => {
            if (files.length === 0) return
            setDone(null)
            look(files)
          }}
        />
      ) : (
        <section aria-label={file.name} className="pack-in-hand">
          {preview.busy ? <Loading text={`Reading ${file.name}…`} /> : null}
          <FailureNotice failure={preview.failure} />
          {preview.view === null ? null : (
            <Preview view={preview.view}>
              {preview.view.nothingNew ? null : (
                <Button
                  label="Bring it in"
                  keys="Alt+I"
                  kind="primary"
                  busy={merging.busy}
                  onPress={() => void merge()}
                />
              )}
              {leave}
              {preview.view.nothingNew ? null : <span>{handOverWords.ready}</span>}
            </Preview>
          )}
          {preview.view === null ? <div className="actions">{leave}</div> : null}
          <FailureNotice failure={merging.failure} />
        </section>
      )}
    </>
  )
}

function Done({
  merged: { inspection, merged },
  here,
}: {
  readonly merged: PackMergedView
  readonly here: string | null
}) {
  const place = useFocusOnMount<HTMLDivElement>()
  return (
    <Notice kind="done" title={mergedWords(merged)}>
      {merged.notTaken.map((says) => (
        <p key={says}>{says}</p>
      ))}
      <div className="actions" ref={place} tabIndex={-1}>
        {merged.disagreements.length === 0 ? null : (
          <LinkButton
            label="Settle the disagreements"
            href={hrefOf('disagreements', { inspection })}
            keys="Alt+G"
            kind="primary"
          />
        )}
        {here === null ? (
          <LinkButton label="Open the inspection" keys="Alt+E" href={hrefOf('ratings', { inspection })} />
        ) : null}
        <LinkButton label="See the cases" keys="Alt+S" href={hrefOf('cases', { inspection })} />
      </div>
    </Notice>
  )
}

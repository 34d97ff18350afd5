// A settled sheet: what it says, the sentence its outcome would be minuted with, or why it does not count.
import type { PaperLineView } from '../../../src-main/api/contract/views.ts'
import { actingWords, readBackWords } from '../../../src-main/words/choices.ts'
import { roleWords } from '../../../src-main/words/panel.ts'
import { paperWords, whoseWords } from '../../../src-main/words/paper-screen.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { useView } from '../../client/use-view.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useFocusOnMount } from '../../components/use-focus-on-mount.ts'
import { RatingMark } from '../../marks/RatingMark.tsx'
import { refusalWords } from '../../../src-main/words/refusals.ts'
import { PutAside } from './PutAside.tsx'

export function SettledSheet({
  session,
  line,
  onDone,
  onBack,
}: {
  readonly session: string
  readonly line: PaperLineView
  readonly onDone: (after: PaperLineView) => void
  readonly onBack: () => void
}) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const isOutcome = line.member === null
  const asked = isOutcome && line.state === 'settled' && line.whyNotCount === null ? { session, code: line.code } : null
  const said = useView('paper.readBack', asked).view
  const acting = isOutcome ? line.chair : null
  const counting = useChange('paper.count')
  const count = async (): Promise<void> => {
    const by = acting?.person ?? line.member?.person ?? ''
    const after = await counting.run({ session, code: line.code, by, agreed: said?.sentence ?? '' })
    if (after !== null) onDone(after)
  }
  const ready = line.whyNotCount === null && (!isOutcome || said !== null)
  return (
    <section className="sheet-in-hand form" aria-labelledby="settled-sheet">
      <h2 id="settled-sheet" ref={heading} tabIndex={-1}>
        {line.standard} {line.standardName}: {whoseWords(line.member?.name ?? null)}
      </h2>
      {line.whyNotCount === null ? null : <Notice kind="refused">{refusalWords(line.whyNotCount)}</Notice>}
      {said === null ? null : (
        <div className="paper-read-back">
          <h3>
            {readBackWords.sentence} <RatingMark rating={said.rating} none={readBackWords.withoutRating} />
          </h3>
          <p className="sentence">{said.sentence}</p>
          {said.votes === '' ? null : <p>{said.votes}</p>}
        </div>
      )}
      <h3>{paperWords.said}</h3>
      <dl className="paper-says">
        {line.says.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="own-words">{value}</dd>
          </div>
        ))}
      </dl>
      <FailureNotice failure={counting.failure} />
      <div className="actions">
        {ready ? (
          <Button
            kind="primary"
            label={paperWords.record}
            keys="Ctrl+Enter"
            busy={counting.busy}
            onPress={() => void count()}
          />
        ) : null}
        <PutAside session={session} line={line} onDone={onDone} />
        <Button label={paperWords.back} keys="Escape" onPress={onBack} />
        {acting !== null && ready ? (
          <span className="quiet-text">{actingWords(acting.name, roleWords[acting.role])}</span>
        ) : null}
      </div>
    </section>
  )
}

// What stands on an item, word for word; what was taken back before it stays in the trail.
import type { ItemView, RecordedOutcome } from '../../../../src-main/api/contract/views.ts'
import { minutedWords, readBackWords, trailTitle } from '../../../../src-main/words/choices.ts'
import { spokenMoment } from '../spoken-moment.ts'

export function Decided({ item }: { readonly item: ItemView }) {
  const { recorded, retracted } = item
  return (
    <section className="strip" aria-label="Recorded">
      {recorded.map((outcome) => (
        <Recorded key={outcome.at} outcome={outcome} />
      ))}
      {retracted.length === 0 ? null : (
        <details>
          <summary>{trailTitle(retracted.length)}</summary>
          {retracted.map((outcome) => (
            <Recorded key={outcome.at} outcome={outcome} />
          ))}
        </details>
      )}
    </section>
  )
}

function Recorded({ outcome }: { readonly outcome: RecordedOutcome }) {
  const { sentence, footnote, at, by, dissent, onPaper } = outcome
  return (
    <div className="recorded">
      <p className="sentence">{sentence}</p>
      {footnote === null ? null : (
        <p className="published">
          <span className="quiet-text">{readBackWords.footnotes}:</span> {footnote}
        </p>
      )}
      {dissent === '' ? null : (
        <p className="published own-words">
          <span className="quiet-text">{readBackWords.dissent}:</span> {dissent}
        </p>
      )}
      <p className="quiet-text">
        {minutedWords(by, spokenMoment(at))}
        {onPaper === '' ? null : ` ${onPaper}`}
      </p>
    </div>
  )
}

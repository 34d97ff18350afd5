// Number, name and descriptor of the standard; its rating by rule, what decides it, and the rating after the panel.
import type { ItemView, StandardView } from '../../../../src-main/api/contract/views.ts'
import { RatingMark } from '../../../marks/RatingMark.tsx'
import { lowestWords } from '../../../../src-main/words/provisional.ts'
import { ratingOriginWords, rulesWords } from '../../../../src-main/words/item-evidence.ts'

export function ItemHeader({ item }: { readonly item: ItemView }) {
  const { standard } = item
  const { provisional, final } = standard
  const over = item.state === 'decided' || item.state === 'adjourned'
  return (
    <header className="item-head">
      <div className="item-title">
        <h1 tabIndex={-1}>
          {standard.number} {standard.name}
        </h1>
        <p className="item-rating">
          <span className="quiet-text">
            {ratingOriginWords(provisional.kind, standard.moderationEvidence !== null)}
          </span>
          {provisional.kind === 'not-available' ? null : <RatingMark rating={provisional.rating} size="large" />}
          {provisional.kind === 'by-key-questions' || provisional.kind === 'not-available' ? (
            <span>{lowestWords(provisional, lowestPercent(standard))}</span>
          ) : null}
        </p>
        {over && final !== null ? (
          <p className="item-rating after">
            <span className="quiet-text">after panel</span>
            <RatingMark
              rating={final.rating}
              none={final.by === 'adjourned' ? 'Adjourned' : 'Not rated'}
              size="large"
            />
          </p>
        ) : null}
      </div>
      <div className="item-descriptor">
        <p>{standard.descriptor}</p>
        <p className="rule-version">{rulesWords(item.session.inspection.framework)}</p>
      </div>
    </header>
  )
}

export function lowestPercent({ figures }: StandardView): number | null {
  return figures.find(({ lowest }) => lowest)?.percent ?? null
}

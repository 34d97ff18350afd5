// The overall rating after the panel beside the one by rule, or why there is none.
import type { OverallView } from '../../../../src-main/api/contract/views.ts'
import { RatingMark } from '../../../marks/RatingMark.tsx'
import { noOverallWords } from '../../../../src-main/words/not-rated.ts'
import { ruleTotalWords } from '../../../../src-main/words/panel-session.ts'
import { sentenceStart } from '../../../../src-main/words/text.ts'

export function TotalLine({ afterPanel, byRule }: { readonly afterPanel: OverallView; readonly byRule: OverallView }) {
  if (afterPanel.kind === 'not-rated') {
    return (
      <p className="total-line">
        <RatingMark rating={null} none="No overall rating" size="large" />
        <span>{sentenceStart(noOverallWords(afterPanel.because))}.</span>
      </p>
    )
  }
  return (
    <p className="total-line">
      <b>
        {afterPanel.score} of {afterPanel.outOf}
      </b>
      <RatingMark rating={afterPanel.rating} size="large" />
      {byRule.kind === 'rated' ? (
        <span className="quiet-text">{ruleTotalWords(byRule.score, byRule.outOf, byRule.rating.name)}</span>
      ) : null}
    </p>
  )
}

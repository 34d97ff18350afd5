// An overall rating in a line: the sum of the scores, and the rating with its shape.
import type { OverallView } from '../../../src-main/api/contract/views.ts'
import { noOverallWords } from '../../../src-main/words/not-rated.ts'
import { RatingMark } from '../../marks/RatingMark.tsx'

export function OverallLine({ overall }: { readonly overall: OverallView }) {
  if (overall.kind === 'rated') {
    return (
      <span className="overall-line">
        <span className="score">
          {overall.score} of {overall.outOf}
        </span>{' '}
        <RatingMark rating={overall.rating} />
      </span>
    )
  }
  return (
    <span className="overall-line">
      <RatingMark rating={null} none="No overall rating" />: {noOverallWords(overall.because)}
    </span>
  )
}

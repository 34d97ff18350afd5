// The shape of a rating or band: square, triangle, circle, star. Drawn, so that every font shows the same.
import type { Tone } from '../../src-main/words/rating-marks.ts'
import { shapePaths } from './shape-drawn.ts'

export function Shape({ tone }: { readonly tone: Tone }) {
  return (
    <svg className={`shape tone-${tone}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={shapePaths[tone]} />
    </svg>
  )
}

// A rating as it is always shown: shape, colour and name.
import type { RatingView } from '../../src-main/api/contract/views.ts'
import { nameBesideShape } from '../../src-main/words/rating-marks.ts'
import { Shape } from './Shape.tsx'

/** `none` is what stands where there is no rating, such as “Not rated”. */
export function RatingMark({
  rating,
  none = 'Not rated',
  size = 'body',
}: {
  readonly rating: RatingView | null
  readonly none?: string
  /** `quiet` for one that stands beside the rating in hand, such as the previous inspection’s. */
  readonly size?: 'body' | 'large' | 'quiet'
}) {
  const tone = rating?.tone ?? 'none'
  return (
    <span className={`rating tone-${tone} ${size}`}>
      <Shape tone={tone} />
      <span>{rating === null ? none : nameBesideShape(rating)}</span>
    </span>
  )
}

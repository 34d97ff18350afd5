// The total on its bands: 0 to the most there is, the total by rule below the bar, the total after the panel above it.
import type { OverallView, RatingView } from '../../src-main/api/contract/views.ts'
import { Shape } from './Shape.tsx'

export type OverallScaleProps = {
  readonly bands: readonly { readonly from: number; readonly rating: RatingView }[]
  readonly outOf: number
  readonly byRule: OverallView
  /** Null before the panel, and while its running total is kept back. */
  readonly afterPanel: OverallView | null
}

export function OverallScale({ bands, outOf, byRule, afterPanel }: OverallScaleProps) {
  if (bands.length === 0) return null
  return (
    // The figures stand in words beside the scale; it only shows where they lie.
    <div className="overall-scale" aria-hidden="true">
      <div className="scale-marks above">
        {afterPanel?.kind === 'rated' ? <ScaleMark total={afterPanel} outOf={outOf} says="After panel" /> : null}
      </div>
      <div className="scale-bands">
        {bands.map(({ from, rating }, place) => {
          const to = (bands[place + 1]?.from ?? outOf + 1) - 1
          return (
            <div key={rating.name} className={`scale-band tone-${rating.tone}`} style={{ flexGrow: to - from + 1 }}>
              <span>
                <Shape tone={rating.tone} /> {rating.name}
              </span>
              <span className="range">{from === to ? from : `${from}–${to}`}</span>
            </div>
          )
        })}
      </div>
      <div className="scale-marks below">
        {byRule.kind === 'rated' ? <ScaleMark total={byRule} outOf={outOf} says="By rule" /> : null}
      </div>
    </div>
  )
}

function ScaleMark({
  total,
  outOf,
  says,
}: {
  readonly total: Extract<OverallView, { readonly kind: 'rated' }>
  readonly outOf: number
  readonly says: string
}) {
  return (
    <span className="scale-mark" style={{ left: `${(100 * (total.score + 0.5)) / (outOf + 1)}%` }}>
      <span className="scale-mark-text">
        {says} <b>{total.score}</b>
      </span>
    </span>
  )
}

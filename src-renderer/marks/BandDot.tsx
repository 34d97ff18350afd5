// A whole per cent as a dot on the bands, with its figure beside it; filled where it decides the rating of its standard.
import './dot.css'
import type { BandView, FigureView } from '../../src-main/api/contract/views.ts'

export function BandDot({
  figure: { band, decides },
  percent,
  beyond,
}: {
  readonly figure: Pick<FigureView, 'band' | 'decides'>
  readonly percent: number
  /** From here on the figure is written before its dot, so that it stays inside. */
  readonly beyond: number
}) {
  const tone = `tone-${band?.tone ?? 'none'}`
  const before = percent > beyond
  return (
    <g className={decides ? `dot deciding ${tone}` : `dot ${tone}`}>
      <line x1="0" x2={`${percent}%`} y1="50%" y2="50%" />
      <circle cx={`${percent}%`} cy="50%" />
      <text
        x={`${percent}%`}
        y="50%"
        dx={before ? '-0.75em' : '0.75em'}
        dy="0.36em"
        textAnchor={before ? 'end' : 'start'}
      >
        {percent}
      </text>
    </g>
  )
}

/** In points, from its lower limit to the next band's. */
export function widthOf(bands: readonly BandView[], place: number): number {
  return (bands[place + 1]?.from ?? 100) - (bands[place]?.from ?? 0)
}

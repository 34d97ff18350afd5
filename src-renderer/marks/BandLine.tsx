// A key question's whole per cent as a dot on the bands, with the boundaries as lines; and the axis above all of them.
import './bands.css'
import type { BandView, FigureView } from '../../src-main/api/contract/views.ts'
import { BandDot, widthOf } from './BandDot.tsx'

export function BandAxis({ bands }: { readonly bands: readonly BandView[] }) {
  return (
    <div className="axis" aria-hidden="true">
      {bands.map(({ name, from, tone }, place) => (
        <span
          key={name}
          className={`axis-band tone-${tone}`}
          style={{ left: `${from}%`, width: `${widthOf(bands, place)}%` }}
        >
          <span className="axis-name">{name}</span>
          {place === 0 ? null : <i>{from}</i>}
        </span>
      ))}
    </div>
  )
}

/** `previous`: where the inspection before stood. */
export type OnBands = Pick<FigureView, 'percent' | 'band' | 'decides' | 'previous'>

export function BandLine({
  bands,
  figure,
  from = null,
}: {
  readonly bands: readonly BandView[]
  readonly figure: OnBands
  /** Where the figure really lies, if it is only supposed to lie elsewhere. */
  readonly from?: number | null
}) {
  const { percent, previous } = figure
  return (
    <svg className="band-line" aria-hidden="true" focusable="false">
      {bands.map(({ name, from, tone }, place) => (
        <rect
          key={name}
          className={`band tone-${tone}`}
          x={`${from}%`}
          width={`${widthOf(bands, place)}%`}
          height="100%"
        />
      ))}
      {bands.slice(1).map(({ from }) => (
        <line key={from} className="boundary" x1={`${from}%`} x2={`${from}%`} y1="0" y2="100%" />
      ))}
      {previous === null ? null : (
        <line className="was" x1={`${previous.percent}%`} x2={`${previous.percent}%`} y1="15%" y2="85%" />
      )}
      {from === null ? null : <circle className="really" cx={`${from}%`} cy="50%" />}
      {percent === null ? null : <BandDot figure={figure} percent={percent} beyond={93} />}
    </svg>
  )
}

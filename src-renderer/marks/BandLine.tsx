// A key question's whole per cent as a dot on the bands, with the boundaries as lines; and the axis above all of them.
import './bands.css'
import type { BandView, FigureView } from '../../src-main/api/contract/views.ts'

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
  const { percent, band, decides, previous } = figure
  const tone = `tone-${band?.tone ?? 'none'}`
  // Near the right end the figure is written before its dot, so that it stays inside.
  const before = percent !== null && percent > 93
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
      {percent === null ? null : (
        <g className={decides ? `dot deciding ${tone}` : `dot ${tone}`}>
          <line x1="0" x2={`${percent}%`} y1="50%" y2="50%" />
          <circle cx={`${percent}%`} cy="50%" />
          <text
            x={`${percent}%`}
            y="50%"
            dx={before ? '-0.7em' : '0.7em'}
            dy="0.36em"
            textAnchor={before ? 'end' : 'start'}
          >
            {percent}
          </text>
        </g>
      )}
    </svg>
  )
}

function widthOf(bands: readonly BandView[], place: number): number {
  return (bands[place + 1]?.from ?? 100) - (bands[place]?.from ?? 0)
}

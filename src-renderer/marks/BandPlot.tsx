// Key questions drawn on the bands: one row each, the whole per cent as a dot. Every row also says itself in words.
import type { BandView, FigureView } from '../../src-main/api/contract/views.ts'
import { figureWords, plotKeyWords } from '../../src-main/words/figures.ts'
import { BandDot, widthOf } from './BandDot.tsx'

export type BandPlotProps = {
  /** Its name for screen readers; what stands around it says it to the eye. */
  readonly title: string
  readonly bands: readonly BandView[]
  readonly figures: readonly FigureView[]
  readonly selected: string | null
  readonly onSelect: (question: string) => void
}

export function BandPlot({ title, bands, figures, selected, onSelect }: BandPlotProps) {
  return (
    <figure className="band-plot">
      <figcaption className="hidden">{title}</figcaption>
      <BandNames bands={bands} />
      <ul>
        {figures.map((figure) => (
          // The mouse may choose a row here; the keyboard chooses it in the grid this plot stands beside.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
          <li
            key={figure.number}
            className={figure.number === selected ? 'plot-row selected' : 'plot-row'}
            onClick={() => onSelect(figure.number)}
          >
            <span className="plot-label" aria-hidden="true">
              {figure.number}
            </span>
            <BandRow bands={bands} figure={figure} />
            <span className="hidden">{figureWords(figure)}</span>
          </li>
        ))}
      </ul>
      <p className="plot-key" aria-hidden="true">
        {plotKeyWords}
      </p>
    </figure>
  )
}

function BandNames({ bands }: { readonly bands: readonly BandView[] }) {
  return (
    <div className="plot-names" aria-hidden="true">
      <div className="plot-axis">
        {bands.map(({ name, from, tone }, place) => (
          <span key={name} className={`plot-name tone-${tone}`} style={{ width: `${widthOf(bands, place)}%` }}>
            <span>
              {from === 0 ? null : <i>{from} </i>}
              {name}
            </span>
          </span>
        ))}
      </div>
    </div>
  )
}

function BandRow({ bands, figure }: { readonly bands: readonly BandView[]; readonly figure: FigureView }) {
  return (
    <span className="plot-axis" aria-hidden="true">
      <svg focusable="false">
        {bands.map(({ name, from, tone }, place) => (
          <rect
            key={name}
            className={`plot-band tone-${tone}`}
            x={`${from}%`}
            y="0"
            width={`${widthOf(bands, place)}%`}
            height="100%"
          />
        ))}
        {figure.percent === null ? null : <BandDot figure={figure} percent={figure.percent} beyond={74} />}
      </svg>
    </span>
  )
}

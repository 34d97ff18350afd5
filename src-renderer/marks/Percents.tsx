// The whole per cents of a standard's key questions in a line: 53 67 48, the lowest marked.
import { Fragment } from 'react'
import type { FigureView } from '../../src-main/api/contract/views.ts'
import { figureWords } from '../../src-main/words/figures.ts'

export function Percents({ figures }: { readonly figures: readonly FigureView[] }) {
  const counted = figures.filter(({ evidence }) => evidence === 'cases')
  if (counted.every(({ percent }) => percent === null)) return null
  return (
    <span className="percents">
      {counted.map((figure, place) => (
        <Fragment key={figure.number}>
          {place === 0 ? null : ' '}
          <span className={figure.lowest ? 'percent lowest' : 'percent'} title={figureWords(figure)}>
            {figure.percent ?? '–'}
          </span>
        </Fragment>
      ))}
    </span>
  )
}

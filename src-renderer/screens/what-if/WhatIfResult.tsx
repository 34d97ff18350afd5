// What it would give: each figure and rating as it is and as it would be, and the total where it may be shown.
import type { FigureSide, OverallView, WhatIfView } from '../../../src-main/api/contract/views.ts'
import { sideWords, whatIfWords } from '../../../src-main/words/what-if.ts'
import { RatingMark } from '../../marks/RatingMark.tsx'
import { Shape } from '../../marks/Shape.tsx'

export function WhatIfResult({ view }: { readonly view: WhatIfView }) {
  if (view.nothingSupposed) return <p className="what-if-nothing">{whatIfWords.nothing}</p>
  return (
    <>
      <table className="what-if-result">
        <caption className="hidden">What it would give</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">What</span>
            </th>
            <th scope="col">Is</th>
            <th scope="col">Would be</th>
          </tr>
        </thead>
        <tbody>
          {view.figures.map(({ before, after }) => (
            <tr key={after.number}>
              <th scope="row">{after.number}</th>
              <td>
                <Figure side={before} />
              </td>
              <td>
                <Figure side={after} />
              </td>
            </tr>
          ))}
          {view.standards.map(({ number, name, before, after }) => (
            <tr key={number} className="standard">
              <th scope="row">
                {number} {name}
              </th>
              <td>
                <RatingMark rating={before} />
              </td>
              <td>
                <RatingMark rating={after} />
              </td>
            </tr>
          ))}
          {view.overall === null ? null : (
            <tr className="standard">
              <th scope="row">Overall</th>
              <td>
                <Total overall={view.overall.before} />
              </td>
              <td>
                <Total overall={view.overall.after} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {view.overall === null ? <p className="hint">{whatIfWords.totalWaits}</p> : null}
    </>
  )
}

function Figure({ side }: { readonly side: FigureSide }) {
  return (
    <span className={`tone-${side.band?.tone ?? 'none'}`}>
      {side.band === null ? null : <Shape tone={side.band.tone} />} {sideWords(side)}
    </span>
  )
}

function Total({ overall }: { readonly overall: OverallView }) {
  if (overall.kind === 'not-rated') return <RatingMark rating={null} none="No overall rating" />
  return (
    <>
      {overall.score} of {overall.outOf} <RatingMark rating={overall.rating} />
    </>
  )
}

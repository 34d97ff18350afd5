// Every key question of a standard drawn on the bands, with its counts, its distance in cases, and what it was before.
import { Fragment } from 'react'
import type { BandView, FigureView, StandardView } from '../../../../src-main/api/contract/views.ts'
import { decidesTheRating } from '../../../../src-main/words/figures.ts'
import { figureNotes } from '../../../../src-main/words/item-evidence.ts'
import { comparatorTitle, comparatorWords } from '../../../../src-main/words/results.ts'
import { BandAxis, BandLine } from '../../../marks/BandLine.tsx'
import './key-questions-on-bands.css'

export function KeyQuestions({
  standard,
  bands,
  real,
}: {
  readonly standard: StandardView
  readonly bands: readonly BandView[]
  /** The same standard as it really is; another one only while something is supposed. */
  readonly real: StandardView
}) {
  const { figures } = standard
  const before = figures.some(({ previous, comparable }) => previous !== null || !comparable)
  const comparators = figures
    .flatMap((figure) => figure.comparators)
    .filter((each, place, all) => all.findIndex((other) => isSame(other, each)) === place)
  return (
    <table className="item-questions">
      <caption className="hidden">Key questions of {standard.name} on the bands</caption>
      <thead>
        <tr>
          <th scope="col">Key question</th>
          <th scope="col" className="on-bands">
            <span className="hidden">Band</span>
            <BandAxis bands={bands} />
          </th>
          <th scope="col" className="figure">
            Yes of n
          </th>
          <th scope="col" className="figure">
            %
          </th>
          {before ? (
            <th scope="col" className="figure">
              <span className="was-key" aria-hidden="true" />
              Before
            </th>
          ) : null}
          {comparators.map((each) => (
            <th key={comparatorWords(each)} scope="col" className="figure">
              {comparatorTitle(each, comparators)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <Fragment key={figure.number}>
            <tr className={figure.decides ? 'deciding' : undefined}>
              <th scope="row" rowSpan={2}>
                <span className="question-text" title={figure.text}>
                  <b>{figure.number}</b> {figure.text}
                </span>
              </th>
              <td className="on-bands">
                <BandLine bands={bands} figure={figure} from={movedFrom(figure, real)} />
                <span className="hidden">{figure.band?.name ?? 'none'}</span>
              </td>
              <td className="figure">{countsOf(figure)}</td>
              <td
                className="figure whole-percent"
                title={figure.exact === null ? undefined : `${figure.exact.toFixed(2)} %`}
              >
                {figure.percent ?? '–'}
              </td>
              {before ? (
                <td className="figure">
                  {figure.previous?.percent ?? '–'}
                  {figure.comparable ? null : <span className="hidden"> no comparable data available</span>}
                </td>
              ) : null}
              {comparators.map((each) => (
                <td key={comparatorWords(each)} className="figure">
                  {figure.comparators.find((other) => isSame(other, each))?.percent ?? '–'}
                </td>
              ))}
            </tr>
            <tr className={figure.decides ? 'notes deciding' : 'notes'}>
              <td colSpan={3 + (before ? 1 : 0) + comparators.length}>
                {/* Which is the lowest stands in the head of the item. */}
                {figure.decides ? <span className="deciding-word">{decidesTheRating}</span> : null}
                {figureNotes(figure, bands)}
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

type Named = { readonly name: string; readonly period: string }

function isSame(one: Named, other: Named): boolean {
  return one.name === other.name && one.period === other.period
}

/** Where the figure really lies, while it is supposed to lie elsewhere. */
function movedFrom({ number, percent }: FigureView, real: StandardView): number | null {
  const is = real.figures.find((figure) => figure.number === number)?.percent ?? null
  return is === percent ? null : is
}

function countsOf({ yes, n, evidence }: FigureView): string {
  if (evidence === 'qualitative') return ''
  return yes === null || n === null ? '–' : `${yes} of ${n}`
}

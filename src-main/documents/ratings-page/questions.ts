// Annexe 1: every key question with its counts, its whole per cent and where that lies among the bands.
import type { Framework, KeyQuestion } from '../../domain/framework/framework.ts'
import type { Figure } from '../../domain/rating/figure.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import { toneOf } from '../../words/rating-marks.ts'
import { noneWords, type QuestionFootnotes } from '../../words/question-footnotes.ts'
import { html, Markup, own } from '../markup.ts'
import type { Parts } from './page.ts'
import { ratingMark, shapeOf, toneOfRating } from './rating-mark.ts'
import { nameOf } from './standards.ts'

/** A column of counts that is printed only where there is something to count, and the word that says there is nothing. */
type Extra = { readonly heading: string; readonly none: string; readonly of: (figure: Figure) => number | null }

const extras: readonly Extra[] = [
  { heading: 'Not applicable', none: 'not applicable', of: ({ notApplicable }) => notApplicable },
  { heading: 'Left out', none: 'left out', of: ({ leftOut }) => leftOut },
  { heading: 'Blank', none: 'blank', of: ({ blank }) => blank },
]

/** What of the table this inspection needs. */
type Shape = { readonly framework: Framework; readonly counts: boolean; readonly extras: readonly Extra[] }

export function questionsAnnexe(parts: Parts, ofQuestions: QuestionFootnotes): Markup | null {
  const { inspection, footnotes } = parts
  const { framework } = inspection
  const withQuestions = inspection.standards.filter(({ standard }) => standard.keyQuestions.length > 0)
  if (withQuestions.length === 0) return null
  const figures = withQuestions.flatMap((rated) => rated.figures)
  const shape: Shape = {
    framework,
    counts: figures.some(({ n }) => n !== null && n > 0),
    extras: extras.filter(({ of }) => figures.some((figure) => (of(figure) ?? 0) > 0)),
  }
  // Only cases show what was not answered: a result printed as counts does not say.
  const none = figures.some(({ known }) => known === 'cases')
    ? extras.filter((extra) => !shape.extras.includes(extra))
    : []
  const headings = shape.extras.map(({ heading }) => html`<th scope="col" class="number">${heading}</th>`)
  return html`<section class="annexe" aria-labelledby="questions">
    <h2 id="questions">Annexe 1: Key questions</h2>
    <p>
      The rating of a standard is driven by its lowest band: <span class="decider">${pointer}</span> marks the key
      questions that decide it, and the lowest percentage is in
      bold.${none.length === 0 ? null : html` ${noneWords(none.map((extra) => extra.none))}`}
    </p>
    <div class="wide" role="group" aria-labelledby="questions" tabindex="0">
      <table class="questions">
        <colgroup>
          <col class="no" />
          <col />
          ${
            shape.counts
              ? html`<col class="count" />
                  <col class="count" />`
              : null
          }
          <col class="percent" />
          <col class="strip" />
          <col class="banding" />
          ${shape.extras.map(() => html`<col class="extra" />`)}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colspan="2">Key question</th>
            ${
              shape.counts
                ? html`<th scope="col" class="number">Yes</th>
                    <th scope="col" class="number">of</th>`
                : null
            }
            <th scope="col" class="number">%${footnotes.mark(ofQuestions.everyPercentage)}</th>
            <td class="strip"></td>
            <th scope="col">Band</th>
            ${headings}
          </tr>
        </thead>
        ${withQuestions.map((rated) => standardRows(parts, shape, rated, ofQuestions))}
      </table>
    </div>
  </section>`
}

function standardRows(
  { footnotes }: Parts,
  shape: Shape,
  rated: StandardRating,
  ofQuestions: QuestionFootnotes,
): Markup {
  const { standard, provisional } = rated
  const columns = 5 + (shape.counts ? 2 : 0) + shape.extras.length
  const byRule =
    provisional.kind === 'not-available'
      ? html`<span class="rating none">N/A</span>`
      : ratingMark(shape.framework, provisional.step.name)
  const rows = standard.keyQuestions.map((question) =>
    questionRow(shape, rated, question, footnotes.mark(ofQuestions.questions.get(question.number) ?? [])),
  )
  return html`<tbody>
    <tr class="standard">
      <th scope="rowgroup" colspan="${columns}">
        <span class="heading"
          ><span
            >${standard.label === null || standard.label === standard.number ? nameOf(standard) : html`<span class="no">${own(standard.label)}</span> ${own(standard.name)}`}</span
          >
          <span>${byRule} <span class="ground">by rule</span></span></span
        >${standard.descriptor === '' ? null : html`<span class="descriptor">${own(standard.descriptor)}</span>`}
      </th>
    </tr>
    ${rows}
  </tbody> `
}

function questionRow(
  shape: Shape,
  { provisional, figures }: StandardRating,
  question: KeyQuestion,
  marks: Markup | null,
): Markup {
  const heading = html`<td class="no">${own(question.number)}</td>
    <th scope="row">${own(question.text)}${marks}</th>`
  const columns = 3 + (shape.counts ? 2 : 0) + shape.extras.length
  const figure = figures.find(({ number }) => number === question.number)
  if (figure === undefined)
    return html`<tr>
      ${heading}
      <td colspan="${columns}" class="quiet">Qualitative evidence only</td>
    </tr> `
  if (provisional.kind === 'as-published')
    return html`<tr>
      ${heading}
      <td colspan="${columns}" class="quiet">Not known: the rating is as published</td>
    </tr> `
  const byQuestions = provisional.kind === 'by-key-questions' ? provisional : null
  const decides = byQuestions?.decidedBy.includes(figure.number) === true
  const lowest = byQuestions?.lowest.includes(figure.number) === true
  const counts = shape.counts
    ? html`<td class="number">${figure.yes ?? '–'}</td>
        <td class="number">${figure.n ?? '–'}</td>`
    : null
  const percent = lowest ? html`<b>${figure.percent}</b>` : (figure.percent ?? '–')
  return html`<tr>
    ${heading}${counts}
    <td class="number percent">
      ${percent}<span class="decider"
        >${decides ? html`${pointer}<span class="hidden"> decides the rating</span>` : null}</span
      >
    </td>
    <td class="strip" aria-hidden="true">${strip(shape.framework, figure.percent, lowest)}</td>
    <td class="banding">${bandOf(shape.framework, figure)}</td>
    ${shape.extras.map(({ of }) => countCell(figure.known === 'cases' ? of(figure) : null))}
  </tr> `
}

const pointer = new Markup(
  '<svg class="shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M1 6 10.4 1v10Z"/></svg>',
)

function bandOf(framework: Framework, { band }: Figure): Markup {
  return band === null ? html`–` : html`${shapeOf(toneOfRating(framework, band.name))} ${own(band.band)}`
}

function countCell(count: number | null): Markup {
  return html`<td class="number${count === 0 ? ' quiet' : ''}">${count ?? '–'}</td>`
}

/** The whole per cent as a dot on the bands, from 0 to 100: how near a boundary lies is seen before it is read. */
export function strip(framework: Framework, percent: number | null, lowest: boolean): Markup | null {
  if (framework.scale.length === 0) return null
  const bands = framework.scale.map((step, place) => {
    const width = (framework.scale[place + 1]?.from ?? 100) - step.from
    return html`<i class="${toneOf(place, framework.scale.length)}" style="flex:${width} 0 0"></i>`
  })
  return html`<span class="bar"
    >${bands}${percent === null ? null : html`<b${lowest ? html` class="lowest"` : null} style="left:${percent}%"></b>`}</span
  >`
}

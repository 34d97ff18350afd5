// One item of the pre-read pack: what the panel is asked, on which figures, and what the lead inspector says of it.
import type { Direction, Framework } from '../../domain/framework/framework.ts'
import { ratingOriginWords } from '../../words/item-evidence.ts'
import { moderationTitle, preReadWords, previousWords } from '../../words/pre-read.ts'
import { comparatorTitle, comparatorWords } from '../../words/results.ts'
import { html, own, type Markup } from '../markup.ts'
import { strip } from '../ratings-page/questions.ts'
import { ratingMark, shapeOf, toneOfRating } from '../ratings-page/rating-mark.ts'

export type PreReadFigure = {
  readonly number: string
  readonly text: string
  readonly evidence: 'cases' | 'qualitative'
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
  /** The band's name, and the rating it leads to. */
  readonly band: { readonly name: string; readonly rating: string } | null
  readonly decides: boolean
  readonly lowest: boolean
  /** Its distance in cases, its sub-sample and what weakens it, in a sentence. */
  readonly notes: string
  readonly previous: number | null
  readonly comparable: boolean
  readonly comparators: readonly { readonly name: string; readonly period: string; readonly percent: number }[]
}

export type PreReadItem = {
  readonly number: string
  readonly name: string
  readonly descriptor: string
  readonly kind: 'zone' | 'proposal' | 'moderation' | 'stands' | 'not-available'
  readonly opened: readonly Direction[]
  readonly provisional: 'by-key-questions' | 'proposed' | 'as-published' | 'not-available'
  /** The provisional rating by name; null where there is none. */
  readonly rating: string | null
  readonly because: string
  readonly ask: string
  /** As it was minuted; null where the panel has not decided it. */
  readonly decided: string | null
  readonly figures: readonly PreReadFigure[]
  /** Why the zone is open or is not, and what lies beside; a sentence each. */
  readonly zone: readonly string[]
  readonly firm: readonly string[]
  /** Earlier decisions, counted; null where the zone is not open. */
  readonly precedents: string | null
  readonly previousRating: string | null
  readonly proposal: {
    readonly evidence: string
    readonly strengths: readonly string[]
    readonly areasForImprovement: readonly string[]
  } | null
  readonly moderation: { readonly direction: Direction; readonly to: string; readonly evidence: string } | null
  readonly outstanding: readonly string[]
  /** Names of those who take no part in it. */
  readonly recused: readonly string[]
}

export function itemSection(framework: Framework, item: PreReadItem, place: number): Markup {
  const { number, name, descriptor, rating, provisional, moderation, previousRating } = item
  const id = `item-${place + 1}`
  return html`<section class="item" aria-labelledby="${id}">
    <h3 id="${id}">
      <span><span class="no">${own(number)}</span> ${own(name)}</span>
      <span class="verdict"
        ><span class="quiet">${ratingOriginWords(provisional, moderation !== null)}</span>
        ${rating === null ? html`<span class="rating none">–</span>` : ratingMark(framework, rating)}</span
      >
    </h3>
    ${descriptor === '' ? null : html`<p class="descriptor">${own(descriptor)}</p>`}
    <p>${own(item.because)}</p>
    <p class="ask">
      <b>${item.decided === null ? preReadWords.asked : preReadWords.decidedHere}:</b> ${own(item.decided ?? item.ask)}
    </p>
    ${item.figures.length === 0 ? null : questions(framework, item)}
    <dl class="facts">
      ${fact(preReadWords.open, item.zone)} ${fact(preReadWords.firm, item.firm)}
      ${item.precedents === null ? null : fact(preReadWords.precedent, [item.precedents])}
      ${
        previousRating === null
          ? null
          : html`<div>
              <dt>${preReadWords.before}</dt>
              <dd>${ratingMark(framework, previousRating)}</dd>
            </div>`
      }
      ${fact(preReadWords.outstanding, item.outstanding)} ${fact(preReadWords.recusedHere, item.recused)}
    </dl>
    ${proposal(item)} ${moderated(item)}
  </section>`
}

function fact(name: string, says: readonly string[]): Markup | null {
  if (says.length === 0) return null
  return html`<div>
    <dt>${name}</dt>
    <dd>${says.map((each) => html`<span class="line">${own(each)}</span>`)}</dd>
  </div>`
}

function questions(framework: Framework, { name, figures }: PreReadItem): Markup {
  const before = figures.some(({ previous, comparable }) => previous !== null || !comparable)
  const comparators = figures
    .flatMap((figure) => figure.comparators)
    .filter((each, place, all) => all.findIndex((other) => comparatorWords(other) === comparatorWords(each)) === place)
  const columns = 6 + (before ? 1 : 0) + comparators.length
  return html`<div class="wide" role="group" aria-label="${preReadWords.keyQuestions}: ${name}" tabindex="0">
    <table class="read-questions">
      <caption class="hidden">
        ${preReadWords.keyQuestions}: ${own(name)}
      </caption>
      <colgroup>
        <col class="no" />
        <col />
        <col class="count" />
        <col class="percent" />
        <col class="strip" />
        <col class="banding" />
        ${before ? html`<col class="extra" />` : null}${comparators.map(() => html`<col class="extra" />`)}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colspan="2">Key question</th>
          <th scope="col" class="number">Yes of n</th>
          <th scope="col" class="number">%</th>
          <td class="strip"></td>
          <th scope="col">Band</th>
          ${before ? html`<th scope="col" class="number">Before</th>` : null}
          ${comparators.map((each) => html`<th scope="col" class="number">${own(comparatorTitle(each, comparators))}</th>`)}
        </tr>
      </thead>
      ${figures.map((figure) => questionRows(framework, figure, { before, comparators, columns }))}
    </table>
  </div>`
}

type Shape = {
  readonly before: boolean
  readonly comparators: PreReadFigure['comparators']
  readonly columns: number
}

function questionRows(framework: Framework, figure: PreReadFigure, { before, comparators, columns }: Shape): Markup {
  const { number, text, yes, n, percent, band, decides, lowest, notes } = figure
  const counts = yes === null || n === null ? '–' : `${yes} of ${n}`
  return html`<tbody class="${decides ? 'deciding' : ''}">
    <tr>
      <td class="no">${own(number)}</td>
      <th scope="row">${own(text)}</th>
      <td class="number">${figure.evidence === 'qualitative' ? '' : counts}</td>
      <td class="number">${lowest ? html`<b>${percent}</b>` : (percent ?? '–')}</td>
      <td class="strip" aria-hidden="true">
        ${figure.evidence === 'qualitative' ? null : strip(framework, percent, lowest)}
      </td>
      <td>
        ${figure.evidence === 'qualitative' ? preReadWords.qualitative : band === null ? '–' : html`${shapeOf(toneOfRating(framework, band.rating))} ${own(band.name)}`}
      </td>
      ${before ? html`<td class="number">${previousWords(figure.previous, figure.comparable)}</td>` : null}
      ${comparators.map(
        (each) =>
          html`<td class="number">
            ${figure.comparators.find((other) => comparatorWords(other) === comparatorWords(each))?.percent ?? '–'}
          </td>`,
      )}
    </tr>
    ${
      notes === '' && !decides
        ? null
        : html`<tr class="notes">
            <td></td>
            <td colspan="${columns - 1}">${decides ? html`<b>Decides the rating.</b> ` : null}${own(notes)}</td>
          </tr>`
    }
  </tbody>`
}

function proposal({ proposal: given }: PreReadItem): Markup | null {
  if (given === null) return null
  return html`<div class="proposal">
    <h4>${preReadWords.proposal}</h4>
    <p class="words">${given.evidence.trim() === '' ? preReadWords.noEvidence : own(given.evidence)}</p>
    <div class="said">
      ${points(preReadWords.strengths, given.strengths)} ${points(preReadWords.areas, given.areasForImprovement)}
    </div>
  </div>`
}

function points(title: string, said: readonly string[]): Markup {
  return html`<div>
    <h5>${title}</h5>
    ${
      said.length === 0
        ? html`<p class="quiet">${preReadWords.noneNamed}</p>`
        : html`<ul>
            ${said.map((each) => html`<li>${own(each)}</li>`)}
          </ul>`
    }
  </div>`
}

function moderated({ moderation }: PreReadItem): Markup | null {
  if (moderation === null) return null
  const { direction, to, evidence } = moderation
  return html`<div class="proposal">
    <h4>${own(moderationTitle(direction, to))}</h4>
    <p class="words">${evidence.trim() === '' ? preReadWords.noEvidence : own(evidence)}</p>
  </div>`
}

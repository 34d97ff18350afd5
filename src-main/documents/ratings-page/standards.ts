// Every standard by domain: what its rating rests on, the rating by rule, and the rating after the panel.
import type { Final } from '../../domain/discretion/settle.ts'
import type { Domain, Framework, Standard } from '../../domain/framework/framework.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import type { Overall } from '../../domain/rating/overall.ts'
import { stepOf } from '../../domain/rating/provisional.ts'
import { forThePanelWords, movedWords, restsOnWords } from '../../words/standards.ts'
import { html, own, type Markup } from '../markup.ts'
import type { Parts } from './page.ts'
import { ratingMark } from './rating-mark.ts'

export function standardsSection(parts: Parts): Markup {
  const { inspection, settled } = parts
  const after = settled !== null
  return html`<section aria-labelledby="standards">
    <h2 id="standards">Ratings by standard</h2>
    <div class="wide" role="group" aria-labelledby="standards" tabindex="0">
      <table class="standards${after ? ' after' : ''}">
        <colgroup>
          <col class="name" />
          <col class="rests" />
          <col class="verdict" />
          <col class="score" />
          <col class="verdict" />
          ${after ? html`<col class="score" />` : null}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Standard</th>
            <th scope="col">Rests on</th>
            <th scope="col">By rule</th>
            <th scope="col" class="number">Score</th>
            <th scope="col">${after ? 'After the panel' : 'For the panel'}</th>
            ${after ? html`<th scope="col" class="number">Score</th>` : null}
          </tr>
        </thead>
        ${inspection.framework.domains.map((domain) => domainRows(parts, domain, after ? 6 : 5))}
        <tfoot>
          ${totalRow(parts)}
        </tfoot>
      </table>
    </div>
  </section>`
}

function domainRows(parts: Parts, domain: Domain, columns: number): Markup {
  const { inspection, settled, footnotes, ofStandards } = parts
  const why = ofStandards.domains.get(domain.number)
  const rows = inspection.standards.filter(({ standard }) => domain.standards.includes(standard))
  return html`<tbody>
    <tr class="domain">
      <th scope="rowgroup" colspan="${columns}">
        ${own(domain.number)}.
        ${own(domain.name)}${why === undefined ? null : html` <span class="because">These standards are not rated${footnotes.mark([why])}</span>`}
      </th>
    </tr>
    ${rows.map((rated) => standardRow(parts, rated, settled?.finals.find(({ standard }) => standard === rated.standard.number) ?? null))}
  </tbody> `
}

function standardRow(
  { inspection, footnotes, ofStandards }: Parts,
  rated: StandardRating,
  final: Final | null,
): Markup {
  const { framework } = inspection
  const { standard, provisional } = rated
  const byRule = stepOf(provisional)
  const marks = footnotes.mark(ofStandards.standards.get(standard.number) ?? [])
  return html`<tr><th scope="row">${nameOf(standard)}${marks}</th><td class="rests">${own(restsOnWords(rated))}</td>
<td${final === null ? html` class="final"` : null}>${verdict(framework, byRule?.name ?? null, null)}</td>${scoreCell(standard, byRule?.score ?? null)}
${
  final === null
    ? html`<td>${forThePanelWords(rated)}</td>`
    : html`<td class="final">${verdict(framework, final.rating?.name ?? null, movedWords(final))}</td>
        ${scoreCell(standard, final.rating?.score ?? null)}`
}</tr>
`
}

/** A number the report prints only in its tables (crc-2019’s 3.1 for 4.1) is left off the ratings page (decisions row 26). */
export function nameOf({ number, label, name }: Standard): Markup {
  return html`${label === number ? html`<span class="no">${own(number)}</span> ` : null}${own(name)}`
}

function verdict(framework: Framework, rating: string | null, moved: string | null): Markup {
  return html`${rating === null ? html`<span class="rating none">N/A</span>` : ratingMark(framework, rating)}${moved === null ? null : html` <span class="moved">${moved}</span>`}`
}

function scoreCell({ counts }: Standard, score: number | null): Markup {
  // That a standard does not count is told in its footnote.
  return html`<td class="number">${counts ? (score ?? '–') : '–'}</td>`
}

function totalRow({ inspection, settled }: Parts): Markup | null {
  const { framework, byRule } = inspection
  if (framework.scale.length === 0) return null
  const total = (overall: Overall, last: string): Markup =>
    overall.kind === 'rated'
      ? html`<td class="${last}">${ratingMark(framework, overall.rating)}</td>
          <td class="number ${last}">${overall.score}</td>`
      : html`<td class="${last}"><span class="rating none">No overall rating</span></td>
          <td class="number ${last}">–</td>`
  return html`<tr>
    <th scope="row">Overall</th>
    <td class="rests">out of ${byRule.outOf}</td>
    ${total(byRule, settled === null ? 'last' : '')}${settled === null ? html`<td></td>` : total(settled.overall, 'last')}
  </tr>`
}

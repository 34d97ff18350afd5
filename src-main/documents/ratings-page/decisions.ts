// Annexe 2: what the panel decided, on which grounds and why, in the panel's own words.
import type { Outcome } from '../../domain/discretion/outcome.ts'
import type { Framework, Standard } from '../../domain/framework/framework.ts'
import { decisionWords, ratifiedWords } from '../../words/decisions.ts'
import { html, own, type Markup } from '../markup.ts'
import type { Parts } from './page.ts'
import { nameOf } from './standards.ts'

type Decided = { readonly standard: Standard; readonly outcome: Outcome }

export function decisionsAnnexe({ inspection, settled }: Parts): Markup | null {
  const decided = inspection.standards.flatMap(({ standard }) => {
    const final = settled?.finals.find((each) => each.standard === standard.number)
    return (final?.outcomes ?? []).map((outcome): Decided => ({ standard, outcome }))
  })
  if (decided.length === 0) return null
  const plain = decided.filter(({ outcome }) => isPlain(outcome))
  const worded = [
    ...Map.groupBy(
      decided.filter(({ outcome }) => !isPlain(outcome)),
      ({ outcome }) => likeness(outcome),
    ).values(),
  ]
  return html`<section class="annexe" aria-labelledby="decisions">
    <h2 id="decisions">Annexe 2: The panel’s decisions</h2>
    ${plain.length === 0 ? null : html`<p>${own(ratifiedWords(plain.map(({ standard }) => standard)))}</p>`}
    ${
      worded.length === 0
        ? null
        : html`<div class="wide" role="group" aria-labelledby="decisions" tabindex="0">
            <table class="decisions">
              <colgroup>
                <col class="name" />
                <col class="decision" />
                <col />
              </colgroup>
              <thead>
                <tr>
                  <th scope="col">Standard</th>
                  <th scope="col">Decision</th>
                  <th scope="col">Reason, as recorded</th>
                </tr>
              </thead>
              <tbody>
                ${worded.map((alike) => decisionRow(inspection.framework, alike))}
              </tbody>
            </table>
          </div>`
    }
  </section>`
}

function decisionRow(framework: Framework, alike: readonly Decided[]): Markup {
  const outcome = alike[0]?.outcome
  if (outcome === undefined) return html``
  const grounds = framework.grounds.filter(({ id }) => outcome.grounds?.includes(id))
  return html`<tr>
    <th scope="row">${alike.map(({ standard }) => html`<span class="line">${nameOf(standard)}</span> `)}</th>
    <td>${decisionWords(outcome)}${grounds.map(({ text }) => html`<span class="ground">${own(text)}</span>`)}</td>
    <td class="reason">
      ${own((outcome.rationale ?? outcome.reason ?? '–').trim())}${outcome.evidence === undefined ? null : html`<span class="ground">Evidence relied on: ${own(outcome.evidence)}</span>`}
    </td>
  </tr> `
}

/** Proposals ratified without more words are told in one sentence. */
function isPlain({ outcome, rationale, reason, evidence }: Outcome): boolean {
  return outcome === 'proposal-ratified' && (rationale ?? reason ?? evidence) === undefined
}

/** Standards decided in the same words share a row: four standards not rated for one reason are read once. */
function likeness({ standard: _, ...outcome }: Outcome): string {
  return JSON.stringify(outcome, Object.keys(outcome).toSorted())
}

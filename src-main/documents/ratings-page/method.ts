// How the ratings are worked out: the scale of a standard and of the overall rating, as the framework has them.
import type { Framework } from '../../domain/framework/framework.ts'
import { outOf } from '../../domain/framework/lookup.ts'
import { methodWords } from '../../words/method.ts'
import { html, own, type Markup } from '../markup.ts'
import { ratingMark } from './rating-mark.ts'

export function methodSection(framework: Framework): Markup | null {
  if (framework.scale.length === 0) return null
  return html`<section class="annexe method" aria-labelledby="method">
    <h2 id="method">How the ratings are worked out</h2>
    <p>${methodWords(framework)}</p>
    <div class="pair">
      <table>
        <caption>
          Rating of a standard
        </caption>
        <thead>
          <tr>
            <th scope="col">Lowest key question</th>
            <th scope="col">Rating</th>
            <th scope="col" class="number">Score</th>
          </tr>
        </thead>
        <tbody>
          ${framework.scale.map(
            (step, place) =>
              html`<tr>
                <td>${own(step.band)}: ${limits(step.from, framework.scale[place + 1]?.from, 100)} %</td>
                <td>${ratingMark(framework, step.name)}</td>
                <td class="number">${step.score}</td>
              </tr> `,
          )}
        </tbody>
      </table>
      ${
        framework.overall.length === 0
          ? null
          : html`<table>
              <caption>
                Overall rating
              </caption>
              <thead>
                <tr>
                  <th scope="col">Total score</th>
                  <th scope="col">Rating</th>
                </tr>
              </thead>
              <tbody>
                ${framework.overall.map(
                  (band, place) =>
                    html`<tr>
                      <td>${limits(band.from, framework.overall[place + 1]?.from, outOf(framework))}</td>
                      <td>${ratingMark(framework, band.rating)}</td>
                    </tr> `,
                )}
              </tbody>
            </table>`
      }
    </div>
  </section>`
}

function limits(from: number, next: number | undefined, end: number): string {
  const to = next === undefined ? end : next - 1
  return from === to ? String(from) : `${from}–${to}`
}

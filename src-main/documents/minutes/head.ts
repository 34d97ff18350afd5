// The head of the minutes: every rating before the panel and after it, and what they come to.
import { minutesWords } from '../../words/minutes-page.ts'
import { html, own, type Markup } from '../markup.ts'

export type MinutedHead = {
  /** In the framework's order. `before`: by rule, or as the lead inspector proposed; null where there is none. */
  readonly ratings: readonly {
    readonly number: string
    readonly name: string
    readonly before: string | null
    readonly proposed: boolean
    readonly after: string
  }[]
  /** Sentences. */
  readonly total: readonly string[]
}

export function headSection({ ratings, total }: MinutedHead): Markup {
  return html`<h2>${minutesWords.ratings}</h2>
    <table class="minuted-ratings">
      <thead>
        <tr>
          <th scope="col">Standard</th>
          <th scope="col">${minutesWords.before}</th>
          <th scope="col">${minutesWords.after}</th>
        </tr>
      </thead>
      <tbody>
        ${ratings.map(
          ({ number, name, before, proposed, after }) =>
            html`<tr>
              <th scope="row">${own(number)} ${own(name)}</th>
              <td>
                ${before === null ? minutesWords.none : own(before)}${proposed ? html`<span class="quiet">, ${minutesWords.proposed}</span>` : null}
              </td>
              <td>${own(after)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${total.map((each) => html`<p>${own(each)}</p>`)}`
}

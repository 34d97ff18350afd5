// One decision in the minutes: its sentence as it was read back, who decided, and the positions beside it.
import { minutesWords, quorumMinuted, retractedMinuted } from '../../words/minutes-page.ts'
import { dayAndTimeWords } from '../../words/moments.ts'
import { html, own, type Markup } from '../markup.ts'

export type MinutedPosition = {
  readonly name: string
  readonly first: string | null
  readonly final: string | null
  /** That it was taken on paper, in a sentence; empty where it was given here. */
  readonly onPaper: string
}

export type MinutedDecision = {
  readonly standard: string
  readonly name: string
  /** As it was read back, letter for letter. */
  readonly sentence: string
  readonly footnotes: readonly string[]
  /** `Agreed without a vote.` */
  readonly agreed: string
  /** That it was taken on paper, in a sentence; empty where it was not. */
  readonly onPaper: string
  readonly at: string
  readonly by: string
  readonly dissent: string
  readonly deciding: readonly string[]
  readonly recused: readonly string[]
  readonly quorumNeeded: number
  /** When it was taken back, by whom and why; null where it stands. */
  readonly retracted: {
    readonly at: string
    readonly by: string
    readonly reason: string
    /** What could be seen by then, in sentences. */
    readonly seen: string
  } | null
  /** Who typed it, in a sentence; empty where it was whoever typed the most. */
  readonly entered: string
}

export function decided(decision: MinutedDecision, positions: readonly MinutedPosition[]): Markup {
  const { standard, name, sentence, at, by, agreed, dissent, deciding, quorumNeeded, recused, retracted } = decision
  const how = [agreed, quorumMinuted(deciding, quorumNeeded, recused), decision.entered]
    .filter((each) => each !== '')
    .join(' ')
  return html`<section class="decision">
    <h3>${standard} ${own(name)}</h3>
    ${retracted === null ? null : html`<p class="quiet">${own(retractedMinuted(retracted.at, retracted.by, retracted.reason, retracted.seen))}</p>`}
    <p class="sentence">${own(sentence)}</p>
    <p class="quiet">${dayAndTimeWords(at)}, ${own(by)}. ${how}</p>
    ${decision.onPaper === '' ? null : html`<p class="quiet">${own(decision.onPaper)}</p>`}
    ${dissent === '' ? null : html`<p>${minutesWords.dissent}: ${own(dissent)}</p>`}
    ${retracted !== null || positions.length === 0 ? null : positionTable(positions)}
  </section>`
}

function positionTable(positions: readonly MinutedPosition[]): Markup {
  return html`<table>
    <caption>
      ${minutesWords.positions}
    </caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">${minutesWords.first}</th>
        <th scope="col">${minutesWords.final}</th>
      </tr>
    </thead>
    <tbody>
      ${positions.map(
        ({ name, first, final, onPaper }) =>
          html`<tr>
            <th scope="row">
              ${own(name)}${onPaper === '' ? null : html`<span class="ground">${own(onPaper)}</span>`}
            </th>
            <td>${first ?? minutesWords.none}</td>
            <td>${final ?? minutesWords.none}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

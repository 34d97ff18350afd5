// The minutes of a panel as a document: assembled from what happened, every decision in the very sentence that was read back.
import type { Stay } from '../../domain/panel/attendance.ts'
import type { Conflict, Role, SessionState } from '../../domain/panel/session.ts'
import { oneLine } from '../../words/faults.ts'
import {
  attendanceWords,
  evidenceMinuted,
  inRoleOrder,
  minutesWords,
  quorumMinuted,
  retractedMinuted,
  satWords,
  statusWords,
} from '../../words/minutes-page.ts'
import { dayAndTimeWords } from '../../words/moments.ts'
import { roleWords } from '../../words/panel.ts'
import { html, own, type Markup } from '../markup.ts'
import { styleOf } from '../ratings-page/style.ts'

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
  readonly retracted: { readonly at: string; readonly by: string; readonly reason: string } | null
}

export type Minutes = {
  readonly provider: string
  readonly framework: string
  readonly state: SessionState
  readonly openedAt: string
  readonly closedAt: string | null
  readonly signedAt: string
  /** What a reader must know first; empty where there is nothing. */
  readonly note: string
  readonly people: readonly { readonly name: string; readonly role: Role; readonly stays: readonly Stay[] }[]
  readonly conflicts: readonly (Conflict & { readonly name: string })[]
  readonly evidence: { readonly cases: number; readonly judgements: number; readonly digest: string }
  /** In the order recorded, the retracted ones too. */
  readonly decisions: readonly MinutedDecision[]
  /** By standard, where positions were revealed: the rating each person gave, by name. */
  readonly positions: ReadonlyMap<string, readonly MinutedPosition[]>
  /** What was tried and minuted as considered, in the order it happened. */
  readonly considered: readonly { readonly standard: string; readonly sentence: string; readonly at: string }[]
  readonly undecided: readonly { readonly standard: string; readonly name: string }[]
  /** Everything else that happened from the opening on, each in the sentence of its event. */
  readonly course: readonly { readonly at: string; readonly says: string }[]
  readonly reopened: readonly { readonly at: string; readonly by: string; readonly reason: string }[]
}

export function minutesPage(minutes: Minutes): string {
  const status = statusWords(minutes.state, minutes.signedAt)
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>Minutes: ${oneLine(minutes.provider, 200)}</title>
        ${styleOf(oneLine(`${oneLine(minutes.provider, 60)} · ${status}`, 120))}
      </head>
      <body>
        <header>
          <p class="kind">
            ${minutesWords.title}
            <span class="status ${minutes.state === 'signed' ? 'signed' : 'provisional'}">${status}</span>
          </p>
          <h1>${own(minutes.provider)}</h1>
          <p class="framework">${own(minutes.framework)}</p>
          ${minutes.note === '' ? null : html`<p class="note">${own(minutes.note)}</p>`}
        </header>
        <main>
          <p>${satWords(minutes.openedAt, minutes.closedAt)}</p>
          ${minutes.reopened.map(({ at, by, reason }) => html`<p>${minutesWords.reopened} ${dayAndTimeWords(at)}, ${own(by)}: ${own(reason)}</p>`)}
          ${attendance(minutes)} ${conflicts(minutes)}
          <h2>${minutesWords.evidence}</h2>
          <p>${evidenceMinuted(minutes.evidence.cases, minutes.evidence.judgements, minutes.evidence.digest)}</p>
          <h2>${minutesWords.decisions}</h2>
          ${minutes.decisions.map((decision) => decided(decision, minutes.positions.get(decision.standard) ?? []))}
          ${
            minutes.considered.length === 0
              ? null
              : html`<h2>${minutesWords.considered}</h2>
                  <ul>
                    ${minutes.considered.map(
                      ({ standard, sentence, at }) =>
                        html`<li>${standard}: ${own(sentence)} <span class="quiet">${dayAndTimeWords(at)}</span></li>`,
                    )}
                  </ul>`
          }
          ${
            minutes.undecided.length === 0
              ? null
              : html`<h2>${minutesWords.undecided}</h2>
                  <ul>
                    ${minutes.undecided.map(({ standard, name }) => html`<li>${standard} ${own(name)}</li>`)}
                  </ul>`
          }
          <h2>${minutesWords.course}</h2>
          <ul>
            ${minutes.course.map(({ at, says }) => html`<li><span class="quiet">${dayAndTimeWords(at)}</span> ${own(says)}</li>`)}
          </ul>
        </main>
      </body>
    </html> `.text
}

function attendance({ people, openedAt }: Minutes): Markup {
  return html`<h2>${minutesWords.attendance}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Attendance</th>
        </tr>
      </thead>
      <tbody>
        ${inRoleOrder(people).map(
          ({ name, role, stays }) =>
            html`<tr>
              <th scope="row">${own(name)}</th>
              <td>${roleWords[role]}</td>
              <td>${attendanceWords(stays, openedAt)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

function conflicts({ conflicts: declared }: Minutes): Markup {
  return html`<h2>${minutesWords.conflicts}</h2>
    ${
      declared.length === 0
        ? html`<p>${minutesWords.noConflicts}</p>`
        : html`<ul>
            ${declared.map(
              ({ name, standard, state, reason }) =>
                html`<li>${own(name)}, ${standard ?? minutesWords.wholeInspection}: ${state}. ${own(reason)}</li>`,
            )}
          </ul>`
    }`
}

function decided(decision: MinutedDecision, positions: readonly MinutedPosition[]): Markup {
  const { standard, name, sentence, at, by, agreed, dissent, deciding, quorumNeeded, recused, retracted } = decision
  return html`<section class="decision">
    <h3>${standard} ${own(name)}</h3>
    ${retracted === null ? null : html`<p class="quiet">${own(retractedMinuted(retracted.at, retracted.by, retracted.reason))}</p>`}
    <p class="sentence">${own(sentence)}</p>
    <p class="quiet">${dayAndTimeWords(at)}, ${own(by)}. ${agreed} ${quorumMinuted(deciding, quorumNeeded, recused)}</p>
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

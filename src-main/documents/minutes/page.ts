// The minutes of a panel as a document: assembled from what happened, every decision in the very sentence that was read back.
import type { Stay } from '../../domain/panel/attendance.ts'
import type { Role, SessionState } from '../../domain/panel/session.ts'
import { oneLine } from '../../words/faults.ts'
import {
  askedMinuted,
  attendanceWords,
  evidenceMinuted,
  inRoleOrder,
  minutesWords,
  sittingWords,
  statusWords,
  type Sitting,
} from '../../words/minutes-page.ts'
import { dayAndTimeWords } from '../../words/moments.ts'
import { roleWords } from '../../words/panel.ts'
import { html, own, type Markup } from '../markup.ts'
import { styleOf } from '../ratings-page/style.ts'
import { decided, type MinutedDecision, type MinutedPosition } from './decision.ts'
import { headSection, type MinutedHead } from './head.ts'

export type Minutes = {
  readonly provider: string
  readonly framework: string
  readonly state: SessionState
  readonly openedAt: string
  readonly sat: readonly Sitting[]
  readonly head: MinutedHead
  readonly signedAt: string
  /** What a reader must know first; empty where there is nothing. */
  readonly note: string
  readonly people: readonly { readonly name: string; readonly role: Role; readonly stays: readonly Stay[] }[]
  readonly conflicts: {
    /** Every step of every conflict, in order. */
    readonly steps: readonly { readonly at: string; readonly says: string }[]
    /** Names. */
    readonly none: readonly string[]
    readonly unasked: readonly string[]
  }
  /** Who typed it, in a sentence; empty where no name was given. */
  readonly entered: string
  /** The packs handed over before the panel opened, each in a sentence. */
  readonly preRead: readonly string[]
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
          ${minutes.sat.map((each, place) => html`<p>${own(sittingWords(each, place))}</p>`)}
          ${minutes.entered === '' ? null : html`<p>${own(minutes.entered)}</p>`} ${headSection(minutes.head)}
          ${attendance(minutes)} ${conflicts(minutes)}
          <h2>${minutesWords.evidence}</h2>
          <p>${evidenceMinuted(minutes.evidence.cases, minutes.evidence.judgements, minutes.evidence.digest)}</p>
          ${minutes.preRead.map((each) => html`<p>${own(each)}</p>`)}
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

function conflicts({ conflicts: { steps, none, unasked } }: Minutes): Markup {
  return html`<h2>${minutesWords.conflicts}</h2>
    ${
      steps.length === 0 && unasked.length === 0
        ? html`<p>${minutesWords.noConflicts}</p>`
        : html`${
              steps.length === 0
                ? null
                : html`<ul>
                    ${steps.map(({ at, says }) => html`<li><span class="quiet">${dayAndTimeWords(at)}</span> ${own(says)}</li>`)}
                  </ul>`
            }
            <p>${own(askedMinuted(none, unasked))}</p>`
    }`
}

// The pre-read pack as a document: one file for any browser, for A4 and for whoever hears it; marked as provisional on every page.
import type { Framework } from '../../domain/framework/framework.ts'
import type { Role } from '../../domain/panel/session.ts'
import { kindWords } from '../../words/agenda.ts'
import { oneLine } from '../../words/faults.ts'
import { methodWords, ruleVersionWords } from '../../words/method.ts'
import { inRoleOrder } from '../../words/minutes-page.ts'
import { fieldworkWords } from '../../words/moments.ts'
import { shortDigest } from '../../words/panel-session.ts'
import { roleWords } from '../../words/panel.ts'
import {
  digestWords,
  invitedWords,
  madeWords,
  partWords,
  preReadWords,
  sampleWords,
  whileSatWords,
} from '../../words/pre-read.ts'
import { html, own, type Markup } from '../markup.ts'
import { ratingMark } from '../ratings-page/rating-mark.ts'
import { styleOf } from '../ratings-page/style.ts'
import { itemSection, type PreReadItem } from './item.ts'
import { preReadStyle } from './style.ts'

export type PreRead = {
  readonly provider: string
  readonly framework: Framework
  readonly leadInspector: string
  readonly fieldworkFrom: string
  readonly fieldworkTo: string
  /** The provider inspected before, by name; null where no earlier inspection is linked. */
  readonly previous: string | null
  /** What a reader must know first; empty where there is nothing. */
  readonly note: string
  readonly samples: readonly { readonly title: string; readonly cases: number }[]
  readonly people: readonly {
    readonly name: string
    readonly role: Role
    readonly here: 'yes' | 'left' | 'no'
    /** Standards, or words for the whole inspection. */
    readonly recused: readonly string[]
  }[]
  /** In the chair's order. */
  readonly items: readonly PreReadItem[]
  /** A sentence; null while the total is kept from the panel. */
  readonly total: string | null
  /** Of the inspection as a whole, such as disagreements that wait. */
  readonly outstanding: readonly string[]
  readonly madeAt: string
  readonly frozenAt: string | null
  readonly digest: string
}

export function preReadPage(pack: PreRead): string {
  const { provider, framework, items } = pack
  const running = `${oneLine(provider, 60)} · ${preReadWords.provisional} · ${shortDigest(pack.digest)}`
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${preReadWords.title}: ${oneLine(provider, 200)}</title>
        ${styleOf(oneLine(running, 120))} ${preReadStyle}
      </head>
      <body>
        <header>
          <p class="kind">
            <span>${preReadWords.title}</span>
            <span class="status provisional">${preReadWords.provisional}</span>
          </p>
          <h1>${own(provider)}</h1>
          <p class="framework">${own(framework.title)}</p>
          <p>
            ${pack.frozenAt === null ? preReadWords.notDecided : html`<b>${whileSatWords(pack.frozenAt, items.filter(({ decided }) => decided !== null).length, items.length)}</b>`}
          </p>
          <p class="quiet">${madeWords(pack.madeAt, pack.frozenAt)} ${digestWords(pack.digest)}</p>
          ${pack.note === '' ? null : html`<p class="note">${own(pack.note)}</p>`}
        </header>
        <main>
          ${about(pack)} ${invited(pack)} ${agenda(pack)}
          <h2 class="items">${preReadWords.items}</h2>
          ${items.map((item, place) => itemSection(framework, item, place))}
        </main>
        <footer>
          <p>${methodWords(framework)}</p>
          <p>${own(ruleVersionWords(framework))}</p>
        </footer>
      </body>
    </html> `.text
}

function about(pack: PreRead): Markup {
  const { framework, leadInspector, previous, samples, outstanding } = pack
  const fieldwork = fieldworkWords(pack.fieldworkFrom, pack.fieldworkTo)
  const judged = samples.filter(({ cases }) => cases > 0)
  const facts: readonly (readonly [string, Markup | string | null])[] = [
    [preReadWords.framework, own(ruleVersionWords(framework))],
    [preReadWords.leadInspector, leadInspector === '' ? null : own(leadInspector)],
    [preReadWords.fieldwork, fieldwork === '' ? null : own(fieldwork)],
    [preReadWords.before, previous === null ? null : own(previous)],
    [
      preReadWords.samples,
      judged.length === 0
        ? preReadWords.noCases
        : html`${judged.map(({ title, cases }) => html`<span class="line">${own(sampleWords(title, cases))}</span>`)}`,
    ],
    [preReadWords.total, own(pack.total ?? preReadWords.totalKept)],
    ...outstanding.map((each): readonly [string, Markup] => [preReadWords.outstanding, own(each)]),
  ]
  return html`<section aria-labelledby="about">
    <h2 id="about">${preReadWords.about}</h2>
    <dl class="facts">
      ${facts.map(([name, what]) =>
        what === null
          ? null
          : html`<div>
              <dt>${name}</dt>
              <dd>${what}</dd>
            </div>`,
      )}
    </dl>
  </section>`
}

function invited(pack: PreRead): Markup {
  const { people } = pack
  const noted = people.some((person) => invitedWords(person) !== '')
  return html`<section aria-labelledby="invited">
    <h2 id="invited">${preReadWords.invited}</h2>
    ${
      people.length === 0
        ? html`<p>${preReadWords.nobodyInvited}</p>`
        : html`<table class="invited">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col">Part</th>
                ${noted ? html`<th scope="col">${pack.frozenAt === null ? 'Beforehand' : 'Attendance'}</th>` : null}
              </tr>
            </thead>
            <tbody>
              ${inRoleOrder(people).map(
                (person) =>
                  html`<tr>
                    <th scope="row">${own(person.name)}</th>
                    <td>${roleWords[person.role]}</td>
                    <td>${partWords[person.role]}</td>
                    ${noted ? html`<td>${own(invitedWords(person))}</td>` : null}
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`
}

function agenda({ framework, items }: PreRead): Markup {
  return html`<section aria-labelledby="agenda">
    <h2 id="agenda">${preReadWords.agenda}</h2>
    <table class="agenda">
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col" class="verdict">Provisional rating</th>
          <th scope="col" class="for">For the panel</th>
          <th scope="col" class="count">Outstanding</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          ({ number, name, rating, kind, opened, outstanding, decided }, place) =>
            html`<tr>
              <th scope="row">
                <a href="#item-${place + 1}"><span class="no">${own(number)}</span> ${own(name)}</a>
              </th>
              <td>${rating === null ? html`<span class="rating none">–</span>` : ratingMark(framework, rating)}</td>
              <td>${decided === null ? kindWords(kind, opened) : preReadWords.alreadyDecided}</td>
              <td>${outstanding.length === 0 ? '–' : outstanding.length}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}

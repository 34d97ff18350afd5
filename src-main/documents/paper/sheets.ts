// Paper sheets as a document to print: one A4 page each, black on white, with the figures, what may be ticked, and the code.
import type { Role } from '../../domain/panel/session.ts'
import { dayAndTimeWords } from '../../words/moments.ts'
import { howItComesBack, memberWords, quorumOnPaper, sheetWords } from '../../words/paper-sheets.ts'
import { html, Markup, own } from '../markup.ts'
import { sheetsStyle } from './style.ts'

export type SheetFigure = {
  readonly number: string
  readonly text: string
  readonly yes: number | null
  readonly n: number | null
  readonly percent: number | null
  readonly band: string | null
  readonly decides: boolean
}

export type SheetToPrint = {
  /** As it is printed. */
  readonly code: string
  readonly provider: string
  readonly framework: string
  readonly standard: string
  readonly name: string
  readonly printedAt: string
  /** Null: the sheet is for the panel's outcome. */
  readonly member: { readonly name: string; readonly role: Role } | null
  /** The provisional rating in words, or why there is none. */
  readonly byRule: string
  /** By the lead inspector, and not by rule. */
  readonly proposed: boolean
  /** What the panel is asked, and why the zone is open, in sentences. */
  readonly asked: readonly string[]
  readonly figures: readonly SheetFigure[]
  /** The lower limits of the bands above the lowest, where the strip has its lines. */
  readonly boundaries: readonly number[]
  readonly ratings: readonly string[]
  /** What may be recorded, each with its grounds. */
  readonly choices: readonly { readonly label: string; readonly grounds: readonly string[] }[]
  /** Whether another rating than the proposed one may be set. */
  readonly setsRating: boolean
  readonly people: readonly { readonly name: string; readonly role: Role; readonly recused: boolean }[]
  readonly quorumNeeded: number
}

export function sheetsPage(sheets: readonly SheetToPrint[]): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${sheetWords.title}</title>
        ${new Markup(`<style>\n${sheetsStyle}\n</style>`)}
      </head>
      <body>
        <main>${sheets.map(sheetMarkup)}</main>
      </body>
    </html> `.text
}

function sheetMarkup(sheet: SheetToPrint): Markup {
  const { member, code, provider, framework, standard, name, printedAt, byRule, proposed, asked } = sheet
  return html`<section class="sheet" aria-label="${code}">
    <header>
      <div>
        <p class="kind">${member === null ? sheetWords.outcome : sheetWords.positions}</p>
        <h1>${standard} ${own(name)}</h1>
        ${member === null ? null : html`<p class="member">${own(memberWords(member.name, member.role))}</p>`}
        <p class="quiet">${own(provider)} · ${own(framework)} · ${dayAndTimeWords(printedAt)}</p>
      </div>
      <div class="code">
        <p class="label">${sheetWords.code}</p>
        <p class="letters">${code}</p>
        <p class="quiet">${sheetWords.aloud}</p>
      </div>
    </header>
    <p><b>${proposed ? sheetWords.proposed : sheetWords.byRule}: ${own(byRule)}</b></p>
    <p>${asked.map((sentence) => html`${own(sentence)} `)}</p>
    ${figuresMarkup(sheet)} ${member === null ? outcomeMarkup(sheet) : positionsMarkup(sheet, member.name)}
    <footer>${howItComesBack(member === null)}</footer>
  </section>`
}

function figuresMarkup({ figures, boundaries }: SheetToPrint): Markup {
  if (figures.length === 0) return html`<p class="quiet">${sheetWords.noFigures}</p>`
  return html`<table class="figures">
    <thead>
      <tr>
        <th scope="col">${sheetWords.question}</th>
        <th scope="col" class="number">${sheetWords.yes}</th>
        <th scope="col" class="number">${sheetWords.of}</th>
        <th scope="col" class="number">${sheetWords.percent}</th>
        <th scope="col">${sheetWords.band}</th>
        <th scope="col" class="strip">
          <span class="hidden">${sheetWords.strip}</span>
          ${boundaries.map((each) => html`<i style="left: ${each}%">${each}</i>`)}
        </th>
      </tr>
    </thead>
    <tbody>
      ${figures.map(
        ({ number, text, yes, n, percent, band, decides }) =>
          html`<tr class="${decides ? 'decides' : ''}">
            <th scope="row"><b>${number}</b> ${own(text)}${decides ? html` <b>(${sheetWords.decides})</b>` : null}</th>
            <td class="number">${yes ?? '–'}</td>
            <td class="number">${n ?? '–'}</td>
            <td class="number"><b>${percent ?? '–'}</b></td>
            <td>${own(band ?? '–')}</td>
            <td class="strip">${stripMarkup(percent, boundaries)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** From 0 to 100, a line at each boundary; drawn with lines, which every printer prints. */
function stripMarkup(percent: number | null, boundaries: readonly number[]): Markup {
  return html`<svg viewBox="0 0 200 12" aria-hidden="true">
    <line x1="0" y1="6" x2="200" y2="6" />
    ${boundaries.map((each) => html`<line x1="${each * 2}" y1="0" x2="${each * 2}" y2="12" />`)}
    ${percent === null ? null : html`<circle cx="${percent * 2}" cy="6" r="4" />`}
  </svg>`
}

function positionsMarkup({ ratings }: SheetToPrint, member: string): Markup {
  const ticks = [...ratings, sheetWords.notRated]
  return html`${[sheetWords.first, sheetWords.final].map(
      (heading) =>
        html`<h2>${heading} <span class="quiet">${sheetWords.tick}</span></h2>
          <p class="ticks">${ticks.map(tick)}</p>
          ${lines(sheetWords.inWords, 3)}`,
    )}
    <div class="signing">
      ${field(sheetWords.name, member)} ${field(sheetWords.signature)} ${field(sheetWords.time)}
    </div>`
}

function outcomeMarkup(sheet: SheetToPrint): Markup {
  const { choices, people, quorumNeeded, setsRating } = sheet
  const grounds = [...new Set(choices.flatMap((choice) => choice.grounds))]
  const recused = people.filter((person) => person.recused).map(({ name }) => name)
  return html`<h2>${sheetWords.decision} <span class="quiet">${sheetWords.tick}</span></h2>
    <p class="ticks">${choices.map(({ label }) => tick(label))}</p>
    ${setsRating ? lines(sheetWords.rating, 1) : null}
    ${
      grounds.length === 0
        ? null
        : html`<h2>${sheetWords.grounds}</h2>
            <p class="ticks grounds">${grounds.map(tick)}</p>
            ${lines(sheetWords.evidence, 1)}`
    }
    ${lines(sheetWords.rationale, 3)} ${lines(sheetWords.reason, 1)}
    <h2>${sheetWords.agreed}</h2>
    <p class="ticks">${[sheetWords.consensus, sheetWords.vote, sheetWords.casting].map(tick)}</p>
    <p class="quiet">${quorumOnPaper(quorumNeeded, recused)}</p>
    <table class="votes">
      <thead>
        <tr>
          <th scope="col">${sheetWords.name}</th>
          ${votes.map((each) => html`<th scope="col">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${people.map(
          (person) =>
            html`<tr>
              <th scope="row">
                ${own(memberWords(person.name, person.role))}${person.recused ? html` (${sheetWords.recused})` : null}
              </th>
              ${votes.map(() => html`<td>${person.recused ? '–' : box}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${lines(sheetWords.dissent, 1)}
    <div class="signing">${field(sheetWords.chairName)} ${field(sheetWords.signature)} ${field(sheetWords.time)}</div>`
}

const votes = [sheetWords.there, sheetWords.for, sheetWords.against, sheetWords.abstained]
const box = new Markup('<span class="box"></span>')

function tick(label: string): Markup {
  return html`<span class="tick">${box}${own(label)}</span>`
}

/** Room for handwriting: eight millimetres a line. */
function lines(label: string, count: number): Markup {
  return html`<div class="lines">
    <p class="label">${label}</p>
    ${Array.from({ length: count }, () => html`<div class="line"></div>`)}
  </div>`
}

function field(label: string, filled = ''): Markup {
  return html`<div class="field">
    <p class="line">${own(filled)}</p>
    <p class="label">${label}</p>
  </div>`
}

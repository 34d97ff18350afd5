// Numbers footnotes in the order their marks appear, and prints each list under the part of the page it belongs to.
import { html, own, type Markup } from '../markup.ts'

export class Footnotes {
  readonly #texts: string[] = []
  #printed = 0

  /** The marks of these footnotes; the same text is numbered once in each part of the page. */
  mark(texts: readonly string[]): Markup | null {
    if (texts.length === 0) return null
    const marks = texts.map((text, place) => {
      const known = this.#texts.indexOf(text, this.#printed)
      const number = known >= 0 ? known + 1 : this.#texts.push(text)
      const first = known >= 0 ? null : html` id="mark${number}"`
      return html`${place > 0 ? ' ' : ''}<a
          href="#footnote${number}"
          ${first}
          role="doc-noteref"
          aria-label="Footnote ${number}"
          >${number}</a
        >`
    })
    // A word joiner: the mark never stands alone on the next line.
    return html`⁠<sup>${marks}</sup>`
  }

  /** The footnotes marked since the last call; ask for it after the part of the page that marks them. */
  upToHere(): Markup | null {
    const start = this.#printed
    const texts = this.#texts.slice(start)
    this.#printed = this.#texts.length
    if (texts.length === 0) return null
    return html`<ol class="footnotes" start="${start + 1}" aria-label="Footnotes">
      ${texts.map((text, place) => footnote(start + place + 1, text))}
    </ol>`
  }
}

function footnote(number: number, text: string): Markup {
  return html`<li id="footnote${number}" value="${number}">
    ${own(text)} <a class="back" href="#mark${number}" aria-label="Back to the mark of footnote ${number}">↑</a>
  </li> `
}

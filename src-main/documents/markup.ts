// HTML from templates in which every value is escaped unless it is markup made here.
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | null | Markup | readonly Value[]

/** `html\`<p>${name}</p>\``: text is escaped, lists are joined, null prints nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.reduce((text, part, place) => text + shown(values[place - 1] ?? null) + part))
}

/** Somebody's own words: isolated, so that right-to-left text leaves the line around it alone. */
export function own(text: string): Markup {
  return html`<bdi>${text}</bdi>`
}

function shown(value: Value): string {
  if (value === null) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'object') return value.map(shown).join('')
  return String(value).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

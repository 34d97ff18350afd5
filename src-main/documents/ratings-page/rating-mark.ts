// A rating as it is printed: shape, name and tone, so that nothing is said by colour alone.
import type { Framework, ScaleStep } from '../../domain/framework/framework.ts'
import { nameBesideShape, printedName, toneOf, type Tone } from '../../words/rating-marks.ts'
import { html, Markup, own } from '../markup.ts'

/** Drawn, not typed: the letters ■ ▲ ● ★ differ in size and height from font to font. */
const drawn: Readonly<Record<Tone, string>> = {
  lowest: '<rect x="1.5" y="1.5" width="9" height="9"/>',
  low: '<path d="M6 1 11.6 10.8H.4Z"/>',
  high: '<circle cx="6" cy="6" r="5"/>',
  highest: '<path d="m6 .3 1.76 3.57 3.94.57-2.85 2.78.67 3.92L6 9.29l-3.52 1.85.67-3.92L.3 4.44l3.94-.57Z"/>',
  none: '<rect x="1.5" y="5.2" width="9" height="1.6"/>',
}

export function shapeOf(tone: Tone): Markup {
  return new Markup(
    `<svg class="shape ${tone}" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${drawn[tone]}</svg>`,
  )
}

export function ratingMark(framework: Framework, name: string): Markup {
  const step: Pick<ScaleStep, 'name' | 'star'> = framework.scale.find((each) => each.name === name) ?? { name }
  const tone = toneOfRating(framework, name)
  return html`<span class="rating ${tone}"
    >${shapeOf(tone)} ${own(nameBesideShape({ name, printed: printedName(step), tone }))}</span
  >`
}

export function toneOfRating(framework: Framework, name: string): Tone {
  const place = framework.scale.findIndex((step) => step.name === name)
  return toneOf(place, framework.scale.length)
}

// The shapes of ratings and bands as paths, and drawn where there is no React: in the heads of a grid.
import type { Tone } from '../../src-main/words/rating-marks.ts'

export const shapePaths: Readonly<Record<Tone, string>> = {
  lowest: 'M1.5 1.5h9v9h-9z',
  low: 'M6 .8 11.6 10.8H.4z',
  high: 'M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 1 1 6 .8z',
  highest: 'M6 .2 7.5 4.2l4.3.2-3.4 2.7 1.2 4.1L6 8.8l-3.6 2.4 1.2-4.1L.2 4.4l4.3-.2z',
  none: 'M1.5 5h9v2h-9z',
}

const svg = 'http://www.w3.org/2000/svg'

export function shapeDrawn(tone: Tone): SVGElement {
  const shape = document.createElementNS(svg, 'svg')
  shape.setAttribute('class', `shape tone-${tone}`)
  shape.setAttribute('viewBox', '0 0 12 12')
  shape.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', shapePaths[tone])
  shape.append(path)
  return shape
}

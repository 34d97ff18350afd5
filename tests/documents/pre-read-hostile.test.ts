/** The pre-read pack where everything that somebody can name is named as badly as can be: shown as it is, and nobody’s page but ours. */
import { expect, test } from 'vitest'
import type { PreReadFigure, PreReadItem } from '../../src-main/documents/pre-read/item.ts'
import { preReadPage } from '../../src-main/documents/pre-read/page.ts'
import { aFramework } from '../support/framework.ts'
import { markup, rightToLeft } from '../support/hostile-page.ts'
import { wordsOf } from '../support/ratings-page.ts'

const bad = `${markup}${rightToLeft}`
const framework = {
  ...aFramework(),
  ...{ id: bad, version: bad, title: bad, source: bad },
  scale: aFramework().scale.map((step, place) => ({ ...step, name: `${bad}${place}`, band: `${bad}${place}` })),
}
const rating = `${bad}2`

const figure: PreReadFigure = {
  ...{ number: bad, text: bad, notes: bad, evidence: 'cases', yes: 57, n: 118, percent: 48 },
  band: { name: bad, rating },
  ...{ decides: true, lowest: true, previous: 63, comparable: true },
  comparators: [
    { name: bad, period: '', percent: 46 },
    { name: bad, period: rightToLeft, percent: 47 },
  ],
}
const item: PreReadItem = {
  ...{ number: bad, name: bad, descriptor: bad, kind: 'moderation', opened: ['down', 'up'], because: bad, ask: bad },
  ...{ provisional: 'by-key-questions', rating, previousRating: rating, precedents: bad, decided: null },
  figures: [figure, { ...figure, evidence: 'qualitative', percent: null, band: null, comparable: false }],
  ...{ zone: [bad, bad], firm: [bad], outstanding: [bad], recused: [bad] },
  proposal: { evidence: bad, strengths: [bad], areasForImprovement: [bad] },
  moderation: { direction: 'up', to: rating, evidence: bad },
}
const page = preReadPage({
  ...{ provider: bad, framework, leadInspector: bad, fieldworkFrom: bad, fieldworkTo: bad, previous: bad, note: bad },
  samples: [{ title: bad, cases: 1 }],
  people: [{ name: bad, role: 'observer', here: 'no', recused: [bad] }],
  items: [item, { ...item, decided: bad, rating: null, figures: [], proposal: null, moderation: null }],
  ...{ total: bad, outstanding: [bad], madeAt: '2026-03-02T09:00:00.000Z', frozenAt: null, digest: 'ab'.repeat(32) },
})

test('markup in a name is text on the page, and no tag on it is anybody else’s', () => {
  expect(page).not.toMatch(/<script|<!--|<!\[CDATA/i)
  expect(page.match(/<\/title>/g)).toHaveLength(1)
  expect(page.match(/<\/style>/g)).toHaveLength(2)
  expect(wordsOf(page)).toContain(markup.replaceAll(/\s+/g, ' '))
  // What opens is closed, in the order it was opened.
  const open: string[] = []
  const closedOutOfOrder: string[] = []
  const single = new Set(['meta', 'col', 'br', '!doctype'])
  for (const [, end, name = '', rest = ''] of page.matchAll(/<(\/?)([a-z!][a-z0-9]*)([^>]*)>/g)) {
    if (single.has(name) || rest.endsWith('/')) continue
    if (end === '') open.push(name)
    else if (open.pop() !== name) closedOutOfOrder.push(name)
  }
  expect(closedOutOfOrder).toEqual([])
  expect(open).toEqual([])
})

test('words that run from right to left end where they end', () => {
  const shown = page.slice(page.indexOf('</title>')).replaceAll(/="[^"]*"/g, '')
  const places = [...shown.matchAll(/\u202e/g)].map(({ index }) => index)
  expect(places.length).toBeGreaterThan(30)
  const isOpen = (place: number, start: string, end: string): boolean =>
    shown.lastIndexOf(start, place) > shown.lastIndexOf(end, place)
  const bare = places.filter((place) => !isOpen(place, '<bdi>', '</bdi>') && !isOpen(place, '\u2068', '\u2069'))
  expect(bare.map((place) => shown.slice(place - 300, place))).toEqual([])
})

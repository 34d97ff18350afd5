/** Names, reasons and labels in any script, with any markup and of any length: they are shown as they are and change no page. */
import { expect, test } from 'vitest'
import { hostilePage, markup, rightToLeft } from '../support/hostile-page.ts'
import { wordsOf } from '../support/ratings-page.ts'

const ours = new Set(
  'html head meta title style body header p span h1 h2 main section div b table colgroup col thead tbody tfoot tr th td sup a bdi ol li svg rect path circle i caption footer'.split(
    ' ',
  ),
)

test('markup in a name is text on the page, and no tag on it is anybody else’s', () => {
  const page = hostilePage()
  const tags = new Set([...page.matchAll(/<\/?([a-zA-Z][^\s/>]*)/g)].map(([, tag]) => tag ?? ''))
  expect([...tags].filter((tag) => !ours.has(tag))).toEqual([])
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page.match(/<\/title>/g)).toHaveLength(1)
  expect(page).not.toContain('<!--')
  expect(wordsOf(page)).toContain(markup.replaceAll(/\s+/g, ' '))
})

test('the style sheet carries nobody’s words but as numbers', () => {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(hostilePage()) ?? []
  const [, running = ''] = /@bottom-left \{ content: "([^"]*)"/.exec(style) ?? []
  expect(running).toMatch(/^([A-Za-z0-9 ]|\\[0-9a-f]+ )+$/)
})

test('words that run from right to left end where they end', () => {
  const page = hostilePage()
  const title = page.indexOf('</title>')
  const places = [...page.matchAll(/\u202e/g)].map(({ index }) => index).filter((place) => place > title)
  expect(places.length).toBeGreaterThan(10)
  const isOpen = (place: number, start: string, end: string): boolean =>
    page.lastIndexOf(start, place) > page.lastIndexOf(end, place)
  for (const place of places) {
    expect(isOpen(place, '<bdi>', '</bdi>') || isOpen(place, '\u2068', '\u2069')).toBe(true)
  }
  expect(page).toContain(`<bdi>${rightToLeft}`)
})

test('a title of thousands of letters is set small, and cut where a window shows it', () => {
  const page = hostilePage().replaceAll('\n', ' ')
  expect(/<title>(.*?)<\/title>/.exec(page)?.[1]?.length).toBeLessThan(600)
})

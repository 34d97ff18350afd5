/** Addresses of the screens: each leads back to the place it was made from, and a foreign one leads nowhere. */
import { expect, test } from 'vitest'
import { hrefOf, paths, routeOf, type ScreenName } from '../../src-renderer/app/router.ts'

test.each(Object.keys(paths) as ScreenName[])('the address of the screen “%s” leads back to it', (screen) => {
  expect(
    routeOf(hrefOf(screen, { inspection: 'a/b?c#d', record: 'é 1', sample: 's / 1', reference: '?' }))?.screen,
  ).toBe(screen)
})

test('an inspection whose id is full of signs comes back as it was', () => {
  const href = hrefOf('key-questions', { inspection: 'a/b?c#d %25' }, { standard: '2.2', question: '2.2.3/1' })
  expect(routeOf(href)).toEqual({
    screen: 'key-questions',
    params: { inspection: 'a/b?c#d %25' },
    at: { standard: '2.2', question: '2.2.3/1' },
  })
})

test('the bare address is the list of inspections', () => {
  expect(routeOf('')?.screen).toBe('inspections')
  expect(routeOf('#/')?.screen).toBe('inspections')
})

test.each(['#/nowhere', '#/inspections/1/panel/2/3', '#/inspections', '#/__proto__', '#/constructor'])(
  '%s leads nowhere',
  (hash) => {
    expect(routeOf(hash)).toBeNull()
  },
)

test('a broken escape in an address is taken as it stands', () => {
  expect(routeOf('#/inspections/%E0%A4%A')).toMatchObject({ screen: 'ratings', params: { inspection: '%E0%A4%A' } })
})

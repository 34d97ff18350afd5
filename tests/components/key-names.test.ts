/** Keys by name: recognised whatever the layout types with Alt, and never mistaken for one another. */
import { expect, test } from 'vitest'
import { ariaKeys, matches } from '../../src-renderer/components/key-names.ts'

type Pressed = Partial<Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>>

function pressed(keys: string, how: Pressed): boolean {
  const event = { key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...how }
  return matches(keys, event as KeyboardEvent)
}

test('Alt+U is the key in the place of U, also where Alt types another letter', () => {
  expect(pressed('Alt+U', { key: 'u', code: 'KeyU', altKey: true })).toBe(true)
  expect(pressed('Alt+U', { key: '¨', code: 'KeyU', altKey: true })).toBe(true)
})

test('a key with Alt does not answer without it, nor with Ctrl or Shift besides', () => {
  expect(pressed('Alt+U', { key: 'u', code: 'KeyU' })).toBe(false)
  expect(pressed('Alt+U', { key: 'u', code: 'KeyU', altKey: true, ctrlKey: true })).toBe(false)
  expect(pressed('Alt+U', { key: 'U', code: 'KeyU', altKey: true, shiftKey: true })).toBe(false)
})

test('Alt+Shift+2 and Alt+2 are two keys', () => {
  expect(pressed('Alt+Shift+2', { key: '"', code: 'Digit2', altKey: true, shiftKey: true })).toBe(true)
  expect(pressed('Alt+2', { key: '"', code: 'Digit2', altKey: true, shiftKey: true })).toBe(false)
})

test('a question mark is a question mark, wherever the layout keeps it', () => {
  expect(pressed('?', { key: '?', code: 'Slash', shiftKey: true })).toBe(true)
  expect(pressed('?', { key: '?', code: 'Minus', shiftKey: true })).toBe(true)
  expect(pressed('?', { key: '/', code: 'Slash' })).toBe(false)
})

test('Ctrl+Enter is also the Mac’s command key and Enter; Enter alone is neither', () => {
  expect(pressed('Ctrl+Enter', { key: 'Enter', ctrlKey: true })).toBe(true)
  expect(pressed('Ctrl+Enter', { key: 'Enter', metaKey: true })).toBe(true)
  expect(pressed('Ctrl+Enter', { key: 'Enter' })).toBe(false)
  expect(pressed('Enter', { key: 'Enter', shiftKey: true })).toBe(false)
})

test('arrow keys have short names', () => {
  expect(pressed('Alt+Down', { key: 'ArrowDown', code: 'ArrowDown', altKey: true })).toBe(true)
})

test('screen readers are told the key by its full name', () => {
  expect(ariaKeys('Ctrl+Enter')).toBe('Control+Enter')
})

/** The history says who came, who left, and what each answered when asked about conflicts of interest. */
import { expect, test } from 'vitest'
import { eventWords } from '../../src-main/words/events.ts'

const ada = { person: 'p1', name: 'Ada Member', role: 'panel-member', present: true, asked: false }

test.each<readonly [string, object, string]>([
  ['person-added', { before: null, after: ada }, 'Ada Member joined the panel’s list.'],
  [
    'person-added',
    { before: null, after: { ...ada, asked: true }, declared: false },
    'Ada Member joined the panel’s list, and was asked about conflicts of interest and declared none.',
  ],
  [
    'person-changed',
    { before: ada, after: { ...ada, asked: true }, declared: false },
    'Ada Member was asked about conflicts of interest and declared none.',
  ],
  [
    'person-changed',
    { before: ada, after: { ...ada, asked: true }, declared: true },
    'Ada Member was asked about conflicts of interest.',
  ],
  [
    'person-changed',
    { before: { ...ada, asked: true }, after: ada },
    'Ada Member is to be asked about conflicts of interest again.',
  ],
  ['person-changed', { before: ada, after: { ...ada, present: false } }, 'Ada Member is not present.'],
  ['person-changed', { before: { ...ada, present: false }, after: ada }, 'Ada Member is present.'],
  [
    'person-changed',
    { before: ada, after: { ...ada, role: 'deputy-chair', present: false } },
    'Ada Member is now deputy chair and is not present.',
  ],
  [
    'person-changed',
    { before: ada, after: { ...ada, name: 'Ada Lovelace' } },
    'Ada Member is now called Ada Lovelace.',
  ],
  ['person-removed', { before: ada }, 'Ada Member was taken off the panel’s list.'],
])('%s %j', (kind, facts, says) => {
  expect(eventWords({ kind, facts: { ...facts } })).toBe(says)
})

/** A decision keeps its number and its reasons: a newcomer learns why, and under what conditions it may be reopened. */
import { expect, test } from 'vitest'
import { decisionFaults } from './decisions.ts'
import { contentsOf } from './project.ts'

const whole = `## 1. One decision          2026-03-02, stands
Why: a reason
that runs on.
We considered: another way.
So: a consequence.
Reverse if: it hurts.
`

test('every decision in DECISIONS.md has its number in turn and a text in every section', () => {
  expect(decisionFaults(contentsOf('DECISIONS.md'))).toEqual([])
})

test('a whole decision is left in peace', () => {
  expect(decisionFaults(whole)).toEqual([])
})

test('a number out of turn is told', () => {
  const second = whole.replace('1. One', '3. Another')
  expect(decisionFaults(`${whole}\n${second}`)).toEqual([
    '"3. Another decision          2026-03-02, stands" should have the number 2.',
  ])
})

test('an empty section and a missing one are told', () => {
  expect(decisionFaults(whole.replace('another way.', ''))).toEqual([
    '"1. One decision          2026-03-02, stands" says nothing under "We considered:".',
  ])
  expect(decisionFaults(whole.replace('Reverse if: it hurts.\n', ''))).toEqual([
    '"1. One decision          2026-03-02, stands" says nothing under "Reverse if:".',
  ])
})

test('a decision without a date, and a page without decisions, are told', () => {
  expect(decisionFaults(whole.replace('2026-03-02', 'last week'))).toHaveLength(1)
  expect(decisionFaults('# Decisions\n')).toEqual(['There is no decision.'])
})

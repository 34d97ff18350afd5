/** The line that closes a test run: what it counts, and that it never says all is well when nothing was tested. */
import { expect, test } from 'vitest'
import { countOne, countPlaywright, countVitest, inWords, total } from '../../src-main/hosts/launch/counts.mjs'

const screens = (statuses: readonly string[], annotations: readonly object[] = []): string =>
  JSON.stringify({
    errors: [],
    suites: [
      {
        specs: [],
        suites: [
          { specs: statuses.map((status) => ({ title: `screen ${status}`, tests: [{ status, annotations }] })) },
        ],
      },
    ],
  })

test('a tool that checks everything at once counts as one test', () => {
  expect(inWords(total([countOne(0), countOne(0), countOne(1)]))).toBe('2 passed, 1 failed')
})

test('the tests of both runners are added up', () => {
  const ours = countVitest(JSON.stringify({ passed: 40, failed: 0, skipped: [] }), 0)
  const theirs = countPlaywright(screens(['expected', 'expected']), 0)
  expect(inWords(total([ours, theirs]))).toBe('42 passed, 0 failed')
})

test('a test that passes only when tried again is named, so that nobody takes it for sound', () => {
  const counted = total([countOne(0), countPlaywright(screens(['flaky', 'expected']), 0)])
  expect(inWords(counted)).toBe('3 passed, 0 failed')
  expect(counted.secondTry).toEqual(['screen flaky'])
  expect(total([countPlaywright(screens(['expected', 'unexpected']), 1)])).toMatchObject({ failed: 1, secondTry: [] })
})

test('a skip is counted with its reason, and without one it is a failure', () => {
  const skip = { type: 'skip', description: 'the runtime of the window is not installed' }
  const reasoned = countPlaywright(screens(['expected', 'skipped'], [skip]), 0)
  expect(inWords(reasoned)).toBe('1 passed, 0 failed, 1 skipped')
  expect(reasoned.skipped).toEqual([{ title: 'screen skipped', reason: skip.description }])
  expect(inWords(countPlaywright(screens(['expected', 'skipped']), 0))).toBe('1 passed, 1 failed')
})

test('a run that ended badly without naming a failure counts one', () => {
  expect(inWords(countVitest(JSON.stringify({ passed: 5, failed: 0, skipped: [] }), 1))).toBe('5 passed, 1 failed')
})

test('a run that reported nothing, or counted nothing, is a failure', () => {
  expect(inWords(countVitest(null, 0))).toBe('0 passed, 1 failed')
  expect(inWords(countVitest('', 134))).toBe('0 passed, 1 failed')
  expect(inWords(countPlaywright(JSON.stringify({ errors: [], suites: [] }), 0))).toBe('0 passed, 1 failed')
})

test('an error outside every test of the screens is a failure', () => {
  const report = JSON.stringify({ errors: [{ message: 'the configuration does not load' }], suites: [] })
  expect(countPlaywright(report, 1)).toMatchObject({ passed: 0, failed: 1, skipped: [] })
})

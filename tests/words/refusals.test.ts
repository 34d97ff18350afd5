/** Every "no" is a sentence a person can read, whatever facts it carries; and the line around it says where. */
import { describe, expect, test } from 'vitest'
import type { Fault, Refusal } from '../../src-main/domain/refusal.ts'
import { faultWords, oneLine, standardRefusalWords } from '../../src-main/words/faults.ts'
import { refusalWords } from '../../src-main/words/refusals.ts'
import { exampleFacts } from './example-facts.ts'

const examples = exampleFacts()
const codes = [...new Set(examples.map(({ code }) => code))]
/** The sentences of a code, one for each example of its facts. */
const sentencesOf = (code: string): readonly string[] =>
  // The examples are made from the type itself; the compiler cannot follow that they fit it.
  examples.filter((example) => example.code === code).map((example) => refusalWords(example as Refusal))

test('every refusal of the closed list is tried', () => {
  expect(codes.length).toBeGreaterThan(60)
  expect(codes).toEqual(expect.arrayContaining(['field-missing', 'case-repeated', 'wrong-direction', 'repeated']))
})

describe.each(codes)('%s', (code) => {
  const sentences = sentencesOf(code)

  test('is one or more whole sentences, that begin and end as sentences do', () => {
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z0-9“].*[.?]$/s)
      expect(sentence).not.toMatch(/[.?,:;][.,:;]$| [.,:;?]|\( | \)| {2}|\n/)
    }
  })

  test('shows no code and no gap of the program', () => {
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|\bnull\b|NaN|\[object|“”|function/)
      expect(codes.filter((each) => each.includes('-') && sentence.includes(each))).toEqual([])
    }
  })
})

describe('facts that are nothing', () => {
  test.each<readonly [Refusal, string]>([
    [{ code: 'wrong-direction', facts: { direction: 'down', open: [] } }, 'The way downwards is not open: none is.'],
    [
      { code: 'unknown-sample', facts: { sample: 'prison', known: [] } },
      'The framework has no samples, so “prison” is not one of them.',
    ],
    [
      { code: 'rating-unknown', facts: { rating: 'Good', known: [] } },
      'The framework has no scale, so “Good” is not a rating of it.',
    ],
    [
      { code: 'rating-not-on-scale', facts: { rating: 'Good', scale: [] } },
      'The framework has no scale, so it cannot give the overall rating “Good”.',
    ],
  ])('%j', (refusal, sentence) => {
    expect(refusalWords(refusal)).toBe(sentence)
  })
})

describe('the line of a fault', () => {
  const fault: Fault = {
    file: 'returns.csv',
    record: 4,
    column: '2.2.3',
    value: 'maybe',
    refusal: { code: 'answer-unknown', facts: {} },
  }

  test.each<readonly [Partial<Fault>, string]>([
    [{}, 'returns.csv, record 4, column 2.2.3, “maybe”: An answer is Y, N, NA or blank.'],
    [{ column: null, value: null }, 'returns.csv, record 4: An answer is Y, N, NA or blank.'],
    [{ record: null, column: null, value: null }, 'returns.csv: An answer is Y, N, NA or blank.'],
    [{ file: null, record: null, column: null, value: null }, 'An answer is Y, N, NA or blank.'],
    [{ value: ' ' }, 'returns.csv, record 4, column 2.2.3: An answer is Y, N, NA or blank.'],
    [{ value: '2.2.3' }, 'returns.csv, record 4, column 2.2.3: An answer is Y, N, NA or blank.'],
  ])('says what is known of its place: %j', (change, line) => {
    expect(faultWords({ ...fault, ...change })).toBe(line)
  })

  test('shows at most eighty letters of a value, and no half letter', () => {
    expect(faultWords({ ...fault, value: '🙂'.repeat(100) })).toContain(`“${'🙂'.repeat(79)}…”`)
    expect(faultWords({ ...fault, value: 'x'.repeat(80) })).toContain(`“${'x'.repeat(80)}”`)
  })

  test('is one line, whatever stands in the file', () => {
    for (const odd of ['a\nb', 'a\r\nb', 'a\u{2028}b', 'a\u{85}b', '\u{1b}[2Ja', 'a\0b', 'a\u{202e}b', 'a\u{2066}b']) {
      const line = faultWords({ ...fault, file: odd, column: odd, value: odd })
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
      expect(oneLine(odd)).not.toBe(odd)
    }
  })
})

test('a refusal about a standard says the standard, the code for other tools, and the sentence', () => {
  expect(standardRefusalWords({ standard: '2.2', refusal: { code: 'ground-missing', facts: {} } })).toBe(
    '2.2: ground-missing: No ground is given. Choose at least one of the framework’s grounds.',
  )
})

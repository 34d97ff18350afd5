/** Files that pass for signed records and are none: each is answered with a sentence, and nothing throws. */
import { beforeAll, describe, expect, test } from 'vitest'
import { buildRecord, recordBytes, recordText } from '../../src-main/documents/record/build.ts'
import { canonicalText } from '../../src-main/documents/record/canonical.ts'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'
import { fc } from '../support/chance.ts'
import { forged } from '../support/forged.ts'
import { signedSample } from '../support/signed-record.ts'

let record: SignedRecord
beforeAll(async () => {
  record = buildRecord(await signedSample('london-crc-2019'))
})

const saysOf = (given: Uint8Array | string): readonly string[] =>
  verifyRecord(given).checks.flatMap(({ passed, says }) => (passed ? [] : [says]))

describe('what is no record at all', () => {
  test.each<[string, () => Uint8Array | string, string]>([
    ['an empty file', () => '', 'The file is not valid JSON, so it is not a signed record as it was written.'],
    ['a return', () => 'case,sample\n', 'The file is not valid JSON, so it is not a signed record as it was written.'],
    ['the first half of a record', () => recordText(record).slice(0, 5000), 'so it is cut short or was changed: '],
    ['spaces', () => '   \n', 'The file is not valid JSON'],
    ['a binary file', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe), 'The file is not UTF-8 text.'],
    ['a record in UTF-16', () => Buffer.from(recordText(record), 'utf16le'), 'The file is not valid JSON'],
    [
      'a record behind a byte-order mark',
      () => Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), recordBytes(record)]),
      'The file is not valid JSON',
    ],
    ['a list', () => '[]', 'The file is JSON, but not a signed record.'],
    ['nothing, in JSON', () => 'null', 'The file is JSON, but not a signed record.'],
    ['a number', () => '1e999', 'The file is JSON, but not a signed record.'],
    ['an empty object', () => '{}', 'The file is JSON, but not a signed record.'],
    ['an answer of rate', () => '{"format":"ratings-panel/rate/1"}', 'The file is JSON, but not a signed record.'],
    ['a framework', () => JSON.stringify(record.framework), 'The file is JSON, but not a signed record.'],
    ['nothing but its name', () => '{"format":"ratings-panel/record/1"}', 'is not as a signed record has it'],
    ['nothing but a digest and parts', () => '{"digest":"","parts":[]}', 'is not as a signed record has it'],
    ['lists in lists without an end', () => '['.repeat(5_000_000), 'The file is nested deeper than 100 levels'],
    [
      'objects in objects',
      () => `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
      'The file is nested deeper than 100 levels',
    ],
    [
      'half of a surrogate pair',
      () => '{"format":"ratings-panel/record/1","a":"\\ud800"}',
      'The file holds text that is not Unicode',
    ],
    ['an enormous file', () => new Uint8Array(65 * 1_048_576).fill(0x20), 'The file is larger than 64 MB'],
  ])('%s', (_, given, says) => {
    const verification = verifyRecord(given())
    expect(verification.ok).toBe(false)
    expect(verification.overall).toMatch(/^Not verified: \d+ things? do(es)? not agree\.$/)
    expect(saysOf(given()).join('\n')).toContain(says)
  })

  test.each([
    ['{}'],
    ['null'],
    [JSON.stringify({ format: 'ratings-panel/framework/1', scale: [], zone: {} })],
    ['# Ratings'],
  ])('%s is told so in one sentence', (given) => {
    expect(saysOf(given)).toHaveLength(1)
  })

  test('a record cut short anywhere', () => {
    const bytes = recordBytes(record)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(verifyRecord(bytes.subarray(0, length)).ok).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

describe('what has the shape of a record', () => {
  test('any of its values put in the place of any other is answered', () => {
    const values: readonly unknown[] = [
      null,
      true,
      -1,
      0.5,
      1e300,
      '',
      'x',
      [],
      {},
      [null],
      { then: 1 },
      { toString: 1, valueOf: 2 },
      { toJSON: 'no' },
      'a'.repeat(64),
      '2026-11-20T09:00:00.000Z',
    ]
    const places = placesIn(JSON.parse(recordText(record)))
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...values), (place, value) => {
        const given = forged(record, (copy) => setAt(copy, place, value))
        const verification = verifyRecord(given)
        expect(verification.checks.length).toBeGreaterThan(1)
      }),
      { numRuns: 400 },
    )
  })

  test('names that every object has are fields like others', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'toJSON']) {
      const inside = recordText(record).replace('"facts":{', `"facts":{"${name}":{"polluted":true},`)
      expect(verifyRecord(inside).ok).toBe(false)
      const beside = recordText(record).replace('{"application"', `{"${name}":{"polluted":true},"application"`)
      expect(verifyRecord(beside).ok).toBe(false)
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    }
    const named = forged(record, (copy) => {
      for (const standard of copy.standards) standard.number = 'constructor'
      for (const question of copy.evidence.keyQuestions) question.number = '__proto__'
      for (const event of copy.events) event.kind = 'hasOwnProperty'
      copy.framework.file.grounds.forEach((ground) => (ground.id = 'toString'))
    })
    expect(saysOf(named).join('\n')).toContain('The framework is faulty')
  })

  test('a field that no record has is told with its place', () => {
    const given = forged(record, (copy) => Object.assign(copy.panel.people[0] ?? {}, { salary: 1 }))
    expect(saysOf(given)).toEqual([
      '“panel.people[0].salary” is not as a signed record has it: a record has no such field.',
    ])
  })

  test('text that moves a cursor or turns a line around is shown plain, and one fault does not fill the screen', () => {
    const given = forged(record, (copy) => {
      for (const question of copy.evidence.keyQuestions)
        Object.assign(question, { number: `\u001b[2J\n\u202E${'9'.repeat(5000)}`, percent: 1 })
      copy.evidence.keyQuestions = Array.from({ length: 500 }, () => copy.evidence.keyQuestions[0] ?? raise())
    })
    const says = saysOf(given)
    expect(says.filter((sentence) => /[\p{Cc}\p{Bidi_Control}]/u.test(sentence))).toEqual([])
    expect(Math.max(...says.map(({ length }) => length))).toBeLessThan(1000)
    expect(says.some((sentence) => /^And \d+ more of this kind\.$/.test(sentence))).toBe(true)
  })

  test('a framework of another kind does not stop the check', () => {
    const given = forged(record, ({ framework }) => {
      framework.file.scale = []
      framework.file.overall = []
      framework.file.domains.forEach((domain) => domain.standards.splice(1))
    })
    expect(saysOf(given).length).toBeGreaterThan(5)
    const twice = forged(
      record,
      ({ framework }) => void framework.file.domains.push(...framework.file.domains.slice(0, 1)),
    )
    expect(saysOf(twice).join('\n')).toContain('The framework is faulty')
  })
})

test('text is given as bytes or as text, with the same answer', () => {
  expect(verifyRecord(recordBytes(record))).toEqual(verifyRecord(recordText(record)))
  expect(recordText(record)).toBe(canonicalText(record))
})

type Place = readonly (string | number)[]

function placesIn(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place]
  const inside = Array.isArray(value)
    ? value.flatMap((each: unknown, index) => placesIn(each, [...place, index]))
    : Object.entries(value).flatMap(([name, each]) => placesIn(each, [...place, name]))
  return place.length === 0 ? inside : [place, ...inside]
}

function setAt(record: object, place: Place, value: unknown): void {
  const holder = place.slice(0, -1).reduce<object>((inside, name) => Reflect.get(inside, name) as object, record)
  Reflect.set(holder, place.at(-1) ?? '', value)
}

function raise(): never {
  throw new Error('the record has no key question')
}

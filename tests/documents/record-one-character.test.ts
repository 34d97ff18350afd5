/** One character of a signed record changed, taken out or put in, anywhere: always reported, with what it breaks. */
import { beforeAll, expect, test } from 'vitest'
import { buildRecord, recordText } from '../../src-main/documents/record/build.ts'
import type { PublishedFramework } from '../../src-main/documents/record/framework.ts'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'
import { fc } from '../support/chance.ts'
import { signedSample } from '../support/signed-record.ts'

let record: SignedRecord
let text: string
let shipped: readonly PublishedFramework[]
beforeAll(async () => {
  const input = await signedSample('london-crc-2019')
  record = buildRecord(input)
  text = recordText(record)
  shipped = [input.framework]
})

const faultsOf = (given: string): readonly string[] =>
  verifyRecord(given, shipped).checks.flatMap(({ check, passed, says }) => (passed ? [] : [`${check}: ${says}`]))

test('a character changed anywhere is reported, and more is said than that the digest is wrong', () => {
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      (place, letter) => {
        fc.pre(text.slice(place, place + 1) !== letter)
        const faults = faultsOf(text.slice(0, place) + letter + text.slice(place + 1))
        expect(faults.length).toBeGreaterThan(0)
        expect(faults.some((fault) => !fault.startsWith('digest: The content was changed'))).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('a character taken out or put in anywhere is reported', () => {
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('', ' ', '0', 'a', '"', '\u00e9'), (place, letter) => {
      const changed =
        letter === '' ? text.slice(0, place) + text.slice(place + 1) : text.slice(0, place) + letter + text.slice(place)
      expect(faultsOf(changed).length).toBeGreaterThan(0)
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['"yes":57', '"yes":58', 'figures: 2.3.3: the percentage is recorded as 48, and works out as 49.'],
  ['"provider":"London CRC"', '"provider":"London CRD"', 'digest: What was changed is in the part “inspection”.'],
  ['footnote 19 of', 'footnote 18 of', 'minutes: 2.2 Planning: the minuted sentence says '],
  [
    '"from":80',
    '"from":81',
    'framework: The framework is not the one that was signed: its digest is not that of its content.',
  ],
  [
    '"name":"Ada"',
    '"name":"Ava"',
    'trail: What the record says of the people of the panel is not what the events say.',
  ],
  [
    '"meaning":"I sign',
    '"meaning":"I sing',
    'trail: The signature of Lead: the record and its event 36 differ in the meaning.',
  ],
  ['"outcomes":10', '"outcomes":11', 'manifest: The manifest counts 11 outcomes, and the record holds 10.'],
])('%s made %s is reported with what it breaks', (before, after, says) => {
  const place = text.lastIndexOf(before)
  expect(place).toBeGreaterThan(0)
  const faults = faultsOf(text.slice(0, place) + after + text.slice(place + before.length))
  expect(faults.some((fault) => fault.startsWith('digest: The content was changed after signing'))).toBe(true)
  expect(faults).toContainEqual(expect.stringContaining(says))
})

test('a change of the digest alone is told from a change of the content', () => {
  const other = `${record.digest.slice(0, -1)}${record.digest.endsWith('0') ? '1' : '0'}`
  expect(faultsOf(text.replace(record.digest, other))).toEqual([
    'digest: The content was changed after signing: the digest is not that of the content.',
    'digest: Every part agrees with its own digest: it is the list of parts, or the digest of the whole, that was changed.',
  ])
})

test('a change of spelling alone is told with its place', () => {
  expect(faultsOf(` ${text}`)).toEqual([
    'canonical: The file is not written as it was signed: its spelling departs from canonical JSON at character 1.',
  ])
  expect(faultsOf(text.replace('"score":15', '"score":15.0'))[0]).toContain('departs from canonical JSON at character')
  expect(faultsOf(text.replace('"format":', '"format":"something",\n"format":'))[0]).toContain(
    'departs from canonical JSON at character',
  )
})

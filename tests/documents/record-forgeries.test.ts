/** A signed record somebody changed and sealed again, so that every digest of it is right: the content gives it away. */
import { beforeAll, expect, test } from 'vitest'
import { buildRecord, recordText } from '../../src-main/documents/record/build.ts'
import type { PublishedFramework } from '../../src-main/documents/record/framework.ts'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'
import { fc } from '../support/chance.ts'
import { forged } from '../support/forged.ts'
import { signedSample } from '../support/signed-record.ts'
import { forgeriesOfRatings } from './forgeries-of-ratings.ts'
import { forgeriesOfThePanel } from './forgeries-of-the-panel.ts'

let record: SignedRecord
let shipped: readonly PublishedFramework[]
beforeAll(async () => {
  const input = await signedSample('london-crc-2019')
  record = buildRecord(input)
  shipped = [input.framework]
})

test('a record sealed again without a change verifies', () => {
  expect(
    verifyRecord(
      forged(record, () => undefined),
      shipped,
    ).ok,
  ).toBe(true)
})

test.each([...forgeriesOfRatings, ...forgeriesOfThePanel])(
  '%s is noticed by the check of %s',
  (_, check, says, change) => {
    const faults = verifyRecord(forged(record, change), shipped).checks.filter(({ passed }) => !passed)
    const form = faults.filter((fault) => ['file', 'canonical', 'digest', 'format'].includes(fault.check))
    expect(form).toEqual([])
    // The whole list is expected to hold the sentence, so that a failure shows what was said instead.
    expect(faults).toContainEqual({ check, passed: false, says: expect.stringMatching(says) })
  },
)

test('whatever single fact is changed is noticed, but for the few that nothing else in the record can vouch for', () => {
  const places = leavesOf(JSON.parse(recordText(record))).filter(([first]) => first !== 'digest' && first !== 'parts')
  expect(places.length).toBeGreaterThan(1000)
  fc.assert(
    fc.property(fc.constantFrom(...places), (place) => {
      const verification = verifyRecord(
        forged(record, (copy) => changeAt(copy, place)),
        shipped,
      )
      // The program's version, and the record's own name, which an event after this one tells. The forger puts back the last of them.
      const free = ['application.version', 'id', 'framework.digest'].includes(place.join('.'))
      expect([place.join('.'), verification.ok]).toEqual([place.join('.'), free])
    }),
    { numRuns: 250 },
  )
})

type Place = readonly (string | number)[]

function leavesOf(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place]
  return Array.isArray(value)
    ? value.flatMap((each: unknown, index) => leavesOf(each, [...place, index]))
    : Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...place, name]))
}

function changeAt(record: object, place: Place): void {
  const last = place.at(-1) ?? ''
  const holder = place.slice(0, -1).reduce<object>((inside, name) => Reflect.get(inside, name) as object, record)
  Reflect.set(holder, last, otherThan(Reflect.get(holder, last)))
}

/** Another value of the same shape, so that only what it says can give it away. */
function otherThan(before: unknown): unknown {
  if (typeof before === 'number') return before + 1
  if (typeof before === 'boolean') return !before
  if (typeof before !== 'string') return 'something'
  if (/^[0-9a-f]{64}$/.test(before)) return `${before.startsWith('0') ? '1' : '0'}${before.slice(1)}`
  return /^\d{4}-\d\d-\d\dT/.test(before) ? before.replace(/^\d{4}/, '2025') : `${before}x`
}

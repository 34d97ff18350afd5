/** Case work brought together: whatever was written, in whatever order and however often, the same comes of it and nothing is lost. */
import { expect, test } from 'vitest'
import type { Entry } from '../../src-main/domain/casework/entries.ts'
import {
  asBroughtIn,
  caseKey,
  givenKey,
  standingsOf,
  unite,
  type AsEntry,
  type Casework,
  type WorkedCase,
  type Written,
} from '../../src-main/domain/casework/union.ts'
import { byCodePoint, inCountingOrder } from '../../src-main/domain/spelling.ts'
import { fc } from '../support/chance.ts'

const asEntry: AsEntry = (of, given) => ({
  id: `${caseKey(of)} ${givenKey(given)}`,
  value: given.value,
  reason: '',
  by: 'Lee Lead',
  at: '2026-03-01T09:00:00Z',
  origin: given.digest,
  replaces: [],
})

const moments = ['2026-03-02T09:00:00Z', '2026-03-02T09:00:01Z', '2026-03-03T09:00:00Z']
const answers = fc.constantFrom('Y', 'N', 'NA', '')
const step = fc.record({
  case: fc.nat({ max: 3 }),
  field: fc.constantFrom('answer/2.2.1', 'answer/2.2.3', 'note/good', 'case/withdrawn'),
  value: answers,
  at: fc.constantFrom(...moments),
})
/** One laptop: the returns it was given, and what its person wrote, each entry over all that stood. */
const laptop = fc.record({
  returns: fc.subarray(['d1', 'd2', 'd3']),
  steps: fc.array(step, { maxLength: 8 }),
  spelling: fc.boolean(),
})
const values: Readonly<Record<string, string>> = { d1: 'Y', d2: 'N', d3: 'Y' }

function workOn(
  { returns, steps, spelling }: typeof laptop extends fc.Arbitrary<infer T> ? T : never,
  who: number,
): Casework {
  const cases = [0, 1, 2, 3].map((number): WorkedCase => {
    const reference = `${spelling ? 'C' : 'c'}${number}`
    const about = { sample: 'case supervision', reference }
    const given = returns.map((digest) => ({ digest, field: 'answer/2.2.1', value: values[digest] ?? '' }))
    const written: Written[] =
      returns.length > 0
        ? []
        : [{ ...aValue(`${who} added ${number}`, reference, '2026-03-01T09:00:00Z', who), field: 'case/added' }]
    for (const [place, { case: of, field, value, at }] of steps.entries()) {
      if (of !== number) continue
      const stands = standingsOf({ ...about, digests: returns, given, blank: [], written }, asEntry).get(field)
      const replaces = stands === undefined || stands.kind === 'nothing' ? [] : stands.heads.map(({ id }) => id)
      written.push({ ...aValue(`${who} ${place}`, value, at, who), field, replaces })
    }
    return { ...about, digests: [...returns].toSorted(), given, blank: [], written }
  })
  const brought = returns.map((digest) => ({
    ...{ id: `${who} ${digest}`, file: `${digest}.csv`, digest, at: moments[0] ?? '', by: String(who) },
    ...{ recordsRead: 4, casesStored: 4, recordsRefused: 0, questions: ['2.2.1'] },
  }))
  return { returns: brought, cases }
}

function aValue(id: string, value: string, at: string, who: number): Entry {
  return { id, value, reason: '', by: `Person ${who}`, at, origin: '', replaces: [] }
}

/** In one order, with what stands in every field. */
function told({ returns, cases }: Casework) {
  return {
    returns: returns.toSorted(asBroughtIn),
    cases: cases
      .toSorted((a, b) => byCodePoint(caseKey(a), caseKey(b)))
      .map((each) => ({
        ...each,
        given: each.given.toSorted((a, b) => byCodePoint(givenKey(a), givenKey(b))),
        written: each.written.toSorted((a, b) => byCodePoint(a.id, b.id)),
        stands: [...standingsOf(each, asEntry)].toSorted(([a], [b]) => byCodePoint(a, b)),
      })),
  }
}

const together = (all: readonly Casework[]): Casework => all.reduce(unite, { returns: [], cases: [] })

function ordersOf<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  if (all.length === 0) return [[]]
  return all.flatMap((each, place) => ordersOf(all.toSpliced(place, 1)).map((rest) => [each, ...rest]))
}

test('five laptops come to the same in all of the 120 orders', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.tuple(laptop, laptop, laptop, laptop, laptop), (laptops) => {
      const work = laptops.map((each, who) => workOn(each, who))
      const orders = ordersOf(work)
      expect(orders.length).toBe(120)
      const first = told(together(work))
      for (const order of orders) expect(told(together(order))).toEqual(first)
    }),
    { numRuns: 25 },
  )
})

test('bringing together is associative and idempotent, and loses nothing anybody gave or wrote', () => {
  fc.assert(
    fc.property(fc.tuple(laptop, laptop, laptop), (laptops) => {
      const [a, b, c] = laptops.map((each, who) => workOn(each, who))
      if (a === undefined || b === undefined || c === undefined) throw new Error('three laptops')
      const all = unite(unite(a, b), c)
      expect(told(unite(a, unite(b, c)))).toEqual(told(all))
      expect(told(unite(unite(all, b), all))).toEqual(told(all))
      const entries = (of: Casework) => of.cases.flatMap(({ written }) => written.map(({ id }) => id))
      const given = (of: Casework) =>
        of.cases.flatMap((each) => each.given.map((value) => `${caseKey(each)} ${givenKey(value)}`))
      expect(new Set(entries(all))).toEqual(new Set([a, b, c].flatMap(entries)))
      expect(new Set(given(all))).toEqual(new Set([a, b, c].flatMap(given)))
    }),
  )
})

test('references are in the order people count in, and that order is one order', () => {
  expect(['c10', 'C2', 'c1', 'C02', 'Ä1', 'a-3', 'a-12', '10', '9'].toSorted(inCountingOrder)).toEqual([
    ...['9', '10', 'a-3', 'a-12', 'c1', 'C02', 'C2', 'c10', 'Ä1'],
  ])
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('0', '1', '2', 'a', 'B', '-', '\u{1F600}', '\u{FFFD}') }),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      for (const order of [inCountingOrder, byCodePoint]) {
        expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) + 0)
        expect(order(a, b) === 0).toBe(a === b)
        const [first, second, third] = [a, b, c].toSorted(order)
        expect([c, a, b].toSorted(order)).toEqual([first, second, third])
      }
      // As UTF-8 sorts.
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
})

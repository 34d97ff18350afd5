/** What a challenger would ask, from what the figures and the reasons say. */
import { expect, test } from 'vitest'
import { challenges } from '../../src-main/words/challenges.ts'

type Standard = Parameters<typeof challenges>[0][number]
type Figure = Standard['figures'][number]

const figure = (change: Partial<Figure> = {}): Figure => ({
  number: '2.1.1',
  n: 100,
  percent: 62,
  decides: true,
  decidedByRounding: false,
  smallSubSample: false,
  ...change,
})
const standard = (change: Partial<Standard> = {}): Standard => ({
  number: '2.1',
  name: 'Assessment',
  figures: [figure()],
  firmness: { words: 'firm', restsOn: null, by: [] },
  final: null,
  ...change,
})
const bands = [
  { from: 0, rating: { name: 'Inadequate' } },
  { from: 6, rating: { name: 'Requires improvement' } },
  { from: 16, rating: { name: 'Good' } },
  { from: 26, rating: { name: 'Outstanding' } },
]
const total = (score: number) => {
  const rating = bands.findLast(({ from }) => from <= score)?.rating
  if (rating === undefined) throw new Error(`${score} has no band`)
  return { kind: 'rated', score, rating } as const
}
const said = (...given: Parameters<typeof challenges>): readonly string[] =>
  challenges(...given).map(({ says }) => says)

test('nothing is asked of firm ratings in the middle of a band', () => {
  expect(challenges([standard()], total(12), bands)).toEqual([])
  expect(challenges([standard()], null, bands)).toEqual([])
  expect(challenges([standard()], { kind: 'not-rated' }, bands)).toEqual([])
})

test('a total one point below a rating is asked about, and so is the lowest that reaches one', () => {
  const edges = [...Array(31).keys()].filter((score) => challenges([], total(score), bands).length > 0)
  expect(edges).toEqual([5, 6, 15, 16, 25, 26])
  expect(said([], total(15), bands)).toEqual([
    '15 points are Requires improvement, and 16 would be Good: each decision of the panel could have made the difference.',
  ])
  expect(said([], total(16), bands)[0]).toMatch(/^16 points are Good, and 15 would be Requires improvement/)
})

test('a rating that rests on few judgements names them and what it would become; an open zone was the panel’s to decide', () => {
  const by = [{ becomes: 'Good', changes: [{ keyQuestion: '2.1.3' }, { keyQuestion: '2.1.3' }] }]
  const rests = standard({ firmness: { words: 'rests-on', restsOn: 2, by } })
  expect(challenges([rests], null, bands)).toEqual([
    {
      standard: '2.1',
      question: '2.1.3',
      says: '2.1 Assessment rests on two judgements: the other way for 2.1.3, and it is Good.',
    },
  ])
  expect(challenges([standard({ firmness: { words: 'close', restsOn: 2, by } })], null, bands)).toEqual([])
})

test('rounding and a small sub-sample are asked about where they decide, and only there', () => {
  const odd = { decidedByRounding: true, smallSubSample: true, n: 14 }
  expect(said([standard({ figures: [figure(odd)] })], null, bands)).toEqual([
    '2.1 Assessment is decided by rounding: 2.1.1 is 62 per cent only as a whole number.',
    '2.1 Assessment is decided by 2.1.1, which is judged in 14 cases: each is worth more than five points.',
  ])
  expect(said([standard({ figures: [figure({ ...odd, decides: false })] })], null, bands)).toEqual([])
})

test('the same rationale for several standards is asked about once, whatever its capitals; no rationale is no repetition', () => {
  const reasoned = (number: string, rationale?: string): Standard =>
    standard({ number, final: { outcomes: [rationale === undefined ? {} : { rationale }] } })
  const given = [
    reasoned('2.1', 'Wider evidence.'),
    reasoned('2.2', ' wider EVIDENCE.'),
    reasoned('2.3', 'Other.'),
    reasoned('2.4'),
    reasoned('4.1'),
  ]
  expect(said(given, null, bands)).toEqual(['The same rationale is given for 2.1 and 2.2.'])
})

/** The sample inspections: that they say what the reports published, hang together, and never pass for real cases. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPublished, rebuildReturns, rebuiltSamples } from '../../resources/samples/rebuild.ts'

const samples = ['london-crc-2019', 'hiow-crc-2020', 'hiow-crc-2019-01'] as const

interface Inspection {
  readonly id: string
  readonly framework: string
  readonly rebuilt: string
  readonly previous: string | null
  readonly returns: readonly string[]
  readonly results: readonly string[]
  readonly comparators: readonly { readonly file: string }[]
  readonly proposals: string
  readonly outcomes: string
}
interface Outcome {
  readonly standard: string
  readonly outcome: string
  readonly direction?: string
  readonly grounds?: readonly string[]
  readonly rationale?: string
  readonly reason?: string
}
interface Proposal {
  readonly standard: string
  readonly rating: string
  readonly evidence: string
}
type Record = ReadonlyMap<string, string>

const text = (path: string) => readFileSync(new URL(`../../resources/samples/${path}`, import.meta.url), 'utf8')
const inspectionOf = (id: string) => JSON.parse(text(`${id}/inspection.json`)) as Inspection
const outcomesOf = (id: string) => JSON.parse(text(`${id}/outcomes.json`)) as Outcome[]
const proposalsOf = (id: string) => JSON.parse(text(`${id}/proposals.json`)) as Proposal[]

/** Split at commas and nothing cleverer, so that a fault in the program's own reader cannot hide one in the samples. */
function recordsOf(path: string): Record[] {
  const [header = '', ...lines] = text(path).trimEnd().split('\n')
  const names = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    expect(cells).toHaveLength(names.length)
    return new Map(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

function count(records: readonly Record[], question: string) {
  let yes = 0
  let n = 0
  for (const record of records) {
    const answer = record.get(question)
    if (answer === 'Y') yes += 1
    if (answer === 'Y' || answer === 'N') n += 1
  }
  return { yes, n, percent: n === 0 ? null : Math.floor((200 * yes + n) / (2 * n)) }
}

const inSample = (records: readonly Record[], sample: string) => records.filter((each) => each.get('sample') === sample)
const percents = (path: string, questions: readonly string[]) =>
  questions.map((question) => count(recordsOf(path), question).percent).join('/')
const keyQuestions = (standard: string) => ['1', '2', '3'].map((last) => `${standard}.${last}`)

describe('the generator', () => {
  test.each(rebuiltSamples)('%s is rebuilt byte for byte', (id) => {
    expect(rebuildReturns(readPublished(id))).toBe(text(`${id}/returns.csv`))
  })

  test('a figure that its count does not give is refused', () => {
    const published = JSON.parse(text('london-crc-2019/published.json').replace('"yes": 96', '"yes": 97'))
    expect(() => rebuildReturns(published)).toThrow('2.4.1: 97 of 148 is 66 per cent, not 65')
  })
})

describe('published percentages come out exactly', () => {
  test.each([
    ['2.1', '62/64/58'],
    ['2.2', '53/67/48'],
    ['2.3', '71/52/48'],
    ['2.4', '65/61/49'],
    ['4.2', '66/71/78'],
  ])('London %s is %s', (standard, published) => {
    expect(percents('london-crc-2019/returns.csv', keyQuestions(standard))).toBe(published)
  })

  test('London unpaid work is 74/77/77/73', () => {
    const questions = ['4.1.1', '4.1.2', '4.1.3', '4.1.4']
    expect(percents('london-crc-2019/returns.csv', questions)).toBe('74/77/77/73')
  })

  test.each([
    ['2.1', '48/60/39'],
    ['2.2', '54/66/42'],
    ['2.3', '63/43/30'],
    ['2.4', '59/59/27'],
    ['4.2', '96/92/96'],
  ])('Hampshire and Isle of Wight %s is %s', (standard, published) => {
    expect(percents('hiow-crc-2020/returns.csv', keyQuestions(standard))).toBe(published)
  })

  test('Hampshire and Isle of Wight unpaid work is 76/82/79 in 33 judged cases, with no column for 4.1.3', () => {
    const records = recordsOf('hiow-crc-2020/returns.csv')
    const questions = ['4.1.1', '4.1.2', '4.1.4']
    expect(questions.map((question) => count(records, question))).toEqual([
      { yes: 25, n: 33, percent: 76 },
      { yes: 27, n: 33, percent: 82 },
      { yes: 26, n: 33, percent: 79 },
    ])
    expect(records[0]?.has('4.1.3')).toBe(false)
  })

  test.each([
    ['london-crc-2019', 19, 0],
    ['hiow-crc-2020', 18, 76],
  ] as const)('%s: all %i key questions and %i prompts agree with the figures they come from', (id, key, prompts) => {
    const records = recordsOf(`${id}/returns.csv`)
    const questions = readPublished(id).samples.flatMap((sample) => sample.questions)
    expect(questions.filter(({ number }) => !number.includes('/'))).toHaveLength(key)
    expect(questions.filter(({ number }) => number.includes('/'))).toHaveLength(prompts)
    for (const { number, yes, n, percent, from } of questions) {
      expect({ number, ...count(records, number) }).toEqual({ number, yes: yes ?? 0, n: n ?? 0, percent })
      expect(from).toMatch(/^00[12]:\d+/)
    }
  })

  test('some prompts of annexe 4, read off the page', () => {
    const questions = ['2.1.1/1', '2.1.3/5', '2.3.1/4', '2.3.3/5', '2.4.3/2', '4.1.2/1', '4.2.1/5', '4.2.2/4']
    expect(percents('hiow-crc-2020/returns.csv', questions)).toBe('46/51/67/16/29/89/88/100')
  })

  test('planning to keep people safe is 21 of 33 in the east hub, 9 of 34 in the west and 4 of 14 in the north', () => {
    const records = recordsOf('hiow-crc-2020/returns.csv')
    const hubs = ['east', 'west', 'north'].map((hub) => records.filter((each) => each.get('hub') === hub))
    expect(hubs.map((cases) => count(cases, '2.2.3'))).toMatchObject([
      { yes: 21, n: 33 },
      { yes: 9, n: 34 },
      { yes: 4, n: 14 },
    ])
  })

  test('January 2019 and all CRCs stand as the July 2020 report prints them', () => {
    const column = (path: string) => recordsOf(path).map((each) => each.get('percent') || each.get('rating'))
    const earlier = '79/77/75/79/78/63/75/59/49/70/64/44/Good/65/61/64'
    expect(column('hiow-crc-2019-01/results.csv').join('/')).toBe(earlier)
    const others = '68/63/55/63/64/46/70/52/41/65/60/44/69/62/59'
    expect(column('hiow-crc-2020/comparators.csv').join('/')).toBe(others)
  })
})

describe('the cases hang together', () => {
  const expected = [
    ['london-crc-2019', 'case supervision', 148, 30, '2'],
    ['london-crc-2019', 'unpaid work', 97, 30, '4.1'],
    ['london-crc-2019', 'through the gate', 79, 16, '4.2'],
    ['hiow-crc-2020', 'case supervision', 100, 19, '2'],
    ['hiow-crc-2020', 'unpaid work', 35, 11, '4.1'],
    ['hiow-crc-2020', 'through the gate', 24, 6, '4.2'],
  ] as const

  test.each(expected)('%s, %s: %i cases, %i of them low risk', (id, sample, size, low, domain) => {
    const cases = inSample(recordsOf(`${id}/returns.csv`), sample)
    expect(new Set(cases.map((each) => each.get('case'))).size).toBe(size)
    expect(cases.filter((each) => each.get('rosh_inspector') === 'low')).toHaveLength(low)
    for (const record of cases) {
      for (const [column, value] of record) {
        if (!/^\d/.test(column)) continue
        const leftOut = /^2\.[234]\.3/.test(column) && record.get('rosh_inspector') === 'low'
        const blank = !column.startsWith(domain) || leftOut || column === '4.2.2/1'
        expect([record.get('case'), column, value === '']).toEqual([record.get('case'), column, blank])
      }
    }
  })

  test('post-custody prompts apply to post-release cases only', () => {
    const answers = recordsOf('hiow-crc-2020/returns.csv').filter((each) => /^[YN]$/.test(each.get('2.3.1/4') ?? ''))
    expect(new Set(answers.map((each) => each.get('sentence')))).toEqual(new Set(['post-release supervision']))
  })

  test('prompts follow the judgement on their key question, and do not settle it', () => {
    const cases = inSample(recordsOf('hiow-crc-2020/returns.csv'), 'case supervision')
    const share = (answer: string) =>
      count(
        cases.filter((each) => each.get('2.1.1') === answer),
        '2.1.1/1',
      ).percent
    expect(share('Y')).toBeGreaterThan(60)
    expect(share('N')).toBeLessThan(30)
    expect(share('N')).toBeGreaterThan(0)
  })

  test('a case good at engaging is more often good at keeping people safe', () => {
    const cases = inSample(recordsOf('london-crc-2019/returns.csv'), 'case supervision')
    const good = cases.filter((each) => each.get('2.1.1') === 'Y')
    const poor = cases.filter((each) => each.get('2.1.1') === 'N')
    expect(count(good, '2.2.3').percent).toBeGreaterThan((count(poor, '2.2.3').percent ?? 100) + 20)
  })
})

describe('every sample', () => {
  test.each(samples)('%s says that it is rebuilt, wherever it is read', (id) => {
    expect(inspectionOf(id).rebuilt).toMatch(/^Rebuilt from .+ (no cases|none of these \d+ cases is real)/)
    for (const file of inspectionOf(id).returns) {
      const notes = new Set(recordsOf(`${id}/${file}`).map((each) => each.get('note')))
      expect(notes).toEqual(new Set(['rebuilt from published percentages']))
    }
  })

  test.each(samples)('%s names files, a framework and an earlier sample that exist', (id) => {
    const inspection = inspectionOf(id)
    expect(inspection.id).toBe(id)
    expect(['crc-2018', 'crc-2019']).toContain(inspection.framework)
    expect([...samples, null]).toContain(inspection.previous)
    for (const file of [...inspection.results, ...inspection.comparators.map((each) => each.file)]) {
      expect(text(`${id}/${file}`)).toMatch(/^item,yes,n,percent,rating\n(\d[\d.]+,,,(\d+,|,[A-Z][a-z]+)\n)+$/)
    }
  })

  test.each(samples)('%s has an outcome for each proposal, and words where the rules ask for them', (id) => {
    const outcomes = outcomesOf(id)
    const ratified = outcomes.filter(({ outcome }) => outcome === 'proposal-ratified')
    expect(ratified.map(({ standard }) => standard)).toEqual(proposalsOf(id).map(({ standard }) => standard))
    const worded = outcomes.filter(({ outcome }) => outcome !== 'proposal-ratified')
    for (const { rationale, reason } of worded) expect(rationale ?? reason).toMatch(/\w+ \w+/)
    const moves = outcomes.filter(({ outcome }) => outcome === 'discretion-used')
    for (const { direction, grounds } of moves) expect([direction, grounds?.length]).toEqual(['up', 1])
    for (const { evidence } of proposalsOf(id)) expect(evidence).toMatch(/^Summary/)
  })

  test('replays what each panel decided', () => {
    const decided = (id: string) =>
      outcomesOf(id)
        .filter(({ outcome }) => outcome !== 'proposal-ratified')
        .map(({ standard, outcome }) => `${standard} ${outcome}`)
    const moved = ['2.2 discretion-used', '2.3 discretion-used']
    expect(decided('london-crc-2019')).toEqual([...moved, '2.4 discretion-used', '4.2 considered-no-change'])
    const unrated = ['1.1 not-rated', '1.2 not-rated', '1.3 not-rated', '1.4 not-rated']
    expect(decided('hiow-crc-2020')).toEqual([...unrated, '4.1 considered-no-change'])
    expect(decided('hiow-crc-2019-01')).toEqual(['2.1 considered-no-change', ...moved, '4.2 considered-no-change'])
  })
})

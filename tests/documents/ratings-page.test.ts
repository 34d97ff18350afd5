/** The ratings page: what a reader finds on it, for the samples and for a framework nobody ships. */
import { describe, expect, test } from 'vitest'
import { aFramework } from '../support/framework.ts'
import { pageOf, rowOf, sampleNames, samplePage, wordsOf } from '../support/ratings-page.ts'
import { thirteenStandards } from '../support/thirteen-standards.ts'

const goodProposals = { '1.1': 'Good', '1.2': 'Outstanding', '1.3': 'Good', '1.4': 'Inadequate' }
const pages: readonly (readonly [string, () => Promise<string> | string])[] = [
  ...sampleNames.flatMap((name) =>
    (['before', 'after'] as const).map((when) => [`${name} ${when} the panel`, () => samplePage(name, when)] as const),
  ),
  [
    'thirteen standards',
    () =>
      pageOf(thirteenStandards(), { proposals: goodProposals, figures: { '2.1.1': '80 of 99', '2.1.2': '95 of 99' } }),
  ],
  ['an unrated framework', () => pageOf(aFramework({ scale: [], overall: [] }), { figures: { '2.2.1': '3 of 4' } })],
]

describe.each(pages)('the page of %s', (_, make) => {
  test('is one file that asks for nothing and runs nothing', async () => {
    const page = await make()
    expect(page).not.toMatch(
      /<(script|link|img|iframe|object|embed|base|form|meta http-equiv)|\ssrc=|\son\w+=|@import|url\(|https?:/i,
    )
    for (const [, target] of page.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#\w+$/)
  })

  test('says at its head and at the foot of each printed page that it is provisional and not signed', async () => {
    const page = await make()
    expect(page).toMatch(/<span class="status provisional"><bdi>Provisional, not signed<\/bdi><\/span>/)
    expect(page).toMatch(/@bottom-left \{ content: "[^"]*Provisional\\2c {2}not signed"/)
  })

  test('can be read by a screen reader: language, one title, headings in order, headers for every table', async () => {
    const page = await make()
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(page).toMatch(/<title>Ratings: .+<\/title>/)
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.slice(1).every((level) => level === 2)).toBe(true)
    for (const [header] of page.matchAll(/<th[ >][^>]*/g)) expect(header).toMatch(/ scope="(col|row|rowgroup)"/)
    for (const [graphic] of page.matchAll(/<svg[^>]*>/g)) expect(graphic).toContain('aria-hidden="true"')
  })

  test('has every mark of a footnote lead to one footnote, and back', async () => {
    const page = await make()
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
    const numbers = [...page.matchAll(/<li id="footnote(\d+)"/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual(numbers.map((_number, place) => place + 1))
  })
})

describe('London', () => {
  test('prints the overall with its arithmetic, before and after the panel', async () => {
    const words = wordsOf(await samplePage('london-crc-2019', 'after'))
    expect(words).toMatch(/Overall rating Requires improvement 15 of 30/)
    expect(words).toContain('(2 + 2 + 2 + 1) + (1 + 1 + 1 + 1) + (2 + 2) = 15')
    expect(words).toContain('By rule, before the panel’s decisions: 12 of 30, Requires improvement.')
  })

  test('prints each standard with what it rests on, by rule and after the panel', async () => {
    const page = await samplePage('london-crc-2019', 'after')
    expect(rowOf(page, '1.4 Information and facilities')).toBe(
      '1.4 Information and facilities | proposal | Requires improvement | 1 | Requires improvement | 1',
    )
    expect(rowOf(page, '2.2 Planning')).toBe(
      '2.2 Planning[1] | 2.2.3: 48 % | Inadequate | 0 | Requires improvement raised | 1',
    )
    expect(rowOf(page, '4.2 Through the Gate')).toBe(
      '4.2 Through the Gate[4] | 4.2.1: 66 % | Good | 2 | Good no change | 2',
    )
    expect(rowOf(page, 'Overall')).toBe('Overall | out of 30 | Requires improvement | 12 | Requires improvement | 15')
  })

  test('prints what the panel has to decide while it has not met', async () => {
    const page = await samplePage('london-crc-2019', 'before')
    expect(rowOf(page, '1.1 Leadership')).toBe('1.1 Leadership | proposal | Good | 2 | proposal to decide')
    expect(rowOf(page, '2.1 Assessment')).toBe('2.1 Assessment | 2.1.3: 58 % | Requires improvement | 1 | –')
    expect(rowOf(page, '2.4 Reviewing')).toBe('2.4 Reviewing | 2.4.3: 49 % | Inadequate | 0 | way up open')
  })

  test('marks the key questions that decide, and prints only the lowest percentage in bold', async () => {
    const page = await samplePage('london-crc-2019', 'after')
    expect(rowOf(page, '2.1.1')).toContain('| 92 | 148 | 62 decides the rating |')
    expect(rowOf(page, '2.1.3')).toContain('| 86 | 148 | 58 decides the rating |')
    expect(rowOf(page, '2.2.1')).toContain('| 78 | 148 | 53 |')
    const bold = [...page.matchAll(/<td class="number percent">\s*<b>(\d+)<\/b>/g)].map(([, percent]) => percent)
    expect(bold).toEqual(['58', '48', '48', '49', '73', '66'])
  })

  test('leaves out columns in which there is nothing to count, and says so', async () => {
    const page = await samplePage('london-crc-2019', 'after')
    expect(page).toContain('>Left out</th>')
    expect(page).not.toMatch(/>(Not applicable|Blank)<\/th>/)
    expect(wordsOf(page)).toContain('No judgement is not applicable or blank.')
  })

  test('says that its cases are rebuilt', async () => {
    expect(wordsOf(await samplePage('london-crc-2019', 'after'))).toContain(
      'carries the note “rebuilt from published percentages”',
    )
  })

  test('records the panel’s decisions with grounds and reasons, and ratified proposals in one sentence', async () => {
    const words = wordsOf(await samplePage('london-crc-2019', 'after'))
    expect(words).toContain('The lead inspector’s proposals for 1.1, 1.2, 1.3 and 1.4 were ratified.')
    expect(words).toMatch(
      /2\.2 Planning Discretion used, up.*Wider evidence was gathered about this particular aspect of practice\..*footnote 19 of the report/,
    )
  })
})

describe('HIOW 2020', () => {
  test('prints N/A and the reason for domain one, and no overall rating', async () => {
    const page = await samplePage('hiow-crc-2020', 'after')
    expect(rowOf(page, '1.1 Leadership')).toBe('1.1 Leadership | – | N/A | – | N/A | –')
    expect(rowOf(page, '1. Organisational delivery These standards are not rated')).toContain(
      'These standards are not rated[1]',
    )
    expect(wordsOf(page)).toMatch(
      /No overall rating No overall rating is given: not every standard that counts is rated: 1\.1 Leadership/,
    )
  })

  test('prints Outstanding with its star, and the numbers of domain three only in the table of key questions', async () => {
    const page = await samplePage('hiow-crc-2020', 'after')
    expect(rowOf(page, 'Through the Gate')).toBe('Through the Gate | 4.2.2: 92 % | Outstanding | 3 | Outstanding | 3')
    expect(wordsOf(page)).toContain('3.2 Through the Gate Outstanding')
    // Its shape is the star that the framework prints: a second one beside it would be one too many.
    expect(wordsOf(page)).not.toContain('☆')
  })

  test('says of 4.1.3 that it rests on qualitative evidence', async () => {
    expect(rowOf(await samplePage('hiow-crc-2020', 'after'), '4.1.3')).toMatch(/\| Qualitative evidence only$/)
  })

  test('gives four standards that are not rated for one reason one row among the decisions', async () => {
    const page = await samplePage('hiow-crc-2020', 'after')
    expect(rowOf(page, '1.1 Leadership 1.2 Staff 1.3 Services 1.4 Information and facilities')).toContain(
      '| Not rated |',
    )
  })
})

describe('HIOW January 2019', () => {
  test('prints percentages without columns for the counts that are not known', async () => {
    const page = await samplePage('hiow-crc-2019-01', 'after')
    expect(page).not.toMatch(/>(Yes|of|Left out)<\/th>/)
    expect(rowOf(page, '2.2.3')).toMatch(/^2\.2\.3 \| Does planning .*\| 63 decides the rating \|/)
    expect(rowOf(page, '4.1.1')).toMatch(/\| Not known: the rating is as published$/)
    expect(rowOf(page, '4.1 Unpaid work')).toBe('4.1 Unpaid work[4] | published | Good | 2 | Good | 2')
  })
})

describe('a framework of thirteen standards', () => {
  test('is out of 36 with its own bands, and prints a standard that does not count without a score', () => {
    const figures = Object.fromEntries(
      ['2.1', '2.2', '3.1', '3.2', '3.3', '3.4', '4.1', '4.2', '4.3'].flatMap((number) => [
        [`${number}.1`, '66 of 100'],
        [`${number}.2`, '70 of 100'],
      ]),
    )
    const page = pageOf(thirteenStandards(), { figures, proposals: goodProposals })
    expect(wordsOf(page)).toMatch(
      /Overall rating Good 23 of 36 Inadequate 0–6 ?Requires improvement 7–18 ?Good 19–30 ?Outstanding 31–36/,
    )
    expect(rowOf(page, 'Satisfaction')).toBe('Satisfaction[1] | 4.3.1: 66 % | Good | – | way down open')
  })
})

test('a signed page says by whom and when, and not that it is provisional', () => {
  const page = pageOf(aFramework(), { proposals: { '1.1': 'Good' } }, null, {
    status: { signed: true, words: 'Signed 12 July 2019' },
  })
  expect(page).toContain('<span class="status signed"><bdi>Signed 12 July 2019</bdi></span>')
  expect(page).not.toContain('Provisional, not signed')
})

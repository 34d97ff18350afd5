/** What is written out imports to the same cases: for the samples the application ships, and for every made-up inspection. */
import { readdirSync, readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { returnFile, returnTable } from '../../src-main/documents/returns/export.ts'
import { escapedFormula, unescapedFormula } from '../../src-main/domain/formula-text.ts'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import type { Answer, Case, CaseSheet } from '../../src-main/domain/rating/judgement.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import { loadShipped, shippedIds } from '../../src-main/frameworks/load.ts'
import { readCaseReturns } from '../../src-main/returns/case-returns.ts'
import { fc } from '../support/chance.ts'
import { aFramework } from '../support/framework.ts'

const kinds = ['csv', 'xlsx'] as const

/** An absent column is blank (formats.md), so a blank attribute and none are the same; and the order is the export's own. */
function plain(sheets: readonly CaseSheet[]) {
  return inAnyOrder(sheets).toSorted((a, b) => (`${a.sample}\n${a.reference}` < `${b.sample}\n${b.reference}` ? -1 : 1))
}

function inAnyOrder(sheets: readonly CaseSheet[]) {
  return sheets.flatMap(({ questions, cases }) =>
    cases.map(({ reference, sample, attributes, answers }) => ({
      reference,
      sample,
      attributes: Object.entries(attributes)
        .filter(([, value]) => value !== '')
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      answers: questions
        .map((question, place) => `${question} ${answers[place]}`)
        .filter((each) => !each.endsWith(' '))
        .toSorted(),
    })),
  )
}

async function expectIdentity(framework: Framework, sheets: readonly CaseSheet[]): Promise<void> {
  const { rows, counts } = returnTable(framework, sheets)
  for (const as of kinds) {
    const file = returnFile('x', rows, as)
    const again = await readCaseReturns(framework, [{ source: file.bytes, name: file.fileName }])
    expect([...again.refusedWhole, ...again.refused]).toEqual([])
    expect(again.casesStored).toBe(counts.cases)
    expect(plain(again.sheets)).toEqual(plain(sheets))
    const answers = again.sheets.flatMap(({ cases }) => cases.flatMap((each) => each.answers))
    expect(answers.filter((answer) => answer !== '').length).toBe(counts.answers)
    const { counts: before, casesBySample } = tally(framework, sheets)
    const after = tally(framework, again.sheets)
    expect([after.counts, after.casesBySample]).toEqual([before, casesBySample])
  }
}

test('the samples, exported and imported, are the samples', async () => {
  const folder = new URL('../../resources/samples/', import.meta.url)
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('returns.csv'))
  expect(files.length).toBeGreaterThan(0)
  const frameworks = await Promise.all((await shippedIds()).map(loadShipped))
  for (const name of files) {
    const source = readFileSync(new URL(name, folder))
    let tried = 0
    for (const framework of frameworks) {
      if (!framework.ok) throw new Error('a shipped framework does not load')
      const read = await readCaseReturns(framework.value, [{ source, name }])
      if (read.refusedWhole.length > 0 || read.casesStored === 0) continue
      await expectIdentity(framework.value, read.sheets)
      tried += 1
    }
    expect(tried).toBeGreaterThan(0)
  }
})

const letters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom(
    "'=1+1",
    '=1+1',
    "''-2",
    '-2',
    '+x',
    '@y',
    "'quoted'",
    '_x000D_',
    '_x0000_',
    '_x005F_',
    'a\nb',
    'a\r\nb',
    '"',
    ',',
    'constructor',
    '00417',
    '1E5',
    '2020-03-02',
  ),
)
// What a return can bring in: no null letter, and no half of one.
const stored = letters.map((text) => text.replaceAll('\0', '').toWellFormed().trim())
const anyInspection = fc.record({
  cases: fc.array(
    fc.record({
      letters: stored,
      unpaid: fc.boolean(),
      risk: fc.constantFrom('low', 'medium', 'very high', ''),
      note: stored,
      proto: stored,
      answers: fc.array(fc.constantFrom<Answer>('Y', 'N', 'NA', ''), { minLength: 2, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  heading: stored.filter((text) => !/^\s*$/u.test(text.replace(/\p{C}/gu, ''))),
})

test('every inspection, exported and imported, is the same inspection', async () => {
  const framework = aFramework()
  const seen = { cases: 0 }
  await fc.assert(
    fc.asyncProperty(anyInspection, async ({ cases, heading }) => {
      const made = cases.map((each, place): Case => ({
        reference: `${each.letters}${place}.`.normalize('NFC').trim(),
        sample: each.unpaid ? 'unpaid work' : 'case supervision',
        attributes: Object.fromEntries([
          ['rosh_inspector', each.risk],
          [`x ${heading}`.trim().normalize('NFC').toLowerCase().normalize('NFC'), each.note],
          ['__proto__', each.proto],
        ]),
        answers: each.unpaid ? ['', each.answers[1] ?? ''] : [each.answers[0] ?? '', ''],
      }))
      const references = new Set(made.map(({ reference }) => reference.toLowerCase()))
      fc.pre(references.size === made.length)
      seen.cases += made.length
      await expectIdentity(framework, [{ questions: ['2.2.1', '4.1.1'], cases: made }])
      // Several returns of different columns become one.
      await expectIdentity(framework, [
        { questions: ['2.2.1', '4.1.1'], cases: made.slice(0, 1) },
        { questions: [], cases: made.slice(1).map((each) => ({ ...each, attributes: { other: 'x' }, answers: [] })) },
      ])
    }),
  )
  expect(seen.cases).toBeGreaterThan(200)
})

test('the spreadsheet we write is read by another program as we wrote it', async () => {
  const rows = [
    ['case', 'sample', 'note'],
    ['=1+1', 'case supervision', ' two\nlines & <more> "_x000D_" '],
    ['00417', 'case supervision', '2020-03-02'],
  ]
  const { sheets } = await readXlsx(returnFile('x', rows, 'xlsx').bytes)
  expect(sheets[0]?.rows).toEqual(rows)
})

test('a text that begins as a formula does is written so that no spreadsheet runs it, and read back exactly', () => {
  fc.assert(
    fc.property(letters, (text) => {
      expect(unescapedFormula(escapedFormula(text))).toBe(text)
      expect(escapedFormula(text)).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})

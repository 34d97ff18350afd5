/** What holds for every made-up return: each record is stored or refused, and what was written is what is read. */
import { expect, test } from 'vitest'
import type { Answer } from '../../src-main/domain/rating/judgement.ts'
import { fc } from '../support/chance.ts'
import { aFramework } from '../support/framework.ts'
import { read, type Reading } from '../support/returns.ts'
import { readCaseReturns } from '../../src-main/returns/case-returns.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Quoted where RFC 4180 asks for it, and sometimes where it does not. */
const cell = (text: string, quoted: boolean) =>
  quoted || /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text

const anyRecord = fc.tuple(
  fc.oneof(fc.constantFrom('A1', 'a1 ', 'A2', 'B1', '', ' '), fc.string({ unit: 'grapheme', maxLength: 6 })),
  fc.constantFrom('case supervision', 'Unpaid Work', 'unpaid work', 'prison', ''),
  fc.constantFrom('low', 'medium', '', 'lowish'),
  fc.constantFrom('Y', 'No', 'n/a', '', 'maybe'),
  fc.constantFrom('', '', 'Y', '?'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const anyFile = fc.record({
  records: fc.array(
    fc.oneof(
      { weight: 9, arbitrary: anyRecord },
      { weight: 1, arbitrary: fc.constantFrom(['A1'], ['case', 'sample', 'rosh_inspector', '2.2.1', '4.1.1', 'note']) },
    ),
    { maxLength: 12 },
  ),
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  quoted: fc.boolean(),
  broken: fc.boolean(),
})

test('records read are cases stored and records refused, whatever the return holds', async () => {
  const seen = { stored: 0, refused: 0, whole: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(anyFile, { minLength: 1, maxLength: 3 }), async (made) => {
      const files = made.map(({ records, ending, quoted, broken }, place) => ({
        name: `returns-${place}.csv`,
        source: bytes(
          [
            'case,sample,rosh_inspector,2.2.1,4.1.1,note',
            ...records.map((record) => record.map((text) => cell(text, quoted)).join(',')),
            ...(broken && records.length > 6 ? ['"'] : []),
          ].join(ending),
        ),
      }))
      const returns = await readCaseReturns(aFramework(), files)
      const whole = new Set(returns.refusedWhole.map(({ file }) => file))
      const written = made.map(({ records }, place) => (whole.has(`returns-${place}.csv`) ? 0 : records.length))
      const stored = returns.sheets.reduce((sum, { cases }) => sum + cases.length, 0)
      const refused = new Set(returns.refused.map(({ file, record }) => `${file} ${record}`)).size
      seen.stored += stored
      seen.refused += refused
      seen.whole += whole.size
      expect(returns.recordsRead).toBe(written.reduce((sum, each) => sum + each, 0))
      expect([returns.casesStored, returns.recordsRefused]).toEqual([stored, refused])
      expect(returns.recordsRead).toBe(stored + refused)
      expect(returns.refused.filter(({ file }) => whole.has(file))).toEqual([])
    }),
  )
  expect(Math.min(seen.stored, seen.refused, seen.whole)).toBeGreaterThan(20)
})

test('a sound return is read as it was written, whatever its letters', async () => {
  const anyCase = fc.record({
    letters: fc.string({ unit: 'grapheme', maxLength: 8 }),
    answer: fc.constantFrom<Answer>('Y', 'N', 'NA', ''),
    note: fc.string({ unit: 'grapheme', maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyCase, { minLength: 1, maxLength: 10 }),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      async (made, quoted, ending) => {
        // Numbered, so that no reference is blank or stands twice.
        const cases = made.map(({ letters, answer, note }, place) => ({
          reference: `${place}${letters}.`,
          answer,
          note,
        }))
        const lines = cases.map(({ reference, answer, note }) =>
          [reference, 'case supervision', answer, note].map((text) => cell(text, quoted)).join(','),
        )
        const reading: Reading = await read(bytes(['case,sample,2.2.1,note', ...lines, ''].join(ending)))
        expect(reading.said).toEqual([])
        expect(reading.cases).toEqual(
          cases.map(({ reference, answer, note }) => ({
            reference: reference.trim().normalize('NFC'),
            sample: 'case supervision',
            attributes: { note: note.trim() },
            answers: [answer],
          })),
        )
      },
    ),
  )
})

// The cases of an inspection as a return that imports to the identical inspection (formats.md, Case returns).
import { escapedFormula } from '../../domain/formula-text.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import { questionsByNumber } from '../../domain/framework/lookup.ts'
import { riskColumns, type CaseSheet } from '../../domain/rating/judgement.ts'
import { byCodePoint, inCountingOrder } from '../../domain/spelling.ts'
import { xlsxFile, xlsxMediaType } from './xlsx-file.ts'

export type ReturnsAs = 'csv' | 'xlsx'
export type ExportedFile = { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }
/** What a file holds, counted as it is written. */
export type ReturnCounts = { readonly cases: number; readonly questions: number; readonly answers: number }

/**
 * The header, and one row a case: samples and questions in the framework's order, cases and attributes in an order of their own.
 * The same cases give the same return, whatever way they came into the file.
 */
export function returnTable(
  framework: Framework,
  sheets: readonly CaseSheet[],
): { readonly rows: readonly (readonly string[])[]; readonly counts: ReturnCounts } {
  const asked = new Set(sheets.flatMap(({ questions }) => questions))
  const questions = [...questionsByNumber(framework).keys()].filter((number) => asked.has(number))
  const cases = sheets.flatMap((sheet) => sheet.cases)
  const named = new Set(cases.flatMap(({ attributes }) => Object.keys(attributes)))
  const attributes = [
    ...riskColumns.filter((risk) => named.has(risk)),
    ...[...named].filter((name) => !riskColumns.some((risk) => risk === name)).toSorted(byCodePoint),
  ]
  let answers = 0
  const rows = sheets.flatMap((sheet) => {
    const places = questions.map((number) => sheet.questions.indexOf(number))
    return sheet.cases.map((each) => {
      const given = places.map((place) => each.answers[place] ?? '')
      answers += given.filter((answer) => answer !== '').length
      // A column may be called what every object has.
      const known = attributes.map((name) =>
        Object.hasOwn(each.attributes, name) ? (each.attributes[name] ?? '') : '',
      )
      return {
        sample: each.sample,
        reference: each.reference,
        cells: [each.reference, each.sample, ...known, ...given],
      }
    })
  })
  const samples = new Map(framework.samples.map(({ id }, place) => [id, place]))
  const placeOf = (sample: string): number => samples.get(sample) ?? samples.size
  const ordered = rows.toSorted(
    (a, b) => placeOf(a.sample) - placeOf(b.sample) || inCountingOrder(a.reference, b.reference),
  )
  return {
    rows: [['case', 'sample', ...attributes, ...questions], ...ordered.map(({ cells }) => cells)],
    counts: { cases: cases.length, questions: questions.length, answers },
  }
}

export function returnFile(name: string, rows: readonly (readonly string[])[], as: ReturnsAs): ExportedFile {
  if (as === 'csv') return csvFile(name, rows)
  return { fileName: `${name}.xlsx`, mediaType: xlsxMediaType, bytes: xlsxFile('Returns', rows) }
}

/** With the mark by which spreadsheets know UTF-8; what would be taken for a formula has an apostrophe before it. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): ExportedFile {
  const lines = rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
  return {
    fileName: `${name}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: Buffer.from(`\u{FEFF}${lines.join('')}`, 'utf8'),
  }
}

function csvCell(text: string): string {
  const safe = escapedFormula(text)
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

// The cases of a sample as a case return with every answer blank: what inspectors fill in and bring back.
import type { Framework } from '../domain/framework/framework.ts'
import { questionsByNumber } from '../domain/framework/lookup.ts'
import type { Candidate } from '../domain/sampling/candidate.ts'
import { cellText, recordsIn } from './record/csv.ts'

export type SampleReturn = { readonly text: string; readonly cases: number; readonly questions: number }

export function sampleReturn(framework: Framework, sample: string, cases: readonly Candidate[]): SampleReturn {
  const questions = [...questionsByNumber(framework).values()].flatMap(({ number, keyQuestion }) =>
    keyQuestion.evidence === 'cases' && keyQuestion.sample === sample ? [number] : [],
  )
  const kept = [...new Set(cases.flatMap(({ attributes }) => Object.keys(attributes)))].filter(
    (name) => name !== 'rosh_inspector',
  )
  const headings = [
    ...['case', 'sample', 'gender', 'disposal', 'rosh_provider', 'rosh_inspector', 'ldu', 'responsible_officer'],
    ...kept,
    ...questions,
  ]
  const rows = cases.map(({ reference, traits, officer, attributes }) => [
    ...[reference, sample, traits.gender, traits.disposal, traits.risk, attributes['rosh_inspector'] ?? ''],
    ...[traits.ldu, officer],
    ...kept.map((name) => attributes[name] ?? ''),
    ...questions.map(() => ''),
  ])
  // With the mark by which spreadsheets know UTF-8.
  const text = `\uFEFF${[headings, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`
  return { text, cases: recordsIn(text), questions: questions.length }
}

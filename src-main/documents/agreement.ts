// Agreement of first and second judgements by key question, as CSV.
import { cellText, recordsIn } from './record/csv.ts'

type Row = {
  readonly question: string
  readonly text: string
  readonly n: number
  readonly agreed: number
  readonly percent: number | null
  readonly kappa: number | null
  readonly sameJudge: number
}

export type AgreementFile = { readonly text: string; readonly rows: number }

export function agreementCsv(sample: string, agreement: readonly Row[]): AgreementFile {
  const rows = agreement.map(({ question, text, n, agreed, percent, kappa, sameJudge }) => [
    ...[question, text, sample, n, agreed, percent],
    kappa === null ? null : Number(kappa.toFixed(4)),
    sameJudge,
  ])
  // With the mark by which spreadsheets know UTF-8.
  const text = `\uFEFF${[headings, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`
  return { text, rows: recordsIn(text) }
}

const headings = ['question', 'text', 'sample', 'pairs', 'agreed', 'percent', 'kappa', 'judged_twice_by_one_person']

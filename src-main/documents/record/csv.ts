// Ratings and key questions as CSV (RFC 4180) that a spreadsheet opens as figures and never runs as formulas.
import { allCaseKeyQuestions, standardsOf } from '../../domain/framework/lookup.ts'
import { outcomeWords } from '../../words/outcomes.ts'
import { frameworkIn } from './framework.ts'
import type { RecordedOutcome, RecordedStandard, SignedRecord } from './schema.ts'

type Cell = string | number | boolean | null

export function ratingsCsv(record: SignedRecord): string {
  const described = new Map(standardsOf(frameworkIn(record)).map((standard) => [standard.number, standard]))
  const rows = record.standards.map((recorded): readonly Cell[] => {
    const standard = described.get(recorded.number)
    const standing = recorded.outcomes.filter(({ retracted }) => retracted === null)
    const all = (of: (outcome: RecordedOutcome) => string | undefined): string =>
      standing.flatMap((outcome) => of(outcome) || []).join('\n')
    const { provisional, final } = recorded
    return [
      recorded.number,
      standard?.label ?? null,
      recorded.name,
      standard?.counts ?? null,
      provisional.kind === 'not-available' ? null : provisional.rating,
      provisional.kind === 'not-available' ? null : provisional.score,
      restsOn(provisional),
      recorded.opened.map(({ direction }) => direction).join('; '),
      final.rating,
      final.score,
      standing.map(({ outcome }) => outcomeWords[outcome]).join('; '),
      all(({ direction }) => direction),
      all(({ grounds }) => grounds?.join('; ')),
      all(({ rationale }) => rationale),
      all(({ reason }) => reason),
      all(({ evidence }) => evidence),
      all(({ dissent }) => dissent),
      all(({ sentence }) => sentence),
    ]
  })
  return csv(ratingsHeadings, rows)
}

const ratingsHeadings = [
  ...['number', 'label', 'name', 'counts', 'provisional', 'provisional_score', 'rests_on', 'open', 'final', 'score'],
  ...['by', 'direction', 'grounds', 'rationale', 'reason', 'evidence', 'dissent', 'minuted'],
]

function restsOn(provisional: RecordedStandard['provisional']): string {
  switch (provisional.kind) {
    case 'by-key-questions':
      return provisional.decidedBy.join('; ')
    case 'proposed':
      return 'the lead inspector’s proposal'
    case 'as-published':
      return 'as published'
    case 'not-available':
      return 'not available'
  }
}

export function keyQuestionsCsv(record: SignedRecord): string {
  const described = new Map(
    allCaseKeyQuestions(frameworkIn(record)).map(({ standard, question }) => [question.number, { standard, question }]),
  )
  const rows = record.evidence.keyQuestions.map((recorded): readonly Cell[] => {
    const { standard, question } = described.get(recorded.number) ?? {}
    const { number, yes, n, percent, band, notApplicable, blank, leftOut, leftOutAnswered, unclassified } = recorded
    return [
      standard?.number ?? null,
      number,
      question?.text ?? null,
      question?.sample ?? null,
      yes,
      n,
      percent,
      band,
      notApplicable,
      blank,
      leftOut,
      leftOutAnswered,
      unclassified,
    ]
  })
  return csv(keyQuestionsHeadings, rows)
}

const keyQuestionsHeadings = [
  ...['standard', 'number', 'text', 'sample', 'yes', 'n', 'percent', 'band'],
  ...['not_applicable', 'blank', 'left_out', 'left_out_answered', 'unclassified'],
]

/** With the mark by which spreadsheets know UTF-8. */
function csv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[headings, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`
}

export function cellText(cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  const safe = typeof cell === 'string' && startsFormula(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A spreadsheet takes such a text for a formula; a negative number is one only to look at. */
function startsFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text)
}

/** The records a CSV holds, its heading not counted: read as a spreadsheet would, line breaks inside quotation marks and all. */
export function recordsIn(text: string): number {
  let inText = false
  let ends = 0
  for (const letter of text) {
    if (letter === '"') inText = !inText
    else if (letter === '\n' && !inText) ends += 1
  }
  return ends - 1
}

// Case returns: each file that was brought in, its cases, and every judgement with the event that brought it.
import type { Answer, Case, CaseSheet } from '../domain/rating/judgement.ts'
import { asBroughtIn, type BroughtIn } from '../domain/casework/union.ts'
import { folded } from '../domain/spelling.ts'
import type { Reading, Writing } from './database.ts'

export type ReturnRow = {
  readonly id: string
  readonly file: string
  /** SHA-256 of the file's bytes. */
  readonly digest: string
  readonly at: string
  readonly by: string
  readonly recordsRead: number
  /** Its cases that are in the file: those it brought, and those that were there already. */
  readonly casesStored: number
  readonly recordsRefused: number
}

export type NewReturn = ReturnRow & {
  readonly inspection: string
  /** As they stand in the file. */
  readonly headings: readonly string[]
  /** With the cases it brings; those that are in the file already are shared (see `shareCase`). */
  readonly sheet: CaseSheet
  readonly event: number
}

/** The number of the new return. `onCase` is told how many of its cases are stored, and may throw to give up. */
export function insertReturn(db: Writing, given: NewReturn, onCase?: (stored: number) => void): number {
  const { sheet, ...row } = given
  const returnNumber = insertBroughtIn(db, { ...row, questions: sheet.questions })
  const last = db.get<{ number: number | null }>('SELECT max(number) AS number FROM cases')?.number ?? 0
  for (const [place, each] of sheet.cases.entries()) {
    insertCase(db, given, returnNumber, last + 1 + place, each)
    onCase?.(place + 1)
  }
  return returnNumber
}

/** The return alone, without its cases; its number. */
export function insertBroughtIn(
  db: Writing,
  { questions, headings, ...row }: BroughtIn & Pick<NewReturn, 'inspection' | 'headings' | 'event'>,
): number {
  db.run(
    `INSERT INTO returns
       (id, inspection, file, digest, at, imported_by, records_read, cases_stored, records_refused, questions, headings, event)
     VALUES
       (:id, :inspection, :file, :digest, :at, :by, :recordsRead, :casesStored, :recordsRefused, :questions, :headings, :event)`,
    { ...row, questions: JSON.stringify(questions), headings: JSON.stringify(headings) },
  )
  return db.get<{ number: number }>('SELECT number FROM returns WHERE id = :id', { id: row.id })?.number ?? 0
}

/** What became of a case that was in the file before the return: it said the same, some of it was taken, or none. */
export type Became = 'same' | 'changed' | 'left'

export function shareCase(db: Writing, returnNumber: number, caseNumber: number, became: Became = 'same'): void {
  db.run('INSERT INTO shared_cases (return_number, case_number, became) VALUES (:returnNumber, :caseNumber, :became)', {
    returnNumber,
    caseNumber,
    became,
  })
}

function insertCase(db: Writing, given: NewReturn, returnNumber: number, number: number, each: Case): void {
  db.run(
    `INSERT INTO cases (number, inspection, return_number, sample, reference, folded, attributes)
     VALUES (:number, :inspection, :returnNumber, :sample, :reference, :folded, :attributes)`,
    {
      number,
      inspection: given.inspection,
      returnNumber,
      sample: each.sample,
      reference: each.reference,
      folded: folded(each.reference),
      attributes: JSON.stringify(each.attributes),
    },
  )
  const answered = given.sheet.questions
    .map((question, place) => [question, each.answers[place] ?? ''])
    .filter(([, answer]) => answer !== '')
  // One statement a case, not one a judgement: a large return is stored in a third of the time.
  db.run(
    `INSERT INTO judgements (case_number, question, answer, event)
     SELECT :number, key, value, :event FROM json_each(:answers)`,
    { number, event: given.event, answers: JSON.stringify(Object.fromEntries(answered)) },
  )
}

export type MetCounts = Readonly<Record<Became, number>>

/** By the return's id: what became of its cases that were in the file before. */
export function metCounts(db: Reading, inspection: string): ReadonlyMap<string, MetCounts> {
  const rows = db.all<{ id: string; became: Became; cases: number }>(
    `SELECT id, became, count(*) AS cases FROM shared_cases JOIN returns ON returns.number = return_number
     WHERE inspection = :inspection GROUP BY id, became`,
    { inspection },
  )
  const counts = new Map<string, MetCounts>()
  for (const { id, became, cases } of rows)
    counts.set(id, { ...(counts.get(id) ?? { same: 0, changed: 0, left: 0 }), [became]: cases })
  return counts
}

/** In the order they were brought in. */
export function returnsOf(db: Reading, inspection: string): readonly ReturnRow[] {
  return db.all<ReturnRow>(
    `SELECT id, file, digest, at, imported_by AS "by", records_read AS recordsRead, cases_stored AS casesStored,
       records_refused AS recordsRefused
     FROM returns WHERE inspection = :inspection ORDER BY number`,
    { inspection },
  )
}

export type BroughtInRow = BroughtIn & { readonly number: number }

/** The first that was brought in first, wherever that was. */
export function broughtIn(db: Reading, inspection: string): readonly BroughtInRow[] {
  return db
    .all<Omit<BroughtInRow, 'questions'> & { readonly questions: string }>(
      `SELECT number, id, file, digest, at, imported_by AS "by", records_read AS recordsRead,
         cases_stored AS casesStored, records_refused AS recordsRefused, questions
       FROM returns WHERE inspection = :inspection`,
      { inspection },
    )
    .map((row) => ({ ...row, questions: JSON.parse(row.questions) }))
    .toSorted(asBroughtIn)
}

/** Wherever in the file it is; null where it is not. */
export function returnNamed(db: Reading, id: string): (BroughtIn & { readonly inspection: string }) | null {
  const row = db.get<{ inspection: string }>('SELECT inspection FROM returns WHERE id = :id', { id })
  if (row === null) return null
  const found = broughtIn(db, row.inspection).find((each) => each.id === id)
  if (found === undefined) return null
  const { number: _, ...known } = found
  return { ...known, inspection: row.inspection }
}

/** Who brought a return in first, and when, by its digest: the same file may have been brought in on two laptops. */
export function firstBroughtIn(db: Reading, inspection: string): ReadonlyMap<string, BroughtInRow> {
  return new Map(
    broughtIn(db, inspection)
      .toReversed()
      .map((row) => [row.digest, row]),
  )
}

/**
 * One for each return that brought a case, and one for the cases begun in the application; withdrawn cases are on none. A sheet asks what its return
 * asked and what was entered since; cases begun here are asked `askedHere`, the framework's key questions. `only`: these cases.
 */
export function sheetsOf(
  db: Reading,
  inspection: string,
  askedHere: readonly string[],
  only: readonly number[] | null = null,
): readonly CaseSheet[] {
  const returns = db.all<{ number: number; questions: string }>(
    `SELECT number, questions FROM returns WHERE inspection = :inspection
       AND EXISTS (SELECT 1 FROM cases WHERE return_number = returns.number) ORDER BY number`,
    { inspection },
  )
  const sheets = returns.map(({ number, questions }) =>
    sheetOf(db, { inspection, returnNumber: number, only }, JSON.parse(questions)),
  )
  const here = sheetOf(db, { inspection, returnNumber: null, only }, askedHere)
  return here.cases.length === 0 ? sheets : [...sheets, here]
}

type OnSheet = {
  readonly inspection: string
  readonly returnNumber: number | null
  readonly only: readonly number[] | null
}

function sheetOf(db: Reading, { inspection, returnNumber, only }: OnSheet, asked: readonly string[]): CaseSheet {
  const entered = db.all<{ question: string }>(
    `SELECT DISTINCT substr(field, 8) AS question FROM entries JOIN cases ON cases.number = case_number
     WHERE inspection = :inspection AND return_number IS :returnNumber AND field GLOB 'answer/*'`,
    { inspection, returnNumber },
  )
  const questions = [...new Set([...asked, ...entered.map(({ question }) => question)])]
  // One row a case: ten thousand cases by eighty questions would otherwise be eight hundred thousand rows.
  const rows = db.all<{ reference: string; sample: string; attributes: string; judged: string }>(
    `SELECT reference, sample, attributes,
       (SELECT json_group_object(question, answer) FROM judgements WHERE case_number = cases.number) AS judged
     FROM cases WHERE inspection = :inspection AND return_number IS :returnNumber AND withdrawn = 0
       ${only === null ? '' : 'AND number IN (SELECT value FROM json_each(:only))'} ORDER BY number`,
    { inspection, returnNumber, ...(only === null ? {} : { only: JSON.stringify(only) }) },
  )
  const places = new Map(questions.map((question, place) => [question, place]))
  const cases = rows.map(({ reference, sample, attributes, judged }) => ({
    reference,
    sample,
    attributes: JSON.parse(attributes),
    answers: answersOf(JSON.parse(judged), places, questions.length),
  }))
  return { questions, cases }
}

/** A blank has no judgement. */
function answersOf(
  judged: Readonly<Record<string, Answer>>,
  places: ReadonlyMap<string, number>,
  count: number,
): readonly Answer[] {
  const answers: Answer[] = Array.from({ length: count }, () => '')
  for (const [question, answer] of Object.entries(judged)) {
    const place = places.get(question)
    if (place !== undefined) answers[place] = answer
  }
  return answers
}

/** `sample`, a line end, and the reference as two spellings of it are compared: unique in an inspection. */
export function storedReferences(db: Reading, inspection: string): ReadonlySet<string> {
  const rows = db.all<{ sample: string; folded: string }>(
    'SELECT sample, folded FROM cases WHERE inspection = :inspection',
    { inspection },
  )
  return new Set(rows.map(({ sample, folded }) => `${sample}\n${folded}`))
}

// The cases of an inspection as they stand: found, begun, and brought up to what their entries say.
import { fieldNamed } from '../domain/casework/field.ts'
import { folded } from '../domain/spelling.ts'
import type { Reading, Writing } from './database.ts'
import { broughtIn, type BroughtInRow } from './returns.ts'

export type CaseRow = {
  readonly number: number
  readonly inspection: string
  readonly sample: string
  readonly reference: string
  readonly folded: string
  readonly withdrawn: boolean
  /** Question to answer; a question without one is blank. */
  readonly answers: Readonly<Record<string, string>>
  readonly attributes: Readonly<Record<string, string>>
  /** The return that first brought it; null where it was begun in the application. */
  readonly from: Pick<BroughtInRow, 'number' | 'file' | 'digest' | 'by' | 'at'> | null
}

/** Of a sample, or those named by their references; `references` are compared as two spellings of them are. */
export function casesOf(
  db: Reading,
  inspection: string,
  sample: string,
  references: readonly string[] | null = null,
): readonly CaseRow[] {
  const named = references === null ? '' : 'AND folded IN (SELECT value FROM json_each(:references))'
  const rows = db.all<StoredCase>(
    `SELECT cases.number, inspection, sample, reference, folded, withdrawn, attributes, return_number AS returnNumber,
       (SELECT json_group_object(question, answer) FROM judgements WHERE case_number = cases.number) AS answers
     FROM cases WHERE cases.inspection = :inspection AND sample = :sample ${named} ORDER BY cases.number`,
    {
      inspection,
      sample,
      ...(references === null ? {} : { references: JSON.stringify(references.map(folded)) }),
    },
  )
  const returns = new Map(
    broughtIn(db, inspection).map(({ number, file, digest, by, at }) => [number, { number, file, digest, by, at }]),
  )
  return rows.map(({ returnNumber, answers, attributes, withdrawn, ...row }) => ({
    ...row,
    withdrawn: withdrawn === 1,
    answers: JSON.parse(answers),
    attributes: JSON.parse(attributes),
    from: returnNumber === null ? null : (returns.get(returnNumber) ?? null),
  }))
}

/** The names of the attributes any case of the sample has: one short look, where the cases themselves are thousands. */
export function attributeNames(db: Reading, inspection: string, sample: string): readonly string[] {
  return db
    .all<{ name: string }>(
      `SELECT DISTINCT attribute.key AS name FROM cases, json_each(cases.attributes) AS attribute
       WHERE inspection = :inspection AND sample = :sample`,
      { inspection, sample },
    )
    .map(({ name }) => name)
}

type StoredCase = Pick<CaseRow, 'number' | 'inspection' | 'sample' | 'reference' | 'folded'> & {
  readonly withdrawn: number
  readonly answers: string
  readonly attributes: string
  readonly returnNumber: number | null
}

/** The number of the new case. */
export function beginCase(db: Writing, inspection: string, sample: string, reference: string): number {
  db.run(
    `INSERT INTO cases (inspection, return_number, sample, reference, folded, attributes)
     VALUES (:inspection, NULL, :sample, :reference, :folded, '{}')`,
    { inspection, sample, reference, folded: folded(reference) },
  )
  return db.get<{ number: number }>('SELECT max(number) AS number FROM cases')?.number ?? 0
}

/** What stands is written where the figures are counted from. Fields that no figure rests on stand in the entries alone. */
export function setStanding(db: Writing, caseNumber: number, field: string, value: string, event: number): void {
  const named = fieldNamed(field)
  if (named?.kind === 'answer')
    db.run(
      `INSERT INTO judgements (case_number, question, answer, event) VALUES (:caseNumber, :question, :value, :event)
       ON CONFLICT (case_number, question) DO UPDATE SET answer = excluded.answer, event = excluded.event`,
      { caseNumber, question: named.of, value, event },
    )
  if (named?.kind === 'attribute')
    db.run(
      `UPDATE cases SET attributes = json_patch(attributes, json_object(:name, :value)) WHERE number = :caseNumber`,
      { caseNumber, name: named.of, value },
    )
  if (field === 'case/withdrawn')
    db.run('UPDATE cases SET withdrawn = :withdrawn WHERE number = :caseNumber', {
      caseNumber,
      withdrawn: value === 'yes' ? 1 : 0,
    })
}

/** How many cases stand in each sample. */
export function caseCounts(db: Reading, inspection: string): ReadonlyMap<string, number> {
  const rows = db.all<{ sample: string; cases: number }>(
    'SELECT sample, count(*) AS cases FROM cases WHERE inspection = :inspection AND withdrawn = 0 GROUP BY sample',
    { inspection },
  )
  return new Map(rows.map(({ sample, cases }) => [sample, cases]))
}

/** Everything that stands in the attributes of these names, once each. */
export function attributeValues(
  db: Reading,
  inspection: string,
  isMeant: (name: string) => boolean,
): readonly string[] {
  const names = db
    .all<{ name: string }>(
      `SELECT DISTINCT attribute.key AS name FROM cases, json_each(cases.attributes) AS attribute
       WHERE inspection = :inspection`,
      { inspection },
    )
    .filter(({ name }) => isMeant(name))
  return names.flatMap(({ name }) =>
    db
      .all<{ value: string }>(
        `SELECT DISTINCT attribute.value AS value FROM cases, json_each(cases.attributes) AS attribute
         WHERE inspection = :inspection AND attribute.key = :name`,
        { inspection, name },
      )
      .map(({ value }) => value),
  )
}

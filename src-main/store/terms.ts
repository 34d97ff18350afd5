// Everything an inspection of this file names of its framework: samples, questions, classifications, standards and ratings.
import type { Term, TermKind } from '../domain/framework/terms.ts'
import type { Reading } from './database.ts'

export function termsOf(db: Reading, inspection: string): readonly Term[] {
  return Object.entries(queries).flatMap(([kind, query]) =>
    db
      .all<Omit<Term, 'kind'>>(query, { inspection })
      // The keys of the table are the kinds; `Object.entries` knows them as text only.
      .map((row) => ({ kind: kind as TermKind, ...row })),
  )
}

const queries: { readonly [Kind in TermKind]: string } = {
  sample: `
    SELECT min(about) AS about, value, sum(places) AS places FROM (
      SELECT min(reference) AS about, sample AS value, count(*) AS places FROM cases WHERE inspection = :inspection GROUP BY sample
      UNION ALL
      SELECT 'the population', sample, count(*) FROM populations WHERE inspection = :inspection GROUP BY sample)
    GROUP BY value ORDER BY value`,

  'question-asked': `
    SELECT question.value AS about, '' AS value, count(*) AS places
    FROM returns, json_each(questions) AS question WHERE inspection = :inspection GROUP BY 1 ORDER BY 1`,

  answer: `
    SELECT question AS about, sample AS value, count(*) AS places
    FROM judgements JOIN cases ON cases.number = case_number WHERE inspection = :inspection GROUP BY 1, 2 ORDER BY 1, 2`,

  blanks: `
    SELECT question AS about, '' AS value, 1 AS places FROM accepted_blanks WHERE inspection = :inspection ORDER BY place`,

  classification: `
    SELECT min(reference) AS about, attribute.value AS value, count(*) AS places
    FROM cases, json_each(attributes) AS attribute
    WHERE inspection = :inspection AND attribute.key IN ('rosh_inspector', 'rosh_provider') GROUP BY 2 ORDER BY 2`,

  result: `
    SELECT item AS about, coalesce(rating, '') AS value, 1 AS places FROM results WHERE inspection = :inspection ORDER BY place`,

  comparator: `
    SELECT item AS about, coalesce(rating, '') AS value, count(*) AS places
    FROM comparator_results JOIN comparators ON comparators.number = comparator
    WHERE inspection = :inspection GROUP BY 1, 2 ORDER BY 1, 2`,

  proposal: `
    SELECT standard AS about, rating AS value, 1 AS places FROM proposals WHERE inspection = :inspection ORDER BY standard`,

  moderation: `
    SELECT standard AS about, '' AS value, 1 AS places FROM moderations WHERE inspection = :inspection ORDER BY standard`,

  item: `
    SELECT standard AS about, '' AS value, count(*) AS places FROM items JOIN sessions ON sessions.id = session
    WHERE inspection = :inspection GROUP BY 1 ORDER BY 1`,

  scores: `
    SELECT min(standard) AS about, scores AS value, count(*) AS places FROM items JOIN sessions ON sessions.id = session
    WHERE inspection = :inspection GROUP BY scores ORDER BY scores`,

  outcome: `
    SELECT standard AS about, rating AS value, count(*) AS places FROM outcomes JOIN sessions ON sessions.id = session
    WHERE inspection = :inspection AND rating IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
}

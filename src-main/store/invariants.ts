// Promises about the data: each sentence with the query that must return no rows. Asked in tests, at start-up and by selfcheck.
import type { Reading } from './database.ts'
import { brokenChain } from './events.ts'
import { alteredRules } from './migrations/rules.ts'
import { paperInvariants } from './paper-invariants.ts'

export const invariants: Readonly<Record<string, string>> = {
  ...paperInvariants,

  'nothing names what is not in the file': `
    SELECT rowid FROM pragma_foreign_key_check`,

  'an inspection names the event that created it': `
    SELECT inspections.id FROM inspections LEFT JOIN events ON events.number = event
    WHERE kind IS NOT 'inspection-created' OR events.inspection IS NOT inspections.id`,

  'a return names the event of its inspection that brought it in': `
    SELECT returns.id FROM returns LEFT JOIN events ON events.number = event
    WHERE coalesce(kind, '') NOT IN ('returns-imported', 'pack-merged') OR events.inspection IS NOT returns.inspection`,

  'every judgement names an event of its inspection': `
    SELECT case_number, question FROM judgements JOIN cases ON cases.number = case_number
      LEFT JOIN events ON events.number = judgements.event
    WHERE events.inspection IS NOT cases.inspection`,

  'a return has as many cases as it says it stored, and more only where packs were merged': `
    SELECT id FROM (
      SELECT returns.id, cases_stored AS said,
        EXISTS (SELECT 1 FROM events WHERE kind = 'pack-merged' AND events.inspection = returns.inspection) AS merged,
        (SELECT count(*) FROM (SELECT number FROM cases WHERE return_number = returns.number
          UNION SELECT case_number FROM shared_cases WHERE return_number = returns.number)) AS found
      FROM returns JOIN events ON events.number = returns.event WHERE kind = 'returns-imported')
    WHERE found < said OR (found > said AND NOT merged)`,

  'a case two returns share is of their inspection': `
    SELECT case_number FROM shared_cases JOIN cases ON cases.number = case_number JOIN returns ON returns.number = shared_cases.return_number
    WHERE cases.inspection <> returns.inspection`,

  'a return keeps no more refused records than it says': `
    SELECT id FROM returns WHERE records_refused < (SELECT count(*) FROM refused_records WHERE return_number = returns.number)`,

  'a refused record was settled by an event of its inspection': `
    SELECT record FROM refused_records JOIN returns ON returns.number = return_number JOIN events ON events.number = settled_event
    WHERE events.inspection IS NOT returns.inspection OR events.kind NOT IN ('returns-imported', 'refused-records-done')`,

  'a case belongs to the inspection of its return': `
    SELECT cases.number FROM cases LEFT JOIN returns ON returns.number = return_number
    WHERE returns.inspection IS NOT cases.inspection AND return_number IS NOT NULL`,

  'every judgement answers a question its return asked, or somebody entered it': `
    SELECT return_number, question FROM (
      SELECT DISTINCT return_number, question FROM judgements JOIN cases ON cases.number = case_number) AS answered
    WHERE question NOT IN (
        SELECT value FROM returns, json_each(questions) WHERE returns.number = answered.return_number)
      AND NOT EXISTS (SELECT 1 FROM entries JOIN cases ON cases.number = case_number
        WHERE cases.return_number IS answered.return_number AND field = 'answer/' || question)`,

  'every entry names an event of its inspection': `
    SELECT entries.id FROM entries JOIN cases ON cases.number = case_number JOIN events ON events.number = entries.event
    WHERE events.inspection IS NOT cases.inspection`,

  'a judgement somebody entered is what its entries say, and blank where they differ': `
    SELECT case_number, field FROM standing_entries WHERE field GLOB 'answer/*' GROUP BY case_number, field
    HAVING (SELECT answer FROM judgements WHERE judgements.case_number = standing_entries.case_number
        AND question = substr(field, 8))
      IS NOT CASE count(DISTINCT value) WHEN 1 THEN max(value) ELSE '' END`,

  'an attribute somebody entered is what its entries say, and blank where they differ': `
    SELECT case_number, field FROM standing_entries WHERE field GLOB 'attribute/*' GROUP BY case_number, field
    HAVING coalesce((SELECT each.value FROM cases, json_each(cases.attributes) AS each
        WHERE cases.number = standing_entries.case_number AND each.key = substr(field, 11)), '')
      IS NOT CASE count(DISTINCT value) WHEN 1 THEN max(value) ELSE '' END`,

  'a case is withdrawn exactly where its entries say so': `
    SELECT number FROM cases WHERE withdrawn <> (
      SELECT count(*) > 0 AND min(value) = 'yes' FROM standing_entries WHERE case_number = cases.number AND field = 'case/withdrawn')`,

  'a case that no return brought was begun by somebody': `
    SELECT number FROM cases WHERE return_number IS NULL
      AND number NOT IN (SELECT case_number FROM entries WHERE field = 'case/added')`,

  'an inspection has at most one session that is not signed': `
    SELECT inspection FROM sessions WHERE state <> 'signed' GROUP BY inspection HAVING count(*) > 1`,

  'a session has an agenda once it has opened, and none before': `
    SELECT id FROM sessions
    WHERE (state = 'preparing') = EXISTS (SELECT 1 FROM items WHERE session = sessions.id)`,

  'a session is frozen at an event of its inspection': `
    SELECT sessions.id FROM sessions JOIN events ON events.number = frozen_event
    WHERE events.inspection IS NOT sessions.inspection`,

  'a session has at most one chair, one deputy chair and one lead inspector': `
    SELECT session, role FROM people WHERE role IN ('chair', 'deputy-chair', 'lead-inspector')
    GROUP BY session, role HAVING count(*) > 1`,

  'at most one item is open, and none is once the session has closed': `
    SELECT session FROM items JOIN sessions ON sessions.id = session WHERE items.state IN ('open', 'waiting')
    GROUP BY session HAVING count(*) FILTER (WHERE items.state = 'open') > 1 OR sessions.state IN ('closed', 'signed')`,

  'an item is decided or adjourned exactly where an outcome says so': `
    SELECT session, standard FROM items WHERE state <> CASE
      WHEN EXISTS (SELECT 1 FROM standing_outcomes AS o WHERE o.session = items.session AND o.standard = items.standard
        AND outcome = 'adjourned') THEN 'adjourned'
      WHEN EXISTS (SELECT 1 FROM standing_outcomes AS o WHERE o.session = items.session AND o.standard = items.standard
        AND NOT (outcome = 'moderation-rejected' AND zone_open)) THEN 'decided'
      WHEN EXISTS (SELECT 1 FROM standing_outcomes AS o WHERE o.session = items.session AND o.standard = items.standard)
        THEN 'open'
      WHEN state = 'waiting' THEN 'waiting' ELSE 'open' END`,

  'a standard has one outcome, or a rejected moderation and one more': `
    SELECT later.id FROM standing_outcomes AS earlier JOIN standing_outcomes AS later
      ON later.session = earlier.session AND later.standard = earlier.standard AND later.number > earlier.number
    WHERE earlier.outcome <> 'moderation-rejected' OR later.outcome NOT IN ('discretion-used', 'considered-no-change',
      'not-rated', 'adjourned')`,

  'every standing outcome gives the score its frozen item allows': `
    SELECT id FROM standing_outcomes AS o JOIN items ON items.session = o.session AND items.standard = o.standard
    WHERE CASE outcome
      WHEN 'discretion-used' THEN kind NOT IN ('zone', 'moderation') OR score IS NULL
        OR score IS NOT CASE direction WHEN 'up' THEN up_to WHEN 'down' THEN down_to END
      WHEN 'considered-no-change' THEN NOT zone_open OR score IS NOT provisional_score
      WHEN 'moderation-ratified' THEN kind <> 'moderation' OR score IS NULL OR score IS NOT moderation_to
      WHEN 'moderation-rejected' THEN kind <> 'moderation' OR score IS NOT provisional_score
      WHEN 'proposal-ratified' THEN kind <> 'proposal' OR score IS NOT provisional_score
      WHEN 'set-otherwise' THEN kind <> 'proposal' OR score IS NULL OR score IS provisional_score
        OR score NOT IN (SELECT value FROM json_each(scores))
      WHEN 'stands' THEN kind NOT IN ('stands', 'not-available') OR score IS NOT provisional_score
      ELSE score IS NOT NULL END`,

  'every ground given may be given for that direction': `
    SELECT id FROM standing_outcomes AS o JOIN items ON items.session = o.session AND items.standard = o.standard
    WHERE outcome = 'discretion-used' AND (json_array_length(coalesce(grounds, '[]')) = 0 OR EXISTS (
      SELECT 1 FROM json_each(grounds) AS given WHERE given.value NOT IN (
        SELECT value FROM json_each(CASE direction WHEN 'up' THEN grounds_up ELSE grounds_down END))))`,

  'every outcome names the event that recorded it, and a retracted one the event that took it back': `
    SELECT id FROM outcomes AS o LEFT JOIN events AS recorded ON recorded.number = o.event
      LEFT JOIN events AS retracted ON retracted.number = o.retracted_event
    WHERE recorded.kind IS NOT 'outcome-recorded' OR recorded.session IS NOT o.session
      OR (o.retracted_event IS NOT NULL AND (retracted.session IS NOT o.session OR retracted.number <= recorded.number
        OR retracted.kind IS NOT 'outcome-retracted'))`,

  'only a closed or signed session has signatures, each by one of its people': `
    SELECT session, role FROM signatures WHERE session NOT IN (SELECT id FROM sessions WHERE state IN ('closed', 'signed'))
      OR person NOT IN (SELECT person FROM people WHERE people.session = signatures.session)`,

  'a signed session has every required signature, and no adjourned item': `
    SELECT id FROM sessions WHERE state = 'signed' AND (
      EXISTS (SELECT 1 FROM json_each(settings, '$.signatories')
        WHERE value NOT IN (SELECT role FROM signatures WHERE session = sessions.id))
      OR EXISTS (SELECT 1 FROM items WHERE session = sessions.id AND state = 'adjourned'))`,

  'a session has a record exactly where it is signed': `
    SELECT id FROM sessions WHERE (state = 'signed') <> EXISTS (SELECT 1 FROM records WHERE session = sessions.id)`,

  'a record is of the inspection of its session, and supersedes what its session does': `
    SELECT records.id FROM records LEFT JOIN sessions ON sessions.id = records.session
    WHERE sessions.inspection IS NOT records.inspection OR sessions.supersedes_record IS NOT records.supersedes
      OR (supersedes IS NOT NULL AND supersedes NOT IN (
        SELECT earlier.id FROM records AS earlier WHERE earlier.inspection = records.inspection AND earlier.number < records.number))`,

  'a population names the event of its inspection that brought it in': `
    SELECT populations.number FROM populations LEFT JOIN events ON events.number = event
    WHERE kind IS NOT 'population-imported' OR events.inspection IS NOT populations.inspection`,

  'a population that is a list has as many cases as it says, and counts have none': `
    SELECT number FROM populations WHERE (SELECT count(*) FROM candidates WHERE population = populations.number)
      <> CASE known WHEN 'list' THEN cases ELSE 0 END`,

  'a draw names the event of its inspection that drew it, and gives every eligible case a turn': `
    SELECT draws.number FROM draws JOIN populations ON populations.number = population LEFT JOIN events ON events.number = draws.event
    WHERE kind IS NOT 'sample-drawn' OR events.inspection IS NOT populations.inspection
      OR (SELECT count(*) FROM turns WHERE draw = draws.number)
        <> (SELECT count(*) FROM candidates WHERE population = draws.population AND excluded IS NULL)`,

  'a drawn case is eligible, of the population it was drawn from': `
    SELECT draw, turn FROM turns JOIN draws ON draws.number = draw JOIN candidates ON candidates.number = candidate
    WHERE candidates.population <> draws.population OR excluded IS NOT NULL`,

  'a draw has at most as many cases as its size, and no officer more than the limit': `
    SELECT draw FROM turns JOIN draws ON draws.number = draw WHERE drawn = 1 GROUP BY draw HAVING count(*) > size
    UNION ALL
    SELECT draw FROM turns JOIN draws ON draws.number = draw JOIN candidates ON candidates.number = candidate
    WHERE drawn = 1 AND officer <> '' GROUP BY draw, officer HAVING count(*) > most_each`,

  'a case that fell out was in the sample, and what replaced it stood by': `
    SELECT number FROM replacements AS r WHERE
      (NOT EXISTS (SELECT 1 FROM turns WHERE draw = r.draw AND candidate = r.fallen AND drawn = 1)
        AND NOT EXISTS (SELECT 1 FROM replacements AS earlier
          WHERE earlier.draw = r.draw AND earlier.replacement = r.fallen AND earlier.number < r.number))
      OR EXISTS (SELECT 1 FROM turns WHERE draw = r.draw AND candidate = r.replacement AND drawn = 1)`,

  'a replacement names the event of its inspection that made it': `
    SELECT replacements.number FROM replacements JOIN draws ON draws.number = draw JOIN populations ON populations.number = population
      LEFT JOIN events ON events.number = replacements.event
    WHERE kind IS NOT 'case-replaced' OR events.inspection IS NOT populations.inspection`,

  'a result names the event of its inspection that gave it or last changed it': `
    SELECT results.inspection, item FROM results LEFT JOIN events ON events.number = event
    WHERE coalesce(kind, '') NOT IN ('results-imported', 'results-typed', 'results-changed')
      OR events.inspection IS NOT results.inspection`,

  'every result stands as the last event about it says, and a withdrawn one does not stand': `
    WITH told AS (
      SELECT events.number, events.inspection, change.value ->> 'item' AS item, change.value ->> 'after' IS NOT NULL AS stands,
        change.value ->> '$.after.yes' AS yes, change.value ->> '$.after.n' AS n,
        change.value ->> '$.after.percent' AS percent, change.value ->> '$.after.rating' AS rating
      FROM events, json_each(facts, '$.changes') AS change
      WHERE kind IN ('results-imported', 'results-typed', 'results-changed')),
    last AS (SELECT *, max(number) FROM told GROUP BY inspection, item)
    SELECT last.inspection, last.item FROM last LEFT JOIN results
      ON results.inspection = last.inspection AND results.item = last.item
    WHERE last.stands <> (results.item IS NOT NULL)
      OR (last.stands AND (results.event, results.yes, results.n, results.percent, results.rating)
        IS NOT (last.number, last.yes, last.n, last.percent, last.rating))`,

  'a comparator names the event of its inspection that gave it or last changed it': `
    SELECT comparators.number FROM comparators LEFT JOIN events ON events.number = event
    WHERE coalesce(kind, '') NOT IN ('comparators-imported', 'comparators-typed', 'comparators-changed')
      OR events.inspection IS NOT comparators.inspection`,

  'the previous inspection is the one that was linked last': `
    SELECT inspections.id FROM inspections JOIN (
      SELECT inspection, facts ->> '$.after.id' AS linked, max(number) FROM events WHERE kind = 'previous-set' GROUP BY inspection
    ) AS last ON last.inspection = inspections.id
    WHERE linked IS NOT previous`,

  'no inspection is its own previous one by way of others': `
    WITH RECURSIVE before (id, earlier) AS (
      SELECT id, previous FROM inspections WHERE previous IS NOT NULL
      UNION SELECT before.id, inspections.previous FROM before JOIN inspections ON inspections.id = before.earlier
        WHERE inspections.previous IS NOT NULL)
    SELECT id FROM before WHERE earlier = id`,
}

/** Two promises no query can hold: the trail's digests, and the rules SQLite keeps in the file beside the data. */
const worked: Readonly<Record<string, (db: Reading) => number>> = {
  'the trail of events is as it was written, without a gap': (db) => (brokenChain(db) === null ? 0 : 1),
  'the file has the rules of its version, and no others': (db) => alteredRules(db).length,
}

export type BrokenPromise = { readonly promise: string; readonly rows: number }

export function brokenPromises(db: Reading): readonly BrokenPromise[] {
  const asked = Object.entries(invariants).map(([promise, query]) => ({ promise, rows: db.all(query).length }))
  const found = Object.entries(worked).map(([promise, rows]) => ({ promise, rows: rows(db) }))
  return [...asked, ...found].filter(({ rows }) => rows > 0)
}

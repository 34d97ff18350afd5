// Promises about what was brought in from paper: each sentence with the query that must return no rows.

export const paperInvariants: Readonly<Record<string, string>> = {
  'what comes from paper was entered by two people before it was settled': `
    SELECT number FROM paper_readings AS r WHERE state IN ('differs', 'settled', 'counted')
      AND (SELECT count(DISTINCT person) FROM paper_entries WHERE reading = r.number) <> 2`,

  'what two people entered alike is what the sheet says': `
    SELECT r.number FROM paper_readings AS r JOIN paper_entries AS one ON one.reading = r.number AND one.turn = 1
      JOIN paper_entries AS two ON two.reading = r.number AND two.turn = 2
    WHERE r.content IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(r.content) AS said
      WHERE json_extract(one.content, '$.' || said.key) IS json_extract(two.content, '$.' || said.key)
        AND json_extract(one.content, '$.' || said.key) IS NOT json_extract(r.content, '$.' || said.key))`,

  'a sheet counts once': `
    SELECT r.code FROM paper_readings AS r LEFT JOIN outcomes AS o ON o.id = r.outcome
    WHERE r.state = 'counted' AND o.retracted_at IS NULL GROUP BY r.code HAVING count(*) > 1`,

  'a sheet with the panel’s outcome counts as an outcome of its item, and no other sheet does': `
    SELECT r.number FROM paper_readings AS r JOIN sheets AS s ON s.code = r.code LEFT JOIN outcomes AS o ON o.id = r.outcome
    WHERE (r.outcome IS NOT NULL) <> (r.state = 'counted' AND s.person IS NULL)
      OR (o.id IS NOT NULL AND (o.session <> s.session OR o.standard <> s.standard))`,

  'every entry from paper names the event of its session that recorded it': `
    SELECT reading, turn FROM paper_entries AS e JOIN paper_readings AS r ON r.number = e.reading JOIN sheets AS s ON s.code = r.code
      LEFT JOIN events ON events.number = e.event
    WHERE kind IS NOT 'paper-entered' OR events.session IS NOT s.session OR events.facts ->> 'seal' IS NOT e.seal`,

  'a sheet that was brought in names the event of what became of it': `
    SELECT r.number FROM paper_readings AS r JOIN sheets AS s ON s.code = r.code LEFT JOIN events ON events.number = r.event
    WHERE events.session IS NOT s.session OR kind IS NOT CASE r.state
      WHEN 'first' THEN 'paper-entered' WHEN 'differs' THEN 'paper-entered' WHEN 'settled' THEN 'paper-settled'
      WHEN 'aside' THEN 'paper-put-aside' ELSE CASE WHEN r.outcome IS NULL THEN 'paper-positions-counted' ELSE 'outcome-recorded' END END`,
}

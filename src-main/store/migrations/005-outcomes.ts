// What the panel decides, with what each outcome needs (the whole list of outcomes), held against the frozen item.

/** Characters that print nothing: white space, controls and marks of direction. A rationale of these alone is none. */
const nothingPrinted = `char(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    31, 32, 127, 133, 160, 173, 847, 1564, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202,
    8203, 8204, 8205, 8206, 8207, 8232, 8233, 8234, 8235, 8236, 8237, 8238, 8239, 8287, 8288, 8289, 8290, 8291, 8292,
    8294, 8295, 8296, 8297, 12288, 65279)`

export const outcomes = `
CREATE TABLE outcomes (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session TEXT NOT NULL,
  standard TEXT NOT NULL,
  outcome TEXT NOT NULL CONSTRAINT "an outcome is one of the nine" CHECK (outcome IN (
    'discretion-used', 'considered-no-change', 'moderation-ratified', 'moderation-rejected', 'proposal-ratified',
    'set-otherwise', 'stands', 'not-rated', 'adjourned')),
  direction TEXT,
  grounds TEXT CHECK (grounds IS NULL OR (json_valid(grounds) AND json_type(grounds) = 'array')),
  rationale TEXT,
  reason TEXT,
  rating TEXT,
  evidence TEXT,
  score INTEGER,
  sentence TEXT NOT NULL,
  footnotes TEXT NOT NULL CHECK (json_valid(footnotes)),
  dissent TEXT NOT NULL,
  at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_by_name TEXT NOT NULL,
  -- The names of those who decided, and of those who were recused, as the item was decided.
  deciding TEXT NOT NULL CHECK (json_valid(deciding)),
  recused TEXT NOT NULL CHECK (json_valid(recused)),
  quorum_needed INTEGER NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number),
  retracted_at TEXT,
  retracted_event INTEGER REFERENCES events (number),
  FOREIGN KEY (session, standard) REFERENCES items (session, standard),
  CONSTRAINT "this outcome needs a rationale in words" CHECK (
    outcome NOT IN ('discretion-used', 'considered-no-change', 'moderation-ratified', 'moderation-rejected', 'set-otherwise')
    OR length(trim(coalesce(rationale, ''), ${nothingPrinted})) > 0),
  CONSTRAINT "this outcome needs a reason in words" CHECK (
    outcome NOT IN ('not-rated', 'adjourned') OR length(trim(coalesce(reason, ''), ${nothingPrinted})) > 0),
  CONSTRAINT "a direction goes with discretion, and only with it" CHECK (
    CASE outcome WHEN 'discretion-used' THEN direction IS NOT NULL AND direction IN ('up', 'down') ELSE direction IS NULL END),
  CONSTRAINT "a use of discretion needs a ground" CHECK (outcome <> 'discretion-used' OR json_array_length(coalesce(grounds, '[]')) > 0),
  CONSTRAINT "grounds go with discretion only" CHECK (outcome = 'discretion-used' OR json_array_length(coalesce(grounds, '[]')) = 0),
  CONSTRAINT "a rating is given where it is set otherwise, and only there" CHECK (
    CASE outcome WHEN 'set-otherwise' THEN length(trim(coalesce(rating, ''), ${nothingPrinted})) > 0 ELSE rating IS NULL END),
  CONSTRAINT "a retraction names its moment and its event" CHECK ((retracted_at IS NULL) = (retracted_event IS NULL))
) STRICT;
CREATE INDEX outcomes_of_item ON outcomes (session, standard, number);


CREATE VIEW standing_outcomes AS SELECT * FROM outcomes WHERE retracted_at IS NULL;

-- One trigger: SQLite runs several in no promised order, and a refusal should give the first reason a person would.
CREATE TRIGGER outcome_recorded BEFORE INSERT ON outcomes
BEGIN
  SELECT RAISE(ABORT, 'the outcome is in the file already') FROM outcomes WHERE id = NEW.id OR number = NEW.number;
  SELECT RAISE(ABORT, 'an outcome stands as it is recorded') WHERE NEW.retracted_at IS NOT NULL;
  SELECT RAISE(ABORT, 'an outcome is recorded only while its session runs')
    FROM sessions WHERE id = NEW.session AND state <> 'running';
  SELECT RAISE(ABORT, 'the agenda has no such item')
    WHERE NOT EXISTS (SELECT 1 FROM items WHERE session = NEW.session AND standard = NEW.standard);
  SELECT RAISE(ABORT, 'an outcome is recorded on the open item') FROM items
    WHERE session = NEW.session AND standard = NEW.standard AND state <> 'open'
      AND NOT (state = 'waiting' AND NEW.outcome = 'adjourned');
  SELECT RAISE(ABORT, 'a standard moves at most once') FROM standing_outcomes
    WHERE session = NEW.session AND standard = NEW.standard AND outcome IN ('discretion-used', 'moderation-ratified')
      AND NEW.outcome IN ('discretion-used', 'moderation-ratified');
  SELECT RAISE(ABORT, 'a standard has one outcome, or a rejected moderation and one more') FROM standing_outcomes
    WHERE session = NEW.session AND standard = NEW.standard AND NOT (outcome = 'moderation-rejected'
      AND NEW.outcome IN ('discretion-used', 'considered-no-change', 'not-rated', 'adjourned'));
  SELECT RAISE(ABORT, 'the standard is outside the zone of discretion') FROM items
    WHERE session = NEW.session AND standard = NEW.standard AND NOT zone_open
      AND NEW.outcome IN ('discretion-used', 'considered-no-change');
  SELECT RAISE(ABORT, 'the moderation is decided before discretion') FROM items
    WHERE session = NEW.session AND standard = NEW.standard AND zone_open AND kind = 'moderation'
      AND NEW.outcome IN ('discretion-used', 'considered-no-change')
      AND NOT EXISTS (SELECT 1 FROM standing_outcomes WHERE session = NEW.session AND standard = NEW.standard);
  SELECT RAISE(ABORT, 'no moderation was proposed') FROM items
    WHERE session = NEW.session AND standard = NEW.standard AND kind <> 'moderation'
      AND NEW.outcome IN ('moderation-ratified', 'moderation-rejected');
  SELECT RAISE(ABORT, 'there is no proposal of the lead inspector') FROM items
    WHERE session = NEW.session AND standard = NEW.standard AND kind <> 'proposal'
      AND NEW.outcome IN ('proposal-ratified', 'set-otherwise');
  SELECT RAISE(ABORT, 'what is open needs its own outcome') FROM items
    WHERE session = NEW.session AND standard = NEW.standard AND kind NOT IN ('stands', 'not-available')
      AND NEW.outcome = 'stands';
  SELECT RAISE(ABORT, 'that direction is not open') FROM items
    WHERE session = NEW.session AND standard = NEW.standard AND NEW.outcome = 'discretion-used'
      AND CASE NEW.direction WHEN 'up' THEN up_to WHEN 'down' THEN down_to END IS NULL;
  SELECT RAISE(ABORT, 'a ground is one that may be given for that direction') FROM items, json_each(coalesce(NEW.grounds, '[]')) AS given
    WHERE session = NEW.session AND standard = NEW.standard AND NEW.outcome = 'discretion-used' AND given.value NOT IN (
      SELECT value FROM json_each(CASE NEW.direction WHEN 'up' THEN grounds_up ELSE grounds_down END));
  SELECT RAISE(ABORT, 'a ground is given once') FROM json_each(coalesce(NEW.grounds, '[]')) GROUP BY value HAVING count(*) > 1;
  SELECT RAISE(ABORT, 'the rating is not on the scale') FROM items
    WHERE session = NEW.session AND standard = NEW.standard AND NEW.score IS NOT NULL
      AND NEW.score NOT IN (SELECT value FROM json_each(scores));
  SELECT RAISE(ABORT, 'the score is not what the outcome gives') FROM items
    WHERE session = NEW.session AND standard = NEW.standard AND CASE NEW.outcome
      WHEN 'discretion-used' THEN NEW.score IS NOT CASE NEW.direction WHEN 'up' THEN up_to ELSE down_to END
      WHEN 'moderation-ratified' THEN NEW.score IS NULL OR NEW.score IS NOT moderation_to
      WHEN 'set-otherwise' THEN NEW.score IS NULL OR NEW.score IS provisional_score
      WHEN 'not-rated' THEN NEW.score IS NOT NULL
      WHEN 'adjourned' THEN NEW.score IS NOT NULL
      ELSE NEW.score IS NOT provisional_score END;
END;

CREATE TRIGGER outcome_unchanged BEFORE UPDATE ON outcomes
BEGIN
  SELECT RAISE(ABORT, 'an outcome is never changed: at most it is retracted, once') WHERE OLD.retracted_at IS NOT NULL
    OR NEW.retracted_at IS NULL OR NEW.number <> OLD.number OR NEW.id <> OLD.id OR NEW.session <> OLD.session
    OR NEW.standard <> OLD.standard OR NEW.outcome <> OLD.outcome OR NEW.direction IS NOT OLD.direction
    OR NEW.grounds IS NOT OLD.grounds OR NEW.rationale IS NOT OLD.rationale OR NEW.reason IS NOT OLD.reason
    OR NEW.rating IS NOT OLD.rating OR NEW.evidence IS NOT OLD.evidence OR NEW.score IS NOT OLD.score
    OR NEW.sentence <> OLD.sentence OR NEW.footnotes <> OLD.footnotes OR NEW.dissent <> OLD.dissent OR NEW.at <> OLD.at
    OR NEW.decided_by <> OLD.decided_by OR NEW.decided_by_name <> OLD.decided_by_name OR NEW.deciding <> OLD.deciding
    OR NEW.recused <> OLD.recused OR NEW.quorum_needed <> OLD.quorum_needed OR NEW.event <> OLD.event;
  SELECT RAISE(ABORT, 'an outcome is retracted by a later event') WHERE NEW.retracted_event <= OLD.event;
  SELECT RAISE(ABORT, 'an outcome is retracted only while its session runs')
    FROM sessions WHERE id = OLD.session AND state <> 'running';
END;
CREATE TRIGGER outcome_kept BEFORE DELETE ON outcomes
BEGIN SELECT RAISE(ABORT, 'an outcome is never deleted'); END;
`

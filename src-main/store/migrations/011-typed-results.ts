// Results typed, corrected and withdrawn; comparators changed; another inspection linked as the previous one.

export const typedResults = `
INSERT INTO event_kinds (kind) VALUES ('results-typed'), ('results-changed'), ('comparators-typed'),
  ('comparators-changed'), ('comparators-withdrawn'), ('previous-set');

CREATE TRIGGER result_names_its_change BEFORE UPDATE ON results
WHEN NEW.event <= OLD.event OR NEW.inspection <> OLD.inspection OR NEW.item <> OLD.item
BEGIN SELECT RAISE(ABORT, 'a result changes only by a later event'); END;
CREATE TRIGGER comparator_names_its_change BEFORE UPDATE ON comparators
WHEN NEW.event <= OLD.event OR NEW.number <> OLD.number OR NEW.inspection <> OLD.inspection
BEGIN SELECT RAISE(ABORT, 'a comparator changes only by a later event'); END;

-- The evidence rests while the last session of the inspection runs, and once it is signed.
CREATE TRIGGER result_given_in_time BEFORE INSERT ON results
WHEN (SELECT state FROM sessions WHERE inspection = NEW.inspection ORDER BY number DESC LIMIT 1) IN ('running', 'signed')
BEGIN SELECT RAISE(ABORT, 'results rest while the panel sits and once its record is signed'); END;
CREATE TRIGGER result_changed_in_time BEFORE UPDATE ON results
WHEN (SELECT state FROM sessions WHERE inspection = OLD.inspection ORDER BY number DESC LIMIT 1) IN ('running', 'signed')
BEGIN SELECT RAISE(ABORT, 'results rest while the panel sits and once its record is signed'); END;
CREATE TRIGGER result_withdrawn_in_time BEFORE DELETE ON results
WHEN (SELECT state FROM sessions WHERE inspection = OLD.inspection ORDER BY number DESC LIMIT 1) IN ('running', 'signed')
BEGIN SELECT RAISE(ABORT, 'results rest while the panel sits and once its record is signed'); END;

-- The record names the previous inspection, so whoever signs has seen which one it is.
CREATE TRIGGER previous_set_in_time BEFORE UPDATE OF previous ON inspections
WHEN EXISTS (SELECT 1 FROM (SELECT id, state FROM sessions WHERE inspection = OLD.id ORDER BY number DESC LIMIT 1) AS last
  WHERE last.state IN ('running', 'signed') OR last.id IN (SELECT session FROM signatures))
BEGIN SELECT RAISE(ABORT, 'the previous inspection rests while the panel sits and once somebody has signed'); END;
`

// The trail of every change, the settings of the file, and the frameworks its inspections are rated by.

export const events = `
-- A later migration adds a kind with one row; a CHECK could only be changed by making the table anew.
CREATE TABLE event_kinds (kind TEXT PRIMARY KEY) STRICT;
INSERT INTO event_kinds (kind) VALUES
  ('person-identified'), ('inspection-created'), ('returns-imported'), ('results-imported'),
  ('comparators-imported'), ('proposal-set'), ('proposal-withdrawn'), ('moderation-set'), ('moderation-withdrawn'),
  ('blanks-accepted'), ('session-prepared'), ('settings-changed'), ('person-added'), ('person-changed'),
  ('person-removed'), ('conflict-declared'), ('conflict-cleared'), ('person-recused'), ('conflict-withdrawn'),
  ('session-opened'), ('item-called'), ('outcome-recorded'), ('outcome-retracted'), ('session-closed'),
  ('session-reopened'), ('signed'), ('record-made'), ('record-exported');

CREATE TABLE events (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL CONSTRAINT "a moment is written as ISO 8601 in UTC" CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'),
  kind TEXT NOT NULL REFERENCES event_kinds (kind),
  -- Written before the inspection or session it begins.
  inspection TEXT REFERENCES inspections (id) DEFERRABLE INITIALLY DEFERRED,
  session TEXT REFERENCES sessions (id) DEFERRABLE INITIALLY DEFERRED,
  acted_by TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  facts TEXT NOT NULL CONSTRAINT "the facts of an event are a JSON object" CHECK (json_valid(facts) AND json_type(facts) = 'object'),
  previous_digest TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE CONSTRAINT "a digest is a SHA-256 in hexadecimal" CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX events_of_inspection ON events (inspection, number);

CREATE TRIGGER event_follows BEFORE INSERT ON events
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM events)
  OR NEW.previous_digest IS NOT coalesce((SELECT digest FROM events ORDER BY number DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'an event follows the last one and no other'); END;
CREATE TRIGGER event_of_a_known_kind BEFORE INSERT ON events
WHEN NOT EXISTS (SELECT 1 FROM event_kinds WHERE kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'an event is of a known kind'); END;
CREATE TRIGGER event_unchanged BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE frameworks (
  digest TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  json TEXT NOT NULL CONSTRAINT "a framework is JSON" CHECK (json_valid(json))
) STRICT;

CREATE TRIGGER framework_unchanged BEFORE UPDATE ON frameworks
BEGIN SELECT RAISE(ABORT, 'a framework in the file is never changed: a change is a new version'); END;
CREATE TRIGGER framework_kept BEFORE DELETE ON frameworks
BEGIN SELECT RAISE(ABORT, 'a framework in the file is never deleted'); END;
CREATE TRIGGER framework_once BEFORE INSERT ON frameworks
WHEN EXISTS (SELECT 1 FROM frameworks WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'the framework is in the file already'); END;
`

// Panel sessions, the people in them and their conflicts of interest; the signed records a session may replace.

export const sessions = `
CREATE TABLE records (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session TEXT NOT NULL UNIQUE REFERENCES sessions (id),
  inspection TEXT NOT NULL REFERENCES inspections (id),
  json TEXT NOT NULL CHECK (json_valid(json)),
  digest TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  supersedes TEXT UNIQUE REFERENCES records (id),
  reason TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number),
  CONSTRAINT "a record that supersedes another says why" CHECK ((supersedes IS NULL) = (length(trim(reason)) = 0))
) STRICT;

CREATE TABLE sessions (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  inspection TEXT NOT NULL REFERENCES inspections (id),
  state TEXT NOT NULL CHECK (state IN ('preparing', 'running', 'closed', 'signed')),
  settings TEXT NOT NULL CONSTRAINT "the settings of a session are complete" CHECK (
    json_valid(settings) AND json_type(settings, '$.quorumOthers') IS 'integer' AND json_type(settings, '$.signatories') IS 'array'
    AND json_array_length(settings, '$.signatories') > 0 AND coalesce(json_type(settings, '$.hideTotal'), '') IN ('true', 'false')),
  prepared_at TEXT NOT NULL,
  opened_at TEXT,
  closed_at TEXT,
  signed_at TEXT,
  frozen TEXT CHECK (frozen IS NULL OR json_valid(frozen)),
  evidence_digest TEXT,
  frozen_event INTEGER REFERENCES events (number),
  supersedes_record TEXT REFERENCES records (id),
  supersedes_reason TEXT,
  CONSTRAINT "a session that was opened has its evidence frozen, and no other" CHECK (
    CASE state WHEN 'preparing' THEN coalesce(opened_at, frozen, evidence_digest, frozen_event) IS NULL
    ELSE opened_at IS NOT NULL AND frozen IS NOT NULL AND evidence_digest IS NOT NULL AND frozen_event IS NOT NULL END),
  CONSTRAINT "a closed session says when it was closed" CHECK (state NOT IN ('closed', 'signed') OR closed_at IS NOT NULL),
  CONSTRAINT "a signed session says when it was signed, and no other" CHECK ((state = 'signed') = (signed_at IS NOT NULL)),
  CONSTRAINT "a session that supersedes a record says why" CHECK ((supersedes_record IS NULL) = (length(trim(coalesce(supersedes_reason, ''))) = 0))
) STRICT;
CREATE INDEX sessions_of_inspection ON sessions (inspection, number);

CREATE TABLE people (
  number INTEGER PRIMARY KEY,
  session TEXT NOT NULL REFERENCES sessions (id),
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CONSTRAINT "a person has a role of the panel" CHECK (role IN ('chair', 'deputy-chair', 'panel-member', 'lead-inspector', 'note-taker', 'observer')),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
  UNIQUE (session, person)
) STRICT;

CREATE TABLE conflicts (
  number INTEGER PRIMARY KEY,
  session TEXT NOT NULL,
  person TEXT NOT NULL,
  -- Null: the whole inspection.
  standard TEXT,
  state TEXT NOT NULL CONSTRAINT "a conflict is declared, cleared or led to recusal" CHECK (state IN ('declared', 'cleared', 'recused')),
  reason TEXT NOT NULL,
  FOREIGN KEY (session, person) REFERENCES people (session, person)
) STRICT;
CREATE UNIQUE INDEX conflict_once ON conflicts (session, person, coalesce(standard, ''));

CREATE TRIGGER session_begins BEFORE INSERT ON sessions
BEGIN
  SELECT RAISE(ABORT, 'a session begins in preparation') WHERE NEW.state <> 'preparing';
  SELECT RAISE(ABORT, 'the session is in the file already') FROM sessions WHERE id = NEW.id;
  SELECT RAISE(ABORT, 'the inspection has a session already that is not signed')
    FROM sessions WHERE inspection = NEW.inspection AND state <> 'signed';
  SELECT RAISE(ABORT, 'a signed inspection has a new session only to supersede its record')
    FROM sessions WHERE inspection = NEW.inspection AND NEW.supersedes_record IS NULL;
  SELECT RAISE(ABORT, 'a session supersedes the record of its own inspection that still stands')
    WHERE NEW.supersedes_record IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM records WHERE id = NEW.supersedes_record AND inspection = NEW.inspection
        AND id NOT IN (SELECT supersedes FROM records WHERE supersedes IS NOT NULL));
END;
CREATE TRIGGER session_signed BEFORE UPDATE ON sessions WHEN OLD.state = 'signed'
BEGIN SELECT RAISE(ABORT, 'a signed session is never changed'); END;
CREATE TRIGGER session_steps BEFORE UPDATE OF state ON sessions
WHEN OLD.state <> NEW.state AND OLD.state <> 'signed'
  AND (OLD.state, NEW.state) NOT IN (VALUES ('preparing', 'running'), ('running', 'closed'), ('closed', 'running'), ('closed', 'signed'))
BEGIN SELECT RAISE(ABORT, 'a session goes from preparing to running to closed to signed, or from closed back to running'); END;
CREATE TRIGGER session_closes BEFORE UPDATE OF state ON sessions WHEN OLD.state = 'running' AND NEW.state = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a session without items cannot close') WHERE NOT EXISTS (SELECT 1 FROM items WHERE session = NEW.id);
  SELECT RAISE(ABORT, 'a session closes once every item is decided or adjourned')
    FROM items WHERE session = NEW.id AND state IN ('waiting', 'open');
END;
CREATE TRIGGER session_signs BEFORE UPDATE OF state ON sessions WHEN OLD.state = 'closed' AND NEW.state = 'signed'
BEGIN
  SELECT RAISE(ABORT, 'an adjourned item stands in the way of signing') FROM items WHERE session = NEW.id AND state = 'adjourned';
  SELECT RAISE(ABORT, 'a session is signed by every required signatory') FROM json_each(NEW.settings, '$.signatories')
    WHERE value NOT IN (SELECT role FROM signatures WHERE session = NEW.id);
END;
CREATE TRIGGER session_keeps BEFORE UPDATE ON sessions
WHEN OLD.state <> 'signed' AND (NEW.number <> OLD.number OR NEW.id <> OLD.id OR NEW.inspection <> OLD.inspection
  OR NEW.prepared_at <> OLD.prepared_at OR NEW.supersedes_record IS NOT OLD.supersedes_record
  OR NEW.supersedes_reason IS NOT OLD.supersedes_reason OR (OLD.opened_at IS NOT NULL AND NEW.opened_at IS NOT OLD.opened_at))
BEGIN SELECT RAISE(ABORT, 'a session keeps its inspection, what it supersedes, and when it began'); END;
CREATE TRIGGER session_freezes BEFORE UPDATE ON sessions
WHEN OLD.state <> 'signed' AND NEW.state <> 'running' AND (NEW.frozen IS NOT OLD.frozen
  OR NEW.evidence_digest IS NOT OLD.evidence_digest OR NEW.frozen_event IS NOT OLD.frozen_event)
BEGIN SELECT RAISE(ABORT, 'the evidence of a session is frozen as it opens or reopens'); END;
CREATE TRIGGER session_settings BEFORE UPDATE OF settings ON sessions
WHEN OLD.settings <> NEW.settings AND OLD.state = 'closed'
BEGIN SELECT RAISE(ABORT, 'the settings of a session change only until it closes'); END;
CREATE TRIGGER session_kept BEFORE DELETE ON sessions
BEGIN SELECT RAISE(ABORT, 'a session is never deleted'); END;

CREATE TRIGGER person_added BEFORE INSERT ON people
WHEN (SELECT state FROM sessions WHERE id = NEW.session) NOT IN ('preparing', 'running')
BEGIN SELECT RAISE(ABORT, 'the people of a session change only until it closes'); END;
CREATE TRIGGER person_changed BEFORE UPDATE ON people
WHEN (SELECT state FROM sessions WHERE id = OLD.session) NOT IN ('preparing', 'running') OR NEW.session <> OLD.session OR NEW.person <> OLD.person
BEGIN SELECT RAISE(ABORT, 'the people of a session change only until it closes'); END;
CREATE TRIGGER person_removed BEFORE DELETE ON people
WHEN (SELECT state FROM sessions WHERE id = OLD.session) <> 'preparing'
BEGIN SELECT RAISE(ABORT, 'a person who leaves a session that has opened is marked absent, not taken out'); END;
CREATE TRIGGER conflict_added BEFORE INSERT ON conflicts
WHEN (SELECT state FROM sessions WHERE id = NEW.session) NOT IN ('preparing', 'running')
BEGIN SELECT RAISE(ABORT, 'conflicts of interest change only until the session closes'); END;
CREATE TRIGGER conflict_changed BEFORE UPDATE ON conflicts
WHEN (SELECT state FROM sessions WHERE id = OLD.session) NOT IN ('preparing', 'running') OR NEW.session <> OLD.session OR NEW.person <> OLD.person
BEGIN SELECT RAISE(ABORT, 'conflicts of interest change only until the session closes'); END;
CREATE TRIGGER conflict_removed BEFORE DELETE ON conflicts
WHEN (SELECT state FROM sessions WHERE id = OLD.session) NOT IN ('preparing', 'running')
BEGIN SELECT RAISE(ABORT, 'conflicts of interest change only until the session closes'); END;
`
